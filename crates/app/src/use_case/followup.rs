//! Follow-up: who is due, how the rates stand, and one contact for all tumors of a patient.

use casework::{Contact, DueState, Kept, Target, Vital, contact, follow_up_due, follow_up_rate};
use naaccr::{Items, PartialDate, Patient, Tumor, codes, date, item};
use store::{DueLine, NewContact};

use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

use super::abstracts::site_label;
use super::amend::Case;
use super::{count, key};

fn due_of(line: &DueLine, app: &App) -> Result<DueState, Error> {
    let last = PartialDate::parse(&line.last_contact);
    Ok(follow_up_due(Some(line.vital_status.as_str()), last, app.parameters()?, clock::today()))
}

/// The patient as the rate rules read it, from projected columns only.
fn as_documents(line: &DueLine) -> Patient {
    let items = |pairs: &[(naaccr::Item, &str)]| {
        let mut items = Items::new();
        pairs.iter().for_each(|(i, v)| items.put(*i, v));
        items
    };
    let tumors = line.tumors.iter().map(|t| Tumor { items: t.clone(), extensions: String::new() });
    Patient {
        items: items(&[
            (item::DATE_OF_BIRTH, &line.birth),
            (item::VITAL_STATUS, &line.vital_status),
            (item::DATE_OF_LAST_CONTACT, &line.last_contact),
        ]),
        tumors: tumors.collect(),
        extensions: String::new(),
    }
}

fn due_row(line: &DueLine, state: DueState, late_after: i32) -> DueRow {
    let due = PartialDate::parse(&line.last_contact)
        .and_then(PartialDate::earliest)
        .and_then(|d| d.plus_months(late_after))
        .map(|d| format!("{:04}{:02}", d.year(), d.month()));
    let newest = line.tumors.last();
    DueRow {
        patient: line.patient.to_string(),
        tumor: line.newest_tumor.to_string(),
        accession: line.accession.clone(),
        name: line.name.clone(),
        site_label: newest.and_then(|t| t.get(item::PRIMARY_SITE)).map(site_label).unwrap_or_default(),
        last_contact: line.last_contact.clone(),
        due: due.unwrap_or_default(),
        late_months: if let DueState::Late { months } = state { months } else { 0 },
        contacts: line.contacts,
    }
}

pub(crate) fn followup_due(app: &App, arg: DueArg) -> Result<DueView, Error> {
    let parameters = app.parameters()?;
    let today = clock::today();
    let late_after = parameters.follow_up(today).late_after_months;
    let lines = app.with(|registry| {
        let lines = registry.follow_up_lines()?;
        let look = event(Action::Search, "followUp").fact("which", arg.which.as_str());
        registry.record(look.fact("count", lines.len().to_string()))?;
        Ok(lines)
    })?;
    let next = today.plus_months(1).map(|d| (d.year(), d.month()));
    let (mut late, mut this_month, mut next_month) = (0, 0, 0);
    let mut rows = Vec::new();
    for line in &lines {
        let state = due_of(line, app)?;
        let taken = match state {
            DueState::Late { .. } => {
                late += 1;
                matches!(arg.which.as_str(), "late" | "all")
            }
            DueState::Due => {
                this_month += 1;
                matches!(arg.which.as_str(), "thisMonth" | "all")
            }
            DueState::NotDue { month } if Some((month.year, month.month)) == next => {
                next_month += 1;
                matches!(arg.which.as_str(), "nextMonth" | "all")
            }
            _ => false,
        };
        if taken {
            rows.push(due_row(line, state, late_after));
        }
    }
    rows.sort_by(|a, b| {
        b.late_months.cmp(&a.late_months).then_with(|| a.due.cmp(&b.due)).then_with(|| a.name.cmp(&b.name))
    });
    let documents: Vec<Patient> = lines.iter().map(as_documents).collect();
    let first_contact = |t: &Items| {
        t.get(item::DATE_OF1ST_CONTACT).and_then(PartialDate::parse).and_then(PartialDate::earliest)
    };
    let reference = lines.iter().flat_map(|l| &l.tumors).filter_map(first_contact).min();
    let rate = follow_up_rate(&documents, parameters, reference.unwrap_or(today), today);
    let rate_view = |label: &str, c: &casework::Counts| RateView {
        label: label.to_owned(),
        followed: c.followed,
        eligible: c.eligible,
        limit: c.limit_percent.unwrap_or(0),
    };
    let total = count(rows.len());
    let page = rows.into_iter().skip(arg.offset as usize).take(arg.limit.min(500) as usize).collect();
    Ok(DueView {
        total,
        late,
        this_month,
        next_month,
        rows: page,
        rates: vec![
            rate_view("All analytic", &rate.all),
            rate_view(&format!("Last {} years", parameters.follow_up_rate(today).recent_years), &rate.recent),
        ],
        excluded: rate
            .left_out
            .into_iter()
            .map(|(reason, count)| ReasonCount { reason: left_out_words(&reason), count })
            .collect(),
    })
}

/// The rule that leaves a patient out of the rate, in words; a rule of the parameters that has no words keeps its name.
fn left_out_words(reason: &str) -> String {
    match reason {
        "notAnalytic" => "No analytic tumor",
        "beforeHorizon" => "Diagnosed before the reference date",
        "undated" => "Without a date of diagnosis",
        "foreignResident" => "Resident of another country",
        "reportableByAgreement" => "Reportable by agreement only",
        "over100WithoutContact" => "Over 100, no contact in 12 months",
        "class00" => "Class of case 00 since 2006",
        "inSituOfCervix" => "In situ of the cervix",
        "skinCarcinoma" => "Carcinoma of the skin",
        other => other,
    }
    .to_owned()
}

pub(super) fn contact_views(contacts: Vec<store::Contact>) -> Vec<ContactView> {
    let view = |c: store::Contact| ContactView {
        contact: c.contact.to_string(),
        recorded: c.at,
        by: c.by,
        date: c.date,
        vital_status: c.vital_status,
        cancer_status: c.cancer_status,
        source_label: codes::meaning(item::FOLLOW_UP_SOURCE, &c.source).unwrap_or("").to_owned(),
        source: c.source,
        note: c.note,
    };
    contacts.into_iter().map(view).collect()
}

pub(crate) fn contacts(app: &App, arg: PatientKeyArg) -> Result<Vec<ContactView>, Error> {
    let patient = key(&arg.patient)?;
    app.with(|registry| {
        registry.record(event(Action::Read, "contacts").patient(patient))?;
        Ok(contact_views(registry.contacts(patient)?))
    })
}

pub(crate) fn contact_choices(_: &App, (): Nothing) -> Result<ContactChoices, Error> {
    let choices = |item: naaccr::Item| -> Vec<Choice> {
        let entries = codes::table_of(item).map(|t| t.entries.as_slice()).unwrap_or_default();
        let choice = |e: &codes::Entry| Choice { code: e.code.to_owned(), label: e.label.to_owned() };
        entries.iter().filter(|e| !e.code.is_empty()).map(choice).collect()
    };
    let mut vital_status = choices(item::VITAL_STATUS);
    vital_status.sort_by_key(|c| c.code == DEAD);
    Ok(ContactChoices {
        vital_status,
        dead: DEAD.to_owned(),
        cancer_status: choices(item::CANCER_STATUS),
        source: choices(item::FOLLOW_UP_SOURCE),
    })
}

/// Vital status (1760) of the dead, as the rules of `casework` read it.
const DEAD: &str = "0";
/// Vital status (1760) of the living.
pub(super) const ALIVE: &str = "1";

fn coded(item: naaccr::Item, value: &str) -> Result<Option<String>, Error> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    match naaccr::check::check_item(item, value, naaccr::standard::CURRENT) {
        Some(finding) if finding.severity == naaccr::Severity::Error => {
            Err(Error::bad_input(finding.message))
        }
        _ => Ok(Some(value.to_owned())),
    }
}

/// The order as the rules take it.
fn understand(order: &ContactOrder) -> Result<(Contact, PartialDate), Error> {
    let today = clock::today();
    let Some(day) = date::understand(&order.date, today) else {
        return Err(Error::bad_input("Not a date. Try 3/15/2026 or 20260315."));
    };
    let vital = match order.vital_status.as_str() {
        ALIVE => Vital::Alive,
        DEAD => Vital::Dead,
        _ => return Err(Error::bad_input("The vital status is 1 alive or 0 dead.")),
    };
    let contact = Contact {
        date: Some(day),
        vital: Some(vital),
        cancer_status: coded(item::CANCER_STATUS, &order.cancer_status)?,
        source: coded(item::FOLLOW_UP_SOURCE, &order.source)?,
        cause_of_death: coded(item::CAUSE_OF_DEATH, &order.cause_of_death)?,
        ..Contact::default()
    };
    Ok((contact, day))
}

pub(crate) fn contact_record(app: &App, order: ContactOrder) -> Result<ContactOutcome, Error> {
    let key = key(&order.patient)?;
    let (new, day) = understand(&order)?;
    let parameters = app.parameters()?;
    app.with(|registry| {
        let by = registry.user().to_owned();
        let rules = app.rules(registry)?;
        registry.write::<_, Error>(event(Action::Create, "contact").patient(key), |w| {
            let stored = w.patient(key)?;
            let tumors = w.tumors_of(key)?;
            if tumors.is_empty() {
                return Err(Error::bad_input(
                    "This patient has no tumor here that a contact could be carried to.",
                ));
            }
            let document = Patient {
                items: stored.items.clone(),
                tumors: tumors
                    .iter()
                    .map(|t| Tumor { items: t.items.clone(), extensions: String::new() })
                    .collect(),
                extensions: String::new(),
            };
            let outcome = contact(&new, &document, parameters, clock::today());
            if outcome.kept == Kept::Refused {
                let why: Vec<String> = outcome.findings.into_iter().map(|f| f.message).collect();
                return Err(Error::bad_input(why.join(" ")));
            }
            let recorded = NewContact {
                patient: key,
                date: &day.to_naaccr(),
                vital_status: &order.vital_status,
                cancer_status: order.cancer_status.trim(),
                source: order.source.trim(),
                cause_of_death: order.cause_of_death.trim(),
                note: order.note.trim(),
            };
            let contact = w.add_contact(&clock::now(), &by, &recorded)?;
            let (mut carried, mut items) = (0, 0);
            for (at, tumor) in tumors.iter().enumerate() {
                let mut case = Case::load(w, &rules, tumor.tumor)?;
                for change in &outcome.changes {
                    let mine = match change.target {
                        Target::Tumor(t) => t == at,
                        // The patient's items are saved once, with the first tumor.
                        Target::Patient => at == 0,
                    };
                    if mine {
                        case.set(change.item.id(), &change.new);
                    }
                }
                items += case.save(w, &by, "follow-up contact", "contact")?;
                carried += u32::from(outcome.kept == Kept::Applied);
            }
            Ok(ContactOutcome {
                contact: contact.to_string(),
                tumors: carried,
                items,
                history_only: outcome.kept == Kept::HistoryOnly,
                findings: outcome.findings.into_iter().map(|f| f.message).collect(),
            })
        })
    })
}
