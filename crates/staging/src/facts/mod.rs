//! Our own short form of a release: text, one fact a line, read without copying.
//!
//! Every line is a word and its fields, parted by tabs; a line that begins with a tab is a row of the table above it, a
//! line that begins with `#` is for people. What releases repeat is said once: an input, an output, a list of settings
//! or a list of renamed keys stands before the schemas under a label, and schemas name the label.
//! A blank field means that nothing is stated; `\e` is an empty value that is stated, and `\t`, `\n`, `\r`, `\\` are a
//! tab, line ends and the backslash.

mod embedded;
mod read;
#[cfg(test)]
mod tests;
mod write;

use crate::{ColumnKind, Source};

#[cfg(test)]
pub(crate) use embedded::FILES;
pub use embedded::embedded;
pub use read::read;
pub use write::write;

/// The version of this form that is written and read.
const FORM: &str = "1";

/// The head of every file of facts.
const HEAD: &str = "# Facts of a SEER staging algorithm: ids, keys, item numbers, codes, mappings and short labels.\n\
    # Written by `cargo xtask codegen` from the official release; the form is described in crates/staging/src/facts/mod.rs.\n";

/// Forgets the messages of a release, which are its authors' sentences and stand in no file of facts.
pub fn without_messages(source: &mut Source<'_>) {
    for table in &mut source.tables {
        let width = table.columns.len().max(1);
        for (at, cell) in table.cells.iter_mut().enumerate() {
            let endpoint = table.columns.get(at % width).is_some_and(|c| c.kind == ColumnKind::Endpoint);
            if endpoint && is_error(cell) {
                *cell = "ERROR".into();
            }
        }
    }
}

fn is_error(endpoint: &str) -> bool {
    endpoint.split(':').next().is_some_and(|kind| kind.trim() == "ERROR")
}
