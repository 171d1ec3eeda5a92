//! The engine without this book: another one, on whole numbers, built from the public parts alone.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use textbook_weaver::audit::audit;
use textbook_weaver::build::build_from;
use textbook_weaver::loom::Loom;
use why_relu::claim::{Bearing, Chapter, Claim, Foil, Statement, Textbook, Verdict};
use why_relu::figure::{Drawing, Figure, Settings, Slider, Svg, Table};
use why_relu::ledger::Ledger;
use why_relu::proof::property::{self, Sample};
use why_relu::proof::{Cases, Proof, exact};

static BOOK: Textbook = Textbook {
    name: "numbers",
    chapters: &[&SUMS, &PRIMES],
    statements: &[
        Statement {
            id: "E1",
            voice: "a letter",
            restated: "$n^2 + n + 41$ is prime for every whole number $n$.",
        },
        Statement {
            id: "E2",
            voice: "a letter",
            restated: "Odd numbers, added up from the first, make squares.",
        },
    ],
};

static SUMS: Chapter = Chapter {
    slug: "odd-sums",
    title: "Odd numbers make squares",
    claims: &[Claim {
        name: "make-squares",
        statement: "The first $n$ odd numbers add up to $n^2$, for $n = 1, \\dots, 1000$.",
        bears_on: &[("E2", Bearing::Supports)],
        proof: || squares(2),
        foil: Foil {
            subject: "every third number, $1, 4, 7, \\dots$",
            proof: || squares(3),
        },
        broken: None,
    }],
    figures: &[Figure {
        name: "steps",
        caption: "Each odd number turns one square into the next.",
        sliders: &[Slider {
            name: "n",
            label: "Odd numbers",
            stops: &[("1", 1.0), ("2", 2.0), ("3", 3.0)],
            start: 1,
        }],
        draw: steps,
    }],
};

static PRIMES: Chapter = Chapter {
    slug: "primes",
    title: "Forty primes in a row",
    claims: &[
        Claim {
            name: "forty-in-a-row",
            statement: "$n^2 + n + 41$ is prime for $n = 0, \\dots, 39$, and not for $n = 40$.",
            bears_on: &[("E1", Bearing::Limits)],
            proof: || primes(40),
            foil: Foil {
                subject: "one $n$ more",
                proof: || primes(41),
            },
            broken: None,
        },
        Claim {
            name: "divisor-times-multiple",
            statement: "The greatest common divisor of two numbers times their least common multiple is their product.",
            bears_on: &[],
            proof: || products(|a, b| a / gcd(a, b) * b),
            foil: Foil {
                subject: "the product in the place of the multiple",
                proof: || products(|a, b| a * b),
            },
            broken: None,
        },
    ],
    figures: &[],
};

fn squares(step: u64) -> Proof {
    let proof =
        exact::every("n = {}", Cases::range(1..=1000).map(u64::from), |n| {
            let sum: u64 = (0..*n).map(|k| 1 + step * k).sum();
            exact::equal(format!("the sum of {n} numbers"), &sum, &(n * n))
        })?;
    Ok(proof.finding("largest square", &(1000_u64 * 1000)))
}

fn primes(count: u32) -> Proof {
    exact::every("n = {}", Cases::range(0..=count - 1), |n| {
        let value = n * n + n + 41;
        match (2..value).find(|d| value % d == 0) {
            None => Ok(()),
            Some(d) => Err(format!("for n = {n}, {value} is {d}·{}", value / d)),
        }
    })
}

fn products(multiple: fn(i64, i64) -> i64) -> Proof {
    let sample = Sample {
        domain: "pairs of numbers from 1 to 1000",
        seed: 1,
        count: 1000,
    };
    let draw = |stream: &mut why_relu::random::Stream| {
        (stream.integer(1, 1000), stream.integer(1, 1000))
    };
    property::holds(sample, draw, |&(a, b)| {
        let product = gcd(a, b) * multiple(a, b);
        exact::equal(format!("for {a} and {b}"), &product, &(a * b))
    })
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn steps(settings: &Settings) -> Drawing {
    let n = settings.value("n");
    let mut svg = Svg::new(640.0, 400.0);
    svg.polyline("c1", &[(0.0, 0.0), (n, 0.0), (n, n), (0.0, n), (0.0, 0.0)]);
    let count = settings.shown("n");
    Drawing {
        svg: svg.finish(),
        description: format!("A square of {count} by {count}."),
        table: Table::new(["side"], [[count.into()]]),
    }
}

const PAGES: [(&str, &str); 5] = [
    ("book.toml", "[book]\ntitle = \"Whole numbers\"\n"),
    (
        "src/SUMMARY.md",
        "- [Odd numbers make squares](odd-sums.md)\n- [Forty primes in a row](primes.md)\n- [Ledger](ledger.md)\n",
    ),
    (
        "src/odd-sums.md",
        "# Odd numbers make squares\n\nUp to {{#value odd-sums/make-squares largest square}}, and $1 + 3 = 2^2$.\n\n{{#claim odd-sums/make-squares}}\n\n{{#figure odd-sums/steps}}\n",
    ),
    (
        "src/primes.md",
        "# Forty primes in a row\n\n{{#verdict E1}}\n\n{{#claim primes/forty-in-a-row}}\n\n{{#claim primes/divisor-times-multiple}}\n",
    ),
    (
        "src/ledger.md",
        "# Ledger\n\n{{#counts}}, {{#motto}}.\n\n{{#ledger}}\n\n{{#statements}}\n",
    ),
];

fn write(root: &Path) {
    for (file, text) in PAGES {
        let file = root.join("book").join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    }
}

#[test]
fn a_book_on_another_subject_is_proved_and_built() {
    let root = tempfile::tempdir().expect("a temporary folder");
    write(root.path());
    assert_eq!(audit(BOOK, root.path()), []);
    let ledger = Ledger::prove(BOOK, "", |_| ());
    assert_eq!(ledger.problems(), Vec::<String>::new());
    let verdicts = BOOK
        .statements
        .iter()
        .map(|statement| ledger.verdict(statement));
    assert_eq!(
        verdicts.collect::<Vec<_>>(),
        [Verdict::TrueIf, Verdict::True]
    );
    let foils = ledger.entries().iter().map(|entry| {
        let refuted = entry.foil.as_ref();
        refuted.expect_err("a false claim").to_string()
    });
    insta::assert_snapshot!(foils.collect::<Vec<_>>().join("\n"));

    let loom = Loom::new(Arc::new(ledger), root.path())
        .with_table("motto", |_| Ok("<em>all of them checked</em>".into()));
    let built = root.path().join("built");
    build_from(&Arc::new(loom), &built).expect("a book");
    let read = |file: &str| fs::read_to_string(built.join(file)).expect("a page");
    let squares = read("odd-sums.html");
    assert!(squares.contains(r#"<span class="value">1,000,000</span>"#));
    assert!(squares.contains("The first <math>"));
    assert!(read("figures/odd-sums--steps.js").contains("A square of 3 by 3."));
    assert!(read("primes.html").contains("for n = 40, 1681 is 41·41"));
    let ledger = read("ledger.html");
    assert!(ledger.contains("2 proved, 1 tested, <em>all of them checked</em>."));
    for page in [squares, read("primes.html"), ledger] {
        let text = page.to_lowercase();
        assert!(
            !text.contains("relu"),
            "the engine speaks of its first book"
        );
    }
}
