//! Rows of `tests/cases/`.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use std::collections::HashMap;
use std::path::Path;

/// One line of a case file: column to cell, and where it stands.
pub struct Case {
    cells: HashMap<String, String>,
    pub at: String,
}

impl Case {
    /// A cell; blank when it is.
    pub fn get(&self, column: &str) -> &str {
        self.cells.get(column).unwrap_or_else(|| panic!("{}: no column {column}", self.at))
    }
}

/// Reads `tests/cases/<file>`; lines that begin with `#` are comments.
pub fn cases(file: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases").join(file);
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(&path).unwrap();
    let head = reader.headers().unwrap().clone();
    let rows: Vec<Case> = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let line = record.position().unwrap().line();
            let cells = head.iter().zip(&record).map(|(h, c)| (h.to_owned(), c.to_owned())).collect();
            Case { cells, at: format!("{file}:{line}") }
        })
        .collect();
    assert!(!rows.is_empty(), "{file} is empty");
    rows
}

/// Panics with every case that failed, not only the first.
pub fn all_hold(failures: Vec<String>) {
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
}
