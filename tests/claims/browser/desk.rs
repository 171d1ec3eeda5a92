//! A browser, the book that it looks at from disk and from a server, and what a reader does there.

use super::server::Server;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use why_relu_webdriver::Browser;

/// A browser and the book that it looks at.
pub(crate) struct Desk {
    pub(super) browser: Browser,
    pub(super) server: Server,
    pub(super) book: PathBuf,
}

impl Desk {
    pub(super) fn open(book: &Path) -> Option<Self> {
        let browser = Browser::open()?;
        // The page for a printer prints itself when it is opened.
        browser.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            &json!({"source": "window.print = () => {}"}),
        );
        Some(Self {
            browser,
            server: Server::start(book),
            book: book.into(),
        })
    }

    /// The names of all pages, but for the one that a server shows for a wrong address and the
    /// frame that stands in for the sidebar.
    pub(super) fn pages(&self) -> Vec<String> {
        let files = fs::read_dir(&self.book).expect("a folder");
        let paths = files.map(|file| file.expect("a file").path());
        let html =
            paths.filter(|path| path.extension().is_some_and(|e| e == "html"));
        let names = html.filter_map(|path| path.file_name().map(ToOwned::to_owned));
        let mut pages: Vec<_> = names
            .map(|name| name.to_string_lossy().into_owned())
            .filter(|name| !["404.html", "toc.html"].contains(&name.as_str()))
            .collect();
        pages.sort();
        pages
    }

    /// The pages for reading on a screen, each once: the first page is the introduction again.
    pub(super) fn chapters(&self) -> Vec<String> {
        let mut pages = self.pages();
        pages.retain(|page| !["print.html", "index.html"].contains(&page.as_str()));
        pages
    }

    /// Opens a page from disk.
    pub(super) fn open_file(&self, page: &str) {
        let address = format!("file://{}/{page}", self.book.display());
        self.browser.visit(&address);
    }

    /// A screen of that width, up to 600 pixels a phone's, in light or dark.
    ///
    /// A phone is touched from the beginning: what lies under a finger is larger, so a page that
    /// learned of the finger at its first touch would shift beneath it.
    pub(super) fn screen(&self, width: u16, dark: bool) {
        let touch = json!({"enabled": width <= 600});
        self.browser
            .cdp("Emulation.setTouchEmulationEnabled", &touch);
        if width <= 600 {
            self.browser.narrow(width);
        } else {
            let size = json!({
                "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false,
            });
            self.browser
                .cdp("Emulation.setDeviceMetricsOverride", &size);
        }
        let scheme = if dark { "dark" } else { "light" };
        self.media("screen", "prefers-color-scheme", scheme);
    }

    /// The middle of the element that the script names, in the window, scrolled there.
    pub(super) fn middle(&self, element: &str) -> [i64; 2] {
        let place = self.browser.run(&format!(
            "const it = {element};
            it.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const {{ left, width, top, height }} = it.getBoundingClientRect();
            return [left + width / 2, top + height / 2].map(Math.round)"
        ));
        [0, 1].map(|axis| place[axis].as_i64().expect("a place"))
    }

    /// Goes with a pressed mouse or a finger through places of the window.
    pub(super) fn drag(&self, pointer: &str, places: &[[i64; 2]]) {
        let to = |[x, y]: [i64; 2]| json!({"type": "pointerMove", "duration": 40, "x": x, "y": y});
        let mut steps =
            vec![to(places[0]), json!({"type": "pointerDown", "button": 0})];
        steps.extend(places[1..].iter().map(|&place| to(place)));
        steps.push(json!({"type": "pointerUp", "button": 0}));
        let finger = json!({
            "type": "pointer", "id": pointer, "parameters": {"pointerType": pointer},
            "actions": steps,
        });
        self.browser.post("/actions", &json!({"actions": [finger]}));
    }

    /// Taps the middle of the element that the script names, with a mouse or a finger.
    pub(super) fn tap(&self, pointer: &str, element: &str) {
        let [x, y] = self.middle(element);
        let steps = json!([
            {"type": "pointerMove", "duration": 0, "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]);
        let finger = json!({
            "type": "pointer", "id": pointer, "parameters": {"pointerType": pointer},
            "actions": steps,
        });
        self.browser.post("/actions", &json!({"actions": [finger]}));
    }

    pub(super) fn media(&self, media: &str, feature: &str, value: &str) {
        let wanted =
            json!({"media": media, "features": [{"name": feature, "value": value}]});
        self.browser.cdp("Emulation.setEmulatedMedia", &wanted);
    }

    /// The list of texts that the script returns.
    pub(super) fn texts(&self, script: &str) -> Vec<String> {
        let value = self.browser.run(script);
        let list = value.as_array().expect("a list").iter();
        list.map(|text| text.as_str().unwrap_or_default().into())
            .collect()
    }
}
