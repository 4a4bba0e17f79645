//! Times reading: `cargo run --release -p staging --example facts -- FILE.zip…`.
#![allow(clippy::unwrap_used)]
use std::time::Instant;

fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        let t = Instant::now();
        let mut source = staging::release::read(&bytes).unwrap();
        let zip = t.elapsed();
        staging::facts::without_messages(&mut source);
        let text = staging::facts::write(&source);
        let t = Instant::now();
        let again = staging::facts::read("facts", &text).unwrap();
        let facts = t.elapsed();
        assert!(again == source);
        let cells: usize = again.tables.iter().map(|t| t.cells.len()).sum();
        println!(
            "{path}: {} schemas, {} tables, {cells} cells; zip {zip:?}, facts {} bytes {facts:?}",
            again.schemas.len(),
            again.tables.len(),
            text.len()
        );
        std::fs::write(format!("/tmp/facts-{}-{}.txt", again.id, again.version), text).unwrap();
    }
}
