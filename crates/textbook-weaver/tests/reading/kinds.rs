//! Each place in which a dollar or a directive can stand.

use super::{TALLY, passed_over};

/// What becomes of a page.
enum Expected {
    /// It is left as it is.
    Alone,
    /// So many formulas and directives are woven.
    Woven(usize, usize),
    /// The places of its mistakes, and a word of each.
    Wrong(&'static [(usize, usize, &'static str)]),
}

use Expected::{Alone, Woven, Wrong};

fn check(cases: &[(&str, Expected)]) {
    for (text, expected) in cases {
        let woven =
            passed_over(text).unwrap_or_else(|why| panic!("{text:?}: {why}"));
        let told: Vec<_> = woven.problems.iter().map(ToString::to_string).collect();
        match expected {
            Alone => {
                assert_eq!(told, Vec::<String>::new(), "in {text:?}");
                assert_eq!(&woven.markdown, text);
            }
            Woven(formulas, directives) => {
                assert_eq!(told, Vec::<String>::new(), "in {text:?}");
                let found = (
                    woven.markdown.matches("</math>").count(),
                    woven.markdown.matches(TALLY).count(),
                );
                assert_eq!(found, (*formulas, *directives), "in {text:?}");
            }
            Wrong(places) => {
                assert_eq!(told.len(), places.len(), "in {text:?}: {told:#?}");
                for (told, (line, column, word)) in told.iter().zip(*places) {
                    let place = format!("book/src/page.md:{line}:{column}: ");
                    assert!(told.starts_with(&place), "{text:?}: {told}");
                    assert!(told.contains(word), "{text:?}: {told}");
                }
            }
        }
    }
}

#[test]
fn code_is_left_alone_wherever_it_stands() {
    check(&[
        ("`{{#clam x}}` and `$x`", Alone),
        ("``a ` {{#clam x}}``", Alone),
        ("`` $x\n{{#clam}} `$` ``", Alone),
        ("```text\n{{#clam x}} $x\n```\n", Alone),
        ("~~~\n{{#clam x}}\n```\n$\n~~~\n", Alone),
        ("````\n```\n{{#clam x}}\n```\n````\n", Alone),
        ("``` $PATH {{#clam}}\n$\n```\n", Alone),
        ("```$x\nnever closed {{#clam}}", Alone),
        ("- ```\n  $ {{#clam}}\n  ```\n", Alone),
        ("1. ~~~ sh\n   $ {{#clam}}\n   ~~~\n", Alone),
        ("- a\n  - b\n    ```\n    $ {{#clam}}\n    ```\n", Alone),
        ("- item\n\n      $ {{#clam}}\n", Alone),
        ("> ```\n> $ {{#clam}}\n> ```\n", Alone),
        ("> - ```\n>   $ {{#clam}}\n", Alone),
        ("    $ {{#clam}}\n", Alone),
        ("\t$ {{#clam}}\n", Alone),
        ("a\n\n    $\n \n    {{#clam}}\n", Alone),
        ("```\r\n$ {{#clam}}\r\n```\r\n", Alone),
        ("| `$` | `{{#clam}}` |\n| --- | --- |\n| `$` | b |\n", Alone),
        ("a[^1]\n\n[^1]: `$`\n\n        $ {{#clam}}\n", Alone),
    ]);
}

#[test]
fn a_line_of_backticks_with_text_behind_is_code_of_that_line_alone() {
    check(&[
        ("``` $PATH ```\n\n$x$ and {{#tally}}\n", Woven(1, 1)),
        (
            "``` $PATH ```\n\n{{#clam x}}\n",
            Wrong(&[(3, 1, "unknown directive `clam`")]),
        ),
        ("a ` tick\n\n{{#tally}} and ` another $x$\n", Woven(1, 1)),
        ("a ` tick\n \n{{#tally}} and ` another $x$\n", Woven(1, 1)),
        (
            "a ` tick\r\n\r\n{{#tally}} and ` another $x$\r\n",
            Woven(1, 1),
        ),
        ("a ` tick\n# {{#tally}} `\n", Woven(0, 1)),
        ("~~~ `$` ~~~\n$\n~~~\n\n{{#tally}}", Woven(0, 1)),
        ("a\n    $x$ {{#tally}}\n", Woven(1, 1)),
        ("```\n```\n{{#tally}}", Woven(0, 1)),
        ("> ```\n> $\n\n{{#tally}} $x$", Woven(1, 1)),
        ("- ```\n  $\n\n{{#tally}} $x$", Woven(1, 1)),
    ]);
}

#[test]
fn addresses_and_tags_are_left_alone_and_no_directive_stands_in_them() {
    check(&[
        ("<https://a.org/$x$>", Alone),
        ("[a](https://a.org/?$x=$y) and ![b](c$d.png)", Alone),
        ("[a](<b $c$ d>)", Alone),
        ("[a]\n\n[a]: https://a.org/$x$\n", Alone),
        ("[a](b \"5 $\")", Alone),
        ("a <b title=\"$5 or $10\">b</b>", Alone),
        ("<div data-a='$x$'\n  data-b=\"$\">\n</div>\n", Alone),
        ("<!-- $ {{#clam}} --> a <!-- $ {{#clam}} -->", Alone),
        ("<pre>\n$ {{#clam}}\n\n$\n</pre>\n", Alone),
        ("<script>\nlet a = `$`;\n\n</script>\n", Alone),
        ("<p><code>$PATH</code></p>\n", Alone),
        ("[a $x$ {{#tally}}](b.md)", Woven(1, 1)),
        ("[a](https://a.org) $x$ <https://b.org/$> $y$", Woven(2, 0)),
        ("<b title=\"$\">$x$ {{#tally}}</b>", Woven(1, 1)),
        ("<div>\n\n$x$ {{#tally}}\n\n</div>\n", Woven(1, 1)),
        ("[a]({{#tally}})", Wrong(&[(1, 5, "in an address")])),
        ("![a]({{#tally}})", Wrong(&[(1, 6, "in an address")])),
        ("<http://a/{{#tally}}>", Wrong(&[(1, 11, "in an address")])),
        ("[a]\n\n[a]: {{#tally}}", Wrong(&[(3, 6, "in an address")])),
        ("[a](b '{{#tally}}')", Wrong(&[(1, 8, "a title")])),
        ("[a](b '$x$ and')", Wrong(&[(1, 1, "a title")])),
        ("a <b title='{{#tally}}'>", Wrong(&[(1, 13, "a tag")])),
        ("<div title='{{#tally}}'>", Wrong(&[(1, 13, "a tag")])),
        (
            "![a $x$ {{#tally}} $](b.png)",
            Wrong(&[(1, 5, "description"), (1, 9, "description"), (1, 20, "`$`")]),
        ),
        (
            "<div>\n$x {{#tally}}\n</div>\n",
            Wrong(&[(2, 1, "`&#36;`"), (2, 4, "a blank line")]),
        ),
        (
            "<details>\n<summary>$x$</summary>\n",
            Wrong(&[(2, 10, ""), (2, 12, "")]),
        ),
        ("> <div>\n> $ </div>\n", Wrong(&[(2, 3, "a block of HTML")])),
        ("<!-- a --> $\n", Wrong(&[(1, 12, "a block of HTML")])),
    ]);
}

#[test]
fn a_dollar_is_a_formula_or_escaped_or_a_mistake() {
    check(&[
        (r"5 \$ and \$6", Alone),
        (r"\\\$", Alone),
        ("&#36;x&#36;", Alone),
        (r"\\$x$", Woven(1, 0)),
        (r"$\text{a \$ b}$", Woven(1, 0)),
        (r"$\text{costs \$5}$ and \$6", Woven(1, 0)),
        ("$$\nx\n$$\n", Woven(1, 0)),
        ("a $$ x $$ b", Woven(1, 0)),
        ("$$\r\nx\r\n$$\r\n", Woven(1, 0)),
        ("> $$\n> x\n> $$\n", Woven(1, 0)),
        ("- a\n\n  $$\n  x\n  $$\n", Woven(1, 0)),
        ("> - $$\n>   x\n>   $$\n", Woven(1, 0)),
        ("$a\n= b$", Woven(1, 0)),
        ("# On $x$ {{#tally}}\n", Woven(1, 1)),
        ("On $x$ {{#tally}}\n====\n", Woven(1, 1)),
        ("*$x$* **$y$** ~~$z$~~", Woven(3, 0)),
        ("$a * b$ and $c * d$, $a_1$ _b_", Woven(3, 0)),
        ("$a < b$ and $c > d$", Woven(2, 0)),
        ("$a`b$ and `$`", Wrong(&[(1, 3, "a backtick")])),
        ("a[^1]\n\n[^1]: $x$ {{#tally}}\n", Woven(1, 1)),
        ("word\n: $x$ {{#tally}}\n", Woven(1, 1)),
        (
            "| $x$ | {{#tally}} |\n| --- | --- |\n| $y$ | `a` |\n",
            Woven(2, 1),
        ),
        ("| a |\n| --- |\n| $\\|x\\|$ |\n", Woven(1, 0)),
        (
            "| a |\n| --- |\n| $|x|$ |\n",
            Wrong(&[(3, 3, "`$`"), (3, 7, "`$`")]),
        ),
        ("$5 or $10", Wrong(&[(1, 1, r"`\$`"), (1, 7, r"`\$`")])),
        ("$5, or 10$", Woven(1, 0)),
        ("US$5,000-US$6,000", Wrong(&[(1, 12, "a price")])),
        (
            "A price of 5 $ here.",
            Wrong(&[(1, 14, "without its partner")]),
        ),
        ("$ x $", Wrong(&[(1, 1, "no space inside"), (1, 5, "")])),
        ("$a\r\n\r\nb$", Wrong(&[(1, 1, ""), (3, 2, "")])),
        ("$a\n \nb$", Wrong(&[(1, 1, "one paragraph"), (3, 2, "")])),
        ("$a\r\rb$ é $", Wrong(&[(1, 1, ""), (3, 2, ""), (3, 6, "")])),
        (
            "$$\nx\n- y\n$$",
            Wrong(&[(1, 1, ""), (1, 2, ""), (4, 1, ""), (4, 2, "")]),
        ),
        ("$x {{#tally}}$", Wrong(&[(1, 4, "end the formula")])),
        (
            "| a |\n| - |\n| b | $x$ |",
            Wrong(&[(3, 7, ""), (3, 9, "")]),
        ),
    ]);
}

#[test]
fn a_directive_is_woven_or_escaped_or_a_mistake() {
    check(&[
        (r"\{{#tally}} and {\{#tally}}", Alone),
        ("{ {#tally}} {{ #tally }}", Alone),
        (r"\\{{#tally}}", Woven(0, 1)),
        ("*{{#tally}}* _{{#tally}}_", Woven(0, 2)),
        (
            "> {{#tally}}\n\n- {{#tally}}\n  - {{#tally}}\n",
            Woven(0, 3),
        ),
        ("a {{#tally", Wrong(&[(1, 3, "not closed")])),
        ("a {{#tally\n}}", Wrong(&[(1, 3, "not closed")])),
        ("a {{#tally `}}`", Wrong(&[(1, 3, "not closed")])),
        ("a {{#tally\r}}", Wrong(&[(1, 3, "not closed")])),
        (
            "a {{#tal*l*y}}",
            Wrong(&[(1, 3, "unknown directive `tal*l*y`")]),
        ),
        ("a {{#tally $x$}}", Wrong(&[(1, 3, "no argument")])),
        ("{{#tally `a`}}", Wrong(&[(1, 10, "a backtick")])),
        ("{{#tally {{#tally}}", Wrong(&[(1, 1, "not closed")])),
        ("[^{{#tally}}]: a\n", Wrong(&[(1, 3, "")])),
    ]);
}

#[test]
fn a_carriage_return_ends_a_line() {
    let woven = super::woven("```\r$ {{#clam}}\r```\r{{#tally}}");
    assert_eq!(woven.problems, []);
    assert_eq!(woven.markdown, "```\n$ {{#clam}}\n```\n⁂");
    check(&[(
        "a\r\r{{#clam}}\r\n$",
        Wrong(&[(3, 1, "clam"), (4, 1, "`$`")]),
    )]);
}

#[test]
fn a_mistake_in_a_formula_is_told_where_it_stands() {
    check(&[
        (r"é $a \nonsense$", Wrong(&[(1, 6, "nonsense")])),
        (
            "> $$\n> a\n> \\nonsense\n> $$\n",
            Wrong(&[(3, 3, "nonsense")]),
        ),
        (
            "- $$\r\n  a\r\n  b \\nonsense\r\n  $$\r\n",
            Wrong(&[(3, 5, "nonsense")]),
        ),
    ]);
}
