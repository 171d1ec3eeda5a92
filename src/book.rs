//! The page: what a reader sees of claims, figures and statements.

pub mod card;
pub mod html;
pub mod math;
pub mod picture;
pub mod table;
