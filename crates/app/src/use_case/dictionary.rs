//! User dictionaries of the registry: look at a file, install it, retire it.

use std::collections::BTreeSet;

use naaccr::Items;
use naaccr::xml::{UserDictionary, UserItem};
use sha2::{Digest, Sha256};
use store::{DictionaryRow, NewDictionary, Registry, Write};

use crate::dictionaries::{UserItems, against_others, against_standard, parse, read};
use crate::files::hex;
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

use super::standing::standing;
use crate::rules::Rules;

fn item_view(item: &UserItem) -> UserItemView {
    let letters = [(1, 'A'), (2, 'M'), (4, 'C'), (8, 'I')];
    UserItemView {
        id: item.id.clone(),
        number: item.number,
        name: if item.name.is_empty() { item.id.clone() } else { item.name.clone() },
        length: item.length,
        parent: item.parent.name().to_owned(),
        data_type: item.data_type.name().to_owned(),
        record_types: letters
            .iter()
            .filter(|(bit, _)| item.record_types & bit != 0)
            .map(|(_, l)| *l)
            .collect(),
        unlimited: item.unlimited,
    }
}

fn view(dictionary: &UserDictionary) -> DictionaryView {
    DictionaryView {
        uri: dictionary.uri.clone(),
        description: dictionary.description.clone(),
        version: dictionary.version.map(u32::from),
        specification: dictionary.specification.clone(),
        added: String::new(),
        by: String::new(),
        in_force: false,
        warnings: Vec::new(),
        items: dictionary.items.iter().map(item_view).collect(),
    }
}

fn installed(row: DictionaryRow) -> DictionaryView {
    let mut warnings: Vec<String> = serde_json::from_str(&row.warnings).unwrap_or_default();
    let (dictionary, readable) = match parse(&row.xml) {
        Ok((dictionary, _)) => (view(&dictionary), true),
        Err(error) => {
            warnings.insert(0, format!("This program cannot read it. {}", error.message));
            let none = UserDictionary {
                uri: row.uri,
                version: None,
                specification: String::new(),
                description: String::new(),
                last_modified: None,
                items: Vec::new(),
            };
            (view(&none), false)
        }
    };
    DictionaryView { added: row.at, by: row.by, in_force: row.in_force && readable, warnings, ..dictionary }
}

fn all(registry: &Registry) -> Result<Vec<DictionaryView>, Error> {
    Ok(registry.dictionaries()?.into_iter().map(installed).collect())
}

pub(crate) fn dictionaries(app: &App, (): Nothing) -> Result<Vec<DictionaryView>, Error> {
    app.with(|registry| all(registry))
}

/// The dictionaries in force but the one that an edition of `uri` would replace.
fn others(in_force: &UserItems, uri: &str) -> Vec<UserDictionary> {
    in_force.dictionaries().iter().filter(|d| d.uri != uri).cloned().collect()
}

/// Changes dictionaries, and with them in the same transaction what the rules and the search say of documents
/// that hold their items already.
fn change(
    app: &App,
    work: impl FnOnce(&UserItems, &Write<'_>, &str) -> Result<(), Error>,
) -> Result<Vec<DictionaryView>, Error> {
    // A connection of its own, because a large registry takes some seconds, in which others may read.
    let mut registry = app.with(|registry| Ok(registry.another()?))?;
    let by = registry.user().to_owned();
    registry.write::<_, Error>(event(Action::Config, "dictionary"), |w| {
        let before = Rules::within(w)?;
        work(&before.user, w, &by)?;
        let after = UserItems::load(w.dictionary_edition()?, w.dictionaries()?);
        let differences = before.user.differences(&after);
        restand(w, &before.with_user(after), &differences)
    })?;
    all(&registry)
}

/// Asks the rules again about every document that holds one of `ids`.
fn restand(w: &Write<'_>, rules: &Rules, ids: &BTreeSet<String>) -> Result<(), Error> {
    let mut in_use = Vec::new();
    for id in ids {
        if w.item_in_use(id)? {
            in_use.push(id.as_str());
        }
    }
    if in_use.is_empty() {
        return Ok(());
    }
    let holds = |items: &Items| in_use.iter().any(|id| items.get_id(id).is_some());
    let (mut changed, today) = (Vec::new(), clock::today());
    w.each_patient::<Error>(|patient, tumors| {
        let of_patient = holds(&patient.items);
        for tumor in tumors.iter().filter(|t| of_patient || holds(&t.items)) {
            changed.push((tumor.tumor, standing(rules, &patient.items, &tumor.items, today)));
        }
        Ok(true)
    })?;
    // Saved once the walk is over, so that it never walks over what it has just written.
    for (tumor, standing) in &changed {
        w.save_standing(*tumor, standing)?;
    }
    Ok(())
}

/// What is to be said of a dictionary before it is installed beside others.
pub(crate) fn check_dictionary(
    xml: &[u8],
    in_force: &[UserDictionary],
) -> Result<DictionaryCheckView, Error> {
    let (dictionary, mut broken) = parse(xml)?;
    let others: Vec<_> = in_force.iter().filter(|d| d.uri != dictionary.uri).cloned().collect();
    broken.extend(against_others(&dictionary, &others));
    let in_the_way = against_standard(&dictionary);
    Ok(DictionaryCheckView {
        dictionary: view(&dictionary),
        sound: broken.is_empty(),
        usable: in_the_way.is_empty(),
        problems: broken.into_iter().chain(in_the_way).collect(),
    })
}

pub(crate) fn dictionary_check(app: &App, arg: DictionaryFile) -> Result<DictionaryCheckView, Error> {
    let xml = read(&app.path_of(&arg.file)?)?;
    let in_force = app.with(|registry| app.user_items(registry))?;
    check_dictionary(&xml, in_force.dictionaries())
}

pub(crate) fn dictionary_add(app: &App, order: DictionaryOrder) -> Result<Vec<DictionaryView>, Error> {
    let xml = read(&app.path_of(&order.file)?)?;
    let (dictionary, broken) = parse(&xml)?;
    if let Some(first) = against_standard(&dictionary).first() {
        return Err(Error::bad_input(first.as_str()));
    }
    let sha256 = hex(&Sha256::digest(&xml));
    let uri = &dictionary.uri;
    change(app, |in_force, w, by| {
        let mut broken = broken.clone();
        broken.extend(against_others(&dictionary, &others(in_force, uri)));
        if let Some(first) = broken.first().filter(|_| !order.lenient) {
            return Err(Error::bad_input(format!(
                "{first} Ask its author for a corrected edition, or install it leniently, which overlooks this."
            )));
        }
        let warnings =
            serde_json::to_string(&broken).map_err(|_| Error::bug("Warnings could not be written."))?;
        match w.dictionaries()?.into_iter().find(|d| d.uri == *uri && d.sha256 == sha256) {
            Some(same) if same.in_force => Ok(()),
            Some(_) => Ok(w.dictionary_in_force(uri, &clock::now(), by, true)?),
            None => {
                let new = NewDictionary { uri, xml: &xml, sha256: &sha256, warnings: &warnings };
                Ok(w.add_dictionary(&clock::now(), by, &new)?)
            }
        }
    })
}

pub(crate) fn dictionary_retire(app: &App, order: DictionaryRetire) -> Result<Vec<DictionaryView>, Error> {
    let uri = &order.uri;
    change(app, |_, w, by| {
        let row = w.dictionaries()?.into_iter().find(|d| d.uri == *uri);
        let row = row.ok_or(store::Error::NotFound("dictionary"))?;
        if order.in_force {
            let (dictionary, _) = parse(&row.xml)?;
            if let Some(first) = against_standard(&dictionary).first() {
                return Err(Error::bad_input(first.as_str()));
            }
        }
        if row.in_force == order.in_force {
            return Ok(());
        }
        Ok(w.dictionary_in_force(uri, &clock::now(), by, order.in_force)?)
    })
}
