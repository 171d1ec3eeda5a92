//! The cases of an exact proof: the text of their domain, and the words that do not fit them.

use crate::failure::left_open;
use textbook::number::ratio;
use textbook::proof::{Cases, Method, exact};

/// The domain that the words and the cases make, and how many cases there are.
fn domain<T: std::fmt::Debug>(words: &str, cases: Cases<T>) -> (String, u64) {
    let evidence =
        exact::every(words, cases, |_| Ok(())).expect("nothing to refuse");
    assert_eq!(evidence.method(), Method::Exact);
    (evidence.domain(), evidence.cases())
}

#[test]
fn a_domain_says_which_cases_there_are() {
    let ways = [
        domain("n = {}", Cases::range(1..=64)),
        domain("n = {}", Cases::steps(2..=16, 2)),
        domain("n = {}", Cases::steps(1..=3, 1)),
        domain("n = {}", Cases::doublings(10)),
        domain("n = {}", Cases::doublings(3)),
        domain("x = {}", Cases::listed([ratio(-1, 2), ratio(7, 1)])),
        domain("{} primes", Cases::counted([2, 3, 5])),
        domain("{} numbers", Cases::counted((0..1_234).collect::<Vec<_>>())),
        domain("x, y, z each {}", Cases::choices::<3>(&[-1, 0, 1])),
        domain("parts {}", Cases::named([("1", 5), ("x", 6), ("y", 7)])),
        domain(
            "n = {}, b = {}",
            Cases::range(1..=3).by(&Cases::listed([4, 5])),
        ),
        domain("n = {}", Cases::range(1..=2).map(|n| n * n)),
    ];
    let expected = [
        ("n = 1 to 64", 64),
        ("n = 2, 4, …, 16", 8),
        ("n = 1, 2, 3", 3),
        ("n = 1, 2, 4, …, 1,024", 11),
        ("n = 1, 2, 4, 8", 4),
        ("x = −1/2, 7", 2),
        ("three primes", 3),
        ("1,234 numbers", 1_234),
        ("x, y, z each −1, 0 or 1", 27),
        ("parts 1, x and y", 3),
        ("n = 1 to 3, b = 4, 5", 6),
        ("n = 1 to 2", 2),
    ];
    for ((text, count), expected) in ways.iter().zip(expected) {
        assert_eq!((text.as_str(), *count), expected);
    }
}

#[test]
fn words_without_a_gap_for_each_list_prove_nothing() {
    let one = || Cases::listed(["n"]);
    let open = left_open(exact::every("all natural numbers", one(), |_| Ok(())));
    assert!(open.ends_with("needs 1, to be filled with: n"), "{open}");
    left_open(exact::every("{} and {}", one(), |_| Ok(())));
    let pairs = one().by(&one());
    left_open(exact::every("{}", pairs, |_| Ok(())));
}

/// The words would promise as many cases as were listed.
#[test]
fn cases_that_a_clip_or_a_constant_makes_the_same_prove_nothing() {
    let clipped = Cases::range(1..=100).map(|n| n.min(99));
    let open = left_open(exact::every("n = {}", clipped, |_| Ok(())));
    assert!(open.ends_with("instance 99 is instance 98 again"), "{open}");
    left_open(exact::every(
        "n = {}",
        Cases::range(1..=100).map(|_| 1),
        |_| Ok(()),
    ));
    left_open(exact::every(
        "{} numbers",
        Cases::counted([1, 2, 1]),
        |_| Ok(()),
    ));
    left_open(exact::every(
        "{} numbers",
        Cases::<u32>::counted([]),
        |_| Ok(()),
    ));
    #[expect(clippy::reversed_empty_ranges, reason = "a list without a case")]
    let none = Cases::range(2..=1);
    left_open(exact::every("n = {}", none, |_| Ok(())));
}
