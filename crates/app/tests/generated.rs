//! `ui/src/ipc/generated.ts` is what the command table says; `UPDATE_GENERATED=1` writes it again.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

#[test]
fn the_typescript_of_the_wire_is_not_stale() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/generated.ts");
    let fresh = accession_app::typescript();
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        fs::write(&path, &fresh).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == fresh, "ui/src/ipc/generated.ts is stale: run `cargo xtask codegen`");
}
