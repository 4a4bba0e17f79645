//! The last gate: a value leaves only if it looks like a value of its item.
//!
//! A name in a code item is the leak that no list of items stops.
//! Most coded items are of data type "text", which allows anything, so letters are looked at closely.

use naaccr::{DataType, Item, PartialDate};

/// Whether a value has the shape that the current version gives the item.
pub(super) fn shapely(item: Item, value: &str) -> bool {
    let Some(span) = item.in_current() else { return false };
    let bytes = value.as_bytes();
    if bytes.is_empty() || bytes.len() > usize::from(span.length) {
        return false;
    }
    if item == naaccr::item::EOD_OLD13_DIGIT {
        return bytes.iter().all(|b| b.is_ascii_digit() || b"&-".contains(b));
    }
    match span.data_type {
        DataType::Alpha => bytes.iter().all(u8::is_ascii_uppercase),
        DataType::Digits => bytes.iter().all(u8::is_ascii_digit),
        DataType::Mixed => bytes.iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()),
        DataType::Numeric => {
            bytes.iter().all(|b| b.is_ascii_digit() || *b == b'.') && bytes.iter().any(u8::is_ascii_digit)
        }
        DataType::Date => PartialDate::parse(value).is_some(),
        DataType::DateTime => false,
        DataType::Text => is_code(item, value),
    }
}

/// Whether a value of a text item is a code: what its table has, or the shape of stages, codes and laboratory values.
fn is_code(item: Item, value: &str) -> bool {
    let table = naaccr::codes::table_of(item);
    if table.is_some_and(|t| t.has(value)) {
        return true;
    }
    let signs_sound = value.bytes().all(|b| b.is_ascii_alphanumeric() || b".+<>()&".contains(&b));
    // Seven digits in a row are a telephone or some other number of a person.
    let number = runs(value, |b| b.is_ascii_digit()).any(|run| run.len() >= 7);
    if !signs_sound || number {
        return false;
    }
    // "pTis(DCIS)", "pN0(i+)": what stands in brackets is a short qualifier.
    let (head, qualifier) = value.split_once('(').unwrap_or((value, ""));
    let letters = |b: u8| b.is_ascii_alphabetic();
    let known = ["DCIS", "LCIS", "Paget", "LAMN", "DCIS)Paget"];
    let qualifier = qualifier.trim_end_matches(')');
    if !known.contains(&qualifier) && !runs(qualifier, letters).all(|run| run.len() <= 3) {
        return false;
    }
    if head.bytes().any(|b| b.is_ascii_digit()) {
        // "12Elm" is a street: next to digits stand one or two letters, or a known beginning.
        return runs(head, letters).all(|run| run.len() <= 2 || is_stage(run));
    }
    // Letters alone: a whole table that does not know them says no; `LEE` is no primary site.
    table.is_none_or(|t| t.open) && runs(head, letters).all(|run| run.len() == 1 || is_stage(run))
}

fn runs(text: &str, inside: impl Fn(u8) -> bool) -> impl Iterator<Item = &str> {
    text.split(move |c: char| !c.is_ascii() || !inside(c as u8)).filter(|run| !run.is_empty())
}

/// Letters of stages: `cT`, `ypTis`, `NX`, `IIIA`, `OC`, and the `XX` of laboratory values.
fn is_stage(run: &str) -> bool {
    let rest = run.trim_start_matches(['c', 'p', 'y', 'r', 'a']);
    let category = rest.strip_prefix(['T', 'N', 'M']);
    let tnm =
        category.is_some_and(|c| matches!(c, "" | "X" | "is" | "a" | "isd" | "isu" | "ispd" | "ispu" | "mi"));
    let bare = matches!(run, "is" | "IS" | "OC" | "mi");
    let roman = run.trim_end_matches(['A', 'B', 'C']);
    let group = matches!(roman, "I" | "II" | "III" | "IV") && run.len() <= roman.len() + 1;
    tnm || bare || group || run.bytes().all(|b| b == b'X')
}

#[cfg(test)]
mod tests {
    use super::*;
    use naaccr::item;

    #[test]
    fn stages_and_laboratory_values_pass_and_words_do_not() {
        for code in [
            "cTX",
            "pTis(DCIS)",
            "pTis(LAMN)",
            "pTis(Paget)",
            "ypT1a2",
            "pT1mi",
            "rpT2",
            "cN2c",
            "pN1mi(sn)",
            "cM0(i+)",
            "pM1c(1)",
            "88",
            "3C2",
            "IIIA",
            "IIIC2",
            "OC",
            "X",
            "is",
            "(m)",
            "cTa",
            "T88",
            "pTispu",
            "0is",
            "4A",
            "1.1",
            "X1",
        ] {
            assert!(is_code(item::AJCC_TNM_CLIN_T, code), "{code}");
        }
        for code in ["XXXX.8", "12.3", "0.1", "XX.1", "995.0"] {
            assert!(is_code(item::PSA_LAB_VALUE, code), "{code}");
        }
        for word in [
            "Quill",
            "LEE",
            "Ng",
            "sister",
            "exam",
            "PCP",
            "12Elm",
            "Apt4Bee",
            "S24-1234",
            "6125550100",
            "123456789",
            "a@b",
            "=1",
            "John(m)",
            "p(sister)",
            "pT1(neighbour)",
            "Vic",
            "AVA",
            "Ann",
            "\u{ff21}",
            "Zo\u{eb}",
        ] {
            assert!(!is_code(item::AJCC_TNM_CLIN_T, word), "{word}");
        }
    }
}
