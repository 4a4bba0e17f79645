//! Two people on one record: what a save does that began on an older revision, item by item.

/// What to do with one typed value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// The stored value is the typed one already.
    Same,
    /// Nobody else has touched the item since the typing began: the typed value is saved.
    Save,
    /// Somebody else has stored another value meanwhile: a person must choose.
    Conflict,
}

/// Decides on one item from its value when the typing began, its value now, and the typed one. Blank is empty.
///
/// An item that was changed and changed back is as it was; both changes stand in the history.
pub fn merge(before: &str, now: &str, typed: &str) -> Merge {
    if now == typed {
        Merge::Same
    } else if now == before {
        Merge::Save
    } else {
        Merge::Conflict
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_of_three_values_is_decided() {
        for (before, now, typed, expected) in [
            ("1", "1", "2", Merge::Save),
            ("1", "1", "1", Merge::Same),
            ("1", "2", "2", Merge::Same),
            ("1", "2", "3", Merge::Conflict),
            // Theirs is new and this one was set back to what it was: still two minds about one item.
            ("1", "2", "1", Merge::Conflict),
            ("", "2", "1", Merge::Conflict),
            ("1", "", "", Merge::Same),
            ("", "", "1", Merge::Save),
            ("1", "", "2", Merge::Conflict),
        ] {
            assert_eq!(merge(before, now, typed), expected, "{before:?} {now:?} {typed:?}");
        }
    }
}
