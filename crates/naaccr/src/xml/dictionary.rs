//! User dictionaries: the items that a state or registry adds to the standard.
//!
//! `read` parses a dictionary and lists every rule that it breaks; `parse` is the strict loader,
//! which refuses the first. A lenient loader can decide complaint by complaint.

use std::sync::OnceLock;

use crate::standard::{self, DataType, Padding, Parent};

use super::input::Input;
use super::markup::{Next, Tag};
use super::options::{Limits, Options};
use super::problem::{Fatal, shown};
use super::root;
use super::time::is_time_generated;

/// Most items of a dictionary, and of all that are in force for one file; published ones have fewer than 200.
const MOST_ITEMS: usize = 10_000;

/// Longest id that any file may hold, in bytes; the standard's own have at most 32.
pub(super) const LONGEST_ID: usize = 256;

/// One user-defined item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserItem {
    /// NAACCR XML id, never one of the base dictionary.
    pub id: String,
    /// Item number, never one of the base dictionary.
    pub number: u32,
    /// Name; empty when the dictionary gives none.
    pub name: String,
    /// Longest value, in UTF-16 code units.
    pub length: u32,
    /// Record types that may carry it: bits 1 A, 2 M, 4 C, 8 I.
    pub record_types: u8,
    /// Element that it belongs to.
    pub parent: Parent,
    /// What a value may look like.
    pub data_type: DataType,
    /// How shorter values are filled up in a fixed record.
    pub padding: Padding,
    /// Whether a text may be longer than `length` (specifications before 1.6).
    pub unlimited: bool,
    /// First column in the fixed record of the dictionary's version, from 1; 0 when it gives none.
    pub column: u32,
    /// Whether blanks around a value in a fixed record are part of it (`trim="none"`: reserved areas).
    pub keep_blanks: bool,
}

/// A user dictionary, in force for files that name its URI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserDictionary {
    /// Its URI, by which files name it.
    pub uri: String,
    /// The only NAACCR version that it is for; `None` means any.
    pub version: Option<u16>,
    /// Version of the XML specification that it follows.
    pub specification: String,
    /// What it says of itself; may be empty.
    pub description: String,
    /// When it was last changed, as it stands there.
    pub last_modified: Option<String>,
    /// Its items, in the order of the file.
    pub items: Vec<UserItem>,
}

impl UserDictionary {
    /// Reads a dictionary and refuses it when it breaks any rule of its specification.
    pub fn parse(bytes: &[u8]) -> Result<UserDictionary, Fatal> {
        let (dictionary, complaints) = read(bytes)?;
        match complaints.into_iter().next() {
            Some(first) => Err(first),
            None => Ok(dictionary),
        }
    }

    /// The dictionary that applies to files of a version when the program has none of those that the file names.
    ///
    /// Versions 14 to 21 have one, for the reserved columns and the state's own items; later ones do not.
    pub fn default_for(version: u16) -> Option<&'static UserDictionary> {
        static ALL: OnceLock<Vec<UserDictionary>> = OnceLock::new();
        let all = ALL.get_or_init(|| standard::VERSIONS.iter().filter_map(|v| default_of(*v)).collect());
        all.iter().find(|d| d.version == Some(version))
    }

    /// Whether dictionaries can be used together with a base version; otherwise why not.
    pub(crate) fn fit(dictionaries: &[&UserDictionary], version: u16) -> Result<(), String> {
        if dictionaries.iter().map(|d| d.items.len()).sum::<usize>() > MOST_ITEMS {
            return Err(format!("The user dictionaries have more than {MOST_ITEMS} items together."));
        }
        for (n, dictionary) in dictionaries.iter().enumerate() {
            let uri = shown(&dictionary.uri);
            if let Some(own) = dictionary.version.filter(|own| *own != version) {
                return Err(format!(
                    "User dictionary {uri} is for version {own}, the file is version {version}."
                ));
            }
            for item in &dictionary.items {
                let id = shown(&item.id);
                if standard::by_id(&item.id).is_some_and(|i| i.def().in_version(version).is_some()) {
                    return Err(format!("User dictionary {uri} defines {id}, which the standard has."));
                }
                let taken =
                    |i: standard::Item| i.def().in_version(version).is_some_and(|s| s.number == item.number);
                if standard::all().any(taken) {
                    let number = item.number;
                    return Err(format!("User dictionary {uri} gives {id} the standard's number {number}."));
                }
                let mut others = dictionaries[..n].iter().flat_map(|d| &d.items);
                if others.any(|o| if o.id == item.id { o != item } else { o.number == item.number }) {
                    return Err(format!(
                        "Another user dictionary disagrees with {uri} about {id} or its number."
                    ));
                }
            }
        }
        Ok(())
    }
}

fn default_of(version: u16) -> Option<UserDictionary> {
    let item = |def: &standard::ItemDef| {
        let span = def.in_version(version)?;
        Some(UserItem {
            id: def.id.to_owned(),
            number: span.number,
            name: span.name.to_owned(),
            length: span.length.into(),
            record_types: span.record_types,
            parent: span.parent,
            data_type: span.data_type,
            padding: span.padding,
            unlimited: span.unlimited,
            column: span.column.into(),
            keep_blanks: true,
        })
    };
    let items: Vec<UserItem> = standard::default_user_items().iter().filter_map(item).collect();
    (!items.is_empty()).then(|| UserDictionary {
        uri: format!("{}/user-defined-naaccr-dictionary-{version}.xml", super::NAMESPACE),
        version: Some(version),
        specification: "1.5".to_owned(),
        description: format!("Default user dictionary of NAACCR {}", version / 10),
        last_modified: None,
        items,
    })
}

/// Reads a dictionary and everything that its specification has against it, in the order of the file.
fn read(bytes: &[u8]) -> Result<(UserDictionary, Vec<Fatal>), Fatal> {
    let options = Options::default();
    let limits = Limits::default();
    let mut input = Input::new(bytes, limits.window);
    let mut tag = Tag::default();
    root::prolog(&mut input, &mut tag, &options)?;
    open(&mut input, &mut tag, &limits, "NaaccrDictionary")?;
    let root_name = tag.name().to_owned();
    let mut complaints = Vec::new();
    let mut dictionary = head(&tag, &mut complaints)?;
    if tag.empty {
        return Err(Fatal::new(tag.line, "The dictionary has no ItemDefs."));
    }
    open(&mut input, &mut tag, &limits, "ItemDefs")?;
    let defs_name = tag.name().to_owned();
    let mut in_defs = !tag.empty;
    while in_defs {
        match input.next("in ItemDefs")? {
            Next::Over => return Err(input.ended("the dictionary")),
            Next::End => {
                input.end_tag(&defs_name, limits.tag)?;
                in_defs = false;
            }
            Next::Start => {
                open_here(&mut input, &mut tag, &limits, "ItemDef")?;
                let line = tag.line;
                if dictionary.items.len() == MOST_ITEMS {
                    let message = format!("The dictionary has more than {MOST_ITEMS} items.");
                    return Err(Fatal::new(line, message));
                }
                let item = item(&tag, &dictionary, &mut complaints)?;
                if dictionary.items.iter().any(|i| i.id == item.id || i.number == item.number) {
                    let message =
                        format!("{} or its number {} is defined twice.", shown(&item.id), item.number);
                    complaints.push(Fatal::new(line, message));
                }
                dictionary.items.push(item);
                if !tag.empty {
                    close(&mut input, tag.name(), &limits)?;
                }
            }
        }
    }
    if input.next("in the dictionary")? == Next::Start {
        // Grouped items are forbidden in user dictionaries; their empty list is not.
        open_here(&mut input, &mut tag, &limits, "GroupedItemDefs")?;
        if !tag.empty {
            close(&mut input, tag.name(), &limits)?;
        }
    }
    close(&mut input, &root_name, &limits)?;
    if dictionary.items.is_empty() {
        complaints.push(Fatal::new(input.line, "The dictionary defines no item."));
    }
    match input.next("after the root element")? {
        Next::Over => Ok((dictionary, complaints)),
        _ => Err(Fatal::new(input.line, "Something stands after the end of the dictionary.")),
    }
}

type Bytes<'a> = Input<&'a [u8]>;

fn open(input: &mut Bytes, tag: &mut Tag, limits: &Limits, name: &str) -> Result<(), Fatal> {
    match input.next("in the dictionary")? {
        Next::Start => open_here(input, tag, limits, name),
        _ => Err(Fatal::new(input.line, format!("<{name}> is missing; this is no NAACCR user dictionary."))),
    }
}

fn open_here(input: &mut Bytes, tag: &mut Tag, limits: &Limits, name: &str) -> Result<(), Fatal> {
    input.start_tag(tag, limits.tag, limits.attributes)?;
    match tag.split().1 == name {
        true => Ok(()),
        false => {
            let message = format!("<{}> stands where a user dictionary has <{name}>.", shown(tag.name()));
            Err(Fatal::new(tag.line, message))
        }
    }
}

fn close(input: &mut Bytes, name: &str, limits: &Limits) -> Result<(), Fatal> {
    match input.next("in the dictionary")? {
        Next::End => input.end_tag(name, limits.tag),
        Next::Start => Err(Fatal::new(input.line, format!("<{}> may hold nothing more.", shown(name)))),
        Next::Over => Err(input.ended("the dictionary")),
    }
}

/// Minor number of a specification 1.0 to 1.8.
fn minor(specification: &str) -> Option<u8> {
    match specification.as_bytes() {
        [b'1', b'.', minor @ b'0'..=b'8'] => Some(minor - b'0'),
        _ => None,
    }
}

fn head(tag: &Tag, complaints: &mut Vec<Fatal>) -> Result<UserDictionary, Fatal> {
    let mut complain = |message: String| complaints.push(Fatal::new(tag.line, message));
    let uri = tag.attribute("dictionaryUri").map(str::trim).filter(|uri| !uri.is_empty());
    let Some(uri) = uri else { return Err(Fatal::new(tag.line, "The dictionary has no dictionaryUri.")) };
    let specification = tag.attribute("specificationVersion").unwrap_or("1.0");
    let Some(minor) = minor(specification) else {
        return Err(Fatal::new(tag.line, "specificationVersion is none of 1.0 to 1.8."));
    };
    let version = tag.attribute("naaccrVersion").filter(|version| !version.is_empty());
    let number = version.and_then(|v| v.parse().ok()).filter(|v| standard::VERSIONS.contains(v));
    if version.is_some() && number.is_none() {
        complain("naaccrVersion is no NAACCR version that this program knows.".to_owned());
    }
    if version.is_none() && minor == 0 {
        complain("naaccrVersion is missing, which specification 1.0 demands.".to_owned());
    }
    if uri.starts_with(&format!("{}/naaccr-dictionary-", super::NAMESPACE)) {
        complain("dictionaryUri is that of a base dictionary.".to_owned());
    }
    let last_modified = tag.attribute("dateLastModified");
    if last_modified.is_some_and(|time| !is_time_generated(time)) {
        complain("dateLastModified is not a date and time.".to_owned());
    }
    for (name, _) in tag.attributes() {
        let known = matches!(
            name,
            "dictionaryUri"
                | "specificationVersion"
                | "naaccrVersion"
                | "dateLastModified"
                | "description"
                | "xmlns"
        );
        if !known && !name.starts_with("xmlns:") {
            complain(format!("Attribute \"{}\" is not one of a dictionary's.", shown(name)));
        }
    }
    Ok(UserDictionary {
        uri: uri.to_owned(),
        version: number,
        specification: specification.to_owned(),
        description: tag.attribute("description").unwrap_or("").to_owned(),
        last_modified: last_modified.map(str::to_owned),
        items: Vec::new(),
    })
}

const ITEM_ATTRIBUTES: [&str; 14] = [
    "naaccrId",
    "naaccrNum",
    "naaccrName",
    "startColumn",
    "length",
    "recordTypes",
    "sourceOfStandard",
    "parentXmlElement",
    "dataType",
    "regexValidation",
    "padding",
    "trim",
    "allowUnlimitedText",
    "xmlns",
];

fn item(tag: &Tag, dictionary: &UserDictionary, complaints: &mut Vec<Fatal>) -> Result<UserItem, Fatal> {
    let minor = minor(&dictionary.specification).unwrap_or(0);
    let id = tag.attribute("naaccrId").unwrap_or("").trim().to_owned();
    if id.is_empty() || id.len() > LONGEST_ID {
        return Err(Fatal::new(tag.line, "An ItemDef has no naaccrId."));
    }
    let bad =
        |what: &str| Fatal::new(tag.line, format!("{} of {} is missing or not sound.", what, shown(&id)));
    let number =
        |name: &str| tag.attribute(name).and_then(|n| n.trim().parse::<u32>().ok()).ok_or_else(|| bad(name));
    let parent = match tag.attribute("parentXmlElement") {
        Some("NaaccrData") => Parent::NaaccrData,
        Some("Patient") => Parent::Patient,
        Some("Tumor") => Parent::Tumor,
        _ => return Err(bad("parentXmlElement")),
    };
    let data_type = match tag.attribute("dataType").unwrap_or("text") {
        // Published dictionaries leave it empty, and the reference takes that for absent.
        "" => DataType::Text,
        "alpha" => DataType::Alpha,
        "digits" => DataType::Digits,
        "mixed" => DataType::Mixed,
        "numeric" => DataType::Numeric,
        "text" => DataType::Text,
        "date" => DataType::Date,
        "dateTime" if minor >= 8 => DataType::DateTime,
        _ => return Err(bad("dataType")),
    };
    let padding = tag.attribute("padding").filter(|p| !p.is_empty());
    let item = UserItem {
        number: number("naaccrNum")?,
        name: tag.attribute("naaccrName").unwrap_or("").to_owned(),
        length: number("length")?,
        record_types: record_types(tag.attribute("recordTypes")).ok_or_else(|| bad("recordTypes"))?,
        parent,
        data_type,
        padding: match padding {
            Some("leftZero") => Padding::LeftZero,
            Some("leftBlank") => Padding::LeftBlank,
            Some("rightZero") => Padding::RightZero,
            _ => Padding::None,
        },
        unlimited: tag.attribute("allowUnlimitedText") == Some("true"),
        column: tag.attribute("startColumn").and_then(|n| n.trim().parse().ok()).unwrap_or(0),
        keep_blanks: tag.attribute("trim") == Some("none"),
        id,
    };
    broken_rules(tag, dictionary, minor, &item, complaints);
    Ok(item)
}

/// What the dictionary's specification has against an item.
fn broken_rules(
    tag: &Tag,
    dictionary: &UserDictionary,
    minor: u8,
    item: &UserItem,
    complaints: &mut Vec<Fatal>,
) {
    let mut complain =
        |what: &str| complaints.push(Fatal::new(tag.line, format!("{}: {what}.", shown(&item.id))));
    let plain = item.id.as_bytes();
    if !(2..=32).contains(&plain.len())
        || !plain[0].is_ascii_lowercase()
        || !plain.iter().all(u8::is_ascii_alphanumeric)
    {
        complain("a naaccrId has 2 to 32 letters and digits and begins with a small letter");
    }
    if minor < 3 && !(9_500..=99_999).contains(&item.number) {
        complain("before specification 1.3 numbers of user items are 9500 to 99999");
    }
    if item.name.chars().count() > 50 {
        complain("naaccrName is longer than 50 characters");
    }
    let padding = tag.attribute("padding").filter(|p| !p.is_empty());
    let paddings: &[&str] = match minor {
        7.. => &["none", "leftZero"],
        6 => &["none", "leftZero", "rightZero", "leftBlank", "rightBlank"],
        _ => &["leftZero", "rightZero", "leftBlank", "rightBlank"],
    };
    if padding.is_some_and(|p| !paddings.contains(&p)) {
        complain("this padding is not in the dictionary's specification");
    }
    outdated_attributes(tag, dictionary, minor, item, complaints);
}

/// Attributes that the dictionary's specification does not have, no longer has, or demands.
fn outdated_attributes(
    tag: &Tag,
    dictionary: &UserDictionary,
    minor: u8,
    item: &UserItem,
    complaints: &mut Vec<Fatal>,
) {
    let mut complain =
        |what: &str| complaints.push(Fatal::new(tag.line, format!("{}: {what}.", shown(&item.id))));
    let padding = tag.attribute("padding").filter(|p| !p.is_empty());
    let set = |name: &str| tag.attribute(name).is_some();
    // Since 1.7 there is no trim; the reference lets it pass when nothing is padded, and published ones rely on it.
    let trim = tag.attribute("trim").filter(|t| !t.is_empty());
    let padded = padding.is_some_and(|p| p != "none");
    if trim.is_some_and(|t| !matches!(t, "all" | "none")) || trim.is_some() && minor >= 7 && padded {
        complain("trim is not in the dictionary's specification");
    }
    if set("allowUnlimitedText") && (minor >= 6 || item.unlimited && item.data_type != DataType::Text) {
        complain("allowUnlimitedText is for text, before specification 1.6");
    }
    if set("regexValidation") && minor >= 2 {
        complain("regexValidation is not in the dictionary's specification");
    }
    if set("startColumn") && dictionary.version.is_some_and(|v| v >= 210) {
        complain("there are no start columns since version 21");
    }
    if !set("startColumn") && minor < 1 {
        complain("startColumn is missing, which specification 1.0 demands");
    }
    for (name, _) in tag.attributes() {
        if !ITEM_ATTRIBUTES.contains(&name) && !name.starts_with("xmlns:") {
            complain(&format!("attribute \"{}\" is not one of an ItemDef's", shown(name)));
        }
    }
}

/// `A,M,C,I` as bits; all when there is none.
fn record_types(text: Option<&str>) -> Option<u8> {
    let Some(text) = text.filter(|t| !t.is_empty()) else { return Some(15) };
    text.split(',').try_fold(0, |bits, letter| {
        crate::document::RecordType::from_letter(letter).map(|r| bits | super::catalog::record_bit(r))
    })
}
