//! What the source says: 38 statements of one question-and-answer thread, restated, each with a
//! permanent id.
//!
//! No verdict stands here. The claims of the chapters bear on these statements, and the ledger
//! derives the verdicts.

use textbook::claim::Statement;
use textbook::statements;

/// The statements, by their numbers: the first 34 in the order of the thread, then what the first
/// reading had left out.
pub const STATEMENTS: &[Statement] = statements! {
    "question" {
        /// An activation function is there to make the output of $w \cdot x + b$ non-linear.
        S01
        /// An advantage of ReLU is that it avoids dead neurons during backpropagation.
        S02
        /// ReLU's output is linear.
        S03
        /// So using ReLU defeats the purpose of an activation function.
        S04
    }
    "answer 1" {
        /// A neuron computes a linear function of its inputs, $z = w^\mathsf{T} x + b$.
        S05
        /// Without an activation, the neuron in the next layer computes the same feature, only
        /// scaled up or down.
        S06
        /// A third or fourth layer then learns nothing new: it is still the same line.
        S07
        /// With ReLU between the layers, the next neuron can compute a new feature, a different
        /// line.
        S08
        /// A third layer can then learn a four-sided feature, and so on with depth.
        S09
    }
    "answer 2" {
        /// A function is linear if $f(x) + f(y) = f(x + y)$ for all $x$, $y$.
        S10
        /// Restricted to $x \le 0$ or to $x \ge 0$, ReLU is linear.
        S11
        /// $f(-1) + f(1) \ne f(0)$, hence ReLU is not linear.
        S12
        /// ReLU networks approximate any continuous function the way Riemann sums do: with many
        /// small rectangles, which ReLUs can produce.
        S13
        /// In practice ReLU networks make complicated shapes and approximate complicated domains.
        S14
        /// Under a sigmoid neurons do not die, they vanish.
        S15
        /// The sigmoid's derivative is at most $1/4$.
        S16
        /// Over many layers one multiplies these factors below 1, and the product goes to zero very
        /// quickly.
        S17
        /// A deep sigmoid network therefore stagnates early and is close to useless.
        S18
        /// The vanishing comes from multiplying the gradients, not from the gradients themselves.
        S19
    }
    "answer 3" {
        /// With sigmoid-like activations, after some iterations most neurons saturate, their
        /// gradients are tiny and learning is slow.
        S20
        /// The tiny gradients of saturated sigmoid-like neurons, and the slow learning that
        /// follows, are the vanishing and exploding gradients that such activations suffer from.
        S21
        /// Dead neurons happen with ReLU (dying ReLU).
        S22
        /// A linear function is one whose derivative is the same everywhere in its domain.
        S23
        /// Linear functions are those whose graph is a straight line.
        S24
        /// Linear means $f(ax + by) = a f(x) + b f(y)$.
        S25
        /// ReLU is not a straight line: it bends at the x-axis.
        S26
        /// Linear functions can cut the feature plane only along a straight line; ReLUs can build
        /// curves of any shape.
        S27
        /// ReLU's output has no upper limit.
        S28
        /// The expected value of ReLU's output is not zero.
        S29
        /// Tanh was preferred to the sigmoid because its expected value is zero and deeper layers
        /// learn faster with it.
        S30
        /// Batch normalization solves the non-zero mean.
        S31
    }
    "answer 4" {
        /// ReLU is non-linear although it acts linearly for $x > 0$.
        S32
        /// ReLU is cheap to compute, so the model takes less time to run.
        S33
        /// ReLU induces sparsity, because its minimum is 0.
        S34
    }
    "answer 2" {
        /// ReLU differs so little from a linear function that its being a universal approximator
        /// looks puzzling.
        S35
    }
    "answer 3" {
        /// ReLU may have a disadvantage in its expected value: the output has no limit and its mean
        /// is not zero.
        S36
    }
    "answer 4" {
        /// As a source of non-linearity ReLU is very good.
        S37
    }
    "answer 3" {
        /// What speaks for linear functions is that calculating with them takes little effort.
        S38
    }
};
