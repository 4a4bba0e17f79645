//! Messages: what the logic said, and how placeholders are filled.

use crate::engine::{Edit, Host, Record};
use crate::list::is_blank;
use crate::program::Program;
use crate::widen;

/// Something that the logic said.
pub(crate) enum Spoken {
    /// A message number.
    Number(i32),
    /// A text that stands in the logic.
    Literal(u32),
    /// A text out of a variable.
    Text(String),
}

/// With what was wrong about the last date when it was said.
pub(crate) type Said = (Spoken, Option<&'static str>);

/// All that the logic of an edit said.
#[derive(Default)]
pub(crate) struct Heard {
    pub(crate) replaced: Option<Said>,
    pub(crate) errors: Vec<Said>,
    pub(crate) notes: Vec<Said>,
    pub(crate) warnings: Vec<Said>,
    pub(crate) flagged: bool,
    pub(crate) warned: bool,
}

impl Heard {
    pub(crate) fn clear(&mut self) {
        self.replaced = None;
        self.errors.clear();
        self.notes.clear();
        self.warnings.clear();
        (self.flagged, self.warned) = (false, false);
    }
}

/// What is needed to write a message.
pub(crate) struct Writer<'a> {
    pub(crate) host: &'a Host<'a>,
    pub(crate) edit: &'a Edit,
    pub(crate) program: &'a Program,
    pub(crate) record: &'a Record,
}

impl Writer<'_> {
    /// What was said, in words.
    pub(crate) fn said(&self, (spoken, component): &Said) -> String {
        match spoken {
            Spoken::Number(number) => match self.host.message(*number) {
                Some(text) => self.fill(text, *component),
                None => format!("message {number}"),
            },
            Spoken::Literal(at) => {
                self.fill(widen(&self.program.consts[*at as usize]).trim_end(), *component)
            }
            Spoken::Text(text) => text.clone(),
        }
    }

    /// The default message.
    pub(crate) fn usual(&self) -> String {
        self.fill(self.edit.message(), Some("invalid"))
    }

    fn fill(&self, text: &str, component: Option<&str>) -> String {
        if !text.contains('%') {
            return text.to_owned();
        }
        let mut filled = text.to_owned();
        // High numbers first, so that %F1 does not eat the beginning of %F10.
        for (at, field) in self.edit.fields().iter().enumerate().rev() {
            let number = at + 1;
            filled = filled.replace(&format!("%F{number}"), field.name());
            let mark = format!("%V{number}");
            if filled.contains(&mark) {
                filled = filled.replace(&mark, &shown(self.record.value(field.place()), field.is_date()));
            }
        }
        match component {
            Some(component) => filled.replace("%DC", component),
            None => filled,
        }
    }
}

/// A value as messages show it.
fn shown(value: &[u8], date: bool) -> String {
    if date {
        // What does not begin with a year is shown as no date at all.
        let year = value.len() >= 4 && value[..4].iter().all(u8::is_ascii_digit);
        let value = if year { value } else { &[] };
        let part = |from: usize, to: usize| {
            let part = value.get(from.min(value.len())..to.min(value.len())).unwrap_or_default();
            format!("{:width$}", widen(part), width = to - from)
        };
        return format!("Y:{} M:{} D:{}", part(0, 4), part(4, 6), part(6, 8).trim_end());
    }
    if is_blank(value) { "<BLANK>".to_owned() } else { widen(value).trim().to_owned() }
}
