//! The first half: published dictionaries and code tables become our own tables in `schemas/`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use crate::outputs::Outputs;
use crate::{Outcome, fail, read};

/// Tables that contradict the dictionary and are left out, with the reason.
const LEFT_OUT: [(&str, &str); 1] =
    [("naaccrRecordVersion", "codes such as 1 and A do not fit the item, which is three digits")];

/// The table of histology terms, and the items that it speaks of.
const HISTOLOGY: (&str, &str) = ("histologicTypeIcdO3_allTerms", "histologicTypeIcdO3");

/// Telling names for tables that several items share, by their first item.
const NAMES: [(&str, &str); 24] = [
    ("addrAtDxCountry", "country"),
    ("addrAtDxState", "state"),
    ("behaviorCodeIcdO3", "behavior"),
    ("birthplace", "placeHistoric"),
    ("censusTrCert19708090", "censusTractCertainty"),
    ("cocCodingSysCurrent", "cocCodingSystem"),
    ("countyAtDx", "county"),
    ("csMetsAtDxBone", "metsAtDx"),
    ("derivedAjcc6MDescript", "derivedAjccDescript"),
    ("derivedAjccFlag", "derivedFlag"),
    ("derivedSeerClinStgGrp", "tnmStageGroup"),
    ("derivedSeerCmbMSrc", "derivedSeerSource"),
    ("derivedSs1977", "summaryStageHistoric"),
    ("industrySource", "occupationIndustrySource"),
    ("morphCodingSysCurrent", "morphologyCodingSystem"),
    ("overRideAcsnClassSeq", "overRide"),
    ("pathReportType1", "pathReportType"),
    ("race1", "race"),
    ("ruca2000", "ruca"),
    ("siteCodingSysCurrent", "siteCodingSystem"),
    ("survFlagActiveFollowup", "survivalFlag"),
    ("tnmClinStagedBy", "tnmStagedBy"),
    ("tumorMarker1", "tumorMarker"),
    ("tumorSizeClinical", "tumorSize"),
];

/// What one dictionary says of one item, in the order of the columns of `items.csv`.
#[derive(PartialEq)]
struct Attributes {
    number: u32,
    name: String,
    parent: String,
    record_types: String,
    data_type: String,
    length: u16,
    padding: String,
    unlimited: bool,
    /// First column in the fixed record, from 1; none since version 21.
    column: Option<u16>,
}

/// Plans `schemas/naaccr/*.csv` and `schemas/codes/*.csv`.
pub fn plan(root: &Path, reference: &Path, outputs: &mut Outputs) -> Outcome<()> {
    let naaccr = reference.join("naaccr");
    let ids = plan_items(&naaccr, outputs)?;
    plan_codes(root, &naaccr.join("code-tables"), &ids, outputs)
}

/// Files in `schemas/codes` that no table is called after any more.
pub fn leftovers(root: &Path, outputs: &Outputs) -> Outcome<Vec<String>> {
    let planned: BTreeSet<&str> = outputs.paths().collect();
    let mut left = Vec::new();
    for entry in std::fs::read_dir(root.join("schemas/codes"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let path = format!("schemas/codes/{name}");
        if name.ends_with(".csv") && !planned.contains(path.as_str()) {
            left.push(path);
        }
    }
    Ok(left)
}

/// What the dictionaries of one kind say of an item: first and last version, and the attributes between them.
type Spans = BTreeMap<String, Vec<(u16, u16, Attributes)>>;

/// Short label and section by item id.
type Extra = BTreeMap<String, (String, String)>;

fn plan_items(naaccr: &Path, outputs: &mut Outputs) -> Outcome<BTreeSet<String>> {
    let folder = naaccr.join("dictionaries");
    let mut versions = csv::Writer::from_writer(Vec::new());
    versions.write_record(super::facts::VERSION_COLUMNS)?;
    let base = dictionaries(&folder, "naaccr-dictionary-")?;
    for (_, dictionary) in &base {
        let count = dictionary.items.len().to_string();
        versions.write_record([
            &dictionary.version,
            &dictionary.modified,
            &dictionary.specification,
            &count,
        ])?;
    }
    outputs.put("schemas/naaccr/versions.csv", text(versions)?);
    let mut extra = Extra::new();
    for row in rows(&read(&naaccr.join("items-extra-info.csv"))?)? {
        if let [id, label, section] = row.as_slice() {
            extra.insert(id.clone(), (label.clone(), section.clone()));
        }
    }
    let spans = spans(base);
    outputs.put("schemas/naaccr/items.csv", item_table(&spans, &extra)?);

    let defaults = dictionaries(&folder, "user-defined-naaccr-dictionary-")?;
    if let Some((version, _)) = defaults.iter().find(|(_, d)| d.trimmed) {
        return fail(format!(
            "an item of the default user dictionary {version} is trimmed; the program trims none"
        ));
    }
    outputs.put("schemas/naaccr/default-user-items.csv", item_table(&self::spans(defaults), &Extra::new())?);
    Ok(spans.into_keys().collect())
}

fn spans(dictionaries: Vec<(u16, Dictionary)>) -> Spans {
    let mut spans = Spans::new();
    let mut before = None;
    for (version, dictionary) in dictionaries {
        for (id, attributes) in dictionary.items {
            let known = spans.entry(id).or_default();
            match known.last_mut() {
                Some((_, to, same)) if Some(*to) == before && *same == attributes => *to = version,
                _ => known.push((version, version, attributes)),
            }
        }
        before = Some(version);
    }
    spans
}

fn item_table(spans: &Spans, extra: &Extra) -> Outcome<String> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(super::facts::ITEM_COLUMNS)?;
    for (id, known) in spans {
        for (from, to, a) in known {
            let newest = known.last().map_or("", |(_, _, a)| &a.name);
            let (label, section) = extra.get(id).map_or((newest, ""), |(l, s)| (l, s));
            let (from, to) = (from.to_string(), to.to_string());
            let (number, length) = (a.number.to_string(), a.length.to_string());
            let column = a.column.map(|c| c.to_string()).unwrap_or_default();
            let row: [&str; 14] = [
                id,
                &from,
                &to,
                &number,
                &a.name,
                label,
                section,
                &a.parent,
                &a.record_types,
                &a.data_type,
                &length,
                &a.padding,
                if a.unlimited { "yes" } else { "" },
                &column,
            ];
            table.write_record(row)?;
        }
    }
    text(table)
}

/// Dictionaries of a folder by the beginning of their names, oldest first: what lies there is what the program knows.
fn dictionaries(folder: &Path, kind: &str) -> Outcome<Vec<(u16, Dictionary)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let Some(version) = name.strip_prefix(kind).and_then(|n| n.strip_suffix(".xml")) else { continue };
        let dictionary = dictionary(&read(&path)?)?;
        match version.parse() {
            Ok(number) if dictionary.version == version => found.push((number, dictionary)),
            _ => return fail(format!("{name}: it says that it is version {}", dictionary.version)),
        }
    }
    found.sort_by_key(|(version, _)| *version);
    Ok(found)
}

/// One published dictionary.
#[derive(Default)]
struct Dictionary {
    version: String,
    modified: String,
    /// Version of the XML specification that it follows.
    specification: String,
    /// Whether blanks around any value are no part of it.
    trimmed: bool,
    items: Vec<(String, Attributes)>,
}

fn attributes(e: &BytesStart) -> Outcome<BTreeMap<String, String>> {
    let mut said = BTreeMap::new();
    for attribute in e.attributes() {
        let attribute = attribute?;
        let key = attribute.key.as_ref().to_owned();
        said.insert(key, attribute.normalized_value(XmlVersion::Implicit1_0)?.into_owned());
    }
    Ok(said)
}

/// Items of a dictionary; grouped items are views of other items' columns, and no reader reads them.
fn dictionary(xml: &str) -> Outcome<Dictionary> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut found = Dictionary::default();
    loop {
        match reader.read_event()? {
            Event::Eof => return Ok(found),
            Event::Start(e) if e.local_name().as_ref() == "NaaccrDictionary" => {
                let mut said = attributes(&e)?;
                found.version = said.remove("naaccrVersion").unwrap_or_default();
                found.specification = said.remove("specificationVersion").unwrap_or_else(|| "1.0".into());
                found.modified = said.remove("dateLastModified").unwrap_or_default();
                found.modified.truncate("YYYY-MM-DD".len());
            }
            Event::Start(e) | Event::Empty(e) if e.local_name().as_ref() == "ItemDef" => {
                let said = attributes(&e)?;
                let of = |key: &str| said.get(key).cloned();
                let needed = |key: &str| match of(key) {
                    Some(value) => Ok(value),
                    None => fail(format!("an ItemDef has no {key}")),
                };
                found.trimmed |= of("trim").is_none_or(|t| t != "none");
                let letters = of("recordTypes").unwrap_or_else(|| "A,M,C,I".into()).replace(',', "");
                found.items.push((
                    needed("naaccrId")?,
                    Attributes {
                        number: needed("naaccrNum")?.parse()?,
                        name: needed("naaccrName")?,
                        parent: needed("parentXmlElement")?,
                        record_types: letters,
                        data_type: of("dataType").unwrap_or_else(|| "text".into()),
                        length: needed("length")?.parse()?,
                        padding: of("padding").filter(|p| p != "rightBlank").unwrap_or_default(),
                        unlimited: of("allowUnlimitedText").is_some_and(|t| t == "true"),
                        column: of("startColumn").map(|c| c.parse()).transpose()?,
                    },
                ));
            }
            _ => {}
        }
    }
}

fn plan_codes(root: &Path, folder: &Path, ids: &BTreeSet<String>, outputs: &mut Outputs) -> Outcome<()> {
    let ours = own_labels(root, outputs)?;
    let mut used = BTreeSet::new();
    let mut files: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(|f| f.file_name());
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut index = csv::Writer::from_writer(Vec::new());
    index.write_record(["item", "table"])?;
    for file in files {
        let stem = file.path().file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        if LEFT_OUT.iter().any(|(left, _)| *left == stem) {
            continue;
        }
        if stem == HISTOLOGY.0 {
            outputs.put("schemas/codes/histology.csv", histology(&read(&file.path())?)?);
            index.write_record([HISTOLOGY.1, "histology"])?;
        }
        if !ids.contains(&stem) {
            continue;
        }
        let source = read(&file.path())?;
        let name = match names.get(&source) {
            Some(name) => name.clone(),
            None => {
                let told =
                    NAMES.iter().find(|(first, _)| *first == stem).map_or(stem.as_str(), |(_, name)| name);
                outputs.put(format!("schemas/codes/{told}.csv"), table(told, &source, &ours, &mut used)?);
                names.insert(source, told.to_owned());
                told.to_owned()
            }
        };
        index.write_record([&stem, &name])?;
    }
    for row in rows(&outputs.text(root, "schemas/codes/hand/tables.csv")?)?.into_iter().skip(1) {
        index.write_record(&row)?;
    }
    if let Some((table, code)) = ours.keys().find(|k| !used.contains(*k)) {
        return fail(format!("schemas/codes/hand/labels.csv: {table} has no code \"{code}\""));
    }
    let mut lines: Vec<String> = text(index)?.lines().skip(1).map(str::to_owned).collect();
    lines.sort();
    outputs.put("schemas/codes/index.csv", format!("item,table\n{}\n", lines.join("\n")));
    Ok(())
}

/// Labels in our own words, for codes whose published label is a sentence or too long for a field.
fn own_labels(root: &Path, outputs: &Outputs) -> Outcome<BTreeMap<(String, String), String>> {
    let mut ours = BTreeMap::new();
    for row in rows(&outputs.text(root, "schemas/codes/hand/labels.csv")?)?.into_iter().skip(1) {
        let [table, code, label] = row.as_slice() else { return fail("hand/labels.csv: three columns") };
        ours.insert((table.clone(), code.clone()), label.clone());
    }
    Ok(ours)
}

type Labels = BTreeMap<(String, String), String>;

/// One table in our shape: `code,to,label`; `to` ends a range, an empty code stands for blank.
fn table(name: &str, source: &str, ours: &Labels, used: &mut BTreeSet<(String, String)>) -> Outcome<String> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["code", "to", "label"])?;
    for row in rows(source)? {
        let [code, label] = row.as_slice() else {
            return fail(format!("{name}: a row without code and label"));
        };
        let key = (name.to_owned(), code.clone());
        let label = match ours.get(&key) {
            Some(label) => {
                used.insert(key);
                label.clone()
            }
            None => plain(label),
        };
        if label.chars().count() > 110 {
            return fail(format!("{name} {code}: say it shorter in schemas/codes/hand/labels.csv"));
        }
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        let (from, to) = match code.split_once('-') {
            Some((from, to)) if from.len() == to.len() && digits(from) && digits(to) => (from, to),
            _ if code == "Blank" => ("", ""),
            _ => (code.as_str(), ""),
        };
        table.write_record([from, to, &label])?;
    }
    text(table)
}

/// Histology terms in our shape: `code,behavior,kind,label,fromYear,toYear,instead`.
///
/// The published labels carry remarks in square brackets; the years and the code to use instead become
/// columns, `[obs]` becomes the kind obsolete, and whatever is left of the remarks is not copied.
fn histology(source: &str) -> Outcome<String> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["code", "behavior", "kind", "label", "fromYear", "toYear", "instead"])?;
    let mut seen = BTreeSet::new();
    for row in rows(source)? {
        let [code, behavior, label, kind] = row.as_slice() else { return fail("histology: four columns") };
        let (label, remarks) = unbracketed(&plain(label));
        let obsolete = kind == "alternate" && remarks.iter().any(|r| r == "obs");
        let kind = if obsolete { "obsolete" } else { kind };
        let (from, to, instead) =
            remarks.iter().map(|r| years(r)).find(|y| y.0.is_some() || y.1.is_some()).unwrap_or_default();
        let year = |y: Option<u16>| y.map(|y| y.to_string()).unwrap_or_default();
        if seen.insert((code.clone(), behavior.clone(), label.clone())) {
            table.write_record([code, behavior, kind, &label, &year(from), &year(to), &instead])?;
        }
    }
    text(table)
}

/// A label without its remarks in square brackets, and the remarks; small words in brackets are the label's own.
fn unbracketed(label: &str) -> (String, Vec<String>) {
    let (mut kept, mut remarks) = (String::new(), Vec::new());
    // One published remark lacks its first bracket.
    let mended = label.replace(") PRE-", ") [PRE-");
    let mut rest = mended.as_str();
    while let Some((before, after)) = rest.split_once('[') {
        let (inside, behind) = after.split_once(']').unwrap_or((after, ""));
        kept.push_str(before);
        let own = ["or ", "of ", "including ", "tubal", "C57"].iter().any(|start| inside.starts_with(start));
        if own {
            kept.push_str(&format!("[{inside}]"));
        } else {
            remarks.push(inside.to_owned());
        }
        rest = behind;
    }
    kept.push_str(rest);
    (kept.split_whitespace().collect::<Vec<_>>().join(" "), remarks)
}

type Years = (Option<u16>, Option<u16>, String);

/// First and last year of diagnosis of a remark, and the code that other years use.
///
/// Years of reportability are not years of the code, and are left to casefinding.
fn years(remark: &str) -> Years {
    let upper = remark.to_ascii_uppercase();
    let said = upper.strip_prefix("FOR ").unwrap_or(&upper);
    let year = |s: &str| s.get(..4).and_then(|y| y.parse::<u16>().ok()).filter(|y| (1990..2100).contains(y));
    let instead = said.split_once("USE ").map_or("", |(_, code)| code.strip_prefix("CODE ").unwrap_or(code));
    let instead = instead.get(..6).filter(|c| c.as_bytes()[4] == b'/').unwrap_or("").to_owned();
    if let Some(limit) = said.strip_prefix("PRE-").or_else(|| said.strip_prefix("PRE "))
        && limit.get(4..).is_some_and(|after| after.trim_start().starts_with("ONLY"))
        && let Some(before) = year(limit)
    {
        return (None, Some(before - 1), instead);
    }
    match year(said) {
        Some(from) if said.get(4..).is_some_and(|after| after.starts_with('+')) => {
            (Some(from), None, instead)
        }
        _ => (None, None, String::new()),
    }
}

/// One line without double quotes, so that the program can borrow every field from the file.
fn plain(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").replace('"', "'")
}

/// Rows of a CSV file without a header of its own; byte order mark allowed.
pub fn rows(text: &str) -> Outcome<Vec<Vec<String>>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        rows.push(record?.iter().map(str::to_owned).collect());
    }
    Ok(rows)
}

fn text(table: csv::Writer<Vec<u8>>) -> Outcome<String> {
    let bytes = table.into_inner().map_err(|e| crate::Failed(e.to_string()))?;
    Ok(String::from_utf8(bytes)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_a_term_are_read_from_its_remark() {
        let rows = [
            ("2021+", (Some(2021), None, "")),
            ("PRE-2010 ONLY. FOR 2010+ USE CODE 9811/3.", (None, Some(2009), "9811/3")),
            ("PRE 2010 ONLY. FOR 2010+ USE CODES 9806 - 9809.", (None, Some(2009), "")),
            ("FOR 2021+. FOR PRE-2021, USE CODE 8471/3", (Some(2021), None, "8471/3")),
            ("REPORTABLE 2021+", (None, None, "")),
            ("obs", (None, None, "")),
        ];
        for (remark, (from, to, instead)) in rows {
            assert_eq!(years(remark), (from, to, instead.to_owned()), "{remark}");
        }
    }

    #[test]
    fn remarks_leave_the_label_and_its_own_words_stay() {
        let (label, remarks) = unbracketed("Invasive carcinoma, NST [of breast] (C50._) [obs] [2018+]");
        assert_eq!(label, "Invasive carcinoma, NST [of breast] (C50._)");
        assert_eq!(remarks, ["obs", "2018+"]);
    }
}
