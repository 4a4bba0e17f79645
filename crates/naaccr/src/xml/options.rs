//! How to read: what the caller may choose, and how much one file may ask of the machine.

use std::collections::BTreeSet;

use super::dictionary::UserDictionary;

/// What to do with an item that no dictionary of the file knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unknown {
    /// Report it and keep it (the reference reports it and drops it).
    #[default]
    Error,
    /// Drop it without a word.
    Ignore,
    /// Keep it without a word.
    Keep,
}

/// Which foreign namespaces a file may use in strict mode.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Namespaces {
    /// Those that the root declares, but for XML Schema's own (`xsi`): nothing has to be known beforehand.
    #[default]
    Declared,
    /// Only these pairs of prefix and URI, as the reference demands; any other declaration on the root is fatal.
    Registered(Vec<(String, String)>),
}

/// Which items are read; the others are passed over without a check and without a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ItemFilter {
    /// All.
    #[default]
    All,
    /// Only the items with these ids.
    Only(BTreeSet<String>),
    /// All but the items with these ids.
    Except(BTreeSet<String>),
}

impl ItemFilter {
    /// Whether the item with this id is read.
    pub fn takes(&self, id: &str) -> bool {
        match self {
            ItemFilter::All => true,
            ItemFilter::Only(ids) => ids.contains(id),
            ItemFilter::Except(ids) => !ids.contains(id),
        }
    }
}

/// How much one file may ask for; more is fatal, with the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Longest value of an item, in bytes.
    pub value: usize,
    /// Items within one root, patient or tumor.
    pub items: usize,
    /// Elements within each other, the root counted.
    pub depth: usize,
    /// Attributes of the root.
    pub root_attributes: usize,
    /// Attributes of any other element.
    pub attributes: usize,
    /// Longest start tag, in bytes.
    pub tag: usize,
    /// Extensions of one element together, in bytes.
    pub extension: usize,
    /// Tumors of one patient.
    pub tumors: usize,
    /// Values and extensions of one patient together, in bytes, with 64 for each item and 256 for each problem.
    pub patient: usize,
    /// Bytes asked for at once; the default fits the second-level cache of any machine of the last ten years.
    pub window: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            value: 64 * 1024,
            items: 2_000,
            depth: 16,
            root_attributes: 64,
            attributes: 32,
            tag: 64 * 1024,
            extension: 1024 * 1024,
            tumors: 10_000,
            patient: 32 * 1024 * 1024,
            window: 128 * 1024,
        }
    }
}

/// How to read a file.
///
/// ```
/// use naaccr::xml::{ItemFilter, Options, Unknown, validate};
/// let file = r#"<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-180.xml" recordType="A"
///     specificationVersion="1.3"><Patient><Tumor><Item naaccrId="dateOfSentinelLymphNodeBiopsy">20190101</Item>
///     <Item naaccrId="ourOwn">7</Item></Tumor></Patient></NaaccrData>"#;
/// // Strict reading needs the namespace, and today's dictionary of version 18 knows neither item.
/// assert!(validate(file.as_bytes(), &Options::default()).fatal.is_some());
/// let mut options = Options { strict_namespaces: false, ..Options::default() };
/// assert_eq!(validate(file.as_bytes(), &options).error_count, 2);
/// options.translate_renamed = true;
/// options.unknown = Unknown::Keep;
/// assert!(validate(file.as_bytes(), &options).valid);
/// options.items = ItemFilter::Except(["ourOwn".to_owned()].into());
/// assert_eq!(validate(file.as_bytes(), &options).counts.items, 1);
/// ```
#[derive(Clone, Debug)]
pub struct Options {
    /// Demand the NAACCR namespace, and a declared namespace for every other root attribute.
    pub strict_namespaces: bool,
    /// What to do with items that no dictionary knows.
    pub unknown: Unknown,
    /// User dictionaries at hand; one is in force when the file names its URI.
    pub dictionaries: Vec<UserDictionary>,
    /// Check data types, short values and spaces; length, number and level are always checked.
    pub validate: bool,
    /// Foreign namespaces that a file may use; only looked at in strict mode.
    pub namespaces: Namespaces,
    /// Which items are read.
    pub items: ItemFilter,
    /// Read the long ids of version 18 as the ones that specification 1.4 gave them, and what moved from the patient
    /// to the tumor in versions 18 and 21 into each tumor (`schemas/naaccr/renamed.csv`).
    pub translate_renamed: bool,
    /// Further ids to read as others, from and to; after `translate_renamed`, before anything is checked.
    pub translate_ids: Vec<(String, String)>,
    /// URIs of user dictionaries to read as others, from and to.
    pub translate_dictionaries: Vec<(String, String)>,
    /// Whether a file may name a user dictionary that is not at hand: its items are unknown then. Otherwise fatal.
    pub missing_dictionary: bool,
    /// How much one file may ask for.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            strict_namespaces: true,
            unknown: Unknown::default(),
            dictionaries: Vec::new(),
            validate: true,
            namespaces: Namespaces::default(),
            items: ItemFilter::default(),
            translate_renamed: false,
            translate_ids: Vec::new(),
            translate_dictionaries: Vec::new(),
            missing_dictionary: true,
            limits: Limits::default(),
        }
    }
}
