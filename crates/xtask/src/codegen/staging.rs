//! Releases of staging algorithms become files of facts in `schemas/staging/`.

use std::path::Path;

use crate::outputs::Outputs;
use crate::{Failed, Outcome};

/// Plans one file for each release in `staging/` of the reference.
pub fn plan(reference: &Path, outputs: &mut Outputs) -> Outcome<()> {
    for entry in std::fs::read_dir(reference.join("staging"))? {
        let path = entry?.path();
        if path.extension().is_none_or(|e| e != "zip") {
            continue;
        }
        let release = staging::release::read(&std::fs::read(&path)?)
            .map_err(|e| Failed(format!("{}: {e}", path.display())))?;
        let name = format!("schemas/staging/{}-{}.txt", release.id, release.version);
        outputs.put(name, staging::facts::write(&release));
    }
    Ok(())
}

/// Files of facts that no release is called after any more.
pub fn leftovers(root: &Path, outputs: &Outputs) -> Outcome<Vec<String>> {
    let mut left = Vec::new();
    for entry in std::fs::read_dir(root.join("schemas/staging"))? {
        let path = format!("schemas/staging/{}", entry?.file_name().to_string_lossy());
        if path.ends_with(".txt") && !outputs.paths().any(|p| p == path) {
            left.push(path);
        }
    }
    Ok(left)
}
