//! Chores of the project: `cargo xtask codegen`, `manifest`, `sbom`, `tidy`.
//!
//! Deliberately absent: anything that the program itself needs at run time.
//!
//! ```text
//! cargo xtask codegen [--reference DIR] [--check]   facts to schemas/, schemas/ to Rust and the form
//! cargo xtask manifest                              refresh the hashes in schemas/MANIFEST.toml
//! cargo xtask sbom FILE                             the bill of materials of both trees, as CycloneDX
//! cargo xtask tidy                                  the repository's own rules
//! ```

mod codegen;
mod manifest;
mod outputs;
mod sbom;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What went wrong in a chore, for the person at the terminal.
#[derive(Debug)]
pub struct Failed(pub String);

/// Result of a chore's step.
pub type Outcome<T> = Result<T, Failed>;

impl<E: std::error::Error> From<E> for Failed {
    fn from(error: E) -> Self {
        Failed(error.to_string())
    }
}

/// Fails with a text.
pub fn fail<T>(text: impl Into<String>) -> Outcome<T> {
    Err(Failed(text.into()))
}

/// Reads a text file; the error names it.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|e| Failed(format!("{}: {e}", path.display())))
}

/// The checkout that this program was built from.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.split_first() {
        Some((&"codegen", rest)) => codegen_with(rest),
        Some((&"manifest", [])) => manifest::refresh(&root()),
        Some((&"sbom", [file])) => sbom::run(&root(), Path::new(file)),
        Some((&"tidy", [])) => tidy::run(&root()),
        _ => fail("cargo xtask codegen [--reference DIR] [--check] | manifest | sbom FILE | tidy"),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed(text)) => {
            eprintln!("{text}");
            ExitCode::FAILURE
        }
    }
}

fn codegen_with(mut words: &[&str]) -> Outcome<()> {
    let mut check = false;
    let mut reference = None;
    while let Some((&word, rest)) = words.split_first() {
        words = rest;
        match (word, rest.split_first()) {
            ("--check", _) => check = true,
            ("--reference", Some((dir, rest))) => {
                reference = Some(PathBuf::from(dir));
                words = rest;
            }
            _ => return fail(format!("codegen does not know {word}")),
        }
    }
    codegen::run(&root(), reference.as_deref(), check)?;
    // The check of the wire's types is a test of the app, so `./test` has it already.
    if check { Ok(()) } else { wire_types() }
}

/// The TypeScript of the command table: written by the app's own test, because this crate may not depend on the app.
fn wire_types() -> Outcome<()> {
    println!("ui/src/ipc/generated.ts: asking the command table");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = std::process::Command::new(cargo)
        .args(["test", "--quiet", "-p", "accession-app", "--test", "generated"])
        .env("UPDATE_GENERATED", "1")
        .current_dir(root())
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => fail("the test that writes ui/src/ipc/generated.ts failed"),
        Err(_) => fail("cargo could not be started for ui/src/ipc/generated.ts"),
    }
}
