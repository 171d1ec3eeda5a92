//! The commands, one module each.

pub(crate) mod breaking;
pub(crate) mod claims;
pub(crate) mod exercise;
pub(crate) mod explain;
pub(crate) mod judge;
pub(crate) mod links;
pub(crate) mod listings;
pub(crate) mod live;
pub(crate) mod new;
pub(crate) mod play;
mod print;
mod progress;
pub(crate) mod prove;
pub(crate) mod regions;
pub(crate) mod render;
pub(crate) mod scoreboard;
pub(crate) mod train;
pub(crate) mod watch;
pub(crate) mod write;
