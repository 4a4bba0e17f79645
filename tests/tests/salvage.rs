//! Salvage: what a damaged file still holds comes back as it was, what it does not is named, and it is only read.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use accession_app::App;
use serde_json::{Value, json};
use tests::{Place, Random, ask, copy, filled, on, opened};

/// Sets the item `textRemarks`.
fn amend(app: &App, tumor: &Value, value: &str) {
    let view = ask(app, "abstract_open", json!({ "tumor": tumor }));
    let order = json!({
        "tumor": tumor, "patientRevision": view["patient"]["revision"], "tumorRevision": view["tumor"]["revision"],
        "changes": [{ "item": "textRemarks", "value": value }], "reason": "invented",
    });
    ask(app, "abstract_amend", order);
}

fn tumors(app: &App) -> Vec<Value> {
    let page = ask(app, "abstracts_find", json!({ "limit": 500 }));
    page["rows"].as_array().unwrap().iter().map(|r| r["tumor"].clone()).collect()
}

/// Turns one bit of a page over, anywhere in its content.
fn flip_page(file: &Path, page: u64, random: &mut Random) {
    let mut content = fs::read(file).unwrap();
    let at = ((page - 1) * 4096 + 16 + random.below(4000)) as usize;
    content[at] ^= 1 << random.below(8);
    fs::write(file, content).unwrap();
}

fn salvage(damaged: &Path, out: &Path) -> Value {
    let ran = on(damaged, &["--json", "salvage", "--out", out.to_str().unwrap()]);
    assert!(matches!(ran.code, Some(0 | 1)), "{ran:?}");
    let mut report: Value = serde_json::from_str(&ran.out).unwrap();
    report["exit"] = json!(ran.code);
    report
}

/// Documents by key, and amendments, as the registry shows them.
fn documents(app: &App) -> BTreeMap<String, Value> {
    tumors(app)
        .into_iter()
        .filter_map(|t| {
            let key = json!({ "tumor": t });
            // What a salvage has lost the document of is listed and cannot be opened.
            let view = app.dispatch("abstract_open", key.clone()).ok()?;
            let shown = json!([view["patient"]["items"], view["tumor"]["items"], view["status"]]);
            Some((t.as_str().unwrap().to_owned(), json!([shown, ask(app, "abstract_history", key)])))
        })
        .collect()
}

#[test]
fn salvage_of_a_sound_registry_brings_everything_back() {
    let place = Place::new("salvage-sound");
    let (app, _) = filled(&place.registry(), 40, 20);
    for (n, tumor) in tumors(&app).iter().enumerate().take(10) {
        amend(&app, tumor, &format!("{n} {}", "invented ".repeat(n * 200)));
    }
    let before = documents(&app);
    drop(app);
    let report = salvage(&place.registry(), &place.at("new"));
    assert_eq!((&report["exit"], &report["badPages"], &report["lost"]), (&json!(0), &json!([]), &json!([])));
    let again = opened(&place.at("new"));
    assert_eq!(documents(&again), before);
    let page = ask(&again, "abstracts_find", json!({ "text": "C50", "limit": 500 }));
    assert_eq!(
        page["total"],
        ask(&opened(&place.registry()), "abstracts_find", json!({ "text": "C50", "limit": 500 }))["total"]
    );
}

/// One page after the other is damaged: what does not lie on it comes back as it was, the rest is named.
#[test]
fn salvage_brings_back_every_row_that_is_not_on_a_bad_page() {
    let place = Place::new("salvage-pages");
    let (app, _) = filled(&place.registry(), 60, 21);
    for (n, tumor) in tumors(&app).iter().enumerate() {
        amend(&app, tumor, &format!("{n} {}", "invented ".repeat(n * 13 % 700)));
    }
    let whole = documents(&app);
    drop(app);
    let length = fs::metadata(place.registry().join("registry.accession")).unwrap().len();
    let pages = length / 4096;
    let mut random = Random(5);
    let (mut lossless, mut lossy, mut kept) = (0, 0, 0);
    let mut tried: Vec<u64> = vec![1, 2];
    tried.extend((0..10).map(|_| 1 + random.below(pages)));
    for page in tried {
        let damaged = place.at(&format!("damaged-{page}"));
        copy(&place.registry(), &damaged);
        flip_page(&damaged.join("registry.accession"), page, &mut random);
        let before = fs::read(damaged.join("registry.accession")).unwrap();
        let out = place.at(&format!("salvaged-{page}"));
        let report = salvage(&damaged, &out);
        assert_eq!(report["badPages"], json!([page]), "the page is named");
        assert!(fs::read(damaged.join("registry.accession")).unwrap() == before, "the original is untouched");
        let back = documents(&opened(&out));
        // Nothing is made up: what came back is what was there.
        for (key, document) in &back {
            let same = document == &whole[key];
            let fewer = document[0] == whole[key][0]
                && document[1]
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|a| whole[key][1].as_array().unwrap().contains(a));
            assert!(same || fewer, "page {page}, tumor {key}: {document:#} {:#}", whole[key]);
        }
        let gone: Vec<&String> = whole.keys().filter(|k| !back.contains_key(*k)).collect();
        // A page holds some rows of one table: forty patients at most, and each has one or two tumors.
        assert!(gone.len() <= 60, "page {page}: {} tumors lost", gone.len());
        let named = report["lost"].as_array().unwrap().len()
            + ["patientsWithoutDocument", "tumorsWithoutDocument", "tumorsWithoutPatient"]
                .iter()
                .map(|n| report[*n].as_array().unwrap().len())
                .sum::<usize>();
        assert!(gone.is_empty() || named > 0, "page {page}: what is lost is named: {report:#}");
        if back == whole {
            lossless += 1
        } else {
            lossy += 1
        }
        kept += back.len();
    }
    println!(
        "{pages} pages; {lossless} damaged without loss of a document, {lossy} with; {kept} tumors came back"
    );
    assert!(lossless > 0);
}
