//! The list of all regions.

use super::domain::Domain;
use super::enumeration::enumerate;
use super::instance::Instance;
use super::region::Region;
use super::subdivision::Subdivision;
use crate::network::{Fault, Stack};
use textbook::number::Rational;

/// All linear regions of a network on a domain.
#[derive(Debug)]
pub struct Regions {
    pub(super) instance: Instance,
    pub(super) subdivision: Subdivision,
}

impl Regions {
    /// Enumerates the regions of `network`, which has a `ReLU` after every layer but the last. The
    /// order of the list depends on the network and the domain only.
    ///
    /// # Errors
    /// If the network has not two inputs, if its shapes do not fit, if a number is not finite, or
    /// if the values could grow beyond 10¹²⁰.
    pub fn of(network: &Stack<f64>, domain: &Domain) -> Result<Self, Fault> {
        let instance = Instance::new(network, domain)?;
        let subdivision = enumerate(&instance);
        Ok(Self {
            instance,
            subdivision,
        })
    }

    /// The same for a network of fractions, which need not be floats.
    ///
    /// # Errors
    /// As for [`Self::of`].
    pub fn of_fractions(
        network: &Stack<Rational>,
        domain: &Domain,
    ) -> Result<Self, Fault> {
        let instance = Instance::of_fractions(network, domain)?;
        let subdivision = enumerate(&instance);
        Ok(Self {
            instance,
            subdivision,
        })
    }

    /// How many regions there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.subdivision.regions()
    }

    /// Region number `index`.
    ///
    /// # Panics
    /// Unless `index < count()`.
    #[must_use]
    pub fn region(&self, index: usize) -> Region<'_> {
        Region::new(&self.instance, &self.subdivision, index)
    }

    /// The regions in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Region<'_>> {
        (0..self.count()).map(|index| self.region(index))
    }

    /// The pairs of regions that share a side, each pair in the order of the list.
    #[must_use]
    pub fn neighbours(&self) -> Vec<[usize; 2]> {
        let pairs = self.subdivision.neighbours().into_iter();
        pairs
            .map(|pair| pair.map(|side| side.region as usize))
            .collect()
    }

    /// The domain that was searched.
    #[must_use]
    pub fn domain(&self) -> &Domain {
        &self.instance.domain
    }

    /// The network whose regions these are; of fractions, the floats next to them.
    #[must_use]
    pub fn network(&self) -> &Stack<f64> {
        &self.instance.network
    }

    /// How many outputs the network has.
    #[must_use]
    pub fn outputs(&self) -> usize {
        self.instance.outputs()
    }

    /// The widths of the layers with a `ReLU`, from the input up.
    pub fn widths(&self) -> impl Iterator<Item = usize> + '_ {
        let first = self.instance.first.windows(2);
        first.map(|pair| pair[1] - pair[0])
    }
}
