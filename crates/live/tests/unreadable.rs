//! Questions that cannot be read are told in sentences, with a remedy.

use live::question::answer;

fn told(question: &str) -> String {
    let answered = answer(question.as_bytes());
    let answered: serde_json::Value = serde_json::from_str(&answered).expect("JSON");
    answered["fault"].as_str().expect("a fault").to_owned()
}

#[test]
fn what_cannot_be_read_says_what_where_and_what_to_do() {
    for (question, wrong) in [
        ("", "it breaks off (at its character 0)"),
        (r#"{"draw": "x""#, "it breaks off (at its character 12)"),
        ("{]", "it is not in the form that pages use"),
        (
            r#"{"judge": {"formula": "x", "weights": "me"}}"#,
            "there is no `me` to choose, but one of `",
        ),
        (
            r#"{"judge": {"formula": "x"}}"#,
            "its part `weights` is missing",
        ),
        (
            r#"{"figure": {"id": "a", "positions": [null]}}"#,
            "nothing stands where a number should stand",
        ),
        (
            r#"{"figure": {"id": "a", "positions": ["1`,2"]}}"#,
            "the text \"1,2\" stands where a number should stand",
        ),
        (
            r#"{"figure": {"id": "a", "positions": 1}}"#,
            "1 stands where a list should stand",
        ),
        (
            r#"{"exercise": {"form": ["hat"]}}"#,
            "a list stands where a text should stand",
        ),
        (
            r#"{"exercise": {"check": {"name": "hat", "answer": {"units": 1}}}}"#,
            "a field of the answer holds neither a text nor rows of texts",
        ),
        (
            r#"{"exercise": {"check": {"name": "hat", "answer": {}, "more": 1}}}"#,
            "it has no part `more`, but `name` or `answer`",
        ),
        (
            r#"{"draw": "x", "draw": "x"}"#,
            "it is not in the form that pages use",
        ),
    ] {
        let told = told(question);
        assert!(
            told.starts_with(&format!("the question cannot be read: {wrong}")),
            "{question}: {told}"
        );
        assert!(
            told.contains("; reload the page, and if its address"),
            "{told}"
        );
        for word in ["expected", "invalid", "variant", "enum", "line 1"] {
            assert!(!told.contains(word), "{question}: {told}");
        }
    }
}
