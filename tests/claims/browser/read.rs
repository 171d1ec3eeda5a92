//! What a reader does: moves a slider, searches, reads without scripts or without motion.

use super::{Desk, none};
use serde_json::{Value, json};

pub(super) fn sliders_obey(desk: &Desk) {
    let browser = &desk.browser;
    let slider =
        "document.querySelector('figure[data-name=mosaic] input[type=range]')";
    let state = format!(
        "return {slider}.value + {slider}.closest('figure').querySelector('.frame').innerHTML"
    );
    for (pointer, width) in [("mouse", 1280), ("touch", 390)] {
        desk.screen(width, false);
        desk.open_file("introduction.html");
        let place = format!(
            "const it = {slider};
            it.scrollIntoView({{ block: 'center' }});
            const {{ left, width, top, height }} = it.getBoundingClientRect();
            return [left + width / 2, left + width - 9, top + height / 2].map(Math.round)"
        );
        let place: Value = browser.run(&place);
        let before = browser.run(&state);
        let y = &place[2];
        let moved = |x: &Value| json!({"type": "pointerMove", "duration": 0, "x": x, "y": y});
        let steps = [
            moved(&place[0]),
            json!({"type": "pointerDown", "button": 0}),
            moved(&place[1]),
            json!({"type": "pointerUp", "button": 0}),
        ];
        let parameters = json!({"pointerType": pointer});
        let finger = json!({
            "type": "pointer", "id": pointer, "parameters": parameters, "actions": steps,
        });
        browser.post("/actions", &json!({"actions": [finger]}));
        let picture = format!("return {slider}.value");
        browser.wait_for(&picture, "3");
        let name = format!("{state} === {before} ? 'old' : 'new'");
        browser.wait_for(&name, "new");
    }
    let before = browser.run(&state);
    browser.press("figure[data-name=mosaic] input[type=range]", "\u{e012}");
    browser.wait_for(&format!("return {slider}.value"), "2");
    browser.wait_for(&format!("{state} === {before} ? 'old' : 'new'"), "new");
}

pub(super) fn search_finds(desk: &Desk) {
    desk.screen(1280, false);
    desk.open_file("index.html");
    desk.browser
        .run("document.querySelector('#mdbook-search-toggle').click()");
    desk.browser.press("#mdbook-searchbar", "dying relu");
    let found =
        "const links = document.querySelectorAll('#mdbook-searchresults li a');
        const first = [...links].slice(0, 3).map((link) => link.href);
        const found = first.some((link) => link.includes('/dying-relu.html'));
        return found ? 'found' : first.join()";
    desk.browser.wait_for(found, "found");
}

pub(super) fn needs_no_script(desk: &Desk) {
    let mut problems = Vec::new();
    let scripts = |off: bool| {
        let value = json!({"value": off});
        desk.browser
            .cdp("Emulation.setScriptExecutionDisabled", &value);
    };
    desk.screen(1280, false);
    scripts(true);
    for page in desk.chapters() {
        desk.open_file(&page);
        let wrong = "const wrong = [], main = document.querySelector('main');
            if (document.documentElement.classList.contains('js')) wrong.push('scripts run');
            if (main.innerText.length < 300) wrong.push('there is no text');
            for (const frame of main.querySelectorAll('.frame'))
                if (frame.clientHeight < 40) wrong.push('a picture is missing');
            for (const control of main.querySelectorAll('input, button, select'))
                if (control.checkVisibility()) wrong.push('a control that does nothing');
            const { width, height } = document.querySelector('iframe').getBoundingClientRect();
            if (width < 100 || height < 100) wrong.push('there is no table of contents');
            return wrong";
        let wrong = desk.texts(wrong);
        problems.extend(wrong.iter().map(|what| format!("{page}: {what}")));
    }
    scripts(false);
    desk.media("screen", "prefers-reduced-motion", "reduce");
    desk.open_file("introduction.html");
    let moving = "return [...document.querySelectorAll('*')].filter((element) => {
            const style = getComputedStyle(element);
            return style.transitionDuration !== '0s' || style.animationName !== 'none'
                || style.scrollBehavior === 'smooth';
        }).map((element) => element.outerHTML.slice(0, 100))";
    problems.extend(desk.texts(moving));
    none(&problems);
}
