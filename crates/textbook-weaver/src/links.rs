//! Links: every one within the book leads to a page, a place on it or a file. Those that lead out
//! of it are listed, and never followed.

use crate::address::within;
use crate::include::Expanded;
use crate::layout::{PAGES, SUMMARY};
use crate::markdown::{OPTIONS, parser};
use crate::page::{self, Page};
use crate::problem::{Problem, unknown};
use crate::weave::Woven;
use anyhow::Result;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// Pages that mdBook adds to those of an author.
const ADDED: [&str; 4] = ["index", "print", "toc", "404"];

/// Adds to `problems` the links of `pages` that lead nowhere; `woven` is what they become.
pub(crate) fn check(
    root: &Path,
    pages: &[Page],
    woven: &[Arc<Woven>],
    problems: &mut Vec<Problem>,
) {
    for page in pages.iter().filter(|page| page.file != SUMMARY) {
        let expanded = Expanded::read(root, &page.file, &page.text);
        for (at, address) in addresses(&expanded.text) {
            if let Err(why) = followed(root, page, &address, pages, woven) {
                problems.push(expanded.problem(&page.file, &page.text, at, why));
            }
        }
    }
}

/// Whether `address`, to which `page` links, is out of the book or leads somewhere; or why it does
/// not.
fn followed(
    root: &Path,
    page: &Page,
    address: &str,
    pages: &[Page],
    woven: &[Arc<Woven>],
) -> Result<(), String> {
    if leads_out(address) {
        return Ok(());
    }
    let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let folder = page.stem.rsplit_once('/').map_or("", |(folder, _)| folder);
    let name = within(folder, &path.replace("%20", " "));
    let stem = match stem(&name, pages) {
        _ if path.is_empty() => Some(&page.stem),
        Err(_) if root.join(PAGES).join(&name).exists() => None,
        found => found?,
    };
    let target = pages.iter().position(|page| Some(&page.stem) == stem);
    let Some(target) = target.filter(|_| !anchor.is_empty()) else {
        return Ok(());
    };
    let anchors = woven[target].anchors();
    if anchors.contains(anchor) || woven[target].is_partial {
        return Ok(());
    }
    let of = format!("anchor of {}", pages[target].file);
    Err(unknown(&of, anchor, anchors))
}

/// The page with the name `name`, as Markdown or as HTML; `None` for one that mdBook adds.
fn stem<'a>(name: &str, pages: &'a [Page]) -> Result<Option<&'a String>, String> {
    let known = || pages.iter().map(|page| &page.stem);
    let (markdown, html) = (name.strip_suffix(".md"), name.strip_suffix(".html"));
    let Some(stem) = markdown.or(html) else {
        return Err(format!("there is no file {PAGES}/{name}"));
    };
    if let Some(known) = known().find(|known| *known == stem) {
        return Ok(Some(known));
    }
    if html.is_some_and(|stem| ADDED.contains(&stem)) {
        return Ok(None);
    }
    let known = known().map(|stem| format!("{stem}.md"));
    Err(unknown("page", name, known))
}

/// Every address outside the book below `root`, each as the message of its place.
///
/// # Errors
/// If the pages cannot be read.
pub fn external(root: &Path) -> Result<Vec<Problem>> {
    let mut told = Vec::new();
    for Page { file, text, .. } in &page::read(root, &mut told)? {
        let mut addresses = addresses(text);
        addresses.retain(|(_, address)| leads_out(address));
        let places = addresses.into_iter();
        told.extend(
            places.map(|(at, address)| Problem::at(file, text, at, address)),
        );
    }
    Ok(told)
}

/// Whether `address` names its scheme or its host.
fn leads_out(address: &str) -> bool {
    let (scheme, _) = address.split_once(':').unwrap_or_default();
    let is_of_scheme = |c: u8| c.is_ascii_alphanumeric() || b"+-.".contains(&c);
    let is_scheme = scheme.len() > 1 && scheme.bytes().all(is_of_scheme);
    is_scheme || address.starts_with("//")
}

/// The addresses of links and images in `text`, each with its place.
fn addresses(text: &str) -> Vec<(usize, String)> {
    let mut addresses = Vec::new();
    for (event, range) in parser(text).into_offset_iter() {
        match event {
            Event::Start(
                Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. },
            ) => {
                addresses.push((range.start, dest_url.into_string()));
            }
            Event::Html(html) | Event::InlineHtml(html)
                if !html.starts_with("<!--") =>
            {
                for name in ["href", "src"] {
                    let found = attributes(&html, name);
                    addresses.extend(found.map(|to| (range.start, to.to_owned())));
                }
            }
            _ => {}
        }
    }
    addresses
}

/// The values of the attribute `name` in `html`.
fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {name}=");
    let values: Vec<_> = html.split(&start).skip(1).collect();
    values.into_iter().filter_map(|value| {
        let quote = value
            .chars()
            .next()
            .filter(|quote| "\"'".contains(*quote))?;
        value[1..].split(quote).next()
    })
}

/// The places on a page to which a link can lead: its headings and words to be defined, as mdBook
/// names them, its notes, and the ids in its HTML.
pub(crate) fn anchors(markdown: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let plain = OPTIONS.difference(Options::ENABLE_MATH)
        | Options::ENABLE_HEADING_ATTRIBUTES;
    for options in [plain, plain | Options::ENABLE_SMART_PUNCTUATION] {
        let mut names = BTreeSet::new();
        let mut name = None;
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Start(Tag::Heading { id: Some(id), .. }) => {
                    names.insert(id.into_string());
                }
                Event::Start(Tag::Heading { .. } | Tag::DefinitionListTitle) => {
                    name = Some(String::new());
                }
                Event::End(TagEnd::Heading(_) | TagEnd::DefinitionListTitle) => {
                    if let Some(name) = name.take() {
                        let first = anchor(&name);
                        let more = (1..).map(|number| format!("{first}-{number}"));
                        let mut all = std::iter::once(first.clone()).chain(more);
                        names.extend(all.find(|name| !names.contains(name)));
                    }
                }
                Event::Text(text) | Event::Code(text) => {
                    if let Some(name) = &mut name {
                        name.push_str(&text);
                    }
                }
                Event::Start(Tag::FootnoteDefinition(note)) => {
                    anchors.insert(format!("footnote-{note}"));
                }
                Event::Html(html) | Event::InlineHtml(html) => {
                    anchors.extend(attributes(&html, "id").map(ToOwned::to_owned));
                }
                _ => {}
            }
        }
        anchors.extend(names);
    }
    anchors
}

/// The id that mdBook gives to a name.
pub(crate) fn anchor(name: &str) -> String {
    let kept = name.trim().to_lowercase();
    let kept = kept.chars().filter_map(|c| match c {
        _ if c.is_whitespace() => Some('-'),
        _ if c.is_alphanumeric() || c == '_' || c == '-' => Some(c),
        _ => None,
    });
    kept.collect()
}
