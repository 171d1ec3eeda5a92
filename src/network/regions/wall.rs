//! The lines between regions.

/// What a side of a region lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wall {
    /// A side of the domain, by its number: side k goes from corner k to the next.
    Domain(u32),
    /// The line on which a unit changes its sign. Units are counted through, layer by layer, from
    /// 0.
    Unit(u32),
}
