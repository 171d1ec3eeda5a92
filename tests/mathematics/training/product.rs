//! The product against nalgebra's and against its own definition.

use nalgebra::DMatrix;
use proptest::prelude::*;
use why_relu::random::Stream;
use why_relu::training::product;

proptest! {
    #[test]
    fn every_entry_is_the_sum_in_order_to_the_last_bit(
        seed in any::<u64>(),
        m in 1usize..70,
        k in 1usize..70,
        n in 1usize..50,
    ) {
        let mut stream = Stream::new(seed, 0);
        let mut normal = |_, _| stream.normal() as f32;
        let mut draw = |rows, columns| DMatrix::from_fn(rows, columns, &mut normal);
        let (a, b) = (draw(m, k), draw(k, n));
        let c = product(&a, &b);
        for row in 0..m {
            for column in 0..n {
                let mut sum = 0.0_f32;
                for inner in 0..k {
                    sum += a[(row, inner)] * b[(inner, column)];
                }
                prop_assert_eq!(sum.to_bits(), c[(row, column)].to_bits());
            }
        }
    }

    #[test]
    fn small_integers_give_what_nalgebra_says(
        m in 1usize..9,
        k in 1usize..20,
        n in 1usize..9,
        seed in any::<u64>(),
    ) {
        let mut stream = Stream::new(seed, 0);
        let mut integer = |_, _| stream.integer(-9, 9) as f32;
        let mut draw = |rows, columns| DMatrix::from_fn(rows, columns, &mut integer);
        let (a, b) = (draw(m, k), draw(k, n));
        prop_assert_eq!(product(&a, &b), a * b);
    }
}

#[test]
#[should_panic(expected = "the shapes do not fit together")]
fn matrices_that_do_not_fit_are_refused() {
    let _ = product(
        &DMatrix::from_element(2, 3, 1.0),
        &DMatrix::from_element(2, 3, 1.0),
    );
}
