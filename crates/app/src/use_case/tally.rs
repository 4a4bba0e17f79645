//! The accounting of an import: rows, problems, conversions.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use naaccr::convert::{Change, Kind};
use naaccr::standard::CURRENT;
use naaccr::xml::Problem;
use naaccr::{Header, Items};

use crate::dictionaries::UserItems;
use crate::views::*;

use super::count;

/// So many lines are named for each reason, problem and rule.
const LINES: usize = 100;

/// Whether a change put a value where it now stands, or only says something of one that stays.
pub(super) fn takes(change: &Change) -> bool {
    matches!(change.kind, Kind::Renamed | Kind::Moved | Kind::Copied | Kind::Recoded | Kind::Split)
}

/// What an import has counted so far.
pub(super) struct Tally {
    pub(super) patients: Sum,
    pub(super) tumors: Sum,
    pub(super) amended: u32,
    kept_unknown: u32,
    skipped: Vec<SkippedRows>,
    problems: BTreeMap<(&'static str, String), (u32, Vec<u32>)>,
    version: u16,
    pub(super) conversions: Conversions,
    user: Arc<UserItems>,
}

impl Tally {
    pub(super) fn new(header: &Header, user: Arc<UserItems>) -> Self {
        Tally {
            patients: Sum::default(),
            tumors: Sum::default(),
            amended: 0,
            kept_unknown: 0,
            skipped: Vec::new(),
            problems: BTreeMap::new(),
            version: header.version,
            conversions: Conversions::new(LINES),
            user,
        }
    }

    pub(super) fn note(&mut self, problems: &[Problem]) {
        for problem in problems {
            let entry = self.problems.entry((problem.code.as_str(), problem.naaccr_id.clone())).or_default();
            entry.0 += 1;
            if entry.1.len() < LINES {
                entry.1.push(count(problem.line));
            }
        }
    }

    /// Counts the items that neither the standard of today nor a dictionary in force knows.
    pub(super) fn unknown(&mut self, items: &Items) {
        let strange = |item: Option<naaccr::Item>, id: &str| match item {
            Some(item) => item.in_current().is_none(),
            None => self.user.get(id).is_none(),
        };
        self.kept_unknown += count(items.iter_items().filter(|(item, id, _)| strange(*item, id)).count());
    }

    pub(super) fn skip(&mut self, reason: &str, tumors: usize, line: u64) {
        let at = self.skipped.iter().position(|s| s.reason == reason).unwrap_or_else(|| {
            self.skipped.push(SkippedRows { reason: reason.to_owned(), count: 0, lines: Vec::new() });
            self.skipped.len() - 1
        });
        let entry = &mut self.skipped[at];
        entry.count += count(tumors);
        if entry.lines.len() < LINES {
            entry.lines.push(count(line));
        }
    }

    /// Fills in the sums of a report that says already what was read.
    pub(super) fn report(self, read: ImportReport) -> ImportReport {
        let mut problems: Vec<ProblemCount> = self
            .problems
            .into_iter()
            .map(|((code, item), (count, lines))| ProblemCount { code: code.to_owned(), item, count, lines })
            .collect();
        problems.sort_by_key(|p| std::cmp::Reverse(p.count));
        let conversion = (self.version != CURRENT).then(|| self.conversions.view(self.version, CURRENT));
        ImportReport {
            patients: self.patients,
            tumors: self.tumors,
            amended: self.amended,
            kept_unknown: self.kept_unknown,
            skipped: self.skipped,
            problems,
            conversion,
            ..read
        }
    }
}

/// The kind as it stands on the wire.
fn word(kind: Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The accounting of a conversion.
pub(crate) struct Conversions {
    changes: u32,
    review: u32,
    rules: HashMap<(&'static str, &'static str, &'static str, Kind), ConversionRule>,
    cases: Vec<ConversionCase>,
    lines: usize,
}

impl Conversions {
    /// Nothing converted yet; so many cases are to be named for each rule.
    pub(crate) fn new(lines: usize) -> Self {
        Conversions { changes: 0, review: 0, rules: HashMap::new(), cases: Vec::new(), lines }
    }

    /// Accounts for what was done to the patient on a line.
    pub(crate) fn note(&mut self, changes: &[Change], line: u64) {
        for change in changes {
            let key = (change.rule, change.from, change.to, change.kind);
            let rule = self.rules.entry(key).or_insert_with(|| ConversionRule {
                rule: change.rule.to_owned(),
                from: change.from.to_owned(),
                to: change.to.to_owned(),
                kind: word(change.kind),
                note: change.note.to_owned(),
                count: 0,
                review: 0,
            });
            self.changes += 1;
            self.review += u32::from(change.review);
            rule.count += 1;
            rule.review += u32::from(change.review);
            if rule.count as usize <= self.lines {
                self.cases.push(ConversionCase {
                    line: count(line),
                    tumor: change.tumor.map(count),
                    rule: change.rule.to_owned(),
                    item: change.from.to_owned(),
                    old: change.old.clone(),
                    to: change.to.to_owned(),
                    new: change.new.clone(),
                    review: change.review,
                });
            }
        }
    }

    /// The sums, the most frequent rule first.
    pub(crate) fn view(self, from: u16, to: u16) -> ConversionView {
        let mut rules: Vec<ConversionRule> = self.rules.into_values().collect();
        rules.sort_by(|a, b| (b.count, &a.rule, &a.from, &a.to).cmp(&(a.count, &b.rule, &b.from, &b.to)));
        let (changes, review, cases) = (self.changes, self.review, self.cases);
        ConversionView { from: u32::from(from), to: u32::from(to), changes, review, rules, cases }
    }
}
