//! Exercises: what a page shows of a stub and its solution.
//!
//! An exercise is two programs of the package in `book/exercises`. The head of the stub,
//! `src/bin/NAME.rs`, holds the title and the task. The head of the solution, `examples/NAME.rs`,
//! holds the hint, which is its first paragraph, and the reason why the solution is one. The pages
//! are the ordered list: an exercise belongs to the chapter that shows it.

use crate::files::files;
use crate::layout::{SOLUTIONS, STUBS};
use crate::markdown::{Located, Piece, pieces};
use crate::page::Page;
use crate::problem::{Problem, unknown};
use std::fs;
use std::path::Path;

/// An exercise as a reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exercise {
    /// The name: the stem of both files.
    pub name: String,
    /// What it is about, in a few words.
    pub title: String,
    /// What to do, in Markdown.
    pub task: String,
    /// A nudge, in Markdown.
    pub hint: String,
    /// Why the solution is one, in Markdown.
    pub reason: String,
    /// The code that takes the place of the stub's.
    pub solution: String,
}

impl Exercise {
    /// The exercise of that name below `root`.
    ///
    /// # Errors
    /// If there is none, or if one of its files lacks a part: what is missing, and where it
    /// belongs.
    pub fn read(root: &Path, name: &str) -> Result<Self, String> {
        if !names(root, STUBS).iter().any(|known| known == name) {
            return Err(unknown("exercise", name, names(root, STUBS)));
        }
        let [stub, solution] =
            [STUBS, SOLUTIONS].map(|folder| format!("{folder}/{name}.rs"));
        let (head, _) = parts(root, &stub)?;
        let titled = head.strip_prefix("# ").unwrap_or_default();
        let (title, task) = titled.split_once("\n\n").ok_or_else(|| {
            format!("`{stub}` has to begin with `//! # ` and a title, a line `//!`, and the task")
        })?;
        let (head, code) = parts(root, &solution)?;
        let (hint, reason) = head.split_once("\n\n").ok_or_else(|| {
            format!(
                "`{solution}` has to begin with a hint as `//!`, a line `//!`, \
                 and the reason why it is a solution"
            )
        })?;
        let body = code.split("\nfn main()").next().unwrap_or_default();
        Ok(Self {
            name: name.into(),
            title: title.trim().into(),
            task: task.trim().into(),
            hint: hint.trim().into(),
            reason: reason.trim().into(),
            solution: body.trim().into(),
        })
    }
}

/// The names of the exercises that `page` shows, each with the place of its directive.
#[must_use]
pub fn exercises_of<'a>(page: &'a str) -> Vec<(usize, &'a str)> {
    let name = |(range, piece): Located<'a>| {
        let Piece::Directive(body) = piece else {
            return None;
        };
        Some((range.start, body.strip_prefix("exercise ")?.trim()))
    };
    pieces(page).into_iter().filter_map(name).collect()
}

/// The exercise in Markdown: the task, the place of the button that lets a reader answer in the
/// page, and folded away the hint, the solution and the way to answer in Rust.
pub(crate) fn block(root: &Path, name: &str) -> Result<String, String> {
    let exercise = Exercise::read(root, name)?;
    let (title, task) = (exercise.title, exercise.task);
    let (hint, solution, reason) =
        (exercise.hint, exercise.solution, exercise.reason);
    let stub = format!("{STUBS}/{name}.rs");
    Ok(format!(
        r#"<section class="exercise" id="exercise-{name}" aria-labelledby="exercise-{name}-title"
data-live="exercise" data-exercise="{name}" data-wake="Answer it here">
<p class="title" role="heading" aria-level="3" id="exercise-{name}-title">{title}</p>

{task}

<div class="live-bar"></div>

<details><summary>Hint</summary>

{hint}

</details>
<details><summary>Solution</summary>

```rust
{solution}
```

{reason}

</details>
<details><summary>In Rust</summary>
<p>Edit <code>{stub}</code>, then run <code>cargo run -- exercise {name}</code></p>
</details>
</section>
"#
    ))
}

/// Adds to `problems` the exercises that stand on two pages or twice on one, the stubs that no page
/// shows, and the solutions without a stub.
pub(crate) fn check(root: &Path, pages: &[Page], problems: &mut Vec<Problem>) {
    let mut seen = Vec::new();
    for page in pages {
        for (offset, name) in exercises_of(&page.text) {
            if seen.contains(&name) {
                let message =
                    format!("the exercise `{name}` is shown a second time");
                problems.push(Problem::at(&page.file, &page.text, offset, message));
            }
            seen.push(name);
        }
    }
    let stubs = names(root, STUBS);
    for name in stubs.iter().filter(|name| !seen.contains(&name.as_str())) {
        let message = format!(
            "no page shows this exercise; \
             write `{{{{#exercise {name}}}}}` on the page of its chapter"
        );
        problems.push(Problem::of(&format!("{STUBS}/{name}.rs"), message));
    }
    for name in names(root, SOLUTIONS) {
        if !stubs.contains(&name) {
            let message = format!("a solution without a stub {STUBS}/{name}.rs");
            problems.push(Problem::of(&format!("{SOLUTIONS}/{name}.rs"), message));
        }
    }
}

/// The stems of the Rust files in `folder`, in order; none where there is no such folder.
fn names(root: &Path, folder: &str) -> Vec<String> {
    let files = files(&root.join(folder), "").unwrap_or_default();
    let names = files.iter().filter_map(|file| file.strip_suffix(".rs"));
    let names = names.filter(|name| !name.contains('/'));
    names.map(ToOwned::to_owned).collect()
}

/// The text of the `//!` lines at the head of a file, and what follows them.
fn parts(root: &Path, file: &str) -> Result<(String, String), String> {
    let text = fs::read_to_string(root.join(file))
        .map_err(|error| format!("`{file}` cannot be read: {error}"))?;
    let mut lines = text.lines().peekable();
    let mut head = Vec::new();
    while let Some(line) = lines.next_if(|line| line.starts_with("//!")) {
        head.push(line[3..].strip_prefix(' ').unwrap_or_default());
    }
    let code: Vec<_> = lines.collect();
    Ok((head.join("\n"), code.join("\n")))
}
