//! One record: the text of its columns, and what is to be said of each.

use std::ops::Range;

use crate::document::{Header, Items};
use crate::xml::{Code, Counts, ITEM_WEIGHT, PROBLEM_WEIGHT, Problem, Unknown, classes_of, fault};

use super::layout::Column;
use super::{is_blank, trim};

/// One line, or several that a line break within a text had made of one.
#[derive(Default)]
pub(super) struct Record {
    pub(super) text: String,
    /// Line of the file, from 1.
    pub(super) line: u64,
    /// Its length in columns.
    pub(super) width: usize,
    /// The length that its type demands.
    pub(super) expected: usize,
    /// Byte at which each column begins; empty when every column is a byte.
    offsets: Vec<usize>,
}

impl Record {
    /// Finds where the columns begin.
    pub(super) fn measure(&mut self, columns: &[Column]) {
        self.offsets.clear();
        if self.width == self.text.len() || self.counted_in_bytes(columns) {
            return;
        }
        for (at, c) in self.text.char_indices() {
            self.offsets.push(at);
            // The second half of a pair: what begins there begins after the character.
            if c.len_utf16() == 2 {
                self.offsets.push(at + c.len_utf8());
            }
        }
        self.offsets.push(self.text.len());
    }

    /// Whether the line has the right length in bytes only, so that its program counted those.
    fn counted_in_bytes(&self, columns: &[Column]) -> bool {
        let whole = |c: &Column| self.text.is_char_boundary(c.at.start.min(self.expected));
        self.width != self.expected && self.text.len() == self.expected && columns.iter().all(whole)
    }

    /// The text of some columns, as far as the line goes.
    pub(super) fn slice(&self, columns: Range<usize>) -> &str {
        let at = |column: usize| match self.offsets.as_slice() {
            [] => column.min(self.text.len()),
            offsets => offsets[column.min(offsets.len() - 1)],
        };
        &self.text[at(columns.start)..at(columns.end)]
    }

    /// The value of an item without the blanks around it; empty when there is none.
    pub(super) fn value<'a>(&'a self, column: &Column, buffer: &'a mut String) -> &'a str {
        let text = match column.taken.as_slice() {
            [] => self.slice(column.at.clone()),
            taken => {
                buffer.clear();
                let mut from = column.at.start;
                for range in taken {
                    buffer.push_str(self.slice(from..range.start));
                    buffer.extend(std::iter::repeat_n(' ', range.len()));
                    from = range.end;
                }
                buffer.push_str(self.slice(from..column.at.end));
                buffer.as_str()
            }
        };
        match column.keep_blanks {
            true => text.trim_end_matches(is_blank),
            false => trim(text),
        }
    }
}

/// What the values of one record are put into, with what is said of them.
pub(super) struct Sink<'a> {
    pub(super) header: &'a Header,
    pub(super) validate: bool,
    pub(super) unknown: Unknown,
    pub(super) problems: &'a mut Vec<Problem>,
    pub(super) counts: &'a mut Counts,
    pub(super) line: u64,
    /// Bytes of all that was kept of the patient.
    pub(super) bytes: &'a mut usize,
}

impl Sink<'_> {
    /// Says so when the record's length is not its type's.
    pub(super) fn length(&mut self, record: &Record, tumor: usize) {
        if record.width == record.expected {
            return;
        }
        let (width, expected, bytes) = (record.width, record.expected, record.text.len());
        let message = if record.offsets.is_empty() && bytes == expected {
            format!(
                "The line has {width} characters in {bytes} bytes; the program that wrote it counted bytes, and so \
                 were its columns taken. A record counts characters."
            )
        } else if width < expected {
            format!(
                "The line has {width} characters, the record {expected}; it was read as far as it goes. \
                 Were blanks at its end cut, or was it cut off?"
            )
        } else {
            format!(
                "The line has {width} characters, the record {expected}. Values may stand in the wrong columns; \
                 what stands behind the last one is kept."
            )
        };
        self.say(Code::InvalidLineLength, "", format!("/Patient/Tumor[{tumor}]"), message);
    }

    /// Checks and keeps the value of an item where it belongs.
    pub(super) fn item(
        &mut self,
        column: &Column,
        value: &str,
        items: &mut Items,
        path: impl Fn(usize) -> String,
    ) {
        if value.is_empty() {
            return;
        }
        let path = || path(items.len() + 1);
        if !column.rule.allowed {
            match self.unknown {
                Unknown::Ignore => return,
                Unknown::Keep => {}
                Unknown::Error => {
                    let (version, record) = (self.header.version / 10, self.header.record_type.letter());
                    let id = &column.id;
                    let message = format!(
                        "Version {version} has no {id} in records of type {record}; the value is kept."
                    );
                    self.say(Code::UnknownId, id, path(), message);
                }
            }
        } else if let Some(code) =
            fault(&column.rule, value, classes_of(value), column.rule.parent, self.validate)
                // The blanks of a reserved area mean something.
                .filter(|code| !matches!(code, Code::StartsWithSpace | Code::EndsWithSpace))
        {
            let (id, from, to) = (&column.id, column.at.start + 1, column.at.end);
            let message = match code {
                Code::TooShort => format!("The value must fill all columns of {id}, {from} to {to}."),
                _ => format!(
                    "The value of {id} in columns {from} to {to} is not of type {:?}.",
                    column.rule.data_type
                ),
            };
            self.say(code, id, path(), message);
        }
        self.keep(column, value, items);
    }

    /// Compares a patient or root item with the first line's; what differs is kept on the tumor.
    pub(super) fn compare(
        &mut self,
        column: &Column,
        first: &str,
        value: &str,
        items: &mut Items,
        path: impl Fn(usize) -> String,
    ) {
        if value == first || !column.rule.allowed && self.unknown == Unknown::Ignore {
            return;
        }
        let (id, from, to) = (&column.id, column.at.start + 1, column.at.end);
        let (code, whole) = match column.rule.parent {
            crate::Parent::NaaccrData => (Code::RootInconsistent, "file"),
            _ => (Code::PatientInconsistent, "patient"),
        };
        let kept =
            if value.is_empty() { "here it is blank" } else { "this line's value is kept on its tumor" };
        let message =
            format!("{id} in columns {from} to {to} is not what the first line of the {whole} has; {kept}.");
        self.say(code, id, path(items.len() + 1), message);
        if !value.is_empty() {
            self.keep(column, value, items);
        }
    }

    fn keep(&mut self, column: &Column, value: &str, items: &mut Items) {
        items.push_new(column.rule.item, &column.id, value);
        self.counts.items += 1;
        *self.bytes += value.len() + ITEM_WEIGHT;
    }

    fn say(&mut self, code: Code, id: &str, path: String, message: String) {
        *self.bytes += PROBLEM_WEIGHT;
        self.problems.push(Problem { code, line: self.line, path, naaccr_id: id.to_owned(), message });
    }
}
