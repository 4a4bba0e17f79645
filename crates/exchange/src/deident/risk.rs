//! Who could be told apart by what others may know: classes of equal quasi-identifiers (k-anonymity).
//!
//! L. Sweeney, "k-anonymity: a model for protecting privacy", 2002; local suppression as in sdcMicro:
//! records in small classes give up one quasi-identifier after the other, in the order of the profile.

use std::collections::{BTreeMap, HashMap};

use naaccr::{DataType, Item};
use serde::Serialize;

use super::profile::{Profile, Quasi};
use super::{Deidentified, Row};

/// How well rows hide among each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Measure {
    /// Rows.
    pub records: usize,
    /// Different combinations of quasi-identifiers.
    pub classes: usize,
    /// Size of the smallest class; 0 without rows.
    pub k: usize,
    /// Rows in classes below the threshold.
    pub below: usize,
    /// Rows that are alone in their class.
    pub uniques: usize,
    /// Highest chance to tell a row that is known to be in the sample: 1 / k.
    pub max_risk: f64,
    /// Mean of that chance over all rows.
    pub mean_risk: f64,
}

/// What the check found, and what was given up.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RiskReport {
    /// Items that the check looked at, in the order in which they are given up.
    pub quasi: Vec<Item>,
    /// Smallest class that may leave.
    pub threshold: usize,
    /// Before anything was given up.
    pub before: Measure,
    /// Afterwards; the same when nothing was.
    pub after: Measure,
    /// How many values of each item were given up.
    pub suppressed: BTreeMap<&'static str, u64>,
    /// Rows that gave up at least one value.
    pub records_changed: usize,
    /// Rows that were taken out because even with nothing left their class was too small.
    pub records_removed: usize,
}

/// Measures rows as the columns of the extract show them; changes nothing.
pub fn measure(profile: &Profile, columns: &[Item], rows: &[Deidentified<Row>]) -> RiskReport {
    let table = Keys::of(profile, columns, rows);
    let before = table.measure(&table.sizes(), profile.risk.threshold);
    table.report(profile.risk.threshold, before, before)
}

/// Blanks quasi-identifiers in rows of small classes until each class reaches the threshold, or nothing is left to blank.
///
/// Rows that are still below it afterwards stay, and `after.below` counts them; [`without_risky`] takes them out.
pub fn suppress(profile: &Profile, columns: &[Item], rows: &mut [Deidentified<Row>]) -> RiskReport {
    let threshold = profile.risk.threshold;
    let mut table = Keys::of(profile, columns, rows);
    let mut sizes = table.sizes();
    let before = table.measure(&sizes, threshold);
    let mut suppressed = BTreeMap::new();
    let mut changed = vec![false; rows.len()];
    for at in 0..table.quasi.len() {
        // All rows of a small class move together and the other classes only grow, so one pass per item is enough.
        for row in 0..rows.len() {
            if sizes[row] < threshold && table.key(row)[at] != BLANK {
                blank(&mut rows[row].0, table.quasi[at], &mut suppressed);
                table.forget(row, at);
                changed[row] = true;
            }
        }
        sizes = table.sizes();
    }
    let after = table.measure(&sizes, threshold);
    let mut report = table.report(threshold, before, after);
    report.suppressed = suppressed;
    report.records_changed = changed.iter().filter(|c| **c).count();
    report
}

/// Suppresses, then takes out the rows that are still in classes below the threshold.
pub fn without_risky(profile: &Profile, columns: &[Item], rows: &mut Vec<Deidentified<Row>>) -> RiskReport {
    let mut report = suppress(profile, columns, rows);
    let table = Keys::of(profile, columns, rows);
    let sizes = table.sizes();
    let mut sizes_of_rows = sizes.iter();
    let whole = rows.len();
    rows.retain(|_| sizes_of_rows.next().is_none_or(|size| *size >= profile.risk.threshold));
    report.records_removed = whole - rows.len();
    if report.records_removed > 0 {
        report.after = measure(profile, columns, rows).after;
    }
    report
}

fn blank(row: &mut Row, quasi: &Quasi, suppressed: &mut BTreeMap<&'static str, u64>) {
    row.items.retain(|id| {
        let Some(item) = naaccr::standard::by_id(id) else { return false };
        let year = quasi.years && item.def().newest().data_type == DataType::Date;
        let goes = item == quasi.item || year || quasi.also.contains(&item);
        if goes {
            *suppressed.entry(item.id()).or_default() += 1;
        }
        !goes
    });
}

const BLANK: u32 = 0;

/// The quasi-identifiers of all rows, each value as a small number.
struct Keys<'p> {
    quasi: Vec<&'p Quasi>,
    codes: Vec<u32>,
    rows: usize,
}

impl<'p> Keys<'p> {
    fn of(profile: &'p Profile, columns: &[Item], rows: &[Deidentified<Row>]) -> Self {
        let quasi: Vec<&Quasi> = profile.risk.quasi.iter().filter(|q| columns.contains(&q.item)).collect();
        let mut known: Vec<HashMap<&str, u32>> = vec![HashMap::new(); quasi.len()];
        let mut codes = Vec::with_capacity(rows.len() * quasi.len());
        for row in rows {
            for (q, known) in quasi.iter().zip(&mut known) {
                codes.push(match row.get().get(q.item) {
                    None => BLANK,
                    Some(value) => {
                        let head = q.prefix.and_then(|n| value.get(..n)).unwrap_or(value);
                        let next = known.len() as u32 + 1;
                        *known.entry(head).or_insert(next)
                    }
                });
            }
        }
        Keys { quasi, codes, rows: rows.len() }
    }

    fn key(&self, row: usize) -> &[u32] {
        let n = self.quasi.len();
        &self.codes[row * n..(row + 1) * n]
    }

    /// Blanks a value, and those of other quasi-identifiers that go with it.
    fn forget(&mut self, row: usize, at: usize) {
        let n = self.quasi.len();
        let given_up = self.quasi[at];
        for other in 0..n {
            let item = self.quasi[other].item;
            let year = given_up.years && item.def().newest().data_type == DataType::Date;
            if other == at || year || given_up.also.contains(&item) {
                self.codes[row * n + other] = BLANK;
            }
        }
    }

    /// For each row the size of its class.
    fn sizes(&self) -> Vec<usize> {
        let mut classes: HashMap<&[u32], usize> = HashMap::new();
        for row in 0..self.rows {
            *classes.entry(self.key(row)).or_default() += 1;
        }
        (0..self.rows).map(|row| classes[self.key(row)]).collect()
    }

    fn measure(&self, sizes: &[usize], threshold: usize) -> Measure {
        let k = sizes.iter().copied().min().unwrap_or(0);
        // Each class adds up to one over its rows.
        let classes = sizes.iter().map(|s| 1.0 / *s as f64).sum::<f64>().round() as usize;
        let share = |of: usize| if sizes.is_empty() { 0.0 } else { of as f64 / sizes.len() as f64 };
        Measure {
            records: sizes.len(),
            classes,
            k,
            below: sizes.iter().filter(|s| **s < threshold).count(),
            uniques: sizes.iter().filter(|s| **s == 1).count(),
            max_risk: if k == 0 { 0.0 } else { 1.0 / k as f64 },
            mean_risk: share(classes),
        }
    }

    fn report(&self, threshold: usize, before: Measure, after: Measure) -> RiskReport {
        RiskReport {
            quasi: self.quasi.iter().map(|q| q.item).collect(),
            threshold,
            before,
            after,
            suppressed: BTreeMap::new(),
            records_changed: 0,
            records_removed: 0,
        }
    }
}
