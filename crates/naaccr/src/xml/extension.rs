//! Extensions: elements of foreign namespaces, checked and kept as they stand.

use std::io::Read;

use super::NAMESPACE;
use super::input::Input;
use super::markup::Tag;
use super::options::Limits;
use super::problem::{Fatal, shown};
use super::value::unescape;

/// The namespaces that the root declares.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    /// Prefix and URI; the empty prefix is the default namespace.
    pub(super) prefixes: Vec<(String, String)>,
    /// Relaxed reading of a file that declares no namespace: names without prefix are NAACCR's.
    pub(super) bare: bool,
}

/// What an element's name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    Root,
    Patient,
    Tumor,
    Item,
    /// In NAACCR's namespace, and none of its four elements.
    Misspelled,
    Foreign,
}

impl Scope {
    fn uri(&self, prefix: &str) -> Option<&str> {
        // Not `==`: comparing two empty texts by `memcmp`, which looks where there is nothing, can take 150 ns.
        self.prefixes.iter().find(|(p, _)| p.bytes().eq(prefix.bytes())).map(|(_, uri)| uri.as_str())
    }

    /// What the tag is, by its namespace; fatal when it has none.
    pub(super) fn element(&self, tag: &Tag) -> Result<Element, Fatal> {
        let (prefix, local) = tag.split();
        let own = declarations(tag).find(|(p, _)| *p == prefix).map(|(_, uri)| uri);
        let uri = own.or_else(|| self.uri(prefix));
        let ours = match uri {
            Some(uri) => uri == NAMESPACE,
            None => self.bare && prefix.is_empty(),
        };
        match (ours, local, uri) {
            (true, "NaaccrData", _) => Ok(Element::Root),
            (true, "Patient", _) => Ok(Element::Patient),
            (true, "Tumor", _) => Ok(Element::Tumor),
            (true, "Item", _) => Ok(Element::Item),
            (true, ..) => Ok(Element::Misspelled),
            (false, _, Some(uri)) if !uri.is_empty() => Ok(Element::Foreign),
            _ if prefix.is_empty() => {
                let message =
                    format!("<{}> is in no namespace; it must be in NAACCR's or in its own.", shown(local));
                Err(Fatal::new(tag.line, message))
            }
            _ => Err(undeclared(prefix, tag.line)),
        }
    }

    /// What must stand on an extension's first tag so that it means the same under our default namespace.
    fn default_for_extensions(&self) -> Option<&str> {
        let uri = self.uri("").unwrap_or("");
        (uri != NAMESPACE && !self.bare).then_some(uri)
    }

    fn knows(&self, prefix: &str) -> bool {
        prefix == "xml" || self.uri(prefix).is_some()
    }
}

/// Namespace declarations of a tag: prefix and URI.
pub(super) fn declarations(tag: &Tag) -> impl Iterator<Item = (&str, &str)> {
    tag.attributes().filter_map(|(name, uri)| match name.strip_prefix("xmlns") {
        Some("") => Some(("", uri)),
        Some(rest) => rest.strip_prefix(':').map(|prefix| (prefix, uri)),
        None => None,
    })
}

pub(super) fn undeclared(prefix: &str, line: u64) -> Fatal {
    let prefix = shown(prefix);
    Fatal::new(line, format!("The prefix \"{prefix}\" is not declared; the root needs xmlns:{prefix}=\"…\"."))
}

/// Copies the foreign element that begins here to `out`, which already holds those before it.
///
/// `depth` is the depth of the element that it stands in. What is copied is well-formed, its prefixes are declared.
pub(super) fn copy<R: Read>(
    input: &mut Input<R>,
    tag: &mut Tag,
    scope: &Scope,
    limits: &Limits,
    depth: usize,
    out: &mut String,
) -> Result<(), Fatal> {
    let begin = out.len();
    let mut open: Vec<String> = Vec::new();
    let mut declared: Vec<(usize, String)> = Vec::new();
    let mut scratch = String::new();
    loop {
        let text = input.find("<", 0, limits.extension, "an extension")?;
        input.refuse_control(text)?;
        let raw = &input.rest()[..text];
        scratch.clear();
        unescape(raw, false, &mut scratch).map_err(|message| Fatal::new(input.line, message))?;
        if raw.contains("]]>") {
            return Err(Fatal::new(input.line, "\"]]>\" stands in a text, which XML forbids."));
        }
        take(input, text, limits, out)?;
        if !input.ensure(2) {
            return Err(input.ended("a tag"));
        }
        let second = input.rest().as_bytes()[1];
        match second {
            b'/' => {
                let Some(name) = open.pop() else {
                    return Err(Fatal::new(input.line, "An end tag closes nothing."));
                };
                declared.retain(|(at, _)| *at <= open.len());
                input.end_tag(&name, limits.tag)?;
                out.push_str("</");
                out.push_str(&name);
                out.push('>');
            }
            b'!' if input.looks_at("<![CDATA[") => {
                let end = input.find("]]>", 9, limits.extension, "an extension")?;
                input.refuse_control(end)?;
                take(input, end + 3, limits, out)?;
            }
            b'!' => input.skip_bang("in an extension")?,
            b'?' => input.skip_instruction()?,
            _ => {
                if depth + open.len() + 1 > limits.depth {
                    let message =
                        format!("Elements stand more than {} deep within each other.", limits.depth);
                    return Err(Fatal::new(input.line, message));
                }
                start(input, tag, scope, limits, &mut declared, open.len(), out)?;
                if tag.empty {
                    declared.retain(|(at, _)| *at <= open.len());
                } else {
                    open.push(tag.name().to_owned());
                }
            }
        }
        if open.is_empty() {
            if out[begin..].contains('\r') {
                let normal = out[begin..].replace("\r\n", "\n").replace('\r', "\n");
                out.replace_range(begin.., &normal);
            }
            return Ok(());
        }
    }
}

/// Copies a start tag; `level` is the number of elements open within the extension.
fn start<R: Read>(
    input: &mut Input<R>,
    tag: &mut Tag,
    scope: &Scope,
    limits: &Limits,
    declared: &mut Vec<(usize, String)>,
    level: usize,
    out: &mut String,
) -> Result<(), Fatal> {
    let length = input.tag_length(limits.tag)?;
    tag.parse(&input.rest()[1..length - 1], input.line, limits.attributes)?;
    declared.extend(declarations(tag).map(|(p, _)| (level + 1, p.to_owned())));
    check_prefixes(tag, scope, declared)?;
    let at = out.len();
    take(input, length, limits, out)?;
    if level == 0
        && let Some(uri) = scope.default_for_extensions()
        && !declarations(tag).any(|(p, _)| p.is_empty())
    {
        let escaped = uri.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        out.insert_str(at + 1 + tag.name().len(), &format!(" xmlns=\"{escaped}\""));
    }
    Ok(())
}

fn take<R: Read>(input: &mut Input<R>, count: usize, limits: &Limits, out: &mut String) -> Result<(), Fatal> {
    if out.len() + count > limits.extension {
        return Err(Fatal::new(
            input.line,
            format!("Extensions of one element are longer than {} bytes.", limits.extension),
        ));
    }
    out.push_str(&input.rest()[..count]);
    input.advance(count);
    Ok(())
}

fn check_prefixes(tag: &Tag, scope: &Scope, declared: &[(usize, String)]) -> Result<(), Fatal> {
    let element = tag.split().0;
    let attributes = tag.attributes().filter_map(|(name, _)| name.split_once(':')).map(|(prefix, _)| prefix);
    for prefix in attributes.chain([element]).filter(|p| !p.is_empty() && *p != "xmlns") {
        if !scope.knows(prefix) && !declared.iter().any(|(_, p)| p == prefix) {
            return Err(undeclared(prefix, tag.line));
        }
    }
    Ok(())
}
