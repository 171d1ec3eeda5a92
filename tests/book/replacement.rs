//! The old book and the new one: which of them stands where, whatever happens.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use textbook_weaver::build::build;
use textbook_weaver::failure::Failure;
use why_relu::claim::{Chapter, Claim, Foil, Textbook};
use why_relu::ledger::Ledger;
use why_relu::proof::{Cases, Proof, exact};
use why_relu::random::Stream;

/// A book of one page that says `text`, below a new folder.
pub(crate) fn root(text: &str) -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    let book = root.path().join("book");
    fs::create_dir_all(book.join("src")).expect("a folder");
    for (file, content) in [
        ("book.toml", "[book]\ntitle = \"Small\"\n"),
        ("src/SUMMARY.md", "[Page](page.md)\n"),
        ("src/page.md", text),
    ] {
        fs::write(book.join(file), content).expect("written");
    }
    root
}

pub(crate) fn nothing() -> Arc<Ledger> {
    let book = Textbook {
        name: "small",
        chapters: &[],
        statements: &[],
    };
    Arc::new(Ledger::prove(book, "", |_| ()))
}

/// Every file below `folder`, by its path.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            found.append(&mut files(&path));
        } else {
            let bytes = fs::read(&path).expect("a file");
            found.insert(path.display().to_string(), bytes);
        }
    }
    found
}

/// The names of the hidden folders beside a book.
pub(crate) fn left_behind(parent: &Path) -> Vec<String> {
    let entries = fs::read_dir(parent).expect("a folder");
    let names = entries.map(|entry| entry.expect("a file").file_name());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    names.filter(|name| name.contains("building")).collect()
}

/// The moments of kills come from this family of random streams, the same in each run. What a build
/// is doing then, the machine decides.
const MOMENTS: u64 = 2_009;

#[test]
fn a_build_killed_at_100_random_moments_leaves_the_old_book_or_the_new_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let destination = folder.path().join("book");
    let roots = ["the one", "the other"].map(root);
    let start = Instant::now();
    let [one, other] = [&roots[0], &roots[1]].map(|root| {
        build(&nothing(), root.path(), &destination).expect("a book");
        files(&destination)
    });
    assert_ne!(one, other);
    let one_build = start.elapsed() / 2;

    let mut halves = 0;
    let mut moments = Stream::new(MOMENTS, 0);
    for moment in 0..100 {
        let child = std::env::current_exe().expect("this test");
        let [first, second] = [&roots[0], &roots[1]].map(TempDir::path);
        let mut child = Command::new(child)
            .args([
                "--exact",
                "replacement::builder_that_is_killed",
                "--ignored",
            ])
            .env("DESTINATION", &destination)
            .env(
                "ROOTS",
                format!("{}\n{}", first.display(), second.display()),
            )
            .stdout(Stdio::null())
            .spawn()
            .expect("a child");
        // A build begins a moment after the start of the child, and another one after it.
        std::thread::sleep(one_build.mul_f64(0.1 + 1.2 * moments.uniform()));
        let ended = child.try_wait().expect("a child");
        assert_eq!(ended, None, "no build after a kill at {moment}");
        child.kill().expect("killed");
        child.wait().expect("dead");
        let found = files(&destination);
        assert!(found == one || found == other, "half a book at {moment}");
        halves += left_behind(folder.path()).len();
    }
    println!("{halves} of 100 builds were killed at work");
    assert!(halves > 0, "no build was killed at work");

    build(&nothing(), roots[0].path(), &destination).expect("a book");
    assert!(files(&destination) == one);
    assert_eq!(left_behind(folder.path()), Vec::<String>::new());
}

#[test]
#[ignore = "run by the test above, as a process that it can kill"]
fn builder_that_is_killed() {
    let destination = std::env::var("DESTINATION").expect("set by the test above");
    let roots = std::env::var("ROOTS").expect("set by the test above");
    let end = Instant::now() + Duration::from_mins(1);
    for root in roots.lines().cycle().take_while(|_| Instant::now() < end) {
        build(&nothing(), Path::new(root), Path::new(&destination)).expect("a book");
    }
}

#[test]
fn two_builds_at_once_wait_for_each_other() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let destination = folder.path().join("book");
    let roots = ["the one", "the other"].map(root);
    std::thread::scope(|scope| {
        for root in &roots {
            scope.spawn(|| {
                for _ in 0..4 {
                    build(&nothing(), root.path(), &destination).expect("a book");
                }
            });
        }
    });
    assert!(destination.join("page.html").is_file());
    assert_eq!(left_behind(folder.path()), Vec::<String>::new());
}

#[test]
fn a_folder_that_is_no_book_is_never_replaced() {
    let root = root("text");
    let documents = root.path().join("documents");
    fs::create_dir(&documents).expect("a folder");
    build(&nothing(), root.path(), &documents).expect("an empty folder is free");

    let folder = tempfile::tempdir().expect("a temporary folder");
    let letter = folder.path().join("index.html");
    fs::write(&letter, "dear reader").expect("written");
    // What another site made by mdBook, or served by GitHub, has as well.
    fs::write(folder.path().join(".nojekyll"), "").expect("written");
    for destination in [folder.path(), &letter] {
        let failure = build(&nothing(), root.path(), destination);
        let text = failure.expect_err("refused").to_string();
        assert!(text.contains("is not a book"), "{text}");
    }
    assert_eq!(fs::read(&letter).expect("still there"), b"dear reader");
}

fn below(limit: i64) -> Proof {
    exact::every("{}", Cases::range(1..=3).map(i64::from), |n| {
        if *n < limit {
            Ok(())
        } else {
            Err(format!("{n} is not below {limit}"))
        }
    })
}

const fn claim(
    name: &'static str,
    proof: fn() -> Proof,
    foil: fn() -> Proof,
) -> Claim {
    Claim {
        short_of_proof: None,
        name,
        statement: "They are small.",
        bears_on: &[],
        proof,
        foil: Foil {
            subject: "less",
            proof: foil,
        },
        broken: None,
    }
}

static UNPROVED: Textbook = Textbook {
    name: "small",
    chapters: &[&Chapter {
        slug: "order",
        title: "Order",
        claims: &[
            claim("refuted", || below(2), || below(1)),
            claim("accepts", || below(4), || below(5)),
            claim("holds", || below(4), || below(3)),
        ],
        figures: &[],
    }],
    statements: &[],
};

#[test]
fn a_refuted_claim_or_an_accepted_foil_stops_the_book_with_its_witness() {
    let root = root("text");
    let destination = root.path().join("built");
    build(&nothing(), root.path(), &destination).expect("a book");
    let before = files(&destination);
    let ledger = Arc::new(Ledger::prove(UNPROVED, "", |_| ()));
    let failure = build(&ledger, root.path(), &destination);
    let Err(Failure::Refuted(lines)) = failure else {
        panic!("the book must not be built: {failure:?}");
    };
    insta::assert_snapshot!(lines.join("\n"), @r"
    order/refuted is refuted: 2 is not below 2
    order/accepts accepts its foil, so its proof proves nothing: exact 3 cases of 1 to 3
    ");
    assert!(files(&destination) == before);
}
