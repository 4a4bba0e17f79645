//! What must hold for any bytes at all. The fuzz targets (`fuzz/`) and `fuzz_seeds.rs` share it.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a broken promise ends the run

pub mod facts;
pub mod release;

use staging::{Source, facts as form};

/// What every reader owes, whatever it read.
fn sound(source: &Source) {
    assert!(source.schemas.windows(2).all(|two| two[0].id < two[1].id), "schemas out of order");
    assert!(source.tables.windows(2).all(|two| two[0].id < two[1].id), "tables out of order");
    for table in &source.tables {
        let columns = table.columns.len();
        assert_eq!(table.cells.len() % columns, 0, "{}: a row is cut", table.id);
        let rows = table.cells.len() / columns;
        assert!(table.labels.is_empty() || table.labels.len() == rows, "{}: labels", table.id);
    }
}

/// What is written is what is read again, but for messages.
fn comes_back(source: &Source) {
    let text = form::write(source);
    let again = form::read("again", &text).expect("what was written can be read");
    let mut silent = source.clone();
    form::without_messages(&mut silent);
    assert!(again == silent, "something was lost");
    assert_eq!(form::write(&again), text, "written otherwise");
}
