//! What holds for every document: nothing is lost, nothing made up, a second conversion changes nothing.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use naaccr::convert::{Change, Converter, Kind, Retired, rows};
use naaccr::standard::{self, DataType, VERSIONS};
use naaccr::{Item, Items, Parent, Patient, Tumor};
use proptest::collection::vec;
use proptest::prelude::*;

/// Values that meet the rules often, and some that no rule knows.
const VALUES: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "9",
    "01",
    "03",
    "15",
    "39",
    "97",
    "30",
    "31",
    "XCZ",
    "1A1",
    "20240131",
    "2024-01-31",
    "20240131123000",
    "C504",
    "Doe",
    "äöü 😀",
];

/// Items that some row reads or fills and those that moved, besides any other.
fn items() -> Vec<&'static str> {
    let touched = rows().iter().flat_map(|r| [Some(r.from), r.to]).flatten().map(Item::id);
    let mut ids: Vec<&str> = touched.chain(["followUpSourceCentral", "seerMets", "eodMets"]).collect();
    ids.extend(["primarySite", "medicalRecordNumber", "rxTextSurgery", "csPrerxTumorSize", "ourOwnItem"]);
    ids
}

fn any_items() -> impl Strategy<Value = Items> {
    let all: Vec<&'static str> = standard::all().map(Item::id).collect();
    let id = prop_oneof![3 => prop::sample::select(items()), 1 => prop::sample::select(all)];
    vec((id, prop::sample::select(VALUES)), 0..12).prop_map(|pairs| pairs.into_iter().collect())
}

fn any_patient() -> impl Strategy<Value = Patient> {
    (any_items(), vec(any_items(), 0..4)).prop_map(|(items, tumors)| Patient {
        items,
        tumors: tumors.into_iter().map(|items| Tumor { items, ..Tumor::default() }).collect(),
        ..Patient::default()
    })
}

fn any_way() -> impl Strategy<Value = (u16, u16, Retired)> {
    let version = || prop::sample::select(VERSIONS.to_vec());
    (version(), version(), prop::sample::select(vec![Retired::Keep, Retired::Remove]))
}

fn places(patient: &Patient) -> impl Iterator<Item = (Option<usize>, &Items)> {
    let tumors = patient.tumors.iter().enumerate().map(|(at, t)| (Some(at + 1), &t.items));
    std::iter::once((None, &patient.items)).chain(tumors)
}

/// The converter's own changes would pass any test; so what a change says is compared with the document.
fn all_accounted(before: &Patient, after: &Patient, changes: &[Change]) -> Result<(), TestCaseError> {
    let named: BTreeSet<(Option<usize>, &str, &str)> =
        changes.iter().map(|c| (c.tumor, c.from, c.old.as_str())).collect();
    for ((at, old), (_, new)) in places(before).zip(places(after)) {
        for (id, value) in old.iter() {
            let stays = new.get_id(id) == Some(value);
            // What moved down from the patient is named at each tumor that it went to.
            let elsewhere = changes.iter().any(|c| c.from == id && c.old == value && c.kind == Kind::Moved);
            prop_assert!(stays || named.contains(&(at, id, value)) || elsewhere, "{id} was lost");
        }
        for (id, value) in new.iter().filter(|(id, value)| old.get_id(id) != Some(value)) {
            let told = changes.iter().any(|c| (c.to, c.new.as_str()) == (id, value));
            prop_assert!(told, "{id} was made up");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_nothing_made_up(before in any_patient(), (from, to, retired) in any_way()) {
        let converter = Converter::new(from, to, retired).unwrap();
        let mut after = before.clone();
        let changes = converter.patient(&mut after);
        all_accounted(&before, &after, &changes)?;
        prop_assert_eq!(before.tumors.len(), after.tumors.len());
        for change in &changes {
            prop_assert!(!change.old.is_empty() && !change.note.is_empty());
            prop_assert_eq!(change.to.is_empty(), change.new.is_empty());
        }
    }

    #[test]
    fn a_second_conversion_changes_nothing(before in any_patient(), (from, to, retired) in any_way()) {
        let converter = Converter::new(from, to, retired).unwrap();
        let mut once = before.clone();
        let first = converter.patient(&mut once);
        let mut again = before;
        prop_assert_eq!(&converter.patient(&mut again), &first, "the same document, the same changes");
        let mut twice = once.clone();
        let second = converter.patient(&mut twice);
        prop_assert!(twice == once);
        // What it may still say is what a person should know; it says it of values that stay.
        prop_assert!(second.iter().all(|c| c.kind != Kind::Recoded && c.kind != Kind::Copied));
    }

    #[test]
    fn without_retired_items_the_document_is_of_the_new_version(
        before in any_patient(),
        (from, to, _) in any_way(),
    ) {
        let mut after = before.clone();
        Converter::new(from, to, Retired::Remove).unwrap().patient(&mut after);
        if from != to {
            for (_, items) in places(&after) {
                for (item, ..) in items.iter_items() {
                    prop_assert!(item.is_none_or(|i| i.def().in_version(to).is_some()));
                }
            }
        }
    }

    #[test]
    fn way_up_and_down_again_gives_the_same(a in prop::sample::select(VERSIONS.to_vec()),
                                            b in prop::sample::select(VERSIONS.to_vec()),
                                            pairs in vec((0_usize..1_000, 0_usize..1_000), 1..30)) {
        let (from, to) = (a.min(b), a.max(b));
        let read: BTreeSet<&str> = rows().iter().flat_map(|r| [Some(r.from), r.to]).flatten().map(Item::id).collect();
        let known: Vec<Item> = standard::all()
            .filter(|i| i.def().in_version(from).is_some() && !read.contains(i.id()))
            .filter(|i| i.def().in_version(to).is_some() || to_number(*i, from, to))
            .collect();
        let mut patient = Patient { tumors: vec![Tumor::default(), Tumor::default()], ..Patient::default() };
        for (item, value) in pairs {
            let item = known[item % known.len()];
            let span = item.def().in_version(from).unwrap();
            let value = valid(span.data_type, usize::from(span.length), value);
            match span.parent {
                Parent::Tumor => patient.tumors.iter_mut().for_each(|t| t.items.put(item, &value)),
                _ => patient.items.put(item, &value),
            }
        }
        let mut there = patient.clone();
        Converter::new(from, to, Retired::Remove).unwrap().patient(&mut there);
        Converter::new(to, from, Retired::Remove).unwrap().patient(&mut there);
        prop_assert!(there == patient);
    }
}

/// Whether the item is in the newer version under another id.
fn to_number(item: Item, from: u16, to: u16) -> bool {
    let number = item.def().in_version(from).map(|s| s.number);
    standard::all().any(|i| i.def().in_version(to).map(|s| s.number) == number)
}

fn valid(kind: DataType, length: usize, seed: usize) -> String {
    match kind {
        DataType::Digits => format!("{seed:0>length$}")[..length].to_owned(),
        DataType::Alpha | DataType::Mixed => "A".repeat(length),
        DataType::Numeric => (seed % 10).to_string(),
        DataType::Date => "20240131".to_owned(),
        DataType::DateTime => "2024-01-31".to_owned(),
        DataType::Text => "7".to_owned(),
    }
}
