//! Cutting a line or an area at the frame, in coordinates where the frame is the unit square.
//!
//! A value outside the frame is never moved onto its edge: a curve that leaves stops where it
//! crosses the edge (Liang & Barsky 1984), and an area loses what lies beyond (Sutherland & Hodgman
//! 1974).

type Point = (f64, f64);

/// The pieces of the open line through `points` inside the unit square. A point that is not finite
/// breaks the line.
pub(super) fn line(points: &[Point]) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    for pair in points.windows(2) {
        let Some((from, to)) = segment(pair[0], pair[1]) else {
            continue;
        };
        match pieces.last_mut() {
            Some(piece) if from == pair[0] && piece.last() == Some(&from) => {
                piece.push(to);
            }
            _ => pieces.push(vec![from, to]),
        }
    }
    pieces
}

/// The part of the segment from `a` to `b` inside the unit square.
fn segment(a: Point, b: Point) -> Option<(Point, Point)> {
    let direction = (b.0 - a.0, b.1 - a.1);
    if !(direction.0.is_finite() && direction.1.is_finite()) {
        return None;
    }
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (speed, room) in [
        (-direction.0, a.0),
        (direction.0, 1.0 - a.0),
        (-direction.1, a.1),
        (direction.1, 1.0 - a.1),
    ] {
        if speed == 0.0 && room < 0.0 {
            return None;
        } else if speed < 0.0 {
            enter = enter.max(room / speed);
        } else if speed > 0.0 {
            leave = leave.min(room / speed);
        }
    }
    let at = |t: f64| (a.0 + t * direction.0, a.1 + t * direction.1);
    let from = if enter == 0.0 { a } else { at(enter) };
    let to = if leave >= 1.0 { b } else { at(leave) };
    (enter < leave).then_some((from, to))
}

/// The part of a closed area inside the unit square; empty where nothing is left.
pub(super) fn area(points: &[Point]) -> Vec<Point> {
    let mut points = points.to_vec();
    let edges: [fn(Point) -> f64; 4] =
        [|p| p.0, |p| 1.0 - p.0, |p| p.1, |p| 1.0 - p.1];
    for room in edges {
        let mut kept = Vec::new();
        for (index, &to) in points.iter().enumerate() {
            let from = points[(index + points.len() - 1) % points.len()];
            let (before, after) = (room(from), room(to));
            if (before >= 0.0) != (after >= 0.0) {
                let t = before / (before - after);
                kept.push((
                    from.0 + t * (to.0 - from.0),
                    from.1 + t * (to.1 - from.1),
                ));
            }
            if after >= 0.0 {
                kept.push(to);
            }
        }
        points = kept;
    }
    points
}
