//! Files of other versions: converted on their way into the registry and from file to file, never without a record.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::Path;

use accession_app::App;
use serde_json::{Value, json};
use tests::{Place, accession, ask, bytes, created, gzip, job, names, on, repository};

/// A file of version 25, type A: sex is another item since version 26, and two items are retired.
fn older(vital: &str) -> String {
    format!(
        r#"<?xml version="1.0"?>
<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-250.xml"
            userDictionaryUri="https://registry.example.org/county-2026.xml"
            recordType="A"
            specificationVersion="1.7"
            xmlns="http://naaccr.org/naaccrxml">
    <Item naaccrId="registryId">0000000099</Item>
    <Patient>
        <Item naaccrId="patientIdNumber">00000001</Item>
        <Item naaccrId="nameLast">Quist</Item>
        <Item naaccrId="dateOfBirth">19500601</Item>
        <Item naaccrId="sex">2</Item>
        <Item naaccrId="vitalStatus">{vital}</Item>
        <Item naaccrId="countyConsent">1</Item>
        <Tumor>
            <Item naaccrId="primarySite">C504</Item>
            <Item naaccrId="tumorRecordNumber">01</Item>
            <Item naaccrId="comorbidComplication1">25000</Item>
            <Item naaccrId="countyTrial">north arm</Item>
            <Item naaccrId="strangeItem">kept</Item>
        </Tumor>
    </Patient>
    <Patient>
        <Item naaccrId="patientIdNumber">00000002</Item>
        <Item naaccrId="nameLast">Quayle</Item>
        <Item naaccrId="sex">1</Item>
        <Tumor>
            <Item naaccrId="primarySite">C619</Item>
        </Tumor>
    </Patient>
</NaaccrData>"#
    )
}

fn import(app: &App, file: &Path) -> Value {
    let order = json!({ "file": app.token_for(file.to_owned()), "dryRun": false, "onChanged": "take", "status": "auto" });
    let ended = job(app, "import_start", order);
    assert_eq!(ended["state"], "done", "{ended}");
    ended["import"].clone()
}

fn county() -> std::path::PathBuf {
    repository("tests/fixtures/county-dictionary.xml")
}

fn accounted(sum: &Value) {
    let n = |name: &str| sum[name].as_u64().expect("a count");
    assert_eq!(n("read"), n("new") + n("matched") + n("changed") + n("skipped"), "{sum}");
}

#[test]
fn an_older_file_arrives_converted_and_the_same_file_again_says_nothing_new() {
    let place = Place::new("older");
    let app = created(&place.registry());
    ask(&app, "dictionary_add", json!({ "file": app.token_for(county()), "lenient": false }));
    let file = place.file("v25.xml.gz", gzip(older("1").as_bytes()));
    let report = import(&app, &file);
    accounted(&report["patients"]);
    accounted(&report["tumors"]);
    assert_eq!(report["patients"]["new"], 2);
    let conversion = &report["conversion"];
    assert_eq!((&conversion["from"], &conversion["to"]), (&json!(250), &json!(260)));
    let rules = conversion["rules"].as_array().expect("rules");
    let sex = rules
        .iter()
        .find(|r| r["from"] == "sex" && r["to"] == "sexAssignedAtBirth")
        .expect("the rule of sex");
    assert_eq!(sex["count"], 2);
    let cases = conversion["cases"].as_array().expect("cases");
    let first = cases.iter().find(|c| c["item"] == "sex").expect("the first case");
    assert_eq!((&first["line"], &first["old"], &first["new"]), (&json!(8), &json!("2"), &json!("2")));
    assert!(cases.iter().any(|c| c["item"] == "comorbidComplication1" && c["tumor"] == 1));
    // Items of the installed dictionary, which the file names, are no strangers; a strange one is reported and kept.
    let problems = report["problems"].as_array().expect("problems");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0]["item"], "strangeItem");

    let open = || ask(&app, "abstract_open", json!({ "tumor": "1" }));
    let view = open();
    assert_eq!(view["patient"]["items"]["sexAssignedAtBirth"], "2");
    assert_eq!(view["tumor"]["items"]["comorbidComplication1"], "25000", "a registry keeps what is retired");
    assert_eq!(view["tumor"]["items"]["strangeItem"], "kept");
    assert_eq!(ask(&app, "abstracts_find", json!({ "text": "countyTrial:north" }))["total"], 1);
    // What was converted of a new case stands in its history.
    let history = ask(&app, "abstract_history", json!({ "tumor": "1" }));
    let of_sex: Vec<&Value> =
        history.as_array().into_iter().flatten().filter(|a| a["item"] == "sexAssignedAtBirth").collect();
    assert_eq!(of_sex.len(), 1, "{history}");
    assert_eq!((of_sex[0]["source"].as_str(), of_sex[0]["new"].as_str()), (Some("conversion"), Some("2")));

    let again = import(&app, &file);
    assert_eq!((&again["patients"]["matched"], &again["tumors"]["matched"]), (&json!(2), &json!(2)));
    assert_eq!((&again["amended"], open() == view), (&json!(0), true));
}

#[test]
fn a_known_case_that_a_conversion_changes_says_so_in_its_history() {
    let place = Place::new("known");
    let app = created(&place.registry());
    // The case came with version 26 and without the sex.
    let newer = older("1").replace("250.xml", "260.xml").replace("<Item naaccrId=\"sex\">2</Item>", "");
    let report = import(&app, &place.file("v26.xml", newer));
    assert!(report["conversion"].is_null());
    let report = import(&app, &place.file("v25.xml", older("0")));
    accounted(&report["patients"]);
    let history = ask(&app, "abstract_history", json!({ "tumor": "1" }));
    let entry = |item: &str| {
        let mut found = history.as_array().into_iter().flatten().filter(|a| a["item"] == item);
        let entry = found.next().unwrap_or_else(|| panic!("{item} in {history}"));
        assert!(found.next().is_none(), "{item} once: {history}");
        (entry["source"].clone(), entry["new"].clone())
    };
    assert_eq!(entry("sexAssignedAtBirth"), (json!("conversion"), json!("2")));
    assert_eq!(entry("vitalStatus"), (json!("import"), json!("0")));
}

/// The lines of a list of changes.
fn listed(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).expect("the list of changes");
    text.lines().map(|l| serde_json::from_str(l).expect("a JSON object")).collect()
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

#[test]
fn a_file_is_converted_with_a_list_of_every_change() {
    let place = Place::new("convert");
    let (from, to) = (place.file("v25.xml", older("1")), place.at("v26.xml.gz"));
    let county = county();
    let args = ["convert", "--json", "--dictionary", text(&county), text(&from), text(&to)];
    let result = accession(args).json();
    assert_eq!(
        (&result["patients"], &result["tumors"], &result["conversion"]["to"]),
        (&json!(2), &json!(2), &json!(260))
    );
    assert!(!result.to_string().contains("25000"), "values stand in the list only");
    let list = listed(&place.at("v26.xml.gz.changes.jsonl"));
    assert_eq!(list.len() as u64, result["conversion"]["changes"].as_u64().expect("a count"));
    let retired =
        list.iter().find(|c| c["from"] == "comorbidComplication1").expect("what was removed is listed");
    assert_eq!(
        (&retired["old"], &retired["line"], &retired["patient"], &retired["tumor"], &retired["new"]),
        (&json!("25000"), &json!(8), &json!(1), &json!(1), &json!(""))
    );
    let converted = String::from_utf8(tests::gunzip(&fs::read(&to).expect("the new file"))).expect("UTF-8");
    for piece in [
        "naaccr-dictionary-260.xml",
        "county-2026.xml",
        "\"sexAssignedAtBirth\">2<",
        "north arm",
        "strangeItem",
    ] {
        assert!(converted.contains(piece), "{piece} in {converted}");
    }
    assert!(!converted.contains("comorbid") && !converted.contains("\"sex\""));
    // Kept on request, listed all the same; and a file that needs no conversion has no list.
    let kept = place.at("kept.xml");
    accession([
        "convert",
        "--retired",
        "keep",
        "--report",
        text(&place.at("list")),
        text(&from),
        text(&kept),
    ])
    .text();
    assert!(fs::read_to_string(&kept).expect("a file").contains("25000"));
    assert!(listed(&place.at("list")).iter().any(|c| c["new"] == "25000"));
    assert_eq!(
        names(&place.at("")),
        ["kept.xml", "list", "v25.xml", "v26.xml.gz", "v26.xml.gz.changes.jsonl"]
    );
    let same = place.at("same.xml");
    let result = accession(["--json", "convert", text(&to), text(&same)]).json();
    assert_eq!((&result["conversion"]["changes"], &result["report"]), (&json!(0), &Value::Null));
    assert!(!names(&place.at("")).contains(&"same.xml.changes.jsonl".to_owned()));
}

#[test]
fn what_cannot_be_converted_leaves_nothing_half_written() {
    let place = Place::new("half");
    let cut = older("1");
    let cut = place.file("cut.xml", &cut[..cut.len() - 60]);
    let long = place.file("long.xml", older("1").replace("C619", "C619x"));
    let whole = place.file("whole.xml", older("1"));
    place.file("out.xml", "what was there before");
    let before = bytes(&place.at(""));
    let out = place.at("out.xml");
    let rows: [(&[&str], &str); 6] = [
        (&["convert", text(&cut), text(&out)], "The file ends"),
        (&["convert", text(&long), text(&out)], "--too-long drop"),
        (&["convert", "--to", "270", text(&whole), text(&out)], "The version to convert to is one of"),
        (&["convert", text(&whole), text(&whole)], "over itself"),
        (&["convert", "--report", text(&out), text(&whole), text(&out)], "cannot be the file itself"),
        (&["convert", "--dictionary", text(&whole), text(&whole), text(&out)], "<NaaccrDictionary>"),
    ];
    for (args, says) in rows {
        accession(args).refused(says);
        assert!(before == bytes(&place.at("")), "{args:?} left something behind");
    }
    // Values that do not fit are left out on request, and listed with what they were.
    let result = accession(["--json", "convert", "--too-long", "drop", text(&long), text(&out)]).json();
    assert_eq!(
        result["leftOut"],
        json!([{ "naaccrId": "primarySite", "patient": 2, "tumor": 1, "what": "tooLong" }])
    );
    let list = listed(&place.at("out.xml.changes.jsonl"));
    assert!(list.iter().any(|c| c["kind"] == "dropped" && c["old"] == "C619x" && c["patient"] == 2));
}

#[test]
fn files_are_read_as_asked() {
    let place = Place::new("asked");
    let file = place.file("v25.xml", older("1"));
    let verdict = |args: &[&str]| {
        let ran = accession(["validate", "--json"].iter().chain(args));
        let code = ran.code;
        let report: Value = serde_json::from_str(&ran.out).expect("one line of JSON");
        let errors = report["errors"].as_array().map_or(0, Vec::len);
        (code, errors)
    };
    let county = county();
    assert_eq!(verdict(&[text(&file)]), (Some(1), 3), "three items of nobody");
    assert_eq!(verdict(&["--unknown", "ignore", text(&file)]), (Some(0), 0));
    assert_eq!(verdict(&["--unknown", "keep", text(&file)]), (Some(0), 0));
    let for_250 = fs::read_to_string(&county)
        .expect("the fixture")
        .replace("naaccrVersion=\"260\"", "naaccrVersion=\"250\"");
    let for_250 = place.file("county-250.xml", for_250);
    assert_eq!(verdict(&["--dictionary", text(&for_250), text(&file)]), (Some(1), 1));
    // Without namespaces, and with foreign ones.
    let bare = place.file(
        "bare.xml",
        older("1")
            .replace("            xmlns=\"http://naaccr.org/naaccrxml\"", "")
            .replace("\"1.7\"\n", "\"1.7\""),
    );
    assert_eq!(verdict(&["--unknown", "keep", text(&bare)]).0, Some(1));
    assert_eq!(verdict(&["--unknown", "keep", "--relaxed", text(&bare)]).0, Some(0));
    let foreign = older("1").replace(
        "xmlns=\"http://naaccr",
        "xmlns:x=\"https://example.org/x\"\n            xmlns=\"http://naaccr",
    );
    let foreign = place.file("foreign.xml", foreign);
    assert_eq!(verdict(&["--unknown", "keep", text(&foreign)]).0, Some(0));
    assert_eq!(
        verdict(&["--unknown", "keep", "--namespace", "x=https://example.org/x", text(&foreign)]).0,
        Some(0)
    );
    assert_eq!(
        verdict(&["--unknown", "keep", "--namespace", "y=https://example.org/y", text(&foreign)]).0,
        Some(1)
    );
    assert_eq!(accession(["validate", "--namespace", "y", text(&foreign)]).code, Some(2));
    // Rewriting keeps items of nobody unless told otherwise.
    let out = place.at("out.xml");
    for (how, holds) in [("keep", true), ("error", true), ("ignore", false)] {
        accession(["rewrite", "--unknown", how, text(&file), text(&out)]).text();
        assert_eq!(fs::read_to_string(&out).expect("a file").contains("strangeItem"), holds, "{how}");
    }
    accession(["rewrite", "--relaxed", text(&bare), text(&out)]).text();
    accession(["rewrite", text(&bare), text(&out)]).refused("namespace");
}

#[test]
fn dictionaries_are_installed_listed_and_retired_from_the_command_line() {
    let place = Place::new("cli-dictionary");
    drop(created(&place.registry()));
    let county = county();
    let uri = "https://registry.example.org/county-2026.xml";
    let shown = accession(["dictionary", "check", text(&county)]).text();
    assert!(shown.contains("4 items, version 260, sound") && shown.contains("9552 countyTrial"), "{shown}");
    let wrong =
        place.file("wrong.xml", fs::read_to_string(&county).expect("the fixture").replace("9552", "400"));
    let check = accession(["--json", "dictionary", "check", text(&wrong)]);
    assert_eq!(check.code, Some(1));
    assert!(check.out.contains("primarySite") && check.out.contains("\"usable\":false"), "{}", check.out);
    on(&place.registry(), &["dictionary", "add", text(&wrong)]).refused("the number 400 of primarySite");
    assert!(on(&place.registry(), &["dictionary", "list"]).text().contains("No user dictionary"));
    on(&place.registry(), &["dictionary", "add", text(&county)]).text();
    let all = on(&place.registry(), &["--json", "dictionary", "list"]).json();
    assert_eq!((&all[0]["uri"], &all[0]["inForce"]), (&json!(uri), &json!(true)));
    on(&place.registry(), &["dictionary", "retire", "nobody"]).refused("No such dictionary");
    assert!(on(&place.registry(), &["dictionary", "retire", uri]).text().contains("retired"));
    assert!(on(&place.registry(), &["dictionary", "retire", "--undo", uri]).text().contains("in force"));
    assert_eq!(accession(["dictionary"]).code, Some(2));
}

#[test]
fn fixed_columns_go_through_the_same_doors() {
    let place = Place::new("columns");
    let source = older("1")
        .replace("            userDictionaryUri=\"https://registry.example.org/county-2026.xml\"\n", "");
    let own = ["countyConsent\">1", "countyTrial\">north arm", "strangeItem\">kept"];
    let source = own.iter().fold(source, |s, item| s.replace(&format!("<Item naaccrId=\"{item}</Item>"), ""));
    let (xml, columns) = (place.file("v25.xml", source), place.at("v18.txt.gz"));
    let to_18 =
        ["convert", "--to", "180", "--format", "flat", "--too-long", "drop", text(&xml), text(&columns)];
    accession(to_18).text();
    let lines = String::from_utf8(tests::gunzip(&fs::read(&columns).expect("the file"))).expect("ASCII");
    assert_eq!(lines.lines().map(str::len).collect::<Vec<_>>(), [24_194, 24_194]);
    let report = accession(["validate", "--json", text(&columns)]);
    assert!(report.out.contains("\"patients\":2,\"tumors\":2"), "{}", report.out);
    let back = place.at("back.xml");
    accession(["convert", text(&columns), text(&back)]).text();
    let back = fs::read_to_string(&back).expect("the file");
    for piece in
        ["naaccr-dictionary-260.xml", ">Quist<", "\"sexAssignedAtBirth\">2<", "\"primarySite\">C619<"]
    {
        assert!(back.contains(piece), "{piece} in {back}");
    }
    let app = created(&place.registry());
    let report = import(&app, &columns);
    accounted(&report["tumors"]);
    assert_eq!((&report["version"], &report["tumors"]["new"]), (&json!(180), &json!(2)));
    assert_eq!(
        ask(&app, "abstract_open", json!({ "tumor": "1" }))["patient"]["items"]["sexAssignedAtBirth"],
        "2"
    );
    assert_eq!(import(&app, &columns)["tumors"]["matched"], 2);
    accession(["convert", "--format", "flat", text(&xml), text(&place.at("no.txt"))])
        .refused("no fixed columns");
}
