//! ZIP codes: three digits, or `000` where fewer than 20,001 people live behind them (164.514(b)(2)(i)(B)).

use std::collections::HashMap;

use super::profile::Postal;
use crate::Error;

const TABLE_2020: &str = include_str!("../../../../schemas/extracts/zip3-2020.csv");

/// The standard's code for a ZIP code that is not known; it tells no place.
pub(super) const UNKNOWN: &str = "999999999";

/// What becomes of a postal code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Zip3 {
    /// Its first three digits.
    Kept(String),
    /// `000`: few people, no such prefix, or no ZIP code at all.
    Few,
    /// The code for not known.
    Unknown,
    /// Of another country: dropped.
    Foreign,
}

/// The prefixes that are hidden.
#[derive(Clone, Debug, Default)]
pub(super) struct Table(HashMap<String, Hidden>);

#[derive(Clone, Copy, Debug)]
struct Hidden {
    now: bool,
    before: bool,
}

#[derive(serde::Deserialize)]
struct Line {
    zip3: String,
    census_2020: u8,
    census_2010: u8,
    census_2000: u8,
    absent: String,
}

pub(super) fn table(name: &str) -> Result<Table, Error> {
    if name != "zip3-2020" {
        return Err(Error::profile(format!("table `{name}` is not known")));
    }
    let mut hidden = HashMap::new();
    for line in csv::Reader::from_reader(TABLE_2020.as_bytes()).deserialize() {
        let line: Line = line.map_err(|e| Error::Table { table: "zip3-2020", what: e.to_string() })?;
        let now = line.census_2020 == 1 || !line.absent.is_empty();
        hidden.insert(line.zip3, Hidden { now, before: line.census_2010 == 1 || line.census_2000 == 1 });
    }
    Ok(Table(hidden))
}

impl Table {
    pub(super) fn cut(&self, postal: &Postal, code: &str, country: Option<&str>) -> Zip3 {
        let digits = code.bytes().all(|b| b.is_ascii_digit());
        let ours = match country {
            Some(country) => postal.countries.iter().any(|c| c == country),
            None => digits,
        };
        // 888888888: lives in a country other than the United States and Canada, code not known.
        if !ours || code == "888888888" {
            return Zip3::Foreign;
        }
        if code == UNKNOWN || code == "99999" {
            return Zip3::Unknown;
        }
        if !digits || !matches!(code.len(), 5 | 9) {
            return Zip3::Few;
        }
        let three = &code[..3];
        match self.0.get(three) {
            Some(hidden) if hidden.now || (postal.conservative && hidden.before) => Zip3::Few,
            _ => Zip3::Kept(three.to_owned()),
        }
    }
}
