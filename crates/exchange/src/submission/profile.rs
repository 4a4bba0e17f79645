//! A submission profile: everything that one recipient wants, as data.

use naaccr::xml::{UserDictionary, UserItem};
use naaccr::{Date, Header, Item, Items, Parent, RecordType, standard};
use serde::{Deserialize, Serialize};

use crate::{Error, Ranges};

/// What one recipient wants, parsed from `schemas/submissions/*.toml`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Stable name: `generic-state-monthly`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Who receives it; the ledger is kept per recipient.
    pub recipient: String,
    /// Record type of the whole file.
    pub record_type: RecordType,
    /// NAACCR version of the file: 140 to 260.
    pub naaccr_version: u16,
    /// Pattern of [`file_name`].
    pub file_name: String,
    /// How the file is compressed.
    pub compression: Compression,
    /// Whether the tumors of a patient stand together.
    pub grouping: Grouping,
    /// Which cases go, by what the recipient has already.
    pub changes: Changes,
    /// Items that alone make no change: dates on which the program touched the case.
    #[serde(default)]
    pub ignore_in_changes: Vec<Item>,
    /// Items of the file's root that must hold a value.
    #[serde(default)]
    pub required_header: Vec<Item>,
    /// Items that hold a case back while they are blank.
    #[serde(default)]
    pub required: Vec<Item>,
    /// Which items go.
    pub items: Selection,
    /// Which cases go.
    pub cases: Cases,
    /// What this recipient takes as reportable; everything when left out.
    #[serde(default)]
    pub reportability: Reportability,
}

/// How a file is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Compression {
    /// Plain XML.
    None,
    /// `.gz`.
    Gzip,
}

/// Whether the tumors of a patient stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grouping {
    /// One Patient element with the tumors that go.
    Patient,
    /// One Patient element per tumor, the patient's items repeated.
    Tumor,
}

/// Which cases go, by what the recipient has already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Changes {
    /// Never sent, or sent with another payload.
    NewAndChanged,
    /// Never sent.
    New,
    /// Sent with another payload.
    Changed,
    /// Whatever was sent before.
    All,
}

/// Which items go; the record type and the version always have the last word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Selection {
    /// How `items` is meant.
    pub take: Take,
    /// Items of the standard.
    #[serde(default)]
    pub items: Vec<Item>,
    /// User-defined items that the recipient's dictionary has; all others stay here.
    #[serde(default)]
    pub user_items: UserItems,
}

/// Which user-defined items go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum UserItems {
    /// `true`: all of the registry's dictionaries that the record type may carry, which [`Profile::with_user_items`]
    /// names; `false`: none.
    OfRegistry(bool),
    /// Those with these ids.
    Listed(Vec<String>),
}

impl Default for UserItems {
    fn default() -> Self {
        UserItems::OfRegistry(false)
    }
}

impl UserItems {
    /// Whether the user-defined item of an id goes.
    pub fn takes(&self, id: &str) -> bool {
        match self {
            UserItems::OfRegistry(_) => false,
            UserItems::Listed(ids) => ids.iter().any(|i| i == id),
        }
    }
}

/// How the list of a [`Selection`] is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Take {
    /// Every item of the record type.
    All,
    /// Only the items listed.
    List,
    /// Every item but those listed.
    Except,
}

/// Which cases go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cases {
    /// Only abstracts that were marked complete.
    pub complete: bool,
    /// How many edit errors a case may have; normally none.
    pub max_errors: usize,
    /// Class of case; every class, also a blank one, when left out.
    #[serde(default)]
    pub class_of_case: Ranges,
    /// First year of diagnosis.
    pub diagnosed_from: Option<u16>,
    /// Last year of diagnosis.
    pub diagnosed_to: Option<u16>,
    /// So many years of diagnosis, the current one counted.
    pub last_years: Option<u16>,
    /// Where the patient must have lived at diagnosis; anywhere when left out.
    pub residence: Option<Residence>,
}

/// Where the patient must have lived at diagnosis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Residence {
    /// In the state of the registry, which the caller knows.
    Own(OwnState),
    /// In one of these states.
    States(Vec<String>),
}

/// The word `own-state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnState {
    /// The registry's own.
    OwnState,
}

/// What a recipient takes as reportable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reportability {
    /// One of these must fit; anything fits an empty list.
    #[serde(default)]
    pub include: Vec<Kind>,
    /// None of these may fit.
    #[serde(default)]
    pub exclude: Vec<Kind>,
}

/// A kind of tumor; what is left empty does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Words for the list of cases held back.
    #[serde(default)]
    pub name: String,
    /// Primary sites.
    #[serde(default)]
    pub sites: Ranges,
    /// Histologies, ICD-O-3.
    #[serde(default)]
    pub histologies: Ranges,
    /// Behaviors, ICD-O-3.
    #[serde(default)]
    pub behaviors: Ranges,
    /// First year of diagnosis.
    pub diagnosed_from: Option<u16>,
    /// Last year of diagnosis.
    pub diagnosed_to: Option<u16>,
}

impl Profile {
    /// Reads a profile and checks what would otherwise fail on the day of the deadline.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let profile: Profile = toml::from_str(text)?;
        profile.check()?;
        Ok(profile)
    }

    fn check(&self) -> Result<(), Error> {
        let id_sound = !self.id.is_empty() && self.id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if !id_sound {
            return Err(Error::profile("`id` is made of letters, digits and `-`"));
        }
        if !standard::VERSIONS.contains(&self.naaccr_version) {
            return Err(Error::profile(format!("NAACCR version {} is not known", self.naaccr_version)));
        }
        if let Some(unknown) = placeholders(&self.file_name).find(|p| !PLACEHOLDERS.contains(p)) {
            return Err(Error::profile(format!("`{{{unknown}}}` in `file_name` is not known")));
        }
        if !placeholders(&self.file_name).any(|p| p == "number") {
            return Err(Error::profile("`file_name` needs `{number}`, or two files get one name"));
        }
        if !self.file_name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.{}".contains(c)) {
            return Err(Error::profile("`file_name` is made of letters, digits, `-`, `_` and `.`"));
        }
        let gz = self.file_name.ends_with(".gz");
        if gz != (self.compression == Compression::Gzip) {
            return Err(Error::profile("`file_name` ends in .gz exactly when `compression` is gzip"));
        }
        let stranger = self.required_header.iter().find(|i| i.def().newest().parent != Parent::NaaccrData);
        if let Some(item) = stranger {
            return Err(Error::profile(format!("{} is no item of the file's root", item.id())));
        }
        if let Some(item) = self.required.iter().find(|i| !self.takes(**i)) {
            return Err(Error::profile(format!("{} is required but does not go", item.id())));
        }
        if let (Some(from), Some(to)) = (self.cases.diagnosed_from, self.cases.diagnosed_to)
            && from > to
        {
            return Err(Error::profile("`diagnosed_from` is after `diagnosed_to`"));
        }
        Ok(())
    }

    /// Whether an item of the standard goes: selected, of the version, and of the record type.
    pub fn takes(&self, item: Item) -> bool {
        self.refusal(item).is_none()
    }

    pub(super) fn refusal(&self, item: Item) -> Option<super::Why> {
        let Some(span) = item.def().in_version(self.naaccr_version) else { return Some(super::Why::Version) };
        if span.record_types & self.record_bit() == 0 {
            return Some(super::Why::RecordType);
        }
        let listed = self.items.items.contains(&item);
        let selected = match self.items.take {
            Take::All => true,
            Take::List => listed,
            Take::Except => !listed,
        };
        (!selected).then_some(super::Why::Selection)
    }

    /// The profile with the ids that `user_items = true` stands for: those of the registry's dictionaries that the
    /// record type may carry.
    pub fn with_user_items(mut self, dictionaries: &[UserDictionary]) -> Self {
        if self.items.user_items == UserItems::OfRegistry(true) {
            let items = dictionaries.iter().flat_map(|d| &d.items);
            let carried = items.filter(|i| self.carries(i));
            self.items.user_items = UserItems::Listed(carried.map(|i| i.id.clone()).collect());
        }
        self
    }

    /// Whether the profile's record type may carry a user-defined item.
    pub fn carries(&self, item: &UserItem) -> bool {
        item.record_types & self.record_bit() != 0
    }

    fn record_bit(&self) -> u8 {
        match self.record_type {
            RecordType::A => 1,
            RecordType::M => 2,
            RecordType::C => 4,
            RecordType::I => 8,
        }
    }

    /// First and last year of diagnosis on a day; `None` is open.
    pub fn years(&self, today: Date) -> (Option<u16>, Option<u16>) {
        let relative = self.cases.last_years.map(|n| (today.year() + 1).saturating_sub(n.max(1)));
        let from = match (self.cases.diagnosed_from, relative) {
            (Some(a), Some(b)) => Some(a.max(b)),
            (a, b) => a.or(b),
        };
        (from, self.cases.diagnosed_to.or(self.cases.last_years.map(|_| today.year())))
    }

    /// The root of the file: version and record type of the profile, and the given items.
    pub fn header(&self, items: Items, time_generated: Option<String>) -> Header {
        let mut items = items;
        items.put(naaccr::item::RECORD_TYPE, self.record_type.letter());
        items.put(naaccr::item::NAACCR_RECORD_VERSION, &self.naaccr_version.to_string());
        Header {
            version: self.naaccr_version,
            record_type: self.record_type,
            time_generated,
            specification: "1.8".to_owned(),
            user_dictionaries: Vec::new(),
            attributes: Vec::new(),
            items,
            extensions: String::new(),
        }
    }

    /// Required items of the root that are blank.
    pub fn missing_in_header(&self, header: &Header) -> Vec<Item> {
        self.required_header.iter().copied().filter(|i| header.items.get(*i).is_none()).collect()
    }
}

const PLACEHOLDERS: [&str; 6] = ["registry", "yymm", "yyyy", "mm", "date", "number"];

fn placeholders(pattern: &str) -> impl Iterator<Item = &str> {
    pattern.split('{').skip(1).map(|rest| rest.split_once('}').map_or(rest, |(name, _)| name))
}

/// The file's name: the pattern with registry, date and running number filled in, and no patient data.
///
/// Of the registry's name only ASCII letters and digits remain, joined by `-`, so that no path can be made of it.
pub fn file_name(profile: &Profile, registry: &str, today: Date, number: u32) -> String {
    let words: Vec<&str> =
        registry.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let registry =
        if words.is_empty() { "registry".to_owned() } else { words.join("-").to_ascii_lowercase() };
    let (year, month) = (today.year(), today.month());
    profile
        .file_name
        .replace("{registry}", &registry)
        .replace("{yymm}", &format!("{:02}{month:02}", year % 100))
        .replace("{yyyy}", &year.to_string())
        .replace("{mm}", &format!("{month:02}"))
        .replace("{date}", &today.to_naaccr())
        .replace("{number}", &format!("{number:04}"))
}
