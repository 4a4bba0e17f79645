//! Facts in, tables out: the published reference to `schemas/`, and `schemas/` to Rust and the form.
//!
//! The two halves are independent: a machine without the reference still checks the second half.
//!
//! To add version 270 of the standard:
//!
//! 1. Put `naaccr-dictionary-270.xml` into `DIR/naaccr/dictionaries`, with the code tables and
//!    `items-extra-info.csv` of its edition if there are new ones.
//! 2. Run `cargo xtask codegen --reference DIR`: the newest dictionary becomes the version worked in.
//! 3. Review the diff of `schemas/`, and decide what it prints as "To decide": until then a new item stands in
//!    "All items" alone and leaves in no extract, and a retired one is left out of the form.
//!
//! To take a new release of a staging algorithm, put its zip into `DIR/staging` in the place of the old one, run codegen,
//! and name the new file in `crates/staging/src/facts/embedded.rs`.
//!
//! Nothing else lists versions; `tests.rs` proves it with an invented one.

pub mod facts;
mod form;
mod reference;
mod rust;
mod staging;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::outputs::Outputs;
use crate::{Outcome, fail, manifest};

/// Runs both halves; with `check`, writes nothing and fails when the committed files are stale.
pub fn run(root: &Path, reference: Option<&Path>, check: bool) -> Outcome<()> {
    let mut outputs = Outputs::default();
    match reference {
        Some(dir) => {
            reference::plan(root, dir, &mut outputs)?;
            staging::plan(dir, &mut outputs)?;
        }
        None => println!(
            "Reference part skipped: no --reference given, so schemas/naaccr, schemas/codes and schemas/staging are taken as they are."
        ),
    }
    for note in plan_from_schemas(root, &mut outputs)? {
        println!("To decide: {note}");
    }
    if check {
        let stale = outputs.stale(root);
        if !stale.is_empty() {
            return fail(format!("Stale, run `cargo xtask codegen`:\n  {}", stale.join("\n  ")));
        }
        println!("{} generated files are current.", outputs.paths().count());
        return Ok(());
    }
    let written = outputs.write(root)?;
    println!("{written} of {} generated files written.", outputs.paths().count());
    if reference.is_some() {
        for path in staging::leftovers(root, &outputs)? {
            println!("Left over, no release is called so any more: {path}");
        }
        for path in reference::leftovers(root, &outputs)? {
            println!("Left over, no table is called so any more: {path}");
        }
    }
    manifest::refresh(root)
}

/// Everything that follows from `schemas/` alone; answers what nobody has decided yet.
pub fn plan_from_schemas(root: &Path, outputs: &mut Outputs) -> Outcome<Vec<String>> {
    let facts = facts::Facts::read(root, outputs)?;
    outputs.put("crates/naaccr/src/generated/items.rs", rust::items(&facts));
    outputs.put("crates/naaccr/src/generated/codes.rs", rust::codes(&facts)?);
    outputs.put("crates/naaccr/src/generated/required.rs", rust::required(&facts)?);
    outputs.put("ui/src/form/standard.generated.json", form::json(&facts)?);
    Ok(facts.notes)
}
