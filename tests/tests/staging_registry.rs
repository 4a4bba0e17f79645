//! Staging in a registry: derived items at a save, the standard setters, installed releases, the trace in words.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use accession_app::App;
use serde_json::{Value, json};
use tests::{Place, ask, created, edition, filled, invented, job, opened, write_xml};

/// Breast of 2024, staged: local.
const BREAST: [(&str, &str); 9] = [
    ("dateOfDiagnosis", "20240315"),
    ("primarySite", "C504"),
    ("histologicTypeIcdO3", "8500"),
    ("behaviorCodeIcdO3", "3"),
    ("classOfCase", "14"),
    ("eodPrimaryTumor", "100"),
    ("eodRegionalNodes", "000"),
    ("eodMets", "00"),
    ("gradeClinical", "2"),
];

fn order(view: &Value, items: &[(&str, &str)]) -> Value {
    let changes: Vec<Value> = items.iter().map(|(i, v)| json!({ "item": i, "value": v })).collect();
    json!({
        "tumor": view["tumor"]["key"], "patientRevision": view["patient"]["revision"],
        "tumorRevision": view["tumor"]["revision"], "changes": changes, "reason": "as reviewed",
    })
}

fn amend(app: &App, view: &Value, items: &[(&str, &str)]) -> Value {
    ask(app, "abstract_amend", order(view, items))
}

fn new(app: &App) -> Value {
    ask(app, "abstract_new", json!({ "items": [{ "item": "nameLast", "value": "Invented" }] }))
}

fn held<'a>(view: &'a Value, item: &str) -> &'a str {
    view["tumor"]["items"][item].as_str().unwrap_or("")
}

fn history(app: &App, view: &Value, item: &str) -> Vec<String> {
    let all = ask(app, "item_history", json!({ "tumor": view["tumor"]["key"], "item": item }));
    let word = |a: &Value, name: &str| a[name].as_str().unwrap_or_default().to_owned();
    let line = |a: &Value| {
        let (old, new) = (word(a, "old"), word(a, "new"));
        format!("{old}>{new} {} {}", word(a, "source"), word(a, "reason"))
    };
    all.as_array().expect("a history").iter().map(line).collect()
}

fn checks(view: &Value) -> Vec<&str> {
    view["findings"].as_array().expect("findings").iter().filter_map(|f| f["check"].as_str()).collect()
}

#[test]
fn derived_items_follow_their_inputs_and_the_history_says_that_the_program_wrote_them() {
    let place = Place::new("derive");
    let app = created(&place.registry());
    let view = amend(&app, &new(&app), &BREAST);
    for (item, value) in [
        ("schemaId", "00480"),
        ("derivedSummaryStage2018", "1"),
        ("derivedSummaryGrade2018", "2"),
        ("schemaIdVersionCurrent", "3.3"),
        ("schemaIdVersionOriginal", "3.3"),
    ] {
        assert_eq!(held(&view, item), value, "{item}");
    }
    assert_eq!(history(&app, &view, "derivedSummaryStage2018"), [">1 program derived by EOD public 3.3"]);
    assert_eq!(history(&app, &view, "eodMets"), [">00 form as reviewed"]);
    // Nothing more to write: a second save of the same is no amendment of derived items.
    let again = amend(&app, &view, &[("textRemarks", "Seen again.")]);
    assert_eq!(history(&app, &again, "derivedSummaryStage2018").len(), 1);
    let distant = amend(&app, &again, &[("eodMets", "10")]);
    assert_eq!(held(&distant, "derivedSummaryStage2018"), "7");
    // Without a word on the extent nothing is derived, and what was ours goes; the grade stays.
    let blank = amend(&app, &distant, &[("eodPrimaryTumor", ""), ("eodRegionalNodes", ""), ("eodMets", "")]);
    assert_eq!((held(&blank, "derivedSummaryStage2018"), held(&blank, "derivedSummaryGrade2018")), ("", "2"));
    let trail = history(&app, &blank, "derivedSummaryStage2018");
    assert_eq!(trail[0], "7> program no longer derived by EOD public 3.3");
    // Another site: another schema, and the first version stays what it was.
    let colon = amend(&app, &blank, &[("primarySite", "C187"), ("histologicTypeIcdO3", "8140")]);
    assert_eq!((held(&colon, "schemaId"), held(&colon, "schemaIdVersionOriginal")), ("00200", "3.3"));
}

#[test]
fn a_person_accepts_what_follows_and_types_nothing_else() {
    let place = Place::new("accept");
    let app = created(&place.registry());
    let view = amend(&app, &new(&app), &BREAST);
    let refused = app
        .dispatch("abstract_amend", order(&view, &[("derivedSummaryStage2018", "7")]))
        .expect_err("what is derived is not typed");
    assert_eq!(refused.code, "NotAllowed");
    assert!(refused.message.contains("derivedSummaryStage2018"), "{}", refused.message);
    assert!(view["locked"].as_array().expect("locked").contains(&json!("derivedSummaryStage2018")));
    // The value that follows from the same amendment may be set in it.
    let taken = amend(&app, &view, &[("eodMets", "10"), ("derivedSummaryStage2018", "7")]);
    assert_eq!(held(&taken, "derivedSummaryStage2018"), "7");
    // A blank is filled again at once: it is one change of nothing.
    let blank = amend(&app, &taken, &[("derivedSummaryStage2018", "")]);
    assert_eq!(held(&blank, "derivedSummaryStage2018"), "7");
    assert_eq!(history(&app, &blank, "derivedSummaryStage2018").len(), 2);
    let new = json!({ "items": [{ "item": "schemaId", "value": "00480" }] });
    assert_eq!(app.dispatch("abstract_new", new).expect_err("nothing derives it").code, "NotAllowed");
}

#[test]
fn a_value_that_came_in_a_file_stays_until_a_person_accepts() {
    let place = Place::new("foreign");
    let mut patients = invented(1, 5);
    let tumor = &mut patients[0].tumors[0].items;
    for (item, value) in BREAST {
        tumor.set(item, value);
    }
    tumor.set("derivedSummaryStage2018", "3");
    tumor.set("schemaId", "");
    patients[0].tumors.truncate(1);
    let file = place.at("one.xml");
    write_xml(&file, &patients);
    let app = created(&place.registry());
    let order_in = json!({
        "file": app.token_for(file), "dryRun": false, "onChanged": "take", "status": "incomplete",
    });
    assert_eq!(job(&app, "import_start", order_in)["state"], "done");
    let view = ask(&app, "abstract_open", json!({ "tumor": "1" }));
    // An import writes what the file says and nothing else.
    assert_eq!((held(&view, "schemaId"), held(&view, "derivedSummaryStage2018")), ("", "3"));
    assert!(checks(&view).contains(&"derivedDiffers"), "{:?}", checks(&view));
    // A save fills the blank one, and leaves what differs.
    let saved = amend(&app, &view, &[("textRemarks", "Read.")]);
    assert_eq!((held(&saved, "schemaId"), held(&saved, "derivedSummaryStage2018")), ("00480", "3"));
    assert!(checks(&saved).contains(&"derivedDiffers"));
    // Inputs may change: what is not ours does not follow.
    let moved = amend(&app, &saved, &[("eodMets", "10")]);
    assert_eq!(held(&moved, "derivedSummaryStage2018"), "3");
    let accepted = amend(&app, &moved, &[("derivedSummaryStage2018", "7")]);
    assert!(!checks(&accepted).contains(&"derivedDiffers"));
    assert_eq!(history(&app, &accepted, "derivedSummaryStage2018"), ["3>7 form as reviewed"]);
    // Now it is ours, and follows.
    let follows = amend(&app, &accepted, &[("eodMets", "00")]);
    assert_eq!(held(&follows, "derivedSummaryStage2018"), "1");
}

#[test]
fn the_setters_decide_what_is_required_of_every_abstract() {
    let place = Place::new("setters");
    let (app, _) = filled(&place.registry(), 8, 3);
    let sums = |app: &App| -> Vec<(u64, u64)> {
        let page = ask(app, "abstracts_find", json!({ "limit": 500 }));
        let rows = page["rows"].as_array().expect("rows").clone();
        let number = |r: &Value, name: &str| r[name].as_u64().unwrap_or(0);
        rows.iter().map(|r| (number(r, "requiredDone"), number(r, "requiredOf"))).collect()
    };
    assert_eq!(ask(&app, "setters", json!(null))["chosen"], "SNC");
    let all = sums(&app);
    assert_eq!(ask(&app, "setters_choose", json!({ "chosen": "N" }))["chosen"], "N");
    let npcr = sums(&app);
    assert_eq!(all.len(), npcr.len());
    assert!(all.iter().zip(&npcr).all(|(a, n)| n.1 < a.1), "{all:?} {npcr:?}");
    // What the list says is what the abstract says.
    let page = ask(&app, "abstracts_find", json!({ "limit": 500 }));
    for row in page["rows"].as_array().expect("rows") {
        let view = ask(&app, "abstract_open", json!({ "tumor": row["tumor"] }));
        assert_eq!(
            (&row["requiredOf"], &row["requiredDone"]),
            (&view["required"]["of"], &view["required"]["done"])
        );
    }
    for wrong in ["", "X", "SS"] {
        let error = app.dispatch("setters_choose", json!({ "chosen": wrong })).expect_err("no such setters");
        assert_eq!(error.code, "BadInput", "{wrong}");
    }
    drop(app);
    assert_eq!(ask(&opened(&place.registry()), "setters", json!(null))["chosen"], "N");
}

#[test]
fn an_abstract_is_completed_once_the_schema_has_what_it_requires() {
    let place = Place::new("complete");
    let (app, _) = filled(&place.registry(), 40, 3);
    let page = ask(&app, "abstracts_find", json!({ "text": "site:C50 dx:2024-2026", "limit": 500 }));
    let whole = page["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .find(|r| r["requiredDone"] == r["requiredOf"] && r["errors"] == 0 && r["status"] == "complete");
    let tumor = whole.expect("an invented breast cancer is whole")["tumor"].clone();
    let view = ask(&app, "abstract_open", json!({ "tumor": tumor }));
    assert_eq!(view["staging"]["schema"], "Breast");
    let reopen = json!({ "tumor": tumor, "tumorRevision": view["tumor"]["revision"], "reason": "to look" });
    let open = ask(&app, "abstract_reopen", reopen);
    let without = amend(&app, &open, &[("estrogenReceptorSummary", "")]);
    assert_eq!(without["required"]["missing"], json!(["estrogenReceptorSummary"]));
    let complete = |view: &Value| {
        let order = json!({ "tumor": tumor, "tumorRevision": view["tumor"]["revision"], "reason": "" });
        app.dispatch("abstract_complete", order)
    };
    let refused = complete(&without).expect_err("the receptor is required");
    assert!(refused.message.contains("Estrogen Receptor Summary"), "{}", refused.message);
    let filled = amend(&app, &without, &[("estrogenReceptorSummary", "1")]);
    assert_eq!(complete(&filled).expect("complete")["status"], "complete");
}

fn packs(listed: &Value) -> Vec<String> {
    let line = |p: &Value| {
        let flag = |name: &'static str| if p[name] == true { name } else { "-" };
        format!("{} {} {}", p["key"].as_str().unwrap_or_default(), flag("builtIn"), flag("inForce"))
    };
    listed.as_array().expect("packs").iter().map(line).collect()
}

#[test]
fn an_installed_release_answers_for_its_years_until_it_is_put_aside() {
    let place = Place::new("content");
    let app = created(&place.registry());
    let view = amend(&app, &new(&app), &BREAST);
    let built_in = packs(&ask(&app, "content_packs", json!(null)));
    assert_eq!(built_in.len(), 4);
    assert!(built_in.iter().all(|p| p.ends_with("builtIn inForce")), "{built_in:?}");
    let add = |app: &App, name: &str, bytes: &[u8]| {
        let file = place.file(name, bytes);
        app.dispatch("content_add", json!({ "file": app.token_for(file) }))
    };
    // What is refused changes nothing.
    let zip = edition("9.9");
    for (name, bytes) in [("text.zip", b"no zip".to_vec()), ("half.zip", zip[..zip.len() / 2].to_vec())] {
        assert_eq!(add(&app, name, &bytes).expect_err("no release").code, "BadInput", "{name}");
    }
    assert_eq!(packs(&ask(&app, "content_packs", json!(null))), built_in);
    let listed = packs(&add(&app, "eod-9.9.zip", &zip).expect("installed"));
    assert!(listed.contains(&"eod_public-9.9 - inForce".to_owned()), "{listed:?}");
    assert!(listed.contains(&"eod_public-3.3 builtIn -".to_owned()), "{listed:?}");
    assert!(listed.contains(&"cs-02.05.50 builtIn inForce".to_owned()), "{listed:?}");
    let twice = add(&app, "again.zip", &zip).expect_err("there already");
    assert!(twice.message.contains("already"), "{}", twice.message);
    let tumor = json!({ "tumor": view["tumor"]["key"] });
    let shown = ask(&app, "abstract_open", tumor.clone());
    let staging = &shown["staging"];
    assert_eq!(
        (staging["algorithm"].as_str(), staging["schema"].as_str()),
        (Some("EOD public 9.9"), Some("Breast, new"))
    );
    assert_eq!(staging["pack"], true);
    let asked = json!({ "items": ["eodMets", "ki67"], "tables": staging["tables"] });
    let codes = ask(&app, "code_tables", asked);
    assert_eq!(codes[0]["entries"][1]["code"], "77");
    assert!(codes[1].is_null(), "the schema has no table for it");
    let notes = ask(&app, "code_notes", json!({ "tables": staging["tables"], "item": "eodMets" }));
    assert_eq!(notes["title"], "Mets of the new edition");
    assert_eq!(notes["codes"][1], json!(["77", "Some\nmany more words"]));
    assert_eq!(notes["texts"][0][0], "Notes");
    // An older year is still answered by what came with the program.
    let old = [("dateOfDiagnosis", "20100315")].map(|(i, v)| json!({ "item": i, "value": v }));
    let of_2010 = ask(&app, "abstract_check", json!({ "tumor": view["tumor"]["key"], "changes": old }));
    assert_eq!(of_2010["staging"]["algorithm"], "CS 02.05.50");
    drop(app);
    let app = opened(&place.registry());
    assert_eq!(packs(&ask(&app, "content_packs", json!(null))), listed);
    let aside = ask(&app, "content_force", json!({ "key": "eod_public-9.9", "inForce": false }));
    assert!(packs(&aside).contains(&"eod_public-3.3 builtIn inForce".to_owned()));
    assert_eq!(ask(&app, "abstract_open", tumor)["staging"]["algorithm"], "EOD public 3.3");
    let none = ask(&app, "code_notes", json!({ "tables": "eod_public-3.3/breast", "item": "eodMets" }));
    assert!(none.is_null(), "the program brings no sentences");
    let unknown = app.dispatch("content_force", json!({ "key": "eod_public-1.0", "inForce": true }));
    assert_eq!(unknown.expect_err("not here").code, "NotFound");
}

#[test]
fn of_two_editions_of_a_release_one_answers() {
    let place = Place::new("editions");
    let app = created(&place.registry());
    for version in ["9.8", "9.9"] {
        let file = place.file(&format!("{version}.zip"), edition(version));
        ask(&app, "content_add", json!({ "file": app.token_for(file) }));
    }
    let listed = packs(&ask(&app, "content_packs", json!(null)));
    assert_eq!(listed[4..], ["eod_public-9.8 - -", "eod_public-9.9 - inForce"]);
    let back = packs(&ask(&app, "content_force", json!({ "key": "eod_public-9.8", "inForce": true })));
    assert_eq!(back[4..], ["eod_public-9.8 - inForce", "eod_public-9.9 - -"]);
}

#[test]
fn the_trace_says_in_words_which_row_gave_what() {
    let place = Place::new("trace");
    let app = created(&place.registry());
    let view = amend(&app, &new(&app), &BREAST);
    let changes = json!([{ "item": "eodMets", "value": "10" }]);
    let trace = ask(&app, "staging_trace", json!({ "tumor": view["tumor"]["key"], "changes": changes }));
    let steps = trace["steps"].as_array().expect("steps");
    let mets = steps.iter().find(|s| s["name"] == "EOD Mets").expect("the table of metastases");
    assert_eq!(mets["given"][0][1], "10");
    let says = mets["says"].as_str().unwrap_or_default();
    assert!(says.contains("10 gives") && mets["row"] == 3, "{says}");
}

#[test]
fn codes_of_several_schemas_are_offered_while_one_is_asked_for() {
    let place = Place::new("ask");
    let app = created(&place.registry());
    let bile = [
        ("dateOfDiagnosis", "20240315"),
        ("primarySite", "C240"),
        ("histologicTypeIcdO3", "8140"),
        ("behaviorCodeIcdO3", "3"),
    ];
    let view = amend(&app, &new(&app), &bile);
    assert_eq!((&view["staging"]["stands"], held(&view, "schemaId")), (&json!("ask"), ""));
    let asked = json!({ "items": ["schemaDiscriminator1"], "tables": view["staging"]["tables"] });
    let tables = ask(&app, "code_tables", asked);
    let codes: Vec<&str> =
        tables[0]["entries"].as_array().expect("codes").iter().filter_map(|e| e["code"].as_str()).collect();
    assert!(codes.len() > 2 && !codes.contains(&""), "{codes:?}");
    // Each answer leads to one schema.
    for code in codes {
        let changes = json!([{ "item": "schemaDiscriminator1", "value": code }]);
        let answer =
            ask(&app, "abstract_check", json!({ "tumor": view["tumor"]["key"], "changes": changes }));
        assert_eq!(answer["staging"]["stands"], "staged", "{code}");
    }
}

#[test]
fn invented_abstracts_that_are_complete_have_all_that_their_schemas_require() {
    let place = Place::new("invented");
    let (app, _) = filled(&place.registry(), 150, 3);
    let page = ask(&app, "abstracts_find", json!({ "status": "complete", "limit": 500 }));
    let mut wrong = std::collections::BTreeMap::<String, usize>::new();
    let rows = page["rows"].as_array().expect("rows");
    for row in rows {
        let view = ask(&app, "abstract_open", json!({ "tumor": row["tumor"] }));
        let staging = &view["staging"];
        let mut note = |what: String| *wrong.entry(what).or_default() += 1;
        if staging["stands"] != "staged" {
            note(format!("{} {}", staging["stands"], staging["says"]));
        }
        for item in view["required"]["missing"].as_array().expect("missing") {
            note(format!("{} lacks {item}", staging["schema"]));
        }
        let findings = view["findings"].as_array().expect("findings");
        for finding in findings.iter().filter(|f| f["severity"] == "error") {
            let message = format!("{} {}", finding["check"], finding["message"]);
            note(format!("{}: {} {message}", staging["schema"], finding["items"][0]));
        }
        for item in staging["idle"].as_array().expect("idle") {
            note(format!("{} has no use for {item}", staging["schema"]));
        }
    }
    assert!(rows.len() > 100, "{}", rows.len());
    let told: Vec<String> = wrong.iter().map(|(what, n)| format!("{n} x {what}")).collect();
    assert!(wrong.is_empty(), "{} kinds:\n{}", told.len(), told.join("\n"));
}
