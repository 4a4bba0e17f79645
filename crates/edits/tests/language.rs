//! The language, rule by rule: `tests/cases/edits/language.jsonl`. Each row is an edit of one metafile of its own.
#![allow(missing_docs)]

use std::collections::HashMap;

use edits::{EditSource, Engine, FieldSource, Machine, MessageSource, Metafile, Record, State, TableSource};
use serde::Deserialize;

#[derive(Deserialize)]
struct Field {
    name: String,
    number: u32,
    length: usize,
    date: bool,
}

#[derive(Deserialize)]
struct Table {
    name: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

#[derive(Deserialize)]
struct Row {
    rule: String,
    fields: Vec<Field>,
    logic: String,
    values: HashMap<u32, String>,
    state: String,
    main: Option<String>,
    #[serde(default)]
    notes: Vec<String>,
    #[serde(default)]
    message: String,
    #[serde(default)]
    messages: HashMap<i32, String>,
    table: Option<Table>,
}

fn metafile(row: &Row) -> Metafile {
    let numbered = row.messages.iter();
    let numbered =
        numbered.map(|(n, text)| MessageSource { key: i64::from(*n), number: *n, text: text.clone() });
    let usual = MessageSource { key: 1000, number: 1000, text: row.message.clone() };
    let field = |(key, f): (usize, &Field)| FieldSource {
        key: key as i64,
        number: f.number,
        name: f.name.clone(),
        length: f.length,
        date: f.date,
        ..FieldSource::default()
    };
    let table = |t: &Table| TableSource {
        name: t.name.clone(),
        columns: t.columns.clone(),
        rows: t.rows.clone(),
        ..TableSource::default()
    };
    Metafile {
        messages: numbered.chain([usual]).collect(),
        fields: row.fields.iter().enumerate().map(field).collect(),
        tables: row.table.iter().map(table).collect(),
        edits: vec![EditSource {
            tag: "T0001".into(),
            message: Some(1000),
            logic: row.logic.clone(),
            fields: (0..row.fields.len() as i64).collect(),
            ..EditSource::default()
        }],
        ..Metafile::default()
    }
}

#[test]
fn every_rule_of_the_language_holds() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/cases/edits/language.jsonl");
    let today = naaccr::Date::new(2026, 11, 22).unwrap();
    let (mut machine, mut record) = (Machine::default(), Record::default());
    let mut rows = 0;
    for line in std::fs::read_to_string(path).unwrap().lines() {
        let row: Row = serde_json::from_str(line).unwrap();
        let engine = Engine::compile(&metafile(&row));
        record.fill(&engine, |number| row.values.get(&number).map_or("", String::as_str));
        let state = engine.run(&mut machine, 0, &record, today, None);
        let wanted = match row.state.as_str() {
            "P" => State::Pass,
            "F" => State::Fail,
            "W" => State::Warn,
            _ => State::NotRun,
        };
        let why = engine.edits()[0].fault().map(ToString::to_string);
        assert_eq!(state, wanted, "{}: {} {why:?}", row.rule, row.logic);
        if let Some(main) = &row.main {
            let said = engine.message(&mut machine, 0, &record, state, today);
            assert_eq!((&said.main, &said.notes), (main, &row.notes), "{}", row.rule);
        }
        rows += 1;
    }
    assert!(rows > 60, "{rows} rows");
}

#[test]
fn no_logic_and_no_pattern_panics() {
    // Pieces of the language in an order that nobody would write.
    let pieces = [
        "if",
        "(",
        ")",
        "{",
        "}",
        ";",
        "return",
        "PASS",
        "int i",
        "i",
        "=",
        "1",
        "\"A\"",
        "INLIST",
        ",",
        "#S\"Primary Site\"",
        "while",
        "AND",
        "NOT",
        "char k[3]",
        "k[9] = 1;",
        "STRCPY(k,",
        "-",
        "2147483647",
        "*",
        "/",
        "0",
        "function f()",
        "f();",
        "MATCH(\"a\",\"{*}\")",
        "tablevar X",
        "SUBSTR(\"A\",-1,-1)",
        "FMTSTR(k,\"%9999ld\",1)",
        "é",
        "'",
        "/*",
    ];
    let mut state = 7_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let (mut machine, mut record) = (Machine::default(), Record::default());
    let today = naaccr::Date::new(2026, 11, 22).unwrap();
    for _ in 0..20_000 {
        let logic: Vec<&str> = (0..1 + next(14)).map(|_| pieces[next(pieces.len())]).collect();
        let field =
            FieldSource { number: 400, name: "Primary Site".into(), length: 4, ..FieldSource::default() };
        let edit = EditSource { logic: logic.join(" "), fields: vec![0], ..EditSource::default() };
        let engine =
            Engine::compile(&Metafile { fields: vec![field], edits: vec![edit], ..Metafile::default() });
        record.fill(&engine, |_| "C504");
        let state = engine.run(&mut machine, 0, &record, today, None);
        engine.message(&mut machine, 0, &record, state, today);
    }
}
