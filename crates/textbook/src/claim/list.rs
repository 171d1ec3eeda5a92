//! How claims and Markdown are written down in Rust: as doc comments, in which no backslash is
//! doubled.

/// Markdown from doc comments: the lines joined by single blanks.
///
/// ```
/// const CAPTION: &str = textbook::markdown! {
///     /// The slope $\sigma'(x)$
///     /// never exceeds $1/4$.
/// };
/// assert_eq!(CAPTION, r"The slope $\sigma'(x)$ never exceeds $1/4$.");
/// ```
#[macro_export]
macro_rules! markdown {
    ($(#[doc = $line:literal])+) => {
        concat!($($line),+).trim_ascii_start()
    };
}

/// A chapter's claims, in the order of its page.
///
/// A claim has one check and two subjects. The check is a function that returns a
/// [`Proof`](crate::proof::Proof); the claim's own subject is handed to it, which it has to accept,
/// and the foil's, which it has to refute. If it takes more than the subject, its arguments stand
/// behind its name, with `_` in the place of the subject. So that claim and foil have the same
/// proof is a fact of the grammar.
///
/// ```
/// use textbook::claim::Claim;
/// use textbook::proof::{Cases, Proof, exact};
///
/// const CLAIMS: &[Claim] = textbook::claims! {
///     /// The first $n$ odd numbers add up to $n^2$, for $n = 1, \dots, 100$.
///     "make-squares" {
///         bears_on: [Supports S01, Limits S02],
///         check: sums(_, 100),
///         subject: 2,
///         /// every third number
///         foil: 3,
///         break: "src/sums.rs", "1 + step * k" => "step * k",
///     }
/// };
///
/// fn sums(step: u32, last: u32) -> Proof {
///     exact::every("n = {}", Cases::range(1..=last), |n| {
///         let sum: u32 = (0..*n).map(|k| 1 + step * k).sum();
///         exact::equal(format!("the sum of {n}"), &sum, &(n * n))
///     })
/// }
///
/// assert!((CLAIMS[0].proof)().is_ok() && (CLAIMS[0].foil.proof)().is_err());
/// ```
///
/// `bears_on` names [statements](crate::claim::Statement), and is left out where there are none;
/// `short_of_proof: "one line"`, after it, says of a claim that is not proved for all cases why;
/// `break` is a [`Break`](crate::claim::Break).
#[macro_export]
macro_rules! claims {
    ($(
        $(#[doc = $statement:literal])+
        $name:literal {
            $(bears_on: [$($bearing:ident $id:ident),+ $(,)?],)?
            $(short_of_proof: $reason:expr,)?
            check: $check:ident $(:: $within:ident)* $(($($argument:tt)+))?,
            subject: $subject:expr,
            $(#[doc = $instead:literal])+
            foil: $foil:expr,
            $(break: $file:literal, $old:literal => $new:literal,)?
        }
    )+) => {
        &[$($crate::claim::Claim {
            name: $name,
            statement: $crate::markdown!($(#[doc = $statement])+),
            bears_on: &[$($((
                stringify!($id),
                $crate::claim::Bearing::$bearing,
            )),+)?],
            short_of_proof: $crate::claims!(@reason $($reason)?),
            proof: {
 fn proof() -> $crate::proof::Proof {
 $crate::claims!(@call [$check $(:: $within)*] [$($($argument)+)?] $subject)
 }
 proof
 },
            foil: $crate::claim::Foil {
                subject: $crate::markdown!($(#[doc = $instead])+),
                proof: {
 fn proof() -> $crate::proof::Proof {
 $crate::claims!(@call [$check $(:: $within)*] [$($($argument)+)?] $foil)
 }
 proof
 },
            },
            broken: $crate::claims!(@broken $($file, $old, $new)?),
        }),+]
    };
    (@call [$($check:tt)+] [] $subject:expr) => {
        $($check)+($subject)
    };
    (@call $check:tt [$($argument:tt)+] $subject:expr) => {
        $crate::claims!(@fill $check [] [$($argument)+] $subject)
    };
    (@fill $check:tt [$($done:tt)*] [_ $($more:tt)*] $subject:expr) => {
        $crate::claims!(@fill $check [$($done)* $subject] [$($more)*] $subject)
    };
    (@fill $check:tt [$($done:tt)*] [$next:tt $($more:tt)*] $subject:expr) => {
        $crate::claims!(@fill $check [$($done)* $next] [$($more)*] $subject)
    };
    (@fill [$($check:tt)+] [$($argument:tt)+] [] $subject:expr) => {
        $($check)+($($argument)+)
    };
    (@reason) => {
        None
    };
    (@reason $reason:expr) => {
        Some($reason)
    };
    (@broken) => {
        None
    };
    (@broken $file:literal, $old:literal, $new:literal) => {
        Some($crate::claim::Break { file: $file, old: $old, new: $new })
    };
}

/// The statements of a source, by who says them.
///
/// ```
/// use textbook::claim::Statement;
///
/// const STATEMENTS: &[Statement] = textbook::statements! {
///     "a letter" {
///         /// $n^2 + n + 41$ is prime for every whole number $n$.
///         E1
///         /// Odd numbers, added up from the first, make squares.
///         E2
///     }
/// };
/// assert_eq!((STATEMENTS[1].id, STATEMENTS[1].voice), ("E2", "a letter"));
/// ```
#[macro_export]
macro_rules! statements {
    ($($voice:literal { $($(#[doc = $line:literal])+ $id:ident)+ })+) => {
        $crate::statements!(@flat $($({ $voice, $id, $($line),+ })+)+)
    };
    (@flat $({ $voice:literal, $id:ident, $($line:literal),+ })+) => {
        &[$($crate::claim::Statement {
            id: stringify!($id),
            voice: $voice,
            restated: $crate::markdown!($(#[doc = $line])+),
        }),+]
    };
}
