//! Hardening: what the window may do, what a built program is made of, what hostile input comes to,
//! and whether the page for security officers names tests that exist.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

mod build;
mod inputs;
mod page;
mod window;

use serde_json::Value;

/// A text file of the repository.
fn text(path: &str) -> String {
    std::fs::read_to_string(tests::repository(path)).expect(path)
}

/// A JSON file of the repository.
fn file(path: &str) -> Value {
    serde_json::from_str(&text(path)).expect(path)
}

/// Every file below a folder of the repository with one of some endings, by its path from the root.
fn below(folder: &str, endings: &[&str]) -> Vec<String> {
    let (mut folders, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for name in tests::names(&tests::repository(&folder)) {
            let path = format!("{folder}/{name}");
            let is_folder = tests::repository(&path).is_dir();
            if is_folder && !["target", "node_modules", "corpus"].contains(&name.as_str()) {
                folders.push(path);
            } else if !is_folder && endings.iter().any(|e| name.ends_with(e)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
