//! A de-identification profile: the table of items and the few settings around it.

use naaccr::Item;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::classification::{self, Action, Class, Classified};
use super::zip::{self, Zip3};
use crate::Error;

const SAFE_HARBOR: &str = include_str!("../../../../schemas/extracts/safe-harbor.toml");
const LIMITED_DATA_SET: &str = include_str!("../../../../schemas/extracts/limited-data-set.toml");

/// A de-identification profile, with the classification of every item.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Stable name: `safe-harbor`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Which column of the classification holds.
    pub method: Method,
    /// The rule of law, for the manifest.
    pub legal_basis: String,
    /// Version of the profile.
    pub version: u32,
    /// NAACCR version whose items are classified.
    pub naaccr_version: u16,
    /// Items of action `agreed` that the agreement names.
    pub agreed: Vec<Item>,
    /// Ages.
    pub age: Age,
    /// Postal codes.
    pub postal: Postal,
    /// The k check.
    pub risk: Risk,
    #[serde(skip)]
    rows: Vec<Classified>,
    #[serde(skip)]
    zips: zip::Table,
    #[serde(skip)]
    hash: String,
}

/// Which column of the classification holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// 45 CFR 164.514(b)(2).
    SafeHarbor,
    /// 45 CFR 164.514(e).
    LimitedDataSet,
}

/// Ages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Age {
    /// Highest age that is shown.
    pub highest: u16,
    /// What stands for the ages above.
    pub above: String,
    /// Whether those who were above it at diagnosis keep the year of diagnosis, and no later one.
    pub keep_diagnosis_year_of_oldest: bool,
}

/// Postal codes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Postal {
    /// Name and version of the table of prefixes.
    pub table: String,
    /// Countries whose codes are ZIP codes.
    pub countries: Vec<String>,
    /// Whether the counts of 2000 and 2010 hide a prefix too.
    pub conservative: bool,
}

/// The k check.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Smallest class that may leave.
    pub threshold: usize,
    /// What an outsider may know, the first to be given up first.
    pub quasi: Vec<Quasi>,
}

/// One thing that an outsider may know.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quasi {
    /// The item.
    pub item: Item,
    /// How many characters of it count; all when left out.
    pub prefix: Option<usize>,
    /// Items that would tell it, given up with it.
    #[serde(default)]
    pub also: Vec<Item>,
    /// Whether every year would tell it.
    #[serde(default)]
    pub years: bool,
}

/// Safe Harbor, as shipped.
pub fn safe_harbor() -> Result<Profile, Error> {
    Profile::parse(SAFE_HARBOR)
}

/// The limited data set, as shipped.
pub fn limited_data_set() -> Result<Profile, Error> {
    Profile::parse(LIMITED_DATA_SET)
}

impl Profile {
    /// Reads a profile; refuses one that leaves an item of its version unclassified.
    ///
    /// A newer version of the standard does not stop extracts: its new items have no row, so they never leave.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut profile: Profile = toml::from_str(text)?;
        profile.rows = classification::table()?;
        profile.zips = zip::table(&profile.postal.table)?;
        profile.hash = hex(&Sha256::digest(text.as_bytes()));
        if !naaccr::standard::VERSIONS.contains(&profile.naaccr_version) {
            return Err(Error::profile(format!("NAACCR version {} is not known", profile.naaccr_version)));
        }
        if let Some(item) = classification::unclassified(&profile.rows, profile.naaccr_version).first() {
            return Err(Error::profile(format!("{} is not classified", item.id())));
        }
        if profile.method == Method::SafeHarbor && profile.age.highest > 89 {
            return Err(Error::profile("Safe Harbor shows no age over 89"));
        }
        if profile.method == Method::SafeHarbor && !profile.agreed.is_empty() {
            return Err(Error::profile("no agreement lets an item through Safe Harbor"));
        }
        if profile.risk.threshold < 2 {
            return Err(Error::profile("`threshold` is at least 2"));
        }
        Ok(profile)
    }

    /// What becomes of an item; `None` for one that nobody classified, which is dropped.
    pub fn action(&self, item: Item) -> Option<Action> {
        self.row(item).map(|row| match self.method {
            Method::SafeHarbor => row.safe_harbor,
            Method::LimitedDataSet => row.limited_data_set,
        })
    }

    /// What kind of item it is.
    pub fn class(&self, item: Item) -> Option<Class> {
        self.row(item).map(|row| row.class)
    }

    /// The row of an item.
    pub fn row(&self, item: Item) -> Option<&Classified> {
        self.rows.binary_search_by_key(&item, |r| r.item).ok().map(|at| &self.rows[at])
    }

    /// Every row, in order of id.
    pub fn rows(&self) -> &[Classified] {
        &self.rows
    }

    /// Whether the k check looks at an item.
    pub fn checks(&self, item: Item) -> bool {
        self.risk.quasi.iter().any(|q| q.item == item)
    }

    /// Whether an item can leave at all.
    pub fn lets_through(&self, item: Item) -> bool {
        match self.action(item) {
            None | Some(Action::Drop) => false,
            Some(Action::Checked) => self.checks(item),
            Some(Action::Agreed) => self.agreed.contains(&item),
            Some(_) => true,
        }
    }

    /// The columns of an extract in order of item number: what was asked for and can leave, or all that can.
    ///
    /// Survival months bring their flag with them and the other way round, for neither can be read alone.
    pub fn columns(&self, asked: Option<&[Item]>) -> Vec<Item> {
        use naaccr::item as i;
        let pairs = [
            (i::SURV_MOS_ACTIVE_FOLLOWUP, i::SURV_FLAG_ACTIVE_FOLLOWUP),
            (i::SURV_MOS_PRESUMED_ALIVE, i::SURV_FLAG_PRESUMED_ALIVE),
        ];
        let wanted = |item: Item| {
            let partner = pairs.iter().find(|(m, f)| *m == item || *f == item);
            asked.is_none_or(|list| {
                list.contains(&item) || partner.is_some_and(|(m, f)| list.contains(m) || list.contains(f))
            })
        };
        let mut columns: Vec<Item> =
            self.rows.iter().map(|r| r.item).filter(|i| self.lets_through(*i) && wanted(*i)).collect();
        columns.sort_by_key(|i| i.number());
        columns
    }

    /// What becomes of a postal code in a country.
    pub fn zip3(&self, code: &str, country: Option<&str>) -> Zip3 {
        self.zips.cut(&self.postal, code, country)
    }

    /// SHA-256 of the profile's text, hexadecimal.
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
