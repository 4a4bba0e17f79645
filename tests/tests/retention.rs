//! Which backups are kept and when one is due, as rows.

use accession_app::{backup_due, keeping};
use tests::cases;

#[derive(serde::Deserialize)]
struct KeepingRow {
    case: String,
    stamp: String,
    kept: String,
}

/// 7 daily, 4 weekly, 12 monthly, as rows.
#[test]
fn retention_keeps_what_the_rows_say() {
    let rows: Vec<KeepingRow> = cases("backup/retention.csv");
    let mut seen = Vec::new();
    for case in rows.iter().map(|r| &r.case) {
        if seen.contains(&case) {
            continue;
        }
        seen.push(case);
        let of: Vec<&KeepingRow> = rows.iter().filter(|r| r.case == *case).collect();
        let stamps: Vec<&str> = of.iter().map(|r| r.stamp.as_str()).collect();
        let expected: Vec<&str> = of.iter().map(|r| r.kept.as_str()).collect();
        assert_eq!(keeping(&stamps), expected, "{case}");
    }
}

#[derive(serde::Deserialize)]
struct DueRow {
    now: String,
    made: String,
    hour: u32,
    due: bool,
}

#[test]
fn a_backup_is_due_when_the_rows_say_so() {
    for row in cases::<DueRow>("backup/due.csv") {
        let made: Vec<&str> = row.made.split_whitespace().collect();
        assert_eq!(
            backup_due(&row.now, &made, row.hour),
            Some(row.due),
            "{} after {:?} at {}",
            row.now,
            made,
            row.hour
        );
    }
}
