//! What the source says: 34 statements of one question-and-answer thread, restated, each with a permanent id.
//!
//! No verdict stands here. The claims of the chapters bear on these statements, and the ledger derives the verdicts.

use textbook::claim::Statement;

/// The statements in the order of the thread.
pub const STATEMENTS: &[Statement] = &[
    Statement {
        id: "S01",
        voice: "question",
        restated: r"An activation function is there to make the output of $w \cdot x + b$ non-linear.",
        awaits: None,
    },
    Statement {
        id: "S02",
        voice: "question",
        restated: "An advantage of ReLU is that it avoids dead neurons during backpropagation.",
        awaits: None,
    },
    Statement {
        id: "S03",
        voice: "question",
        restated: "ReLU's output is linear.",
        awaits: None,
    },
    Statement {
        id: "S04",
        voice: "question",
        restated: "So using ReLU defeats the purpose of an activation function.",
        awaits: None,
    },
    Statement {
        id: "S05",
        voice: "answer 1",
        restated: r"A neuron computes a linear function of its inputs, $z = w^\mathsf{T} x + b$.",
        awaits: None,
    },
    Statement {
        id: "S06",
        voice: "answer 1",
        restated: "Without an activation, the neuron in the next layer computes the same feature, only scaled up or down.",
        awaits: None,
    },
    Statement {
        id: "S07",
        voice: "answer 1",
        restated: "A third or fourth layer then learns nothing new: it is still the same line.",
        awaits: None,
    },
    Statement {
        id: "S08",
        voice: "answer 1",
        restated: "With ReLU between the layers, the next neuron can compute a new feature, a different line.",
        awaits: None,
    },
    Statement {
        id: "S09",
        voice: "answer 1",
        restated: "A third layer can then learn a four-sided feature, and so on with depth.",
        awaits: None,
    },
    Statement {
        id: "S10",
        voice: "answer 2",
        restated: "A function is linear if $f(x) + f(y) = f(x + y)$ for all $x$, $y$.",
        awaits: None,
    },
    Statement {
        id: "S11",
        voice: "answer 2",
        restated: r"Restricted to $x \le 0$ or to $x \ge 0$, ReLU is linear.",
        awaits: None,
    },
    Statement {
        id: "S12",
        voice: "answer 2",
        restated: r"$f(-1) + f(1) \ne f(0)$, hence ReLU is not linear.",
        awaits: None,
    },
    Statement {
        id: "S13",
        voice: "answer 2",
        restated: "ReLU networks approximate any continuous function the way Riemann sums do: with many small rectangles, which ReLUs can produce.",
        awaits: None,
    },
    Statement {
        id: "S14",
        voice: "answer 2",
        restated: "In practice ReLU networks make complicated shapes and approximate complicated domains.",
        awaits: None,
    },
    Statement {
        id: "S15",
        voice: "answer 2",
        restated: "Under a sigmoid neurons do not die, they vanish.",
        awaits: None,
    },
    Statement {
        id: "S16",
        voice: "answer 2",
        restated: "The sigmoid's derivative is at most $1/4$.",
        awaits: None,
    },
    Statement {
        id: "S17",
        voice: "answer 2",
        restated: "Over many layers one multiplies these factors below 1, and the product goes to zero very quickly.",
        awaits: None,
    },
    Statement {
        id: "S18",
        voice: "answer 2",
        restated: "A deep sigmoid network therefore stagnates early and is close to useless.",
        awaits: None,
    },
    Statement {
        id: "S19",
        voice: "answer 2",
        restated: "The vanishing comes from multiplying the gradients, not from the gradients themselves.",
        awaits: None,
    },
    Statement {
        id: "S20",
        voice: "answer 3",
        restated: "With sigmoid-like activations, after some iterations most neurons saturate, their gradients are tiny and learning is slow.",
        awaits: None,
    },
    Statement {
        id: "S21",
        voice: "answer 3",
        restated: "Sigmoid-like activations suffer from vanishing and from exploding gradients.",
        awaits: None,
    },
    Statement {
        id: "S22",
        voice: "answer 3",
        restated: "Dead neurons happen with ReLU (dying ReLU).",
        awaits: None,
    },
    Statement {
        id: "S23",
        voice: "answer 3",
        restated: "A linear function is one whose derivative is the same everywhere in its domain.",
        awaits: None,
    },
    Statement {
        id: "S24",
        voice: "answer 3",
        restated: "Linear functions are those whose graph is a straight line.",
        awaits: None,
    },
    Statement {
        id: "S25",
        voice: "answer 3",
        restated: "Linear means $f(ax + by) = a f(x) + b f(y)$.",
        awaits: None,
    },
    Statement {
        id: "S26",
        voice: "answer 3",
        restated: "ReLU is not a straight line: it bends at the x-axis.",
        awaits: None,
    },
    Statement {
        id: "S27",
        voice: "answer 3",
        restated: "Linear functions can cut the feature plane only along a straight line; ReLUs can build curves of any shape.",
        awaits: None,
    },
    Statement {
        id: "S28",
        voice: "answer 3",
        restated: "ReLU's output has no upper limit.",
        awaits: None,
    },
    Statement {
        id: "S29",
        voice: "answer 3",
        restated: "The expected value of ReLU's output is not zero.",
        awaits: None,
    },
    Statement {
        id: "S30",
        voice: "answer 3",
        restated: "Tanh was preferred to the sigmoid because its expected value is zero and deeper layers learn faster with it.",
        awaits: None,
    },
    Statement {
        id: "S31",
        voice: "answer 3",
        restated: "Batch normalization solves the non-zero mean.",
        awaits: None,
    },
    Statement {
        id: "S32",
        voice: "answer 4",
        restated: "ReLU is non-linear although it acts linearly for $x > 0$.",
        awaits: None,
    },
    Statement {
        id: "S33",
        voice: "answer 4",
        restated: "ReLU is cheap to compute, so the model takes less time to run.",
        awaits: None,
    },
    Statement {
        id: "S34",
        voice: "answer 4",
        restated: "ReLU induces sparsity, because its minimum is 0.",
        awaits: None,
    },
];
