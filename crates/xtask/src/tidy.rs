//! The repository's own rules, as code: each prints the file and what to do.
//!
//! What belongs here is what no compiler sees: edges between crates, sizes, who may import what,
//! facts without a source, words of the glossary that nothing implements.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::{Outcome, fail, manifest, read};

mod source;

/// Which of our crates each crate may depend on (`ARCHITECTURE.md`, "Allowed edges").
const EDGES: [(&str, &[&str]); 12] = [
    ("naaccr", &[]),
    ("casework", &["naaccr"]),
    ("staging", &["naaccr"]),
    ("edits", &["naaccr"]),
    ("exchange", &["naaccr"]),
    ("store", &["naaccr"]),
    ("demo", &["naaccr"]),
    ("accession-app", &["naaccr", "casework", "exchange", "staging", "store", "demo"]),
    ("accession", &["accession-app"]),
    ("accession-window", &["accession-app"]),
    ("xtask", &["staging"]),
    ("tests", &["*"]),
];

/// External crates that only one of ours may use.
const SOLE_USERS: [(&str, &str); 3] =
    [("rusqlite", "store"), ("tauri", "accession-window"), ("jiff", "accession-app")];

/// Longest source file, without its tests.
const LINES: usize = 600;

/// Runs every rule; fails when one is broken.
pub fn run(root: &Path) -> Outcome<()> {
    let mut wrong = edges(root)?;
    let sources = sources(root)?;
    for (path, text) in &sources {
        wrong.extend(size(path, text));
        wrong.extend(tauri_import(path, text));
        wrong.extend(source::unwraps(path, text));
    }
    wrong.extend(manifest::wrongs(root)?);
    wrong.extend(glossary(root, &sources)?);
    if wrong.is_empty() {
        println!("Tidy: {} source files, edges, manifest and glossary.", sources.len());
        return Ok(());
    }
    fail(wrong.join("\n"))
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
}

fn edges(root: &Path) -> Outcome<Vec<String>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let out = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root)
        .output()?;
    if !out.status.success() {
        return fail(format!("cargo metadata: {}", String::from_utf8_lossy(&out.stderr)));
    }
    let metadata: Metadata = serde_json::from_slice(&out.stdout)?;
    Ok(edges_of(&metadata.packages))
}

fn edges_of(packages: &[Package]) -> Vec<String> {
    let ours: BTreeSet<&str> = packages.iter().map(|p| p.name.as_str()).collect();
    let mut wrong = Vec::new();
    for package in packages {
        let at = package.manifest_path.display();
        let Some((_, allowed)) = EDGES.iter().find(|(name, _)| *name == package.name) else {
            wrong.push(format!(
                "{at}: {} is a new crate; give it a row in the edge table of tidy",
                package.name
            ));
            continue;
        };
        for dependency in package.dependencies.iter().map(|d| d.name.as_str()) {
            if ours.contains(dependency) && !allowed.contains(&"*") && !allowed.contains(&dependency) {
                wrong.push(format!(
                    "{at}: {} may not depend on {dependency}; see ARCHITECTURE.md",
                    package.name
                ));
            }
            for (outside, user) in SOLE_USERS {
                let family = dependency == outside || dependency.starts_with(&format!("{outside}-"));
                if family && package.name != user {
                    wrong.push(format!("{at}: {dependency} belongs to {user} alone; go through it"));
                }
            }
        }
    }
    wrong
}

/// Every source file of ours, by path from the root with forward slashes.
fn sources(root: &Path) -> Outcome<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for folder in ["crates", "src-tauri", "tests", "ui/src", "ui/test"] {
        let folder = root.join(folder);
        if !folder.is_dir() {
            continue;
        }
        for path in files_below(&folder)? {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            let known = [".rs", ".ts", ".tsx", ".css", ".js"].iter().any(|end| name.ends_with(end));
            let generated =
                name.contains("/generated/") || name.contains("generated.") || name.contains("/gen/");
            if known && !generated {
                found.insert(name, read(&path)?);
            }
        }
    }
    Ok(found)
}

/// Every file below a folder, without what tools put there.
pub fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if matches!(name.as_str(), "node_modules" | "target" | "dist" | "__pycache__")
            || name.starts_with('.')
        {
            continue;
        }
        if path.is_dir() {
            found.extend(files_below(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn size(path: &str, text: &str) -> Option<String> {
    let test = path.contains("/tests/") || path.contains(".test.") || path.starts_with("tests/");
    let lines = if path.ends_with(".rs") { source::without_tests(text).len() } else { text.lines().count() };
    (!test && lines > LINES)
        .then(|| format!("{path}: {lines} lines without tests, {LINES} are the limit; split it"))
}

fn tauri_import(path: &str, text: &str) -> Option<String> {
    let allowed = !path.starts_with("ui/src/") || path.starts_with("ui/src/ipc/");
    let found = || {
        text.lines().position(|line| line.contains("@tauri-apps/") && !line.trim_start().starts_with("//"))
    };
    if allowed {
        return None;
    }
    found().map(|at| format!("{path}:{}: @tauri-apps belongs to ui/src/ipc; go through its client", at + 1))
}

/// Types that `docs/glossary.md` names (`term | item number | type | sentence`) and no crate has.
fn glossary(root: &Path, sources: &BTreeMap<String, String>) -> Outcome<Vec<String>> {
    let path = root.join("docs/glossary.md");
    if !path.is_file() {
        return Ok(vec![
            "docs/glossary.md: missing; write the table term | item number | type | sentence".into(),
        ]);
    }
    let mut names: Names = BTreeMap::new();
    for (path, text) in sources {
        // crates/app is called accession_app where it is used.
        let folder = path.strip_prefix("crates/").and_then(|rest| rest.split('/').next());
        if let Some(folder) = folder {
            let name = if folder == "app" { "accession_app" } else { folder };
            names.entry(name).or_default().extend(source::names(text));
        }
    }
    Ok(glossary_wrongs(&read(&path)?, &names))
}

/// Names that each crate defines.
type Names<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

fn glossary_wrongs(text: &str, names: &Names) -> Vec<String> {
    let mut wrong = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
        let head = cells.iter().all(|c| c.bytes().all(|b| matches!(b, b'-' | b':')))
            || cells.get(2).is_some_and(|c| c.eq_ignore_ascii_case("type"));
        if !line.trim_start().starts_with('|') || head {
            continue;
        }
        let [_, _, types, sentence] = cells.as_slice() else {
            wrong.push(format!("docs/glossary.md:{}: four cells: term, item number, type, sentence", at + 1));
            continue;
        };
        if sentence.is_empty() {
            wrong.push(format!("docs/glossary.md:{}: the sentence is missing", at + 1));
        }
        // A type is written `Tumor` or `naaccr::Tumor`; words without backticks are prose.
        for name in types.split('`').skip(1).step_by(2) {
            let (place, last) = name.rsplit_once("::").unwrap_or(("", name));
            let home = place.split("::").next().unwrap_or_default();
            let last = last.trim_end_matches("()");
            let found = match names.get(home) {
                Some(defined) => defined.contains(last),
                None => home.is_empty() && names.values().any(|defined| defined.contains(last)),
            };
            if !found {
                wrong.push(format!(
                    "docs/glossary.md:{}: no crate has {name}; name the type that stands for it",
                    at + 1
                ));
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, needs: &[&str]) -> Package {
        Package {
            name: name.into(),
            manifest_path: format!("crates/{name}/Cargo.toml").into(),
            dependencies: needs.iter().map(|n| Dependency { name: (*n).into() }).collect(),
        }
    }

    #[test]
    fn a_sideways_edge_is_refused() {
        let fine = [
            package("naaccr", &["serde"]),
            package("casework", &["naaccr"]),
            package("store", &["rusqlite"]),
        ];
        assert_eq!(edges_of(&fine), Vec::<String>::new());
        let sideways =
            [package("naaccr", &[]), package("store", &["casework"]), package("casework", &["naaccr"])];
        assert_eq!(edges_of(&sideways).len(), 1);
        assert_eq!(edges_of(&[package("accession-app", &["rusqlite"])]).len(), 1);
        assert_eq!(edges_of(&[package("accession-app", &["tauri-plugin-dialog"])]).len(), 1);
        assert_eq!(edges_of(&[package("common", &[])]).len(), 1);
    }

    #[test]
    fn a_long_file_is_refused_but_its_tests_do_not_count() {
        let long = "fn a() {}\n".repeat(LINES + 1);
        assert!(size("crates/x/src/a.rs", &long).is_some());
        assert!(size("crates/x/tests/a.rs", &long).is_none());
        let tested = format!("fn a() {{}}\n#[cfg(test)]\nmod tests {{\n{long}}}\n");
        assert!(size("crates/x/src/a.rs", &tested).is_none());
    }

    #[test]
    fn tauri_is_imported_in_one_place() {
        let line = "import { invoke } from \"@tauri-apps/api/core\";";
        assert!(tauri_import("ui/src/app/Shell.tsx", line).is_some());
        assert!(tauri_import("ui/src/ipc/transport.ts", line).is_none());
    }

    #[test]
    fn a_word_without_a_type_is_found() {
        let names = Names::from([("naaccr", BTreeSet::from(["Tumor"])), ("store", BTreeSet::new())]);
        let head = "| term | item number | type | sentence |\n|---|---|---|---|\n";
        let one = |row: &str| glossary_wrongs(&format!("{head}{row}\n"), &names).len();
        assert_eq!(one("| tumor | | `naaccr::Tumor` | One. |"), 0);
        assert_eq!(one("| tumor | | `Tumor` | One. |"), 0);
        assert_eq!(one("| tumor | | – | One. |"), 0);
        assert_eq!(one("| tumor | | `store::Tumor` | One. |"), 1);
        assert_eq!(one("| tumour | | `Tumour` | One. |"), 1);
        assert_eq!(one("| tumor | `Tumor` |"), 1);
    }
}
