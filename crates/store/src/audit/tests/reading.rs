//! The trail as others read it: exported, filtered, long.

use super::*;

#[test]
fn an_outsider_checks_the_exported_trail_and_sees_no_patient() {
    let mut place = place("export");
    fill(&mut place.registry, 120, 1);
    place.registry.record(Event::new(Action::Export, "audit", at(200))).unwrap();
    let mut bytes = Vec::new();
    assert_eq!(place.registry.audit_export(&mut bytes, |_, _| true).unwrap(), Some(122));
    let text = String::from_utf8(bytes).unwrap();
    for needle in ["Invented0", "invented reason", "C504", "patient"] {
        assert!(!text.contains(needle), "{needle}");
    }
    let check = |text: &str, anchors: &[PathBuf]| audit_check(text.as_bytes(), anchors).unwrap();
    let sound = check(&text, &anchor_of(&place));
    assert!(sound.whole(), "{:?}", sound.problems);
    assert_eq!((sound.entries, sound.anchored_to, sound.checkpoints), (122, 122, 3));
    let lines: Vec<&str> = text.lines().collect();
    let without = |skip: usize| {
        lines
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != skip)
            .map(|(_, l)| format!("{l}\n"))
            .collect::<String>()
    };
    for (skip, line) in lines.iter().enumerate() {
        assert!(!check(&without(skip), &[]).whole(), "line {skip} left out: {line}");
    }
    let swapped = text.replacen("\"action\":\"update\"", "\"action\":\"search\"", 1);
    assert!(!check(&swapped, &[]).whole());
    assert!(!check(&text.replace("M. Okafor", "N. Okafor"), &[]).whole());
    assert!(!check("", &[]).whole() && !check("{}", &[]).whole());
    // Cut at an earlier checkpoint it is whole in itself; the anchor says that it is not all.
    let cut = lines.iter().position(|l| l.contains("\"checkpoint\"")).unwrap();
    let short: String = lines[..=cut].iter().map(|l| format!("{l}\n")).collect();
    assert!(check(&short, &[]).whole() && !check(&short, &anchor_of(&place)).whole());
}

#[test]
fn a_clock_that_goes_back_is_recorded_and_order_stays_that_of_the_numbers() {
    let mut place = place("clock");
    for time in [
        "2026-11-22T10:00:10.000Z",
        "2026-11-22T10:00:06.000Z",
        "2036-11-22T10:00:00.000Z",
        "2016-03-13T02:30:00.000Z",
    ] {
        place.registry.record(Event::new(Action::Search, "home", time)).unwrap();
    }
    let every = AuditFind { ascending: true, limit: 10, ..AuditFind::default() };
    let rows = place.registry.audit_find(&every).unwrap().rows;
    let actions: Vec<&str> = rows.iter().map(|r| r.action.as_str()).collect();
    assert_eq!(actions, ["search", "search", "search", "clockChange", "search"]);
    assert!(rows[3].detail.iter().any(|(n, v)| n == "seconds" && v.starts_with('-')));
    place.registry.record(Event::new(Action::Lock, "session", "2016-03-13T02:30:01.000Z")).unwrap();
    let verdict = verdict(&place.registry, &anchor_of(&place));
    assert!(verdict.whole() && verdict.notes.iter().any(|n| n.contains("went backwards 1")), "{:?}", verdict);
}

/// Check 35: what is asked of the trail reaches SQL as parameters only.
#[test]
fn filters_that_are_sql_find_nothing_and_change_nothing() {
    let mut place = place("injection");
    fill(&mut place.registry, 2, 1);
    let schema = |r: &Registry| -> String {
        let sql = "SELECT group_concat(sql, ';') FROM sqlite_schema";
        r.conn.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let before = (schema(&place.registry), place.registry.audit_head().unwrap());
    for hostile in [
        "' OR '1'='1",
        "update'; DROP TABLE audit; --",
        "x' UNION SELECT key FROM audit_seal --",
        "%",
        "\u{0}",
    ] {
        let text = Some(hostile.to_owned());
        for find in [
            AuditFind { action: text.clone(), limit: 10, ..AuditFind::default() },
            AuditFind { outcome: text.clone(), limit: 10, ..AuditFind::default() },
            AuditFind { before: text.clone(), from: Some("2026".into()), limit: 10, ..AuditFind::default() },
        ] {
            let found = place.registry.audit_find(&find).unwrap();
            assert!(found.rows.is_empty() || find.before.is_some(), "{hostile}");
        }
    }
    assert!(before == (schema(&place.registry), place.registry.audit_head().unwrap()));
}

/// A million entries in less than five minutes (security.md 7b 25), on a machine that does other things too:
/// 20,000 here, or as many as ACCESSION_ENTRIES says.
#[test]
fn a_long_trail_is_verified_in_time() {
    let count: u32 = std::env::var("ACCESSION_ENTRIES").ok().and_then(|n| n.parse().ok()).unwrap_or(20_000);
    let mut place = place("long");
    fill(&mut place.registry, 3, 1);
    let tx = place.registry.conn.unchecked_transaction().unwrap();
    for n in 0..count {
        let trail = &place.registry.trail;
        let head = trail.begin(&tx).unwrap();
        trail.append(&tx, head, place.registry.who(), &update(n).patient(1)).unwrap();
    }
    tx.commit().unwrap();
    place.registry.record(Event::new(Action::Lock, "session", at(count))).unwrap();
    let begun = std::time::Instant::now();
    let verdict = verdict(&place.registry, &anchor_of(&place));
    let seconds = begun.elapsed().as_secs_f64();
    assert!(verdict.whole() && verdict.entries == u64::from(count) + 5, "{:?}", verdict.problems);
    println!("{count} entries verified in {seconds:.1} s");
    assert!(seconds < 300.0 * f64::from(count) / 1e6, "{seconds:.1} s for {count} entries");
}
