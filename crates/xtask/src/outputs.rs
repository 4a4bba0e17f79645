//! Files that a chore means to write: compared with the disk, or written to it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::{Outcome, fail, read};

/// Planned text files by path from the root, with forward slashes.
#[derive(Default)]
pub struct Outputs(BTreeMap<String, String>);

impl Outputs {
    /// Plans a file.
    pub fn put(&mut self, path: impl Into<String>, text: String) {
        self.0.insert(path.into(), text);
    }

    /// The planned text of a file, or what stands on the disk.
    pub fn text(&self, root: &Path, path: &str) -> Outcome<String> {
        match self.0.get(path) {
            Some(text) => Ok(text.clone()),
            None => read(&root.join(path)),
        }
    }

    /// The planned paths.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Paths whose text on the disk differs from the plan.
    pub fn stale(&self, root: &Path) -> Vec<&str> {
        // Git may have checked out with CRLF on Windows; line ends are not facts.
        let on_disk = |path: &str| read(&root.join(path)).map(|t| t.replace("\r\n", "\n")).ok();
        self.0.iter().filter(|(p, t)| on_disk(p).as_deref() != Some(t)).map(|(p, _)| p.as_str()).collect()
    }

    /// Writes what differs, each file under a temporary name first; answers how many.
    pub fn write(&self, root: &Path) -> Outcome<usize> {
        let stale = self.stale(root);
        for path in &stale {
            let to = root.join(path);
            let Some(folder) = to.parent() else { return fail(format!("{path} has no folder")) };
            std::fs::create_dir_all(folder)?;
            let half = to.with_extension("half");
            std::fs::write(&half, &self.0[*path])?;
            std::fs::rename(&half, &to)?;
        }
        Ok(stale.len())
    }
}
