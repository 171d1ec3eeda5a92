//! Pictures of the pages for people to look at: on a desk and on a phone, in light and dark.

use super::{Desk, SCREENS, bytes, kept};
use serde_json::json;
use std::fs;

/// More than this a browser does not draw at once.
const TALLEST: u64 = 16_000;

pub(super) fn are_kept(desk: &Desk) {
    let Some(folder) = kept() else {
        return;
    };
    for (name, width, dark) in SCREENS {
        desk.screen(width, dark);
        for page in desk.chapters() {
            desk.open_file(&page);
            let height = desk.browser.run(
                "return document.fonts.ready.then(() => document.documentElement.scrollHeight)",
            );
            let height = height.as_u64().expect("a number").min(TALLEST);
            let clip = json!({"x": 0, "y": 0, "width": width, "height": height, "scale": 1});
            let taken = json!({
                "format": "jpeg", "quality": 85, "captureBeyondViewport": true, "clip": clip,
            });
            let taken = desk.browser.cdp("Page.captureScreenshot", &taken);
            let picture = bytes(&taken["data"]);
            assert!(picture.starts_with(b"\xff\xd8"), "{page} on {name}");
            let stem = page.trim_end_matches(".html");
            let path = folder.join(format!("{stem}-{name}.jpg"));
            fs::write(path, picture).expect("written");
        }
    }
}
