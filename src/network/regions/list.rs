//! The list of all regions.

use super::domain::Domain;
use super::enumeration::enumerate;
use super::instance::Instance;
use super::progress::Progress;
use super::region::Region;
use super::subdivision::Subdivision;
use crate::network::{Fault, PiecewiseLinear, Stack};
use textbook::number::Rational;

/// All linear regions of a network on a domain.
#[derive(Debug)]
pub struct Regions {
    pub(super) instance: Instance,
    pub(super) subdivision: Subdivision,
}

/// A network and a domain that were checked: the search for its regions, before it begins.
#[derive(Debug)]
pub struct Search(Instance);

impl Search {
    /// The search for the regions of `network`, which has a `ReLU` after every layer but the last.
    ///
    /// # Errors
    /// If the network has not two inputs, if its shapes do not fit, if a number is not finite, or
    /// if the values could grow beyond 10¹²⁰.
    pub fn of(network: &Stack<f64>, domain: &Domain) -> Result<Self, Fault> {
        Instance::new(network, domain).map(Self)
    }

    /// The same for a network of fractions, with an activation that is made of straight pieces. A
    /// region is then where each unit stays on one piece; a unit has as many bits in the pattern as
    /// the activation has knots, each of which says whether it is to the right of that knot.
    ///
    /// ```
    /// use why_relu::formula::Formula;
    /// use why_relu::network::{Domain, Search, Stack};
    /// use why_relu::{number::dyadic, random::Stream};
    /// let network = Stack::he(&mut Stream::new(1, 0), &[2, 8, 1], 0.5).map(dyadic);
    /// let clipped: Formula = "max(min(x, 1), -1)".parse().unwrap();
    /// let square = Domain::rectangle([-1.0, 1.0], [-1.0, 1.0])?;
    /// let search = Search::of_activation(&network, &clipped.straight().unwrap(), &square)?;
    /// assert!(search.run().count() > 8);
    /// # Ok::<(), why_relu::network::Fault>(())
    /// ```
    ///
    /// # Errors
    /// As for [`Self::of`].
    pub fn of_activation(
        network: &Stack<Rational>,
        activation: &PiecewiseLinear,
        domain: &Domain,
    ) -> Result<Self, Fault> {
        let all = vec![activation.clone(); network.above.len()];
        Self::of_activations(network, &all, domain)
    }

    /// The same with an activation for each layer but the last. All have the same number of knots.
    ///
    /// # Errors
    /// As for [`Self::of`], and if the activations differ in their number of knots.
    ///
    /// # Panics
    /// Unless there is one activation for each layer but the last.
    pub fn of_activations(
        network: &Stack<Rational>,
        activations: &[PiecewiseLinear],
        domain: &Domain,
    ) -> Result<Self, Fault> {
        assert_eq!(activations.len(), network.above.len());
        Instance::of_fractions(network, activations, domain).map(Self)
    }

    /// All regions. The order of the list depends on the network and the domain only.
    #[must_use]
    pub fn run(self) -> Regions {
        Regions {
            subdivision: enumerate(&self.0, None),
            instance: self.0,
        }
    }

    /// The same as long as they are no more than the progress allows, and nothing otherwise.
    /// Whether it is that does not depend on the number of threads. Meanwhile the progress can be
    /// read.
    #[must_use]
    pub fn within(self, progress: &Progress) -> Option<Regions> {
        let subdivision = enumerate(&self.0, Some(progress));
        (!progress.is_over()).then_some(Regions {
            subdivision,
            instance: self.0,
        })
    }
}

impl Regions {
    /// Enumerates the regions of `network`, which has a `ReLU` after every layer but the last. The
    /// order of the list depends on the network and the domain only.
    ///
    /// # Errors
    /// As for [`Search::of`].
    pub fn of(network: &Stack<f64>, domain: &Domain) -> Result<Self, Fault> {
        Search::of(network, domain).map(Search::run)
    }

    /// The same for a network of fractions, which need not be floats.
    ///
    /// # Errors
    /// As for [`Search::of`].
    pub fn of_fractions(
        network: &Stack<Rational>,
        domain: &Domain,
    ) -> Result<Self, Fault> {
        let relu = PiecewiseLinear::relu();
        Search::of_activation(network, &relu, domain).map(Search::run)
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

    /// The network whose regions these are, with a unit for each knot of the activation; of
    /// fractions, the floats next to them.
    #[must_use]
    pub fn network(&self) -> &Stack<f64> {
        &self.instance.network
    }

    /// How many outputs the network has.
    #[must_use]
    pub fn outputs(&self) -> usize {
        self.instance.outputs()
    }

    /// How many knots the activation has: as many bits has each unit in a pattern, all those of one
    /// knot side by side in their layer.
    #[must_use]
    pub fn knots(&self) -> usize {
        self.instance.knots
    }

    /// The widths of the hidden layers, from the input up.
    pub fn widths(&self) -> impl Iterator<Item = usize> + '_ {
        self.instance.widths.iter().copied()
    }
}
