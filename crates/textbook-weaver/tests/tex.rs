//! Formulas: the commands and macros that they have, and what is told of those that they have not.

use std::fs;
use std::sync::Arc;
use textbook::claim::Textbook;
use textbook::ledger::Ledger;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::render::mistakes;

/// What the page becomes in a book whose settings end with `settings`, and what is wrong with it.
fn woven(settings: &str, page: &str) -> (String, Vec<String>) {
    let root = tempfile::tempdir().expect("a temporary folder");
    let book = root.path().join("book");
    fs::create_dir_all(book.join("src")).expect("a folder");
    let toml = format!("[book]\ntitle = \"Small\"\n{settings}");
    for (file, text) in [
        ("book.toml", &*toml),
        ("src/SUMMARY.md", "[Page](page.md)\n"),
        ("src/page.md", page),
    ] {
        fs::write(book.join(file), text).expect("written");
    }
    let nothing = Textbook {
        name: "small",
        chapters: &[],
        statements: &[],
    };
    let ledger = Arc::new(Ledger::prove(nothing, "", |_| ()));
    let manuscript = Manuscript::new(ledger, root.path());
    let markdown = manuscript.weave("book/src/page.md", page).markdown;
    let told = mistakes(&manuscript).expect("pages that can be read");
    (markdown, told.iter().map(ToString::to_string).collect())
}

fn right(settings: &str, page: &str) -> String {
    let (markdown, told) = woven(settings, page);
    assert_eq!(told, Vec::<String>::new(), "in {page}");
    markdown
}

#[test]
fn commands_that_authors_ask_for_are_there() {
    let framed = right("", r"$\boxed{x \boxed{y}}$");
    assert_eq!(
        framed.matches("<mrow class=\"boxed\"").count(),
        2,
        "{framed}"
    );
    assert_eq!(
        framed.matches("<mrow").count(),
        framed.matches("</mrow>").count()
    );
    assert!(!framed.contains(['\u{e000}', '\u{e001}']), "{framed}");
    assert!(right("", r"$\sum_{\substack{a \\ b}} x$").contains("<mtable"));
    let split = right(
        "",
        "$$\n\\begin{split}\na &= b \\\\\n&= c\n\\end{split}\n$$\n",
    );
    assert_eq!(split.matches("<mtr>").count(), 2, "{split}");
    assert!(right("", r"$\mathbb{1}_{x > 0}$ $\mathbb{R}$").contains("𝟙"));
}

#[test]
fn a_book_has_macros_of_its_own() {
    let settings = "[preprocessor.small.macros]\nbend = '\\operatorname{bend}'\n\
                    norm = '\\left\\|#1\\right\\|'\n";
    let html = right(settings, r"$\bend(x)$ and $\norm{\bend(x)}$");
    assert_eq!(html.matches("bend</mo>").count(), 2, "{html}");
    for (settings, wanted) in [
        (
            "[preprocessor.small.macros]\nr1 = 'x'\n",
            "book/book.toml:4:1: Invalid macro name: \"\\r1\".",
        ),
        (
            "[preprocessor.small.macros]\na = 'x'\nr = '\\nonsense'\n",
            "book/book.toml:5:1: Unknown command \"\\nonsense\".",
        ),
        ("[preprocessor.small]\nmacros = 1\n", "invalid type"),
        (
            "[preprocessor.small]\nmacro = {}\n",
            "the nearest is `macros`",
        ),
    ] {
        let (_, told) = woven(settings, "text");
        assert!(told[0].contains(wanted), "{told:?}");
    }
}

#[test]
fn an_unknown_command_is_told_with_its_neighbours() {
    let settings = "[preprocessor.small.macros]\ntally = 'x'\n";
    for (formula, wanted) in [
        (
            r"$a \sigm$",
            "page.md:1:4: broken TeX: unknown command `\\sigm`; near it are `\\Bigm`, `\\bigm`, \
             `\\sigma`,",
        ),
        (r"$\taly$", "near it are `\\tally`"),
        (
            r"$\zqxjkvw$",
            "`\\zqxjkvw`; a macro of that name can stand in book/book.toml",
        ),
        (
            "$$\n\\begin{split}\n\\begin{split}a\\end{split} \\fracc\n\\end{split}$$",
            "1.md:3:27",
        ),
    ] {
        let (_, told) = woven(settings, formula);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(
            told[0].contains(&wanted.replace("1.md", "page.md")),
            "{told:?}"
        );
    }
}

#[test]
fn every_command_that_may_be_named_is_known() {
    for name in include_str!("../src/math/commands.txt").split_whitespace() {
        let set = textbook_weaver::math::inline(&format!("$\\{name}$"));
        let told = set.map_or_else(|error| error.to_string(), |_| String::new());
        assert!(!told.contains("nknown command"), "{told}");
    }
}

#[test]
fn a_formula_in_a_title_is_a_line_of_text() {
    for (title, wanted) in [
        ("On $x^2$", "On x²"),
        (r"$\sigma(x_1) \le \mathbb{R}$", "σ(x₁) ≤ ℝ"),
        (r"$\operatorname{bend}(x) \to e^{-x}$", "bend(x) → e⁻ˣ"),
    ] {
        assert_eq!(textbook_weaver::math::plain(title).as_deref(), Some(wanted));
    }
    for title in [r"$\frac12$", r"$\sqrt{x}$", r"$x^{y}$", "$"] {
        assert_eq!(textbook_weaver::math::plain(title), None);
    }
}
