//! Any bytes as a release, and any files in a sound archive; then whatever the engine is asked.

use std::io::{Cursor, Write as _};

use staging::release::{self, Prose};
use staging::{Algorithm, Source, Staged};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The first byte chooses: `z` takes the rest as an archive; otherwise the rest is pieces that a zero byte parts, the
/// inputs of a case (`key=value`, one a line), a schema, and tables, and they are packed.
pub fn holds(data: &[u8]) {
    match data {
        [b'z', zip @ ..] => read(zip, ""),
        [_, pieces @ ..] => {
            let mut pieces = pieces.split(|b| *b == 0);
            let case = String::from_utf8_lossy(pieces.next().unwrap_or_default());
            read(&packed(pieces), &case);
        }
        [] => {}
    }
}

fn packed<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (at, piece) in pieces.enumerate() {
        let folder = if at == 0 { "schemas" } else { "tables" };
        zip.start_file(format!("{folder}/{at}.json"), options).expect("memory can be written to");
        zip.write_all(piece).expect("memory can be written to");
    }
    zip.finish().expect("memory can be written to").into_inner()
}

fn read(zip: &[u8], case: &str) {
    let Ok(source) = release::read(zip) else { return };
    super::sound(&source);
    super::comes_back(&source);
    let mut prose = Prose::open(zip).expect("it was opened before");
    for at in 0..4 {
        // A file of another name than its id is not found, and that is all.
        let _ = prose.table(&at.to_string());
        let _ = prose.schema_notes(&at.to_string());
    }
    stage(source, case);
}

/// The engine answers whatever it is given, and messages change nothing but messages.
fn stage(source: Source<'static>, case: &str) {
    let mut silent = source.clone();
    staging::facts::without_messages(&mut silent);
    let (spoken, silent) = match (Algorithm::compile(source), Algorithm::compile(silent)) {
        (Ok(spoken), Ok(silent)) => (spoken, silent),
        (Err(_), Err(_)) => return,
        _ => panic!("only one of the two compiles"),
    };
    let inputs: Vec<(&str, &str)> = case.lines().filter_map(|line| line.split_once('=')).collect();
    let said = |staged: &Staged| {
        format!("{:?} {:?} {:?} {:?}", staged.verdict, staged.schema, staged.outputs, staged.path)
    };
    assert_eq!(said(&spoken.stage(&inputs, 2026)), said(&silent.stage(&inputs, 2026)));
    let found = spoken.select(&inputs).len();
    assert!(found <= spoken.schemas().count());
    for schema in spoken.schemas() {
        for input in schema.inputs() {
            let code = inputs.first().map_or("", |(_, value)| value);
            let _ = spoken.is_code_valid(schema.id(), &input.key, code, 2026);
            if let Some(codes) = input.table.as_deref().and_then(|table| spoken.codes(table)) {
                assert!(codes.entries.len() < 1_000_000);
            }
        }
        let _ = schema.involved_inputs();
    }
}
