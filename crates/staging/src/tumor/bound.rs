//! An algorithm bound to the items of NAACCR: everything that does not depend on a tumor, looked up once.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use naaccr::Item;

use super::facts::{Answers, Facts, Word, Writes, holds};
use crate::{Algorithm, InputSource, Schema};

/// An algorithm that came with the program, or one that was installed.
#[derive(Clone)]
pub enum Held {
    /// Came with the program.
    BuiltIn(&'static Algorithm),
    /// Was installed.
    Installed(Arc<Algorithm>),
}

impl Deref for Held {
    type Target = Algorithm;

    fn deref(&self) -> &Algorithm {
        match self {
            Held::BuiltIn(algorithm) => algorithm,
            Held::Installed(algorithm) => algorithm,
        }
    }
}

/// An algorithm with what the facts say of it and its schemas in terms of items.
pub struct Bound {
    pub(super) algorithm: Held,
    pub(super) answers: &'static Answers,
    /// `EOD public 3.3`.
    pub(super) name: String,
    pub(super) schemas: HashMap<String, BoundSchema>,
    /// Keys that selection may need, with their items.
    pub(super) discriminators: Vec<(String, Item)>,
}

/// A schema in terms of items.
pub struct BoundSchema {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) inputs: Vec<Input>,
    pub(super) outputs: Vec<Output>,
    pub(super) discriminators: Vec<String>,
}

/// An input that has an item.
pub struct Input {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) item: Item,
    pub(super) group: Option<&'static str>,
    pub(super) table: Option<String>,
    pub(super) default: Option<String>,
    pub(super) for_staging: bool,
    /// Whether a blank is one of its codes.
    blank: bool,
    needs: Vec<Needed>,
}

/// A need of the release with what the facts say of its word.
struct Needed {
    word: &'static Word,
    from: Option<u16>,
    to: Option<u16>,
}

/// An output that has an item.
pub struct Output {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) item: Item,
    pub(super) table: Option<String>,
    /// Inputs of which one must hold a value before it says anything; none when it follows from the schema.
    pub(super) of: Vec<Item>,
    /// The item that keeps the first value.
    pub(super) once: Option<Item>,
}

/// Who requires an item of a tumor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setters {
    /// Letters of the chosen setters who do.
    pub letters: String,
    /// Whether a blank keeps the abstract from being completed.
    pub complete: bool,
}

impl Bound {
    /// Binds an algorithm; `None` for one of which the facts say nothing.
    pub(super) fn new(algorithm: Held) -> Option<Bound> {
        let facts = Facts::get();
        let answers = facts.algorithms.iter().find(|a| a.id == algorithm.id())?;
        let mut schemas = HashMap::new();
        let mut discriminators: Vec<(String, Item)> = Vec::new();
        for schema in algorithm.schemas() {
            let whole = bind(&algorithm, answers, schema, facts);
            for key in &whole.discriminators {
                let known = discriminators.iter().any(|(k, _)| k == key);
                if let Some(input) = whole.inputs.iter().find(|i| i.key == *key && !known) {
                    discriminators.push((key.clone(), input.item));
                }
            }
            schemas.insert(whole.id.clone(), whole);
        }
        discriminators.sort_unstable_by_key(|(_, item)| item.number());
        let name = format!("{} {}", answers.name, algorithm.version());
        Some(Bound { algorithm, answers, name, schemas, discriminators })
    }

    /// Whether it answers for a year of diagnosis.
    pub(super) fn is_of(&self, year: u16) -> bool {
        holds(year, Some(self.answers.from), self.answers.to)
    }

    /// Whether it answers beside another one.
    pub(super) fn is_beside(&self) -> bool {
        !self.answers.known.is_empty()
    }

    /// `eod_public-3.3`.
    pub(super) fn key(&self) -> String {
        format!("{}-{}", self.algorithm.id(), self.algorithm.version())
    }
}

fn bind(algorithm: &Algorithm, answers: &Answers, schema: Schema<'_>, facts: &'static Facts) -> BoundSchema {
    let inputs: Vec<Input> =
        schema.inputs().iter().filter_map(|i| input(algorithm, schema.id(), i, facts)).collect();
    let evidence = |key: &str| -> Vec<Item> {
        let of = answers.derives.iter().filter(|d| d.outputs.iter().any(|o| o == key)).flat_map(|d| &d.of);
        of.filter_map(|k| inputs.iter().find(|i| i.key == *k)).map(|i| i.item).collect()
    };
    let written = |key: &str| answers.writes.iter().find(|w: &&Writes| w.output == key);
    let outputs = schema.outputs().iter().filter_map(|o| {
        let number = o.item.or_else(|| written(&o.key).map(|w| w.item));
        Some(Output {
            key: o.key.to_string(),
            name: o.name.to_string(),
            item: facts.item(number?)?,
            table: o.table.as_deref().map(str::to_owned),
            of: evidence(&o.key),
            once: written(&o.key).and_then(|w| w.once).and_then(|n| facts.item(n)),
        })
    });
    let outputs = outputs.collect();
    let discriminators = schema.discriminators().map(str::to_owned).collect();
    BoundSchema {
        id: schema.id().to_owned(),
        name: schema.name().to_owned(),
        inputs,
        outputs,
        discriminators,
    }
}

fn input(algorithm: &Algorithm, schema: &str, i: &InputSource<'_>, facts: &'static Facts) -> Option<Input> {
    let item = facts.item(i.item?)?;
    let needed =
        |need: &crate::Need<'_>| Some(Needed { word: facts.word(&need.name)?, from: need.from, to: need.to });
    Some(Input {
        key: i.key.to_string(),
        name: i.name.to_string(),
        item,
        group: facts.group(item),
        table: i.table.as_deref().map(str::to_owned),
        default: i.default.as_deref().filter(|d| !d.starts_with("{{")).map(str::to_owned),
        for_staging: i.used_for_staging,
        // No table of codes of a release names the current year.
        blank: i.table.is_some() && algorithm.is_code_valid(schema, &i.key, "", u16::MAX),
        needs: i.needs.iter().filter_map(needed).collect(),
    })
}

impl Needed {
    fn is_of(&self, year: u16) -> bool {
        holds(year, self.from, self.to) && holds(year, self.word.from, self.word.to)
    }
}

impl Input {
    /// Whether the schema has the item for a year: nothing is said of it, or something is said that holds.
    pub(super) fn is_of(&self, year: u16) -> bool {
        !self.is_never() && (self.needs.is_empty() || self.needs.iter().any(|n| n.is_of(year)))
    }

    /// Whether the release says that the schema does not have it.
    pub(super) fn is_never(&self) -> bool {
        self.needs.iter().any(|n| n.word.never)
    }

    /// Whether the release says that somebody requires it.
    pub(super) fn is_required(&self) -> bool {
        self.needs.iter().any(|n| n.word.setter.is_some())
    }

    /// Who of the chosen setters requires it in that year.
    ///
    /// The release's own word counts; where it says nothing of requirements, the required table of the form does.
    pub(super) fn setters(&self, year: u16, analytic: bool, chosen: &str) -> Setters {
        if !self.is_required() {
            return by_rule(self.item, Some(year), chosen);
        }
        let by_coc =
            self.needs.iter().any(|n| n.word.setter == Some('C') && !n.word.analytic && n.is_of(year));
        let mut found = Setters::default();
        for need in self.needs.iter().filter(|n| n.is_of(year)) {
            let Some(letter) = need.word.setter.filter(|l| chosen.contains(*l)) else { continue };
            if need.word.analytic && !(by_coc && analytic) {
                continue;
            }
            if !found.letters.contains(letter) {
                found.letters.push(letter);
            }
            // A blank that is a code says that the item does not apply, unless it only spares the years before a window.
            found.complete |= need.word.firm && (!self.blank || need.from.is_some());
        }
        found.letters = in_order(&found.letters);
        found
    }
}

/// Who of the chosen setters requires an item by the required table of the form.
pub(super) fn by_rule(item: Item, year: Option<u16>, chosen: &str) -> Setters {
    let Some(rule) = naaccr::check::rule(item, year) else { return Setters::default() };
    let letters = in_order(&rule.setters.chars().filter(|l| chosen.contains(*l)).collect::<String>());
    Setters { complete: rule.complete && !letters.is_empty(), letters }
}

/// Letters of the setters in the order in which they are always shown.
pub(super) fn in_order(letters: &str) -> String {
    "SNCK".chars().filter(|l| letters.contains(*l)).collect()
}
