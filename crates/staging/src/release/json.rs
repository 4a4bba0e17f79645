//! The JSON of one schema or table; what only people read is skipped without being kept.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::labels;
use crate::{
    ColumnKind, ColumnSource, Error, InputSource, MappingSource, Need, OnInvalid, OutputSource, PathSource,
    SchemaSource, TableSource, Text,
};

/// Algorithm and version.
type Edition = (String, String);

pub(super) fn schema(file: &str, bytes: &[u8]) -> Result<(Edition, SchemaSource<'static>), Error> {
    let read: SchemaJson = serde_json::from_slice(bytes).map_err(|e| wrong(file, &e))?;
    let schema = SchemaSource {
        id: read.id.into(),
        name: read.name.into(),
        number: read.schema_num,
        selection: read.schema_selection_table.into(),
        discriminators: texts(read.schema_discriminators),
        on_invalid: read.on_invalid_input.into(),
        inputs: read.inputs.into_iter().map(Into::into).collect(),
        outputs: read.outputs.into_iter().map(Into::into).collect(),
        initial_context: settings(read.initial_context),
        mappings: read.mappings.into_iter().map(Into::into).collect(),
    };
    Ok(((read.algorithm, read.version), schema))
}

pub(super) fn table(
    file: &str,
    bytes: &[u8],
    coded: &BTreeMap<&str, bool>,
) -> Result<(Edition, TableSource<'static>), Error> {
    let read: TableJson = serde_json::from_slice(bytes).map_err(|e| wrong(file, &e))?;
    let definition = &read.definition;
    let problem = |problem: String, near: &str| Error::NotUnderstood {
        file: file.to_owned(),
        line: line_of(bytes, near),
        problem,
    };
    if !definition.iter().any(|c| c.kind != Kind::Description) {
        return Err(problem("the table has no column of codes".into(), "\"definition\""));
    }
    if read.rows.width.is_some_and(|w| w != definition.len()) {
        let (width, columns) = (read.rows.width.unwrap_or_default(), definition.len());
        return Err(problem(
            format!("each row has {width} cells, and the table {columns} columns"),
            "\"rows\"",
        ));
    }
    let labels = match coded.get(&*read.id) {
        Some(ajcc) => labels::of(definition, &read.rows.cells, *ajcc),
        None => Vec::new(),
    };
    let mut cells = Vec::new();
    for row in read.rows.cells.chunks_exact(definition.len()) {
        for (column, cell) in definition.iter().zip(row) {
            match (column.kind, cell) {
                (Kind::Description, _) => {}
                (_, Some(text)) => cells.push(Cow::Owned(text.clone().into_owned())),
                // Nothing stated means no condition.
                (Kind::Input, None) => cells.push(Cow::Borrowed("*")),
                (Kind::Endpoint, None) => {
                    return Err(problem("a row does not say what follows from it".into(), "null"));
                }
            }
        }
    }
    let columns = read.definition.into_iter().filter_map(Column::kept).collect();
    let table = TableSource { id: read.id.into(), name: read.name.into(), columns, cells, labels };
    Ok(((read.algorithm, read.version), table))
}

/// The first line on which a piece of text stands; the first line of all when it stands nowhere.
fn line_of(bytes: &[u8], near: &str) -> usize {
    let at = bytes.windows(near.len()).position(|w| w == near.as_bytes()).unwrap_or_default();
    1 + bytes[..at].iter().filter(|b| **b == b'\n').count()
}

pub(super) fn wrong(file: &str, e: &serde_json::Error) -> Error {
    let text = e.to_string();
    let problem = text.rsplit_once(" at line ").map_or(&*text, |(problem, _)| problem).to_owned();
    Error::NotUnderstood { file: file.to_owned(), line: e.line().max(1), problem }
}

fn text(owned: Option<String>) -> Option<Text<'static>> {
    owned.map(Cow::Owned)
}

fn texts(owned: Vec<String>) -> Vec<Text<'static>> {
    owned.into_iter().map(Cow::Owned).collect()
}

fn settings(pairs: Vec<Setting>) -> Vec<(Text<'static>, Option<Text<'static>>)> {
    pairs.into_iter().map(|s| (s.key.into(), text(s.value))).collect()
}

#[derive(Deserialize)]
struct SchemaJson {
    id: String,
    algorithm: String,
    version: String,
    #[serde(default)]
    name: String,
    schema_num: Option<u32>,
    schema_selection_table: String,
    #[serde(default)]
    schema_discriminators: Vec<String>,
    #[serde(default)]
    on_invalid_input: Invalid,
    inputs: Vec<InputJson>,
    #[serde(default)]
    outputs: Vec<OutputJson>,
    #[serde(default)]
    initial_context: Vec<Setting>,
    #[serde(default)]
    mappings: Vec<MappingJson>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Invalid {
    #[default]
    Continue,
    FailWhenUsedForStaging,
    Fail,
}

impl From<Invalid> for OnInvalid {
    fn from(read: Invalid) -> Self {
        match read {
            Invalid::Continue => OnInvalid::Continue,
            Invalid::FailWhenUsedForStaging => OnInvalid::FailWhenStaging,
            Invalid::Fail => OnInvalid::Fail,
        }
    }
}

#[derive(Deserialize)]
struct Setting {
    key: String,
    value: Option<String>,
}

#[derive(Deserialize)]
struct InputJson {
    key: String,
    #[serde(default)]
    name: String,
    naaccr_item: Option<u32>,
    naaccr_xml_id: Option<String>,
    table: Option<String>,
    default: Option<String>,
    default_table: Option<String>,
    #[serde(default)]
    used_for_staging: bool,
    unit: Option<String>,
    decimal_places: Option<u8>,
    #[serde(default)]
    metadata: Vec<Metadata>,
}

impl From<InputJson> for InputSource<'static> {
    fn from(read: InputJson) -> Self {
        InputSource {
            key: read.key.into(),
            name: read.name.into(),
            item: read.naaccr_item,
            xml_id: text(read.naaccr_xml_id),
            table: text(read.table),
            default: text(read.default),
            default_table: text(read.default_table),
            used_for_staging: read.used_for_staging,
            unit: text(read.unit),
            decimals: read.decimal_places,
            needs: read.metadata.into_iter().map(Into::into).collect(),
        }
    }
}

/// A word alone, as Collaborative Stage has it, or a word with years.
#[derive(Deserialize)]
#[serde(untagged)]
enum Metadata {
    Word(String),
    Years { name: String, start: Option<u16>, end: Option<u16> },
}

impl From<Metadata> for Need<'static> {
    fn from(read: Metadata) -> Self {
        match read {
            Metadata::Word(name) => Need { name: name.into(), from: None, to: None },
            Metadata::Years { name, start, end } => Need { name: name.into(), from: start, to: end },
        }
    }
}

#[derive(Deserialize)]
struct OutputJson {
    key: String,
    #[serde(default)]
    name: String,
    naaccr_item: Option<u32>,
    naaccr_xml_id: Option<String>,
    table: Option<String>,
    default: Option<String>,
    #[serde(default)]
    metadata: Vec<Metadata>,
}

impl From<OutputJson> for OutputSource<'static> {
    fn from(read: OutputJson) -> Self {
        OutputSource {
            key: read.key.into(),
            name: read.name.into(),
            item: read.naaccr_item,
            xml_id: text(read.naaccr_xml_id),
            table: text(read.table),
            default: text(read.default),
            needs: read.metadata.into_iter().map(Into::into).collect(),
        }
    }
}

#[derive(Deserialize)]
struct MappingJson {
    id: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    inclusion_tables: Vec<PathJson>,
    #[serde(default)]
    exclusion_tables: Vec<PathJson>,
    #[serde(default)]
    initial_context: Vec<Setting>,
    #[serde(default)]
    tables: Vec<PathJson>,
}

impl From<MappingJson> for MappingSource<'static> {
    fn from(read: MappingJson) -> Self {
        let paths = |read: Vec<PathJson>| read.into_iter().map(Into::into).collect();
        MappingSource {
            id: read.id.into(),
            name: read.name.into(),
            inclusion: paths(read.inclusion_tables),
            exclusion: paths(read.exclusion_tables),
            initial_context: settings(read.initial_context),
            tables: paths(read.tables),
        }
    }
}

#[derive(Deserialize)]
struct PathJson {
    id: String,
    #[serde(default)]
    input_mapping: Vec<FromTo>,
    #[serde(default)]
    output_mapping: Vec<FromTo>,
}

#[derive(Deserialize)]
struct FromTo {
    from: String,
    to: String,
}

impl From<PathJson> for PathSource<'static> {
    fn from(read: PathJson) -> Self {
        let pairs = |read: Vec<FromTo>| read.into_iter().map(|p| (p.from.into(), p.to.into())).collect();
        PathSource {
            table: read.id.into(),
            input_mapping: pairs(read.input_mapping),
            output_mapping: pairs(read.output_mapping),
        }
    }
}

#[derive(Deserialize)]
struct TableJson<'a> {
    id: String,
    algorithm: String,
    version: String,
    #[serde(default)]
    name: String,
    definition: Vec<Column>,
    #[serde(borrow)]
    rows: Rows<'a>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(super) enum Kind {
    Input,
    Description,
    Endpoint,
}

#[derive(Deserialize)]
pub(super) struct Column {
    #[serde(default)]
    pub(super) key: String,
    #[serde(default)]
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: Kind,
}

impl Column {
    fn kept(self) -> Option<ColumnSource<'static>> {
        let kind = match self.kind {
            Kind::Input => ColumnKind::Input,
            Kind::Endpoint => ColumnKind::Endpoint,
            Kind::Description => return None,
        };
        Some(ColumnSource { key: self.key.into(), name: self.name.into(), kind })
    }
}

/// One cell as it stands in the file; descriptions are the most of it, and are looked at without a copy.
pub(super) type Cell<'a> = Option<Text<'a>>;

/// Rows one after the other, all of one width.
#[derive(Default)]
pub(super) struct Rows<'a> {
    pub(super) width: Option<usize>,
    pub(super) cells: Vec<Cell<'a>>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Rows<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(RowsVisitor)
    }
}

struct RowsVisitor;

impl<'de> Visitor<'de> for RowsVisitor {
    type Value = Rows<'de>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list of rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut rows = Rows::default();
        while seq.next_element_seed(Row(&mut rows))?.is_some() {}
        Ok(rows)
    }
}

struct Row<'r, 'de>(&'r mut Rows<'de>);

impl<'de> DeserializeSeed<'de> for Row<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Row<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a row of cells")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let before = self.0.cells.len();
        while let Some(cell) = seq.next_element::<Option<CellText<'de>>>()? {
            self.0.cells.push(cell.map(|c| c.0));
        }
        let width = self.0.cells.len() - before;
        match self.0.width.replace(width) {
            Some(first) if first != width => Err(A::Error::custom(format_args!(
                "a row has {width} cells where those before it have {first}"
            ))),
            _ => Ok(()),
        }
    }
}

/// A cell that is not null; the wrapping is what lets it be borrowed.
#[derive(Deserialize)]
#[serde(transparent)]
struct CellText<'a>(#[serde(borrow)] Text<'a>);
