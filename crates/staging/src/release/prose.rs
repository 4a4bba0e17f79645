//! What a release says to people, read when somebody asks: one file of the archive at a time, and never kept.

use super::archive::Archive;
use super::json::{self, Cell, Column, Kind, Rows};
use crate::Error;
use serde::Deserialize;

/// A release whose words can be asked for.
pub struct Prose<'z> {
    archive: Archive<'z>,
}

/// What a release says of a table. Texts are Markdown as published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableProse {
    /// `EOD Regional Nodes`.
    pub title: String,
    /// What kind of text, as the release calls it (`notes`, `coding_guidelines`), and the text; those that are not blank.
    pub texts: Vec<(&'static str, String)>,
    /// Cells of the first input column, and the whole description.
    pub codes: Vec<(String, String)>,
}

impl<'z> Prose<'z> {
    /// Opens a release from the bytes of its zip.
    ///
    /// # Errors
    /// `NotAZip` or `TooLarge`.
    pub fn open(zip: &'z [u8]) -> Result<Self, Error> {
        Ok(Prose { archive: Archive::open(zip)? })
    }

    /// What it says of a table; none if it has no such table.
    ///
    /// # Errors
    /// Each names the file within the archive and what is wrong with it.
    pub fn table(&mut self, id: &str) -> Result<Option<TableProse>, Error> {
        let file = format!("tables/{id}.json");
        let Some(bytes) = self.file(&file)? else { return Ok(None) };
        let read: TableJson = serde_json::from_slice(&bytes).map_err(|e| json::wrong(&file, &e))?;
        let codes = codes(&read.definition, &read.rows);
        let texts = [
            ("subtitle", read.subtitle),
            ("description", read.description),
            ("notes", read.notes),
            ("rationale", read.rationale),
            ("coding_guidelines", read.coding_guidelines),
            ("additional_info", read.additional_info),
            ("footnotes", read.footnotes),
        ];
        let texts = texts.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect();
        Ok(Some(TableProse { title: read.title, texts, codes }))
    }

    /// The notes of a schema; none if it has no such schema.
    ///
    /// # Errors
    /// Each names the file within the archive and what is wrong with it.
    pub fn schema_notes(&mut self, id: &str) -> Result<Option<String>, Error> {
        let file = format!("schemas/{id}.json");
        let Some(bytes) = self.file(&file)? else { return Ok(None) };
        let read: SchemaJson = serde_json::from_slice(&bytes).map_err(|e| json::wrong(&file, &e))?;
        Ok(Some(read.notes))
    }

    fn file(&mut self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        self.archive.find(name).map(|index| self.archive.inflate(index, name)).transpose()
    }
}

/// What a row accepts, and what all its descriptions say.
fn codes(definition: &[Column], rows: &Rows) -> Vec<(String, String)> {
    let input = definition.iter().position(|c| c.kind == Kind::Input);
    let (Some(input), false) = (input, rows.width != Some(definition.len())) else { return Vec::new() };
    let told = |row: &[Cell]| -> String {
        let cells = definition.iter().zip(row).filter(|(c, _)| c.kind == Kind::Description);
        let texts: Vec<&str> =
            cells.filter_map(|(_, cell)| cell.as_deref()).filter(|t| !t.is_empty()).collect();
        texts.join("\n\n")
    };
    let code = |row: &[Cell]| row[input].as_deref().unwrap_or_default().to_owned();
    rows.cells.chunks_exact(definition.len()).map(|row| (code(row), told(row))).collect()
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct TableJson<'a> {
    title: String,
    subtitle: String,
    description: String,
    notes: String,
    rationale: String,
    coding_guidelines: String,
    additional_info: String,
    footnotes: String,
    definition: Vec<Column>,
    #[serde(borrow)]
    rows: Rows<'a>,
}

#[derive(Deserialize)]
struct SchemaJson {
    #[serde(default)]
    notes: String,
}
