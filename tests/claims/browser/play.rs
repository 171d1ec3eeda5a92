//! The playground: a network is trained in the page as in a terminal, by mouse, finger and keys.

use super::Desk;
use super::live::{ADDRESS, is_live};
use why_relu::playground::{Learner, Report, State};

const PAGE: &str = "playground.html";

/// Waits until the script, an expression, is true.
fn until(desk: &Desk, expression: &str) {
    desk.browser
        .wait_for(&format!("return String({expression})"), "true");
}

fn text(desk: &Desk, selector: &str) -> String {
    let script =
        format!("return document.querySelector('#play {selector}').textContent");
    let text = desk.browser.run(&script);
    text.as_str().expect("a text").to_owned()
}

/// The state in the address, once the page shows it.
fn state(desk: &Desk) -> State {
    let kept = "new URLSearchParams(location.search).get('play')";
    let shown = "document.querySelector('#play .command').textContent";
    until(
        desk,
        &format!("{kept} !== null && {shown}.includes({kept})"),
    );
    let state = desk.browser.run(&format!("return {kept}"));
    state.as_str().expect("a state").parse().expect("a state")
}

/// What the page shows is what a terminal computes.
fn agrees(desk: &Desk) -> State {
    let state = state(desk);
    let report = Report::of(&Learner::at(&state));
    assert_eq!(text(desk, ".fingerprint"), report.fingerprint, "{state}");
    assert_eq!(text(desk, ".summary").trim_end(), report.summary());
    state
}

fn steps(desk: &Desk, wanted: &str) {
    until(
        desk,
        &format!("(location.search.match(/steps%3A(\\d+)/)?.[1] ?? -1) {wanted}"),
    );
}

pub(super) fn is_trained(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    let element = |name: &str| format!("document.querySelector('#play {name}')");
    for (pointer, width, base) in [
        ("mouse", 1280, format!("file://{}", desk.book.display())),
        ("touch", 390, desk.server.address.clone()),
        ("keys", 390, format!("file://{}", desk.book.display())),
    ] {
        desk.screen(width, false);
        let press = |name: &str| {
            if pointer == "keys" {
                browser.press(&format!("#play {name}"), "\u{e007}");
            } else {
                desk.tap(pointer, &element(name));
            }
        };
        browser.visit(&format!("{base}/{PAGE}"));
        press(".live-bar button");
        let first = agrees(desk);
        press("[data-do=step]");
        steps(desk, &format!("== {}", first.steps + 1));
        agrees(desk);
        press("[data-do=run]");
        steps(desk, &format!("> {}", first.steps + 20));
        press("[data-do=run]");
        until(
            desk,
            &format!("{}.textContent === 'Run'", element("[data-do=run]")),
        );
        let run = agrees(desk);
        // A reload does the steps again.
        let address = browser.run(ADDRESS);
        browser.visit("about:blank");
        browser.visit(address.as_str().expect("an address"));
        assert_eq!(agrees(desk), run);
        press("[data-do=restart]");
        steps(desk, "== 0");
        // A point of one's own: in the middle of the picture, or where the fields say.
        let place = match pointer {
            "keys" => "[data-do=place]",
            _ => ".plane svg",
        };
        press(place);
        until(desk, "location.search.includes('own%3Ab')");
        let placed = agrees(desk);
        assert_eq!(placed.own.len(), 1);
        if pointer == "keys" {
            assert_eq!(placed.own[0].place(), [0.0, 0.0]);
            set_by_cursor(desk);
        }
        let wide = "document.documentElement.scrollWidth - innerWidth";
        assert_eq!(
            browser.run(&format!("return {wide}")),
            0,
            "it scrolls sideways"
        );
    }
}

pub(super) fn mistakes_are_told(desk: &Desk) {
    if !is_live() {
        return;
    }
    desk.screen(1280, false);
    desk.open_file(&format!("{PAGE}?play=units:9"));
    until(desk, "!document.querySelector('#play .mistake').hidden");
    assert!(text(desk, ".mistake").starts_with("units cannot be \"9\""));
    agrees(desk);
    let change = |name: &str, value: &str| {
        let script = format!(
            "const field = document.querySelector('#play [name={name}]');
            field.value = '{value}';
            field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        );
        desk.browser.run(&script);
    };
    change("f", "");
    change("formula", "x*tahn(x)");
    until(
        desk,
        "document.querySelector('#play .mistake').textContent.includes('tanh')",
    );
    change("formula", "x*tanh(x)");
    until(desk, "document.querySelector('#play .mistake').hidden");
    assert!(text(desk, ".command").contains("f:x*tanh(x)"));
    assert!(text(desk, ".drawn").contains("from samples"));
    agrees(desk);
}

/// A state that takes seconds is stopped, and the page goes on from where it was.
pub(super) fn is_stopped(desk: &Desk) {
    if !is_live() {
        return;
    }
    desk.screen(1280, false);
    let long = "data:spirals;units:8,8,8,8,8,8;f:x*Phi(x);steps:3000";
    desk.open_file(&format!("{PAGE}?play={long}"));
    until(
        desk,
        "!document.querySelector('#play [data-do=stop]').disabled",
    );
    desk.browser
        .run("document.querySelector('#play [data-do=stop]').click()");
    until(
        desk,
        "document.querySelector('#play .summary').textContent === 'stopped'",
    );
    desk.browser
        .run("document.querySelector('#play [data-do=restart]').click()");
    steps(desk, "== 0");
    agrees(desk);
}

/// A cursor goes over the picture: Enter sets a point, backspace takes it away.
fn set_by_cursor(desk: &Desk) {
    let [right, down] = ["\u{e014}", "\u{e015}"];
    let plane = "#play .plane .frame";
    let lines = "document.querySelectorAll('#play .plane .axis').length";
    let before = desk.browser.run(&format!("return {lines}"));
    desk.browser
        .press(plane, &format!("{right}{right}{down}\u{e007}"));
    until(desk, "location.search.includes('own%3Ab0%2C0.b10%2C-5')");
    until(desk, &format!("{lines} === {before} + 2"));
    assert_eq!(agrees(desk).own.len(), 2);
    desk.browser.press(plane, "\u{e003}");
    until(desk, "!location.search.includes('b10')");
    assert_eq!(agrees(desk).own.len(), 1);
}
