//! Look-up tables and their searches.

use std::collections::HashMap;

use crate::list::trim_end;
use crate::{Bytes, TableSource};

/// A look-up table with its cells right-trimmed.
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<String>,
    /// Row after row.
    pub(crate) cells: Vec<Bytes>,
}

impl Table {
    pub(crate) fn of(source: &TableSource) -> Self {
        let cells = source.rows.iter().flat_map(|row| {
            (0..source.columns.len()).map(|at| {
                let cell = row.get(at).map(|c| crate::narrow(c)).unwrap_or_default();
                trim_end(&cell).into()
            })
        });
        let columns = source.columns.iter().map(|c| c.to_uppercase()).collect();
        Table { name: source.name.to_uppercase(), columns, cells: cells.collect() }
    }

    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|c| c == name)
    }

    fn rows(&self) -> usize {
        self.cells.len().checked_div(self.columns.len()).unwrap_or(0)
    }

    pub(crate) fn cell(&self, row: usize, column: usize) -> &[u8] {
        self.cells.get(row * self.columns.len() + column).map_or(&[], |c| c)
    }
}

/// A table searched by some of its columns.
pub(crate) struct Search {
    pub(crate) table: usize,
    pub(crate) columns: Vec<usize>,
    /// First row of each key.
    exact: HashMap<Bytes, u32>,
    /// Keys rising, with the last row of each.
    floor: Vec<(Bytes, u32)>,
}

impl Search {
    pub(crate) fn of(tables: &[Table], table: usize, columns: Vec<usize>) -> Self {
        let rows = &tables[table];
        let mut exact = HashMap::new();
        let mut last: HashMap<Bytes, u32> = HashMap::new();
        for row in 0..rows.rows() {
            let key: Vec<u8> = columns.iter().flat_map(|c| rows.cell(row, *c)).copied().collect();
            let key: Bytes = trim_end(&key).into();
            exact.entry(key.clone()).or_insert(row as u32);
            last.insert(key, row as u32);
        }
        let mut floor: Vec<(Bytes, u32)> = last.into_iter().collect();
        floor.sort();
        Search { table, columns, exact, floor }
    }

    /// The first row of the key.
    pub(crate) fn exact(&self, key: &[u8]) -> Option<u32> {
        self.exact.get(key).copied()
    }

    /// The last row of the greatest key that is not above.
    pub(crate) fn floor(&self, key: &[u8]) -> Option<u32> {
        let above = self.floor.partition_point(|(k, _)| **k <= *key);
        self.floor.get(above.wrapping_sub(1)).map(|(_, row)| *row)
    }
}
