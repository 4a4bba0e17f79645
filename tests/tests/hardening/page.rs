//! `docs/security.md`: the table of checks names tests and commands that exist.

use std::collections::BTreeMap;

use crate::text;

/// Checks of section 7a of the design, and those of 7b that are ours to show.
fn wanted() -> Vec<String> {
    let reliability = (1..=7).chain(9..=24).chain([27]);
    (1..=42).map(|n| format!("a{n}")).chain(reliability.map(|n| format!("b{n}"))).collect()
}

/// Check, what it is, how it is shown, its figure.
fn rows(page: &str) -> BTreeMap<String, [String; 3]> {
    let mut found = BTreeMap::new();
    let is_row = |line: &&str| {
        let check = line.strip_prefix("| a").or_else(|| line.strip_prefix("| b"));
        check.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    for line in page.lines().filter(is_row) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [check, what, how, figure] = cells[..] else { panic!("four cells: {line}") };
        let before = found.insert(check.to_owned(), [what, how, figure].map(str::to_owned));
        assert!(before.is_none(), "{check} stands twice");
    }
    found
}

/// The texts between backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn every_check_has_a_row_and_every_row_names_what_exists() {
    let page = text("docs/security.md");
    let rows = rows(&page);
    let mut wrong: Vec<String> =
        wanted().iter().filter(|c| !rows.contains_key(*c)).map(|c| format!("{c} has no row")).collect();
    let programs = ["accession ", "cargo ", "./test", "fuzz/", "npm "];
    for (check, [what, how, figure]) in &rows {
        if what.is_empty() || figure.is_empty() {
            wrong.push(format!("{check}: says too little"));
        }
        let mut shown = how.starts_with("Does not apply: ") || how.starts_with("Not shown: ");
        for reference in quoted(how) {
            shown = true;
            match reference.split_once("::") {
                Some((path, name)) => {
                    let at = tests::repository(path);
                    let code = std::fs::read_to_string(&at).unwrap_or_default();
                    let test = if path.ends_with(".rs") { format!("fn {name}(") } else { name.to_owned() };
                    if !code.contains(&test) {
                        wrong.push(format!("{check}: {path} has no {name}"));
                    }
                }
                None if programs.iter().any(|p| reference.starts_with(p)) => {}
                None => wrong.push(format!("{check}: `{reference}` is neither a test nor a command")),
            }
        }
        if !shown {
            wrong.push(format!("{check}: neither a test nor a command nor a reason"));
        }
    }
    assert!(wrong.is_empty(), "docs/security.md:\n{}", wrong.join("\n"));
}
