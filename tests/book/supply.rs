//! What the project is built from: where it comes from, under which licences, for which compilers,
//! and why.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

fn read(file: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(file).expect("a file of the project")
}

/// The value of a line `key = "value"`.
fn value<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let value = |line: &'a str| {
        let rest = line.strip_prefix(key)?;
        rest.strip_prefix(" = \"")?.strip_suffix('"')
    };
    text.lines().find_map(value)
}

/// The texts in quotation marks of the list `name` in `deny.toml`, or those after `key` where its
/// entries are tables.
fn list(name: &str, key: &str) -> Vec<String> {
    let settings = read("deny.toml");
    let (_, list) = settings
        .split_once(&format!("\n{name} = ["))
        .expect("a list");
    let (list, _) = list.split_once("\n]").expect("its end");
    let entries = list.lines().filter_map(|line| line.split_once(key));
    let entries = entries.filter_map(|(_, rest)| rest.split_once('"'));
    entries.map(|(entry, _)| entry.to_owned()).collect()
}

/// Whether a package is a part of the project.
fn is_ours(name: &str) -> bool {
    ["why-relu", "textbook"]
        .iter()
        .any(|own| name.starts_with(own))
}

#[test]
fn every_dependency_comes_from_the_registry_and_only_those_named_come_twice() {
    let lock = read("Cargo.lock");
    let mut versions = BTreeMap::new();
    for package in lock.split("[[package]]\n").skip(1) {
        let name = value(package, "name").expect("a name");
        let source = value(package, "source");
        let ours = is_ours(name);
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        assert_eq!(source, (!ours).then_some(registry), "{name}");
        *versions.entry(name).or_insert(0) += 1;
    }
    versions.retain(|_, count| *count > 1);
    let twice: Vec<_> = versions.into_keys().collect();
    assert_eq!(twice, list("skip", "{ crate = \""), "see deny.toml");
}

#[test]
fn every_dependency_has_a_reason_above_it() {
    let folders = [
        "",
        "benches/",
        "book/exercises/",
        "crates/textbook/",
        "crates/textbook-weaver/",
        "tests/fuzz/",
        "tests/webdriver/",
    ];
    for folder in folders {
        let manifest = read(&format!("{folder}Cargo.toml"));
        let (mut inside, mut above) = (false, "");
        for line in manifest.lines() {
            if line.starts_with('[') {
                inside = line.ends_with("dependencies]");
            } else if let Some((name, _)) = line.split_once(" = ")
                && inside
                && !line.starts_with('#')
            {
                // The workspace has the reasons of what its members share.
                let shared = name.ends_with(".workspace");
                let told = shared || is_ours(name) || above.starts_with("# ");
                assert!(told, "{folder}Cargo.toml has no reason for {name}");
            }
            above = line;
        }
    }
}

#[test]
fn the_oldest_compiler_is_the_same_wherever_it_is_named() {
    let manifest = read("Cargo.toml");
    let version = value(&manifest, "rust-version").expect("a version");
    assert!(read("README.md").contains(&format!("version {version} or later")));
    let server = read(".github/workflows/ci.yml");
    assert!(server.contains(&format!("container: rust:{version}-")));
}

/// Whether the licences allow the use that `expression` asks for.
fn allowed(expression: &str, licences: &[String]) -> bool {
    let expression = expression.replace('/', " OR ");
    // No licence that is in use has `AND` within `OR` but in parentheses around the `OR`.
    expression.split(" AND ").all(|part| {
        let part = part.trim_matches(['(', ')']);
        let mut choices = part.split(" OR ").map(str::trim);
        choices.any(|choice| licences.iter().any(|licence| licence == choice))
    })
}

#[test]
fn alternatives_of_licences_need_one_and_sums_need_all() {
    let known = ["MIT".to_owned(), "ISC".to_owned()];
    assert!(allowed("GPL-3.0 OR MIT", &known));
    assert!(allowed("MIT/Apache-2.0", &known));
    assert!(allowed("(MIT OR Apache-2.0) AND ISC", &known));
    assert!(!allowed("(MIT OR Apache-2.0) AND GPL-3.0", &known));
    assert!(!allowed("GPL-3.0", &known));
}

#[test]
#[ignore = "it asks the registry for what the benches need; .ci/run does"]
fn every_licence_is_allowed_and_no_dependency_needs_a_younger_compiler() {
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let graph: Value = serde_json::from_slice(&cargo.stdout).expect("JSON");
    let packages = graph["packages"].as_array().expect("packages");
    assert!(packages.len() > 100);
    let licences = list("allow", "    \"");
    let number = |version: &str| -> Vec<u32> {
        version
            .split('.')
            .map(|part| part.parse().unwrap_or(0))
            .collect()
    };
    let manifest = read("Cargo.toml");
    let oldest = number(value(&manifest, "rust-version").expect("a version"));
    for package in packages {
        let name = &package["name"];
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(allowed(licence, &licences), "{name}: {licence}");
        let needs = number(package["rust_version"].as_str().unwrap_or("1"));
        assert!(
            needs[..needs.len().min(2)] <= oldest[..],
            "{name}: {needs:?}"
        );
    }
}
