//! Answers in a page: what is almost right is refused as in Rust, what cannot be read is a fault of
//! its field, and nothing takes long.

mod judged;
mod unreadable;

use checks::page::{Value, Verdict, form};

/// The verdict on the form's first answer with these fields typed anew.
fn typed(name: &str, fields: &[(&str, &str)]) -> Verdict {
    let form = form(name).expect("a form");
    let mut answer = form.start();
    for (field, text) in fields {
        answer.insert((*field).into(), Value::Text((*text).into()));
    }
    form.check(&answer)
}

fn rows(rows: &[&[&str]]) -> Value {
    let row = |row: &&[&str]| row.iter().map(|cell| (*cell).into()).collect();
    Value::Rows(rows.iter().map(row).collect())
}

/// The verdict on the form's first answer with these rows.
fn tabled(name: &str, field: &str, rows: Value) -> Verdict {
    let form = form(name).expect("a form");
    let mut answer = form.start();
    answer.insert(field.into(), rows);
    form.check(&answer)
}
