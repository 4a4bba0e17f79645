//! How a document lies in the file: item numbers of this registry, lengths, values, compressed.
//!
//! Chosen by measurement (ADR 0001). The first byte names the form, so that another can follow.

use std::collections::HashMap;
use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use naaccr::{Item, Items, standard};
use rusqlite::Connection;

use crate::{Error, Result};

const PLAIN: u8 = 1;
const DEFLATED: u8 = 2;
/// Below this many bytes compression gains nothing.
const SMALL: usize = 400;

/// The registry's own numbering of item ids, so that documents are short and user-defined items are equal.
#[derive(Default)]
pub(crate) struct Ids {
    names: Vec<Option<(Option<Item>, String)>>,
    numbers: HashMap<String, u32>,
}

impl Ids {
    pub(crate) fn load(conn: &Connection) -> Result<Self> {
        let mut ids = Ids::default();
        let mut statement = conn.prepare_cached("SELECT item, id FROM item")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            ids.insert(row.get(0)?, row.get(1)?);
        }
        Ok(ids)
    }

    fn insert(&mut self, number: u32, id: String) {
        let at = number as usize;
        if self.names.len() <= at {
            self.names.resize(at + 1, None);
        }
        self.numbers.insert(id.clone(), number);
        self.names[at] = Some((standard::by_id(&id), id));
    }

    fn number(&mut self, conn: &Connection, id: &str) -> Result<u32> {
        if let Some(&number) = self.numbers.get(id) {
            return Ok(number);
        }
        conn.prepare_cached("INSERT OR IGNORE INTO item (id) VALUES (?1)")?.execute([id])?;
        let number =
            conn.prepare_cached("SELECT item FROM item WHERE id = ?1")?.query_row([id], |r| r.get(0))?;
        self.insert(number, id.to_owned());
        Ok(number)
    }

    fn name(&self, number: u32) -> Option<&(Option<Item>, String)> {
        self.names.get(number as usize)?.as_ref()
    }
}

fn put_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn take_varint(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0u32;
    for shift in (0..35).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

/// The document's bytes; new ids are numbered in the same transaction.
pub(crate) fn encode(conn: &Connection, ids: &mut Ids, items: &Items) -> Result<Vec<u8>> {
    let mut plain = Vec::with_capacity(2048);
    for (id, value) in items.iter() {
        put_varint(&mut plain, ids.number(conn, id)?);
        put_varint(&mut plain, value.len() as u32);
        plain.extend_from_slice(value.as_bytes());
    }
    if plain.len() < SMALL {
        plain.insert(0, PLAIN);
        return Ok(plain);
    }
    let mut deflated = Vec::with_capacity(plain.len() / 2 + 8);
    deflated.push(DEFLATED);
    let mut encoder = DeflateEncoder::new(deflated, Compression::new(1));
    encoder.write_all(&plain)?;
    Ok(encoder.finish()?)
}

/// The document of some bytes; `None` when an id is not known (yet) to `ids`.
pub(crate) fn decode(ids: &Ids, bytes: &[u8]) -> Result<Option<Items>> {
    let (&form, body) = bytes.split_first().ok_or(Error::Document)?;
    let inflated;
    let mut rest = match form {
        PLAIN => body,
        DEFLATED => {
            let mut plain = Vec::with_capacity(body.len() * 4);
            // A document is at most a few hundred kilobytes; more is damage.
            let mut limited = DeflateDecoder::new(body).take(64 << 20);
            limited.read_to_end(&mut plain).map_err(|_| Error::Document)?;
            inflated = plain;
            inflated.as_slice()
        }
        _ => return Err(Error::Document),
    };
    let mut items = Items::new();
    while !rest.is_empty() {
        let number = take_varint(&mut rest).ok_or(Error::Document)?;
        let length = take_varint(&mut rest).ok_or(Error::Document)? as usize;
        let value = rest.get(..length).ok_or(Error::Document)?;
        rest = &rest[length..];
        let Some((item, id)) = ids.name(number) else { return Ok(None) };
        items.push_new(*item, id, std::str::from_utf8(value).map_err(|_| Error::Document)?);
    }
    Ok(Some(items))
}
