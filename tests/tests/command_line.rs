//! The command line: exit codes, help, contracts, and the main job on files.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tests::{
    AS_OF, Place, accession, ask, bytes, created, filled, gzip, invented, names, on, opened, picture,
    repository, write_xml,
};

const SUBCOMMANDS: [&str; 26] = [
    "init",
    "import",
    "list",
    "show",
    "new",
    "amend",
    "complete",
    "contact",
    "submit",
    "extract",
    "validate",
    "rewrite",
    "convert",
    "stage",
    "content",
    "dictionary",
    "audit",
    "disclosures",
    "user",
    "keys",
    "backup",
    "restore",
    "salvage",
    "demo",
    "doctor",
    "bench",
];

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

#[test]
fn help_shows_every_subcommand_and_an_example_of_each() {
    let all = accession(["--help"]).text();
    for name in SUBCOMMANDS {
        assert!(all.contains(&format!("\n  {name} ")), "--help names {name}");
        let help = accession([name, "--help"]).text();
        let example =
            help.split("Example:\n").nth(1).unwrap_or_else(|| panic!("{name} --help has no example"));
        assert!(example.contains(&format!("accession {name}")), "{name}: {example}");
    }
    let listed = all.lines().skip_while(|l| *l != "Commands:").skip(1).take_while(|l| !l.is_empty());
    let listed: Vec<&str> =
        listed.filter_map(|l| l.split_whitespace().next()).filter(|n| *n != "help").collect();
    assert_eq!(listed, SUBCOMMANDS, "a new subcommand belongs into this test");
}

#[test]
fn exit_codes_tell_success_failure_and_bad_usage_apart() {
    let place = Place::new("codes");
    let registry = place.registry();
    assert_eq!(accession(["--version"]).code, Some(0));
    for usage in [
        vec![],
        vec!["fly"],
        vec!["list", "--status", "lost"],
        vec!["contact", "1"],
        vec!["import"],
        vec!["amend", "1", "laterality"],
        vec!["demo", "--as-of", "yesterday"],
    ] {
        let ran = on(&registry, &usage);
        assert_eq!(ran.code, Some(2), "{usage:?}: {ran:?}");
        assert!(!ran.err.is_empty() && ran.out.is_empty(), "{usage:?} complains on stderr: {ran:?}");
    }
    on(&registry, &["list"]).refused("there is no registry in");
    on(&registry, &["init", "--name", "St. Brendan", "--key-cost", "floor"]).text();
    on(&registry, &["init", "--name", "St. Brendan", "--key-cost", "floor"])
        .refused("already holds a registry");
    on(&registry, &["list"]).text();
    on(&registry, &["show", "99"]).refused("o such");
    // With --json the failure is on stdout too, for machines.
    let ran = on(&registry, &["show", "99", "--json"]);
    let failure: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, &failure["error"]["code"]), (Some(1), &json!("NotFound")));
}

#[test]
fn a_short_pass_phrase_makes_no_registry() {
    let place = Place::new("short");
    let mut call =
        tests::call(["--registry", text(&place.registry()), "init", "--name", "X", "--key-cost", "floor"]);
    tests::run(call.env("ACCESSION_PASSPHRASE", "fourteen chars")).refused("at least 15 characters");
    assert_eq!(names(&place.registry()), [""; 0]);
}

#[test]
fn validate_prints_one_object_a_file_in_the_agreed_form() {
    let place = Place::new("validate");
    let good = place.at("good.xml");
    write_xml(&good, &invented(3, 1));
    let whole = fs::read_to_string(&good).unwrap();
    let wrong =
        place.file("wrong.xml", whole.replacen("naaccrId=\"primarySite\"", "naaccrId=\"primarySight\"", 1));
    let cut = place.file("cut.xml.gz", &gzip(whole.as_bytes())[..900]);
    let ran = accession(["validate", "--json", text(&good), text(&wrong), text(&cut), "nowhere.xml"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let lines: Vec<Value> = ran.out.lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert_eq!(lines.len(), 4);
    for (line, file) in lines.iter().zip([text(&good), text(&wrong), text(&cut), "nowhere.xml"]) {
        let keys: Vec<&String> = line.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["file", "valid", "patients", "tumors", "items", "errors", "fatal"]);
        assert_eq!(line["file"], file);
        for error in line["errors"].as_array().unwrap() {
            let keys: Vec<&String> = error.as_object().unwrap().keys().collect();
            assert_eq!(keys, ["code", "line", "path", "naaccrId", "message"]);
        }
    }
    let of = |n: usize| {
        (&lines[n]["valid"], lines[n]["errors"].as_array().unwrap().len(), lines[n]["fatal"].is_null())
    };
    assert_eq!(of(0), (&json!(true), 0, true), "{}", lines[0]);
    assert_eq!(of(1), (&json!(false), 1, true), "{}", lines[1]);
    assert_eq!(lines[1]["errors"][0]["naaccrId"], "primarySight");
    let at = 1 + whole.lines().position(|l| l.contains("primarySite")).unwrap();
    assert_eq!(lines[1]["errors"][0]["line"], at);
    assert_eq!(of(2), (&json!(false), 0, false), "{}", lines[2]);
    assert!(lines[2]["fatal"]["line"].as_u64().unwrap() > 1 && lines[2]["fatal"]["message"].is_string());
    assert_eq!(of(3), (&json!(false), 0, false), "{}", lines[3]);
    assert_eq!(accession(["validate", "--json", text(&good)]).code, Some(0));
}

fn sums(report: &Value, of: &str) -> [u64; 5] {
    ["read", "new", "matched", "changed", "skipped"].map(|n| report[of][n].as_u64().expect("a count"))
}

#[track_caller]
fn adds_up(report: &Value) {
    for of in ["patients", "tumors"] {
        let [read, rest @ ..] = sums(report, of);
        assert_eq!(read, rest.iter().sum::<u64>(), "{of} of {report}");
    }
}

#[test]
fn an_import_accounts_for_every_row_and_twice_is_once() {
    let place = Place::new("import");
    drop(created(&place.registry()));
    let file = place.at("hospital.xml");
    let patients = invented(30, 2);
    let tumors = patients.iter().map(|p| p.tumors.len() as u64).sum::<u64>();
    write_xml(&file, &patients);
    let empty = picture(&opened(&place.registry()));
    let dry = on(&place.registry(), &["import", text(&file), "--dry-run", "--json"]).json();
    assert!(picture(&opened(&place.registry())) == empty, "a dry run writes nothing");
    let first = on(&place.registry(), &["import", text(&file), "--json"]).json();
    for report in [&dry, &first] {
        adds_up(report);
        assert_eq!(sums(report, "patients"), [30, 30, 0, 0, 0]);
        assert_eq!(sums(report, "tumors"), [tumors, tumors, 0, 0, 0]);
        assert_eq!(report["problems"], json!([]));
    }
    let once = picture(&opened(&place.registry()));
    let second = on(&place.registry(), &["import", text(&file), "--json"]).json();
    adds_up(&second);
    assert_eq!(sums(&second, "patients"), [30, 0, 30, 0, 0]);
    assert_eq!(sums(&second, "tumors"), [tumors, 0, tumors, 0, 0]);
    assert_eq!(second["amended"], 0);
    assert!(picture(&opened(&place.registry())) == once, "twice is once");
}

#[test]
fn a_changed_file_changes_what_differs_and_leaves_the_old_values_in_the_history() {
    let place = Place::new("changed");
    drop(created(&place.registry()));
    let file = place.at("hospital.xml");
    let mut patients = invented(10, 3);
    write_xml(&file, &patients);
    on(&place.registry(), &["import", text(&file)]).text();
    let old = patients[4].tumors[0].items.get_id("textRemarks").unwrap_or("").to_owned();
    patients[4].tumors[0].items.set("textRemarks", "Amended by the hospital, invented.");
    patients[4].items.set("nameMiddle", "Wilhelmina");
    patients[7].items.set("nameLast", "");
    write_xml(&file, &patients);
    let kept = on(&place.registry(), &["import", text(&file), "--on-changed", "keep", "--json"]).json();
    adds_up(&kept);
    assert_eq!((sums(&kept, "patients")[4], sums(&kept, "tumors")[4], &kept["amended"]), (1, 1, &json!(0)));
    let taken = on(&place.registry(), &["import", text(&file), "--json"]).json();
    adds_up(&taken);
    assert_eq!(sums(&taken, "patients")[2..], [9, 1, 0], "a blank in the file erases nothing");
    assert_eq!(sums(&taken, "tumors")[3..], [1, 0]);
    assert_eq!(taken["amended"], 2);
    let page = on(&place.registry(), &["list", "--json", "--limit", "500"]).json();
    let rows = page["rows"].as_array().unwrap();
    let patient = patients[4].items.get_id("nameLast").unwrap();
    let mut seen = 0;
    for row in rows.iter().filter(|r| r["name"].as_str().unwrap().starts_with(patient)) {
        let shown =
            on(&place.registry(), &["show", row["tumor"].as_str().unwrap(), "--history", "--json"]).json();
        for change in shown["history"].as_array().unwrap() {
            assert_eq!(
                (&change["source"], &change["reason"]),
                (&json!("import"), &json!("import of hospital.xml"))
            );
            match change["item"].as_str().unwrap() {
                "textRemarks" => {
                    assert_eq!(
                        (&change["old"], &change["new"]),
                        (&json!(old), &json!("Amended by the hospital, invented."))
                    );
                    assert_eq!(shown["tumor"]["items"]["textRemarks"], change["new"]);
                    seen += 1;
                }
                "nameMiddle" => assert_eq!(change["new"], "Wilhelmina"),
                other => panic!("{other} was not in the file's changes"),
            }
        }
    }
    assert_eq!(seen, 1, "the amended tumor shows its history once");
    let words = on(&place.registry(), &["list", "--json", "wilhelmina"]).json();
    assert!(words["total"].as_u64().unwrap() >= 1, "and is found by its new name");
}

#[test]
fn the_demo_is_the_same_for_the_same_seed_and_day() {
    let place = Place::new("demo");
    let list = |name: &str, seed: &str| {
        let registry = place.at(name);
        on(
            &registry,
            &["demo", "--patients", "40", "--seed", seed, "--as-of", AS_OF, "--key-cost", "floor", "--quiet"],
        )
        .text();
        let app = opened(&registry);
        let page = ask(&app, "abstracts_find", json!({ "limit": 500 }));
        let open = |row: &Value| {
            let view = ask(&app, "abstract_open", json!({ "tumor": row["tumor"] }));
            json!([
                view["patient"],
                view["tumor"],
                view["status"],
                view["contacts"].as_array().unwrap().len()
            ])
        };
        page["rows"].as_array().unwrap().iter().map(open).collect::<Vec<Value>>()
    };
    let first = list("first", "5");
    assert!(first.len() >= 40);
    assert!(first == list("second", "5"), "two registries of one seed differ");
    assert!(first != list("third", "6"), "another seed, other people");
    on(&place.at("first"), &["demo", "--patients", "40", "--seed", "5", "--as-of", AS_OF, "--quiet"])
        .refused("already");
    assert_eq!(
        first.len() as u64,
        ask(&opened(&place.at("first")), "abstracts_find", json!({}))["total"].as_u64().unwrap()
    );
}

#[test]
fn a_submission_sends_nothing_twice_and_a_changed_case_again() {
    let place = Place::new("submit");
    drop(filled(&place.registry(), 20, 4).0);
    let out = place.at("out");
    let submit = |more: &[&str]| {
        on(&place.registry(), &[&["submit", "--json", "--out", text(&out)], more].concat()).json()
    };
    let plan = on(&place.registry(), &["submit", "--json", "--dry-run"]).json();
    assert!(!out.exists(), "a dry run writes nothing");
    let first = submit(&[]);
    let sent = first["tumors"].as_u64().unwrap();
    assert!(sent > 5 && plan["new"] == sent && first["plan"] == plan, "{plan} {first}");
    let total = ["new", "changed", "again", "unchanged", "held"]
        .iter()
        .map(|n| plan[n].as_u64().unwrap())
        .sum::<u64>();
    assert_eq!(plan["looked"], total, "every tumor is accounted for");
    let path = first["path"].as_str().unwrap().to_owned();
    let report = accession(["validate", "--json", &path]).json();
    assert_eq!(
        (&report["valid"], &report["tumors"], &report["patients"]),
        (&json!(true), &first["tumors"], &first["patients"])
    );
    owner_only(&out);
    let before = bytes(&out);
    let second = submit(&[]);
    assert_eq!(
        (&second["state"], &second["path"], &second["plan"]["unchanged"]),
        (&json!("nothing"), &Value::Null, &json!(sent))
    );
    assert!(before == bytes(&out), "nothing to send is no file");
    let list = on(&place.registry(), &["list", "--json", "--status", "sent", "--limit", "500"]).json();
    assert_eq!(list["total"], sent);
    let tumor = list["rows"][0]["tumor"].as_str().unwrap();
    on(
        &place.registry(),
        &["amend", tumor, "textRemarks=Changed after it was sent, invented.", "--reason", "test"],
    )
    .text();
    let third = submit(&[]);
    assert_eq!(
        (&third["tumors"], &third["plan"]["changed"], &third["plan"]["new"]),
        (&json!(1), &json!(1), &json!(0)),
        "{third}"
    );
    assert_eq!(names(&out).len(), 2);
    let ledger =
        ask(&opened(&place.registry()), "submission_ledger", json!({ "profile": "generic-state-monthly" }));
    let rows = ledger["rows"].as_array().unwrap();
    assert!(rows.len() == 2 && rows.iter().all(|r| r["state"] == "sent"), "{ledger}");
    assert_eq!((&rows[0]["sha256"], &rows[1]["sha256"]), (&third["sha256"], &first["sha256"]));
}

#[test]
fn a_draft_is_not_sent_until_somebody_says_so() {
    let place = Place::new("draft");
    drop(filled(&place.registry(), 8, 5).0);
    let out = place.at("out");
    let draft = on(&place.registry(), &["submit", "--json", "--draft", "--out", text(&out)]).json();
    assert_eq!(draft["state"], "built");
    assert_eq!(on(&place.registry(), &["list", "--json", "--status", "sent"]).json()["total"], 0);
    let app = opened(&place.registry());
    let ledger = ask(
        &app,
        "submission_record",
        json!({ "submission": draft["submission"], "outcome": "sent", "note": "" }),
    );
    assert_eq!((&ledger["tumors"], &ledger["rows"][0]["state"]), (&draft["tumors"], &json!("sent")));
}

#[test]
fn a_contact_updates_every_tumor_of_the_patient() {
    let place = Place::new("contact");
    let (app, _) = filled(&place.registry(), 120, 6);
    let page = ask(&app, "abstracts_find", json!({ "limit": 500 }));
    // A living patient with several tumors.
    let several = page["rows"].as_array().unwrap().iter().find_map(|row| {
        let view = ask(&app, "abstract_open", json!({ "tumor": row["tumor"] }));
        let alive = view["patient"]["items"]["vitalStatus"] == "1";
        (alive && view["tumors"].as_array().unwrap().len() > 1).then_some(view)
    });
    let before = several.expect("some have several tumors");
    drop(app);
    let patient = before["patient"]["key"].as_str().unwrap();
    let tumors = before["tumors"].as_array().unwrap();
    let day = accession_app::today().to_naaccr();
    let args = [
        "contact",
        patient,
        "--date",
        &day,
        "--vital-status",
        "1",
        "--source",
        "2",
        "--cancer-status",
        "1",
        "--json",
    ];
    let outcome = on(&place.registry(), &args).json();
    assert_eq!((&outcome["tumors"], &outcome["historyOnly"]), (&json!(tumors.len()), &json!(false)));
    let app = opened(&place.registry());
    for tumor in tumors {
        let view = ask(&app, "abstract_open", json!({ "tumor": tumor["tumor"] }));
        assert_eq!(view["patient"]["items"]["dateOfLastContact"], day);
        assert_eq!(view["patient"]["items"]["vitalStatus"], "1");
        assert_eq!(view["tumor"]["items"]["cancerStatus"], "1", "tumor {}", tumor["tumor"]);
        assert_eq!(view["contacts"][0]["date"], day);
    }
    drop(app);
    // An older one is history and moves nothing.
    let older = ["contact", patient, "--date", "20190101", "--vital-status", "1", "--json"];
    let outcome = on(&place.registry(), &older).json();
    assert_eq!((&outcome["historyOnly"], &outcome["items"]), (&json!(true), &json!(0)), "{outcome}");
    let view = ask(&opened(&place.registry()), "abstract_open", json!({ "tumor": tumors[0]["tumor"] }));
    assert_eq!(view["patient"]["items"]["dateOfLastContact"], day);
    on(&place.registry(), &["contact", patient, "--date", "someday", "--vital-status", "1"])
        .refused("Not a date");
}

#[cfg(unix)]
fn owner_only(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    for name in names(folder) {
        let mode = fs::metadata(folder.join(&name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{name} is for its owner only: {mode:o}");
    }
}

#[cfg(not(unix))]
fn owner_only(_: &Path) {}

/// Items whose values name a person, and how they could come out in an extract.
const IDENTIFIERS: [&str; 12] = [
    "nameLast",
    "nameFirst",
    "nameMiddle",
    "socialSecurityNumber",
    "medicalRecordNumber",
    "addrAtDxNoStreet",
    "addrCurrentNoStreet",
    "telephone",
    "dateOfBirth",
    "dateOfDiagnosis",
    "dateOfLastContact",
    "patientIdNumber",
];

#[test]
fn an_extract_holds_no_identifier_and_only_its_owner_reads_it() {
    let place = Place::new("extract");
    let mut patients = invented(25, 7);
    for (n, patient) in patients.iter_mut().enumerate() {
        // Words that stand nowhere else, so that finding one is proof.
        patient.items.set("nameLast", &format!("Quillfeather{n}"));
        patient.items.set("nameFirst", &format!("Zebulon{n}"));
        patient.items.set("socialSecurityNumber", &format!("9{n:03}54321"));
        patient.items.set("medicalRecordNumber", &format!("MRN77{n:04}"));
        patient.items.set("telephone", &format!("555{n:03}9876"));
        patient.tumors[0].items.set("textRemarks", &format!("Quillfeather{n} was seen by Dr. Zebulon"));
        patient.tumors[0].items.set("addrAtDxNoStreet", &format!("{n} SENTINEL STREET"));
    }
    drop(created(&place.registry()));
    let file = place.at("in.xml");
    write_xml(&file, &patients);
    on(&place.registry(), &["import", text(&file)]).text();
    let out = place.at("out");
    let args = ["extract", "--project", "Colon", "--requester", "R. Searcher", "--out", text(&out), "--json"];
    let receipt = on(&place.registry(), &args).json();
    let files = names(&out);
    assert_eq!(files.len(), 3, "{files:?}");
    let tumors = patients.iter().map(|p| p.tumors.len()).sum::<usize>();
    assert_eq!(receipt["preview"]["rows"], tumors);
    owner_only(&out);
    let mut looked_for = 0;
    for (name, content) in bytes(&out) {
        let content = String::from_utf8(content).unwrap();
        for word in ["Quillfeather", "QUILLFEATHER", "Zebulon", "SENTINEL", "MRN77"] {
            assert!(!content.contains(word), "{name} holds {word}");
        }
        if !name.ends_with(".csv") || name.contains("codebook") {
            continue;
        }
        let cells: Vec<&str> = content.split(['\n', ',']).map(|c| c.trim().trim_matches('"')).collect();
        for patient in &patients {
            let of_tumors = patient.tumors.iter().map(|t| &t.items);
            for items in [&patient.items].into_iter().chain(of_tumors) {
                for value in IDENTIFIERS.iter().filter_map(|i| items.get_id(i)).filter(|v| v.len() > 5) {
                    assert!(!cells.contains(&value), "{name} holds an identifier");
                    looked_for += 1;
                }
            }
        }
        assert_eq!(content.lines().count(), tumors + 1, "a row for each tumor");
    }
    assert!(looked_for > 200, "{looked_for} values were looked for");
    // The same project again gives the same people the same ids under another file name; nothing is written over.
    let before = bytes(&out);
    on(&place.registry(), &args).text();
    assert_eq!(names(&out).len(), 6);
    assert!(before.iter().all(|(name, content)| fs::read(out.join(name)).unwrap() == *content));
    on(
        &place.registry(),
        &["extract", "--project", "X", "--requester", "R", "--site", "colon", "--out", text(&out)],
    )
    .refused("C50");
    on(
        &place.registry(),
        &["extract", "--project", "X", "--requester", "R", "--out", text(&place.registry())],
    )
    .refused("own folder");
}

#[test]
fn rewriting_its_own_output_gives_the_same_bytes_and_never_halves_a_file() {
    let place = Place::new("rewrite");
    let (first, second) = (place.at("first.xml"), place.at("second.xml"));
    write_xml(&first, &invented(25, 8));
    let report = accession(["rewrite", text(&first), text(&second), "--json"]).json();
    assert_eq!(report["patients"], 25);
    assert!(fs::read(&first).unwrap() == fs::read(&second).unwrap(), "byte for byte");
    let packed = place.at("third.xml.gz");
    let back = place.at("fourth.xml");
    accession(["rewrite", text(&first), text(&packed)]).text();
    assert!(fs::read(&packed).unwrap().starts_with(&[0x1f, 0x8b]));
    accession(["rewrite", text(&packed), text(&back)]).text();
    assert!(fs::read(&first).unwrap() == fs::read(&back).unwrap(), "through gzip and back");
    let other = place.at("other.xml");
    write_xml(&other, &invented(2, 9));
    let before = fs::read(&back).unwrap();
    accession(["rewrite", text(&back), text(&back)]).refused("over itself");
    let broken = place.at("broken.xml");
    fs::write(&broken, &before[..before.len() / 2]).unwrap();
    accession(["rewrite", text(&broken), text(&back)]).refused("Line ");
    assert!(before == fs::read(&back).unwrap(), "left as it was");
    accession(["rewrite", text(&other), text(&back)]).text();
    assert!(fs::read(&other).unwrap() == fs::read(&back).unwrap(), "replaced once the new one was whole");
    let stamped = place.at("stamped.xml");
    accession(["rewrite", text(&first), text(&stamped), "--time-generated", "2026-01-02T03:04:05Z"]).text();
    let text_of = fs::read_to_string(&stamped).unwrap();
    assert!(text_of.contains("timeGenerated=\"2026-01-02T03:04:05Z\""));
    assert!(names(&place.at("")).iter().all(|n| !n.contains(".part")));
}

#[test]
fn a_file_that_an_earlier_program_sent_is_read_whole() {
    // Written by version 0.1.0 from `accession demo --patients 14 --seed 26 --as-of 20260630` and `accession submit`.
    let file = repository("tests/fixtures/monthly-12.xml.gz");
    let place = Place::new("earlier");
    let report = accession(["validate", "--json", text(&file)]).json();
    let counts = |v: &Value| ["patients", "tumors", "items"].map(|n| v[n].as_u64().unwrap());
    assert_eq!((counts(&report), &report["errors"]), ([12, 13, 2_232], &json!([])));
    let again = place.at("again.xml.gz");
    accession(["rewrite", text(&file), text(&again)]).text();
    assert!(
        tests::gunzip(&fs::read(&file).unwrap()) == tests::gunzip(&fs::read(&again).unwrap()),
        "the same XML, byte for byte"
    );
    drop(created(&place.registry()));
    let import = on(&place.registry(), &["import", text(&file), "--json"]).json();
    adds_up(&import);
    assert_eq!((sums(&import, "patients"), sums(&import, "tumors")), ([12, 12, 0, 0, 0], [13, 13, 0, 0, 0]));
    assert_eq!(import["items"], 2_232);
    let page = on(&place.registry(), &["list", "--json"]).json();
    assert_eq!(
        (&page["total"], &page["incomplete"]),
        (&json!(13), &json!(0)),
        "what was complete when sent is complete here"
    );
}

#[test]
fn the_reference_sample_is_read_whole() {
    let sample = repository("../shared/reference/naaccr/samples/v26-abstract-1k.xml.gz");
    if !sample.is_file() {
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), "SKIPPED: the reference's samples are not beside the repository");
        return;
    }
    let place = Place::new("sample");
    let report = accession(["validate", "--json", text(&sample)]).json();
    let counts = |v: &Value| ["patients", "tumors", "items"].map(|n| v[n].as_u64().unwrap());
    assert_eq!((counts(&report), &report["errors"]), ([863, 1_000, 235_404], &json!([])));
    let (once, twice) = (place.at("once.xml"), place.at("twice.xml.gz"));
    assert_eq!(
        counts(&accession(["rewrite", text(&sample), text(&once), "--json"]).json()),
        [863, 1_000, 235_404]
    );
    assert_eq!(
        counts(&accession(["rewrite", text(&once), text(&twice), "--json"]).json()),
        [863, 1_000, 235_404]
    );
    drop(created(&place.registry()));
    let import = on(&place.registry(), &["import", text(&sample), "--json"]).json();
    adds_up(&import);
    assert_eq!(
        (sums(&import, "patients")[..2].to_vec(), sums(&import, "tumors")[..2].to_vec()),
        (vec![863, 863], vec![1_000, 1_000])
    );
    assert_eq!(import["items"], 235_404);
    let again = on(&place.registry(), &["import", text(&sample), "--json"]).json();
    assert_eq!(
        (sums(&again, "patients")[2], sums(&again, "tumors")[2], &again["amended"]),
        (863, 1_000, &json!(0))
    );
}
