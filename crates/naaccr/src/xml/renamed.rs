//! Ids that became shorter and items that moved to another element after files with them had been written.
//!
//! The facts are in `schemas/naaccr/renamed.csv`; they hold for one version each.

const TABLE: &str = include_str!("../../../../schemas/naaccr/renamed.csv");

/// Version, id, id now, element now (empty when it stayed).
fn rows(version: u16) -> impl Iterator<Item = [&'static str; 3]> {
    TABLE.lines().skip(1).filter_map(move |line| {
        let mut cells = line.split(',');
        let of_version = cells.next()?.parse() == Ok(version);
        of_version.then_some([cells.next()?, cells.next()?, cells.next()?])
    })
}

/// Ids of a version that are read as others: from, to.
pub(super) fn ids(version: u16) -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(version).filter(|[id, now, _]| id != now).map(|[id, now, _]| (id, now))
}

/// Items of a version that older files carry in the patient and that belong to each of its tumors.
pub(super) fn moved_to_tumor(version: u16) -> impl Iterator<Item = &'static str> {
    rows(version).filter(|[_, _, place]| *place == "Tumor").map(|[_, id, _]| id)
}

#[cfg(test)]
mod tests {
    use crate::standard::{self, Parent};

    #[test]
    fn every_row_leads_to_an_item_of_its_version() {
        assert_eq!(super::ids(180).count(), 39);
        for (from, to) in super::ids(180) {
            let span = standard::by_id(to).and_then(|item| item.def().in_version(180));
            assert!(span.is_some() && standard::by_id(from).is_none(), "{from}: {to}");
        }
        for version in [180, 210] {
            for id in super::moved_to_tumor(version) {
                let span = standard::by_id(id).and_then(|item| item.def().in_version(version));
                assert_eq!(span.map(|s| s.parent), Some(Parent::Tumor), "{id}");
            }
            assert_eq!(super::moved_to_tumor(version).count(), 2);
        }
        assert_eq!(super::rows(260).count(), 0);
    }
}
