//! Administration: whose requirements count, and a release of a staging algorithm whose notes are then read at its codes.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::abstracting::at_work_with;
use crate::driver::text;
use crate::person::Person;

/// A later release of the algorithm that answers from 2018 on, with one invented schema.
fn release(folder: &Path) -> PathBuf {
    let path = folder.join("eod_public-9.0.zip");
    let mut zip = ZipWriter::new(File::create(&path).expect("a zip"));
    let of = |id: &str, more: Value| {
        let mut all =
            json!({ "id": id, "algorithm": "eod_public", "version": "9.0", "name": id, "title": id });
        all.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        all
    };
    let column = |key: &str, kind: &str| json!({ "key": key, "name": key, "type": kind });
    let table =
        |id: &str, columns: Value, rows: Value| of(id, json!({ "definition": columns, "rows": rows }));
    let mut size = table(
        "invented_size",
        json!([column("size_summary", "INPUT"), column("description", "DESCRIPTION")]),
        json!([
            [
                "000",
                "No invented tumor\n\nNothing was found, **as invented words say**:\n* in the first place\n* in the second place"
            ],
            ["001-988", "Invented millimeters"],
            ["999", "Invented size not known"]
        ]),
    );
    size["title"] = json!("Invented size of the tumor");
    size["notes"] = json!("**Note 1:** Measure the *invented* tumor.\n* Not the shadow\n  * nor the echo");
    size["coding_guidelines"] = json!("## Before 2020\nRound <b>down</b>.");
    let input = |key: &str, item: u32, id: &str, table: Option<&str>, staging: bool| {
        json!({ "key": key, "name": key, "naaccr_item": item, "naaccr_xml_id": id, "table": table, "used_for_staging": staging,
                "metadata": [{ "name": "SEER_REQUIRED" }, { "name": "COC_REQUIRED" }] })
    };
    let schema = of(
        "invented_organ",
        json!({
            "name": "Invented organ",
            "schema_selection_table": "invented_selection",
            "on_invalid_input": "CONTINUE",
            "inputs": [
                input("site", 400, "primarySite", Some("primary_site"), true),
                input("hist", 522, "histologicTypeIcdO3", Some("histology"), true),
                input("year_dx", 390, "dateOfDiagnosis", Some("invented_years"), true),
                input("size_summary", 756, "tumorSizeSummary", Some("invented_size"), true)
            ],
            "outputs": [{ "key": "ss2018_derived", "name": "Derived Summary Stage 2018", "naaccr_item": 762, "naaccr_xml_id": "derivedSummaryStage2018" }],
            "mappings": [{ "id": "invented_stage", "name": "Invented stage", "tables": [{ "id": "invented_result" }] }],
            "involved_tables": ["primary_site", "histology", "invented_selection", "invented_years", "invented_size", "invented_result"]
        }),
    );
    let files = [
        ("schemas", schema),
        ("tables", table("primary_site", json!([column("site", "INPUT")]), json!([["C000-C809"]]))),
        ("tables", table("histology", json!([column("hist", "INPUT")]), json!([["8000-9999"]]))),
        ("tables", table("invented_years", json!([column("year_dx", "INPUT")]), json!([["2018-2030"]]))),
        (
            "tables",
            table(
                "invented_selection",
                json!([column("site", "INPUT"), column("hist", "INPUT"), column("result", "ENDPOINT")]),
                json!([["C000-C809", "8000-9999", "MATCH"]]),
            ),
        ),
        ("tables", size),
        (
            "tables",
            table(
                "invented_result",
                json!([column("size_summary", "INPUT"), column("ss2018_derived", "ENDPOINT")]),
                json!([["000", "VALUE:9"], ["001-988", "VALUE:1"], ["*", "VALUE:9"]]),
            ),
        ),
    ];
    for (part, content) in files {
        let id = content["id"].as_str().expect("an id");
        zip.start_file(format!("{part}/{id}.json"), SimpleFileOptions::default()).expect("an entry");
        zip.write_all(content.to_string().as_bytes()).expect("its content");
    }
    zip.finish().expect("the zip is whole");
    path
}

async fn checked(me: &Person, name: &str, on: bool) {
    let script = "const l = [...document.querySelectorAll('label')].find((e) => e.textContent.includes(arguments[0])); \
                  return l?.querySelector('input')?.checked === arguments[1]";
    me.until(&format!("{name} is chosen: {on}"), script, vec![text(name), Value::Bool(on)]).await;
}

async fn administration(me: &Person) {
    me.press("Alt+7").await;
    me.click("tab", "Standards").await;
    me.see("Standard setters").await;
}

/// Begins an abstract that the invented schema has.
async fn begin(me: &Person) {
    me.press("Control+n").await;
    me.see("The name begins the abstract").await;
    me.write("Inventedname").await;
    me.press("Enter").await;
    me.see("Required items").await;
    for (item, value) in
        [("dateOfDiagnosis", "20240315"), ("primarySite", "C504"), ("histologicTypeIcdO3", "8500")]
    {
        me.replace(item, value).await;
    }
    me.click("tab", "Staging").await;
    me.see("Invented organ").await;
}

async fn offer_sizes(me: &Person) {
    me.go_to_item("tumorSizeSummary").await;
    me.press("Alt+Down").await;
    let first = "return document.querySelector('#lookup-list [role=option]')?.textContent.includes('No invented tumor') ?? false";
    me.until("the release's codes are offered", first, vec![]).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn standard_setters_are_chosen_and_a_release_answers_while_it_is_in_force() {
    let me = at_work_with("standards", |folder| Some(release(folder))).await;
    administration(&me).await;
    me.see("No release was added yet").await;
    me.picture("built-in").await;

    // Whose requirements count.
    checked(&me, "CCCR", false).await;
    me.click("checkbox", "K CCCR").await;
    checked(&me, "CCCR", true).await;
    me.click("checkbox", "K CCCR").await;
    checked(&me, "CCCR", false).await;

    me.press("Control+Enter").await;
    me.see("added: 1 schema").await;
    me.see("Take out of force").await;
    me.picture("added").await;
    // The same release again: said, and nothing is changed.
    me.press("Control+Enter").await;
    me.see("The release was not added.").await;
    me.picture("refused").await;

    // Its schema and its codes.
    begin(&me).await;
    offer_sizes(&me).await;
    me.press("Escape").await;
    me.replace("tumorSizeSummary", "024").await;
    me.item_means("tumorSizeSummary", "nvented millimeters").await;
    me.press("Control+s").await;
    me.see("Save draft").await;

    // Out of force: what came with the program answers again.
    administration(&me).await;
    me.click("button", "Take out of force").await;
    me.see("is out of force").await;
    me.picture("out-of-force").await;
    me.press("Alt+2").await;
    me.see("Rows 1 to").await;
    me.press("/").await;
    me.write("Inventedname").await;
    me.see("Rows 1 to 1 of 1").await;
    me.press("Down").await;
    me.press("Enter").await;
    me.see("Required items").await;
    me.click("tab", "Staging").await;
    me.see("EOD public 3.3").await;
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn the_notes_of_a_release_are_read_at_its_codes() {
    let me = at_work_with("notes", |folder| Some(release(folder))).await;
    administration(&me).await;
    me.press("Control+Enter").await;
    me.see("added: 1 schema").await;
    begin(&me).await;
    offer_sizes(&me).await;
    me.see("as invented words say").await;
    me.picture("lookup").await;
    me.press("F1").await;
    me.see("Measure the invented tumor.").await;
    me.see("Round <b>down</b>.").await;
    me.picture("about").await;
    me.leave().await;
}
