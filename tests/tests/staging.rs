//! Staging: each rule on an invented algorithm, the command line, and the reference's answers on its own sample cases.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};
use staging::{Algorithm, Staged, Verdict, Workspace, facts, release};
use tests::{Place, Random, accession, cases, created, gunzip, gzip, names, on, repository};

/// The current year of the reference's answers, and of our own cases.
const YEAR: u16 = 2026;

/// A case with the answer that is expected.
#[derive(Deserialize)]
struct Case {
    /// Which rule it shows; the reference's cases say nothing.
    #[serde(default)]
    shows: String,
    id: Value,
    #[serde(rename = "in")]
    inputs: BTreeMap<String, String>,
    result: String,
    schema: Option<String>,
    out: Value,
    errors: Vec<Value>,
    path: Vec<String>,
}

fn parsed(text: &str) -> Vec<Case> {
    let cases: Vec<Case> = text.lines().map(|l| serde_json::from_str(l).expect("a case a line")).collect();
    assert!(!cases.is_empty());
    cases
}

impl Case {
    fn inputs(&self) -> Vec<(&str, &str)> {
        self.inputs.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect()
    }

    /// The expected answer in the form in which two answers are compared.
    fn expected(&self, messages: bool) -> Value {
        let errors = multiset(&self.errors, messages);
        json!({ "result": self.result, "schema": self.schema, "out": self.out, "errors": errors, "path": self.path })
    }
}

/// Errors in an order of our own: the reference's follows the order of a hash table.
fn multiset(errors: &[Value], messages: bool) -> Vec<Value> {
    let kept = |e: &Value| {
        let message = if messages { &e["message"] } else { &Value::Null };
        json!([e["type"], e["table"], e["key"], e["columns"], message])
    };
    let mut errors: Vec<Value> = errors.iter().map(kept).collect();
    errors.sort_by_key(Value::to_string);
    errors
}

/// An answer in the form in which two answers are compared: what is absent is absent, what is null is null.
fn answer(staged: &Staged<'_>, messages: bool) -> Value {
    let errors: Vec<Value> = staged
        .problems
        .iter()
        .map(|p| {
            let columns = if p.columns.is_empty() { Value::Null } else { json!(p.columns) };
            json!({ "type": p.kind.word(), "table": p.table, "key": p.key, "columns": columns, "message": p.message })
        })
        .collect();
    let out: serde_json::Map<String, Value> =
        staged.outputs.iter().map(|(key, value)| ((*key).to_owned(), json!(value))).collect();
    let path: Vec<String> = staged.path.iter().map(|s| format!("{}.{}", s.mapping, s.table)).collect();
    json!({ "result": staged.verdict.word(), "schema": staged.schema, "out": out,
        "errors": multiset(&errors, messages), "path": path })
}

// ---- Our own algorithm ----

/// The invented algorithm as a release.
fn invented_zip() -> Vec<u8> {
    zip_of(&fs::read_to_string(repository("tests/cases/staging/invented.json")).unwrap())
}

fn zip_of(text: &str) -> Vec<u8> {
    let whole: Value = serde_json::from_str(text).unwrap();
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for folder in ["schemas", "tables"] {
        for file in whole[folder].as_array().unwrap() {
            let name = format!("{folder}/{}.json", file["id"].as_str().unwrap());
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(file.to_string().as_bytes()).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

/// The invented algorithm, as it comes out of a release and out of facts that were written from the release.
fn invented() -> [(&'static str, Algorithm); 2] {
    let source = release::read(&invented_zip()).unwrap();
    let text: &'static str = Box::leak(facts::write(&source).into_boxed_str());
    let facts = facts::read("invented", text).unwrap();
    [("release", Algorithm::compile(source).unwrap()), ("facts", Algorithm::compile(facts).unwrap())]
}

fn own_cases() -> String {
    fs::read_to_string(repository("tests/cases/staging/stage.jsonl")).unwrap()
}

#[test]
fn each_rule_of_staging() {
    for (from, algorithm) in &invented() {
        for case in parsed(&own_cases()) {
            let is_release = *from == "release";
            // An error whose wording is nobody's contract has no message in the row.
            let messages = is_release && case.errors.iter().all(|e| e["message"].is_string());
            let staged = algorithm.stage(&case.inputs(), YEAR);
            assert_eq!(answer(&staged, messages), case.expected(messages), "{from}: {}", case.shows);
        }
    }
}

#[derive(Deserialize)]
struct SelectRow {
    shows: String,
    site: String,
    hist: String,
    kind: String,
    n: usize,
    schemas: String,
}

fn supplied<'a>(cells: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<(&'a str, &'a str)> {
    let cells = cells.into_iter().filter(|(_, cell)| !cell.is_empty());
    cells.map(|(key, cell)| (key, if cell == "<blank>" { "" } else { cell })).collect()
}

fn selected(algorithm: &Algorithm, inputs: &[(&str, &str)]) -> (usize, String) {
    let mut found: Vec<&str> = algorithm.select(inputs).iter().map(|s| s.id()).collect();
    found.sort_unstable();
    (found.len(), found.join("|"))
}

#[test]
fn each_rule_of_selection() {
    for (from, algorithm) in &invented() {
        for row in cases::<SelectRow>("staging/select.csv") {
            let inputs = supplied([("site", &*row.site), ("hist", &row.hist), ("kind", &row.kind)]);
            assert_eq!(selected(algorithm, &inputs), (row.n, row.schemas), "{from}: {}", row.shows);
        }
    }
}

#[derive(Deserialize)]
struct CodeRow {
    #[serde(default)]
    shows: String,
    schema: String,
    key: String,
    value: String,
    valid: bool,
}

#[test]
fn each_form_of_a_cell() {
    for (from, algorithm) in &invented() {
        for row in cases::<CodeRow>("staging/codes.csv") {
            let valid = algorithm.is_code_valid(&row.schema, &row.key, &row.value, YEAR);
            assert_eq!(valid, row.valid, "{from}: {}: {} {:?}", row.shows, row.key, row.value);
        }
    }
}

// ---- The command line ----

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// A run of `accession stage` with a release, which must succeed; answers its summary and the file.
fn staged_file(place: &Place, zip: &Path, flag: &str, input: &Path, out: &str) -> (Value, Vec<u8>) {
    let out = place.at(out);
    let args = ["stage", "--json", "--algorithm", text(zip), flag, text(input), "--out", text(&out)];
    let summary = accession(args.into_iter().chain(["--year-current", "2026"])).json();
    (summary, fs::read(out).unwrap())
}

#[test]
fn the_command_line_stages_files_and_accounts_for_every_row() {
    let place = Place::new("stage");
    let zip = place.file("invented-1.0.zip", invented_zip());
    // Answers that are there already, a mark of the byte order, blank lines and other line ends do no harm.
    let mut lines: Vec<Value> = own_cases().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    lines.iter_mut().for_each(|l| l["result"] = json!("earlier"));
    let untidy: String = lines.iter().map(|l| format!("{l}\r\n\r\n")).collect();
    let input = place.file("cases.jsonl.gz", gzip(format!("\u{feff}{untidy}").as_bytes()));
    let (summary, plain) = staged_file(&place, &zip, "--in", &input, "out.jsonl");
    let (_, packed) = staged_file(&place, &zip, "--in", &input, "out.jsonl.gz");
    assert_eq!(gunzip(&packed), plain);
    let cases = parsed(&own_cases());
    let counts = summary["counts"].as_object().unwrap().values().map(|n| n.as_u64().unwrap());
    assert_eq!((summary["rows"].as_u64().unwrap(), counts.sum()), (cases.len() as u64, cases.len() as u64));
    assert_eq!(
        (&summary["algorithm"], &summary["file"]),
        (&json!("invented-1.0"), &json!(text(&place.at("out.jsonl"))))
    );
    let written = String::from_utf8(plain).unwrap();
    assert_eq!(written.lines().count(), cases.len());
    for (case, line) in cases.iter().zip(written.lines()) {
        let got: Value = serde_json::from_str(line).unwrap();
        let members: Vec<&String> = got.as_object().unwrap().keys().collect();
        assert_eq!(members, ["id", "result", "schema", "out", "errors", "path"], "{}", case.shows);
        assert_eq!(got["id"], case.id);
        let sorted = |keys: &mut dyn Iterator<Item = &String>| keys.collect::<Vec<_>>().is_sorted();
        assert!(sorted(&mut got["out"].as_object().unwrap().keys()), "{line}");
        for error in got["errors"].as_array().unwrap() {
            // A member that says nothing is left out.
            assert!(error.as_object().unwrap().values().all(|v| !v.is_null() && *v != json!([])), "{error}");
        }
        let errors = multiset(got["errors"].as_array().unwrap(), false);
        let same = json!({ "result": got["result"], "schema": got["schema"], "out": got["out"], "errors": errors, "path": got["path"] });
        assert_eq!(same, case.expected(false), "{}", case.shows);
    }
}

#[test]
fn the_command_line_adds_columns_and_replaces_old_answers() {
    let place = Place::new("select");
    let zip = place.file("invented-1.0.zip", invented_zip());
    for (flag, file, answers) in [("--select", "select.csv", 2), ("--codes", "codes.csv", 1)] {
        let right = fs::read_to_string(repository("tests/cases/staging").join(file)).unwrap();
        let (head, rows) = right.split_once('\n').unwrap();
        // The last columns are the answers: once with wrong ones, once without.
        let cut = |line: &str| line.rsplitn(answers + 1, ',').last().unwrap().to_owned();
        let wrong = |line: &str| format!("{}{}", cut(line), ",wrong".repeat(answers));
        let with_wrong: String =
            std::iter::once(head.to_owned()).chain(rows.lines().map(wrong)).map(|l| l + "\n").collect();
        let without: String = right.lines().map(|l| cut(l) + "\r\n").collect();
        for input in [with_wrong, without] {
            let input = place.file("input.csv", input);
            let (summary, written) = staged_file(&place, &zip, flag, &input, "out.csv");
            assert_eq!(String::from_utf8(written).unwrap(), right, "{flag}");
            assert_eq!(summary["rows"].as_u64().unwrap() as usize, rows.lines().count());
        }
    }
}

#[test]
fn an_id_comes_back_as_it_was_and_null_is_not_supplied() {
    let place = Place::new("ids");
    let zip = place.file("invented-1.0.zip", invented_zip());
    let ids = ["7", "\"0007\"", "12345678901234567890123", "1.50", "\"caf\\u00e9 \\\"1\\\"\"", "null", "[1]"];
    let case = |id: &str| {
        format!("{{\"id\":{id},\"in\":{{\"site\":\"C00\",\"hist\":\"8000\",\"strange\":null}}}}\n")
    };
    let input = place.file("cases.jsonl", ids.map(case).concat());
    let (_, written) = staged_file(&place, &zip, "--in", &input, "out.jsonl");
    let written = String::from_utf8(written).unwrap();
    for (id, line) in ids.iter().zip(written.lines()) {
        assert_eq!(
            line,
            format!(
                "{{\"id\":{id},\"result\":\"STAGED\",\"schema\":\"cells\",\"out\":{{\"said\":\"yes\"}},\"errors\":[],\"path\":[]}}"
            )
        );
    }
    // No row is none too few.
    let (summary, written) =
        staged_file(&place, &zip, "--in", &place.file("none.jsonl", ""), "none-out.jsonl");
    assert_eq!((summary["rows"].as_u64(), written.len()), (Some(0), 0));
}

#[test]
fn a_line_that_cannot_be_read_names_file_and_line_and_leaves_nothing() {
    let place = Place::new("bad");
    let zip = place.file("invented-1.0.zip", invented_zip());
    let good = "{\"id\":1,\"in\":{\"site\":\"C00\",\"hist\":\"8000\"}}\n";
    let many = good.repeat(20_000);
    let cut = gzip(many.as_bytes());
    // Quillfeather stands for a value that no message may repeat.
    let bad: Vec<(&str, Vec<u8>, &str)> = vec![
        ("--in", format!("{good}Quillfeather\n{good}").into(), "Line 2: it is not a JSON object"),
        (
            "--in",
            format!("{good}{good}{{\"id\":3,\"in\":{{\"site\":\"Quillfeather").into(),
            "Line 3: it is not a JSON object",
        ),
        ("--in", format!("{good}[\"Quillfeather\"]\n").into(), "Line 2: column"),
        ("--in", format!("{good}\n{{\"id\":2}}\n").into(), "Line 3: column"),
        ("--in", format!("{good}{{\"id\":2,\"in\":{{\"Quillfeather\":5}}}}\n").into(), "Line 2: column"),
        (
            "--in",
            format!("{good}{{\"id\":2,\"in\":{{\"site\":\"Quillfeather\",\"site\":\"C00\"}}}}\n").into(),
            "Line 2: column",
        ),
        (
            "--in",
            [good.as_bytes(), b"{\"id\":2,\"in\":{\"site\":\"\xff\"}}\n"].concat(),
            "Line 2: it is not a JSON object",
        ),
        ("--in", format!("{many}Quillfeather\n").into(), "Line 20001: it is not a JSON object"),
        ("--in", format!("{good}{}\n", "Quillfeather".repeat(30_000)).into(), "Line 2: it is longer than"),
        ("--in", cut[..cut.len() / 2].to_vec(), "the compressed file is damaged or cut off"),
        ("--select", "".into(), "Line 1: the file is empty"),
        ("--select", "site,hist,site\nC00,8000,C00\n".into(), "Line 1: two columns have the same name"),
        (
            "--select",
            "site,hist\nC00,8000\n\nQuillfeather\n".into(),
            "Line 4: it has 1 cells where the first line has 2",
        ),
        (
            "--select",
            "site,hist\n\"Quillfeather,8000\nC00,8000\n".into(),
            "Line 2: a cell with a line end in it",
        ),
        ("--select", b"site,hist\nC00,8000\nC00,\xff\n".to_vec(), "Line 3: it is not UTF-8"),
        ("--select", "place,year\nC00,2020\n".into(), "Line 1: no column is named site or hist"),
        ("--codes", "schema,key\nflow,site\n".into(), "Line 1: no column is named value"),
    ];
    for (flag, content, says) in bad {
        let input = place.file("input", content);
        let out = place.file("out", "from yesterday");
        let before = names(&place.at(""));
        let args = ["stage", "--algorithm", text(&zip), flag, text(&input), "--out", text(&out)];
        let line = accession(args).refused(says);
        assert!(line.contains(text(&input)) && !line.contains("Quillfeather"), "{line}");
        assert_eq!(fs::read_to_string(&out).unwrap(), "from yesterday", "{says}");
        assert_eq!(names(&place.at("")), before, "nothing is left behind: {says}");
    }
    let input = place.file("input", good);
    let stage = |zip: &Path, input: &Path, out: &Path| {
        accession(["stage", "--algorithm", text(zip), "--in", text(input), "--out", text(out)])
    };
    stage(&zip, &input, &input).refused("over itself");
    stage(&zip, &place.at("nowhere"), &place.at("new")).refused("is not there");
    stage(&place.at("nowhere.zip"), &input, &place.at("new"))
        .refused("nowhere.zip: The file or folder is not there");
    stage(&place.file("broken.zip", "PK nothing"), &input, &place.at("new"))
        .refused("broken.zip: This is not a readable zip");
    assert!(!place.at("new").exists());
}

#[test]
fn bad_usage_of_stage_is_told_apart() {
    for usage in [
        vec!["--in", "a", "--out", "b"],
        vec!["--algorithm", "eod_public-3.3", "--out", "b"],
        vec!["--algorithm", "eod_public-3.3", "--in", "a"],
        vec!["--algorithm", "eod_public-3.3", "--in", "a", "--select", "c", "--out", "b"],
        vec!["--algorithm", "eod_public-9.9", "--in", "a", "--out", "b"],
        vec!["--algorithm", "eod_public-3.3", "--in", "a", "--out", "b", "--year-current", "soon"],
    ] {
        let ran = accession(["stage"].into_iter().chain(usage.iter().copied()));
        assert_eq!(ran.code, Some(2), "{usage:?}: {ran:?}");
        assert!(!ran.err.is_empty() && ran.out.is_empty(), "{usage:?} complains on stderr: {ran:?}");
    }
}

#[test]
fn a_release_is_installed_listed_and_taken_out_of_force() {
    let place = Place::new("content");
    let registry = place.registry();
    created(&registry);
    let json = |args: &[&str]| on(&registry, &[&["content", "--json"], args].concat()).json();
    let in_force = |packs: &Value| -> Vec<(String, bool, bool)> {
        let of = |p: &Value, member: &str| p[member].as_bool().unwrap();
        let packs = packs.as_array().unwrap().iter();
        packs
            .filter(|p| p["key"].as_str().unwrap().starts_with("pediatric"))
            .map(|p| (p["key"].as_str().unwrap().to_owned(), of(p, "builtIn"), of(p, "inForce")))
            .collect()
    };
    let pack = |key: &str, built_in, force| (key.to_owned(), built_in, force);
    assert_eq!(in_force(&json(&["list"])), [pack("pediatric-1.3", true, true)]);
    // The invented algorithm under a name whose years are known.
    let ours = fs::read_to_string(repository("tests/cases/staging/invented.json")).unwrap();
    let named = ours.replace("\"algorithm\": \"invented\"", "\"algorithm\": \"pediatric\"");
    let zip = place.file("release.zip", zip_of(&named));
    let [old, new] = ["pediatric-1.3", "pediatric-1.0"];
    let installed = [pack(old, true, false), pack(new, false, true)];
    assert_eq!(in_force(&json(&["add", text(&zip)])), installed);
    on(&registry, &["content", "add", text(&zip)])
        .refused("release.zip: The registry has pediatric 1.0 already");
    assert_eq!(in_force(&json(&["remove", new])), [pack(old, true, true), pack(new, false, false)]);
    assert_eq!(in_force(&json(&["remove", new, "--undo"])), installed);
    on(&registry, &["content", "remove", "pediatric-9.9"]).refused("No such staging release");
    on(&registry, &["content", "add", text(&place.file("broken.zip", "PK"))])
        .refused("broken.zip: This is not a readable");
    let listed = on(&registry, &["content", "list"]).text();
    assert_eq!(listed.lines().count(), 5, "{listed}");
    assert!(
        listed.contains("pediatric-1.0: Pediatric 1.0, 2018 and later, 5 schemas, 88 tables, added"),
        "{listed}"
    );
}

// ---- The reference's samples ----

const ALGORITHMS: [&str; 4] = ["cs-02.05.50", "tnm-2.1", "eod_public-3.3", "pediatric-1.3"];

fn embedded(name: &str) -> &'static Algorithm {
    let found = facts::embedded().iter().find(|a| format!("{}-{}", a.id(), a.version()) == name);
    found.unwrap_or_else(|| panic!("{name} is embedded"))
}

#[test]
fn the_program_brings_four_algorithms_with_it() {
    let names: Vec<String> =
        facts::embedded().iter().map(|a| format!("{}-{}", a.id(), a.version())).collect();
    assert_eq!(names, ALGORITHMS);
    let place = Place::new("built-in");
    let input = place.file("cases.jsonl", "{\"id\":\"a\",\"in\":{}}\n");
    for name in ALGORITHMS {
        let out = place.at(name);
        let ran = accession(["stage", "--algorithm", name, "--in", text(&input), "--out", text(&out)]).text();
        assert!(ran.contains("FAILED_MISSING_SITE_OR_HISTOLOGY: 1"), "{ran}");
    }
}

/// Runs a check on each algorithm from its release and from the embedded facts, where the reference is at hand.
fn on_samples(check: impl Fn(&Algorithm, &str, &str, bool)) {
    let folder = repository("../shared/reference/staging");
    if !folder.is_dir() {
        println!("skipped: ../shared/reference/staging is not on this machine");
        return;
    }
    for name in ALGORITHMS {
        let zip = fs::read(folder.join(format!("{name}.zip"))).unwrap();
        let release = Algorithm::compile(release::read(&zip).unwrap()).unwrap();
        check(&release, name, &format!("{name} from its release"), true);
        check(embedded(name), name, &format!("{name} from facts"), false);
    }
}

fn sample(name: &str, what: &str) -> String {
    let file = repository("../shared/reference/staging/cases").join(format!("{name}-{what}.gz"));
    String::from_utf8(gunzip(&fs::read(file).unwrap())).unwrap()
}

/// Demands that no row differs, and shows the first that does.
#[track_caller]
fn no_difference(of: &str, rows: usize, differences: &[String]) {
    println!("{of}: {rows} rows, {} differ", differences.len());
    assert!(rows > 100, "{of}: {rows} rows");
    assert!(
        differences.is_empty(),
        "{of}: {} of {rows} differ, first: {}",
        differences.len(),
        differences[0]
    );
}

#[test]
fn sample_cases_are_staged_as_by_the_reference() {
    on_samples(|algorithm, name, of, is_release| {
        let cases = parsed(&sample(name, "cases.jsonl"));
        let mut differences = Vec::new();
        for case in &cases {
            let staged = algorithm.stage(&case.inputs(), YEAR);
            let (got, wanted) = (answer(&staged, is_release), case.expected(is_release));
            if got != wanted {
                differences.push(format!("case {}: {got:#} is expected to be {wanted:#}", case.id));
            }
        }
        no_difference(of, cases.len(), &differences);
    });
}

#[test]
fn sample_tumors_get_the_schemas_of_the_reference() {
    on_samples(|algorithm, name, of, _| {
        let text = sample(name, "selection.csv");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let head = reader.headers().unwrap().clone();
        let keys = head.len() - 2;
        let (mut rows, mut differences) = (0, Vec::new());
        for row in reader.records() {
            let row = row.unwrap();
            let inputs = supplied(head.iter().zip(&row).take(keys));
            let (n, schemas) = selected(algorithm, &inputs);
            rows += 1;
            if (n.to_string().as_str(), schemas.as_str()) != (&row[keys], &row[keys + 1]) {
                differences.push(format!("{row:?}: {n} {schemas}"));
            }
        }
        no_difference(of, rows, &differences);
    });
}

#[test]
fn sample_codes_are_valid_as_by_the_reference() {
    on_samples(|algorithm, name, of, _| {
        let text = sample(name, "isvalidcode.csv");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<CodeRow> = reader.deserialize().map(|r| r.unwrap()).collect();
        let wrong = |r: &&CodeRow| algorithm.is_code_valid(&r.schema, &r.key, &r.value, YEAR) != r.valid;
        let differences: Vec<String> =
            rows.iter().filter(wrong).map(|r| format!("{} {} {:?}", r.schema, r.key, r.value)).collect();
        no_difference(of, rows.len(), &differences);
    });
}

// ---- Any input ----

/// Values that are no codes, or look like numbers and are none.
const ODD: [&str; 24] = [
    "",
    " ",
    "1e5",
    "-.5",
    ".",
    "-",
    "5.",
    "٣",
    "NaN",
    "inf",
    "+7",
    "0x1F",
    "{{hist}}",
    "{{",
    "*",
    "1-2",
    ",",
    "\u{0}",
    "\r\n",
    "e\u{301}",
    "🩺",
    "999999999999999999999999999999999999999999",
    "0.0000000000000000000000000000000000000000000001",
    "<blank>",
];

/// One of the codes of an input's table.
fn code(random: &mut Random, algorithm: &Algorithm, table: Option<&str>) -> String {
    let codes = table.and_then(|t| algorithm.codes(t)).map(|c| c.entries).unwrap_or_default();
    match codes.is_empty() {
        true => "2018".to_owned(),
        false => codes[random.below(codes.len() as u64) as usize].0.to_owned(),
    }
}

/// A case of a schema that its site and histology allow, in which one value of `wild` is none that anybody would type.
fn garbage(random: &mut Random, algorithm: &Algorithm, wild: u64) -> Vec<(String, String)> {
    let site = code(random, algorithm, Some("primary_site"));
    let hist = code(random, algorithm, Some("histology"));
    let fitting = algorithm.select(&[("site", &site), ("hist", &hist)]);
    if fitting.is_empty() {
        return vec![("site".to_owned(), site), ("hist".to_owned(), hist)];
    }
    let schema = fitting[random.below(fitting.len() as u64) as usize];
    let mut inputs = Vec::new();
    for input in schema.inputs() {
        let value = match (&*input.key, random.below(wild)) {
            (_, 0) => continue,
            (_, 1) => ODD[random.below(ODD.len() as u64) as usize].to_owned(),
            (_, 2) => {
                (0..random.below(60)).filter_map(|_| char::from_u32(random.below(0x3000) as u32)).collect()
            }
            (_, 3) => "9".repeat(random.below(5000) as usize),
            ("site", _) => site.clone(),
            ("hist", _) => hist.clone(),
            _ => code(random, algorithm, input.table.as_deref()),
        };
        inputs.push((input.key.to_string(), value));
    }
    if random.below(20) == 0 {
        inputs.push((ODD[random.below(ODD.len() as u64) as usize].to_owned(), "1".to_owned()));
    }
    inputs
}

#[test]
fn any_input_gets_an_answer_and_one_case_leaves_nothing_to_the_next() {
    for name in ALGORITHMS {
        let algorithm = embedded(name);
        let (mut random, mut room, mut staged) = (Random(5), Workspace::default(), 0);
        for n in 0..2_000 {
            // From cases in which every other value is odd to cases that are nearly as they should be.
            let inputs = garbage(&mut random, algorithm, 5 + n % 7 * 50);
            let inputs: Vec<(&str, &str)> = inputs.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            let verdict = algorithm.stage_in(&mut room, &inputs, YEAR);
            let again = algorithm.staged(&room, verdict);
            let alone = algorithm.stage(&inputs, YEAR);
            assert_eq!(answer(&again, true), answer(&alone, true), "{name}: {inputs:?}");
            if alone.verdict != Verdict::MissingSiteOrHistology {
                assert_eq!(
                    alone.schema.is_some(),
                    algorithm.select(&inputs).len() == 1,
                    "{name}: {inputs:?}"
                );
            }
            staged += u32::from(!alone.outputs.is_empty());
            for (key, value) in &inputs {
                algorithm.is_code_valid(alone.schema.unwrap_or("none"), key, value, YEAR);
            }
        }
        println!("{name}: {staged} of 2,000 were staged");
        assert!(staged > 200, "{name}: too few cases ({staged}) come as far as the tables");
    }
}
