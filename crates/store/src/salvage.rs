//! Salvage: every row of a damaged file that is not on a bad page, in a new registry under the same keyring.
//!
//! The original is opened for reading only. Nothing is made up: a row is copied whole, or named as lost.

mod page;
mod tree;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::Write as _;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};

use crate::backup::{Step, fact, go_on};
use crate::files::{create_new, create_private, private_folder, sync_folder};
use crate::keyring::{FILE as KEYS, Locked, Secret};
use crate::open::{self, Purpose};
use crate::registry::FILE;
use crate::{Error, Registry, Result, Write, share};
use page::Pages;
use tree::{Loss, Row, Trees};

/// What became of one table.
#[derive(Clone, Debug, Default)]
pub struct SalvagedTable {
    /// Its name.
    pub name: String,
    /// Rows that were copied.
    pub rows: u64,
    /// Rows among them whose way through the tree was lost and that were found page by page.
    pub found: u64,
    /// What was lost, in words: the page, and the keys that it held as far as its neighbours tell.
    pub lost: Vec<String>,
}

/// What a salvage found.
#[derive(Clone, Debug, Default)]
pub struct Salvaged {
    /// Pages of the file.
    pub pages: u32,
    /// Numbers of the bad ones.
    pub bad: Vec<u32>,
    /// SHA-256 of the original, the same before and after, hexadecimal.
    pub sha256: String,
    /// What became of each table.
    pub tables: Vec<SalvagedTable>,
    /// Rows of pages that belong to no table for certain; they were not copied.
    pub unattributed: u64,
}

struct Column {
    name: String,
    kind: String,
    nullable: bool,
    alias: bool,
}

struct Table {
    name: String,
    /// In the order in which a record has them.
    columns: Vec<Column>,
    /// Whether rows have keys of their own (`rowid`).
    keyed: bool,
}

impl Table {
    /// The tables of a registry of today's form, but those of the full text index.
    fn all(conn: &Connection) -> Result<Vec<Self>> {
        let sql = "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                   AND name NOT LIKE 'sqlite%' ORDER BY name";
        let mut statement = conn.prepare(sql)?;
        let names = statement
            .query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, bool>(1)?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        names.into_iter().map(|(name, wr)| Table::of(conn, name, !wr)).collect()
    }

    fn of(conn: &Connection, name: String, keyed: bool) -> Result<Self> {
        let mut statement = conn.prepare("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1)")?;
        let mut columns = statement
            .query_map([&name], |r| {
                let (pk, kind): (u32, String) = (r.get(3)?, r.get(1)?);
                let alias = keyed && pk == 1 && kind == "INTEGER";
                let nullable = !r.get::<_, bool>(2)? && (pk == 0 || alias);
                Ok((pk, Column { name: r.get(0)?, kind, nullable, alias }))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        if !keyed {
            // Without keys of their own, rows are stored by their primary key, whose columns come first.
            columns.sort_by_key(|(pk, _)| if *pk == 0 { u32::MAX } else { *pk });
        }
        Ok(Table { name, columns: columns.into_iter().map(|(_, c)| c).collect(), keyed })
    }

    /// Whether a record can be a row of this table: as many values, each of its column's type.
    fn fits(&self, values: &[Value]) -> bool {
        values.len() == self.columns.len()
            && self.columns.iter().zip(values).all(|(column, value)| match value {
                Value::Null => column.nullable,
                Value::Integer(_) => matches!(column.kind.as_str(), "INTEGER" | "REAL"),
                Value::Real(_) => column.kind == "REAL",
                Value::Text(_) => column.kind == "TEXT",
                Value::Blob(_) => column.kind == "BLOB",
            })
    }

    fn insert(&self, conn: &Connection, row: Row) -> Result<bool> {
        let quoted = |c: &Column| format!("\"{}\"", c.name);
        // A record may be shorter than its table: columns that came later have their default.
        let columns = &self.columns[..row.values.len().min(self.columns.len())];
        let names: Vec<String> = columns.iter().map(quoted).collect();
        let marks = vec!["?"; names.len()].join(", ");
        let sql = format!("INSERT OR IGNORE INTO \"{}\" ({}) VALUES ({marks})", self.name, names.join(", "));
        let key = row.key;
        let values = row.values.into_iter().zip(columns).map(|(value, column)| match value {
            Value::Null if column.alias => Value::Integer(key),
            other => other,
        });
        match conn.prepare_cached(&sql)?.execute(params_from_iter(values)) {
            Ok(n) => Ok(n == 1),
            Err(e) if e.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => Ok(false),
            Err(e) => Err(e.into()),
        }
    }
}

/// Where the trees of the damaged file begin, as far as its schema can be read.
fn roots(trees: &mut Trees<'_>) -> Result<BTreeMap<String, u32>> {
    let mut roots = BTreeMap::new();
    let mut take = |row: Row| {
        if let [Value::Text(kind), Value::Text(name), Value::Text(_), Value::Integer(root), _] =
            &row.values[..]
            && matches!(kind.as_str(), "table" | "index")
            && let Ok(root) = u32::try_from(*root)
            && root > 1
        {
            roots.insert(name.clone(), root);
        }
        Ok(())
    };
    let losses = trees.walk(1, &mut take)?;
    if !losses.is_empty() {
        // The first page is bad, or one below it: the schema's rows are known by what they say of themselves.
        for page in 2..=trees.pages.count() {
            let leaf = trees.pages.read(page)?.is_some_and(|bytes| Trees::holds_rows(&bytes, true));
            if leaf && !trees.seen[page as usize] {
                trees.only(page, &mut take)?;
                trees.seen[page as usize] = false;
            }
        }
    }
    Ok(roots)
}

fn in_words(loss: &Loss, keyed: bool) -> String {
    match loss {
        Loss::Row(page, key) if keyed => format!("the row with key {key}: page {page}"),
        Loss::Row(page, _) => format!("one row: page {page}"),
        Loss::Page(page, low, high) if keyed => match (low, high) {
            (None, None) => format!("page {page}: all keys"),
            (Some(low), None) => format!("page {page}: keys above {low}"),
            (None, Some(high)) => format!("page {page}: keys up to {high}"),
            (Some(low), Some(high)) => format!("page {page}: keys {} to {high}", low + 1),
        },
        Loss::Page(page, ..) => format!("page {page}"),
    }
}

/// An empty registry of today's form whose tables take any rows: no triggers, no references checked.
fn empty(file: &Path, key: &str) -> Result<(Connection, Vec<String>)> {
    drop(create_new(file)?);
    open::open(file, key, Purpose::Create)?.close().map_err(|(_, e)| e)?;
    let conn = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.pragma_update(None, "key", key)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "foreign_keys", false)?;
    conn.execute_batch("BEGIN")?;
    let mut statement = conn.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")?;
    let triggers = statement
        .query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)))?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    drop(statement);
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    for table in Table::all(&conn)? {
        // What a new registry is born with is the damaged one's to say.
        if !table.name.starts_with("find") && table.name != "migration" {
            conn.execute_batch(&format!("DELETE FROM \"{}\"", table.name))?;
        }
    }
    Ok((conn, triggers.into_iter().map(|(_, sql)| sql).collect()))
}

/// Copies every row that can be read from the damaged registry in `folder` into a new one in `out`.
///
/// `login` and `secret` open the keyring as always. The full text index of the new one is empty: the caller fills it.
///
/// # Errors
/// What the keyring says; `AlreadyThere` when `out` holds a registry; `Refused` when the original changed meanwhile.
pub fn salvage(
    folder: &Path,
    login: Option<&str>,
    secret: &Secret<'_>,
    out: &Path,
    step: Step<'_>,
) -> Result<Salvaged> {
    let keys = fs::read(folder.join(KEYS))?;
    let opened = Locked::read(&folder.join(KEYS))?.open(login, secret)?;
    let key = opened.keys.database_key(opened.ring.db_salt())?;
    let file = folder.join(FILE);
    if !file.is_file() {
        return Err(Error::FileMissing);
    }
    if !out.is_dir() {
        private_folder(out)?;
    }
    share::refuse(out)?;
    if out.join(FILE).exists() || out.join(KEYS).exists() {
        return Err(Error::AlreadyThere);
    }
    let before = fact(&file, "Reading the original", step)?.sha256;
    let mut pages = Pages::open(&file, &key)?;
    let mut report = Salvaged { pages: pages.count(), sha256: before, ..Salvaged::default() };
    for page in 1..=pages.count() {
        if pages.read(page)?.is_none() {
            report.bad.push(page);
        }
        if page % 256 == 0 {
            go_on(step, "Checking every page", u64::from(page), u64::from(report.pages))?;
        }
    }
    let (conn, triggers) = empty(&out.join(FILE), &key)?;
    rows(&conn, &mut Trees::new(&mut pages), &mut report, step)?;
    for sql in triggers {
        conn.execute_batch(&sql)?;
    }
    conn.execute_batch("COMMIT")?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    conn.close().map_err(|(_, e)| e)?;
    let mut ring = create_private(&out.join(KEYS))?;
    ring.write_all(&keys)?;
    ring.sync_all()?;
    sync_folder(&out.join(KEYS))?;
    if fact(&file, "Reading the original again", step)?.sha256 != report.sha256 {
        let text = "the registry was written while it was read; close it everywhere and salvage it again into another folder";
        return Err(Error::Refused(text.into()));
    }
    Ok(report)
}

/// Copies the rows: along the trees first, then from pages that a lost page pointed to.
fn rows(conn: &Connection, trees: &mut Trees<'_>, report: &mut Salvaged, step: Step<'_>) -> Result<()> {
    let tables: Vec<Table> = Table::all(conn)?
        .into_iter()
        .filter(|t| !t.name.starts_with("find") && t.name != "migration")
        .collect();
    let roots = roots(trees)?;
    let mut losses: HashMap<String, Vec<Loss>> = HashMap::new();
    for (at, table) in tables.iter().enumerate() {
        go_on(step, "Copying tables", at as u64, tables.len() as u64)?;
        let mut done = SalvagedTable { name: table.name.clone(), ..SalvagedTable::default() };
        let mut refused = Vec::new();
        let lost = match roots.get(&table.name) {
            Some(&root) => trees.walk(root, &mut |row| {
                let key = row.key;
                match table.insert(conn, row)? {
                    true => done.rows += 1,
                    false => refused.push(Loss::Row(0, key)),
                }
                Ok(())
            })?,
            // An older form of the registry has no such table, or the page that names it is bad.
            None if report.bad.is_empty() => Vec::new(),
            None => vec![Loss::Page(1, None, None)],
        };
        done.lost = lost.iter().chain(&refused).map(|loss| in_words(loss, table.keyed)).collect();
        losses.insert(table.name.clone(), lost);
        report.tables.push(done);
    }
    // What belongs to an index or to the full text belongs to no table.
    for (_, root) in roots.iter().filter(|(name, _)| losses.keys().all(|t| t != *name)) {
        trees.walk(*root, &mut |_| Ok(()))?;
    }
    orphans(conn, trees, &tables, &losses, report)?;
    item_names(conn, trees, roots.get("sqlite_autoindex_item_1"), report)
}

/// Rows of pages that no readable page points to, when they can be of one table only.
fn orphans(
    conn: &Connection,
    trees: &mut Trees<'_>,
    tables: &[Table],
    losses: &HashMap<String, Vec<Loss>>,
    report: &mut Salvaged,
) -> Result<()> {
    if report.bad.is_empty() {
        return Ok(());
    }
    let within = |table: &Table, key: i64| {
        losses.get(&table.name).into_iter().flatten().any(|loss| match loss {
            Loss::Page(_, low, high) => {
                !table.keyed || low.is_none_or(|low| key > low) && high.is_none_or(|high| key <= high)
            }
            Loss::Row(..) => false,
        })
    };
    for page in 2..=trees.pages.count() {
        if trees.seen[page as usize] {
            continue;
        }
        let Some(bytes) = trees.pages.read(page)? else { continue };
        let keyed = Trees::holds_rows(&bytes, true);
        if !keyed && !Trees::holds_rows(&bytes, false) {
            continue;
        }
        let mut found = Vec::new();
        let lost = trees.only(page, &mut |row| {
            found.push(row);
            Ok(())
        })?;
        let mut fitting = tables.iter().filter(|t| {
            t.keyed == keyed
                && !found.is_empty()
                && found.iter().all(|r| t.fits(&r.values) && within(t, r.key))
        });
        let (Some(table), None) = (fitting.next(), fitting.next()) else {
            report.unattributed += found.len() as u64;
            continue;
        };
        let Some(done) = report.tables.iter_mut().find(|t| t.name == table.name) else { continue };
        done.lost.extend(lost.iter().map(|loss| in_words(loss, keyed)));
        for row in found {
            if table.insert(conn, row)? {
                done.rows += 1;
                done.found += 1;
            }
        }
    }
    Ok(())
}

/// Names of items that the table has lost stand in its index too; without them no document could be read.
fn item_names(
    conn: &Connection,
    trees: &mut Trees<'_>,
    index: Option<&u32>,
    report: &mut Salvaged,
) -> Result<()> {
    let Some(done) = report.tables.iter_mut().find(|t| t.name == "item" && !t.lost.is_empty()) else {
        return Ok(());
    };
    let Some(&root) = index else { return Ok(()) };
    trees.seen.iter_mut().for_each(|seen| *seen = false);
    trees.walk(root, &mut |row| {
        if let [Value::Text(id), Value::Integer(item)] = &row.values[..] {
            let n = conn
                .prepare_cached("INSERT OR IGNORE INTO item (item, id) VALUES (?1, ?2)")?
                .execute((item, id))? as u64;
            done.rows += n;
            done.found += n;
        }
        Ok(())
    })?;
    Ok(())
}

/// What a salvaged registry names and does not have.
#[derive(Clone, Debug, Default)]
pub struct Gaps {
    /// Keys of patients without a document.
    pub patients: Vec<i64>,
    /// Keys of tumors without a document.
    pub tumors: Vec<i64>,
    /// Keys of tumors whose patient is not there.
    pub orphans: Vec<i64>,
}

impl Registry {
    /// What this registry names and does not have; nothing in one that was never damaged.
    pub fn gaps(&self) -> Result<Gaps> {
        let keys = |sql| self.keys_of(sql);
        Ok(Gaps {
            patients: keys(
                "SELECT patient FROM patient WHERE patient NOT IN (SELECT patient FROM patient_document)",
            )?,
            tumors: keys("SELECT tumor FROM tumor WHERE tumor NOT IN (SELECT tumor FROM tumor_document)")?,
            orphans: keys("SELECT tumor FROM tumor WHERE patient NOT IN (SELECT patient FROM patient)")?,
        })
    }

    /// Keys of all patients.
    pub fn patient_keys(&self) -> Result<Vec<i64>> {
        self.keys_of("SELECT patient FROM patient ORDER BY patient")
    }

    fn keys_of(&self, sql: &str) -> Result<Vec<i64>> {
        let mut statement = self.conn.prepare(sql)?;
        let rows = statement.query_map([], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Write<'_> {
    /// Keys of a patient's tumors, whether their documents can be read or not.
    pub fn tumor_keys_of(&self, patient: i64) -> Result<Vec<i64>> {
        let mut statement = self.tx.prepare_cached("SELECT tumor FROM tumor WHERE patient = ?1")?;
        let rows = statement.query_map([patient], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
