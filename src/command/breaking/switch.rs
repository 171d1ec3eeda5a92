//! Many changes in one program. To compile the library anew for each would take hours, so a
//! function that is to be broken is written down once more for each way of breaking it, and a
//! switch decides which of them runs.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
use syn::visit::{self, Visit};
use syn::{Block, ImplItemFn, ItemFn, ReturnType, Signature, TraitItemFn, Type};
use textbook::claim::Break;

/// `text`, the file of all these breaks, with each of them behind the switch under its number.
///
/// # Errors
/// Every break that cannot be placed, and why.
pub(super) fn switched(
    text: &str,
    breaks: &[(usize, &Break)],
) -> Result<String, Vec<String>> {
    let file =
        syn::parse_file(text).map_err(|error| vec![format!("no Rust: {error}")])?;
    let mut functions = Functions(Vec::new());
    functions.visit_file(&file);
    let mut bodies: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut faults = Vec::new();
    for &(number, broken) in breaks {
        match functions.body(text, broken) {
            Ok(body) => bodies
                .entry((body.start, body.end))
                .or_default()
                .push((number, broken)),
            Err(why) => faults.push(why),
        }
    }
    let (mut out, mut done) = (String::new(), 0);
    for ((start, end), ways) in bodies {
        if start < done {
            let old = ways[0].1.old;
            let why =
                format!("a function around the one with `{old}` is broken as well");
            faults.push(why);
            continue;
        }
        out += &text[done..start];
        out += &behind_a_switch(&text[start..end], &ways);
        done = end;
    }
    out += &text[done..];
    if faults.is_empty() {
        Ok(out)
    } else {
        Err(faults)
    }
}

/// Everything broken stands aside, in a function that is not inlined, so that a loop through this
/// one stays small. Sweeps are still slower than without the switch; most of what is broken ends
/// them early.
fn behind_a_switch(body: &str, ways: &[(usize, &Break)]) -> String {
    let numbers: Vec<_> = ways.iter().map(|way| way.0.to_string()).collect();
    let mut out = format!(
        "if matches!(textbook::broken(), {}) {{ \
         textbook::aside(|| match textbook::broken() {{\n",
        numbers.join(" | ")
    );
    for (place, (number, Break { old, new, .. })) in ways.iter().enumerate() {
        let last = place + 1 == ways.len();
        let pattern = if last { "_".into() } else { number.to_string() };
        let broken = body.replacen(old, new, 1);
        let _ = writeln!(out, "{pattern} => {{{broken}}}");
    }
    out + "}) } else {" + body + "}"
}

/// The functions of a file, outer ones before those within: where the body stands between its
/// braces, and whether it can be one of several arms of an expression.
struct Functions(Vec<(Range<usize>, bool)>);

impl Functions {
    fn add(&mut self, signature: &Signature, block: &Block) {
        let braces = block.brace_token.span;
        let body = braces.open().byte_range().end..braces.close().byte_range().start;
        let is_nameless = match &signature.output {
            ReturnType::Type(_, output) => matches!(**output, Type::ImplTrait(_)),
            ReturnType::Default => false,
        };
        let can_be_an_arm = signature.constness.is_none() && !is_nameless;
        self.0.push((body, can_be_an_arm));
    }

    /// Where the body lies of the function that holds what is to be changed. Elsewhere the text may
    /// stand too: the claim's own break is in the same file, if that is the chapter's.
    fn body(
        &self,
        text: &str,
        Break { old, .. }: &Break,
    ) -> Result<Range<usize>, String> {
        let around = |place: usize| {
            let holds = |(body, _): &&(Range<usize>, bool)| {
                body.start <= place && place + old.len() <= body.end
            };
            self.0.iter().rev().find(holds)
        };
        let places = text.match_indices(old).map(|(place, _)| place);
        let functions: Vec<_> = places.filter_map(around).collect();
        match functions[..] {
            [] if !text.contains(old) => {
                Err(format!("`{old}` does not stand there"))
            }
            [] => Err(format!("`{old}` is not in a function")),
            [(body, true)] => Ok(body.clone()),
            [_, _, ..] => Err(format!(
                "`{old}` stands in functions {} times: quote more of the line",
                functions.len()
            )),
            [_] => Err(format!(
                "`{old}` is in a function that is constant or returns what has no name; \
                 take another place"
            )),
        }
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.add(&function.sig, &function.block);
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.add(&function.sig, &function.block);
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast TraitItemFn) {
        if let Some(block) = &function.default {
            self.add(&function.sig, block);
        }
        visit::visit_trait_item_fn(self, function);
    }
}
