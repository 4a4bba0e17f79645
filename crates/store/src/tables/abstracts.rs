//! The list of abstracts: search, filter, sort, count, page. Only projected columns, no documents.

use std::collections::{BTreeSet, HashSet};

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::{Registry, Result};

/// By what the list is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sort {
    /// Accession number, then sequence.
    #[default]
    Accession,
    /// Patient's name.
    Name,
    /// Primary site.
    Site,
    /// Date of first contact.
    FirstContact,
    /// Date of diagnosis.
    Diagnosis,
    /// Complete or not.
    Status,
    /// Required items done.
    Required,
    /// Time of the last change.
    Changed,
}

/// What to look for.
#[derive(Clone, Debug, Default)]
pub struct Find {
    /// Beginnings of words; all must be found.
    pub words: Vec<String>,
    /// Ids of items with the beginnings of words of their values; nothing after the id finds any value.
    pub items: Vec<(String, String)>,
    /// Only complete (`true`) or incomplete cases.
    pub complete: Option<bool>,
    /// Only cases that some recipient has (`true`) or none.
    pub sent: Option<bool>,
    /// First year of diagnosis.
    pub year_from: Option<u32>,
    /// Last year of diagnosis.
    pub year_to: Option<u32>,
    /// Beginning of the site code.
    pub site: Option<String>,
    /// First and last class of case.
    pub class: Option<(String, String)>,
    /// First and last date of first contact, as stored; empty is open. Undated cases match neither.
    pub first_contact: Option<(String, String)>,
    /// Only cases without a date of first contact.
    pub undated: bool,
    /// Only cases with error findings.
    pub with_errors: bool,
    /// Only these keys.
    pub only: Option<Vec<i64>>,
    /// Order.
    pub sort: Sort,
    /// Descending.
    pub descending: bool,
    /// First row.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

/// One line of the list.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    /// Tumor key.
    pub tumor: i64,
    /// Patient key.
    pub patient: i64,
    /// Accession number.
    pub accession: String,
    /// Sequence number.
    pub sequence: String,
    /// "Last, First M."
    pub name: String,
    /// Date of birth, as stored.
    pub birth: String,
    /// Primary site.
    pub site: String,
    /// Histology.
    pub histology: String,
    /// Behavior.
    pub behavior: String,
    /// Date of diagnosis, as stored.
    pub dx_date: String,
    /// Date of first contact, as stored.
    pub first_contact: String,
    /// Class of case.
    pub class_of_case: String,
    /// `incomplete` or `complete`.
    pub status: String,
    /// Abstracted by.
    pub abstractor: String,
    /// Required items with a value.
    pub required_done: u32,
    /// Required items.
    pub required_of: u32,
    /// Error findings.
    pub errors: u32,
    /// Warning findings.
    pub warnings: u32,
    /// Whether some recipient has it.
    pub sent: bool,
}

/// One page and the sums over everything that matches.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Tumors that match.
    pub total: u32,
    /// Incomplete ones among them.
    pub incomplete: u32,
    /// Ones with error findings among them.
    pub with_errors: u32,
    /// The page.
    pub rows: Vec<Listed>,
}

/// Between an item's id and a word of its value, where both are one word of the index.
///
/// A character of private use: the tokenizer takes it for a part of the word, and nobody types it,
/// because what is typed is cut at everything but letters and digits.
const OF_ITEM: char = '\u{e000}';

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

/// A value's words as the index holds them for its item.
pub(crate) fn item_words(id: &str, value: &str) -> BTreeSet<String> {
    let id: String = pieces(id).collect();
    pieces(value).map(|word| format!("{id}{OF_ITEM}{word}")).collect()
}

/// The search as an FTS5 expression: every word a quoted prefix, so that nothing typed is syntax.
fn expression(find: &Find) -> Option<String> {
    let mut words: Vec<String> = find.words.iter().flat_map(|w| pieces(w)).map(str::to_owned).collect();
    for (id, value) in &find.items {
        let of_value = item_words(id, value);
        let any = of_value.is_empty().then(|| format!("{}{OF_ITEM}", pieces(id).collect::<String>()));
        words.extend(of_value.into_iter().chain(any));
    }
    let parts: Vec<String> = words.into_iter().map(|w| format!("\"{w}\"*")).collect();
    (!parts.is_empty()).then(|| parts.join(" AND "))
}

/// The WHERE clause and its parameters.
fn condition(find: &Find) -> (String, Vec<Value>) {
    let mut clauses: Vec<String> = Vec::new();
    let mut values: Vec<Value> = Vec::new();
    let mut add = |clause: &str, value: Value| {
        values.push(value);
        clauses.push(clause.replace('?', &format!("?{}", values.len())));
    };
    if let Some(expression) = expression(find) {
        add("t.tumor IN (SELECT rowid FROM find WHERE find MATCH ?)", Value::Text(expression));
    }
    if let Some(year) = find.year_from {
        add("t.dx_year >= ?", Value::Integer(i64::from(year)));
    }
    if let Some(year) = find.year_to {
        add("t.dx_year <= ?", Value::Integer(i64::from(year)));
    }
    if let Some(site) = &find.site {
        add("t.site >= ?", Value::Text(site.clone()));
        add("t.site < ?", Value::Text(format!("{site}~")));
    }
    if let Some((from, to)) = &find.class {
        add("t.class_of_case >= ?", Value::Text(from.clone()));
        add("t.class_of_case <= ?", Value::Text(to.clone()));
    }
    if let Some((from, to)) = &find.first_contact {
        add("t.first_contact >= ?", Value::Text(from.clone()));
        if !to.is_empty() {
            // A partial date counts as its first day, and `202603` sorts before `20260301`.
            add("t.first_contact <= ?", Value::Text(to.clone()));
        }
    }
    if let Some(only) = &find.only {
        let list: Vec<String> = only.iter().map(i64::to_string).collect();
        add("t.tumor IN (SELECT value FROM json_each(?))", Value::Text(format!("[{}]", list.join(","))));
    }
    // A literal, because a parameter would keep SQLite from the index over incomplete cases.
    match find.complete {
        Some(true) => clauses.push("t.status = 'complete'".into()),
        Some(false) => clauses.push("t.status = 'incomplete'".into()),
        None => {}
    }
    if find.with_errors {
        clauses.push("t.errors > 0".into());
    }
    if find.undated {
        clauses.push("t.first_contact IS NULL".into());
    }
    match find.sent {
        Some(true) => clauses.push("EXISTS (SELECT 1 FROM recipient_tumor r WHERE r.tumor = t.tumor)".into()),
        Some(false) => {
            clauses.push("NOT EXISTS (SELECT 1 FROM recipient_tumor r WHERE r.tumor = t.tumor)".into())
        }
        None => {}
    }
    let clause = if clauses.is_empty() { "1".to_owned() } else { clauses.join(" AND ") };
    (clause, values)
}

fn order(find: &Find) -> String {
    let direction = if find.descending { "DESC" } else { "ASC" };
    let columns: &[&str] = match find.sort {
        Sort::Accession => &["t.accession", "t.sequence"],
        Sort::Name => &["t.name"],
        Sort::Site => &["t.site"],
        Sort::FirstContact => &["t.first_contact"],
        Sort::Diagnosis => &["t.dx_date"],
        Sort::Status => &["t.status", "t.first_contact"],
        Sort::Required => &["t.required_done * 1000 / max(t.required_of, 1)"],
        Sort::Changed => &["t.changed"],
    };
    let mut parts: Vec<String> = columns.iter().map(|c| format!("{c} {direction}")).collect();
    parts.push(format!("t.tumor {direction}"));
    parts.join(", ")
}

fn listed(row: &rusqlite::Row<'_>) -> rusqlite::Result<Listed> {
    let text =
        |i: usize| -> rusqlite::Result<String> { Ok(row.get::<_, Option<String>>(i)?.unwrap_or_default()) };
    Ok(Listed {
        tumor: row.get(0)?,
        patient: row.get(1)?,
        accession: text(2)?,
        sequence: text(3)?,
        name: text(4)?,
        birth: text(5)?,
        site: text(6)?,
        histology: text(7)?,
        behavior: text(8)?,
        dx_date: text(9)?,
        first_contact: text(10)?,
        class_of_case: text(11)?,
        status: text(12)?,
        abstractor: text(13)?,
        required_done: row.get(14)?,
        required_of: row.get(15)?,
        errors: row.get(16)?,
        warnings: row.get(17)?,
        sent: row.get(18)?,
    })
}

fn page(conn: &Connection, find: &Find, clause: &str, values: &[Value]) -> Result<Vec<Listed>> {
    // The keys of the page first, then its rows: the joins run for a page, not for every match.
    let sql = format!(
        "WITH page AS (SELECT t.tumor FROM tumor t WHERE {clause} ORDER BY {order} LIMIT {limit} OFFSET {offset})
         SELECT t.tumor, t.patient, t.accession, t.sequence, t.name, p.birth, t.site, t.histology, t.behavior,
                t.dx_date, t.first_contact, t.class_of_case, t.status, t.abstractor, t.required_done, t.required_of,
                t.errors, t.warnings, EXISTS (SELECT 1 FROM recipient_tumor r WHERE r.tumor = t.tumor)
         FROM page JOIN tumor t USING (tumor) JOIN patient p USING (patient) ORDER BY {order}",
        order = order(find),
        limit = find.limit,
        offset = find.offset,
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(values), listed)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Above this many hits the list is walked in its order instead of sorting the hits.
const BROAD: usize = 2_000;

impl Registry {
    /// One page of the list of abstracts, and the sums over all that match.
    pub fn find(&self, find: &Find) -> Result<Found> {
        if let Some(hits) = self.broad(find)? {
            return self.walk(find, &hits);
        }
        let (clause, values) = condition(find);
        let sql = format!(
            "SELECT count(*), ifnull(sum(t.status = 'incomplete'), 0), ifnull(sum(t.errors > 0), 0) FROM tumor t WHERE {clause}"
        );
        let mut found = self.conn.prepare_cached(&sql)?.query_row(params_from_iter(&values), |r| {
            Ok(Found { total: r.get(0)?, incomplete: r.get(1)?, with_errors: r.get(2)?, rows: Vec::new() })
        })?;
        if find.limit > 0 {
            found.rows = page(&self.conn, find, &clause, &values)?;
        }
        Ok(found)
    }

    /// The hits of a search's words when there are many: what the first letters of a name bring.
    fn broad(&self, find: &Find) -> Result<Option<HashSet<i64>>> {
        let Some(expression) = expression(find).filter(|_| find.only.is_none()) else {
            return Ok(None);
        };
        let mut statement = self.conn.prepare_cached("SELECT rowid FROM find WHERE find MATCH ?1")?;
        let rows = statement.query_map([expression], |r| r.get(0))?;
        let hits = rows.collect::<rusqlite::Result<HashSet<i64>>>()?;
        Ok((hits.len() > BROAD).then_some(hits))
    }

    /// Walks the list in its order and keeps what the search hit: many hits make the way to a full page short.
    fn walk(&self, find: &Find, hits: &HashSet<i64>) -> Result<Found> {
        let rest = Find { words: Vec::new(), items: Vec::new(), ..find.clone() };
        let (clause, values) = condition(&rest);
        // Without other filters the sums come from their indexes and the walk ends with the page.
        let sums = if clause == "1" { Some(self.sums(hits)?) } else { None };
        // The flags cost a look at each row, so they are asked for only where they are counted.
        let flags = if sums.is_some() { "0, 0" } else { "t.status = 'incomplete', t.errors > 0" };
        let sql = format!("SELECT t.tumor, {flags} FROM tumor t WHERE {clause} ORDER BY {}", order(find));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(&values))?;
        let (mut found, mut keys) = (Found::default(), Vec::new());
        while let Some(row) = rows.next()? {
            let key: i64 = row.get(0)?;
            if !hits.contains(&key) {
                continue;
            }
            if found.total >= find.offset && keys.len() < find.limit as usize {
                keys.push(key);
            }
            found.total += 1;
            found.incomplete += row.get::<_, u32>(1)?;
            found.with_errors += row.get::<_, u32>(2)?;
            if sums.is_some() && keys.len() >= find.limit as usize {
                break;
            }
        }
        let mut found = sums.unwrap_or(found);
        let (sort, descending, limit) = (find.sort, find.descending, find.limit);
        let of_page = Find { sort, descending, limit, only: Some(keys), ..Find::default() };
        let (clause, values) = condition(&of_page);
        found.rows = page(&self.conn, &of_page, &clause, &values)?;
        Ok(found)
    }

    /// The sums over hits that no other filter narrows.
    fn sums(&self, hits: &HashSet<i64>) -> Result<Found> {
        let among = |sql: &str| -> Result<u32> {
            let mut statement = self.conn.prepare_cached(sql)?;
            let keys = statement.query_map([], |r| r.get::<_, i64>(0))?;
            let mut n = 0;
            for key in keys {
                n += u32::from(hits.contains(&key?));
            }
            Ok(n)
        };
        Ok(Found {
            total: u32::try_from(hits.len()).unwrap_or(u32::MAX),
            incomplete: among("SELECT tumor FROM tumor WHERE status = 'incomplete'")?,
            with_errors: among("SELECT tumor FROM tumor WHERE errors > 0")?,
            rows: Vec::new(),
        })
    }

    /// The keys of all tumors that match, in order of the list.
    pub fn find_keys(&self, find: &Find) -> Result<Vec<i64>> {
        let (clause, values) = condition(find);
        let sql = format!("SELECT t.tumor FROM tumor t WHERE {clause} ORDER BY {}", order(find));
        let mut statement = self.conn.prepare(&sql)?;
        let rows = statement.query_map(params_from_iter(&values), |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Dates of first contact of all incomplete cases.
    pub fn incomplete_first_contacts(&self) -> Result<Vec<String>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT ifnull(first_contact, '') FROM tumor WHERE status = 'incomplete'")?;
        let rows = statement.query_map([], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_syntax() {
        let words = |t: &str| expression(&Find { words: vec![t.to_owned()], ..Find::default() });
        let item = |value: &str| {
            expression(&Find { items: vec![("trial".to_owned(), value.to_owned())], ..Find::default() })
        };
        assert_eq!(words("O'Brien").as_deref(), Some("\"O\"* AND \"Brien\"*"));
        assert_eq!(words("\" OR 1 --").as_deref(), Some("\"OR\"* AND \"1\"*"));
        assert_eq!(words("*^\""), None);
        assert_eq!(words("trial\u{e000}north").as_deref(), Some("\"trial\"* AND \"north\"*"));
        assert_eq!(item("north\" OR 1").as_deref().map(|e| e.matches(" AND ").count()), Some(2));
        assert_eq!(item("*").as_deref(), Some("\"trial\u{e000}\"*"));
    }
}
