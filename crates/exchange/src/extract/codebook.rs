//! The codebook: what each column of an extract is, and what was done to it.

use std::io::Write;

use naaccr::Item;

use super::csv::{PATIENT_COLUMN, TUMOR_COLUMN, neutral};
use crate::Error;
use crate::deident::{Action, Profile};

/// A code and its label.
pub type Code = (String, String);

/// What a codebook is made of.
pub struct Codebook<'a> {
    /// The profile under which the extract was made.
    pub profile: &'a Profile,
    /// The columns of the extract.
    pub columns: &'a [Item],
    /// Codes and labels of an item; empty where it has no table.
    pub codes: &'a dyn Fn(Item) -> Vec<Code>,
}

/// Codes and labels of the standard's own tables; of histology the preferred terms, ranges as `low-high`.
pub fn standard_codes(item: Item) -> Vec<Code> {
    let Some(table) = naaccr::codes::table_of(item) else { return Vec::new() };
    let preferred = table.entries.iter().filter(|e| e.preferred && !e.code.is_empty());
    preferred
        .map(|e| {
            let code = match (e.to, e.behavior) {
                ("", "") => e.code.to_owned(),
                ("", behavior) => format!("{}/{behavior}", e.code),
                (to, _) => format!("{}-{to}", e.code),
            };
            (code, e.label.to_owned())
        })
        .collect()
}

/// For callers that have no tables of codes.
pub fn no_codes(_: Item) -> Vec<Code> {
    Vec::new()
}

/// Writes the codebook as CSV: `item,number,name,type,length,action,code,label`.
///
/// An item has one line of its own, with code and label blank, and one more for each of its codes.
pub fn write_codebook<W: Write>(out: W, book: &Codebook<'_>) -> Result<W, Error> {
    let mut out = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    out.write_record(["item", "number", "name", "type", "length", "action", "code", "label"])?;
    out.write_record([
        PATIENT_COLUMN,
        "",
        "Random id of the patient in this project",
        "hexadecimal",
        "32",
        "random",
        "",
        "",
    ])?;
    out.write_record([
        TUMOR_COLUMN,
        "",
        "Running number of the tumor within the patient",
        "digits",
        "",
        "made",
        "",
        "",
    ])?;
    for item in book.columns {
        let span = item.def().newest();
        let number = span.number.to_string();
        let length = span.length.to_string();
        let kind = span.data_type.name();
        let action = book.profile.action(*item).map_or_else(String::new, |a| says(a, book.profile));
        out.write_record([item.id(), &number, span.name, kind, &length, &action, "", ""])?;
        for (code, label) in (book.codes)(*item) {
            out.write_record([item.id(), &number, "", "", "", "", &neutral(&code), &neutral(&label)])?;
        }
    }
    out.into_inner().map_err(|e| std::io::Error::new(e.error().kind(), "could not flush").into())
}

fn says(action: Action, profile: &Profile) -> String {
    let (highest, above) = (profile.age.highest, &profile.age.above);
    match action {
        Action::Drop => "dropped".to_owned(),
        Action::Keep => "kept".to_owned(),
        Action::Year => format!("year only; blank for who may have been over {highest}"),
        Action::Age => format!("years up to {highest}, then {above}"),
        Action::Months => {
            format!("kept; for who may have been over {highest} at most up to that age, marked +")
        }
        Action::Zip3 => "first three digits; 000 where few people live; 999999999 not known".to_owned(),
        Action::Checked => "kept; part of the k check".to_owned(),
        Action::Agreed => "kept; named in the agreement".to_owned(),
    }
}
