//! Staging in terms of NAACCR: which algorithm and schema a tumor has, which items that asks, what follows from them.
//!
//! The number of an item is the authority and never the id that a release prints: pediatric 1.3 misspells one.
//! A blank item is not supplied: selection then does not look at it, and staging takes the algorithm's default.
//! An output says something of the tumor only once one of the inputs that it is about holds a value; else every
//! tumor without a word on its extent would be called unknown by the program and not by a person.

mod bound;
mod facts;
mod finding;
mod form;
mod values;

use std::sync::{Arc, OnceLock};

use naaccr::{Item, Items, item};

pub use bound::{Bound, BoundSchema, Held, Input, Output, Setters};
use facts::Facts;
pub use finding::State;
pub use form::Asked;
use values::Values;

use crate::{Algorithm, Staged, Verdict};

/// The algorithms that answer, each for its years.
#[derive(Clone)]
pub struct Tables {
    bound: Vec<Arc<Bound>>,
}

/// How a tumor stands with the algorithms of its year.
pub struct Assessed<'t> {
    values: Values<'t>,
    /// Year of diagnosis.
    pub year: Option<u16>,
    /// Whether the class of case is analytic.
    analytic: bool,
    /// Items without which no schema can be looked for, and that are blank.
    pub blank: Vec<Item>,
    /// The algorithm of the year, then those that answer beside it.
    pub parts: Vec<Part<'t>>,
}

/// What one algorithm says.
pub struct Part<'t> {
    bound: &'t Bound,
    /// The schemas that fit: one, or several while something is asked; none when no schema has this tumor.
    pub fit: Vec<&'t BoundSchema>,
    /// Items that selection needs, the one to ask first.
    pub ask: Vec<Item>,
    /// The result, when one schema fits.
    pub staged: Option<Staged<'t>>,
    /// What it derives; a blank value where nothing follows.
    pub derived: Vec<Derived<'t>>,
}

/// One derived item.
#[derive(Clone)]
pub struct Derived<'t> {
    /// Of which output.
    pub output: &'t Output,
    /// The value; blank where nothing follows.
    pub value: String,
}

impl Tables {
    /// The algorithms that came with the program.
    pub fn built_in() -> Tables {
        static BOUND: OnceLock<Vec<Arc<Bound>>> = OnceLock::new();
        let bind = || {
            let all = crate::facts::embedded().iter();
            let mut bound: Vec<_> = all.filter_map(|a| Bound::new(Held::BuiltIn(a))).map(Arc::new).collect();
            bound.sort_by_key(|b| (b.is_beside(), b.answers.from));
            bound
        };
        Tables { bound: BOUND.get_or_init(bind).clone() }
    }

    /// The same with installed releases in the place of those of the same name; the last of a name counts.
    pub fn with(installed: impl IntoIterator<Item = Arc<Algorithm>>) -> Tables {
        let mut tables = Tables::built_in();
        for bound in installed.into_iter().filter_map(|a| Bound::new(Held::Installed(a))) {
            let bound = Arc::new(bound);
            match tables.bound.iter_mut().find(|b| b.answers.id == bound.answers.id) {
                Some(place) => *place = bound,
                None => tables.bound.push(bound),
            }
        }
        tables
    }

    /// Every algorithm.
    pub fn all(&self) -> impl Iterator<Item = &Bound> {
        self.bound.iter().map(|b| &**b)
    }

    /// The algorithm of a key: `eod_public-3.3`.
    pub fn named(&self, key: &str) -> Option<&Bound> {
        self.all().find(|b| b.key() == key)
    }

    /// Every item that some algorithm derives.
    pub fn derived(&self) -> Vec<Item> {
        let schemas = self.all().flat_map(|b| b.schemas.values());
        let mut items: Vec<Item> = schemas.flat_map(|s| s.outputs.iter().map(|o| o.item)).collect();
        items.sort_unstable();
        items.dedup();
        items
    }

    /// How a tumor stands; `today` is the year that tables mean by the current one.
    pub fn assess<'t>(&'t self, patient: &'t Items, tumor: &'t Items, today: u16) -> Assessed<'t> {
        let facts = Facts::get();
        let mut values = Values::new(patient, tumor);
        let year = values.year();
        let wanted = [item::PRIMARY_SITE, item::HISTOLOGIC_TYPE_ICD_O3];
        let mut blank: Vec<Item> = wanted.into_iter().filter(|i| values.get(*i).is_none()).collect();
        if year.is_none() {
            blank.push(item::DATE_OF_DIAGNOSIS);
        }
        let class = tumor.get(item::CLASS_OF_CASE).unwrap_or("");
        let analytic =
            !class.is_empty() && facts.analytic[0].as_str() <= class && class <= &*facts.analytic[1];
        let mut parts: Vec<Part<'t>> = Vec::new();
        if let (Some(year), true) = (year, blank.is_empty()) {
            for bound in self.all().filter(|b| b.is_of(year)) {
                let part = if bound.is_beside() {
                    bound.beside(&values, today)
                } else {
                    Some(bound.part(&values, today))
                };
                if let Some(part) = part {
                    values.follow(&part.derived);
                    parts.push(part);
                }
            }
        }
        Assessed { values, year, analytic, blank, parts }
    }
}

impl Bound {
    /// `eod_public`.
    pub fn algorithm(&self) -> &Algorithm {
        &self.algorithm
    }

    /// `EOD public 3.3`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it was installed.
    pub fn is_installed(&self) -> bool {
        matches!(self.algorithm, Held::Installed(_))
    }

    /// The schema of an id.
    pub fn schema(&self, id: &str) -> Option<&BoundSchema> {
        self.schemas.get(id)
    }

    /// First and last year of diagnosis.
    pub fn years(&self) -> (u16, Option<u16>) {
        (self.answers.from, self.answers.to)
    }

    /// What it says beside another algorithm: nothing unless all is known and one schema fits that applies.
    fn beside<'t>(&'t self, values: &Values<'t>, today: u16) -> Option<Part<'t>> {
        let known = |key: &String| {
            let item = self.discriminators.iter().find(|(k, _)| k == key).map(|(_, item)| *item);
            item.is_some_and(|item| values.get(item).is_some())
        };
        if !self.answers.known.iter().all(known) {
            return None;
        }
        let part = self.part(values, today);
        let [one] = part.fit.as_slice() else { return None };
        (!self.answers.not.contains(&one.id)).then_some(part)
    }

    fn part<'t>(&'t self, values: &Values<'t>, today: u16) -> Part<'t> {
        let site = values.get(item::PRIMARY_SITE).unwrap_or_default();
        let histology = values.get(item::HISTOLOGIC_TYPE_ICD_O3).unwrap_or_default();
        let mut supplied = vec![("site", site), ("hist", histology)];
        for (key, item) in &self.discriminators {
            supplied.extend(values.get(*item).map(|value| (key.as_str(), value)));
        }
        let mut fit = self.select(&supplied);
        if fit.is_empty() {
            // A discriminator may be left from another site: it is asked again before the tumor is given up.
            let of_patient = |key: &str| {
                let of = self.discriminators.iter().find(|(k, _)| k == key);
                of.is_none_or(|(_, item)| Facts::get().group(*item).is_none())
            };
            supplied.retain(|(key, _)| of_patient(key));
            fit = self.select(&supplied);
            if !fit.is_empty() {
                let ask = self.narrowing(&supplied, &fit);
                return Part { bound: self, fit, ask, staged: None, derived: Vec::new() };
            }
        }
        let [schema] = fit.as_slice() else {
            let ask = self.narrowing(&supplied, &fit);
            return Part { bound: self, fit, ask, staged: None, derived: Vec::new() };
        };
        let inputs: Vec<_> =
            schema.inputs.iter().filter_map(|i| Some((i.key.as_str(), values.get(i.item)?))).collect();
        let inputs: Vec<(&str, &str)> = inputs.iter().map(|(key, value)| (*key, value.as_ref())).collect();
        let staged = self.algorithm.stage(&inputs, today);
        let derived = schema.derived(&staged, values);
        Part { bound: self, fit, ask: Vec::new(), staged: Some(staged), derived }
    }

    fn select(&self, supplied: &[(&str, std::borrow::Cow<'_, str>)]) -> Vec<&BoundSchema> {
        let supplied: Vec<(&str, &str)> =
            supplied.iter().map(|(key, value)| (*key, value.as_ref())).collect();
        self.algorithm.select(&supplied).iter().filter_map(|s| self.schemas.get(s.id())).collect()
    }

    /// The first item of which some code leaves fewer schemas: what comes next depends on the answer. All that are
    /// open where no single one does.
    fn narrowing(&self, supplied: &[(&str, std::borrow::Cow<'_, str>)], fit: &[&BoundSchema]) -> Vec<Item> {
        let supplied: Vec<(&str, &str)> =
            supplied.iter().map(|(key, value)| (*key, value.as_ref())).collect();
        let open = |key: &str| {
            !supplied.iter().any(|(k, _)| *k == key)
                && fit.iter().any(|s| s.discriminators.iter().any(|d| d == key))
        };
        let narrows = |key: &str| {
            let tables = fit.iter().flat_map(|s| &s.inputs).filter(|i| i.key == key);
            let codes = tables.filter_map(|i| self.algorithm.codes(i.table.as_deref()?));
            let mut tried = supplied.clone();
            codes.flat_map(|c| c.entries).any(|(code, ..)| {
                tried.truncate(supplied.len());
                tried.push((key, code));
                (1..fit.len()).contains(&self.algorithm.select(&tried).len())
            })
        };
        let items = |of: &dyn Fn(&str) -> bool| -> Vec<Item> {
            self.discriminators.iter().filter(|(key, _)| of(key)).map(|(_, item)| *item).collect()
        };
        let first = items(&|key| open(key) && narrows(key)).into_iter().next();
        first.map_or_else(|| items(&open), |item| vec![item])
    }
}

impl BoundSchema {
    /// `breast`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// `Breast`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The input of an item.
    pub fn input(&self, item: Item) -> Option<&Input> {
        self.inputs.iter().find(|i| i.item == item)
    }

    fn derived<'t>(&'t self, staged: &Staged<'t>, values: &Values<'t>) -> Vec<Derived<'t>> {
        let value = |output: &Output| {
            let says = output.of.is_empty() || output.of.iter().any(|item| values.get(*item).is_some());
            if staged.verdict != Verdict::Staged || !says {
                return String::new();
            }
            let found = staged.outputs.iter().find(|(key, _)| *key == output.key);
            found.and_then(|(_, value)| value.as_deref()).unwrap_or("").trim().to_owned()
        };
        self.outputs.iter().map(|output| Derived { output, value: value(output) }).collect()
    }
}

impl Input {
    /// Its key in the schema.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The table of its codes.
    pub fn table(&self) -> Option<&str> {
        self.table.as_deref()
    }
}

impl Output {
    /// The item that holds it.
    pub fn item(&self) -> Item {
        self.item
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The table of its codes.
    pub fn table(&self) -> Option<&str> {
        self.table.as_deref()
    }

    /// Whether it says which version derived the others, and nothing of the tumor.
    pub fn is_version(&self) -> bool {
        self.once.is_some()
    }

    /// The item that keeps the first version.
    pub fn once(&self) -> Option<Item> {
        self.once
    }
}

impl<'t> Part<'t> {
    /// The algorithm.
    pub fn bound(&self) -> &'t Bound {
        self.bound
    }

    /// The schema, when exactly one fits and nothing is asked.
    pub fn schema(&self) -> Option<&'t BoundSchema> {
        match self.fit.as_slice() {
            [one] if self.ask.is_empty() => Some(one),
            _ => None,
        }
    }
}

impl<'t> Assessed<'t> {
    /// What is derived for an item: blank where nothing follows.
    pub fn value(&self, item: Item) -> &str {
        let derived = self.parts.iter().flat_map(|p| &p.derived);
        derived.filter(|d| d.output.item == item).map(|d| d.value.as_str()).next().unwrap_or("")
    }

    /// Key of the section of the form that staging rules, for an item that stands there.
    pub fn section(&self, item: Item) -> Option<&'static str> {
        Facts::get().group(item).map(|_| "stage")
    }

    /// Whether one schema fits that has its own table of codes for an item of the section.
    pub fn covers(&self, item: Item) -> bool {
        let schemas = self.parts.iter().filter_map(Part::schema);
        schemas.filter_map(|s| s.input(item)).any(|i| i.group.is_some() && i.table.is_some())
    }
}
