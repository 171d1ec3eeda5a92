//! Real pages in a real browser, from `file://`: sliders, addresses, narrow screens, dark themes.
//!
//! Needs `chromedriver` and `chromium`. Without them the test says so and passes, except where CI
//! is set.

use std::fs;
use std::path::Path;
use textbook_weaver::picture::figure;
use why_relu::claim::Chapter;
use why_relu::figure::{Drawing, Figure, Settings, Slider, Table};
use why_relu_webdriver::Browser;

static FIGURE: Figure = Figure {
    name: "line",
    caption: "A line gets steeper. It is $y = a x$.",
    sliders: &[
        Slider::new("slope", "Slope", &[("1", 1.0), ("2", 2.0), ("3", 3.0)])
            .played(),
    ],
    draw,
};
static CHAPTER: Chapter = Chapter {
    slug: "lines",
    title: "Lines are straight",
    claims: &[],
    figures: &[],
};

fn draw(settings: &Settings) -> Drawing {
    let slope = settings.text("slope");
    Drawing {
        svg: format!(
            r#"<svg viewBox="0 0 640 400" font-size="22"><g data-part="name"><text
              x="20" y="40" class="label">slope {slope}</text></g></svg>"#
        ),
        description: format!("A line of slope {slope}."),
        table: Table {
            columns: vec!["slope".into()],
            rows: vec![vec![slope.into()]],
        },
    }
}

fn page(folder: &Path) -> String {
    let picture = figure(&CHAPTER, &FIGURE, CHAPTER.slug).unwrap();
    let (path, script) = picture.data.unwrap();
    fs::create_dir(folder.join("figures")).unwrap();
    fs::write(folder.join(path), script).unwrap();
    let css = include_str!("../../book/theme/why-relu.css");
    let js = include_str!("../../book/theme/why-relu.js");
    let html = format!(
        r##"<!doctype html><html lang="en" class="light"><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><title>Lines</title>
        <style>{css}</style><body><main style="padding: 0 20px">{}
        <a class="see" href="#figure-lines--line" data-see="name">its name</a></main>
        <script>{js}</script></body></html>"##,
        picture.html
    );
    let path = folder.join("lines.html");
    fs::write(&path, html).unwrap();
    format!("file://{}", path.display())
}

#[test]
fn a_slider_redraws_by_keyboard_and_its_setting_is_an_address() {
    let Some(browser) = Browser::open() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let address = page(folder.path());
    let text = "return document.querySelector('.frame').textContent";
    browser.visit(&address);
    assert_eq!(browser.run(text), "slope 1");
    browser.press("input[type=range]", "\u{e014}");
    browser.wait_for(text, "slope 2");
    let search = browser.run("return location.search");
    assert_eq!(search, "?line.slope=2");
    assert_eq!(
        browser.run("return document.querySelector('output').textContent"),
        "2"
    );
    browser.press("input[type=range]", "\u{e012}");
    browser.wait_for(text, "slope 1");
    assert_eq!(browser.run("return location.search"), "");

    browser.visit(&format!("{address}?line.slope=3#figure-lines--line"));
    browser.wait_for(text, "slope 3");
    let description = "return document.querySelector('.description').textContent";
    assert_eq!(browser.run(description), "A line of slope 3.");
    let hosts = "return performance.getEntriesByType('resource')\
                 .filter(e => !e.name.startsWith('file:')).length";
    assert_eq!(browser.run(hosts), 0);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_slider_that_plays_ends_at_its_last_stop_and_begins_again() {
    let Some(browser) = Browser::open() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    browser.visit(&page(folder.path()));
    let text = "return document.querySelector('.frame').textContent";
    let label = "return document.querySelector('.play').getAttribute('aria-label')";
    browser.wait_for(label, "play Slope");
    browser.press(".play", "\u{e007}");
    browser.wait_for(label, "pause Slope");
    browser.wait_for(text, "slope 3");
    browser.wait_for(label, "play Slope");
    browser.press(".play", "\u{e007}");
    browser.wait_for(text, "slope 1");
    browser.press(".play", "\u{e007}");
    browser.wait_for(label, "play Slope");
    assert_eq!(browser.run(text), "slope 1", "it was paused");
}

#[test]
fn words_and_the_part_of_a_picture_that_they_name_are_marked_together() {
    let Some(browser) = Browser::open() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    browser.visit(&page(folder.path()));
    let marked = "return document.querySelectorAll('.pointed').length";
    browser.run("document.querySelector('a.see').focus()");
    assert_eq!(browser.run(marked), 2, "the words have the focus");
    browser.run("document.querySelector('a.see').blur()");
    assert_eq!(browser.run(marked), 0);
    let over = |event: &str| {
        browser.run(&format!(
            "document.querySelector('[data-part] text')
                .dispatchEvent(new PointerEvent('{event}', {{ bubbles: true }}))"
        ));
        browser.run(marked)
    };
    assert_eq!(over("pointerover"), 2, "the part is pointed at");
    assert_eq!(over("pointerout"), 0);
}

#[test]
fn nothing_scrolls_sideways_at_360_pixels() {
    let Some(browser) = Browser::open() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    browser.visit(&page(folder.path()));
    browser.narrow(360);
    let width = "return document.documentElement.scrollWidth";
    assert_eq!(browser.run(width), 360);
}
