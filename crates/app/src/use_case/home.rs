//! Today: what waits, how long, and what comes next.

use casework::{DueState, follow_up_due};
use naaccr::PartialDate;
use store::{Find, Sort};

use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

use super::abstracts::{days_since, row_view, total};
use super::count;
use super::followup::ALIVE;

pub(crate) fn home(app: &App, (): Nothing) -> Result<HomeView, Error> {
    let parameters = app.parameters()?;
    let today = clock::today();
    app.with(|registry| {
        let bounds = &parameters.worklist(today).age_days;
        let mut ages: Vec<AgeCount> = Vec::new();
        let mut from = 0;
        for to in bounds {
            let to = count(*to);
            let label = format!("{from} to {to} days");
            ages.push(AgeCount { label, days_from: Some(from), days_to: Some(to), count: 0 });
            from = to + 1;
        }
        let label = format!("{from} days and more");
        ages.push(AgeCount { label, days_from: Some(from), days_to: None, count: 0 });
        let label = "no date of first contact".to_owned();
        ages.push(AgeCount { label, days_from: None, days_to: None, count: 0 });
        let first_contacts = registry.incomplete_first_contacts()?;
        for date in &first_contacts {
            let bucket = match days_since(date) {
                Some(days) => {
                    bounds.iter().position(|b| i64::from(days) <= i64::from(*b)).unwrap_or(bounds.len())
                }
                None => ages.len() - 1,
            };
            ages[bucket].count += 1;
        }
        let (mut due, mut late) = (0, 0);
        for (last, patients) in registry.last_contacts_of_the_living(ALIVE)? {
            match follow_up_due(Some(ALIVE), PartialDate::parse(&last), parameters, today) {
                DueState::Due => due += patients,
                DueState::Late { .. } => late += patients,
                _ => {}
            }
        }
        let list = |find: Find| -> Result<Vec<AbstractRow>, Error> {
            Ok(registry.find(&Find { limit: 8, ..find })?.rows.into_iter().map(row_view).collect())
        };
        let waiting = Find { complete: Some(false), sort: Sort::FirstContact, ..Find::default() };
        let changed = Find { sort: Sort::Changed, descending: true, ..Find::default() };
        let view = HomeView {
            patients: registry.patient_count()?,
            tumors: registry.tumor_count()?,
            incomplete: count(first_contacts.len()),
            incomplete_by_age: ages,
            with_errors: total(registry, Find { with_errors: true, ..Find::default() })?,
            ready_to_send: registry.complete_and_unsent()?,
            follow_up_due: due,
            follow_up_late: late,
            pressing: list(waiting)?,
            recent: list(changed)?,
        };
        registry.record(event(Action::Search, "home"))?;
        Ok(view)
    })
}
