//! A page as the HTML standard reads it: its elements with their attributes, and what is wrong with
//! it.

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ParseOpts, QualName, parse_document};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What a parser of HTML says of a page.
#[derive(Default)]
pub(crate) struct Markup {
    /// Element, attribute, value.
    pub(crate) attributes: RefCell<Vec<(String, String, String)>>,
    /// The breaches of the standard, each with its line.
    pub(crate) errors: RefCell<Vec<String>>,
    line: Cell<u64>,
}

/// Reads a page.
pub(crate) fn parse(html: &str) -> Markup {
    let mut options = ParseOpts::default();
    options.tokenizer.exact_errors = true;
    options.tree_builder.exact_errors = true;
    parse_document(Markup::default(), options).one(html)
}

impl Markup {
    fn keep(&self, element: &QualName, attributes: Vec<Attribute>) {
        let mut kept = self.attributes.borrow_mut();
        for attribute in attributes {
            kept.push((
                element.local.to_string(),
                attribute.name.local.to_string(),
                attribute.value.to_string(),
            ));
        }
    }
}

/// A node is its name; the tree is not kept.
type Node = Rc<Option<QualName>>;

impl TreeSink for Markup {
    type Handle = Node;
    type Output = Self;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Self {
        self
    }
    fn parse_error(&self, message: Cow<'static, str>) {
        let line = self.line.get();
        self.errors
            .borrow_mut()
            .push(format!("line {line}: {message}"));
    }
    fn set_current_line(&self, line: u64) {
        self.line.set(line);
    }
    fn get_document(&self) -> Node {
        Rc::new(None)
    }
    fn elem_name<'a>(&'a self, node: &'a Node) -> &'a QualName {
        (**node).as_ref().expect("only elements have names")
    }
    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _: ElementFlags,
    ) -> Node {
        self.keep(&name, attributes);
        Rc::new(Some(name))
    }
    fn create_comment(&self, _: StrTendril) -> Node {
        Rc::new(None)
    }
    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Node {
        Rc::new(None)
    }
    fn add_attrs_if_missing(&self, node: &Node, attributes: Vec<Attribute>) {
        self.keep(self.elem_name(node), attributes);
    }
    fn same_node(&self, one: &Node, other: &Node) -> bool {
        Rc::ptr_eq(one, other)
    }
    fn get_template_contents(&self, _: &Node) -> Node {
        Rc::new(None)
    }
    fn append(&self, _: &Node, _: NodeOrText<Node>) {}
    fn append_based_on_parent_node(&self, _: &Node, _: &Node, _: NodeOrText<Node>) {}
    fn append_before_sibling(&self, _: &Node, _: NodeOrText<Node>) {}
    fn append_doctype_to_document(
        &self,
        _: StrTendril,
        _: StrTendril,
        _: StrTendril,
    ) {
    }
    fn set_quirks_mode(&self, _: QuirksMode) {}
    fn remove_from_parent(&self, _: &Node) {}
    fn reparent_children(&self, _: &Node, _: &Node) {}
}
