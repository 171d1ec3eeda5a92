//! Pictures between the stops of a slider.

use super::Desk;
use super::live::{ADDRESS, is_live};
use serde_json::json;
use textbook::figure::{Figure, Settings};

/// Between two stops a picture is drawn in the page, and it is the one that the terminal draws.
pub(super) fn sliders_stop_anywhere(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    desk.screen(390, false);
    desk.open_file("relu-is-not-linear.html");
    let slider = "document.querySelector('figure[data-name=best-affine-fit] input[data-between]')";
    let chapter = why_relu::chapters::CHAPTERS
        .iter()
        .find(|chapter| chapter.slug == "relu-is-not-linear")
        .expect("the chapter");
    let named = |figure: &&Figure| figure.name == "best-affine-fit";
    let figure = chapter.figures.iter().find(named).expect("the figure");
    let settings =
        Settings::between(figure.sliders, &[1.5]).expect("between two stops");
    let svg = (figure.draw)(&settings).svg;
    browser.run(&format!(
        "const it = {slider}; it.value = 1.5; it.dispatchEvent(new Event('input'))"
    ));
    let output = format!("return {slider}.nextElementSibling.textContent");
    browser.wait_for(&output, settings.texts()[0]);
    let same = format!(
        "const template = document.createElement('div');
        template.innerHTML = {};
        const frame = {slider}.closest('figure').querySelector('.frame');
        return String(frame.innerHTML === template.innerHTML)",
        json!(svg)
    );
    browser.wait_for(&same, "true");
    // A key goes on to the next stop, and the address holds what lies between.
    let address = browser.run(ADDRESS);
    assert!(
        address.as_str().is_some_and(|it| it.contains("%401.5")),
        "{address}"
    );
    let address = browser.run(ADDRESS);
    browser.visit("about:blank");
    browser.visit(address.as_str().expect("an address"));
    browser.wait_for(&same, "true");
    browser.press(
        "figure[data-name=best-affine-fit] input[data-between]",
        "\u{e014}",
    );
    browser.wait_for(&format!("return {slider}.value"), "2");
}
