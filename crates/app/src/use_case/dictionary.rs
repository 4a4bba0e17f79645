//! User dictionaries of the registry: look at a file, install it, retire it.

use naaccr::xml::{UserDictionary, UserItem};
use naaccr::{DataType, Parent};
use sha2::{Digest, Sha256};
use store::{DictionaryRow, NewDictionary, Registry};

use crate::dictionaries::{collisions, parse, read};
use crate::files::hex;
use crate::views::*;
use crate::{App, Error, clock};

fn item_view(item: &UserItem) -> UserItemView {
    let letters = [(1, 'A'), (2, 'M'), (4, 'C'), (8, 'I')];
    UserItemView {
        id: item.id.clone(),
        number: item.number,
        name: if item.name.is_empty() { item.id.clone() } else { item.name.clone() },
        length: item.length,
        parent: match item.parent {
            Parent::NaaccrData => "NaaccrData",
            Parent::Patient => "Patient",
            Parent::Tumor => "Tumor",
        }
        .to_owned(),
        data_type: match item.data_type {
            DataType::Alpha => "alpha",
            DataType::Digits => "digits",
            DataType::Mixed => "mixed",
            DataType::Numeric => "numeric",
            DataType::Text => "text",
            DataType::Date => "date",
            DataType::DateTime => "dateTime",
        }
        .to_owned(),
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
fn others(app: &App, registry: &Registry, uri: &str) -> Result<Vec<UserDictionary>, Error> {
    let in_force = app.user_items(registry)?;
    Ok(in_force.dictionaries().iter().filter(|d| d.uri != uri).cloned().collect())
}

pub(crate) fn dictionary_check(app: &App, arg: DictionaryFile) -> Result<DictionaryCheckView, Error> {
    let (dictionary, broken) = parse(&read(&app.path_of(&arg.file)?)?)?;
    let in_the_way =
        app.with(|registry| Ok(collisions(&dictionary, &others(app, registry, &dictionary.uri)?)))?;
    Ok(DictionaryCheckView {
        dictionary: view(&dictionary),
        sound: broken.is_empty(),
        usable: in_the_way.is_empty(),
        problems: broken.into_iter().chain(in_the_way).collect(),
    })
}

pub(crate) fn dictionary_add(app: &App, order: DictionaryOrder) -> Result<Vec<DictionaryView>, Error> {
    let xml = read(&app.path_of(&order.file)?)?;
    let (dictionary, broken) = parse(&xml)?;
    if let Some(first) = broken.first().filter(|_| !order.lenient) {
        return Err(Error::bad_input(format!(
            "{first} Ask its author for a corrected edition, or install it leniently, which overlooks this."
        )));
    }
    let warnings =
        serde_json::to_string(&broken).map_err(|_| Error::bug("Warnings could not be written."))?;
    let sha256 = hex(&Sha256::digest(&xml));
    let uri = &dictionary.uri;
    app.with(|registry| {
        if let Some(first) = collisions(&dictionary, &others(app, registry, uri)?).first() {
            return Err(Error::bad_input(first.as_str()));
        }
        let known = registry.dictionaries()?.into_iter().find(|d| d.uri == *uri && d.sha256 == sha256);
        let by = registry.user().to_owned();
        registry.write::<_, Error>(|w| match known {
            Some(same) if same.in_force => Ok(()),
            Some(_) => Ok(w.dictionary_in_force(uri, &clock::now(), &by, true)?),
            None => {
                let new = NewDictionary { uri, xml: &xml, sha256: &sha256, warnings: &warnings };
                Ok(w.add_dictionary(&clock::now(), &by, &new)?)
            }
        })?;
        all(registry)
    })
}

pub(crate) fn dictionary_retire(app: &App, order: DictionaryRetire) -> Result<Vec<DictionaryView>, Error> {
    app.with(|registry| {
        let row = registry.dictionaries()?.into_iter().find(|d| d.uri == order.uri);
        let row = row.ok_or(store::Error::NotFound("dictionary"))?;
        if order.in_force && !row.in_force {
            let (dictionary, _) = parse(&row.xml)?;
            if let Some(first) = collisions(&dictionary, &others(app, registry, &row.uri)?).first() {
                return Err(Error::bad_input(first.as_str()));
            }
        }
        if row.in_force != order.in_force {
            let by = registry.user().to_owned();
            registry.write::<_, Error>(|w| {
                Ok(w.dictionary_in_force(&order.uri, &clock::now(), &by, order.in_force)?)
            })?;
        }
        all(registry)
    })
}
