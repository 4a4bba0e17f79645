//! What the registry says of the stage of a tumor, row by row: `tests/cases/staging/naaccr/form.jsonl`.

use std::collections::BTreeMap;

use accession_app::App;
use serde::Deserialize;
use serde_json::{Value, json};
use tests::{Place, ask, created, repository};

/// One tumor and what is expected of it; what a row does not name is not looked at.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Row {
    name: String,
    /// Items of patient and tumor.
    items: BTreeMap<String, String>,
    stands: String,
    algorithm: Option<String>,
    schema: Option<String>,
    ask: Option<Vec<String>>,
    candidates: Option<Vec<String>>,
    /// Items that the section shows, in this order among each other.
    shows: Vec<String>,
    hides: Vec<String>,
    /// Letters by item.
    setters: BTreeMap<String, String>,
    /// Required and blank.
    missing: Vec<String>,
    /// Not required, or not blank.
    spared: Vec<String>,
    idle: Option<Vec<String>>,
    /// Value and state by item: `1 new`.
    derived: BTreeMap<String, String>,
    /// Items that are not derived.
    underived: Vec<String>,
    /// Check, severity and first item: `notASchemaCode error eodMets`.
    findings: Vec<String>,
    /// Checks that find nothing.
    silent: Vec<String>,
    /// Chosen setters, where they are not those of a new registry.
    chosen: Option<String>,
}

fn words(value: &Value) -> Vec<String> {
    let all = value.as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter().map(|v| v.as_str().unwrap_or_default().to_owned()).collect()
}

fn column(value: &Value, name: &str) -> Vec<String> {
    let all = value.as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter().map(|v| v[name].as_str().unwrap_or_default().to_owned()).collect()
}

fn check(app: &App, tumor: &str, row: &Row) -> Value {
    if let Some(chosen) = &row.chosen {
        ask(app, "setters_choose", json!({ "chosen": chosen }));
    }
    let changes: Vec<Value> =
        row.items.iter().map(|(item, value)| json!({ "item": item, "value": value })).collect();
    ask(app, "abstract_check", json!({ "tumor": tumor, "changes": changes }))
}

/// Whether `some` stand in `all` in this order.
fn in_order(some: &[String], all: &[String]) -> bool {
    let mut rest = all.iter();
    some.iter().all(|wanted| rest.any(|item| item == wanted))
}

fn look(row: &Row, answer: &Value) -> Vec<String> {
    let staging = &answer["staging"];
    let mut wrong = Vec::new();
    let mut same = |what: &str, found: String, expected: String| {
        if found != expected {
            wrong.push(format!("{what}: {found} and not {expected}"));
        }
    };
    let text = |name: &str| staging[name].as_str().unwrap_or_default().to_owned();
    same("stands", text("stands"), row.stands.clone());
    for (name, expected) in [("algorithm", &row.algorithm), ("schema", &row.schema)] {
        if let Some(expected) = expected {
            same(name, text(name), expected.clone());
        }
    }
    for (name, expected) in [("ask", &row.ask), ("candidates", &row.candidates), ("idle", &row.idle)] {
        if let Some(expected) = expected {
            same(name, format!("{:?}", words(&staging[name])), format!("{expected:?}"));
        }
    }
    let shown = column(&staging["items"], "item");
    if !in_order(&row.shows, &shown) {
        same("shows", format!("{shown:?}"), format!("{:?}", row.shows));
    }
    for item in row.hides.iter().filter(|i| shown.contains(i)) {
        same("hides", "shown".into(), item.clone());
    }
    let of = |list: &Value, item: &str| {
        let all = list.as_array().cloned().unwrap_or_default();
        all.into_iter().find(|i| i["item"] == item).unwrap_or(Value::Null)
    };
    for (item, letters) in &row.setters {
        let found = of(&staging["items"], item)["setters"].as_str().unwrap_or("not shown").to_owned();
        same(&format!("setters of {item}"), found, letters.clone());
    }
    let missing = words(&answer["required"]["missing"]);
    for item in row.missing.iter().filter(|i| !missing.contains(i)) {
        same("missing", format!("{missing:?}"), item.clone());
    }
    for item in row.spared.iter().filter(|i| missing.contains(i)) {
        same("spared", "missing".into(), item.clone());
    }
    for (item, expected) in &row.derived {
        let one = of(&staging["derived"], item);
        let found =
            format!("{} {}", one["value"].as_str().unwrap_or("nothing"), one["state"].as_str().unwrap_or(""));
        same(&format!("derived {item}"), found, expected.clone());
    }
    for item in row.underived.iter().filter(|i| !of(&staging["derived"], i).is_null()) {
        same("underived", of(&staging["derived"], item).to_string(), item.clone());
    }
    let findings: Vec<String> = answer["findings"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .map(|f| {
            let word = |name: &str| f[name].as_str().unwrap_or_default();
            format!("{} {} {}", word("check"), word("severity"), f["items"][0].as_str().unwrap_or_default())
        })
        .collect();
    for finding in row.findings.iter().filter(|f| !findings.contains(f)) {
        same("findings", format!("{findings:?}"), finding.clone());
    }
    for check in &row.silent {
        let found = findings.iter().find(|f| f.starts_with(check.as_str()));
        same("silent", found.cloned().unwrap_or_default(), String::new());
    }
    wrong
}

#[test]
fn each_tumor_is_asked_what_it_needs() {
    let place = Place::new("staging-form");
    let app = created(&place.registry());
    let new = ask(&app, "abstract_new", json!({ "items": [{ "item": "nameLast", "value": "Invented" }] }));
    let tumor = new["tumor"]["key"].as_str().expect("a tumor").to_owned();
    let path = repository("tests/cases/staging/naaccr/form.jsonl");
    let text = std::fs::read_to_string(path).expect("rows");
    let mut wrong = Vec::new();
    for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let row: Row = serde_json::from_str(line).unwrap_or_else(|e| panic!("form.jsonl:{}: {e}", n + 1));
        let answer = check(&app, &tumor, &row);
        wrong.extend(look(&row, &answer).into_iter().map(|w| format!("{}: {}: {w}", n + 1, row.name)));
        if row.chosen.is_some() {
            ask(&app, "setters_choose", json!({ "chosen": "SNC" }));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
