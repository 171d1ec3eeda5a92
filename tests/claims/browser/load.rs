//! What a page does when it is opened: it says nothing, moves nothing, asks nobody else, weighs
//! little and fits.

use super::{Desk, none};

/// How much the layout shifted so far, when the fonts are there and the picture is painted. The sum
/// counts each shift by the share of the screen that moved times how far; below a tenth is called
/// good, and here it is nearly nothing.
const SHIFT: &str = "let sum = 0;
    const add = (list) => { for (const shift of list.getEntries()) sum += shift.value; };
    const look = (done) => {
        new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 50);
    };
    const painted = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
    return document.fonts.ready.then(() => new Promise((done) => painted(() => look(done))))";

/// Moves every slider of the page to its other end, and waits until each figure shows it: the names
/// of the figures, and of those that do not.
const TOUCH: &str = "const wait = (figure) => new Promise((done) => {
        const frame = figure.querySelector('.frame'), before = frame.innerHTML;
        for (const input of figure.querySelectorAll('input[type=range]')) {
            input.value = Number(input.value) < Number(input.max) ? input.max : 0;
            input.dispatchEvent(new Event('input'));
        }
        for (const choice of figure.querySelectorAll('.choice')) {
            [...choice.querySelectorAll('input')].find((button) => !button.checked).click();
        }
        const start = Date.now();
        const look = () => frame.innerHTML !== before ? done(figure.id)
            : Date.now() - start > 20000 ? done(`stuck ${figure.id}`) : setTimeout(look, 5);
        look();
    });
    const figures = document.querySelectorAll('figure:has(input)');
    return Promise.all([...figures].map(wait))";

/// A page may move by a thousandth: what a slider shows may need a second line, at its own place.
const BOUND: f64 = 0.001;

pub(super) fn is_quiet(desk: &Desk) {
    let browser = &desk.browser;
    let mut problems = Vec::new();
    let mut figures = 0;
    // On wider screens the sidebar is open, and mdBook adds the headings of the page to it late.
    // The text does not move then either.
    for (width, base) in [
        (1000, format!("file://{}", desk.book.display())),
        (390, desk.server.address.clone()),
    ] {
        desk.screen(width, false);
        for page in desk.pages() {
            browser.visit(&format!("{base}/{page}"));
            let mut shift = |when: &str| {
                let shift = browser.run(SHIFT).as_f64().expect("a number");
                if shift > BOUND {
                    problems
                        .push(format!("{page} at {width}: {when} moves {shift}"));
                }
            };
            shift("loading");
            let touched = desk.texts(TOUCH);
            shift("a touched figure");
            figures += touched.len();
            let stuck = touched.iter().filter(|name| name.starts_with("stuck"));
            problems.extend(stuck.map(|name| format!("{page}: {name}")));
            let asked = desk.texts(
                "return performance.getEntriesByType('resource').map((entry) => entry.name)",
            );
            let others = asked.iter().filter(|name| !name.starts_with(&base));
            let others = others.map(|name| format!("{page} asks for {name}"));
            problems.extend(others.filter(|other| !other.contains("data:")));
            let complaints = browser.complaints();
            problems.extend(complaints.iter().map(|told| format!("{page}: {told}")));
        }
    }
    assert!(figures > 20, "only {figures} figures were touched");
    none(&problems);
}

/// Text is counted as it travels, compressed; fonts are compressed in themselves. The page that
/// holds the whole book is for a printer.
pub(super) fn is_light(desk: &Desk) {
    desk.screen(1280, false);
    let mut problems = Vec::new();
    let mut heaviest = (0, String::new());
    for page in desk.chapters().into_iter().chain(["404.html".into()]) {
        desk.server.count();
        let address = format!("{}/{page}", desk.server.address);
        desk.browser.visit(&address);
        desk.browser
            .run("return document.fonts.ready.then(() => 0)");
        let sent = desk.server.count();
        assert!(sent.contains_key(&format!("/{page}")), "{sent:?}");
        let weight: usize = sent.values().sum();
        if weight > 300_000 {
            problems.push(format!("{page} weighs {weight} bytes: {sent:?}"));
        }
        heaviest = heaviest.max((weight, page));
    }
    println!(
        "the heaviest page is {} with {} bytes",
        heaviest.1, heaviest.0
    );
    none(&problems);
}

/// A table of four columns or more has no head on a narrow screen: there each row is a block.
pub(super) fn numbers_say_their_columns(desk: &Desk) {
    desk.screen(390, false);
    let (mut tables, mut problems) = (0, Vec::new());
    for page in desk.chapters() {
        desk.open_file(&page);
        let wide = "const tables = [...document.querySelectorAll('main .table-wrapper > table')]
                .filter((table) => table.tHead.rows[0].cells.length > 3);
            const bare = (cell) => cell.cellIndex > 0 && cell.textContent.trim()
                && !getComputedStyle(cell, '::before').content.includes(': ');
            return tables.map((table) =>
                [...table.querySelectorAll('tbody td')].filter(bare)
                    .map((cell) => cell.parentElement.textContent).join(' | '))";
        let wide = desk.texts(wide);
        tables += wide.len();
        let bare = wide.iter().filter(|cells| !cells.is_empty());
        problems.extend(bare.map(|cells| format!("{page}: {cells}")));
    }
    assert!(tables > 1, "{tables} wide tables");
    none(&problems);
}

/// Neither the page nor anything in it is wider than the screen, unless it scrolls by itself.
pub(super) fn fits_a_phone(desk: &Desk) {
    desk.screen(360, false);
    let mut problems = Vec::new();
    for page in desk.chapters() {
        desk.open_file(&page);
        let wide = "const scrolls = (element) => element && element.tagName !== 'MAIN' &&
                (['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
                    || element.tagName === 'svg' || scrolls(element.parentElement));
            const out = [...document.querySelectorAll('main, main *')].filter((element) =>
                element.getBoundingClientRect().right > 361
                    && !scrolls(element.parentElement) && element.checkVisibility());
            const pages = [document.documentElement, document.querySelector('.content')]
                .filter((box) => box.scrollWidth > 360);
            return [...out, ...pages].map((element) => element.outerHTML.slice(0, 120))";
        let wide = desk.texts(wide);
        problems.extend(wide.iter().take(3).map(|what| format!("{page}: {what}")));
    }
    none(&problems);
}
