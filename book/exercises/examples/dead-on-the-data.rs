//! Draw the points. Which straight line has the new one on its far side?
//!
//! The line 2x + y = 5 goes through (2, 1) and (1, 3) and has the other two below. At (3, 3) the
//! unit says 4. So a dead unit is dead *on the data*: its weights get no gradient from these four
//! points and stay as they are, but a point from outside wakes it. A point inside their hull never
//! does.

fn unit() -> ([i32; 2], i32) {
    let (weights, bias) = ([2, 1], -5);
    (weights, bias)
}

fn main() -> std::process::ExitCode {
    let (weights, bias) = unit();
    checks::tell(&checks::dying_relu::dead_on_the_data(weights, bias))
}
