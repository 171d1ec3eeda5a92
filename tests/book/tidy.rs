//! What the compiler cannot see: pages and chapters agree, listings are tested, numbers are
//! computed.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};
use std::fs;
use std::path::Path;
use textbook_weaver::audit::audit;
use why_relu::chapters::{CHAPTERS, TEXTBOOK};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn page(slug: &str) -> String {
    read(&format!("book/src/{slug}.md"))
}

/// The files of Rust below `folder`, each with its text.
fn rust(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let files = paths.flat_map(|path| {
        let extension = path.extension().unwrap_or_default();
        if path.is_dir() && !path.ends_with("target") {
            rust(&path)
        } else if extension == "rs" {
            let text = fs::read_to_string(&path).expect("a text");
            vec![(path.display().to_string(), text)]
        } else {
            Vec::new()
        }
    });
    files.collect()
}

/// The pages that the summary lists, in order.
fn listed() -> Vec<String> {
    let summary = read("book/src/SUMMARY.md");
    let links = summary.split("](").skip(1);
    let files = links.filter_map(|link| link.split(".md)").next());
    files.map(ToOwned::to_owned).collect()
}

#[test]
fn chapters_pages_and_statements_agree() {
    let problems = audit(TEXTBOOK, Path::new(env!("CARGO_MANIFEST_DIR")));
    let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn the_front_page_leads_to_every_page_that_is_no_chapter() {
    let front = page("introduction");
    for stem in listed() {
        let found = front.contains(&format!("]({stem}.md)"));
        let itself = ["introduction", "references"].contains(&stem.as_str());
        let chapter = CHAPTERS.iter().any(|chapter| chapter.slug == stem);
        assert!(
            found || itself || chapter,
            "introduction.md has no link to {stem}.md"
        );
    }
}

#[test]
fn every_chapter_leads_to_another_whose_results_it_uses() {
    for chapter in CHAPTERS {
        let page = page(chapter.slug);
        let others = CHAPTERS.iter().filter(|other| other.slug != chapter.slug);
        let mut links = others.map(|other| format!("]({}.md", other.slug));
        let leads = links.any(|link| page.contains(&link));
        assert!(leads, "{}.md links to no other chapter", chapter.slug);
    }
}

#[test]
fn words_that_are_spared_the_glossary_are_in_it() {
    let glossary = page("glossary");
    for stem in listed() {
        let page = page(&stem);
        let (_, words) =
            page.split_once("<!-- everyday words: ").unwrap_or_default();
        let words = words.split(" -->").next().unwrap_or_default();
        for word in words.split(", ").filter(|word| !word.is_empty()) {
            let entry = format!("\n{word}\n: ");
            let found = glossary.to_lowercase().contains(&entry);
            assert!(found, "{stem}.md spares `{word}`, which is no entry");
        }
    }
}

#[test]
fn no_line_of_rust_is_longer_than_100_columns() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["src", "crates", "tests", "book/exercises", "benches"];
    for (file, text) in folders.iter().flat_map(|folder| rust(&root.join(folder))) {
        for (number, line) in (1..).zip(text.lines()) {
            let columns = line.chars().count();
            assert!(columns <= 100, "{file}:{number} has {columns} columns");
        }
    }
}

#[test]
fn who_cites_the_book_names_its_version() {
    let version = env!("CARGO_PKG_VERSION");
    let citation = read("CITATION.cff");
    assert!(citation.contains(&format!("\nversion: {version}\n")));
    let advice = format!("textbook*, version {version}.");
    assert!(page("references").contains(&advice));
}

#[test]
fn every_rust_listing_of_a_chapter_is_compiled_and_run() {
    let chapters = read("src/chapters.rs");
    for chapter in CHAPTERS {
        let slug = chapter.slug;
        // The entry includes the page.
        let entry = format!("\n    {}: \"{slug}\",\n", slug.replace('-', "_"));
        assert!(chapters.contains(&entry), "chapters.rs has no {entry}");
        compiled_listings(slug);
    }
}

#[test]
fn every_rust_listing_about_instruments_is_compiled_and_run() {
    let slug = "which-instrument";
    let include = format!("include_str!(\"../book/src/{slug}.md\")");
    assert!(read("src/lib.rs").contains(&include));
    compiled_listings(slug);
}

/// Every listing of a page is one that rustdoc runs, or no Rust.
fn compiled_listings(stem: &str) {
    let page = page(stem);
    let mut listings = 0;
    for event in Parser::new(&page) {
        let Event::Start(Tag::CodeBlock(kind)) = event else {
            continue;
        };
        let CodeBlockKind::Fenced(info) = kind else {
            panic!("{stem}.md has an indented code block");
        };
        let known = ["rust", "text", "sh"].contains(&info.as_ref());
        assert!(
            known,
            "{stem}.md: rustdoc may not run ```{info}; write ```rust, ```text or ```sh"
        );
        listings += usize::from(info.as_ref() == "rust");
    }
    let fences = page.lines().map(str::trim_start);
    let fences = fences.filter(|line| line.starts_with("```rust"));
    assert_eq!(fences.count(), listings, "{stem}.md");
    assert!(
        listings > 0,
        "book/src/{stem}.md has no listing; add one that a reader can run, between ```rust and ```"
    );
}

#[test]
fn no_decimal_number_is_typed_into_prose() {
    for stem in listed().into_iter().filter(|stem| stem != "references") {
        let mut fence = None;
        for (number, line) in page(&stem).lines().enumerate() {
            let ticks = line.len() - line.trim_start_matches('`').len();
            fence = match fence {
                Some(open) if ticks >= open => None,
                None if ticks >= 3 => Some(ticks),
                same => same,
            };
            // DOIs and versions stand in links and code spans.
            let prose: String = line.split('`').step_by(2).collect();
            let prose = prose
                .split("](")
                .map(|part| part.split_once(')').map_or(part, |p| p.1));
            for word in prose
                .flat_map(str::split_whitespace)
                .filter(|_| fence.is_none())
            {
                let parts = word.split_once('.');
                let digit = |text: &str, end: bool| {
                    let digit = if end {
                        text.chars().next_back()
                    } else {
                        text.chars().next()
                    };
                    digit.is_some_and(|c| c.is_ascii_digit())
                };
                let decimal =
                    parts.is_some_and(|(a, b)| digit(a, true) && digit(b, false));
                let doi = word.contains("10.");
                assert!(!decimal || doi, "{stem}.md:{}: {word}", number + 1);
            }
        }
    }
}
