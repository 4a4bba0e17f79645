//! A tumor's items as an algorithm's inputs.

use std::borrow::Cow;

use naaccr::{Item, Items, PartialDate, item};

use super::Derived;

/// The values of a tumor and its patient, with what has been derived already.
#[derive(Clone)]
pub(super) struct Values<'t> {
    patient: &'t Items,
    tumor: &'t Items,
    year: Option<&'t str>,
    age: Option<String>,
    derived: Vec<(Item, String)>,
}

impl<'t> Values<'t> {
    pub(super) fn new(patient: &'t Items, tumor: &'t Items) -> Self {
        let diagnosed = tumor.get(item::DATE_OF_DIAGNOSIS);
        let year = diagnosed.and_then(|d| d.get(..4)).filter(|y| y.bytes().all(|b| b.is_ascii_digit()));
        let held = tumor.get(item::AGE_AT_DIAGNOSIS).or(patient.get(item::AGE_AT_DIAGNOSIS));
        let age = match held {
            Some(_) => None,
            None => age(patient.get(item::DATE_OF_BIRTH), diagnosed),
        };
        Values { patient, tumor, year, age, derived: Vec::new() }
    }

    /// The year of diagnosis.
    pub(super) fn year(&self) -> Option<u16> {
        self.year?.parse().ok()
    }

    /// The value as an algorithm takes it: of the date of diagnosis the year, and an age that nobody wrote down is
    /// computed. `None` for a blank.
    pub(super) fn get(&self, item: Item) -> Option<Cow<'t, str>> {
        if item == item::DATE_OF_DIAGNOSIS {
            return self.year.map(Cow::Borrowed);
        }
        if let Some((_, value)) = self.derived.iter().find(|(i, _)| *i == item) {
            return Some(Cow::Owned(value.clone()));
        }
        let held = self.held(item).map(Cow::Borrowed);
        if held.is_none() && item == item::AGE_AT_DIAGNOSIS {
            return self.age.clone().map(Cow::Owned);
        }
        held
    }

    /// The value that the record holds.
    pub(super) fn held(&self, item: Item) -> Option<&'t str> {
        self.tumor.get(item).or_else(|| self.patient.get(item))
    }

    /// Items that hold a value and are of the standard.
    pub(super) fn items(&self) -> impl Iterator<Item = (Item, &'t str)> {
        let both = self.tumor.iter_items().chain(self.patient.iter_items());
        both.filter_map(|(item, _, value)| Some((item?, value)))
    }

    /// What one algorithm derives, the next one may take: pediatric schemas look at the summary grade.
    pub(super) fn follow(&mut self, derived: &[Derived<'_>]) {
        let known = derived.iter().filter(|d| !d.value.is_empty());
        self.derived.extend(known.map(|d| (d.output.item, d.value.clone())));
    }
}

/// Completed years between two dates, three digits; `None` where what is unknown of them could change it.
fn age(born: Option<&str>, diagnosed: Option<&str>) -> Option<String> {
    let (born, at) = (PartialDate::parse(born?)?, PartialDate::parse(diagnosed?)?);
    let before = match (born.month?, at.month?) {
        (b, d) if b != d => d < b,
        _ => at.day? < born.day?,
    };
    let years = at.year.checked_sub(born.year)?.checked_sub(u16::from(before))?;
    (years <= 120).then(|| format!("{years:03}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_computed_only_where_it_is_certain() {
        let rows = [
            ("20200615", "20260614", Some("005")),
            ("20200615", "20260615", Some("006")),
            ("202006", "202607", Some("006")),
            ("202006", "202606", None),
            ("2020", "20260615", None),
            ("20260615", "20200615", None),
        ];
        for (born, diagnosed, years) in rows {
            assert_eq!(age(Some(born), Some(diagnosed)).as_deref(), years, "{born} {diagnosed}");
        }
    }
}
