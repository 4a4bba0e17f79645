//! What staging finds in a tumor.

use std::collections::HashSet;

use naaccr::{Finding, Item, Severity, codes, item};

use super::form::Asked;
use super::{Assessed, Bound, BoundSchema, Derived, Part};
use crate::{Problem, ProblemKind};

/// How a derived item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The record holds what is derived.
    Same,
    /// The next save writes what is derived.
    New,
    /// What the record holds came from elsewhere and stays until a person decides.
    Differs,
    /// Nothing follows, and nothing is to be done about what the record holds.
    Nothing,
}

impl State {
    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            State::Same => "same",
            State::New => "new",
            State::Differs => "differs",
            State::Nothing => "nothing",
        }
    }
}

fn finding(check: &'static str, severity: Severity, items: Vec<Item>, message: String) -> Finding {
    Finding { check, severity, items, message }
}

impl<'t> Assessed<'t> {
    /// What the record holds of an item.
    pub fn held(&self, item: Item) -> &'t str {
        self.values.held(item).unwrap_or("")
    }

    /// How a derived item stands beside what the record derived as it was saved.
    ///
    /// A value that the record derived itself is the program's own and follows its inputs; any other came from
    /// elsewhere.
    pub fn state(&self, item: Item, saved: &Assessed<'_>) -> State {
        let held = self.held(item);
        let ours = held == saved.value(item) && held == saved.held(item);
        match (held, self.value(item)) {
            (held, now) if held == now => State::Same,
            ("", _) => State::New,
            _ if ours => State::New,
            (_, "") => State::Nothing,
            _ => State::Differs,
        }
    }

    /// Everything that staging finds; `saved` is the record as it was last saved, `items` what the tumor needs.
    pub fn findings(&self, saved: &Assessed<'_>, items: &[Asked<'_>]) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut told = HashSet::new();
        for part in &self.parts {
            if part.fit.is_empty() {
                let (site, histology) =
                    (self.held(item::PRIMARY_SITE), self.held(item::HISTOLOGIC_TYPE_ICD_O3));
                let message = format!("{} has no schema for {site} with {histology}.", part.bound.name);
                let items = vec![item::HISTOLOGIC_TYPE_ICD_O3, item::PRIMARY_SITE];
                found.push(finding("noSchema", Severity::Warning, items, message));
            }
            if !part.ask.is_empty() {
                found.push(finding("schemaDiscriminator", Severity::Warning, part.ask.clone(), part.asks()));
            }
            if let (Some(schema), Some(staged)) = (part.schema(), &part.staged) {
                let problems = staged.problems.iter();
                let wrong = problems.filter_map(|p| self.problem(part.bound, schema, p, items, &mut told));
                found.extend(wrong);
            }
            let differing = part.derived.iter().filter(|d| !d.output.is_version());
            for derived in differing.filter(|d| self.state(d.output.item, saved) == State::Differs) {
                found.push(self.differs(part, derived));
            }
        }
        found
    }

    fn differs(&self, part: &Part<'_>, derived: &Derived<'_>) -> Finding {
        let (item, name) = (derived.output.item, &part.bound.name);
        let (held, now) = (self.held(item), &derived.value);
        let message = format!(
            "The record holds {held} and {name} derives {now}. Accept {now}, or correct what it follows from."
        );
        let of = derived.output.of.iter().copied();
        let items = std::iter::once(item).chain(of).collect();
        finding("derivedDiffers", Severity::Warning, items, message)
    }

    /// The items that a table looked at, or those that staging begins from where it looks at what other tables set.
    ///
    /// Nothing is said while one of them is blank or told wrong already: what does not fit may only be unfinished.
    fn concerned(
        &self,
        bound: &Bound,
        schema: &BoundSchema,
        problem: &Problem,
        told: &HashSet<Item>,
    ) -> Option<Vec<Item>> {
        let looked_at = problem.table.as_deref().map_or_else(Vec::new, |t| bound.algorithm.table_inputs(t));
        let in_section = || schema.inputs.iter().filter(|i| i.group.is_some());
        let of_table: Vec<Item> =
            in_section().filter(|i| looked_at.contains(&i.key.as_str())).map(|i| i.item).collect();
        let items: Vec<Item> = match of_table.is_empty() {
            true => in_section().filter(|i| i.for_staging).map(|i| i.item).collect(),
            false => of_table,
        };
        let settled = |item: &Item| !self.held(*item).is_empty() && !told.contains(item);
        (!items.is_empty() && items.iter().all(settled)).then_some(items)
    }

    fn problem(
        &self,
        bound: &Bound,
        schema: &BoundSchema,
        problem: &Problem,
        items: &[Asked<'_>],
        told: &mut HashSet<Item>,
    ) -> Option<Finding> {
        let table = || {
            let name = problem.table.as_deref().and_then(|t| bound.algorithm.table_name(t));
            name.or(problem.table.as_deref()).unwrap_or("without a name").to_owned()
        };
        match problem.kind {
            ProblemKind::InvalidRequiredInput | ProblemKind::InvalidNonRequiredInput => {
                let input = schema.inputs.iter().find(|i| problem.key.as_deref() == Some(&i.key))?;
                // Other sections have the standard's own tables; what those say is said once.
                let elsewhere = input.group.is_none() && codes::table_of(input.item).is_some();
                if elsewhere || !told.insert(input.item) {
                    return None;
                }
                let required = items.iter().any(|i| i.item == input.item && i.setters.complete);
                let severity =
                    if input.for_staging || required { Severity::Error } else { Severity::Warning };
                let value = self.values.get(input.item).unwrap_or_default();
                let message = format!(
                    "{value} is not {} {} code of the schema {}. Alt+Down shows the codes.",
                    article(&input.name),
                    input.name,
                    schema.name
                );
                Some(finding("notASchemaCode", severity, vec![input.item], message))
            }
            ProblemKind::MatchNotFound => {
                let items = self.concerned(bound, schema, problem, told)?;
                let message =
                    format!("{}: the table {} does not have this combination of codes.", bound.name, table());
                Some(finding("noMatch", Severity::Warning, items, message))
            }
            ProblemKind::StagingError => {
                let items = self.concerned(bound, schema, problem, told)?;
                let message = match problem.message.trim() {
                    "" => format!("{}: the table {} calls these codes contradictory.", bound.name, table()),
                    text => format!("{}: {text}", bound.name),
                };
                Some(finding("stagingError", Severity::Warning, items, message))
            }
            ProblemKind::InvalidOutput => {
                let output = schema.outputs.iter().find(|o| problem.key.as_deref() == Some(&o.key))?;
                let value = self.value(output.item);
                let message = format!(
                    "{} derives {value} for {}, which is none of its codes.",
                    bound.name, output.name
                );
                (!value.is_empty()).then(|| finding("noMatch", Severity::Warning, vec![output.item], message))
            }
            // Defects of a release, of which a registrar can do nothing.
            ProblemKind::UnknownInput
            | ProblemKind::UnknownInputMapping
            | ProblemKind::UnknownTable
            | ProblemKind::InfiniteLoop => None,
        }
    }
}

impl Part<'_> {
    /// What is asked, in words.
    pub fn asks(&self) -> String {
        let names: Vec<&str> = self.fit.iter().map(|s| s.name.as_str()).collect();
        let fits = match names.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, others)) => format!("{} or {last}", others.join(", ")),
            None => String::new(),
        };
        let wanted: Vec<&str> = self.ask.iter().map(|i| i.name()).collect();
        format!("{} decides the schema: {fits}.", wanted.join(" or "))
    }
}

fn article(name: &str) -> &'static str {
    // By sound: letters that are spelled out (EOD, SSF) begin with the name of the letter.
    let first = name.chars().next().unwrap_or('x').to_ascii_uppercase();
    let spelled = name.chars().nth(1).is_some_and(|c| c.is_ascii_uppercase());
    let vowel = if spelled { "AEFHILMNORSX".contains(first) } else { "AEIOU".contains(first) };
    if vowel { "an" } else { "a" }
}

#[cfg(test)]
mod tests {
    use super::article;

    #[test]
    fn the_article_follows_the_sound() {
        let rows = [
            ("EOD Primary Tumor", "an"),
            ("Grade Clinical", "a"),
            ("SSF 1", "an"),
            ("PR Summary", "a"),
            ("ER Summary", "an"),
            ("HER2 Overall Summary", "an"),
            ("Ulceration", "an"),
        ];
        for (name, expected) in rows {
            assert_eq!(article(name), expected, "{name}");
        }
    }
}
