//! From bytes to a dictionary, with everything that its specification has against it in the order of the file.

use std::collections::HashSet;

use crate::document::RecordType;
use crate::standard::{self, DataType, Padding, Parent};
use crate::xml::NAMESPACE;
use crate::xml::catalog::record_bit;
use crate::xml::input::Input;
use crate::xml::markup::{Next, Tag};
use crate::xml::options::{Limits, Options};
use crate::xml::problem::{Fatal, shown};
use crate::xml::root;
use crate::xml::time::is_date_and_time;

use super::fit::{Base, Clash, has_columns, overlaps};
use super::{MOST_ITEMS, UserDictionary, UserItem, Warning};

/// Longest id that older specifications allowed, and the longest that is used leniently.
const LONGEST_OLD_ID: usize = 50;

const LEFT_OUT: &str = "The item is left out, and its values are kept as unknown items";
const IGNORED: &str = "It is ignored";
const AS_IT_STANDS: &str = "It is used as it stands";
const XML_ONLY: &str = "The item is used in XML, not in fixed records";

/// Something that a dictionary's specification does not allow.
pub(super) struct Complaint {
    line: u64,
    id: String,
    what: String,
    /// What a lenient reader does about it; `None` when it must refuse the dictionary as well.
    pub(super) done: Option<&'static str>,
}

impl Complaint {
    pub(super) fn fatal(&self) -> Fatal {
        let colon = if self.id.is_empty() { "" } else { ": " };
        Fatal::new(self.line, format!("{}{colon}{}.", self.id, self.what))
    }

    pub(super) fn warning(self) -> Warning {
        let message = format!("{}. {}.", self.what, self.done.unwrap_or_default());
        Warning { line: self.line, naaccr_id: self.id, message }
    }
}

/// Complaints about one element after the other.
#[derive(Default)]
struct Complaints {
    all: Vec<Complaint>,
    line: u64,
    id: String,
}

impl Complaints {
    /// From here on complaints are about this element.
    fn about(&mut self, line: u64, id: &str) {
        self.line = line;
        self.id = shown(id);
    }

    fn note(&mut self, what: impl Into<String>, done: &'static str) {
        self.push(what.into(), Some(done));
    }

    fn refuse(&mut self, what: impl Into<String>) {
        self.push(what.into(), None);
    }

    fn push(&mut self, what: String, done: Option<&'static str>) {
        self.all.push(Complaint { line: self.line, id: self.id.clone(), what, done });
    }
}

type Bytes<'a> = Input<&'a [u8]>;

/// Reads a dictionary; `lenient` looks for collisions with any version that it names, not only as the reference does.
pub(super) fn read(bytes: &[u8], lenient: bool) -> Result<(UserDictionary, Vec<Complaint>), Fatal> {
    let options = Options::default();
    let limits = Limits::default();
    let mut input = Input::new(bytes, limits.window);
    let mut tag = Tag::default();
    root::prolog(&mut input, &mut tag, &options)?;
    open(&mut input, &mut tag, &limits, "NaaccrDictionary")?;
    let root_name = tag.name().to_owned();
    let mut complaints = Complaints::default();
    let mut dictionary = head(&tag, &mut complaints)?;
    if tag.empty {
        return Err(Fatal::new(tag.line, "The dictionary has no ItemDefs."));
    }
    open(&mut input, &mut tag, &limits, "ItemDefs")?;
    let lines = items(&mut input, &mut tag, &limits, &mut dictionary, &mut complaints)?;
    if input.next("in the dictionary")? == Next::Start {
        open_here(&mut input, &mut tag, &limits, "GroupedItemDefs")?;
        grouped(&mut input, &mut tag, &limits, &mut complaints)?;
    }
    close(&mut input, &root_name, &limits)?;
    if input.next("after the root element")? != Next::Over {
        return Err(Fatal::new(input.line, "Something stands after the end of the dictionary."));
    }
    beside_the_standard(&mut dictionary, &lines, lenient, &mut complaints);
    if dictionary.items.is_empty() {
        complaints.about(input.line, "");
        complaints.refuse("The dictionary defines no item");
    }
    Ok((dictionary, complaints.all))
}

/// Reads the `ItemDef`s; the line of each item.
fn items(
    input: &mut Bytes,
    tag: &mut Tag,
    limits: &Limits,
    dictionary: &mut UserDictionary,
    complaints: &mut Complaints,
) -> Result<Vec<u64>, Fatal> {
    let mut lines = Vec::new();
    let (mut ids, mut numbers) = (HashSet::new(), HashSet::new());
    let name = tag.name().to_owned();
    let mut inside = !tag.empty;
    while inside {
        match input.next("in ItemDefs")? {
            Next::Over => return Err(input.ended("the dictionary")),
            Next::End => {
                input.end_tag(&name, limits.tag)?;
                inside = false;
            }
            Next::Start => {
                open_here(input, tag, limits, "ItemDef")?;
                if lines.len() == MOST_ITEMS {
                    return Err(Fatal::new(
                        tag.line,
                        format!("The dictionary has more than {MOST_ITEMS} items."),
                    ));
                }
                if let Some(item) = item(tag, dictionary, complaints) {
                    if !ids.insert(item.id.clone()) || !numbers.insert(item.number) {
                        complaints.refuse(format!("it or its number {} is defined twice", item.number));
                    }
                    dictionary.items.push(item);
                    lines.push(tag.line);
                }
                if !tag.empty {
                    close(input, tag.name(), limits)?;
                }
            }
        }
    }
    Ok(lines)
}

/// Grouped items are forbidden in user dictionaries; their empty list is not.
fn grouped(
    input: &mut Bytes,
    tag: &mut Tag,
    limits: &Limits,
    complaints: &mut Complaints,
) -> Result<(), Fatal> {
    let name = tag.name().to_owned();
    let mut inside = !tag.empty;
    while inside {
        match input.next("in GroupedItemDefs")? {
            Next::Over => return Err(input.ended("the dictionary")),
            Next::End => {
                input.end_tag(&name, limits.tag)?;
                inside = false;
            }
            Next::Start => {
                open_here(input, tag, limits, "GroupedItemDef")?;
                complaints.about(tag.line, tag.attribute("naaccrId").unwrap_or_default());
                complaints.note("user dictionaries have no grouped items", IGNORED);
                if !tag.empty {
                    close(input, tag.name(), limits)?;
                }
            }
        }
    }
    Ok(())
}

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
pub(super) fn minor(specification: &str) -> Option<u8> {
    match specification.as_bytes() {
        [b'1', b'.', minor @ b'0'..=b'8'] => Some(minor - b'0'),
        _ => None,
    }
}

/// An attribute without the blanks around it; empty ones count as absent, as in the reference.
fn said<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    tag.attribute(name).map(|value| value.trim_matches(|c| c <= ' ')).filter(|value| !value.is_empty())
}

/// A whole number as the reference reads it: digits alone, up to what a Java `int` holds.
enum Number {
    Absent,
    Sound(u32),
    /// With blanks around it.
    Padded(u32),
    Unsound,
}

fn number(tag: &Tag, name: &str) -> Number {
    let Some(digits) = said(tag, name) else { return Number::Absent };
    let value = digits.parse::<u32>().ok().filter(|n| i32::try_from(*n).is_ok());
    match value.filter(|_| digits.bytes().all(|b| b.is_ascii_digit())) {
        None => Number::Unsound,
        Some(value) if tag.attribute(name) == Some(digits) => Number::Sound(value),
        Some(value) => Number::Padded(value),
    }
}

/// A number that an item cannot do without.
fn needed(tag: &Tag, name: &str, complaints: &mut Complaints) -> Option<u32> {
    match number(tag, name) {
        Number::Sound(value) => Some(value),
        Number::Padded(value) => {
            complaints.note(format!("{name} has blanks around it"), "They are overlooked");
            Some(value)
        }
        Number::Absent => {
            complaints.note(format!("{name} is missing"), LEFT_OUT);
            None
        }
        Number::Unsound => {
            complaints.note(format!("{name} is no whole number"), LEFT_OUT);
            None
        }
    }
}

const ROOT_ATTRIBUTES: [&str; 6] =
    ["dictionaryUri", "specificationVersion", "naaccrVersion", "dateLastModified", "description", "xmlns"];

fn head(tag: &Tag, complaints: &mut Complaints) -> Result<UserDictionary, Fatal> {
    complaints.about(tag.line, "");
    let Some(uri) = said(tag, "dictionaryUri") else {
        return Err(Fatal::new(tag.line, "The dictionary has no dictionaryUri."));
    };
    if uri.starts_with(&format!("{NAMESPACE}/naaccr-dictionary-")) {
        complaints.refuse("dictionaryUri is that of a base dictionary");
    }
    let mut specification = said(tag, "specificationVersion").unwrap_or("1.0");
    if minor(specification).is_none() {
        complaints.note("specificationVersion is none of 1.0 to 1.8", "It is read as 1.8");
        specification = "1.8";
    }
    let version = said(tag, "naaccrVersion");
    let known = standard::VERSIONS.iter().copied().find(|v| version == Some(v.to_string().as_str()));
    if version.is_some() && known.is_none() {
        complaints.note(
            "naaccrVersion is no NAACCR version that this program knows",
            "It is used with any version that it does not collide with",
        );
    }
    if version.is_none() && specification == "1.0" {
        complaints.note(
            "naaccrVersion is missing, which specification 1.0 demands",
            "It is used with any version that it does not collide with",
        );
    }
    let last_modified = said(tag, "dateLastModified");
    if last_modified.is_some_and(|time| !is_date_and_time(time)) {
        complaints.note("dateLastModified is not a date and time", IGNORED);
    }
    for (name, _) in tag.attributes().filter(|(name, _)| !ROOT_ATTRIBUTES.contains(name)) {
        complaints.note(format!("attribute \"{}\" is not one of a dictionary's", shown(name)), IGNORED);
    }
    Ok(UserDictionary {
        uri: uri.to_owned(),
        version: known,
        specification: specification.to_owned(),
        description: said(tag, "description").unwrap_or_default().to_owned(),
        last_modified: last_modified.filter(|time| is_date_and_time(time)).map(str::to_owned),
        items: Vec::new(),
    })
}

const ITEM_ATTRIBUTES: [&str; 13] = [
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
];

/// One `ItemDef`; `None` when it says too little to be used.
fn item(tag: &Tag, dictionary: &UserDictionary, complaints: &mut Complaints) -> Option<UserItem> {
    let minor = dictionary.minor();
    let id = said(tag, "naaccrId").unwrap_or_default();
    complaints.about(tag.line, id);
    for (name, _) in tag.attributes().filter(|(name, _)| !ITEM_ATTRIBUTES.contains(name)) {
        complaints.note(format!("attribute \"{}\" is not one of an ItemDef's", shown(name)), IGNORED);
    }
    // In the order of the reference, whose first complaint is the one that people know.
    let known = known_id(id, complaints);
    let number = needed(tag, "naaccrNum", complaints);
    let name = said(tag, "naaccrName").unwrap_or_default();
    if name.encode_utf16().count() > 50 {
        complaints.note("naaccrName is longer than 50 characters", "It is kept whole");
    }
    let length = needed(tag, "length", complaints);
    let column = column(tag, dictionary, complaints);
    let parent = parent(tag, complaints);
    let record_types = record_types(tag, complaints);
    let data_type = data_type(tag, minor, complaints);
    let unlimited = unlimited(tag, minor, data_type, complaints);
    let (padding, keep_blanks) = padding(tag, minor, complaints);
    if minor >= 2 && said(tag, "regexValidation").is_some() {
        complaints.note("regexValidation is not in the dictionary's specification", IGNORED);
    }
    Some(UserItem {
        id: known?,
        number: number?,
        name: name.to_owned(),
        length: length?,
        record_types: record_types?,
        parent: parent?,
        data_type,
        padding,
        unlimited,
        column,
        keep_blanks,
    })
}

fn known_id(id: &str, complaints: &mut Complaints) -> Option<String> {
    let bytes = id.as_bytes();
    if id.is_empty() {
        complaints.note("naaccrId is missing", LEFT_OUT);
        return None;
    }
    let sound = bytes[0].is_ascii_lowercase() && bytes.iter().all(u8::is_ascii_alphanumeric);
    if !sound || !(2..=32).contains(&bytes.len()) {
        let usable = bytes.len() <= LONGEST_OLD_ID
            && bytes[0].is_ascii_alphabetic()
            && bytes.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'));
        let what = "a naaccrId has 2 to 32 letters and digits and begins with a small letter";
        complaints.note(what, if usable { AS_IT_STANDS } else { LEFT_OUT });
        return usable.then(|| id.to_owned());
    }
    Some(id.to_owned())
}

fn parent(tag: &Tag, complaints: &mut Complaints) -> Option<Parent> {
    let text = said(tag, "parentXmlElement").unwrap_or_default();
    let all = [("NaaccrData", Parent::NaaccrData), ("Patient", Parent::Patient), ("Tumor", Parent::Tumor)];
    let found = all.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
    if found.is_none_or(|(name, _)| *name != text) {
        let done = if found.is_some() { "It is read without regard to capitals" } else { LEFT_OUT };
        complaints.note("parentXmlElement is none of NaaccrData, Patient and Tumor", done);
    }
    found.map(|(_, parent)| *parent)
}

/// `A,M,C,I` as bits; all when there is none.
fn record_types(tag: &Tag, complaints: &mut Complaints) -> Option<u8> {
    let Some(text) = said(tag, "recordTypes") else { return Some(15) };
    let add = |bits, letter: &str| RecordType::from_letter(letter).map(|r| bits | record_bit(r));
    if let Some(sound) = text.split(',').try_fold(0, add) {
        return Some(sound);
    }
    let mut letters = text.chars().filter(|c| !matches!(c, ',' | ';' | ' '));
    let found = letters.try_fold(0, |bits, c| add(bits, c.encode_utf8(&mut [0; 4]))).filter(|bits| *bits > 0);
    let done = if found.is_some() { "The letters are read all the same" } else { LEFT_OUT };
    complaints.note("recordTypes are letters of A, M, C and I with commas between them", done);
    found
}

fn data_type(tag: &Tag, minor: u8, complaints: &mut Complaints) -> DataType {
    match said(tag, "dataType") {
        None | Some("text") => DataType::Text,
        Some("alpha") => DataType::Alpha,
        Some("digits") => DataType::Digits,
        Some("mixed") => DataType::Mixed,
        Some("numeric") => DataType::Numeric,
        Some("date") => DataType::Date,
        Some("dateTime") => {
            if minor < 8 {
                complaints.note("dataType dateTime is not in the dictionary's specification", AS_IT_STANDS);
            }
            DataType::DateTime
        }
        Some(_) => {
            complaints.note("dataType is not one of the specification's", "The item is taken for text");
            DataType::Text
        }
    }
}

/// How a value is filled up in a fixed record, and whether blanks around it are part of it.
fn padding(tag: &Tag, minor: u8, complaints: &mut Complaints) -> (Padding, bool) {
    let padding = said(tag, "padding");
    let allowed: &[&str] = match minor {
        7.. => &["none", "leftZero"],
        6 => &["none", "leftZero", "rightZero", "leftBlank", "rightBlank"],
        _ => &["leftZero", "rightZero", "leftBlank", "rightBlank"],
    };
    if padding.is_some_and(|p| !allowed.contains(&p)) {
        let done = "It is overlooked, since it matters in fixed records only";
        complaints.note("this padding is not in the dictionary's specification", done);
    }
    // Since 1.7 there is no trim; the reference lets it pass where nothing is padded, and published ones rely on it.
    let trim = said(tag, "trim");
    let padded = padding.is_some_and(|p| p != "none");
    if trim.is_some_and(|t| !matches!(t, "all" | "none")) || trim.is_some() && minor >= 7 && padded {
        complaints.note("trim is not in the dictionary's specification", IGNORED);
    }
    let kind = match padding {
        Some("leftZero") => Padding::LeftZero,
        Some("leftBlank") => Padding::LeftBlank,
        Some("rightZero") => Padding::RightZero,
        _ => Padding::None,
    };
    (kind, trim == Some("none"))
}

fn unlimited(tag: &Tag, minor: u8, data_type: DataType, complaints: &mut Complaints) -> bool {
    // Empty counts as "false" here, and as present.
    let Some(text) = tag.attribute("allowUnlimitedText") else { return false };
    let is_text = data_type == DataType::Text;
    let blank = said(tag, "allowUnlimitedText").is_none();
    match text {
        "true" if minor < 6 && is_text => {}
        "true" if is_text => complaints.note(
            "allowUnlimitedText is for specifications before 1.6",
            "Longer texts are taken all the same",
        ),
        "true" => complaints.note("allowUnlimitedText is for text", IGNORED),
        _ if minor < 6 && (text == "false" || blank) => {}
        _ => {
            complaints.note("allowUnlimitedText is \"true\" or \"false\", before specification 1.6", IGNORED)
        }
    }
    text == "true" && is_text
}

fn column(tag: &Tag, dictionary: &UserDictionary, complaints: &mut Complaints) -> u32 {
    let column = match number(tag, "startColumn") {
        Number::Sound(column) => column,
        Number::Padded(column) => {
            complaints.note("startColumn has blanks around it", "They are overlooked");
            column
        }
        Number::Unsound => {
            complaints.note("startColumn is no whole number", XML_ONLY);
            return 0;
        }
        Number::Absent => {
            if dictionary.minor() < 1 {
                complaints.note("startColumn is missing, which specification 1.0 demands", XML_ONLY);
            }
            return 0;
        }
    };
    if dictionary.version.is_some_and(|version| !has_columns(version)) {
        complaints.note("there are no start columns since version 21", IGNORED);
        return 0;
    }
    column
}

/// What the standard of the dictionary's own version, or one of its own items, has against an item.
fn beside_the_standard(
    dictionary: &mut UserDictionary,
    lines: &[u64],
    lenient: bool,
    complaints: &mut Complaints,
) {
    let Some(base) = dictionary.version.map(Base::of).filter(|base| lenient || base.looks_early()) else {
        return;
    };
    let minor = dictionary.minor();
    let mut kept = Vec::new();
    let items = std::mem::take(&mut dictionary.items);
    let taken = |known: &UserItem| items.iter().any(|i| i.number == known.number && i.id != known.id);
    for (item, line) in items.iter().zip(lines) {
        let mut item = item.clone();
        complaints.about(*line, &item.id);
        if let Some(clash) = base.against(&item, minor) {
            let words = base.words(&item, &clash);
            match clash {
                Clash::Id | Clash::Number(_) => {
                    complaints.note(words, LEFT_OUT);
                    continue;
                }
                // The default's number is another item's: with both, no file could be read that names the dictionary.
                Clash::Default(known) if taken(known) => {
                    complaints.note(words, LEFT_OUT);
                    continue;
                }
                Clash::Default(known) => {
                    complaints.note(words, "The default dictionary's definition is used");
                    item = known.clone();
                }
                Clash::Range => complaints.note(words, AS_IT_STANDS),
                Clash::Column => {
                    complaints.note(words, XML_ONLY);
                    item.column = 0;
                }
            }
        }
        kept.push((item, *line));
    }
    for (one, two) in overlaps(kept.iter().map(|(item, _)| item)) {
        let words = format!("its columns overlap those of {}", shown(&kept[one].0.id));
        let (item, line) = &mut kept[two];
        complaints.about(*line, &item.id);
        complaints.note(words, XML_ONLY);
        item.column = 0;
    }
    dictionary.items = kept.into_iter().map(|(item, _)| item).collect();
}
