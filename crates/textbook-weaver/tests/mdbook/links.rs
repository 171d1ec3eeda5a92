//! Links within a book and out of it.

use super::{book, built, told};
use textbook_weaver::links::external;

#[test]
fn a_link_that_leads_nowhere_is_told_with_its_place() {
    for (link, wanted) in [
        (
            "[a](nope.md)",
            "3:1: unknown page `nope.md`; the nearest is `end.md`",
        ),
        (
            "b [a](#no-such)",
            "3:3: unknown anchor of book/src/end.md `no-such`",
        ),
        (
            "[a](part/one.md#on-x)",
            "unknown anchor of book/src/part/one.md `on-x`; the nearest",
        ),
        ("[a](nope.html)", "unknown page `nope.html`"),
        ("![a](no.png)", "there is no file book/src/no.png"),
        (
            "[a](../../Cargo.toml)",
            "there is no file book/src/../../Cargo.toml",
        ),
        ("[a]\n\n[a]: nope.md", "3:1: unknown page `nope.md`"),
        (
            "a <a href='nope.html'>b</a>",
            "3:3: unknown page `nope.html`",
        ),
        (
            "<div>\n<img src=\"no.png\">\n</div>",
            "4:1: there is no file book/src/no.png",
        ),
        (
            "$x$ [a](nope.md) {{#counts}}",
            "3:5: unknown page `nope.md`",
        ),
    ] {
        let page = format!("# End\n\n{link}\n");
        let told = told(&[("src/end.md", &page)]);
        assert!(told.contains(wanted), "{link}: {told}");
        assert_eq!(
            told.matches("book/src/end.md:").count(),
            1,
            "{link}: {told}"
        );
    }
    let told = told(&[(
        "src/part/one.md",
        "# One\n\n[a](end.md) {{#include ../end.md}}\n",
    )]);
    assert!(
        told.contains("book/src/part/one.md:3:1: unknown page `part/end.md`"),
        "{told}"
    );
    assert!(
        told.contains("3:13: in line 3 of what is included: unknown page"),
        "{told}"
    );
}

#[test]
fn a_link_leads_to_any_page_place_or_file() {
    let links = "# End $x^2$ `c`\n\n## A \"quoted\" -- dash\n\n## Twice\n\n## Twice\n\n\
        ## Named {#own}\n\nword\n: meaning[^n]\n\n[^n]: note\n\n<p id=\"html\">a</p>\n\n\
        [a](#end-x2-c) [b](#a-quoted--dash) [c](#twice-1) [d](#own) [e](#word) [f](#html) \
        [g](#footnote-n) [h](part/one.html) [i](index.html) [j](print.html) [k](../book.toml) \
        [l](shared/code.rs) ![m](shared/code.rs) [n](part/two%20words.md#two) \
        [o](https://example.org/no) [p](mailto:a@example.org) [q](//example.org) `[r](no.md)` \
        [s](?q=1) [t](./README.md) <https://example.org> <!-- [u](no.md) -->\n";
    assert_eq!(told(&[("src/end.md", links)]), "");
    let root = book(&[("src/end.md", links)]);
    let read = built(root.path());
    let end = read("end.html");
    for id in [
        "end-x2-c",
        "a-quoted--dash",
        "twice-1",
        "own",
        "word",
        "html",
        "footnote-n",
    ] {
        assert!(end.contains(&format!("id=\"{id}\"")), "{id}: {end}");
    }
}

#[test]
fn addresses_outside_the_book_are_listed() {
    let page = "# End\n\n[a](https://a.org) <https://b.org>\n[c](end.md) ![d](//c.org/d.png)\n";
    let root = book(&[("src/end.md", page)]);
    let found = external(root.path()).expect("pages");
    let found: Vec<_> = found
        .iter()
        .map(|found| (found.place, &*found.message))
        .collect();
    assert_eq!(
        found,
        [
            (Some((3, 1)), "https://a.org"),
            (Some((3, 20)), "https://b.org"),
            (Some((4, 13)), "//c.org/d.png"),
        ]
    );
}
