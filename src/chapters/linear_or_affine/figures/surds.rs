//! The graph of an additive function that is no line: a + b√2 ↦ a.

use textbook::figure::{Axis, Drawing, Plot, Settings, Table, short};
use textbook::number::elementary::sqrt;

/// How far from 0 the inputs go.
const FAR: f64 = 2.0;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let most = settings.count("most");
    let wholes = |most: u32| {
        let most = f64::from(most);
        (0..=u32::MAX)
            .map(move |i| f64::from(i) - most)
            .take_while(move |&whole| whole <= most)
    };
    let x = Axis::linear("input a + b√2", -FAR, FAR);
    let mut plot = Plot::new(x, Axis::linear("output a", -25.0, 25.0));
    let inputs = wholes(most).flat_map(|b| {
        let shifts = wholes(25).map(move |a| (a + sqrt(2.0) * b, a, b));
        shifts.filter(|(input, ..)| input.abs() <= FAR)
    });
    let inputs: Vec<_> = inputs.collect();
    for &(input, a, _) in &inputs {
        plot.dot("d1", (input, a));
    }
    // The output at the positive input next to 0.
    let positive = inputs.iter().filter(|(input, ..)| *input > 0.0);
    let nearest = positive.min_by(|p, q| p.0.total_cmp(&q.0));
    let &(input, a, b) = nearest.unwrap_or(&(0.0, 0.0, 0.0));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The inputs a + b√2 between −2 and 2, with whole a and with b from −{most} to {most}: \
             {} points, along a band that becomes steeper the more there are. Next to 0 stands \
             {} with the output {}.",
            inputs.len(),
            short(input),
            short(a)
        ),
        table: Table::new(
            ["points", "a nearest to 0", "b", "input", "output"],
            [[
                inputs.len().to_string(),
                short(a),
                short(b),
                short(input),
                short(a),
            ]],
        ),
    }
}
