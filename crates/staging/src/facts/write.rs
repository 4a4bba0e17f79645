//! The writer: what repeats is collected first, then everything is written in the source's order.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use super::{FORM, HEAD, is_error};
use crate::{
    ColumnKind, InputSource, MappingSource, Need, OnInvalid, OutputSource, PathSource, SchemaSource, Source,
    TableSource, Text,
};

/// Writes the facts of a release: ids, keys, item numbers, needs, codes, mappings and short labels; no sentences.
pub fn write(source: &Source<'_>) -> String {
    let pools = Pools::of(source);
    let mut out = String::from(HEAD);
    line(&mut out, "facts", [FORM]);
    line(&mut out, "algorithm", [&*source.id, &source.version]);
    pools.write(&mut out);
    for schema in &source.schemas {
        write_schema(&mut out, schema, &pools);
    }
    for table in &source.tables {
        write_table(&mut out, table);
    }
    out
}

/// One line: its word and its fields.
fn line<F: AsRef<str>>(out: &mut String, word: &str, fields: impl IntoIterator<Item = F>) {
    out.push_str(word);
    for field in fields {
        out.push('\t');
        out.push_str(&escaped(field.as_ref()));
    }
    out.push('\n');
}

fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['\\', '\t', '\n', '\r']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 2);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// What is written of something that may not be stated.
fn stated(text: &Option<Text<'_>>) -> String {
    match text.as_deref() {
        None => String::new(),
        Some("") => "\\e".to_owned(),
        Some(text) => escaped(text).into_owned(),
    }
}

fn number(number: Option<impl ToString>) -> String {
    number.map(|n| n.to_string()).unwrap_or_default()
}

fn needs(needs: &[Need<'_>]) -> String {
    let mut out = String::new();
    for need in needs {
        let _ = write!(out, "\t{}\t{}\t{}", escaped(&need.name), number(need.from), number(need.to));
    }
    out
}

fn input(i: &InputSource<'_>) -> String {
    let used = if i.used_for_staging { "yes" } else { "" };
    format!(
        "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{used}\t{}\t{}{}",
        escaped(&i.key),
        escaped(&i.name),
        number(i.item),
        stated(&i.xml_id),
        stated(&i.table),
        stated(&i.default),
        stated(&i.default_table),
        stated(&i.unit),
        number(i.decimals),
        needs(&i.needs),
    )
}

fn output(o: &OutputSource<'_>) -> String {
    format!(
        "{}\t{}\t{}\t{}\t{}\t{}{}",
        escaped(&o.key),
        escaped(&o.name),
        number(o.item),
        stated(&o.xml_id),
        stated(&o.table),
        stated(&o.default),
        needs(&o.needs),
    )
}

fn settings(pairs: &[(Text<'_>, Option<Text<'_>>)]) -> String {
    let pairs: Vec<String> =
        pairs.iter().map(|(key, value)| format!("{}\t{}", escaped(key), stated(value))).collect();
    pairs.join("\t")
}

fn renamed(path: &PathSource<'_>) -> String {
    let pairs = |word: &str, pairs: &[(Text<'_>, Text<'_>)]| -> Vec<String> {
        pairs.iter().map(|(from, to)| format!("{word}\t{}\t{}", escaped(from), escaped(to))).collect()
    };
    [pairs("in", &path.input_mapping), pairs("out", &path.output_mapping)].concat().join("\t")
}

/// Lines of one word, each under a label, in the order in which they were first met.
#[derive(Default)]
struct Pool {
    labels: HashMap<String, String>,
    used: HashSet<String>,
    lines: Vec<(String, String)>,
}

impl Pool {
    /// Gives a line its label: what it begins with, numbered from the second on; or a number alone.
    fn add(&mut self, stem: &str, line: String) {
        if self.labels.contains_key(&line) {
            return;
        }
        let numbered = (self.lines.len() + 1).to_string();
        let mut label = if stem.is_empty() { numbered } else { stem.to_owned() };
        let mut number = 2;
        while !self.used.insert(label.clone()) {
            label = format!("{stem}.{number}");
            number += 1;
        }
        self.labels.insert(line.clone(), label.clone());
        self.lines.push((label, line));
    }

    fn label(&self, line: &str) -> &str {
        self.labels.get(line).map_or("", String::as_str)
    }

    fn write(&self, out: &mut String, word: &str) {
        for (label, line) in &self.lines {
            let _ = writeln!(out, "{word}\t{}\t{line}", escaped(label));
        }
    }
}

/// Everything that schemas repeat.
#[derive(Default)]
struct Pools {
    inputs: Pool,
    outputs: Pool,
    settings: Pool,
    renamed: Pool,
}

impl Pools {
    fn of(source: &Source<'_>) -> Self {
        let mut pools = Pools::default();
        for schema in &source.schemas {
            for i in &schema.inputs {
                pools.inputs.add(&i.key, input(i));
            }
            for o in &schema.outputs {
                pools.outputs.add(&o.key, output(o));
            }
            pools.add_settings(&schema.initial_context);
            for mapping in &schema.mappings {
                pools.add_settings(&mapping.initial_context);
                for path in mapping.inclusion.iter().chain(&mapping.exclusion).chain(&mapping.tables) {
                    let line = renamed(path);
                    if !line.is_empty() {
                        pools.renamed.add("", line);
                    }
                }
            }
        }
        pools
    }

    fn add_settings(&mut self, pairs: &[(Text<'_>, Option<Text<'_>>)]) {
        if !pairs.is_empty() {
            self.settings.add("", settings(pairs));
        }
    }

    fn write(&self, out: &mut String) {
        self.inputs.write(out, "input");
        self.outputs.write(out, "output");
        self.settings.write(out, "set");
        self.renamed.write(out, "keys");
    }
}

fn write_schema(out: &mut String, schema: &SchemaSource<'_>, pools: &Pools) {
    let on_invalid = match schema.on_invalid {
        OnInvalid::Continue => "",
        OnInvalid::FailWhenStaging => "fail-when-staging",
        OnInvalid::Fail => "fail",
    };
    let set = pools.settings.label(&settings(&schema.initial_context));
    let number = number(schema.number);
    line(out, "schema", [&*schema.id, &schema.name, &number, &schema.selection, on_invalid, set]);
    // Lists that are empty are not written.
    let mut list = |word: &str, labels: Vec<&str>| {
        if !labels.is_empty() {
            line(out, word, labels);
        }
    };
    list("discriminators", schema.discriminators.iter().map(|d| &**d).collect());
    list("inputs", schema.inputs.iter().map(|i| pools.inputs.label(&input(i))).collect());
    list("outputs", schema.outputs.iter().map(|o| pools.outputs.label(&output(o))).collect());
    for mapping in &schema.mappings {
        write_mapping(out, mapping, pools);
    }
}

fn write_mapping(out: &mut String, mapping: &MappingSource<'_>, pools: &Pools) {
    let set = pools.settings.label(&settings(&mapping.initial_context));
    line(out, "mapping", [&*mapping.id, &mapping.name, set]);
    for (word, paths) in
        [("include", &mapping.inclusion), ("exclude", &mapping.exclusion), ("run", &mapping.tables)]
    {
        for path in paths {
            line(out, word, [&*path.table, pools.renamed.label(&renamed(path))]);
        }
    }
}

fn write_table(out: &mut String, table: &TableSource<'_>) {
    let labelled = !table.labels.is_empty();
    line(out, "table", [&*table.id, &table.name, if labelled { "labels" } else { "" }]);
    let columns = table.columns.iter().flat_map(|c| {
        let kind = match c.kind {
            ColumnKind::Input => "in",
            ColumnKind::Endpoint => "out",
        };
        [kind, &*c.key, &*c.name]
    });
    line(out, "columns", columns);
    let rows = table.cells.chunks_exact(table.columns.len().max(1));
    for (at, row) in rows.enumerate() {
        let cells = row.iter().zip(&table.columns).map(|(cell, column)| match column.kind {
            // What an error says is a sentence of the release, and stays there.
            ColumnKind::Endpoint if is_error(cell) => "ERROR",
            _ => &**cell,
        });
        let label = table.labels.get(at).map_or("", |l| l);
        line(out, "", cells.chain(labelled.then_some(label)));
    }
}
