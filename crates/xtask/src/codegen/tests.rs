//! The committed files follow from their facts; and a new version of the standard is one more dictionary in the
//! reference folder, proved with an invented 270.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::facts::{Facts, Span};
use super::{plan_from_schemas, reference, staging};
use crate::outputs::Outputs;
use crate::root;

#[test]
fn committed_rust_and_form_follow_from_schemas() {
    let mut outputs = Outputs::default();
    plan_from_schemas(&root(), &mut outputs).unwrap();
    assert_eq!(outputs.stale(&root()), Vec::<&str>::new(), "run `cargo xtask codegen`");
}

#[test]
fn committed_facts_follow_from_the_reference_where_it_is_at_hand() {
    let reference = root().join("../shared/reference");
    if !reference.is_dir() {
        eprintln!("skipped: no reference folder at {}", reference.display());
        return;
    }
    let mut outputs = Outputs::default();
    reference::plan(&root(), &reference, &mut outputs).unwrap();
    staging::plan(&reference, &mut outputs).unwrap();
    assert_eq!(outputs.stale(&root()), Vec::<&str>::new(), "run `cargo xtask codegen --reference DIR`");
    assert_eq!(reference::leftovers(&root(), &outputs).unwrap(), Vec::<String>::new());
    assert_eq!(staging::leftovers(&root(), &outputs).unwrap(), Vec::<String>::new());
}

#[test]
fn a_changed_fact_is_seen_as_stale() {
    let mut outputs = Outputs::default();
    let path = "schemas/naaccr/items.csv";
    let changed = crate::read(&root().join(path)).unwrap().replace(",Primary Site,", ",Primary Sight,");
    outputs.put(path, changed);
    plan_from_schemas(&root(), &mut outputs).unwrap();
    let stale = outputs.stale(&root());
    for path in [path, "crates/naaccr/src/generated/items.rs", "ui/src/form/standard.generated.json"] {
        assert!(stale.contains(&path), "{path} should be stale");
    }
}

/// A folder of its own for one test, gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Folder(path)
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn dictionary(version: u16, items: &[(&str, u32, &str, u32)]) -> String {
    let mut xml = format!(
        "<NaaccrDictionary naaccrVersion=\"{version}\" dateLastModified=\"2026-01-01T12:00:00-05:00\"><ItemDefs>"
    );
    for (id, number, name, length) in items {
        let _ = write!(
            xml,
            "<ItemDef naaccrId=\"{id}\" naaccrNum=\"{number}\" naaccrName=\"{name}\" length=\"{length}\" \
             recordTypes=\"A,M,C,I\" parentXmlElement=\"Tumor\"/>"
        );
    }
    xml + "</ItemDefs></NaaccrDictionary>"
}

const FORM: &str = "[[section]]\nkey = 'one'\ntitle = 'One'\n\
    [[section.group]]\ntitle = 'First'\nitems = ['stays', 'renamed']\n\
    [[section.group]]\ntitle = 'Second'\nitems = ['retired']\n\
    [[only_all_items.group]]\ntitle = 'Rare'\nitems = ['longer']\n";

/// A tiny reference and a tiny project: versions 250 and 260 of four items.
fn tiny(folder: &Folder) {
    let items = [("stays", 1, "Stays", 2), ("renamed", 2, "Old Name", 2), ("retired", 3, "Retired", 2)];
    for version in [250, 260] {
        let all = [&items[..], &[("longer", 4, "Longer", 2)]].concat();
        folder
            .put(&format!("naaccr/dictionaries/naaccr-dictionary-{version}.xml"), &dictionary(version, &all));
    }
    folder.put("naaccr/items-extra-info.csv", "stays,Stays,S\nrenamed,Ren,S\nretired,Ret,S\nlonger,Lon,S\n");
    folder.put("naaccr/code-tables/stays.csv", "1,Yes\n");
    folder.put("schemas/codes/hand/open.csv", "table,why\n");
    folder.put("schemas/codes/hand/tables.csv", "item,table\n");
    folder.put("schemas/codes/hand/labels.csv", "table,code,label\n");
    folder.put("schemas/forms/abstract.toml", FORM);
    let required = "item,setters,complete,unknown,fromYear,toYear\nstays,SNC,yes,,,\nretired,S,yes,,,\n";
    folder.put("schemas/forms/required.csv", required);
    folder
        .put("schemas/extracts/classification.csv", "item,class\nstays,c\nrenamed,c\nretired,c\nlonger,c\n");
}

fn planned(folder: &Folder) -> (Outputs, Vec<String>) {
    let mut outputs = Outputs::default();
    reference::plan(&folder.0, &folder.0, &mut outputs).unwrap();
    let notes = plan_from_schemas(&folder.0, &mut outputs).unwrap();
    (outputs, notes)
}

#[test]
fn a_new_dictionary_becomes_the_version_worked_in_and_says_what_is_to_decide() {
    let folder = Folder::new("tiny");
    tiny(&folder);
    assert_eq!(planned(&folder).1, Vec::<String>::new());
    // Nothing changes in 265, and it is a version all the same.
    let items = fs::read_to_string(folder.0.join("naaccr/dictionaries/naaccr-dictionary-260.xml")).unwrap();
    folder.put("naaccr/dictionaries/naaccr-dictionary-265.xml", &items.replace("\"260\"", "\"265\""));
    let new = [("stays", 1, "Stays", 2), ("renamed", 2, "New Name", 2), ("longer", 4, "Longer", 3)];
    let new = [&new[..], &[("brandNew", 5, "Brand New", 1)]].concat();
    folder.put("naaccr/dictionaries/naaccr-dictionary-270.xml", &dictionary(270, &new));
    let (outputs, notes) = planned(&folder);
    let text = |path: &str| outputs.text(&folder.0, path).unwrap();

    let items = text("schemas/naaccr/items.csv");
    for row in [
        "brandNew,270,270,5,Brand New,Brand New,,Tumor,AMCI,text,1,,,",
        "longer,250,265,4,Longer,Lon,S,Tumor,AMCI,text,2,,,\nlonger,270,270,4,Longer,Lon,S,Tumor,AMCI,text,3,,,",
        "renamed,250,265,2,Old Name,Ren,S,Tumor,AMCI,text,2,,,\nrenamed,270,270,2,New Name,",
        "retired,250,265,3,Retired,Ret,S,Tumor,AMCI,text,2,,,\nstays,250,270,",
    ] {
        assert!(items.contains(row), "{row}\n{items}");
    }
    let rust = text("crates/naaccr/src/generated/items.rs");
    for said in ["CURRENT: u16 = 270;", "&[250, 260, 265, 270];", "pub const BRAND_NEW", "pub const RETIRED"]
    {
        assert!(rust.contains(said), "{said}");
    }
    assert!(!text("crates/naaccr/src/generated/required.rs").contains("RETIRED"));

    let form: serde_json::Value = serde_json::from_str(&text("ui/src/form/standard.generated.json")).unwrap();
    assert_eq!(form["version"], 270);
    let ids: Vec<&str> =
        form["items"].as_array().unwrap().iter().map(|i| i["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["stays", "renamed", "longer", "brandNew"]);
    assert_eq!((&form["items"][1]["name"], &form["items"][2]["length"]), (&"New Name".into(), &3.into()));
    assert_eq!(form["items"][3]["section"], serde_json::Value::Null, "it stands in \"All items\"");
    assert_eq!(form["sections"][0]["groups"].as_array().unwrap().len(), 1, "no empty group is left");

    assert_eq!(
        notes,
        [
            "abstract.toml: brandNew has no place; only \"All items\" shows it",
            "abstract.toml: retired is left out, version 270 has retired it",
            "required.csv: retired is left out, version 270 has retired it",
            "items-extra-info.csv: brandNew has no section and no short label",
            "classification.csv: brandNew is not classified; no extract lets it out",
        ]
    );
}

#[test]
fn a_dictionary_whose_name_is_not_its_version_is_refused() {
    for (name, version) in [("naaccr-dictionary-270.xml", 280), ("naaccr-dictionary-next.xml", 270)] {
        let folder = Folder::new(name);
        tiny(&folder);
        folder.put(&format!("naaccr/dictionaries/{name}"), &dictionary(version, &[("stays", 1, "Stays", 2)]));
        assert!(reference::plan(&folder.0, &folder.0, &mut Outputs::default()).is_err(), "{name}");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// The attributes of an `ItemDef` of the published dictionary, from `<ItemDef` to `>`.
fn item_def<'a>(xml: &'a str, id: &str) -> &'a str {
    let at = xml.find(&format!("<ItemDef naaccrId=\"{id}\"")).unwrap();
    &xml[at..at + xml[at..].find("/>").unwrap() + 2]
}

#[test]
fn the_published_standard_takes_an_invented_version_where_it_is_at_hand() {
    let published = root().join("../shared/reference/naaccr");
    if !published.is_dir() {
        eprintln!("skipped: no reference folder at {}", published.display());
        return;
    }
    let folder = Folder::new("published");
    for part in ["dictionaries", "code-tables"] {
        copy(&published.join(part), &folder.0.join("naaccr").join(part));
    }
    fs::copy(published.join("items-extra-info.csv"), folder.0.join("naaccr/items-extra-info.csv")).unwrap();
    let read = |outputs: &Outputs| {
        let facts = Facts::read(&root(), outputs).unwrap();
        let notes = facts.notes.clone();
        let newest: BTreeMap<String, Span> =
            facts.items.into_iter().map(|mut i| (i.id, i.spans.pop().unwrap())).collect();
        (facts.current, newest, notes)
    };
    let mut outputs = Outputs::default();
    reference::plan(&root(), &folder.0, &mut outputs).unwrap();
    let (before, old, known_notes) = read(&outputs);

    // One item more, one less, one longer, one with another name.
    let (less, longer, renamed) = ("ruca2000", "abstractedBy", "accessionNumberHosp");
    let newest = folder.0.join(format!("naaccr/dictionaries/naaccr-dictionary-{before}.xml"));
    let xml = fs::read_to_string(newest).unwrap();
    let version = before + 10;
    let more = "<ItemDef naaccrId=\"brandNewItem\" naaccrNum=\"9999\" naaccrName=\"Brand New Item\" length=\"1\" \
        recordTypes=\"A,M,C,I\" parentXmlElement=\"Tumor\" dataType=\"digits\"/>";
    let long = item_def(&xml, longer).replace("length=\"3\"", "length=\"5\"");
    let name = item_def(&xml, renamed).replace("naaccrName=\"", "naaccrName=\"New ");
    let invented = xml
        .replace(&format!("naaccrVersion=\"{before}\""), &format!("naaccrVersion=\"{version}\""))
        .replace(item_def(&xml, less), more)
        .replace(item_def(&xml, longer), &long)
        .replace(item_def(&xml, renamed), &name);
    folder.put(&format!("naaccr/dictionaries/naaccr-dictionary-{version}.xml"), &invented);

    let mut outputs = Outputs::default();
    reference::plan(&root(), &folder.0, &mut outputs).unwrap();
    let notes = plan_from_schemas(&root(), &mut outputs).unwrap();
    let (after, new, _) = read(&outputs);
    assert_eq!(after, version);
    assert_eq!(new.keys().filter(|id| !old.contains_key(*id)).collect::<Vec<_>>(), ["brandNewItem"]);
    for (id, was) in &old {
        let is = &new[id];
        let to = if was.to == before && id != less { version } else { was.to };
        let from = if [longer, renamed].contains(&id.as_str()) { version } else { was.from };
        assert_eq!((is.from, is.to), (from, to), "{id}");
    }
    assert_eq!(new[longer].length, 5);
    assert_eq!(new[renamed].name, format!("New {}", old[renamed].name));
    let form = outputs.text(&root(), "ui/src/form/standard.generated.json").unwrap();
    assert!(form.contains("\"brandNewItem\"") && !form.contains("\"ruca2000\""));
    let added = notes.iter().filter(|n| !known_notes.contains(n)).count();
    let about = |id: &str| notes.iter().filter(|n| n.contains(id)).count();
    // No place, no section, no class; and out of the form.
    assert_eq!((about("brandNewItem"), about(less), added), (3, 1, 4), "{notes:?}");
}
