//! Checks of user-defined items: type, length and level, as for items of the standard.

use crate::document::Items;
use crate::finding::Severity;
use crate::standard::{Parent, Span};
use crate::xml::UserItem;

use super::look;

/// One questionable thing about a user-defined item.
///
/// `message` may quote the value, because a person at the form must see what is wrong;
/// it is shown and never logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserFinding {
    /// Stable name of the check: `valueTooLong`, `wrongShape`, `wrongLevel`.
    pub check: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// NAACCR XML id of the item.
    pub id: String,
    /// What is wrong, with the value in it, then the way out.
    pub message: String,
}

/// Checks one value against the item that a user dictionary defines; a blank one never fails.
///
/// The checks of [`super::check_item`] but those of codes: user dictionaries have no code tables.
pub fn check_user_item(item: &UserItem, value: &str) -> Option<UserFinding> {
    if value.is_empty() {
        return None;
    }
    let span = Span {
        from: 0,
        to: u16::MAX,
        number: item.number,
        name: "",
        // Longer than any value that a document can hold is as good as without a limit.
        length: u16::try_from(item.length).unwrap_or(u16::MAX),
        record_types: item.record_types,
        parent: item.parent,
        data_type: item.data_type,
        padding: item.padding,
        unlimited: item.unlimited,
        column: 0,
    };
    let (check, severity, message) = look(None, &span, value)?;
    Some(UserFinding { check, severity, id: item.id.clone(), message })
}

/// Checks the user-defined items of one tumor and its patient, in order of the documents.
///
/// `find` knows the items that are in force; others are nobody's business. An item of the other document is the
/// warning `wrongLevel`: its value is kept where it stands.
pub fn check_user_items<'a>(
    find: impl Fn(&str) -> Option<&'a UserItem>,
    patient: &Items,
    tumor: &Items,
) -> Vec<UserFinding> {
    let mut findings = Vec::new();
    for (items, here) in [(patient, Parent::Patient), (tumor, Parent::Tumor)] {
        let user = items.iter_items().filter(|(standard, ..)| standard.is_none());
        for (item, value) in user.filter_map(|(_, id, value)| Some((find(id)?, value))) {
            if item.parent != here {
                findings.push(UserFinding {
                    check: "wrongLevel",
                    severity: Severity::Warning,
                    id: item.id.clone(),
                    message: wrong_level(item.parent, here).to_owned(),
                });
            }
            findings.extend(check_user_item(item, value));
        }
    }
    findings
}

fn wrong_level(belongs: Parent, stands: Parent) -> &'static str {
    match (belongs, stands) {
        (Parent::NaaccrData, _) => {
            "Belongs to the whole file, not to a case. Make sure that it is not needed and delete it."
        }
        (_, Parent::Tumor) => {
            "Stands with the tumor and belongs to the patient. Delete it and enter it again."
        }
        _ => "Stands with the patient and belongs to the tumor. Delete it and enter it again.",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::standard::{DataType, Padding};

    fn item(data_type: DataType, length: u32) -> UserItem {
        UserItem {
            id: "countyItem".into(),
            number: 9551,
            name: String::new(),
            length,
            record_types: 15,
            parent: Parent::Tumor,
            data_type,
            padding: Padding::None,
            unlimited: false,
            column: 0,
            keep_blanks: false,
        }
    }

    #[test]
    fn values_are_checked_as_those_of_the_standard() {
        use DataType::*;
        let rows: [(DataType, u32, &str, &str); 12] = [
            (Text, 5, "abcde", ""),
            (Text, 5, "abcdef", "valueTooLong"),
            (Text, 5, " abc", "startsWithSpace"),
            (Text, 100_000, "abc", ""),
            (Digits, 2, "07", ""),
            (Digits, 2, "7", "valueTooShort"),
            (Digits, 2, "x7", "wrongShape"),
            (Date, 8, "20260230", "notADay"),
            (Date, 8, "March", "wrongShape"),
            (Mixed, 3, "A1b", "wrongShape"),
            (Numeric, 5, "12.5", ""),
            (Digits, 2, "", ""),
        ];
        for (kind, length, value, check) in rows {
            let found = check_user_item(&item(kind, length), value).map_or("", |f| f.check);
            assert_eq!(found, check, "{kind:?} {length} {value:?}");
        }
        let unlimited = UserItem { unlimited: true, ..item(Text, 5) };
        assert_eq!(check_user_item(&unlimited, "abcdefgh"), None);
    }

    #[test]
    fn an_item_of_the_other_document_is_a_warning_and_unknown_ones_are_not_looked_at() {
        let item = item(DataType::Text, 5);
        let both: Items = [("countyItem", "abcdef"), ("other", "  ")].into_iter().collect();
        let found = check_user_items(|id| (id == item.id).then_some(&item), &both, &Items::new());
        let checks: Vec<_> = found.iter().map(|f| (f.check, f.severity)).collect();
        assert_eq!(checks, [("wrongLevel", Severity::Warning), ("valueTooLong", Severity::Error)]);
    }
}
