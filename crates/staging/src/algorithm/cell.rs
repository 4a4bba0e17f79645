//! The language of cells: what an input cell accepts, what an endpoint does.

use super::words::{Number, Words, length};
use crate::Text;

/// A word, or the value of a key in the context: `{{key}}`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Template {
    /// Value number.
    Value(u32),
    /// Key number.
    Key(u32),
}

/// One of the things that an input cell accepts.
#[derive(Clone, Copy, Debug)]
pub(super) enum Piece {
    /// Exactly this value.
    Literal(u32),
    /// From and to, both numbers: compared as numbers; `whole` if neither has a point.
    Numbers { low: f32, high: f32, whole: bool },
    /// From and to, compared as text of one length.
    Texts { low: u32, high: u32 },
    /// Bounds that are known only with the context.
    Open { low: Template, high: Template },
}

/// What an input cell accepts.
#[derive(Clone, Debug, Default)]
pub(super) struct Accepts {
    /// Everything.
    pub(super) any: bool,
    /// Any of these.
    pub(super) pieces: Vec<Piece>,
    /// Some bound depends on the context.
    pub(super) open: bool,
}

/// What an endpoint does.
#[derive(Clone, Copy, Debug)]
pub(super) enum Endpoint {
    /// Nothing; the row has answered.
    Match,
    /// Ends the mapping.
    Stop,
    /// Takes the key out of the context.
    Remove,
    /// Sets the key.
    Set(Template),
    /// Goes on with another table, by its place, which is none if there is no such table, and its id as a value.
    Jump { table: u32, name: u32 },
    /// An error, with the value number of its message; blank means the usual one.
    Error(u32),
}

/// The key of `{{key}}`, if the text is that and nothing else.
fn key_of(text: &str) -> Option<&str> {
    text.strip_prefix("{{")?.strip_suffix("}}")
}

/// Reads a text that may be `{{key}}`.
pub(super) fn template(text: &str, keys: &mut Words, values: &mut Words) -> Template {
    match key_of(text) {
        Some(key) => Template::Key(keys.keep(Text::Owned(key.to_owned()))),
        None => Template::Value(values.keep(Text::Owned(text.to_owned()))),
    }
}

/// Reads an input cell.
pub(super) fn accepts(cell: &str, keys: &mut Words, values: &mut Words) -> Accepts {
    if cell == "*" {
        return Accepts { any: true, ..Accepts::default() };
    }
    let pieces: Vec<Piece> = cell.split(',').map(|p| piece(p, keys, values)).collect();
    let open = pieces.iter().any(|p| matches!(p, Piece::Open { .. }));
    Accepts { any: false, pieces, open }
}

fn piece(text: &str, keys: &mut Words, values: &mut Words) -> Piece {
    let mut parts: Vec<&str> = text.split('-').collect();
    while parts.len() > 1 && parts.last().is_some_and(|p| p.is_empty()) {
        parts.pop();
    }
    let mut bound = |low: &str, high: &str| {
        let (low_number, high_number) = (Number::of(low), Number::of(high));
        if key_of(low).is_some() || key_of(high).is_some() {
            return Some(Piece::Open {
                low: template(low, keys, values),
                high: template(high, keys, values),
            });
        }
        let numbers = low_number.value().zip(high_number.value());
        if numbers.is_none() && length(low) != length(high) {
            return None;
        }
        if low == high {
            return Some(Piece::Literal(values.keep(Text::Owned(low.to_owned()))));
        }
        Some(match numbers {
            Some((from, to)) => {
                let whole = matches!((low_number, high_number), (Number::Whole(_), Number::Whole(_)));
                Piece::Numbers { low: from, high: to, whole }
            }
            None => Piece::Texts {
                low: values.keep(Text::Owned(low.to_owned())),
                high: values.keep(Text::Owned(high.to_owned())),
            },
        })
    };
    let range = match parts.as_slice() {
        [low, high] => bound(low.trim(), high.trim()),
        _ => None,
    };
    range.unwrap_or_else(|| {
        let text = text.trim();
        match template(text, keys, values) {
            Template::Value(value) => Piece::Literal(value),
            open @ Template::Key(_) => Piece::Open { low: open, high: open },
        }
    })
}

/// Reads an endpoint cell; `table` gives the place of a table that is jumped to.
pub(super) fn endpoint(
    cell: &str,
    keys: &mut Words,
    values: &mut Words,
    table: impl Fn(&str) -> u32,
) -> Option<Endpoint> {
    let (kind, value) = match cell.split_once(':') {
        Some((kind, value)) => (kind.trim(), Some(value.trim())),
        None => (cell.trim(), None),
    };
    Some(match (kind, value) {
        ("MATCH", _) => Endpoint::Match,
        ("STOP", _) => Endpoint::Stop,
        ("VALUE", None) => Endpoint::Remove,
        ("VALUE", Some(value)) => Endpoint::Set(template(value, keys, values)),
        ("JUMP", Some(name)) => {
            Endpoint::Jump { table: table(name), name: values.keep(Text::Owned(name.to_owned())) }
        }
        ("ERROR", message) => Endpoint::Error(values.keep(Text::Owned(message.unwrap_or("").to_owned()))),
        _ => return None,
    })
}

/// Whether a value lies between two texts, as the reference decides it when the bounds come out of the context.
pub(super) fn between(value: &str, low: &str, high: &str) -> bool {
    if low == high {
        return value == low;
    }
    let bounds = (Number::of(low), Number::of(high));
    if let (Some(from), Some(to)) = (bounds.0.value(), bounds.1.value()) {
        let whole = matches!(bounds, (Number::Whole(_), Number::Whole(_)));
        return in_numbers(Number::of(value), from, to, whole);
    }
    in_texts(value, low, high)
}

/// Whether a number lies within; a value with a point does not fit between whole bounds.
pub(super) fn in_numbers(value: Number, low: f32, high: f32, whole: bool) -> bool {
    match value {
        Number::No => false,
        Number::Decimal(_) if whole => false,
        Number::Whole(value) | Number::Decimal(value) => low <= value && value <= high,
    }
}

/// Whether a text of the bounds' length lies within.
pub(super) fn in_texts(value: &str, low: &str, high: &str) -> bool {
    let long = length(value);
    long == length(low) && long == length(high) && low <= value && value <= high
}
