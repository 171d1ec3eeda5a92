//! The whole book on paper: what is folded on a screen is open, what is there to be moved is gone.

use super::{Desk, bytes, kept, none};
use serde_json::json;
use std::fs;
use why_relu::chapters::CHAPTERS;

pub(super) fn is_whole(desk: &Desk) {
    let browser = &desk.browser;
    desk.screen(1280, true);
    desk.open_file("print.html");
    desk.media("print", "prefers-color-scheme", "dark");
    let wrong = "const main = document.querySelector('main'), wrong = [];
        const told = (what, element) => wrong.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
        const gone = (element) => !element.checkVisibility({ contentVisibilityAuto: true })
            || element.getBoundingClientRect().height === 0;
        for (const claim of main.querySelectorAll('.claim .statement'))
            if (gone(claim)) told('hidden', claim);
        const parts = '.claim details > :not(.all-digits), .frame svg, \
            .picture:not(.borrowed) details > *';
        for (const part of main.querySelectorAll(parts)) if (gone(part)) told('folded', part);
        const controls = 'input, button, select, .sliders, .sidebar, nav';
        for (const control of document.querySelectorAll(controls))
            if (!gone(control)) told('a control', control);
        return wrong";
    none(&desk.texts(wrong));
    let count = |selector: &str| {
        let count = format!("return document.querySelectorAll('{selector}').length");
        browser.run(&count).as_u64().expect("a number")
    };
    let claims = CHAPTERS.iter().map(|chapter| chapter.claims.len());
    assert_eq!(count("main .claim"), claims.sum::<usize>() as u64);
    let figures = CHAPTERS.iter().map(|chapter| chapter.figures.len());
    let figures = figures.sum::<usize>() as u64;
    assert_eq!(count("main figure[data-figure]:not(.borrowed)"), figures);
    let twice = "const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        const names = ['for', 'aria-labelledby', 'aria-describedby'];
        const refers = names
            .flatMap((name) => [...document.querySelectorAll(`[${name}]`)]
                .map((element) => element.getAttribute(name)))
            .filter((id) => id && id !== 'searchresults-header');
        const again = ids.filter((id, place) => ids.indexOf(id) !== place);
        return [...again, ...refers.filter((id) => !ids.includes(id))]";
    none(&desk.texts(twice));

    let paper =
        json!({"preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69});
    let printed = browser.cdp("Page.printToPDF", &paper);
    let pdf = bytes(&printed["data"]);
    assert!(pdf.starts_with(b"%PDF-"), "{:?}", pdf.get(..8));
    assert!(pdf.trim_ascii_end().ends_with(b"%%EOF"), "it breaks off");
    let pages = pdf
        .windows(12)
        .filter(|at| at.starts_with(b"/Type /Page") && at[11] != b's')
        .count() as u64;
    // About 30,000 words, of which a page holds 300 to 600; and cards, figures and exercises, which
    // take a third of a page or, unfolded, a whole one.
    let boxes = count("main .claim, main .picture, main .exercise");
    let plausible = 50 + boxes / 3..=100 + boxes;
    assert!(plausible.contains(&pages), "{pages} pages");
    if let Some(folder) = kept() {
        fs::write(folder.join("why-relu.pdf"), pdf).expect("written");
    }
}
