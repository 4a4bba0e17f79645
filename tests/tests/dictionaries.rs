//! User dictionaries in a registry: installed, checked, found, retired, and never at the cost of a value.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::path::Path;

use accession_app::App;
use serde_json::{Value, json};
use tests::{Place, ask, created, filled, opened, repository};

const URI: &str = "https://registry.example.org/county-2026.xml";

fn dictionary() -> String {
    std::fs::read_to_string(repository("tests/fixtures/county-dictionary.xml")).expect("the fixture")
}

fn token(app: &App, file: &Path) -> Value {
    json!(app.token_for(file.to_owned()))
}

fn install(app: &App, file: &Path) -> Value {
    ask(app, "dictionary_add", json!({ "file": token(app, file), "lenient": false }))
}

fn amend(app: &App, tumor: &str, items: &[(&str, &str)]) -> Value {
    let view = ask(app, "abstract_open", json!({ "tumor": tumor }));
    let changes: Vec<Value> = items.iter().map(|(i, v)| json!({ "item": i, "value": v })).collect();
    let order = json!({
        "tumor": tumor, "patientRevision": view["patient"]["revision"], "tumorRevision": view["tumor"]["revision"],
        "changes": changes, "reason": "",
    });
    ask(app, "abstract_amend", order)
}

fn found(app: &App, text: &str) -> u64 {
    ask(app, "abstracts_find", json!({ "text": text }))["total"].as_u64().expect("a count")
}

/// The checks that speak of an item.
fn checks(view: &Value, item: &str) -> Vec<String> {
    let findings = view["findings"].as_array().into_iter().flatten();
    let of_item = findings.filter(|f| f["items"] == json!([item]));
    of_item.filter_map(|f| f["check"].as_str()).map(str::to_owned).collect()
}

#[test]
fn items_of_an_installed_dictionary_are_checked_placed_and_found() {
    let place = Place::new("dictionary");
    let (app, _) = filled(&place.registry(), 6, 3);
    let file = place.file("county.xml", dictionary());
    // Values that came before the dictionary: kept as they came, and found once it is installed.
    let before = amend(&app, "1", &[("countyTrial", "north-arm 7"), ("ownItem", "x")]);
    assert_eq!(before["tumor"]["items"]["countyTrial"], "north-arm 7");
    assert!(found(&app, "countyTrial:north") == 0 && checks(&before, "countyTrial").is_empty());
    let listed = install(&app, &file);
    assert_eq!(
        (listed[0]["uri"].as_str(), listed[0]["inForce"].as_bool(), listed[0]["by"].as_str()),
        (Some(URI), Some(true), Some("T. Ester"))
    );
    assert_eq!((found(&app, "countyTrial:north"), found(&app, "COUNTYTRIAL:arm countyTrial:7")), (1, 1));
    assert_eq!((found(&app, "countyTrial:south"), found(&app, "countyTrial:")), (0, 1));
    // An item goes to the document that the dictionary names, and its shape is checked.
    let view = amend(&app, "1", &[("countyConsent", "1"), ("countyNavigatorDate", "20260230")]);
    assert_eq!(view["patient"]["items"]["countyConsent"], "1");
    assert_eq!(checks(&view, "countyNavigatorDate"), ["notADay"]);
    let draft = json!({ "tumor": "1", "changes": [{ "item": "countyTrial", "value": "longer than ten characters" }] });
    assert_eq!(checks(&ask(&app, "abstract_check", draft), "countyTrial"), ["valueTooLong"]);
    // Another session sees the same.
    ask(&app, "registry_lock", Value::Null);
    let app = opened(&place.registry());
    assert_eq!((found(&app, "countyconsent:1"), found(&app, "countyTrial:nor")), (1, 1));
}

#[test]
fn a_retired_dictionary_leaves_every_value_and_says_who_and_when() {
    let place = Place::new("retired");
    let (app, _) = filled(&place.registry(), 3, 3);
    let file = place.file("county.xml", dictionary());
    install(&app, &file);
    let errors = |app: &App| ask(app, "abstracts_find", json!({ "withErrors": true }))["total"].clone();
    let none = errors(&app);
    let view = amend(&app, "1", &[("countyTrial", "far too long for it"), ("countyConsent", "1")]);
    assert_ne!(errors(&app), none, "an error of a user item counts as one");
    let (patient, tumor) = (view["patient"]["items"].clone(), view["tumor"]["items"].clone());
    let retire = |in_force: bool| {
        ask(&app, "dictionary_retire", json!({ "uri": URI, "inForce": in_force }))[0]["inForce"].clone()
    };
    assert_eq!(retire(false), false);
    assert_eq!((errors(&app), found(&app, "countyConsent:1")), (none, 0));
    let view = ask(&app, "abstract_open", json!({ "tumor": "1" }));
    assert_eq!((&view["patient"]["items"], &view["tumor"]["items"]), (&patient, &tumor));
    assert!(checks(&view, "countyTrial").is_empty());
    assert_eq!(retire(true), true);
    assert_eq!((found(&app, "countyConsent:1"), retire(true)), (1, json!(true)));
}

#[test]
fn an_item_that_came_with_the_wrong_document_is_shown_there_and_can_be_moved() {
    let place = Place::new("level");
    let (app, _) = filled(&place.registry(), 2, 3);
    // Unknown items go to the tumor, and the dictionary says later that this one is the patient's.
    amend(&app, "1", &[("countyConsent", "1")]);
    install(&app, &place.file("county.xml", dictionary()));
    let view = ask(&app, "abstract_open", json!({ "tumor": "1" }));
    assert_eq!(view["tumor"]["items"]["countyConsent"], "1", "kept where it stands");
    assert_eq!(checks(&view, "countyConsent"), ["wrongLevel"]);
    amend(&app, "1", &[("countyConsent", "")]);
    let view = amend(&app, "1", &[("countyConsent", "1")]);
    assert_eq!(view["patient"]["items"]["countyConsent"], "1");
    assert!(view["tumor"]["items"]["countyConsent"].is_null() && checks(&view, "countyConsent").is_empty());
}

#[test]
fn what_cannot_be_installed_is_refused_in_words_and_changes_nothing() {
    let place = Place::new("refused");
    let app = created(&place.registry());
    let sound = dictionary();
    install(&app, &place.file("county.xml", &sound));
    let before = ask(&app, "dictionaries", Value::Null);
    let other = sound.replace("county-2026", "other-2026");
    let rows = [
        ("cut", sound[..600].to_owned(), "The file ends"),
        ("no dictionary", "<NaaccrData/>".to_owned(), "<NaaccrDictionary>"),
        ("no XML", "countyTrial,9552,10".to_owned(), "Text stands"),
        (
            "an item of the standard",
            other.replace("countyTrial", "primarySite"),
            "primarySite is an item of the standard",
        ),
        ("a number of the standard", other.replace("9552", "400"), "the number 400 of primarySite"),
    ];
    for (name, content, says) in rows {
        let file = token(&app, &place.file("wrong.xml", content));
        for lenient in [false, true] {
            let error =
                app.dispatch("dictionary_add", json!({ "file": file, "lenient": lenient })).expect_err(name);
            assert_eq!(error.code, "BadInput", "{name}: {error:?}");
            assert!(error.message.contains(says), "{name}: {}", error.message);
        }
        if let Ok(check) = app.dispatch("dictionary_check", json!({ "file": file })) {
            assert_eq!(check["usable"], false, "{name}");
            assert!(check["problems"].to_string().contains(says), "{name}: {check}");
        }
    }
    assert_eq!(before, ask(&app, "dictionaries", Value::Null));
    // Another dictionary with the same item, letter by letter, does no harm.
    let same = other.replace("Items of an invented county", "The same items");
    assert_eq!(install(&app, &place.file("same.xml", same)).as_array().map(Vec::len), Some(2));
}

#[test]
fn a_newer_edition_takes_the_place_of_the_older_one_and_an_older_version_serves() {
    let place = Place::new("edition");
    let (app, _) = filled(&place.registry(), 2, 3);
    let older = dictionary().replace("naaccrVersion=\"260\"", "naaccrVersion=\"250\"");
    let check = ask(&app, "dictionary_check", json!({ "file": token(&app, &place.file("250.xml", &older)) }));
    assert_eq!(
        (&check["sound"], &check["usable"], &check["dictionary"]["version"]),
        (&json!(true), &json!(true), &json!(250))
    );
    install(&app, &place.at("250.xml"));
    amend(&app, "1", &[("countyTrial", "12345678901")]);
    let open = || ask(&app, "abstract_open", json!({ "tumor": "1" }));
    assert_eq!(checks(&open(), "countyTrial"), ["valueTooLong"]);
    let newer = place.file("newer.xml", dictionary().replace("length=\"10\"", "length=\"20\""));
    let listed = install(&app, &newer);
    assert_eq!(listed.as_array().map(Vec::len), Some(1), "one URI, one dictionary");
    assert_eq!(listed[0]["items"][1]["length"], 20);
    assert!(checks(&open(), "countyTrial").is_empty());
}

#[test]
fn a_dictionary_that_breaks_rules_is_taken_only_when_they_are_knowingly_overlooked() {
    let place = Place::new("lenient");
    let (app, _) = filled(&place.registry(), 2, 3);
    let broken = dictionary().replace("dataType=\"text\"/>", "dataType=\"text\" padding=\"leftBlank\"/>");
    let file = token(&app, &place.file("broken.xml", broken));
    let check = ask(&app, "dictionary_check", json!({ "file": file }));
    assert_eq!((&check["sound"], &check["usable"]), (&json!(false), &json!(true)), "{check}");
    let order = |lenient: bool| json!({ "file": file, "lenient": lenient });
    let error = app.dispatch("dictionary_add", order(false)).expect_err("refused");
    assert!(
        error.message.contains("countyTrial") && error.message.contains("leniently"),
        "{}",
        error.message
    );
    let listed = ask(&app, "dictionary_add", order(true));
    assert_eq!(listed[0]["warnings"].as_array().map(Vec::len), Some(1), "{listed}");
    assert_eq!(listed[0]["items"].as_array().map(Vec::len), Some(4));
    amend(&app, "1", &[("countyTrial", "north")]);
    ask(&app, "registry_lock", Value::Null);
    assert_eq!(found(&opened(&place.registry()), "countyTrial:north"), 1);
}

/// A dictionary of the neighbouring county, which gives `countyTrial` another length.
fn neighbour() -> String {
    // Its address sorts before the county's: what counts is which came first.
    dictionary().replace("county-2026", "adjacent-2026").replace("length=\"10\"", "length=\"12\"")
}

fn install_leniently(app: &App, file: &Path) -> Value {
    ask(app, "dictionary_add", json!({ "file": token(app, file), "lenient": true }))
}

#[test]
fn dictionaries_that_disagree_stand_side_by_side_and_the_first_counts() {
    let place = Place::new("neighbours");
    let (app, _) = filled(&place.registry(), 2, 3);
    install(&app, &place.file("county.xml", dictionary()));
    let renamed = dictionary().replace("county-2026", "third-2026").replace("countyTrial", "thirdTrial");
    for (name, content) in [("neighbour.xml", neighbour()), ("third.xml", renamed)] {
        let file = place.file(name, content);
        let check = ask(&app, "dictionary_check", json!({ "file": token(&app, &file) }));
        assert_eq!((&check["sound"], &check["usable"]), (&json!(false), &json!(true)), "{name}: {check}");
        let order = json!({ "file": token(&app, &file), "lenient": false });
        let error = app.dispatch("dictionary_add", order).expect_err(name);
        assert!(error.message.contains("disagrees with countyTrial 9552 of"), "{name}: {}", error.message);
        let listed = install_leniently(&app, &file);
        let new = listed.as_array().and_then(|all| all.iter().find(|d| d["uri"] != URI)).expect("listed");
        assert!(new["warnings"].to_string().contains("disagrees"), "{name}: {new}");
    }
    // A newer edition of the first does not make it a later one.
    let newer = dictionary().replace("Items of an invented county", "Items of an invented county, once more");
    let listed = install_leniently(&app, &place.file("newer.xml", newer));
    let uris: Vec<_> = listed.as_array().into_iter().flatten().filter_map(|d| d["uri"].as_str()).collect();
    assert!(uris.len() == 3 && uris[0] == URI && uris[1].contains("adjacent"), "{uris:?}");
    amend(&app, "1", &[("countyTrial", "12345678901"), ("thirdTrial", "x")]);
    let view = ask(&app, "abstract_open", json!({ "tumor": "1" }));
    assert_eq!(checks(&view, "countyTrial"), ["valueTooLong"], "the first dictionary's ten characters");
    assert_eq!((found(&app, "countyTrial:12345678901"), found(&app, "thirdTrial:x")), (1, 1));
}

#[test]
fn a_submission_carries_the_items_that_its_recipient_asks_for_and_counts_the_others() {
    let place = Place::new("submission");
    let (app, _) = filled(&place.registry(), 30, 3);
    install(&app, &place.file("county.xml", dictionary()));
    // No file can name both, so the one that came first is named.
    install_leniently(&app, &place.file("neighbour.xml", neighbour()));
    let complete = ask(&app, "abstracts_find", json!({ "status": "complete", "limit": 500 }));
    let keys: Vec<String> = complete["rows"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|r| r["tumor"].as_str().unwrap_or("").to_owned())
        .collect();
    for tumor in &keys {
        amend(&app, tumor, &[("countyTrial", "north-arm"), ("countyConsent", "1"), ("strangeItem", "x")]);
    }
    let out = place.at("out");
    std::fs::create_dir(&out).expect("a folder");
    let build = |profile: &str| {
        let order = json!({ "profile": profile, "folder": token(&app, &out) });
        let ended = tests::job(&app, "submission_build", order);
        assert_eq!(ended["state"], "done", "{profile}: {ended}");
        ended["submission"].clone()
    };
    let left_out = |receipt: &Value, item: &str| {
        let all = receipt["plan"]["leftOut"].as_array().into_iter().flatten();
        all.filter(|l| l["item"] == item).filter_map(|l| l["count"].as_u64()).sum::<u64>()
    };
    let state = build("generic-state-monthly");
    let sent = state["tumors"].as_u64().expect("a count");
    assert!(sent > 3, "{state}");
    let file = out.join(state["file"].as_str().expect("a name"));
    let text = String::from_utf8(tests::gunzip(&std::fs::read(file).expect("the file"))).expect("UTF-8");
    assert!(text.contains(&format!("userDictionaryUri=\"{URI}\"")), "{}", &text[..600]);
    assert_eq!(text.matches("\"countyTrial\">north-arm<").count() as u64, sent);
    assert_eq!((left_out(&state, "countyTrial"), left_out(&state, "strangeItem")), (0, sent));
    // A programme that did not ask for them gets none.
    let quality = build("hospital-quality");
    assert_eq!(left_out(&quality, "countyTrial"), quality["tumors"].as_u64().expect("a count"));
    // Retired, they are strangers again.
    for uri in [URI, "https://registry.example.org/adjacent-2026.xml"] {
        ask(&app, "dictionary_retire", json!({ "uri": uri, "inForce": false }));
    }
    let plan = tests::job(&app, "submission_plan", json!({ "profile": "generic-state-monthly" }));
    assert_eq!(left_out(&json!({ "plan": plan["plan"] }), "countyTrial"), sent);
}
