//! A smooth line through points that never leaves their values: the monotone cubic of Fritsch and Carlson.

/// The points and the slopes there.
pub(super) struct Cubic {
    points: Vec<(f64, f64)>,
    slopes: Vec<f64>,
}

impl Cubic {
    /// The line through these points, which lie from left to right.
    pub fn through(points: Vec<(f64, f64)>) -> Self {
        let secants: Vec<f64> =
            points.windows(2).map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0)).collect();
        let slope = |at: usize| {
            let (before, after) = (at.checked_sub(1).and_then(|at| secants.get(at)), secants.get(at));
            match (before, after) {
                (Some(a), Some(b)) if a * b <= 0.0 => 0.0,
                // The harmonic mean keeps the line between its points.
                (Some(a), Some(b)) => 2.0 * a * b / (a + b),
                (Some(one), None) | (None, Some(one)) => *one,
                (None, None) => 0.0,
            }
        };
        let slopes = (0..points.len()).map(slope).collect();
        Self { points, slopes }
    }

    /// The value at `x`; none beside the points.
    pub fn at(&self, x: f64) -> Option<f64> {
        let after = self.points.iter().position(|point| point.0 >= x)?;
        let Some(before) = after.checked_sub(1) else {
            return self.points.first().filter(|point| (point.0 - x).abs() < 0.5).map(|point| point.1);
        };
        let ((x0, y0), (x1, y1)) = (self.points[before], self.points[after]);
        let width = x1 - x0;
        let t = (x - x0) / width;
        let (m0, m1) = (self.slopes[before] * width, self.slopes[after] * width);
        let (t2, t3) = (t * t, t * t * t);
        // From the first value on, not as a sum of both: between equal values, nothing is added to either, and rounding
        // draws no bump.
        Some(y0 + (3.0 * t2 - 2.0 * t3) * (y1 - y0) + (t3 - 2.0 * t2 + t) * m0 + (t3 - t2) * m1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn between_equal_neighbours_the_line_is_straight() {
        let values = [3.0, 3.0, 3.0, 2.0, 2.0, 4.5, 4.5];
        let points = values.iter().zip(0..).map(|(y, at)| (f64::from(at) * 12.5 + 6.25, *y)).collect();
        let cubic = Cubic::through(points);
        for x in 0..90 {
            let x = f64::from(x);
            let flat = [(6.25, 31.25, 3.0), (43.75, 56.25, 2.0), (68.75, 81.25, 4.5)];
            if let Some((.., value)) = flat.iter().find(|(left, right, _)| (*left..=*right).contains(&x)) {
                assert_eq!(cubic.at(x), Some(*value), "at {x}");
            }
        }
    }

    proptest! {
        #[test]
        fn the_line_goes_through_its_points_and_never_leaves_their_values(
            values in prop::collection::vec(1.0_f64..5.0, 1..8), x in 0.0_f64..70.0,
        ) {
            let points: Vec<(f64, f64)> = values.iter().zip(0..).map(|(y, at)| (f64::from(at) * 10.0, *y)).collect();
            let cubic = Cubic::through(points.clone());
            for (x, y) in &points {
                prop_assert!((cubic.at(*x).unwrap() - y).abs() < 1e-9);
            }
            let (low, high) = values.iter().fold((f64::MAX, f64::MIN), |(l, h), y| (l.min(*y), h.max(*y)));
            if let Some(y) = cubic.at(x) {
                prop_assert!(y >= low - 1e-9 && y <= high + 1e-9);
            }
        }
    }
}
