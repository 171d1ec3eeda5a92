//! The fonts of pages from disk are those of pages from a server.

use base64::{Engine, engine::general_purpose::STANDARD};
use std::fs;
use std::path::Path;

#[test]
fn the_stylesheet_with_fonts_within_has_the_rules_and_the_files_of_the_one_beside_them()
 {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("book/theme/fonts");
    let read = |name: &str| fs::read(folder.join(name)).expect("a font");
    let rules = |name: &str| {
        let text = String::from_utf8(read(name)).expect("text");
        let lines = text.lines().filter(|line| line.starts_with("@font-face"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let beside = rules("fonts.css").into_iter().map(|rule| {
        let (before, rest) = rule.split_once("url(\"").expect("an address");
        let (file, after) = rest.split_once('"').expect("its end");
        let data = STANDARD.encode(read(file));
        let after = after.replace("font-display: optional", "font-display: block");
        format!("{before}url(\"data:font/woff2;base64,{data}\"{after}")
    });
    assert!(beside.eq(rules("embedded.css")));
}
