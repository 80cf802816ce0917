//! Where a key leads in a table of cells, nearest first. Knows no cell; places that hold none are for
//! the caller to pass over.

/// A row and a column.
pub type At = (usize, usize);

/// The places that a key leads to from `at`, in a table whose last place is `last`. Empty for keys
/// that lead nowhere.
pub fn places(key: &str, at: At, last: At) -> Vec<At> {
    let (row, column) = at;
    match key {
        "ArrowLeft" => (0..column).rev().map(|column| (row, column)).collect(),
        "ArrowRight" => (column..=last.1).skip(1).map(|column| (row, column)).collect(),
        "ArrowUp" => (0..row).rev().map(|row| (row, column)).collect(),
        "ArrowDown" => (row..=last.0).skip(1).map(|row| (row, column)).collect(),
        "Home" => (0..column).map(|column| (row, column)).collect(),
        "End" => {
            (column..=last.1).rev().filter(|other| *other != column).map(|column| (row, column)).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_to_the_nearest_first_and_never_out_of_the_table() {
        for (key, expected) in [
            ("ArrowLeft", vec![(1, 1), (1, 0)]),
            ("ArrowRight", vec![(1, 3)]),
            ("ArrowUp", vec![(0, 2)]),
            ("ArrowDown", vec![(2, 2), (3, 2)]),
            ("Home", vec![(1, 0), (1, 1)]),
            ("End", vec![(1, 3)]),
            ("Enter", vec![]),
        ] {
            assert_eq!(places(key, (1, 2), (3, 3)), expected, "{key}");
        }
        assert_eq!(places("ArrowDown", (3, 3), (3, 3)), vec![]);
    }
}
