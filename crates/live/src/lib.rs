//! The book in a page: one question as JSON, one answer as JSON.
//!
//! A page writes its question into the memory that [`input`] answers with, calls [`call`], and
//! reads [`output_length`] bytes from [`output`]. While a proof runs, the page is told through
//! `progress`. There are three modules, so that nobody loads what they do not use: without a
//! feature the one that draws, judges, trains and checks; with the feature `prove` the one that
//! proves the claims, and with `hostile` the one in which the same proofs meet hostile subjects.
//! What a question is, and what is answered, stands in the file of that name, and in `question` for
//! the first.
//!
//! A panic ends the module for good, as WebAssembly has it; its message is the output then, as
//! `{"fault": "…"}`, and the page starts another module.

#![allow(unsafe_code, reason = "the names of exports are an unsafe attribute")]

pub mod answer;
#[cfg(feature = "hostile")]
pub mod hostile;
#[cfg(feature = "prove")]
pub mod prove;
#[cfg(not(any(feature = "hostile", feature = "prove")))]
pub mod question;
mod unreadable;

use std::cell::RefCell;
use std::sync::Once;

thread_local! {
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static OUTPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

#[cfg(target_family = "wasm")]
#[link(wasm_import_module = "page")]
unsafe extern "C" {
    /// Tells the page that so many more cases are decided; 0 when the proof is done and that of
    /// the foil begins.
    safe fn progress(cases: u32);
}

/// Nobody is told outside of a page.
#[cfg(not(target_family = "wasm"))]
fn progress(_: u32) {}

/// Where a question of so many bytes goes.
#[unsafe(no_mangle)]
pub extern "C" fn input(length: usize) -> *mut u8 {
    INPUT.with_borrow_mut(|input| {
        input.clear();
        input.resize(length, 0);
        input.as_mut_ptr()
    })
}

/// Answers the question.
#[unsafe(no_mangle)]
pub extern "C" fn call() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        std::panic::set_hook(Box::new(|panic| {
            OUTPUT.set(answer::fault(&panic.to_string()).into_bytes());
        }));
        textbook::proof::progress::observe(|cases| {
            progress(u32::try_from(cases).unwrap_or(u32::MAX));
        });
    });
    let question = INPUT.take();
    #[cfg(feature = "hostile")]
    let answer = hostile::answer(&question);
    #[cfg(all(feature = "prove", not(feature = "hostile")))]
    let answer = prove::answer(&question, || progress(0));
    #[cfg(not(any(feature = "hostile", feature = "prove")))]
    let answer = question::answer(&question);
    OUTPUT.set(answer.into_bytes());
}

/// Where the answer stands.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    OUTPUT.with_borrow(Vec::as_ptr)
}

/// How many bytes the answer has.
#[unsafe(no_mangle)]
pub extern "C" fn output_length() -> usize {
    OUTPUT.with_borrow(Vec::len)
}
