//! The reader: one patient at a time, in the shape that the schema demands.

use std::io::Read;

use crate::document::{Header, Items, Patient, Tumor};
use crate::standard::Parent;

use super::ahead::ParseAhead;
use super::catalog::{Catalog, Rule, Seen};
use super::checks::fault;
use super::extension::{self, Element, Scope};
use super::input::Input;
use super::markup::{Next, Tag};
use super::options::{Limits, Options, Unknown};
use super::problem::{Code, Fatal, Problem, shown, trim};
use super::time::is_time_generated;
use super::value::classes_of;
use super::{dictionary, root};

/// What an item takes besides its value, and a problem, in bytes: small things in great number fill memory too.
pub(crate) const ITEM_WEIGHT: usize = 64;
pub(crate) const PROBLEM_WEIGHT: usize = 256;

/// What has been read so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Patients, complete ones only.
    pub patients: u64,
    /// Tumors, complete ones only.
    pub tumors: u64,
    /// Items with a value, those of the root too.
    pub items: u64,
}

/// Reads a NAACCR XML file patient by patient, in memory that does not depend on the file's size.
///
/// ```
/// use naaccr::Patient;
/// use naaccr::xml::{Code, Options, Reader};
/// let file = r#"<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml"
///     recordType="I" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml">
///     <Patient><Tumor><Item naaccrId="primarySite">C5040</Item></Tumor></Patient>
/// </NaaccrData>"#;
/// let mut reader = Reader::open(file.as_bytes(), &Options::default())?;
/// let mut patient = Patient::default(); // its memory serves every patient of the file
/// while reader.read_patient(&mut patient)? {
///     let problem = &reader.problems()[0];
///     assert_eq!((problem.code, problem.line), (Code::TooLong, 3));
///     assert_eq!(problem.path, "/Patient/Tumor[1]/Item[1]");
///     assert_eq!(patient.tumors[0].items.get_id("primarySite"), Some("C5040")); // kept as it came
/// }
/// assert_eq!(reader.counts().tumors, 1);
/// # Ok::<(), naaccr::xml::Fatal>(())
/// ```
pub struct Reader<R> {
    pub(super) input: Input<R>,
    pub(super) catalog: Catalog,
    pub(super) limits: Limits,
    pub(super) validate: bool,
    pub(super) problems: Vec<Problem>,
    pub(super) counts: Counts,
    pub(super) seen: Seen,
    pub(super) place: Place,
    /// Bytes of values and extensions of the current patient.
    pub(super) bytes: usize,
    /// Name of item elements with the prefix that the root has.
    pub(super) item_name: String,
    /// Text of the current item, when it does not stand in the file as it is.
    pub(super) value: String,
    /// Items of the current patient that go into its tumors.
    moved: Vec<Moved>,
    unknown: Unknown,
    header: Header,
    scope: Scope,
    tag: Tag,
    root_name: String,
    spare: Vec<Tumor>,
    patient_line: u64,
    state: State,
}

enum State {
    /// The start tag of the next patient is in `tag`.
    AtPatient,
    BetweenPatients,
    Over,
    Failed(Fatal),
}

/// Where the reader stands, for paths and messages.
pub(super) struct Place {
    pub(super) level: Parent,
    pub(super) tumor: usize,
    pub(super) item: usize,
}

enum Stop {
    /// The element's end was read.
    Closed,
    /// A child's start tag is in `tag`.
    Child,
}

impl<R: Read> Reader<R> {
    /// Reads a plain (not compressed) file up to its first patient.
    pub fn open(read: R, options: &Options) -> Result<Self, Fatal> {
        let mut input = Input::new(read, options.limits.window);
        let mut tag = Tag::default();
        root::prolog(&mut input, &mut tag, options)?;
        let root = root::root(&mut input, &mut tag, options)?;
        let catalog = Catalog::new(root.header.version, root.header.record_type, &root.dictionaries, options);
        let item_name = tag.name().replace("NaaccrData", "Item");
        let mut reader = Reader {
            input,
            catalog,
            limits: options.limits,
            validate: options.validate,
            problems: Vec::new(),
            counts: Counts::default(),
            seen: Seen::default(),
            place: Place { level: Parent::NaaccrData, tumor: 0, item: 0 },
            bytes: 0,
            item_name,
            value: String::new(),
            moved: Vec::new(),
            unknown: options.unknown,
            header: root.header,
            scope: root.scope,
            root_name: tag.name().to_owned(),
            tag,
            spare: Vec::new(),
            patient_line: 0,
            state: State::Over,
        };
        reader.begin()?;
        Ok(reader)
    }

    /// Parses on a thread of its own from here on; it fails only when the system has no thread to give.
    pub fn ahead(self) -> std::io::Result<ParseAhead>
    where
        R: Send + 'static,
    {
        ParseAhead::new(self)
    }

    fn begin(&mut self) -> Result<(), Fatal> {
        if self.header.time_generated.as_deref().is_some_and(|time| !is_time_generated(time)) {
            self.problems.push(Problem {
                code: Code::InvalidTime,
                line: self.input.line,
                path: "/NaaccrData".to_owned(),
                naaccr_id: String::new(),
                message: "timeGenerated is not a date and time such as 2026-01-31T12:00:00-05:00.".to_owned(),
            });
        }
        let mut items = Items::new();
        let mut extensions = String::new();
        let name = self.root_name.clone();
        let stop = match self.tag.empty {
            true => Stop::Closed,
            false => self.content(Parent::NaaccrData, &name, &mut items, &mut extensions)?,
        };
        self.header.items = items;
        self.header.extensions = extensions;
        match stop {
            Stop::Child => self.state = State::AtPatient,
            Stop::Closed => self.epilogue()?,
        }
        Ok(())
    }

    /// What the root says of the whole file, with its items and extensions.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Problems of the last patient; before the first one, those of the root.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What has been read so far.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Line of the last patient's start tag.
    pub fn patient_line(&self) -> u64 {
        self.patient_line
    }

    /// The next patient, or `None` after the last one; [`read_patient`](Self::read_patient) reuses memory.
    pub fn next_patient(&mut self) -> Result<Option<Patient>, Fatal> {
        let mut patient = Patient::default();
        Ok(self.read_patient(&mut patient)?.then_some(patient))
    }

    /// Replaces `patient` by the next one; false after the last one, when the whole file was found sound.
    ///
    /// After a `Fatal` every further call gives the same one, and `patient` holds a part only.
    pub fn read_patient(&mut self, patient: &mut Patient) -> Result<bool, Fatal> {
        self.problems.clear();
        patient.clear(&mut self.spare);
        let read = self.patient(patient);
        if let Err(fatal) = &read {
            self.state = State::Failed(fatal.clone());
        }
        read
    }

    fn patient(&mut self, patient: &mut Patient) -> Result<bool, Fatal> {
        match &self.state {
            State::AtPatient => {}
            State::BetweenPatients => {
                let root = std::mem::take(&mut self.root_name);
                let more = self.sibling(Element::Patient, &root);
                self.root_name = root;
                if !more? {
                    self.epilogue()?;
                    return Ok(false);
                }
            }
            State::Over => return Ok(false),
            State::Failed(fatal) => return Err(fatal.clone()),
        }
        self.state = State::BetweenPatients;
        self.patient_line = self.tag.line;
        self.bytes = 0;
        self.place.tumor = 0;
        self.moved.clear();
        self.refuse_attributes()?;
        if !self.tag.empty {
            let name = self.tag.name().to_owned();
            let Patient { items, tumors, extensions } = patient;
            if let Stop::Child = self.content(Parent::Patient, &name, items, extensions)? {
                self.tumors(&name, tumors)?;
            }
            self.settle_moved(items, tumors)?;
        }
        self.counts.patients += 1;
        Ok(true)
    }

    /// Reads all tumors of a patient; the first one's start tag is in `tag`.
    fn tumors(&mut self, patient: &str, tumors: &mut Vec<Tumor>) -> Result<(), Fatal> {
        loop {
            self.refuse_attributes()?;
            if tumors.len() == self.limits.tumors {
                let message = format!("A patient has more than {} tumors.", self.limits.tumors);
                return Err(Fatal::new(self.tag.line, message));
            }
            let mut tumor = self.spare.pop().unwrap_or_default();
            self.place.tumor += 1;
            if !self.tag.empty {
                let name = self.tag.name().to_owned();
                self.content(Parent::Tumor, &name, &mut tumor.items, &mut tumor.extensions)?;
            }
            self.counts.tumors += 1;
            tumors.push(tumor);
            if !self.sibling(Element::Tumor, patient)? {
                return Ok(());
            }
        }
    }

    fn refuse_attributes(&self) -> Result<(), Fatal> {
        match self.tag.attributes().next() {
            None => Ok(()),
            Some(_) => {
                let message = format!("<{}> has an attribute; it may have none.", shown(self.tag.name()));
                Err(Fatal::new(self.tag.line, message))
            }
        }
    }

    /// Reads items, then extensions, up to the first child or the end of the element.
    fn content(
        &mut self,
        level: Parent,
        name: &str,
        items: &mut Items,
        extensions: &mut String,
    ) -> Result<Stop, Fatal> {
        self.place.level = level;
        self.place.item = 0;
        self.seen.begin(&self.catalog);
        let child = match level {
            Parent::NaaccrData => Some(Element::Patient),
            Parent::Patient => Some(Element::Tumor),
            Parent::Tumor => None,
        };
        let mut extended = false;
        loop {
            if !extended {
                self.plain_items(items);
            }
            match self.input.next(within(level))? {
                Next::Over => return Err(self.input.ended(level.name())),
                Next::End => {
                    self.input.end_tag(name, self.limits.tag)?;
                    return Ok(Stop::Closed);
                }
                Next::Start => {}
            }
            let length = self.look()?;
            match self.scope.element(&self.tag)? {
                Element::Item if !extended => {
                    self.input.advance(length);
                    self.item(items)?;
                }
                Element::Foreign => {
                    extended = true;
                    let before = extensions.len();
                    let depth = 1 + level as usize;
                    let (input, tag, scope) = (&mut self.input, &mut self.tag, &self.scope);
                    extension::copy(input, tag, scope, &self.limits, depth, extensions)?;
                    self.weigh(extensions.len() - before)?;
                }
                found if Some(found) == child => {
                    self.input.advance(length);
                    return Ok(Stop::Child);
                }
                found => return Err(misplaced(&self.tag, found, level)),
            }
        }
    }

    /// Parses the start tag that begins here without consuming it; its length.
    fn look(&mut self) -> Result<usize, Fatal> {
        let length = self.input.tag_length(self.limits.tag)?;
        let inside = &self.input.rest()[1..length - 1];
        self.tag.parse(inside, self.input.line, self.limits.attributes)?;
        Ok(length)
    }

    /// After a child: the next one's start tag, or the end of the parent; nothing else may stand there.
    fn sibling(&mut self, child: Element, parent: &str) -> Result<bool, Fatal> {
        let level = if child == Element::Patient { Parent::NaaccrData } else { Parent::Patient };
        match self.input.next(within(level))? {
            Next::Over => Err(self.input.ended(level.name())),
            Next::End => self.input.end_tag(parent, self.limits.tag).map(|()| false),
            Next::Start => {
                let length = self.look()?;
                let found = self.scope.element(&self.tag)?;
                if found != child {
                    return Err(misplaced(&self.tag, found, level));
                }
                self.input.advance(length);
                Ok(true)
            }
        }
    }

    /// After the root only white space, comments and processing instructions may stand.
    fn epilogue(&mut self) -> Result<(), Fatal> {
        match self.input.next("after the root element")? {
            Next::Over => {
                self.state = State::Over;
                Ok(())
            }
            _ => Err(Fatal::new(
                self.input.line,
                "Something stands after the end of NaaccrData. Were two files put together? Split them.",
            )),
        }
    }

    fn weigh(&mut self, bytes: usize) -> Result<(), Fatal> {
        self.bytes += bytes;
        match self.bytes > self.limits.patient {
            true => {
                let message = format!("One patient holds more than {} bytes.", self.limits.patient);
                Err(Fatal::new(self.input.line, message))
            }
            false => Ok(()),
        }
    }

    /// Reads any item; its start tag is in `tag` and consumed.
    fn item(&mut self, items: &mut Items) -> Result<(), Fatal> {
        let begin = self.tag.line;
        self.place.item += 1;
        if self.place.item > self.limits.items {
            let message = format!("An element has more than {} items.", self.limits.items);
            return Err(Fatal::new(begin, message));
        }
        for (name, _) in self.tag.attributes() {
            if !matches!(name, "naaccrId" | "naaccrNum" | "xmlns") && !name.starts_with("xmlns:") {
                let message =
                    format!("An Item has the attribute \"{}\", which it may not have.", shown(name));
                return Err(Fatal::new(begin, message));
            }
        }
        self.value.clear();
        if !self.tag.empty {
            self.input.value(self.tag.name(), self.limits.value, self.limits.tag, &mut self.value)?;
        }
        let Some(id) = self.tag.attribute("naaccrId") else {
            return match self.value.is_empty() {
                true => Ok(()),
                false => Err(Fatal::new(begin, "An Item has no naaccrId; items without one cannot be read.")),
            };
        };
        let id = self.catalog.translate(trim(id));
        if id.len() > dictionary::LONGEST_ID {
            return Err(Fatal::new(begin, "A naaccrId is far too long to be one."));
        }
        let slot = self.catalog.find_id(id);
        let new = match slot {
            Some(slot) => self.seen.note(slot),
            None => self.seen.note_unknown(id),
        };
        if !new {
            let message = format!("Item {} stands twice in the same {}.", shown(id), self.place.level.name());
            return Err(Fatal::new(self.input.line, message));
        }
        if self.value.is_empty() || !self.catalog.takes(id) {
            return Ok(());
        }
        let before = self.problems.len();
        self.keep(slot, items)?;
        self.weigh(self.value.len() + ITEM_WEIGHT + (self.problems.len() - before) * PROBLEM_WEIGHT)
    }

    /// Checks and keeps the item whose id is in `tag` and whose text is in `value`.
    fn keep(&mut self, slot: Option<usize>, items: &mut Items) -> Result<(), Fatal> {
        let id = self.catalog.translate(trim(self.tag.attribute("naaccrId").unwrap_or("")));
        let line = self.input.line;
        self.counts.items += 1;
        let known = slot.map(|slot| self.catalog.rule(slot));
        match known.filter(|rule| rule.allowed) {
            None => match self.unknown {
                Unknown::Ignore => return Ok(()),
                Unknown::Keep => {
                    number(&self.tag, id, line)?;
                }
                Unknown::Error => {
                    let header = &self.header;
                    let message = match known {
                        Some(_) => format!(
                            "Version {} has no {} in records of type {}; the value is kept.",
                            header.version / 10,
                            shown(id),
                            header.record_type.letter()
                        ),
                        None => format!("No dictionary of this file knows {}; the value is kept.", shown(id)),
                    };
                    let path = self.place.path();
                    let naaccr_id = id.to_owned();
                    self.problems.push(Problem { code: Code::UnknownId, line, path, naaccr_id, message });
                }
            },
            Some(rule) => {
                let number = number(&self.tag, id, line)?;
                let moved = self.place.level == Parent::Patient && self.catalog.moves(id);
                let level = if moved { Parent::Tumor } else { self.place.level };
                let code = match number.is_some_and(|number| number != i64::from(rule.number)) {
                    true => Some(Code::WrongNumber),
                    false => fault(rule, &self.value, classes_of(&self.value), level, self.validate),
                };
                if let Some(code) = code {
                    self.problems.push(self.place.problem(code, line, id, rule));
                }
                if let (true, Some(slot)) = (moved, slot) {
                    let path = self.place.path();
                    let (value, sound) = (self.value.clone(), code.is_none());
                    self.moved.push(Moved { slot, value, line, path, sound });
                    return Ok(());
                }
            }
        }
        items.push_new(known.and_then(|rule| rule.item), id, &self.value);
        Ok(())
    }
}

/// An item of the patient that goes into its tumors.
struct Moved {
    slot: usize,
    value: String,
    line: u64,
    path: String,
    /// Whether nothing was said about it yet.
    sound: bool,
}

/// `naaccrNum` of the item in `tag`, if it has one; a blank one is no item's number, anything else that is none is fatal.
fn number(tag: &Tag, id: &str, line: u64) -> Result<Option<i64>, Fatal> {
    match tag.attribute("naaccrNum").map(trim) {
        None => Ok(None),
        Some("") => Ok(Some(-1)),
        Some(number) => match number.parse::<i32>() {
            Ok(number) => Ok(Some(number.into())),
            Err(_) => Err(Fatal::new(line, format!("naaccrNum of item {} is not a number.", shown(id)))),
        },
    }
}

impl<R: Read> Reader<R> {
    /// Puts what belongs to each tumor there. A patient without tumors keeps it, and so does one whose tumor says
    /// otherwise: nothing is lost, and the level is a problem then.
    fn settle_moved(&mut self, items: &mut Items, tumors: &mut [Tumor]) -> Result<(), Fatal> {
        for moved in std::mem::take(&mut self.moved) {
            let rule = self.catalog.rule(moved.slot);
            let id = self.catalog.id(moved.slot);
            let differs = |t: &Tumor| t.items.get_id(id).is_some_and(|own| own != moved.value);
            if tumors.is_empty() || tumors.iter().any(differs) {
                items.push_new(rule.item, id, &moved.value);
                if moved.sound {
                    let problem = self.place.problem(Code::InvalidLevel, moved.line, id, rule);
                    self.problems.push(Problem { path: moved.path, ..problem });
                }
                continue;
            }
            let (item, id) = (rule.item, id.to_owned());
            self.weigh((moved.value.len() + ITEM_WEIGHT) * tumors.len())?;
            for tumor in tumors.iter_mut().filter(|t| t.items.get_id(&id).is_none()) {
                tumor.items.push_new(item, &id, &moved.value);
            }
        }
        Ok(())
    }
}

impl Place {
    pub(super) fn path(&self) -> String {
        match self.level {
            Parent::NaaccrData => "/NaaccrData".to_owned(),
            Parent::Patient => format!("/Patient/Item[{}]", self.item),
            Parent::Tumor => format!("/Patient/Tumor[{}]/Item[{}]", self.tumor, self.item),
        }
    }

    /// The problem of a known item, in words that never quote the value.
    #[cold]
    pub(super) fn problem(&self, code: Code, line: u64, id: &str, rule: &Rule) -> Problem {
        let message = match code {
            Code::WrongNumber => format!("naaccrNum is not {}, the number of {id}.", rule.number),
            Code::TooLong => format!("The value is longer than the {} characters of {id}.", rule.length),
            Code::TooShort => format!("The value must have all {} characters of {id}.", rule.length),
            Code::InvalidForType => format!("The value of {id} is not of type {:?}.", rule.data_type),
            Code::StartsWithSpace => format!("The value of {id} starts with a space."),
            Code::EndsWithSpace => format!("The value of {id} ends with a space."),
            Code::InvalidLevel => format!("{id} belongs to {}.", rule.parent.name()),
            _ => format!("{code}: {id}."),
        };
        Problem { code, line, path: self.path(), naaccr_id: id.to_owned(), message }
    }
}

fn within(level: Parent) -> &'static str {
    match level {
        Parent::NaaccrData => "in NaaccrData",
        Parent::Patient => "in a Patient",
        Parent::Tumor => "in a Tumor",
    }
}

fn misplaced(tag: &Tag, found: Element, level: Parent) -> Fatal {
    let name = shown(tag.name());
    let place = within(level);
    let message = match found {
        Element::Misspelled => format!("<{name}> stands {place}; NAACCR XML has no such element."),
        _ => format!(
            "<{name}> may not stand here {place}: items come first, then extensions, then the elements within. \
             Is an end tag missing?"
        ),
    };
    Fatal::new(tag.line, message)
}
