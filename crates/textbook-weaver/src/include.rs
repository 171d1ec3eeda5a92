//! What a page takes over from other files by mdBook's own directives: it is woven like the rest of
//! the page, and what is wrong with it is told where the page asks for it.

use crate::layout::{BOOK, PAGES};
use crate::page::Page;
use crate::problem::Problem;
use crate::{address, log};
use mdbook_driver::book::{Book, BookItem, Chapter};
use mdbook_driver::builtin_preprocessors::LinkPreprocessor;
use mdbook_driver::config::Config;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use std::ops::Range;
use std::path::Path;

/// mdBook's directives that name a file.
pub(crate) const NAMES: [&str; 3] = ["include", "rustdoc_include", "playground"];

/// A page together with what it includes.
#[derive(Default)]
pub(crate) struct Expanded {
    /// The whole text.
    pub(crate) text: String,
    /// What cannot be included: where the page asks for it, and why.
    problems: Vec<(usize, String)>,
    /// Where each included part stands in the text, and where its directive does on the page.
    parts: Vec<(Range<usize>, Range<usize>)>,
}

impl Expanded {
    /// The page `file` with the text `page`, in the book below `root`.
    pub(crate) fn read(root: &Path, file: &str, page: &str) -> Self {
        let mut expanded = Self::default();
        let file = Path::new(file);
        let file = file.strip_prefix(PAGES).unwrap_or(file);
        let mut done = 0;
        for (place, path) in directives(page) {
            expanded.text.push_str(&page[done..place.start]);
            done = place.end;
            let start = expanded.text.len();
            match included(root, file, &page[place.clone()], path) {
                Ok(part) => expanded.text.push_str(&part),
                Err(why) => expanded.problems.push((place.start, why)),
            }
            expanded.parts.push((start..expanded.text.len(), place));
        }
        expanded.text.push_str(&page[done..]);
        expanded
    }

    /// What cannot be included by the page `file`.
    pub(crate) fn missing(
        &self,
        file: &str,
        page: &str,
    ) -> impl Iterator<Item = Problem> {
        let problems = self.problems.iter();
        problems.map(move |(at, why)| Problem::at(file, page, *at, why.clone()))
    }

    /// What is wrong at byte `at` of the text, at its place on the page `file`.
    pub(crate) fn problem(
        &self,
        file: &str,
        page: &str,
        at: usize,
        why: String,
    ) -> Problem {
        let before = self.parts.iter().rev().find(|(part, _)| part.start <= at);
        match before {
            None => Problem::at(file, page, at, why),
            Some((part, place)) if at < part.end => {
                let part =
                    Problem::at("", &self.text[part.clone()], at - part.start, why);
                let (line, _) = part.place.unwrap_or_default();
                let why =
                    format!("in line {line} of what is included: {}", part.message);
                Problem::at(file, page, place.start, why)
            }
            Some((part, place)) => {
                Problem::at(file, page, place.end + at - part.end, why)
            }
        }
    }
}

/// Where `page` asks for a file, and for which, as mdBook finds it: in code as well, and not behind
/// a backslash.
fn directives(page: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut done = 0;
    page.match_indices("{{").filter_map(move |(start, mark)| {
        let inside = page[start + mark.len()..].trim_start().strip_prefix('#')?;
        let rest = NAMES.iter().find_map(|name| inside.strip_prefix(name))?;
        let (named, behind) = rest.split_once('}')?;
        let end = page.len() - behind.strip_prefix('}')?.len();
        let path = named.split_whitespace().next()?.split(':').next()?;
        let is_own = named.starts_with(char::is_whitespace)
            && start >= done
            && !page[..start].ends_with('\\');
        done = if is_own { end } else { done };
        is_own.then_some((start..end, path))
    })
}

/// The files that pages include, below the folder of the pages.
pub(crate) fn files(pages: &[Page]) -> Vec<String> {
    let of_page = |page: &Page| {
        let folder = page.stem.rsplit_once('/').map_or("", |(folder, _)| folder);
        let paths = directives(&page.text);
        let paths = paths.map(|(_, path)| address::within(folder, path));
        paths.collect::<Vec<_>>()
    };
    pages.iter().flat_map(of_page).collect()
}

/// What `directive`, which names `path`, takes over on the page `file`.
fn included(
    root: &Path,
    file: &Path,
    directive: &str,
    path: &str,
) -> Result<String, String> {
    let place = root.join(PAGES).join(file).with_file_name(path);
    if !place.is_file() {
        return Err(format!("the included file `{path}` does not exist"));
    }
    let chapter = Chapter::new("", directive.into(), file, Vec::new());
    let book = Book::new_with_items(vec![BookItem::Chapter(chapter)]);
    let (root, config) = (root.join(BOOK), Config::default());
    let context = PreprocessorContext::new(root, config, "html".into());
    let expand = || LinkPreprocessor::new().run(&context, book);
    let (book, complaints) = log::collect(expand);
    if !complaints.is_empty() {
        return Err(complaints.join(": "));
    }
    let book = book.map_err(|error| format!("{error:#}"))?;
    let text: String = book.chapters().map(|chapter| &*chapter.content).collect();
    if text.trim().is_empty() {
        return Err(format!(
            "nothing of `{path}` is included: it has no such lines, or no such anchor"
        ));
    }
    Ok(text)
}
