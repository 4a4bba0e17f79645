//! The rows of `schemas/naaccr/conversions.csv`: what the dictionaries alone do not tell.

use std::sync::LazyLock;

use serde::Serialize;

use crate::codes::fields;
use crate::standard::{self, Item};

use super::Kind;
use super::values::Values;

const FILE: &str = include_str!("../../../../schemas/naaccr/conversions.csv");

/// How sure a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// Published by NAACCR or by a standard setter, in the source that the row names.
    Sure,
    /// Follows from what is published; the conversion itself was not at hand.
    Derived,
    /// What the trade does; whoever has the implementation guidelines at hand should confirm it.
    ToBeConfirmed,
}

/// One row: what becomes of one item from one version to the next.
#[derive(Clone, Debug)]
pub struct Row {
    /// Name of the rule; the rows of a split share it.
    pub rule: &'static str,
    /// What it does to a value.
    pub kind: Kind,
    /// The version before.
    pub after: u16,
    /// The version that brought it.
    pub version: u16,
    /// The item that it reads.
    pub from: Item,
    /// The item that it fills, the same one for a code within an item. For an item that retires, the one
    /// that says the same: a person need not look where it holds a value.
    pub to: Option<Item>,
    /// Values upward, as written (see `schemas/naaccr/README.md`).
    pub upward: &'static str,
    /// Values downward, as written; empty when there is no way back.
    pub downward: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
    /// Where it is published.
    pub source: &'static str,
    /// What a person reads about it.
    pub note: &'static str,
}

impl Row {
    pub(super) fn values(&self, upward: bool) -> Values {
        Values::parse(if upward { self.upward } else { self.downward })
    }
}

/// Every row, in order of the file.
///
/// ```
/// let sex = naaccr::convert::rows().iter().find(|r| r.rule == "sex-assigned-at-birth").unwrap();
/// assert_eq!((sex.after, sex.version, sex.from.id()), (250, 260, "sex"));
/// ```
pub fn rows() -> &'static [Row] {
    static ROWS: LazyLock<Vec<Row>> =
        LazyLock::new(|| FILE.lines().skip(1).filter(|l| !l.is_empty()).filter_map(row).collect());
    &ROWS
}

/// A row that does not read is left out; a test says that there is none.
fn row(line: &'static str) -> Option<Row> {
    let [rule, kind, after, version, from, to, upward, downward, confidence, source, note] = fields(line);
    let kind = match kind {
        "copied" => Kind::Copied,
        "recoded" => Kind::Recoded,
        "split" => Kind::Split,
        "retired" => Kind::Retired,
        _ => return None,
    };
    let confidence = match confidence {
        "sure" => Confidence::Sure,
        "derived" => Confidence::Derived,
        "to be confirmed" => Confidence::ToBeConfirmed,
        _ => return None,
    };
    let to = match to {
        "" if kind == Kind::Retired => None,
        id => Some(standard::by_id(id)?),
    };
    let (after, version) = (after.parse().ok()?, version.parse().ok()?);
    let from = standard::by_id(from)?;
    Some(Row { rule, kind, after, version, from, to, upward, downward, confidence, source, note })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::VERSIONS;

    #[test]
    fn every_line_is_a_row_of_neighbouring_versions() {
        let lines = FILE.lines().skip(1).filter(|l| !l.is_empty()).count();
        assert_eq!(rows().len(), lines, "a row of conversions.csv does not read");
        for row in rows() {
            let at = VERSIONS.iter().position(|v| *v == row.after);
            assert_eq!(at.and_then(|i| VERSIONS.get(i + 1)), Some(&row.version), "{}", row.rule);
            assert!(!row.note.is_empty() && !row.source.is_empty(), "{}", row.rule);
            assert!(row.note.ends_with('.') && row.note.is_ascii(), "{}", row.rule);
        }
    }

    #[test]
    fn every_row_speaks_of_items_of_its_versions() {
        for row in rows() {
            let old = row.from.def().in_version(row.after);
            let retires = row.from.def().in_version(row.version).is_none();
            assert!(retires || row.kind != Kind::Retired, "{}: {:?} is not retired", row.rule, row.from);
            assert!(old.is_some(), "{}: {:?} is not in {}", row.rule, row.from, row.after);
            match row.to {
                None => {}
                Some(to) => {
                    let new = to.def().in_version(row.version);
                    assert!(new.is_some(), "{}: {to:?} is not in {}", row.rule, row.version);
                    assert_eq!(
                        old.map(|s| s.parent),
                        new.map(|s| s.parent),
                        "{}: rules work within one element",
                        row.rule
                    );
                }
            }
        }
    }

    #[test]
    fn codes_that_stay_in_their_item_are_changed_once() {
        for row in rows().iter().filter(|r| r.to == Some(r.from) && r.kind != Kind::Retired) {
            for upward in [true, false] {
                let values = row.values(upward);
                for (_, new, _) in values.codes() {
                    let again = values.apply(new).map(|(v, _)| v.into_owned());
                    assert!(again.is_none_or(|v| v == *new), "{}: {new} is changed again", row.rule);
                }
            }
        }
    }
}
