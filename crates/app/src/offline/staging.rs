//! Staging of files without a registry: cases as JSON lines, schema selection and code validity as CSV.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::io::Read;
use std::path::Path;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use staging::{Algorithm, Problem, Staged, Step, Workspace};

use super::lines::{Answered, Bad, Block, answer_all};
use crate::error::sentence;
use crate::{Error, today};

/// A release that is larger is none, and would fill the memory before its own limits hold.
const MOST: u64 = 100 << 20;

/// What stands in a cell for a key that is supplied and has no value; an empty cell is a key that is not supplied.
const BLANK: &str = "<blank>";

/// A staging algorithm: one that the program brings with it, or one read from a release.
pub struct Stager(Kind);

enum Kind {
    BuiltIn(&'static Algorithm),
    Release(Box<Algorithm>),
}

impl Stager {
    /// The built-in algorithms as `accession stage` names them: `eod_public-3.3`.
    pub fn built_in() -> Vec<String> {
        staging::facts::embedded().iter().map(name).collect()
    }

    /// The built-in algorithm of that name, if there is one.
    pub fn named(wanted: &str) -> Option<Self> {
        let found = staging::facts::embedded().iter().find(|a| name(a) == wanted);
        found.map(|algorithm| Stager(Kind::BuiltIn(algorithm)))
    }

    /// The algorithm of an official release.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let mut zip = Vec::new();
        std::fs::File::open(path)?.take(MOST + 1).read_to_end(&mut zip)?;
        if zip.len() as u64 > MOST {
            return Err(Error::bad_input("It is larger than a staging release may be. It was not read."));
        }
        let read = staging::release::read(&zip).and_then(Algorithm::compile);
        let algorithm = read.map_err(|e| Error::bad_input(sentence(&e.to_string())))?;
        Ok(Stager(Kind::Release(Box::new(algorithm))))
    }

    fn algorithm(&self) -> &Algorithm {
        match &self.0 {
            Kind::BuiltIn(algorithm) => algorithm,
            Kind::Release(algorithm) => algorithm,
        }
    }
}

fn name(algorithm: &Algorithm) -> String {
    format!("{}-{}", algorithm.id(), algorithm.version())
}

/// What is asked of an algorithm for every row of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// How each case is staged: JSON lines with `id` and `in`.
    Stage,
    /// Which schemas fit: CSV with a column for each key.
    Select,
    /// Whether a code is one of an input: CSV with `schema`, `key` and `value`.
    Codes,
}

/// What became of the rows of a file.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StagedFile {
    /// `eod_public-3.3`.
    pub algorithm: String,
    /// Rows read, and as many written.
    pub rows: u64,
    /// Rows by outcome: the verdicts of staging, `none`, `one` and `several` schemas, or `valid` and `invalid` codes.
    pub counts: BTreeMap<&'static str, u64>,
}

/// Asks the same of every row of a file, and writes the answers to another in the same order.
///
/// Plain or gzip, by content when it is read and by the ending when it is written. A target that exists is replaced
/// once the new file is whole. `year_current` is what tables mean by the current year; else this year.
pub fn stage(
    stager: &Stager,
    question: Question,
    (from, to): (&Path, &Path),
    year_current: Option<u16>,
    progress: impl FnMut(u64),
) -> Result<StagedFile, Error> {
    let algorithm = stager.algorithm();
    let year = year_current.unwrap_or_else(|| today().year());
    let counts = match question {
        Question::Stage => {
            let begin = |_: &mut Option<Block>| Ok((Vec::new(), ()));
            answer_all(from, to, begin, |(), block| stage_block(algorithm, year, block), progress)?
        }
        Question::Select => {
            let keys: HashSet<&str> = algorithm.schemas().flat_map(|s| s.inputs()).map(|i| &*i.key).collect();
            let begin = |first: &mut Option<Block>| {
                let (head, sheet) = Sheet::begin(first, &["n", "schemas"])?;
                match sheet.names.iter().any(|name| matches!(name, "site" | "hist")) {
                    true => Ok((head, sheet)),
                    false => Err(Bad { line: 1, problem: "no column is named site or hist.".into() }),
                }
            };
            let answer = |sheet: &Sheet, block: &Block| select_block(algorithm, &keys, sheet, block);
            answer_all(from, to, begin, answer, progress)?
        }
        Question::Codes => {
            let begin = |first: &mut Option<Block>| {
                let (head, sheet) = Sheet::begin(first, &["valid"])?;
                let [schema, key, value] = ["schema", "key", "value"].map(|name| sheet.column(name));
                Ok((head, ([schema?, key?, value?], sheet)))
            };
            let answer = |(columns, sheet): &([usize; 3], Sheet), block: &Block| {
                codes_block(algorithm, year, *columns, sheet, block)
            };
            answer_all(from, to, begin, answer, progress)?
        }
    };
    Ok(StagedFile { algorithm: name(algorithm), rows: counts.values().sum(), counts })
}

// ---- Cases, JSON line by line ----

/// A case as it is read; other members of the line are of no interest here.
#[derive(Deserialize)]
struct Case<'a> {
    /// Whatever it is, it comes back as it was written.
    #[serde(borrow, default = "null")]
    id: &'a RawValue,
    #[serde(borrow, rename = "in")]
    values: Values<'a>,
}

fn null() -> &'static RawValue {
    RawValue::NULL
}

/// Keys with their values. A value of null is one that nobody supplied, so its key is absent.
struct Values<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

#[derive(Deserialize)]
struct Words<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Values<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Values<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("keys with texts")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Values<'de>, M::Error> {
                let mut values: Vec<(Cow<'de, str>, Cow<'de, str>)> = Vec::with_capacity(32);
                while let Some((Words(key), value)) = map.next_entry::<Words<'de>, Option<Words<'de>>>()? {
                    // Of two values for one key neither can be left out without a word.
                    if values.iter().any(|(k, _)| *k == key) {
                        return Err(de::Error::custom("a key is given twice"));
                    }
                    values.extend(value.map(|Words(value)| (key, value)));
                }
                Ok(Values(values))
            }
        }
        from.deserialize_map(Each)
    }
}

/// A case as it is written.
#[derive(Serialize)]
struct Answer<'a> {
    id: &'a RawValue,
    result: &'static str,
    schema: Option<&'a str>,
    out: BTreeMap<&'a str, Option<&'a str>>,
    errors: Vec<Fault<'a>>,
    path: Vec<String>,
}

#[derive(Serialize)]
struct Fault<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    columns: &'a [String],
    message: &'a str,
}

impl<'a> Answer<'a> {
    fn of(id: &'a RawValue, staged: &'a Staged<'_>) -> Self {
        let fault = |p: &'a Problem| Fault {
            kind: p.kind.word(),
            table: p.table.as_deref(),
            key: p.key.as_deref(),
            columns: &p.columns,
            message: &p.message,
        };
        let step = |step: &Step<'_>| format!("{}.{}", step.mapping, step.table);
        Answer {
            id,
            result: staged.verdict.word(),
            schema: staged.schema,
            out: staged.outputs.iter().map(|(key, value)| (*key, value.as_deref())).collect(),
            errors: staged.problems.iter().map(fault).collect(),
            path: staged.path.iter().map(step).collect(),
        }
    }
}

fn stage_block(algorithm: &Algorithm, year: u16, block: &Block) -> Result<Answered, Bad> {
    let (mut answered, mut room) = (Answered::default(), Workspace::default());
    for (line, text) in block.lines() {
        if text.trim_ascii().is_empty() {
            continue;
        }
        let case: Case<'_> = serde_json::from_slice(text).map_err(|e| Bad { line, problem: what(&e) })?;
        let inputs: Vec<(&str, &str)> = case.values.0.iter().map(|(k, v)| (&**k, &**v)).collect();
        let verdict = algorithm.stage_in(&mut room, &inputs, year);
        let staged = algorithm.staged(&room, verdict);
        answered.count(staged.verdict.word());
        let answer = Answer::of(case.id, &staged);
        serde_json::to_writer(&mut answered.text, &answer).map_err(|_| not_written(line))?;
        answered.text.push(b'\n');
    }
    Ok(answered)
}

fn not_written(line: u64) -> Bad {
    Bad { line, problem: "its answer could not be written.".into() }
}

/// What is wrong with a line, without its text: the parser's own words may quote a value.
fn what(error: &serde_json::Error) -> String {
    let column = error.column();
    match error.classify() {
        serde_json::error::Category::Data => format!(
            "column {column} is not as expected: {{\"id\": 1, \"in\": {{\"site\": \"C509\"}}}}, \
             each key once, and values as text in quotes."
        ),
        _ => format!("it is not a JSON object (column {column})."),
    }
}

// ---- Tables, CSV ----

/// The first line of a CSV file, without columns that hold earlier answers.
struct Sheet {
    /// Names of all columns.
    names: csv::StringRecord,
    /// Which of them go to the new file.
    kept: Vec<usize>,
}

impl Sheet {
    /// Takes the first line off the first block; answers the first line of the new file.
    fn begin(first: &mut Option<Block>, answers: &[&str]) -> Result<(Vec<u8>, Self), Bad> {
        let bad = |problem: &str| Bad { line: 1, problem: problem.to_owned() };
        let block =
            first.as_mut().ok_or_else(|| bad("the file is empty. Its first line names the columns."))?;
        let head = Block::alone(block.split_first());
        let names = records(&head)?.pop().ok_or_else(|| bad("it is blank and should name the columns."))?.1;
        let mut seen = HashSet::new();
        if !names.iter().all(|name| seen.insert(name)) {
            return Err(bad("two columns have the same name."));
        }
        let kept = (0..names.len()).filter(|n| !answers.contains(&&names[*n])).collect();
        let sheet = Sheet { names, kept };
        let mut table = Table::new();
        table.row(1, sheet.cells(&sheet.names).chain(answers.iter().copied()))?;
        Ok((table.end()?.text, sheet))
    }

    fn column(&self, name: &str) -> Result<usize, Bad> {
        let found = self.names.iter().position(|n| n == name);
        found.ok_or_else(|| Bad { line: 1, problem: format!("no column is named {name}.") })
    }

    /// The rows of a block, each as wide as the first line, with its line.
    fn rows(&self, block: &Block) -> Result<Vec<(u64, csv::StringRecord)>, Bad> {
        let rows = records(block)?;
        match rows.iter().find(|(_, row)| row.len() != self.names.len()) {
            None => Ok(rows),
            Some((line, row)) => {
                let problem =
                    format!("it has {} cells where the first line has {}.", row.len(), self.names.len());
                Err(Bad { line: *line, problem })
            }
        }
    }

    /// The cells of a row that are kept.
    fn cells<'a>(&'a self, row: &'a csv::StringRecord) -> impl Iterator<Item = &'a str> {
        self.kept.iter().map(|n| &row[*n])
    }
}

/// Lines of the new file.
struct Table {
    csv: csv::Writer<Vec<u8>>,
    answered: Answered,
}

impl Table {
    fn new() -> Self {
        Table { csv: csv::Writer::from_writer(Vec::new()), answered: Answered::default() }
    }

    fn row<'a>(&mut self, line: u64, cells: impl Iterator<Item = &'a str>) -> Result<(), Bad> {
        self.csv.write_record(cells).map_err(|_| not_written(line))
    }

    fn end(self) -> Result<Answered, Bad> {
        let text = self.csv.into_inner().map_err(|_| not_written(0))?;
        Ok(Answered { text, ..self.answered })
    }
}

/// The records of a block with their lines. A record is one line: no code has a line end in it, and a quote that is
/// never closed would swallow every row that follows.
fn records(block: &Block) -> Result<Vec<(u64, csv::StringRecord)>, Bad> {
    let mut numbers = Vec::new();
    for (line, text) in block.lines().filter(|(_, text)| !text.is_empty()) {
        let open = !text.iter().filter(|b| **b == b'"').count().is_multiple_of(2);
        if open || text.contains(&b'\r') {
            return Err(Bad {
                line,
                problem: "a cell with a line end in it, or a quote that is not closed.".into(),
            });
        }
        numbers.push(line);
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(block.text());
    numbers
        .into_iter()
        .zip(reader.records())
        .map(|(line, row)| match row {
            Ok(row) => Ok((line, row)),
            Err(_) => Err(Bad { line, problem: "it is not UTF-8 text.".into() }),
        })
        .collect()
}

fn select_block(
    algorithm: &Algorithm,
    keys: &HashSet<&str>,
    sheet: &Sheet,
    block: &Block,
) -> Result<Answered, Bad> {
    let (mut table, mut room) = (Table::new(), Workspace::default());
    // A column that no schema asks, as a number of the row, goes to the new file and nowhere else.
    let asked: Vec<usize> = (0..sheet.names.len()).filter(|n| keys.contains(&sheet.names[*n])).collect();
    for (line, row) in sheet.rows(block)? {
        let supplied =
            asked.iter().map(|n| (&sheet.names[*n], &row[*n])).filter(|(_, cell)| !cell.is_empty());
        let inputs: Vec<_> =
            supplied.map(|(key, cell)| (key, if cell == BLANK { "" } else { cell })).collect();
        let mut schemas: Vec<&str> = algorithm.select_in(&mut room, &inputs).iter().map(|s| s.id()).collect();
        schemas.sort_unstable();
        table.answered.count(match schemas.len() {
            0 => "none",
            1 => "one",
            _ => "several",
        });
        let answers = [schemas.len().to_string(), schemas.join("|")];
        table.row(line, sheet.cells(&row).chain(answers.iter().map(String::as_str)))?;
    }
    table.end()
}

fn codes_block(
    algorithm: &Algorithm,
    year: u16,
    columns: [usize; 3],
    sheet: &Sheet,
    block: &Block,
) -> Result<Answered, Bad> {
    let mut table = Table::new();
    for (line, row) in sheet.rows(block)? {
        let [schema, key, value] = columns.map(|n| &row[n]);
        let value = if value == BLANK { "" } else { value };
        let valid = algorithm.is_code_valid(schema, key, value, year);
        table.answered.count(if valid { "valid" } else { "invalid" });
        table.row(line, sheet.cells(&row).chain([if valid { "true" } else { "false" }]))?;
    }
    table.end()
}
