//! Which items a tumor needs in the section of stage and prognostic factors, and which it holds without need.

use std::collections::HashSet;

use naaccr::{Item, check};

use super::bound::{Input, Setters, by_rule};
use super::facts::Facts;
use super::{Assessed, Part};

/// An item that a tumor needs.
#[derive(Clone, Debug)]
pub struct Asked<'t> {
    /// The item.
    pub item: Item,
    /// What the schema calls it; empty where no schema asks it.
    pub name: &'t str,
    /// Who requires it.
    pub setters: Setters,
    /// Whether derived items depend on it.
    pub for_staging: bool,
    /// Group within the section; `None` for an item of another section.
    pub group: Option<&'static str>,
    /// Whether the schema has a table of its codes.
    pub codes: bool,
    /// The value that the algorithm takes when it is blank.
    pub default: Option<&'t str>,
}

/// What is collected while the items are gathered.
struct Gathered<'t> {
    items: Vec<Asked<'t>>,
    seen: HashSet<Item>,
}

impl<'t> Assessed<'t> {
    /// The items that the tumor needs: those of the schema in its order, then those that no release asks.
    ///
    /// Items of other sections are among them where the schema says that somebody requires them.
    pub fn items(&self, chosen: &str) -> Vec<Asked<'t>> {
        let facts = Facts::get();
        let mut gathered = Gathered { items: Vec::new(), seen: HashSet::new() };
        let derived = self.parts.iter().flat_map(|p| &p.derived).map(|d| d.output.item);
        gathered.seen.extend(derived);
        for part in &self.parts {
            self.of_selection(part, chosen, &mut gathered);
        }
        for part in &self.parts {
            self.of_schemas(part, chosen, &mut gathered);
        }
        for typed in facts.typed.iter().filter(|t| t.is_of(self.year)) {
            let with = typed.with.is_none_or(|item| gathered.seen.contains(&item));
            if with && (!typed.held || self.values.held(typed.item).is_some()) {
                self.plain(typed.item, chosen, &mut gathered);
            }
        }
        if self.parts.first().is_none_or(|p| p.fit.is_empty()) {
            self.without_schema(chosen, &mut gathered);
        }
        gathered.items
    }

    /// Items of the section that hold a value and that the tumor does not need.
    pub fn idle(&self, items: &[Asked<'_>]) -> Vec<Item> {
        if !self.blank.is_empty() {
            return Vec::new();
        }
        let facts = Facts::get();
        let derived = |item| self.parts.iter().flat_map(|p| &p.derived).any(|d| d.output.item == item);
        // A schema that has no use for a factor of Collaborative Stage wants its code for that.
        let unused = |item, value: &str| {
            let schemas = self.parts.iter().filter_map(|p| Some((p, p.schema()?)));
            schemas.filter_map(|(p, s)| Some((p, s, s.input(item)?))).any(|(p, s, input)| {
                input.is_never() && p.bound.algorithm.is_code_valid(&s.id, &input.key, value, u16::MAX)
            })
        };
        let mut idle: Vec<Item> = self
            .values
            .items()
            .filter(|(item, _)| facts.group(*item).is_some())
            .filter(|(item, _)| !items.iter().any(|i| i.item == *item) && !derived(*item))
            .filter(|(item, value)| !unused(*item, value))
            .map(|(item, _)| item)
            .collect();
        idle.sort_unstable_by_key(|i| i.number());
        idle
    }

    /// What selection needs is needed whoever requires it.
    fn of_selection(&self, part: &Part<'t>, chosen: &str, gathered: &mut Gathered<'t>) {
        for item in &part.ask {
            let input = part.fit.iter().find_map(|s| s.input(*item));
            if let Some(input) = input.filter(|_| gathered.seen.insert(*item)) {
                let letters = by_rule(*item, self.year, chosen).letters;
                gathered.items.push(asked(input, Setters { letters, complete: true }));
            }
        }
    }

    /// The inputs of one schema, or while several fit those that they have in common and those that hold a value.
    fn of_schemas(&self, part: &Part<'t>, chosen: &str, gathered: &mut Gathered<'t>) {
        let Some(year) = self.year else { return };
        for schema in &part.fit {
            for input in &schema.inputs {
                let held = self.values.held(input.item).is_some();
                let common = || part.fit.iter().all(|s| s.input(input.item).is_some());
                // What selection did without is not asked.
                let spared = part.ask.is_empty() && schema.discriminators.contains(&input.key);
                let wanted = input.is_of(year) && !(spared && input.group.is_some()) && common();
                let shown = wanted || (held && !input.is_never());
                if shown && gathered.seen.insert(input.item) {
                    let setters = input.setters(year, self.analytic, chosen);
                    // Whatever other sections show is theirs, but for what a release requires.
                    if input.group.is_some() || input.is_required() {
                        gathered.items.push(asked(input, setters));
                    }
                }
            }
        }
    }

    /// While no schema is known: what the required table asks of that year, and what holds a value.
    fn without_schema(&self, chosen: &str, gathered: &mut Gathered<'t>) {
        let facts = Facts::get();
        let mut open: Vec<Item> = facts
            .members()
            .filter(|i| {
                check::rule(*i, self.year).is_some_and(|r| r.complete)
                    || (!self.blank.is_empty() && self.values.held(*i).is_some())
            })
            .collect();
        open.sort_unstable_by_key(|i| i.number());
        open.into_iter().for_each(|item| self.plain(item, chosen, gathered));
    }

    fn plain(&self, item: Item, chosen: &str, gathered: &mut Gathered<'t>) {
        if gathered.seen.insert(item) {
            let setters = by_rule(item, self.year, chosen);
            let group = Facts::get().group(item);
            let asked =
                Asked { item, name: "", setters, for_staging: false, group, codes: false, default: None };
            gathered.items.push(asked);
        }
    }
}

fn asked(input: &Input, setters: Setters) -> Asked<'_> {
    Asked {
        item: input.item,
        name: &input.name,
        setters,
        for_staging: input.for_staging,
        group: input.group,
        codes: input.table.is_some(),
        default: input.default.as_deref(),
    }
}
