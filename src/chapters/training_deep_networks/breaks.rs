//! What breaks the claims of `training-deep-networks`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "deep-sigmoids-stagnate",
        file: "src/chapters/training_deep_networks/accuracy.rs",
        old: "run.right as f64 /",
        new: "1.0 - run.right as f64 /",
    },
    Break {
        claim: "shallow-sigmoids-learn",
        file: "src/chapters/training_deep_networks/accuracy.rs",
        old: "run.right as f64 /",
        new: "1.0 - run.right as f64 /",
    },
    Break {
        claim: "others-learn-at-that-depth",
        file: "src/training/record.rs",
        old: "*name == family && *of == depth",
        new: "*name == \"sigmoid-xavier\" && *of == depth",
    },
    Break {
        claim: "three-repairs",
        file: "src/chapters/training_deep_networks/accuracy.rs",
        old: "digits().test.classes.len() as f64",
        new: "digits().training.classes.len() as f64",
    },
    Break {
        claim: "relu-needs-its-start",
        file: "src/chapters/training_deep_networks/accuracy.rs",
        old: "proportion(right, images, RISK).low() <= share",
        new: "proportion(right, images, RISK).high() <= share",
    },
    Break {
        claim: "tiny-without-saturation",
        file: "src/chapters/training_deep_networks/inside.rs",
        old: "before(runs[0]).first / before(runs[0]).last",
        new: "before(runs[0]).last / before(runs[0]).first",
    },
    Break {
        claim: "most-do-not-saturate",
        file: "src/chapters/training_deep_networks/inside.rs",
        old: "|runs| after(runs[0]).saturated)",
        new: "|runs| 1.0 - after(runs[0]).saturated)",
    },
    Break {
        claim: "saturated-networks-learn-slowly",
        file: "src/chapters/training_deep_networks/inside.rs",
        old: "early(runs[0]) - early(runs[1])",
        new: "early(runs[1]) - early(runs[0])",
    },
    Break {
        claim: "saturated-and-yet-fast",
        file: "src/chapters/training_deep_networks/speed.rs",
        old: "look.epoch == EARLY",
        new: "look.epoch == 0",
    },
    Break {
        claim: "deeper-tanh-learns-faster",
        file: "src/chapters/training_deep_networks/speed.rs",
        old: "early(runs[0]) - early(runs[1])",
        new: "early(runs[1]) - early(runs[0])",
    },
    Break {
        claim: "centring-helps",
        file: "src/chapters/training_deep_networks/speed.rs",
        old: "early(runs[0]) - early(runs[1])",
        new: "early(runs[0]) - early(runs[0])",
    },
    Break {
        claim: "neither-cause-is-enough",
        file: "src/chapters/training_deep_networks/accuracy.rs",
        old: "run.right as f64 /",
        new: "1.0 - run.right as f64 /",
    },
    Break {
        claim: "zeros-remain",
        file: "src/training/line.rs",
        old: "let [saturated, dead, zero, mean] = numbers",
        new: "let [saturated, zero, dead, mean] = numbers",
    },
    Break {
        claim: "normalization-leaves-a-mean",
        file: "src/training/line.rs",
        old: "let [saturated, dead, zero, mean] = numbers",
        new: "let [saturated, mean, zero, dead] = numbers",
    },
];
