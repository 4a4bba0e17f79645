//! How a document should lie in the file (ADR 0001): `ACCESSION_BENCH_FILE=file.xml.gz cargo bench -p store`.
//!
//! Writes the patients and tumors of a NAACCR XML file into encrypted scratch databases, one for each encoding,
//! with the settings of the registry, and measures import, scan, open and size. Repeats the file up to `TUMORS`.

#![allow(clippy::expect_used)] // a benchmark stops where it cannot go on

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufReader, Read, Write};
use std::path::Path;
use std::time::Instant;

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use naaccr::xml::{Options, Reader, Source};
use naaccr::{Item, Items, standard};
use rusqlite::{Connection, params};

/// An encoding under test: a document to bytes and back.
struct Encoding {
    name: &'static str,
    /// SQL around the parameter, so that SQLite's own JSONB can be tried.
    put: &'static str,
    get: &'static str,
    encode: fn(&mut Ids, &Items) -> Vec<u8>,
    decode: fn(&Ids, &[u8]) -> Items,
}

#[derive(Default)]
struct Ids {
    numbers: HashMap<String, u32>,
    names: Vec<(Option<Item>, String)>,
}

fn varint(out: &mut Vec<u8>, mut n: u32) {
    while n >= 0x80 {
        out.push(n as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

fn unvarint(bytes: &mut &[u8]) -> u32 {
    let (mut n, mut shift) = (0, 0);
    loop {
        let byte = bytes[0];
        *bytes = &bytes[1..];
        n |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return n;
        }
        shift += 7;
    }
}

fn compact(ids: &mut Ids, items: &Items) -> Vec<u8> {
    let mut out = Vec::with_capacity(2048);
    for (id, value) in items.iter() {
        let next = ids.names.len() as u32;
        let number = *ids.numbers.entry(id.to_owned()).or_insert(next);
        if number == next {
            ids.names.push((standard::by_id(id), id.to_owned()));
        }
        varint(&mut out, number);
        varint(&mut out, value.len() as u32);
        out.extend_from_slice(value.as_bytes());
    }
    out
}

fn uncompact(ids: &Ids, mut bytes: &[u8]) -> Items {
    let mut items = Items::new();
    while !bytes.is_empty() {
        let (item, id) = &ids.names[unvarint(&mut bytes) as usize];
        let length = unvarint(&mut bytes) as usize;
        items.push_new(*item, id, std::str::from_utf8(&bytes[..length]).unwrap_or(""));
        bytes = &bytes[length..];
    }
    items
}

fn json(_: &mut Ids, items: &Items) -> Vec<u8> {
    serde_json::to_vec(items).unwrap_or_default()
}

fn unjson(_: &Ids, bytes: &[u8]) -> Items {
    serde_json::from_slice(bytes).unwrap_or_default()
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::new(1));
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn inflate(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() * 4);
    let _ = DeflateDecoder::new(bytes).read_to_end(&mut out);
    out
}

const ENCODINGS: [Encoding; 5] = [
    Encoding { name: "JSON text", put: "?2", get: "body", encode: json, decode: unjson },
    Encoding { name: "JSONB", put: "jsonb(?2)", get: "json(body)", encode: json, decode: unjson },
    Encoding {
        name: "JSON, deflated",
        put: "?2",
        get: "body",
        encode: |ids, items| deflate(&json(ids, items)),
        decode: |ids, bytes| unjson(ids, &inflate(bytes)),
    },
    Encoding { name: "compact", put: "?2", get: "body", encode: compact, decode: uncompact },
    Encoding {
        name: "compact, deflated",
        put: "?2",
        get: "body",
        encode: |ids, items| deflate(&compact(ids, items)),
        decode: |ids, bytes| uncompact(ids, &inflate(bytes)),
    },
];

fn documents(file: &str) -> Vec<Items> {
    let options = Options::default();
    let opened =
        File::open(file).map(BufReader::new).and_then(Source::new).expect("the benchmark's file opens");
    let mut reader = Reader::open(opened, &options).expect("a NAACCR XML file");
    let mut documents = Vec::new();
    while let Some(patient) = reader.next_patient().expect("a sound file") {
        documents.push(patient.items);
        documents.extend(patient.tumors.into_iter().map(|t| t.items));
    }
    documents
}

fn open(path: &Path) -> Connection {
    let conn = Connection::open(path).expect("a scratch database");
    let key = format!("x'{}'", "07".repeat(48));
    conn.pragma_update(None, "key", key).expect("a key");
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).expect("WAL");
    conn.pragma_update(None, "synchronous", "FULL").expect("FULL");
    conn.pragma_update(None, "cache_size", -131_072).expect("a cache");
    conn
}

fn measure(encoding: &Encoding, documents: &[Items], rows: usize, folder: &Path) {
    let path = folder.join("scratch.db");
    let mut ids = Ids::default();
    let mut conn = open(&path);
    conn.execute_batch("CREATE TABLE d (k INTEGER PRIMARY KEY, body)").expect("a table");
    let begin = Instant::now();
    let tx = conn.transaction().expect("a transaction");
    {
        let sql = format!("INSERT INTO d VALUES (?1, {})", encoding.put);
        let mut insert = tx.prepare(&sql).expect("an insert");
        for row in 0..rows {
            let bytes = (encoding.encode)(&mut ids, &documents[row % documents.len()]);
            let text = std::str::from_utf8(&bytes);
            match text {
                Ok(text) if encoding.put != "?2" => insert.execute(params![row as i64, text]),
                _ => insert.execute(params![row as i64, bytes]),
            }
            .expect("a row");
        }
    }
    tx.commit().expect("a commit");
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("a checkpoint");
    let import = begin.elapsed().as_secs_f64();
    drop(conn);
    let size = fs::metadata(&path).map_or(0, |m| m.len());
    let conn = open(&path);
    let body =
        |value: rusqlite::types::ValueRef<'_>| value.as_bytes().map(<[u8]>::to_vec).unwrap_or_default();
    let begin = Instant::now();
    let mut items = 0;
    {
        let mut scan = conn.prepare(&format!("SELECT {} FROM d ORDER BY k", encoding.get)).expect("a scan");
        let mut found = scan.query([]).expect("rows");
        while let Some(row) = found.next().expect("a row") {
            items += (encoding.decode)(&ids, &body(row.get_ref(0).expect("a body"))).len();
        }
    }
    let scan = begin.elapsed().as_secs_f64();
    let mut one = conn.prepare(&format!("SELECT {} FROM d WHERE k = ?1", encoding.get)).expect("a query");
    let begin = Instant::now();
    for n in 0..2_000u64 {
        let key = (n * 7_919) % rows as u64;
        let bytes = one.query_row([key as i64], |r| Ok(body(r.get_ref(0)?))).expect("a row");
        items += (encoding.decode)(&ids, &bytes).len();
    }
    let open_one = begin.elapsed().as_secs_f64() / 2_000.0;
    println!(
        "{:<18} import {import:6.1} s   scan {scan:6.1} s   open one {:6.0} µs   file {:7.1} MB   ({items} items read)",
        encoding.name,
        open_one * 1e6,
        size as f64 / 1e6
    );
    drop(one);
    drop(conn);
    for name in ["scratch.db", "scratch.db-wal", "scratch.db-shm"] {
        let _ = fs::remove_file(folder.join(name));
    }
}

fn main() {
    let Ok(file) = std::env::var("ACCESSION_BENCH_FILE") else {
        println!(
            "skipped: set ACCESSION_BENCH_FILE to a NAACCR XML file, for instance a submission of `accession demo`"
        );
        return;
    };
    let tumors = std::env::var("TUMORS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let documents = documents(&file);
    let folder = std::env::temp_dir().join(format!("accession-encoding-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a scratch folder");
    println!("{tumors} documents from {file}, encrypted, WAL, synchronous FULL");
    for encoding in &ENCODINGS {
        measure(encoding, &documents, tumors, &folder);
    }
    let _ = fs::remove_dir_all(&folder);
}
