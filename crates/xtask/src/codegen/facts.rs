//! The facts in `schemas/` as values, checked for sense before anything is generated from them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use super::reference::rows;
use crate::outputs::Outputs;
use crate::{Failed, Outcome, fail};

/// Columns of `items.csv` and `default-user-items.csv` in `schemas/naaccr`: one row per item and span of versions with equal attributes.
pub const ITEM_COLUMNS: [&str; 14] = [
    "id",
    "from",
    "to",
    "number",
    "name",
    "label",
    "section",
    "parent",
    "recordTypes",
    "dataType",
    "length",
    "padding",
    "unlimited",
    "column",
];

/// Columns of `schemas/naaccr/versions.csv`: one row per base dictionary, oldest first.
pub const VERSION_COLUMNS: [&str; 4] = ["version", "modified", "specification", "items"];

/// One item with its spans, oldest first.
pub struct Item {
    pub id: String,
    pub label: String,
    pub section: String,
    pub spans: Vec<Span>,
}

/// What a span of versions says of an item.
pub struct Span {
    pub from: u16,
    pub to: u16,
    pub number: u32,
    pub name: String,
    pub parent: String,
    pub record_types: String,
    pub data_type: String,
    pub length: u16,
    pub padding: String,
    pub unlimited: bool,
    pub column: u16,
}

/// One code table.
pub struct Table {
    pub name: String,
    pub open: bool,
    pub codes: BTreeSet<String>,
}

/// The abstract form, written by hand.
#[derive(Deserialize)]
pub struct Form {
    pub section: Vec<Section>,
    pub only_all_items: OnlyAll,
}

/// One section of the form.
#[derive(Deserialize)]
pub struct Section {
    pub key: String,
    pub title: String,
    pub group: Vec<Group>,
}

/// Items under one heading.
#[derive(Deserialize)]
pub struct Group {
    pub title: String,
    pub items: Vec<String>,
}

/// Items that only "All items" shows, with the reason per group.
#[derive(Deserialize)]
pub struct OnlyAll {
    pub group: Vec<Group>,
}

/// Who requires an item, and whether a case can be complete without it.
pub struct Required {
    pub item: String,
    pub setters: String,
    pub complete: bool,
    pub unknown: String,
    pub from_year: Option<u16>,
    pub to_year: Option<u16>,
}

/// Everything that the generated files are made from.
pub struct Facts {
    /// Versions with a base dictionary, oldest first.
    pub versions: Vec<u16>,
    /// Version of the XML specification that each version's dictionary follows.
    pub specifications: Vec<String>,
    /// The newest of them, in which the program works.
    pub current: u16,
    pub items: Vec<Item>,
    /// Items of the default user dictionaries.
    pub default_items: Vec<Item>,
    pub tables: Vec<Table>,
    /// Table name by item id.
    pub table_of: BTreeMap<String, String>,
    pub form: Form,
    pub required: Vec<Required>,
    /// What nobody has decided yet about the current version, for the person at the terminal.
    pub notes: Vec<String>,
}

impl Item {
    /// The span of a version.
    pub fn in_version(&self, version: u16) -> Option<&Span> {
        self.spans.iter().find(|s| s.from <= version && version <= s.to)
    }
}

impl Facts {
    /// Reads `schemas/`, preferring what is about to be written.
    pub fn read(root: &Path, outputs: &Outputs) -> Outcome<Self> {
        let (mut versions, mut specifications) = (Vec::new(), Vec::new());
        for row in body(&outputs.text(root, "schemas/naaccr/versions.csv")?, &VERSION_COLUMNS.join(","))? {
            versions.push(row[0].parse()?);
            specifications.push(row[2].clone());
        }
        let Some(current) = versions.last().copied() else { return fail("versions.csv has no version") };
        let items = items(&outputs.text(root, "schemas/naaccr/items.csv")?)?;
        let default_items = self::items(&outputs.text(root, "schemas/naaccr/default-user-items.csv")?)?;
        let table_of: BTreeMap<String, String> =
            body(&outputs.text(root, "schemas/codes/index.csv")?, "item,table")?
                .into_iter()
                .map(|r| (r[0].clone(), r[1].clone()))
                .collect();
        let open: BTreeSet<String> = body(&outputs.text(root, "schemas/codes/hand/open.csv")?, "table,why")?
            .into_iter()
            .map(|r| r[0].clone())
            .collect();
        let names: BTreeSet<&String> = table_of.values().collect();
        if let Some(stray) = open.iter().find(|o| !names.contains(o)) {
            return fail(format!("schemas/codes/hand/open.csv: there is no table {stray}"));
        }
        let mut tables = Vec::new();
        for name in names {
            let codes = rows(&outputs.text(root, &format!("schemas/codes/{name}.csv"))?)?;
            let codes = codes.into_iter().skip(1).filter_map(|r| r.into_iter().next()).collect();
            tables.push(Table { name: name.clone(), open: open.contains(name), codes });
        }
        let form = toml::from_str(&outputs.text(root, "schemas/forms/abstract.toml")?)
            .map_err(|e| Failed(format!("schemas/forms/abstract.toml: {e}")))?;
        let required = required(&outputs.text(root, "schemas/forms/required.csv")?)?;
        let notes = Vec::new();
        let mut facts = Facts {
            versions,
            specifications,
            current,
            items,
            default_items,
            tables,
            table_of,
            form,
            required,
            notes,
        };
        facts.check()?;
        let classified = rows(&outputs.text(root, "schemas/extracts/classification.csv")?)?;
        facts.follow_current(&classified.into_iter().filter_map(|r| r.into_iter().next()).collect());
        Ok(facts)
    }

    /// Takes out of the form what the current version retired, and notes what it brought.
    ///
    /// A new version must not wait for the layout: an item without a place stands in "All items" alone.
    fn follow_current(&mut self, classified: &BTreeSet<String>) {
        let current: BTreeSet<&str> = self
            .items
            .iter()
            .filter(|i| i.in_version(self.current).is_some())
            .map(|i| i.id.as_str())
            .collect();
        let placed: BTreeSet<String> = self.places().keys().map(|id| (*id).to_owned()).collect();
        let version = self.current;
        for id in current.iter().filter(|id| !placed.contains(**id)) {
            self.notes.push(format!("abstract.toml: {id} has no place; only \"All items\" shows it"));
        }
        for id in placed.iter().filter(|id| !current.contains(id.as_str())) {
            self.notes.push(format!("abstract.toml: {id} is left out, version {version} has retired it"));
        }
        for row in self.required.iter().filter(|r| !current.contains(r.item.as_str())) {
            self.notes
                .push(format!("required.csv: {} is left out, version {version} has retired it", row.item));
        }
        for item in self.items.iter().filter(|i| i.section.is_empty() && current.contains(i.id.as_str())) {
            self.notes.push(format!("items-extra-info.csv: {} has no section and no short label", item.id));
        }
        for id in current.iter().filter(|id| !classified.contains(**id)) {
            self.notes.push(format!("classification.csv: {id} is not classified; no extract lets it out"));
        }
        self.required.retain(|r| current.contains(r.item.as_str()));
        let groups = self.form.section.iter_mut().flat_map(|s| &mut s.group);
        for group in groups.chain(&mut self.form.only_all_items.group) {
            group.items.retain(|id| current.contains(id.as_str()));
        }
        for section in &mut self.form.section {
            section.group.retain(|g| !g.items.is_empty());
        }
    }

    /// The section and group of the form by item id; the section is `None` under "All items" only.
    pub fn places(&self) -> BTreeMap<&str, Option<usize>> {
        let mut places = BTreeMap::new();
        for (at, section) in self.form.section.iter().enumerate() {
            places.extend(section.group.iter().flat_map(|g| &g.items).map(|i| (i.as_str(), Some(at))));
        }
        places
            .extend(self.form.only_all_items.group.iter().flat_map(|g| &g.items).map(|i| (i.as_str(), None)));
        places
    }

    /// The table of an item.
    pub fn table(&self, id: &str) -> Option<&Table> {
        let name = self.table_of.get(id)?;
        self.tables.iter().find(|t| t.name == *name)
    }

    fn check(&self) -> Outcome<()> {
        let known: BTreeSet<&str> = self.items.iter().map(|i| i.id.as_str()).collect();
        let mut wrong = Vec::new();
        let mut seen = BTreeSet::new();
        let shown = self.form.section.iter().flat_map(|s| &s.group).chain(&self.form.only_all_items.group);
        for id in shown.flat_map(|g| &g.items) {
            if !known.contains(id.as_str()) {
                wrong.push(format!("abstract.toml: no version has an item {id}"));
            }
            if !seen.insert(id.as_str()) {
                wrong.push(format!("abstract.toml: {id} stands twice"));
            }
        }
        for row in &self.required {
            if !known.contains(row.item.as_str()) {
                wrong.push(format!("required.csv: no version has an item {}", row.item));
            }
            if row.setters.chars().any(|c| !"SNC".contains(c)) || (row.setters.is_empty() && !row.complete) {
                wrong.push(format!("required.csv: {}: setters are letters of SNC", row.item));
            }
            let coded = self.table(&row.item).is_none_or(|t| t.open || t.codes.contains(&row.unknown));
            if !row.unknown.is_empty() && !coded {
                wrong.push(format!("required.csv: {} has no code {}", row.item, row.unknown));
            }
        }
        if wrong.is_empty() { Ok(()) } else { fail(format!("schemas/forms:\n  {}", wrong.join("\n  "))) }
    }
}

fn items(text: &str) -> Outcome<Vec<Item>> {
    let mut items: Vec<Item> = Vec::new();
    for row in body(text, &ITEM_COLUMNS.join(","))? {
        let span = Span {
            from: row[1].parse()?,
            to: row[2].parse()?,
            number: row[3].parse()?,
            name: row[4].clone(),
            parent: row[7].clone(),
            record_types: row[8].clone(),
            data_type: row[9].clone(),
            length: row[10].parse()?,
            padding: row[11].clone(),
            unlimited: row[12] == "yes",
            column: if row[13].is_empty() { 0 } else { row[13].parse()? },
        };
        match items.last_mut() {
            Some(item) if item.id == row[0] => item.spans.push(span),
            Some(item) if item.id > row[0] => return fail(format!("items.csv: {} is out of order", row[0])),
            _ => items.push(Item {
                id: row[0].clone(),
                label: row[5].clone(),
                section: row[6].clone(),
                spans: vec![span],
            }),
        }
    }
    Ok(items)
}

fn required(text: &str) -> Outcome<Vec<Required>> {
    let year = |s: &String| if s.is_empty() { Ok(None) } else { s.parse().map(Some) };
    let mut found = Vec::new();
    for row in body(text, "item,setters,complete,unknown,fromYear,toYear")? {
        found.push(Required {
            item: row[0].clone(),
            setters: row[1].clone(),
            complete: row[2] == "yes",
            unknown: row[3].clone(),
            from_year: year(&row[4])?,
            to_year: year(&row[5])?,
        });
    }
    Ok(found)
}

/// Rows below a header that must be this one.
fn body(text: &str, header: &str) -> Outcome<Vec<Vec<String>>> {
    let mut all = rows(text)?.into_iter();
    let head = all.next().unwrap_or_default();
    if head.join(",") != header {
        return fail(format!("expected the columns {header}, found {}", head.join(",")));
    }
    let rows: Vec<_> = all.collect();
    match rows.iter().find(|r| r.len() != head.len()) {
        Some(row) => fail(format!("{header}: a row of other length: {}", row.join(","))),
        None => Ok(rows),
    }
}
