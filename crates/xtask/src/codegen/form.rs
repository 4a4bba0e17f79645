//! The second half, for the form: what the window must know of items, and nothing more.

use serde_json::{Map, Value, json};

use super::facts::{Facts, Group};
use crate::Outcome;

/// Tables of more entries than this are searched at the core; smaller ones are sent to the form whole.
const SMALL_TABLE: usize = 64;

/// `standard.generated.json`: items by number, then the layout; absent keys mean none, text, Tumor.
pub fn json(facts: &Facts) -> Outcome<String> {
    let places = facts.places();
    let mut items: Vec<(u32, String)> = Vec::new();
    for item in &facts.items {
        let Some(span) = item.in_version(facts.current) else { continue };
        let mut out = Map::new();
        out.insert("id".into(), json!(item.id));
        out.insert("number".into(), json!(span.number));
        out.insert("name".into(), json!(span.name));
        out.insert("label".into(), json!(item.label));
        if let Some(Some(at)) = places.get(item.id.as_str()) {
            out.insert("section".into(), json!(facts.form.section[*at].key));
        }
        out.insert("parent".into(), json!(span.parent));
        out.insert("dataType".into(), json!(span.data_type));
        out.insert("length".into(), json!(span.length));
        let codes = match facts.table(&item.id) {
            None => "none",
            Some(table) if table.codes.len() <= SMALL_TABLE => "table",
            Some(_) => "search",
        };
        out.insert("hasCodes".into(), json!(codes));
        for r in facts.required.iter().filter(|r| r.item == item.id) {
            let mut row = Map::new();
            row.insert("setters".into(), json!(r.setters));
            row.insert("complete".into(), json!(r.complete));
            if !r.unknown.is_empty() {
                row.insert("unknown".into(), json!(r.unknown));
            }
            let years = [("fromYear", r.from_year), ("toYear", r.to_year)];
            row.extend(years.into_iter().filter_map(|(k, y)| y.map(|y| (k.to_owned(), json!(y)))));
            // What was required of earlier diagnoses only must not look required today.
            let key = if r.to_year.is_none() { "required" } else { "requiredThen" };
            out.insert(key.into(), Value::Object(row));
        }
        items.push((span.number, serde_json::to_string(&Value::Object(out))?));
    }
    items.sort();
    let group = |g: &Group| json!({ "name": g.title, "items": g.items });
    let sections: Vec<String> = facts
        .form
        .section
        .iter()
        .map(|s| {
            let groups: Vec<Value> = s.group.iter().map(group).collect();
            json!({ "id": s.key, "name": s.title, "groups": groups }).to_string()
        })
        .collect();
    let lines: Vec<String> = items.into_iter().map(|(_, line)| line).collect();
    // One item a line: a new standard year reads well in a diff.
    Ok(format!(
        "{{\"version\":{},\n\"items\":[\n{}\n],\n\"sections\":[\n{}\n]}}\n",
        facts.current,
        lines.join(",\n"),
        sections.join(",\n")
    ))
}
