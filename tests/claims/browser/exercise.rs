//! Exercises in the page: one of each kind of form is answered wrongly and then rightly, by mouse,
//! finger and keys; every solution is accepted.

use super::live::{ADDRESS, is_live};
use super::{Desk, none};
use std::fs;
use std::path::Path;
use why_relu::chapters::CHAPTERS;

/// An exercise, the field that is typed into, a wrong answer and what is told, and a right one.
type Typed = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// A number, a list of numbers, a formula, and one that cannot be read at first.
const TYPED: [Typed; 4] = [
    (
        "dying-relu",
        "deadly-rate",
        "rate",
        "1/10",
        "a smaller rate is enough",
        "3/32",
    ),
    (
        "zero-mean",
        "nearly-centred",
        "batch",
        "9, 81*-1/9",
        "the mean of the ReLUs is 9/82",
        "10, 100 * -1/10",
    ),
    (
        "linear-or-affine",
        "every-factor",
        "f",
        "max(x, y)",
        "Not yet: at (",
        "if(x = 0, y, 0)",
    ),
    (
        "linear-or-affine",
        "mixture",
        "beta",
        "1 -",
        "β: column 4: the formula ends",
        "1 - alpha",
    ),
];

/// Selects all that stands in a field.
const ALL: &str = "\u{e009}a\u{e000}";
const ENTER: &str = "\u{e007}";

pub(super) fn is_answered(desk: &Desk) {
    if !is_live() {
        return;
    }
    for (width, pointer) in [(1280, "mouse"), (390, "touch")] {
        for typed in TYPED {
            desk.screen(width, false);
            is_typed(desk, pointer, typed);
        }
        desk.screen(width, false);
        is_tabled(desk, pointer);
    }
}

/// Wakes the form of an exercise, from disk.
fn wake(desk: &Desk, page: &str, name: &str, pointer: &str) {
    desk.open_file(&format!("{page}.html"));
    let button =
        format!("document.querySelector('#exercise-{name} .live-bar button')");
    desk.tap(pointer, &button);
    let form = format!(
        "return String(document.querySelector('#exercise-{name} form') !== null)"
    );
    desk.browser.wait_for(&form, "true");
}

/// Waits for a verdict that begins with, or holds, these words, and for a page as wide as its
/// screen.
fn tells(desk: &Desk, name: &str, words: &str, accepted: bool) {
    let told = format!(
        "const told = document.querySelector('#exercise-{name} [role=status]');
        const wide = document.documentElement;
        return told.textContent.includes({}) && told.dataset.accepted === '{accepted}'
            && wide.scrollWidth <= wide.clientWidth ? 'told' : told.textContent",
        serde_json::json!(words)
    );
    desk.browser.wait_for(&told, "told");
}

fn is_typed(desk: &Desk, pointer: &str, typed: Typed) {
    let (page, name, field, wrong, told, right) = typed;
    let browser = &desk.browser;
    wake(desk, page, name, pointer);
    let input = format!("#answer-{name}-{field}");
    browser.press(&input, &format!("{ALL}{wrong}{ENTER}"));
    tells(desk, name, told, false);
    let invalid = format!(
        "return document.querySelector('{input}').getAttribute('aria-invalid') ?? 'valid'"
    );
    let is_fault = !told.starts_with("Not") && told.contains("column");
    browser.wait_for(&invalid, if is_fault { "true" } else { "valid" });
    browser.press(&input, &format!("{ALL}{right}"));
    desk.tap(
        pointer,
        &format!("document.querySelector('#exercise-{name} [type=submit]')"),
    );
    tells(desk, name, "Solved. The evidence: ", true);
    comes_back(desk, name);
}

/// The address brings the answer back, and its verdict.
fn comes_back(desk: &Desk, name: &str) {
    let address = desk.browser.run(ADDRESS);
    let address = address.as_str().expect("an address").to_owned();
    assert!(address.contains(&format!("exercise={name}")), "{address}");
    desk.browser.visit("about:blank");
    desk.browser.visit(&address);
    tells(desk, name, "Solved. The evidence: ", true);
}

/// A table by keys alone, but for its first button.
fn is_tabled(desk: &Desk, pointer: &str) {
    let (page, name) = ("relu-is-not-linear", "absolute-value");
    let browser = &desk.browser;
    wake(desk, page, name, pointer);
    let cell = |row: usize, column: usize| {
        format!(
            "#exercise-{name} tbody tr:nth-child({row}) td:nth-child({}) input",
            column + 1
        )
    };
    browser.press(&format!("#exercise-{name} [type=submit]"), ENTER);
    tells(
        desk,
        name,
        "Not yet: your network errs by 1 at x = −1",
        false,
    );
    let add = format!("#exercise-{name} .field > [type=button]");
    browser.press(&add, ENTER);
    for (column, number) in ["-1", "0", "1/2"].into_iter().enumerate() {
        browser.press(&cell(2, column + 1), number);
    }
    browser.press(&cell(2, 3), ENTER);
    tells(
        desk,
        name,
        "Not yet: your network errs by 1/2 (0.500)",
        false,
    );
    browser.press(&cell(2, 3), &format!("{ALL}1{ENTER}"));
    tells(desk, name, "Solved. The evidence: ", true);
    browser.press(&add, ENTER);
    browser.press(&cell(3, 1), &format!("1{ENTER}"));
    tells(
        desk,
        name,
        "hidden units: row 3, bias: nothing is written here",
        false,
    );
    let invalid = "return [...document.querySelectorAll('[aria-invalid]')]
        .map((input) => input.ariaLabel).join()";
    browser.wait_for(invalid, "hidden units, row 3, bias");
    let remove = format!("#exercise-{name} tbody tr:nth-child(3) button");
    browser.press(&remove, ENTER);
    browser.press(&cell(2, 3), ENTER);
    tells(desk, name, "Solved. The evidence: ", true);
    comes_back(desk, name);
}

/// Asks the module for its verdict on each solution of the page's exercises: which are refused.
const SOLVE_ALL: &str = "const engine = window.textbook.engine();
    const one = (root) => {
        const name = root.dataset.exercise;
        const asked = { exercise: { check: { name, answer: SOLUTIONS[name] } } };
        return engine.ask(asked).then(
            (verdict) => `${verdict.accepted} ${name}: ${verdict.told}`,
            (error) => `false ${name}: ${error.message}`);
    };
    const all = [...document.querySelectorAll('[data-exercise]')];
    return Promise.all(all.map(one)).finally(() => engine.stop())";

pub(super) fn is_solved(desk: &Desk) {
    if !is_live() {
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let solutions = root.join("book/exercises/tests/solutions.json");
    let solutions = fs::read_to_string(solutions).expect("a file");
    desk.screen(1280, false);
    let mut told = Vec::new();
    for chapter in CHAPTERS {
        desk.open_file(&format!("{}.html", chapter.slug));
        let script = SOLVE_ALL.replace("SOLUTIONS", &format!("({solutions})"));
        told.extend(desk.texts(&format!(
            "return window.textbook.load('engine').then(() => {{ {script} }})"
        )));
    }
    let (accepted, refused): (Vec<_>, Vec<_>) =
        told.into_iter().partition(|told| told.starts_with("true"));
    none(&refused);
    assert_eq!(accepted.len(), 28);
}

/// A check that was asked for is stopped, says so, and can be asked for again.
pub(super) fn is_stopped(desk: &Desk) {
    if !is_live() {
        return;
    }
    let (page, name) = ("dying-relu", "deadly-rate");
    desk.screen(390, false);
    wake(desk, page, name, "touch");
    let told = desk.browser.run(&format!(
        "const form = document.querySelector('#exercise-{name} form');
        const stop = [...form.querySelectorAll('button')].find((it) => it.textContent === 'Stop');
        const before = stop.hidden;
        form.requestSubmit();
        const meanwhile = stop.hidden;
        stop.click();
        const told = form.querySelector('[role=status]');
        return new Promise((done) => setTimeout(done, 300))
            .then(() => [before, meanwhile, stop.hidden, told.textContent].join())"
    ));
    assert_eq!(told, "true,false,true,stopped");
    let input = format!("#answer-{name}-rate");
    desk.browser.press(&input, &format!("{ALL}3/32{ENTER}"));
    tells(desk, name, "Solved. The evidence: ", true);
}
