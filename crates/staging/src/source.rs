//! What an algorithm consists of, as it was read from a release or from our facts: plain lists, nothing compiled yet.

use std::borrow::Cow;

/// Text that is borrowed from what was read wherever it can be.
pub type Text<'a> = Cow<'a, str>;

/// One algorithm in one version, as read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source<'a> {
    /// `eod_public`, `tnm`, `cs` or `pediatric`.
    pub id: Text<'a>,
    /// `3.3`.
    pub version: Text<'a>,
    /// Schemas, by id.
    pub schemas: Vec<SchemaSource<'a>>,
    /// Tables, by id.
    pub tables: Vec<TableSource<'a>>,
}

/// What happens when an input's value is not in its table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnInvalid {
    /// Staging goes on.
    #[default]
    Continue,
    /// Staging stops if the input is used for staging.
    FailWhenStaging,
    /// Staging stops.
    Fail,
}

/// A schema: the tumors that are staged alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaSource<'a> {
    /// `breast`.
    pub id: Text<'a>,
    /// `Breast`.
    pub name: Text<'a>,
    /// The number of a Collaborative Stage schema.
    pub number: Option<u32>,
    /// The table that says which tumors belong here.
    pub selection: Text<'a>,
    /// Keys, beyond site and histology, that selection may need.
    pub discriminators: Vec<Text<'a>>,
    /// What an invalid input does.
    pub on_invalid: OnInvalid,
    /// Inputs in the schema's order.
    pub inputs: Vec<InputSource<'a>>,
    /// Outputs in the schema's order.
    pub outputs: Vec<OutputSource<'a>>,
    /// Keys set before the first mapping; no value means null.
    pub initial_context: Vec<(Text<'a>, Option<Text<'a>>)>,
    /// Mappings in the order in which they run.
    pub mappings: Vec<MappingSource<'a>>,
}

/// Something that a schema asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputSource<'a> {
    /// `eod_mets`.
    pub key: Text<'a>,
    /// `EOD Mets`.
    pub name: Text<'a>,
    /// NAACCR item number.
    pub item: Option<u32>,
    /// NAACCR XML id as the release spells it.
    pub xml_id: Option<Text<'a>>,
    /// Table of its codes.
    pub table: Option<Text<'a>>,
    /// Value when none is supplied; may be `{{key}}`.
    pub default: Option<Text<'a>>,
    /// Table whose endpoint gives the value when none is supplied.
    pub default_table: Option<Text<'a>>,
    /// Whether what follows depends on it.
    pub used_for_staging: bool,
    /// Unit of a measured value.
    pub unit: Option<Text<'a>>,
    /// Digits after the point of a measured value.
    pub decimals: Option<u8>,
    /// Who requires it, in which years of diagnosis.
    pub needs: Vec<Need<'a>>,
}

/// A word of a release's metadata with the years of diagnosis for which it holds, both inclusive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need<'a> {
    /// `SEER_REQUIRED`, `COC_REQUIRED`, `NPCR_REQUIRED`, `SSDI` and others, as the release spells them.
    pub name: Text<'a>,
    /// First year.
    pub from: Option<u16>,
    /// Last year; a release has one window that ends before it begins, which then never holds.
    pub to: Option<u16>,
}

/// Something that a schema derives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutputSource<'a> {
    /// `ss2018_derived`.
    pub key: Text<'a>,
    /// `Derived Summary Stage 2018`.
    pub name: Text<'a>,
    /// NAACCR item number.
    pub item: Option<u32>,
    /// NAACCR XML id as the release spells it.
    pub xml_id: Option<Text<'a>>,
    /// Table of its codes.
    pub table: Option<Text<'a>>,
    /// Value before the first mapping; may be `{{ctx_alg_version}}`.
    pub default: Option<Text<'a>>,
    /// Metadata.
    pub needs: Vec<Need<'a>>,
}

/// A chain of tables that runs if it is involved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MappingSource<'a> {
    /// `summary_stage_2018`.
    pub id: Text<'a>,
    /// `Summary Stage 2018`.
    pub name: Text<'a>,
    /// All of these must match.
    pub inclusion: Vec<PathSource<'a>>,
    /// None of these may match.
    pub exclusion: Vec<PathSource<'a>>,
    /// Keys set when it is involved; no value means null.
    pub initial_context: Vec<(Text<'a>, Option<Text<'a>>)>,
    /// Tables in order.
    pub tables: Vec<PathSource<'a>>,
}

/// A table with the names under which it sees the context: pairs of from and to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathSource<'a> {
    /// Table id.
    pub table: Text<'a>,
    /// Values of `from` are seen as `to`.
    pub input_mapping: Vec<(Text<'a>, Text<'a>)>,
    /// Endpoints of column `from` write to `to`.
    pub output_mapping: Vec<(Text<'a>, Text<'a>)>,
}

/// What a column is for; columns of descriptions are left out when a release is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnKind {
    /// Is matched.
    #[default]
    Input,
    /// Says what follows.
    Endpoint,
}

/// One column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnSource<'a> {
    /// Key in the context.
    pub key: Text<'a>,
    /// Heading.
    pub name: Text<'a>,
    /// Input or endpoint.
    pub kind: ColumnKind,
}

/// A table: rows of conditions and what follows from them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableSource<'a> {
    /// `nodes_daj`.
    pub id: Text<'a>,
    /// `EOD Regional Nodes`.
    pub name: Text<'a>,
    /// Input and endpoint columns in the release's order.
    pub columns: Vec<ColumnSource<'a>>,
    /// Cells, row after row, each row as long as `columns`.
    pub cells: Vec<Text<'a>>,
    /// For a table of codes, the short label of each row; else empty.
    pub labels: Vec<Text<'a>>,
}
