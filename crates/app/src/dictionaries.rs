//! User dictionaries: reading their files, what stands against one, and the items that are in force.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use naaccr::standard::{self, CURRENT};
use naaccr::xml::{Options, Unknown, UserDictionary, UserItem};
use store::{DictionaryRow, Registry};

use crate::error::sentence;
use crate::files::read_at_most;
use crate::session::guard;
use crate::{App, Error};

/// Largest dictionary file that is read, in bytes; published ones have at most some hundred thousand.
const LARGEST: u64 = 16 << 20;

/// The bytes of a dictionary's file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Error> {
    read_at_most(path, LARGEST, "a user dictionary (.xml)")
}

/// A dictionary and the rules of the standard that it breaks, which a person may overlook; an error when nothing can
/// be made of it.
pub(crate) fn parse(bytes: &[u8]) -> Result<(UserDictionary, Vec<String>), Error> {
    let strict = match UserDictionary::parse(bytes) {
        Ok(dictionary) => return Ok((dictionary, Vec::new())),
        Err(strict) => strict,
    };
    let (dictionary, warnings) = UserDictionary::parse_lenient(bytes)?;
    let mut broken: Vec<String> = warnings.iter().map(|w| sentence(&w.to_string())).collect();
    if broken.is_empty() {
        broken.push(Error::from(strict).message);
    }
    Ok((dictionary, broken))
}

/// What keeps a dictionary from being used in this registry, in sentences that say what to do.
pub(crate) fn against_standard(dictionary: &UserDictionary) -> Vec<String> {
    let mut wrong = Vec::new();
    for UserItem { id, number, .. } in &dictionary.items {
        if standard::by_id(id).is_some_and(|i| i.in_current().is_some()) {
            wrong.push(format!(
                "{id} is an item of the standard. Ask the dictionary's author for an edition for version {CURRENT}."
            ));
            continue;
        }
        let taken = standard::all().find(|i| i.in_current().is_some_and(|s| s.number == *number));
        if let Some(standard) = taken {
            wrong.push(format!(
                "{id} has the number {number} of {}. Ask the dictionary's author for another number.",
                standard.id()
            ));
        }
    }
    wrong
}

/// Where a dictionary disagrees with others about an id or a number, in sentences that say what follows.
///
/// Those of different states often do. Both can be installed; no file can name both.
pub(crate) fn against_others(dictionary: &UserDictionary, others: &[UserDictionary]) -> Vec<String> {
    let mut wrong = Vec::new();
    for item in &dictionary.items {
        for other in others {
            let clash = |o: &&UserItem| if o.id == item.id { *o != item } else { o.number == item.number };
            if let Some(theirs) = other.items.iter().find(clash) {
                wrong.push(format!(
                    "{} {} disagrees with {} {} of {}. The form follows the dictionary that came first, \
                     and no file can name both.",
                    item.id, item.number, theirs.id, theirs.number, other.uri
                ));
            }
        }
    }
    wrong
}

/// The dictionaries as they serve in files of every version.
pub(crate) fn any_version(dictionaries: &[UserDictionary]) -> Vec<UserDictionary> {
    dictionaries.iter().map(|d| UserDictionary { version: None, ..d.clone() }).collect()
}

/// The user items in force, by id.
#[derive(Debug, Default)]
pub(crate) struct UserItems {
    edition: i64,
    dictionaries: Vec<UserDictionary>,
    by_id: HashMap<String, (usize, usize)>,
}

impl UserItems {
    /// The dictionaries that are in force, looked over when they were added; `edition` is that of the rows.
    pub(crate) fn load(edition: i64, rows: Vec<DictionaryRow>) -> Self {
        let mut items = UserItems { edition, ..UserItems::default() };
        for row in rows.into_iter().filter(|row| row.in_force) {
            // One that this program reads no longer is out of force, which the list of dictionaries says.
            let Ok((dictionary, _)) = parse(&row.xml) else { continue };
            for (n, item) in dictionary.items.iter().enumerate() {
                items.by_id.entry(item.id.clone()).or_insert((items.dictionaries.len(), n));
            }
            items.dictionaries.push(dictionary);
        }
        items
    }

    /// The item of an id.
    pub(crate) fn get(&self, id: &str) -> Option<&UserItem> {
        let &(dictionary, item) = self.by_id.get(id)?;
        self.dictionaries.get(dictionary)?.items.get(item)
    }

    /// The item of an id as a person types it, in capital or small letters.
    pub(crate) fn named(&self, id: &str) -> Option<&UserItem> {
        self.dictionaries.iter().flat_map(|d| &d.items).find(|i| i.id.eq_ignore_ascii_case(id))
    }

    /// Ids of items that this and other items do not have alike.
    pub(crate) fn differences(&self, other: &UserItems) -> BTreeSet<String> {
        let ids = self.by_id.keys().chain(other.by_id.keys());
        ids.filter(|id| self.get(id) != other.get(id)).cloned().collect()
    }

    /// How files are read: with every dictionary in force.
    pub(crate) fn reading(&self, unknown: Unknown) -> Options {
        Options {
            unknown,
            dictionaries: self.dictionaries.clone(),
            translate_renamed: true,
            ..Options::default()
        }
    }

    /// Those of the dictionaries that one file can name together, in the order in which they came; they serve in
    /// every version, for they fit the registry's, which was looked at when they came.
    pub(crate) fn together(&self, wanted: impl Fn(&UserDictionary) -> bool) -> Vec<UserDictionary> {
        let mut named: Vec<UserDictionary> = Vec::new();
        for dictionary in self.dictionaries.iter().filter(|d| wanted(d)) {
            if against_others(dictionary, &named).is_empty() {
                named.push(dictionary.clone());
            }
        }
        any_version(&named)
    }

    /// The dictionaries.
    pub(crate) fn dictionaries(&self) -> &[UserDictionary] {
        &self.dictionaries
    }
}

impl App {
    /// The user items in force now, also when another program put them in force.
    pub(crate) fn user_items(&self, registry: &Registry) -> Result<Arc<UserItems>, Error> {
        let mut held = guard(&self.0.user_items);
        if let Some(items) = held.as_ref()
            && items.edition == registry.dictionary_edition()?
        {
            return Ok(Arc::clone(items));
        }
        let items = Arc::new(UserItems::load(registry.dictionary_edition()?, registry.dictionaries()?));
        *held = Some(Arc::clone(&items));
        Ok(items)
    }
}
