//! A staging release that nobody has published.

use std::io::{Cursor, Write};

use serde_json::{Value, json};

/// An edition of EOD that the program does not have: one schema, with words for people.
pub fn edition(version: &str) -> Vec<u8> {
    let table = |id: &str, name: &str, columns: Value, rows: Value| {
        json!({
            "id": id, "algorithm": "eod_public", "version": version, "name": name, "title": name,
            "notes": "**Note 1:** Invented.", "definition": columns, "rows": rows,
        })
    };
    let input = |key: &str| json!({ "key": key, "name": key, "type": "INPUT" });
    let says = json!({ "key": "description", "name": "Description", "type": "DESCRIPTION" });
    let gives = |key: &str| json!({ "key": key, "name": key, "type": "ENDPOINT" });
    let tables = [
        table("primary_site", "Primary Site", json!([input("site")]), json!([["C500-C509"]])),
        table("histology", "Histology", json!([input("hist")]), json!([["8000-8700"]])),
        table(
            "selection",
            "Selection",
            json!([input("site"), input("hist"), gives("result")]),
            json!([["C500-C509", "8000-8700", "MATCH"]]),
        ),
        table(
            "mets",
            "Mets of the new edition",
            json!([input("eod_mets"), says, gives("ss2018_derived")]),
            json!([["00", "None\nof any kind", "VALUE:1"], ["77", "Some\nmany more words", "VALUE:7"]]),
        ),
    ];
    let item = |key: &str, number: u32, table: &str| {
        json!({
            "key": key, "name": key, "naaccr_item": number, "table": table,
            "used_for_staging": true, "metadata": [{ "name": "SEER_REQUIRED" }],
        })
    };
    let schema = json!({
        "id": "breast", "algorithm": "eod_public", "version": version, "name": "Breast, new",
        "title": "Breast, new", "schema_selection_table": "selection",
        "inputs": [
            { "key": "year_dx", "name": "Year", "naaccr_item": 390, "used_for_staging": false },
            item("site", 400, "primary_site"), item("hist", 522, "histology"), item("eod_mets", 776, "mets"),
        ],
        "outputs": [{ "key": "ss2018_derived", "name": "Derived", "naaccr_item": 762 }],
        "mappings": [{ "id": "stage", "name": "Stage", "tables": [{ "id": "mets" }] }],
        "on_invalid_input": "CONTINUE",
    });
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let files = tables.iter().map(|t| ("tables", t)).chain([("schemas", &schema)]);
    for (folder, file) in files {
        let name = format!("{folder}/{}.json", file["id"].as_str().expect("an id"));
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a file");
        zip.write_all(file.to_string().as_bytes()).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}
