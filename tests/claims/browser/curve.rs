//! The curve laboratory: a curve is drawn and followed by mouse, by finger and by keys.

use super::Desk;
use super::live::{ADDRESS, is_live};
use serde_json::json;

const STATE: &str = "dispatchEvent(new Event('pagehide'));
    return new URLSearchParams(location.search).get('curve') ?? ''";
const FRAME: &str = "document.querySelector('#curve .frame')";

/// The state in the address, once it is another than `before`.
fn next(desk: &Desk, before: &str) -> String {
    let changed = format!(
        "return String((() => {{ {STATE} }})() !== {})",
        json!(before)
    );
    desk.browser.wait_for(&changed, "true");
    let state = desk.browser.run(STATE);
    state.as_str().expect("a state").into()
}

/// Whether a claim is said not to speak of points off the curve.
const OFF: &str = "return String(document.querySelector('#curve .said').textContent
    .includes('off it'))";

/// Presses the button with this text.
fn press(desk: &Desk, text: &str) {
    desk.browser.run(&format!(
        "[...document.querySelectorAll('#curve button')]
            .find((button) => button.textContent === '{text}').click()"
    ));
}

fn choose(desk: &Desk, select: &str, value: &str) {
    desk.browser.run(&format!(
        "const select = document.querySelector('{select}');
        select.value = '{value}';
        select.dispatchEvent(new Event('change'))"
    ));
}

fn wake(desk: &Desk) {
    let button = "document.querySelector('#curve .live-bar button').click()";
    desk.browser.run(button);
    let ready = "return String(!!document.querySelector('#curve .controls')
        && document.querySelector('#curve-target').value)";
    desk.browser.wait_for(ready, "sine");
    assert_eq!(next(desk, ""), why_relu::laboratory::START);
}

pub(super) fn is_followed(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    let page = "riemann-sums.html";
    let start = why_relu::laboratory::START;
    for (pointer, width, base) in [
        ("mouse", 1280, format!("file://{}", desk.book.display())),
        ("touch", 390, desk.server.address.clone()),
    ] {
        desk.screen(width, false);
        browser.visit(&format!("{base}/{page}"));
        wake(desk);
        // The knot at 1/2 is dragged to the right, over its neighbour, where it stops.
        let knot = "document.querySelectorAll('#curve .frame circle')[2]";
        let [x, y] = desk.middle(knot);
        desk.drag(pointer, &[[x + 2, y], [x + 20, y], [x + 100, y]]);
        let moved = next(desk, start);
        assert!(moved.starts_with("segments at.4194304."), "{moved}");
        // And up, off the curve, where no claim bounds the error; a button puts it back.
        let knot = "document.querySelectorAll('#curve .frame circle')[2]";
        let [x, y] = desk.middle(knot);
        desk.drag(pointer, &[[x, y], [x, y - 20], [x, y - 40]]);
        let raised = next(desk, &moved);
        assert!(raised.contains('_'), "{raised}");
        browser.wait_for(OFF, "true");
        press(desk, "Put all knots on the curve");
        let moved = next(desk, &raised);
        assert!(!moved.contains('_'), "{moved}");
        choose(desk, "#curve-target", "drawn");
        let taken = next(desk, &moved);
        assert!(taken.contains(" drawn."), "{taken}");
        let [x, y] = desk.middle(FRAME);
        desk.drag(
            pointer,
            &[[x - 90, y - 60], [x - 60, y - 70], [x - 30, y - 90]],
        );
        let drawn = next(desk, &taken);
        assert_eq!(drawn.len() > 130, drawn.contains(" drawn."), "{drawn}");
        let said = "return document.querySelector('#curve .said').textContent";
        let told = browser.run(said);
        assert!(
            told.as_str().is_some_and(|told| told.contains("exact")),
            "{told}"
        );
        // The address brings it back.
        let address = browser.run(ADDRESS);
        browser.visit("about:blank");
        browser.visit(address.as_str().expect("an address"));
        browser.wait_for(said, told.as_str().expect("a text"));
    }
}

/// By keys alone: a knot, the units, a formula, a wrong one, and knots that settle.
pub(super) fn is_followed_by_keys(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    desk.screen(390, true);
    desk.open_file("riemann-sums.html");
    wake(desk);
    let right = "\u{e014}";
    browser.press("#curve-place", right);
    let moved = next(desk, why_relu::laboratory::START);
    assert!(moved.contains("at.4211"), "{moved}");
    // On the picture, up and right move the same knot, and a shift chooses the next.
    browser.press("#curve .frame", "\u{e013}");
    let higher = next(desk, &moved);
    assert!(higher.contains('_'), "{higher}");
    browser.press("#curve .frame", right);
    let moved = next(desk, &higher);
    assert!(moved.contains("at.426"), "{moved}");
    press(desk, "Put all knots on the curve");
    let moved = next(desk, &moved);
    browser.press("#curve-units", "\u{e012}");
    let fewer = next(desk, &moved);
    assert!(fewer.contains(" 3 sine"), "{fewer}");
    choose(desk, "#curve-target", "formula");
    browser.press("#curve-formula", "exp(x)*x\u{e007}");
    let typed = next(desk, &fewer);
    assert!(typed.ends_with("formula exp(x)*x"), "{typed}");
    press(desk, "Let the knots settle on the curve");
    let settled = next(desk, &typed);
    browser.press("#curve-formula", "+\u{e007}");
    let wrong =
        "return document.querySelector('#curve .mistake').textContent.slice(0, 23)";
    browser.wait_for(wrong, "the formula: column 10:");
    assert_eq!(browser.run(STATE), settled);
    // A state that nobody can read is told, and the first one stands.
    desk.open_file("riemann-sums.html?curve=spirals");
    let wrong =
        "return document.querySelector('#curve .mistake')?.textContent.slice(0, 9)";
    browser.wait_for(wrong, "the state");
    browser.wait_for(STATE, why_relu::laboratory::START);
}

/// A curve that is dear to enclose is stopped, and the laboratory goes on with the one before.
pub(super) fn is_stopped(desk: &Desk) {
    if !is_live() {
        return;
    }
    let browser = &desk.browser;
    desk.screen(1280, false);
    desk.open_file("riemann-sums.html");
    wake(desk);
    let stop = "[...document.querySelectorAll('#curve button')]
        .find((button) => button.textContent === 'Stop')";
    let hidden = format!("return String({stop}.hidden)");
    choose(desk, "#curve-target", "formula");
    let dear = format!("{}40*x-20{}", "Phi(".repeat(60), ")".repeat(60));
    browser.press("#curve-formula", &format!("{dear}\u{e007}"));
    browser.wait_for(&hidden, "false");
    desk.tap("mouse", stop);
    let told = "return document.querySelector('#curve .mistake').textContent";
    browser.wait_for(told, "stopped");
    browser.wait_for(&hidden, "true");
    assert_eq!(browser.run(STATE), why_relu::laboratory::START);
    choose(desk, "#curve-target", "square");
    assert!(next(desk, why_relu::laboratory::START).ends_with("square"));
}
