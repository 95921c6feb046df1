//! Readable tables.

/// Lays rows out under a header, each column as wide as its widest cell. Numbers stand to the right.
pub fn table<const COLUMNS: usize>(header: [String; COLUMNS], rows: &[[String; COLUMNS]]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| &row[column]).chain([&header[column]]);
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: [usize; COLUMNS] = std::array::from_fn(width);
    // A unit behind the number, or a bound before it, still is a number; a date or a time of day is not.
    let is_number = |cell: &str| {
        let digits = cell.trim_start_matches("≤ ").split(' ').next().unwrap_or_default();
        cell == "–" || digits.parse::<f64>().is_ok()
    };
    let is_numeric: [bool; COLUMNS] = std::array::from_fn(|column| rows.iter().all(|row| is_number(&row[column])));
    let line = |row: &[String; COLUMNS]| {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let width = widths[column];
            if is_numeric[column] { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    std::iter::once(&header).chain(rows).map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_right_and_words_left() {
        let rows = [["2025-01-15", "7.5"], ["2025-01-16", "10"]].map(|row| row.map(str::to_owned));
        let text = table(["Date", "Hours"].map(str::to_owned), &rows);
        assert_eq!(text, "Date        Hours\n2025-01-15    7.5\n2025-01-16     10");
    }
}
