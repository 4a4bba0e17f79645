//! The second half, for Rust: the item table, the list of embedded code tables, what is required.

use std::fmt::Write as _;

use super::facts::{Facts, Item};
use crate::{Outcome, fail};

const HEAD: &str = "// Written by `cargo xtask codegen`; do not edit.\n";

/// `generated/items.rs`: every item with its spans, and one constant each.
pub fn items(facts: &Facts) -> String {
    let versions: Vec<String> = facts.versions.iter().map(u16::to_string).collect();
    let mut out = format!(
        "{HEAD}use super::{{DataType, ItemDef, Padding, Parent, Span}};\npub(super) const CURRENT: u16 = {};\n\
         pub(super) const VERSIONS: &[u16] = &[{}];\n\
         pub(super) const SPECIFICATIONS: &[&str] = &{:?};\npub(super) static ITEMS: &[ItemDef] = &[\n",
        facts.current,
        versions.join(", "),
        facts.specifications,
    );
    table(&facts.items, &mut out);
    out.push_str("pub(super) static DEFAULT_USER_ITEMS: &[ItemDef] = &[\n");
    table(&facts.default_items, &mut out);
    out.push_str("pub mod constants {\nuse super::super::Item;\n");
    for (at, item) in facts.items.iter().enumerate() {
        let (number, name) = item.spans.last().map_or((0, ""), |s| (s.number, s.name.as_str()));
        let _ = writeln!(
            out,
            "/// {name}, item {number}.\npub const {}: Item = Item::new({at});",
            screaming(&item.id)
        );
    }
    out.push_str("}\n");
    out
}

/// The rows of a table of items, and its end.
fn table(items: &[Item], out: &mut String) {
    for item in items {
        let _ = write!(
            out,
            "ItemDef {{ id: {:?}, label: {:?}, section: {:?}, spans: &[",
            item.id, item.label, item.section
        );
        for s in &item.spans {
            let letters = [('A', 1), ('M', 2), ('C', 4), ('I', 8)];
            let types: u8 = letters.iter().filter(|(l, _)| s.record_types.contains(*l)).map(|(_, b)| b).sum();
            let _ = write!(
                out,
                "Span {{ from: {}, to: {}, number: {}, name: {:?}, length: {}, record_types: {types}, \
                 parent: Parent::{}, data_type: DataType::{}, \
                 padding: Padding::{}, unlimited: {}, column: {} }},",
                s.from,
                s.to,
                s.number,
                s.name,
                s.length,
                s.parent,
                capital(&s.data_type),
                if s.padding.is_empty() { "None".to_owned() } else { capital(&s.padding) },
                s.unlimited,
                s.column
            );
        }
        out.push_str("] },\n");
    }
    out.push_str("];\n");
}

/// `generated/codes.rs`: the embedded tables, and the table of each item.
pub fn codes(facts: &Facts) -> Outcome<String> {
    let mut out = format!("{HEAD}use super::Source;\npub(super) static SOURCES: &[Source] = &[\n");
    for table in &facts.tables {
        let _ = writeln!(
            out,
            "Source {{ name: {:?}, open: {}, csv: include_str!(\"../../../../schemas/codes/{}.csv\") }},",
            table.name, table.open, table.name
        );
    }
    out.push_str("];\n// Index of an item, index of its table; in order of item.\npub(super) static OF_ITEM: &[(u16, u16)] = &[\n");
    for (at, item) in facts.items.iter().enumerate() {
        if let Some(name) = facts.table_of.get(&item.id) {
            let Some(table) = facts.tables.iter().position(|t| t.name == *name) else {
                return fail(format!("index.csv: no table {name}"));
            };
            let _ = writeln!(out, "({at}, {table}), // {}", item.id);
        }
    }
    let unknown: Vec<&String> =
        facts.table_of.keys().filter(|id| !facts.items.iter().any(|i| i.id == **id)).collect();
    if !unknown.is_empty() {
        return fail(format!("index.csv: not items: {unknown:?}"));
    }
    out.push_str("];\n");
    Ok(out)
}

/// `generated/required.rs`: the sections of the form, and what a complete case needs.
pub fn required(facts: &Facts) -> Outcome<String> {
    let places = facts.places();
    let mut out = format!(
        "{HEAD}use super::Required;\nuse crate::standard::item;\npub(super) static SECTIONS: &[&str] = &["
    );
    let keys: Vec<String> = facts.form.section.iter().map(|s| format!("{:?}", s.key)).collect();
    let _ = writeln!(out, "{}];\npub(super) static REQUIRED: &[Required] = &[", keys.join(", "));
    for row in &facts.required {
        let Some(Some(section)) = places.get(row.item.as_str()) else {
            return fail(format!("required.csv: {} is required, so a section must show it", row.item));
        };
        let _ = writeln!(
            out,
            "Required {{ item: item::{}, section: {section}, setters: {:?}, complete: {}, unknown: {:?}, from_year: {}, to_year: {} }},",
            screaming(&row.item),
            row.setters,
            row.complete,
            row.unknown,
            row.from_year.unwrap_or(0),
            row.to_year.unwrap_or(u16::MAX),
        );
    }
    out.push_str("];\n");
    Ok(out)
}

/// `primarySite` as `PRIMARY_SITE`: a break wherever a capital follows a small letter or a digit.
fn screaming(id: &str) -> String {
    let mut out = String::new();
    let mut before = 'A';
    for c in id.chars() {
        if c.is_ascii_uppercase() && (before.is_ascii_lowercase() || before.is_ascii_digit()) {
            out.push('_');
        }
        out.push(c.to_ascii_uppercase());
        before = c;
    }
    out
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1.min(word.len()));
    first.to_ascii_uppercase() + rest
}
