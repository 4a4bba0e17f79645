//! Whether user items can stand beside the standard of a version, and beside each other.

use std::collections::HashMap;

use crate::standard;

use super::{UserDictionary, UserItem, shown};

/// What a version of the standard leaves to user dictionaries.
pub(super) struct Base {
    version: u16,
    /// Ids of the version's items by number.
    numbers: HashMap<u32, &'static str>,
    default: Option<&'static UserDictionary>,
}

/// Why an item cannot stand beside the standard, or not where it says.
pub(super) enum Clash<'a> {
    /// The version has an item of this id.
    Id,
    /// The version's item of this id has the number.
    Number(&'static str),
    /// The default user dictionary defines the item otherwise.
    Default(&'a UserItem),
    /// Numbers of user items had a range before specification 1.3.
    Range,
    /// Its columns are not within one reserved area.
    Column,
}

impl Base {
    pub(super) fn of(version: u16) -> Base {
        let items = standard::all().filter_map(|i| Some((i.def().in_version(version)?.number, i.id())));
        Base { version, numbers: items.collect(), default: UserDictionary::default_for(version) }
    }

    /// Whether the reference looks at a dictionary of this version already when it is read.
    pub(super) fn looks_early(&self) -> bool {
        self.default.is_some()
    }

    fn reserved(&self) -> impl Iterator<Item = &'static UserItem> {
        self.default.into_iter().flat_map(|d| &d.items).filter(|i| i.column > 0)
    }

    /// What the standard itself has against an item.
    fn taken(&self, item: &UserItem) -> Option<Clash<'static>> {
        if standard::by_id(&item.id).is_some_and(|i| i.def().in_version(self.version).is_some()) {
            return Some(Clash::Id);
        }
        self.numbers.get(&item.number).map(|id| Clash::Number(id))
    }

    /// What stands against an item of a dictionary that follows specification 1.`minor`.
    pub(super) fn against(&self, item: &UserItem, minor: u8) -> Option<Clash<'static>> {
        let Some(default) = self.default else { return self.taken(item) };
        if let Some(known) = default.items.iter().find(|d| d.id == item.id) {
            let column = if item.column == 0 { known.column } else { item.column };
            let same = UserItem { column, padding: known.padding, ..item.clone() };
            let same = UserItem { unlimited: known.unlimited, keep_blanks: known.keep_blanks, ..same };
            return (same != *known).then_some(Clash::Default(known));
        }
        let within = |area: &UserItem| {
            let end = u64::from(item.column) + u64::from(item.length);
            item.column >= area.column && end <= u64::from(area.column) + u64::from(area.length)
        };
        self.taken(item).or_else(|| match () {
            () if minor < 3 && !(9_500..=99_999).contains(&item.number) => Some(Clash::Range),
            () if item.column > 0 && !self.reserved().any(within) => Some(Clash::Column),
            () => None,
        })
    }

    /// One sentence for each item of a dictionary that cannot be used beside the standard.
    pub(super) fn collisions(&self, dictionary: &UserDictionary) -> Vec<String> {
        let sentence = |item: &UserItem| {
            // The old range of numbers is a rule of specifications: nothing collides.
            let clash = self.against(item, u8::MAX)?;
            Some(format!("{}: {}.", shown(&item.id), self.words(item, &clash)))
        };
        dictionary.items.iter().filter_map(sentence).collect()
    }

    /// A clash in words, to follow the item's id.
    pub(super) fn words(&self, item: &UserItem, clash: &Clash) -> String {
        let version = self.version;
        match clash {
            Clash::Id => format!("version {version} of the standard has an item of this id"),
            Clash::Number(id) => {
                format!("its number {} is that of {id} in version {version} of the standard", item.number)
            }
            Clash::Default(_) => {
                format!("the default user dictionary of version {version} defines it otherwise")
            }
            Clash::Range => "before specification 1.3 numbers of user items are 9500 to 99999".to_owned(),
            Clash::Column => format!("its columns are in no reserved area of version {version}"),
        }
    }
}

/// Whether a version has a fixed record, in whose reserved columns user items may stand.
pub(super) fn has_columns(version: u16) -> bool {
    UserDictionary::default_for(version).is_some_and(|d| d.items.iter().any(|i| i.column > 0))
}

/// Items whose columns overlap those of one that begins before them: the one before, then the one that overlaps it, as positions.
pub(super) fn overlaps<'a>(items: impl Iterator<Item = &'a UserItem>) -> Vec<(usize, usize)> {
    let mut placed: Vec<(usize, &UserItem)> = items.enumerate().filter(|(_, i)| i.column > 0).collect();
    placed.sort_by_key(|(_, item)| item.column);
    let mut found = Vec::new();
    let mut before: Option<(usize, u64)> = None;
    for (at, item) in placed {
        match before {
            Some((first, end)) if u64::from(item.column) < end => found.push((first, at)),
            _ => before = Some((at, u64::from(item.column) + u64::from(item.length))),
        }
    }
    found
}

/// Whether dictionaries can be used together with a base version; otherwise why not.
pub(super) fn fit(dictionaries: &[&UserDictionary], version: u16) -> Result<(), String> {
    if dictionaries.is_empty() {
        return Ok(());
    }
    let base = Base::of(version);
    let mut ids: HashMap<&str, &UserItem> = HashMap::new();
    let mut numbers: HashMap<u32, &str> = HashMap::new();
    for dictionary in dictionaries {
        let uri = shown(&dictionary.uri);
        if let Some(own) = dictionary.version.filter(|own| *own != version) {
            return Err(format!(
                "User dictionary {uri} is for version {own}, the file is version {version}."
            ));
        }
        for item in &dictionary.items {
            // One without a version is looked at only here; the others were when they were read.
            let clash = match dictionary.version {
                Some(_) => base.taken(item),
                None => base.against(item, dictionary.minor()),
            };
            if let Some(clash) = clash {
                let words = base.words(item, &clash);
                return Err(format!("User dictionary {uri}, {}: {words}.", shown(&item.id)));
            }
            if dictionary.version.is_none() && item.column > 0 && !has_columns(version) {
                let id = shown(&item.id);
                return Err(format!("User dictionary {uri}, {id}: version {version} has no start columns."));
            }
            let agrees = match ids.get(item.id.as_str()) {
                // Unlimited text is not among what the reference compares.
                Some(known) => UserItem { unlimited: known.unlimited, ..item.clone() } == **known,
                None => !numbers.contains_key(&item.number),
            };
            if !agrees {
                let id = shown(&item.id);
                return Err(format!(
                    "Another user dictionary disagrees with {uri} about {id} or its number."
                ));
            }
            ids.entry(&item.id).or_insert(item);
            numbers.entry(item.number).or_insert(&item.id);
        }
    }
    let items: Vec<(&str, &UserItem)> =
        dictionaries.iter().flat_map(|d| d.items.iter().map(|i| (d.uri.as_str(), i))).collect();
    if has_columns(version)
        && let Some((one, two)) = overlaps(items.iter().map(|(_, item)| *item)).first()
    {
        let ((_, one), (uri, two)) = (items[*one], items[*two]);
        let (one, two) = (shown(&one.id), shown(&two.id));
        return Err(format!("User dictionary {}, {two}: its columns overlap those of {one}.", shown(uri)));
    }
    Ok(())
}
