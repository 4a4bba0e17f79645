//! The short label of a code: the first term of what a release says of it.

use super::json::{Cell, Column};
use crate::Text;

/// The label of each row of a table of codes.
pub(super) fn of(_definition: &[Column], _cells: &[Cell]) -> Vec<Text<'static>> {
    Vec::new()
}
