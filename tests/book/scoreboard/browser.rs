//! The table in a real browser: sorted and filtered by keyboard, and no wider than the screen.

use super::LEDGER;
use std::fs;
use std::path::Path;
use why_relu_webdriver::Browser;

fn page(folder: &Path) -> String {
    let table = why_relu::page::table(&LEDGER).expect("a table");
    let css = include_str!("../../../book/theme/why-relu.css");
    let js = include_str!("../../../book/theme/why-relu.js");
    let html = format!(
        r#"<!doctype html><html lang="en" class="light"><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><title>Scoreboard</title>
        <style>{css}</style><body><main>{table}</main><script>{js}</script></body></html>"#
    );
    let path = folder.join("scoreboard.html");
    fs::write(&path, html).unwrap();
    format!("file://{}", path.display())
}

/// The name in the first row that shows, and how many show.
const FIRST: &str = "return [...document.querySelectorAll('tbody tr')]\
    .find(row => !row.hidden).cells[0].firstChild.textContent.trim()";
const SHOWN: &str = "return document.querySelector('output').textContent";
const ENTER: &str = "\u{e007}";

#[test]
fn the_table_is_sorted_and_filtered_by_keyboard() {
    let Some(browser) = Browser::open() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    browser.visit(&page(folder.path()));
    assert_eq!(browser.run(FIRST), "identity");
    assert_eq!(browser.run(SHOWN), "12 of 12");
    let steepest = "thead th:nth-child(7) button";
    browser.press(steepest, ENTER);
    browser.wait_for(FIRST, "sigmoid");
    let order =
        "return document.querySelector('th[aria-sort]').getAttribute('aria-sort')";
    assert_eq!(browser.run(order), "ascending");
    browser.press(steepest, ENTER);
    browser.wait_for(FIRST, "SELU");
    assert_eq!(browser.run(order), "descending");
    let heads = "return document.querySelectorAll('th[aria-sort]').length";
    browser.press("thead th:nth-child(2) button", ENTER);
    browser.wait_for(FIRST, "identity");
    assert_eq!(browser.run(heads), 1);

    browser.press("select[data-column='5']", "yes");
    browser.wait_for(SHOWN, "2 of 12");
    browser.press("input[type=search]", "hard");
    browser.wait_for(SHOWN, "1 of 12");
    assert_eq!(browser.run(FIRST), "hard swish");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn at_360_pixels_each_activation_is_a_card_that_names_its_properties() {
    let Some(browser) = Browser::open() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    browser.visit(&page(folder.path()));
    browser.narrow(360);
    let width = "return document.documentElement.scrollWidth";
    assert_eq!(browser.run(width), 360);
    let region =
        "return document.querySelector('.scoreboard .wide').scrollWidth <= 360";
    assert_eq!(browser.run(region), true);
    let named = "return [...document.querySelectorAll('tbody tr')].every((row) => \
                 [...row.querySelectorAll('td')].every((cell) => \
                 getComputedStyle(cell, '::before').content.includes(cell.dataset.label)))";
    assert_eq!(browser.run(named), true);
}
