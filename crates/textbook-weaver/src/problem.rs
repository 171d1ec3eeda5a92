//! What is wrong with a book: where, what, and how to mend it.

use std::fmt;

/// One mistake in a file of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as an author would name it.
    pub file: String,
    /// Line and column, counted from one; `None` where the mistake has no place, such as a missing
    /// file.
    pub place: Option<(usize, usize)>,
    /// The line itself.
    pub line: String,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl Problem {
    /// A mistake at byte `offset` of `text`, the content of `file`.
    #[must_use]
    pub fn at(file: &str, text: &str, offset: usize, message: String) -> Self {
        let before = &text[..text.floor_char_boundary(offset)];
        let start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let line = text[start..].split(['\n', '\r']).next().unwrap_or_default();
        // A line may end as on any system: with `\r\n` these are one end.
        let ends = before.matches(['\n', '\r']).count();
        let number = ends - before.matches("\r\n").count() + 1;
        Self {
            file: file.into(),
            place: Some((number, before[start..].chars().count() + 1)),
            line: line.into(),
            message,
        }
    }

    /// A mistake of `file` as a whole.
    #[must_use]
    pub fn of(file: &str, message: String) -> Self {
        Self {
            file: file.into(),
            place: None,
            line: String::new(),
            message,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (file, message) = (&self.file, &self.message);
        let Some((line, column)) = self.place else {
            return write!(f, "{file}: {message}");
        };
        write!(f, "{file}:{line}:{column}: {message}\n    {}", self.line)
    }
}

/// "unknown claim `x`; the nearest is `y`", the nearest by edit distance.
#[must_use]
pub fn unknown<S: AsRef<str>>(
    kind: &str,
    name: &str,
    known: impl IntoIterator<Item = S>,
) -> String {
    let distance = |known: &S| strsim::damerau_levenshtein(name, known.as_ref());
    let Some(nearest) = known.into_iter().min_by_key(distance) else {
        return format!("unknown {kind} `{name}`, and none is known");
    };
    let nearest = nearest.as_ref();
    format!("unknown {kind} `{name}`; the nearest is `{nearest}`")
}

/// The names that may have been meant by `name`, the nearest first and five at most: those that
/// hold it, and those that differ from it, or in what stands after their last slash, by a third of
/// its letters or less.
#[must_use]
pub fn near<S: AsRef<str>>(
    name: &str,
    known: impl IntoIterator<Item = S>,
) -> Vec<S> {
    let distance = |known: &str| {
        let last = known.rsplit('/').next().unwrap_or(known);
        let [whole, last] =
            [known, last].map(|known| strsim::damerau_levenshtein(name, known));
        whole.min(last)
    };
    let most = name.chars().count() / 3;
    let is_near = |known: &S| {
        distance(known.as_ref()) <= most || known.as_ref().contains(name)
    };
    let mut near: Vec<_> = known.into_iter().filter(is_near).collect();
    near.sort_by_cached_key(|known| distance(known.as_ref()));
    near.truncate(5);
    near
}
