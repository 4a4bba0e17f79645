//! A metafile out of its tables: which rows belong together.

use std::collections::HashMap;

use crate::{EditSource, FieldSource, MessageSource, Metafile, SetSource, TableSource};

/// A table as it stands in the file: name, columns with their declared types, rows. What is NULL is blank.
#[derive(Clone, Debug, Default)]
pub struct PlainTable {
    /// Name.
    pub name: String,
    /// Column names and declared types.
    pub columns: Vec<(String, String)>,
    /// Rows by key.
    pub rows: Vec<Vec<String>>,
}

/// Newest structure of a metafile that is understood; a file without a version is taken as this one.
const NEWEST: &str = "5";

/// What is wrong with a metafile as a whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// A table that every metafile has.
    #[error(
        "it has no table {0}, so it is not a metafile of version 5 (.smf); get it again from its publisher"
    )]
    NoTable(String),
    /// A column that every metafile has.
    #[error("its table {table} has no column {column}; get it again from its publisher")]
    NoColumn {
        /// Table.
        table: String,
        /// Column.
        column: String,
    },
    /// A later structure.
    #[error("its structure is version {0}, which is newer than this program knows; update Accession")]
    Newer(String),
}

/// One table with its columns found by name.
struct Rows<'a> {
    table: &'a PlainTable,
}

impl<'a> Rows<'a> {
    fn column(&self, name: &str) -> Result<usize, Unfit> {
        let found = self.table.columns.iter().position(|(c, _)| c.eq_ignore_ascii_case(name));
        found.ok_or_else(|| Unfit::NoColumn { table: self.table.name.clone(), column: name.to_owned() })
    }

    /// The cells of some columns, row after row.
    fn each<const N: usize>(
        &self,
        names: [&str; N],
    ) -> Result<impl Iterator<Item = [&'a str; N]> + use<'a, N>, Unfit> {
        let mut places = [0; N];
        for (place, name) in places.iter_mut().zip(names) {
            *place = self.column(name)?;
        }
        let rows = self.table.rows.iter();
        Ok(rows.map(move |row| places.map(|at| row.get(at).map_or("", String::as_str))))
    }
}

fn number<T: std::str::FromStr + Default>(text: &str) -> T {
    text.trim().parse().unwrap_or_default()
}

fn find<'a>(tables: &'a [PlainTable], name: &str) -> Option<Rows<'a>> {
    tables.iter().find(|t| t.name.eq_ignore_ascii_case(name)).map(|table| Rows { table })
}

/// The declared length of a column: the number between its brackets.
fn length(declared: &str) -> usize {
    let inner = declared.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    inner.map_or(0, |(digits, _)| number(digits))
}

impl Metafile {
    /// Puts a metafile together from the tables of its file.
    ///
    /// # Errors
    /// What keeps the file from being a metafile. Single edits that cannot be used are not errors of the file.
    pub fn of(tables: &[PlainTable]) -> Result<Self, Unfit> {
        let need = |name: &str| find(tables, name).ok_or_else(|| Unfit::NoTable(name.to_owned()));
        let mut metafile = Metafile::default();
        if let Some(control) = find(tables, "EE_Control") {
            for [name, value] in control.each(["ItemName", "ItemValue"])? {
                metafile.control.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        let structure =
            metafile.control.iter().find(|(name, _)| name.eq_ignore_ascii_case("MFStructureVersion"));
        if let Some((_, version)) = structure {
            let major: u32 = number(version.split('.').next().unwrap_or(""));
            if major > number(NEWEST) {
                return Err(Unfit::Newer(version.clone()));
            }
        }
        if let Some(agencies) = find(tables, "EE_Agencies") {
            for [key, code, name] in agencies.each(["PKey", "AdminCode", "OrgName"])? {
                metafile.agencies.push((number(key), code.trim().to_owned(), name.trim().to_owned()));
            }
        }
        for [key, no, text] in need("EE_Messages")?.each(["PKey", "MessageNumber", "Message"])? {
            metafile.messages.push(MessageSource {
                key: number(key),
                number: number(no),
                text: text.to_owned(),
            });
        }
        let fields = ["PKey", "FieldNumber", "FieldName", "LocalName", "FieldLength", "DataType"];
        for [key, no, name, local, length, kind] in need("EE_Fields")?.each(fields)? {
            metafile.fields.push(FieldSource {
                key: number(key),
                number: number(no),
                name: name.trim().to_owned(),
                local: local.trim().to_owned(),
                length: number::<usize>(length).min(crate::LONGEST_TEXT),
                date: kind.trim().eq_ignore_ascii_case("D1"),
            });
        }
        metafile.tables = lookups(tables)?;
        metafile.edits = edits(tables)?;
        metafile.sets = sets(tables)?;
        Ok(metafile)
    }
}

fn lookups(tables: &[PlainTable]) -> Result<Vec<TableSource>, Unfit> {
    let Some(listed) = find(tables, "EE_LookupTables") else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for [name] in listed.each(["TableName"])? {
        let name = name.trim().to_uppercase();
        // One that is listed and missing is told by the edits that name it.
        let Some(rows) = find(tables, &name) else { continue };
        // The first column is the key and no data.
        let columns = rows.table.columns.iter().skip(1);
        all.push(TableSource {
            name,
            columns: columns.clone().map(|(column, _)| column.to_uppercase()).collect(),
            lengths: columns.map(|(_, declared)| length(declared)).collect(),
            rows: rows.table.rows.iter().map(|row| row.iter().skip(1).cloned().collect()).collect(),
        });
    }
    Ok(all)
}

fn edits(tables: &[PlainTable]) -> Result<Vec<EditSource>, Unfit> {
    let need = |name: &str| find(tables, name).ok_or_else(|| Unfit::NoTable(name.to_owned()));
    let mut fields: HashMap<i64, Vec<(i64, i64)>> = HashMap::new();
    let pivot = need("EE_EditFieldsPivot")?;
    for [edit, field, order] in pivot.each(["EditPKey", "FieldPKey", "FieldOrder"])? {
        fields.entry(number(edit)).or_default().push((number(order), number(field)));
    }
    let columns = ["PKey", "AgencyPKey", "EditTag", "EditName", "MessagePKey", "Description", "EditLogic"];
    let mut all = Vec::new();
    for [key, agency, tag, name, message, description, logic] in need("EE_Edits")?.each(columns)? {
        let key: i64 = number(key);
        let mut fields = fields.remove(&key).unwrap_or_default();
        fields.sort_by_key(|(order, _)| *order);
        all.push(EditSource {
            key,
            agency: number(agency),
            tag: tag.trim().to_owned(),
            name: name.trim().to_owned(),
            message: message.trim().parse().ok(),
            description: description.to_owned(),
            logic: logic.replace('\t', "    ").replace("\r\n", "\n").trim().to_owned(),
            fields: fields.into_iter().map(|(_, field)| field).collect(),
        });
    }
    Ok(all)
}

fn sets(tables: &[PlainTable]) -> Result<Vec<SetSource>, Unfit> {
    let Some(listed) = find(tables, "EE_EditSets") else { return Ok(Vec::new()) };
    let mut of: HashMap<i64, Vec<i64>> = HashMap::new();
    if let Some(pivot) = find(tables, "EE_EditSetEditsPivot") {
        for [set, edit] in pivot.each(["EditSetPKey", "EditPKey"])? {
            of.entry(number(set)).or_default().push(number(edit));
        }
    }
    let mut all = Vec::new();
    for [key, tag, name, description] in listed.each(["PKey", "EditSetTag", "EditSetName", "Description"])? {
        all.push(SetSource {
            tag: tag.trim().to_owned(),
            name: name.trim().to_owned(),
            description: description.to_owned(),
            edits: of.remove(&number(key)).unwrap_or_default(),
        });
    }
    Ok(all)
}
