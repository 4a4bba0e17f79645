//! What a rule does to a value: codes, or one of a few forms.

use std::borrow::Cow;

/// The values that a rule knows, from its text in the data.
#[derive(Clone, Debug, Default)]
pub(super) struct Values {
    codes: Vec<(&'static str, &'static str, bool)>,
    form: Option<Form>,
    /// What happens to all others: taken over, with or without review.
    others: Option<bool>,
}

#[derive(Clone, Copy, Debug)]
enum Form {
    /// 20240131 and 20240131123000 to 2024-01-31 and 2024-01-31T12:30:00.
    Iso,
    /// The other way.
    Compact,
}

impl Values {
    /// Reads words between spaces: `old=new`, `*` for all others, `iso` and `compact` for forms;
    /// `?` at the end means that a person should look.
    pub(super) fn parse(text: &'static str) -> Values {
        let mut values = Values::default();
        for word in text.split_ascii_whitespace() {
            let (word, review) = word.strip_suffix('?').map_or((word, false), |w| (w, true));
            match word.split_once('=') {
                Some((old, new)) => values.codes.push((old, new, review)),
                None => match word {
                    "*" => values.others = Some(review),
                    "iso" => values.form = Some(Form::Iso),
                    "compact" => values.form = Some(Form::Compact),
                    same => values.codes.push((same, same, review)),
                },
            }
        }
        values
    }

    /// Whether there is no rule at all.
    pub(super) fn is_empty(&self) -> bool {
        self.codes.is_empty() && self.form.is_none() && self.others.is_none()
    }

    #[cfg(test)]
    pub(super) fn codes(&self) -> &[(&'static str, &'static str, bool)] {
        &self.codes
    }

    /// The new value and whether a person should look; `None` when the rule does not know the value.
    pub(super) fn apply<'a>(&self, old: &'a str) -> Option<(Cow<'a, str>, bool)> {
        if let Some((_, new, review)) = self.codes.iter().find(|(code, ..)| *code == old) {
            return Some((Cow::Borrowed(new), *review));
        }
        let formed = self.form.and_then(|form| match form {
            Form::Iso => iso(old),
            Form::Compact => compact(old),
        });
        match (formed, self.others) {
            (Some(new), _) => Some((Cow::Owned(new), false)),
            (None, Some(review)) => Some((Cow::Borrowed(old), review)),
            (None, None) => None,
        }
    }
}

/// YYYY[MM[DD[hhmmss]]] with its separators; `None` for anything else, also for what has them already.
fn iso(old: &str) -> Option<String> {
    if !old.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(match old.len() {
        6 => format!("{}-{}", &old[..4], &old[4..]),
        8 => format!("{}-{}-{}", &old[..4], &old[4..6], &old[6..]),
        14 => {
            let (day, time) = (&old[..8], &old[8..]);
            format!("{}T{}:{}:{}", iso(day)?, &time[..2], &time[2..4], &time[4..])
        }
        _ => return None,
    })
}

/// The same without separators; an offset has no place there, so that a value with one is not touched.
fn compact(old: &str) -> Option<String> {
    let digits: String = old.chars().filter(char::is_ascii_digit).collect();
    (iso(&digits).as_deref() == Some(old)).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_go_there_and_back() {
        for (old, new) in
            [("202401", "2024-01"), ("20240131", "2024-01-31"), ("20240131123059", "2024-01-31T12:30:59")]
        {
            assert_eq!(iso(old).as_deref(), Some(new));
            assert_eq!(compact(new).as_deref(), Some(old));
            assert_eq!((iso(new), compact(old)), (None, None));
        }
        for other in ["", "2024", "20240131 ", "202401311230", "2024-01-31T12:30:00Z", "äöü", "2024-01-31-"]
        {
            assert_eq!((iso(other), compact(other)), (None, None), "{other}");
        }
    }

    #[test]
    fn words_are_read_in_their_order_of_weight() {
        let values = Values::parse("1=2 3=9? 4? *");
        let at = |old| values.apply(old).map(|(new, review)| (new.into_owned(), review));
        assert_eq!(at("1"), Some(("2".into(), false)));
        assert_eq!(at("3"), Some(("9".into(), true)));
        assert_eq!(at("4"), Some(("4".into(), true)));
        assert_eq!(at("7"), Some(("7".into(), false)));
        assert!(Values::parse("").is_empty() && Values::parse("1=2").apply("3").is_none());
    }
}
