//! The beginning of a file: XML declaration, root element, what it says of all that follows.

use std::io::Read;

use crate::document::{Header, Items, RecordType};
use crate::standard;

use super::dictionary::UserDictionary;
use super::extension::{Element, Scope, undeclared};
use super::input::Input;
use super::markup::{Next, Tag};
use super::options::{Namespaces, Options};
use super::problem::{Fatal, shown};
use super::{NAMESPACE, base_dictionary_uri};

/// The namespace of `xsi:schemaLocation`, which the reference refuses like any other that nobody registered.
const SCHEMA_INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// Specification 1.5 made `specificationVersion` required; a base dictionary that follows a later one
/// can only stand in files that have it.
const LAST_WITHOUT: &str = "1.5";

const SPECIFICATIONS: [&str; 9] = ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8"];

/// Most user dictionaries that a file may name; each costs a look at the others.
const MOST_DICTIONARIES: usize = 100;

/// What to do with a file in the wrong encoding.
pub(super) const UTF_16: &str = "The file is UTF-16, and NAACCR XML is UTF-8. Save it as UTF-8.";

/// Reads everything before the root element.
pub(super) fn prolog<R: Read>(input: &mut Input<R>, tag: &mut Tag, options: &Options) -> Result<(), Fatal> {
    input.doctype = true;
    if !input.ensure(4) && input.rest().is_empty() {
        // Bytes that are not UTF-8 may stand at the very beginning: UTF-16, a compressed file, a picture.
        input.whole()?;
        return Err(Fatal::new(1, "The file is empty."));
    }
    let head = input.rest().as_bytes();
    if head.starts_with(b"PK\x03\x04") {
        return Err(Fatal::new(1, "The file is a ZIP archive. Unpack it and read the XML file in it."));
    }
    if head.starts_with(b"<\0") || head.starts_with(b"\0<") {
        return Err(Fatal::new(1, UTF_16));
    }
    if input.looks_at("\u{FEFF}") {
        input.advance(3);
    }
    if input.looks_at("<?xml") && input.ensure(6) && b" \t\r\n".contains(&input.rest().as_bytes()[5]) {
        declaration(input, tag, options)?;
    }
    Ok(())
}

fn declaration<R: Read>(input: &mut Input<R>, tag: &mut Tag, options: &Options) -> Result<(), Fatal> {
    let end = input.find("?>", 5, options.limits.tag, "the XML declaration")?;
    tag.parse(&input.rest()[2..end], input.line, 3)?;
    match tag.attribute("version") {
        Some("1.0") => {}
        Some(other) => {
            let message = format!("The file is XML {}; NAACCR XML is XML 1.0.", shown(other));
            return Err(Fatal::new(input.line, message));
        }
        None => return Err(Fatal::new(input.line, "The XML declaration has no version.")),
    }
    let encoding = tag.attribute("encoding").unwrap_or("UTF-8");
    if !encoding.eq_ignore_ascii_case("UTF-8") && !encoding.eq_ignore_ascii_case("US-ASCII") {
        input.declared = Some(shown(encoding));
    }
    input.advance(end + 2);
    Ok(())
}

/// What the root element says, and which user dictionaries it puts in force.
pub(super) struct Root<'a> {
    pub(super) header: Header,
    pub(super) scope: Scope,
    pub(super) dictionaries: Vec<&'a UserDictionary>,
}

/// Reads the root's start tag, which is left in `tag`.
pub(super) fn root<'a, R: Read>(
    input: &mut Input<R>,
    tag: &mut Tag,
    options: &'a Options,
) -> Result<Root<'a>, Fatal> {
    match input.next("before the root element")? {
        Next::Start => {}
        Next::End => return Err(Fatal::new(input.line, "An end tag stands before the root element.")),
        Next::Over => {
            return Err(Fatal::new(input.line, "The file has no root element; it is no NAACCR XML file."));
        }
    }
    let limits = &options.limits;
    input.doctype = false;
    input.start_tag(tag, limits.tag, limits.root_attributes)?;
    if tag.split().1 != "NaaccrData" {
        let message = format!("The root is <{}>; a NAACCR XML file has <NaaccrData>.", shown(tag.name()));
        return Err(Fatal::new(tag.line, message));
    }
    let scope = scope(tag, options)?;
    if scope.element(tag)? != Element::Root {
        let message = format!("<NaaccrData> is not in the namespace {NAMESPACE}.");
        return Err(Fatal::new(tag.line, message));
    }
    let header = header(tag, &scope, options)?;
    let dictionaries = in_force(&header, options, tag.line)?;
    Ok(Root { header, scope, dictionaries })
}

fn scope(tag: &Tag, options: &Options) -> Result<Scope, Fatal> {
    let strict = options.strict_namespaces;
    let mut scope = Scope::default();
    for (prefix, uri) in super::extension::declarations(tag) {
        if uri.is_empty() && !prefix.is_empty() || matches!(prefix, "xmlns" | "xml") {
            return Err(Fatal::new(tag.line, "A namespace declaration is not sound."));
        }
        if prefix.is_empty() && uri != NAMESPACE {
            let message = format!("The default namespace must be {NAMESPACE}.");
            return Err(Fatal::new(tag.line, message));
        }
        let registered = match &options.namespaces {
            Namespaces::Declared => uri != SCHEMA_INSTANCE,
            Namespaces::Registered(pairs) => pairs.iter().any(|(p, u)| p == prefix && u == uri),
        };
        if strict && !prefix.is_empty() && !registered {
            let prefix = shown(prefix);
            let message = format!(
                "The root declares the namespace \"{prefix}\", which a NAACCR XML file may not use. \
                 Take xmlns:{prefix} and what uses it out, or read in relaxed mode."
            );
            return Err(Fatal::new(tag.line, message));
        }
        scope.prefixes.push((prefix.to_owned(), uri.to_owned()));
    }
    let prefix = tag.split().0;
    let own = scope.prefixes.iter().find(|(p, _)| p == prefix).map(|(_, uri)| uri.as_str());
    match own {
        Some(NAMESPACE) => Ok(scope),
        Some(_) => Err(Fatal::new(tag.line, format!("The root's namespace must be {NAMESPACE}."))),
        None if prefix.is_empty() && !strict => {
            scope.bare = true;
            Ok(scope)
        }
        None if prefix.is_empty() => {
            Err(Fatal::new(tag.line, format!("The root has no namespace; it needs xmlns=\"{NAMESPACE}\".")))
        }
        None => Err(undeclared(prefix, tag.line)),
    }
}

fn header(tag: &Tag, scope: &Scope, options: &Options) -> Result<Header, Fatal> {
    let bad = |message: String| Fatal::new(tag.line, message);
    let need = |name: &str| {
        tag.attribute(name).ok_or_else(|| bad(format!("The root has no {name}, which every file needs.")))
    };
    let base = need("baseDictionaryUri")?;
    let version =
        standard::VERSIONS.iter().copied().find(|v| base_dictionary_uri(*v) == base).ok_or_else(|| {
            bad(format!(
                "baseDictionaryUri \"{}\" is no base dictionary that this program knows.",
                shown(base)
            ))
        })?;
    let record = need("recordType")?;
    let record_type = RecordType::from_letter(record)
        .ok_or_else(|| bad(format!("recordType \"{}\" is none of A, M, C and I.", shown(record))))?;
    // Files from before specification 1.1 have no such attribute; it means 1.0.
    let specification = match tag.attribute("specificationVersion") {
        Some(specification) => specification,
        None if standard::specification(version) <= Some(LAST_WITHOUT) => "1.0",
        None => return Err(bad("The root has no specificationVersion, which every file needs.".to_owned())),
    };
    if !SPECIFICATIONS.contains(&specification) {
        return Err(bad(format!("specificationVersion \"{}\" is none of 1.0 to 1.8.", shown(specification))));
    }
    let mut user_dictionaries: Vec<String> = Vec::new();
    for uri in tag.attribute("userDictionaryUri").unwrap_or("").split(' ').filter(|uri| !uri.is_empty()) {
        let translated = options.translate_dictionaries.iter().find(|(from, _)| from == uri);
        let uri = translated.map_or(uri, |(_, to)| to);
        if !user_dictionaries.iter().any(|known| known == uri) {
            if user_dictionaries.len() == MOST_DICTIONARIES {
                return Err(bad(format!("The root names more than {MOST_DICTIONARIES} user dictionaries.")));
            }
            user_dictionaries.push(uri.to_owned());
        }
    }
    if user_dictionaries.len() > 1 && matches!(specification, "1.0" | "1.1") {
        return Err(bad("Several user dictionaries need specificationVersion 1.2 or later.".to_owned()));
    }
    Ok(Header {
        version,
        record_type,
        time_generated: tag.attribute("timeGenerated").map(str::to_owned),
        specification: specification.to_owned(),
        user_dictionaries,
        attributes: extra_attributes(tag, scope, options.strict_namespaces)?,
        items: Items::new(),
        extensions: String::new(),
    })
}

fn extra_attributes(tag: &Tag, scope: &Scope, strict: bool) -> Result<Vec<(String, String)>, Fatal> {
    let mut extra = Vec::new();
    for (name, value) in tag.attributes() {
        match name {
            "baseDictionaryUri"
            | "recordType"
            | "specificationVersion"
            | "timeGenerated"
            | "userDictionaryUri"
            | "xmlns" => continue,
            _ => {}
        }
        match name.split_once(':') {
            Some(("xmlns", _)) => {}
            // Relaxed, any attribute may stand on the root, even with a prefix that nothing declares.
            _ if !strict => {}
            Some((prefix, _)) => match scope.prefixes.iter().find(|(p, _)| p == prefix) {
                None if prefix == "xml" => {
                    let message = format!(
                        "Attribute \"{}\" may not stand on the root. Take it out, or read in relaxed mode.",
                        shown(name)
                    );
                    return Err(Fatal::new(tag.line, message));
                }
                None => return Err(undeclared(prefix, tag.line)),
                Some((_, uri)) if uri == NAMESPACE => {
                    let message = format!("Attribute \"{}\" is not one of the root's.", shown(name));
                    return Err(Fatal::new(tag.line, message));
                }
                Some(_) => {}
            },
            None => {
                let message = format!(
                    "Attribute \"{}\" is not one of the root's; additional ones need a namespace.",
                    shown(name)
                );
                return Err(Fatal::new(tag.line, message));
            }
        }
        extra.push((name.to_owned(), value.to_owned()));
    }
    Ok(extra)
}

/// The dictionaries that the file names and the caller has; they must fit the base and each other.
fn in_force<'a>(header: &Header, options: &'a Options, line: u64) -> Result<Vec<&'a UserDictionary>, Fatal> {
    let missing = |uri: &&String| !options.dictionaries.iter().any(|d| d.uri == **uri);
    if !options.missing_dictionary
        && let Some(uri) = header.user_dictionaries.iter().find(missing)
    {
        let message = format!("The file needs the user dictionary {}, which is not at hand.", shown(uri));
        return Err(Fatal::new(line, message));
    }
    super::catalog::in_force(&options.dictionaries, &header.user_dictionaries, header.version)
        .map_err(|message| Fatal::new(line, message))
}
