//! The reader: one pass over the lines, borrowing every field.

use std::borrow::Cow;
use std::collections::HashMap;

use super::FORM;
use crate::{
    ColumnKind, ColumnSource, Error, InputSource, MappingSource, Need, OnInvalid, OutputSource, PathSource,
    SchemaSource, Source, TableSource, Text,
};

/// What is wrong with a line.
type Read<T> = Result<T, String>;

/// Keys set to values.
type Settings<'a> = Vec<(Text<'a>, Option<Text<'a>>)>;

/// Reads a file of facts; `name` is for errors.
///
/// # Errors
/// `NotUnderstood` with the line.
pub fn read<'a>(name: &str, text: &'a str) -> Result<Source<'a>, Error> {
    let mut reader = Reader::default();
    let mut lines = 0;
    for line in text.lines() {
        lines += 1;
        reader.line(line).map_err(|problem| wrong(name, lines, problem))?;
    }
    reader.end().map_err(|problem| wrong(name, lines, problem))
}

fn wrong(name: &str, line: usize, problem: String) -> Error {
    Error::NotUnderstood { file: name.to_owned(), line: line.max(1), problem }
}

#[derive(Default)]
struct Reader<'a> {
    /// Whether the form and the algorithm have been stated.
    begun: (bool, bool),
    source: Source<'a>,
    inputs: HashMap<&'a str, InputSource<'a>>,
    outputs: HashMap<&'a str, OutputSource<'a>>,
    settings: HashMap<&'a str, Settings<'a>>,
    renamed: HashMap<&'a str, PathSource<'a>>,
    /// Whether the rows of the table being read end with a label.
    labelled: bool,
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: &'a str) -> Read<()> {
        // Rows are most of a file.
        if let Some(cells) = line.strip_prefix('\t') {
            return self.row(cells);
        }
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let mut fields = Fields(line.split('\t'));
        let word = fields.raw()?;
        match (word, self.begun) {
            ("facts", (false, _)) => self.form(fields),
            ("algorithm", (true, false)) => self.algorithm(fields),
            ("input", (_, true)) => keep(&mut self.inputs, fields, Fields::input),
            ("output", (_, true)) => keep(&mut self.outputs, fields, Fields::output),
            ("set", (_, true)) => keep(&mut self.settings, fields, Fields::settings),
            ("keys", (_, true)) => keep(&mut self.renamed, fields, Fields::renamed),
            ("schema", (_, true)) => self.schema(fields),
            ("discriminators" | "inputs" | "outputs", (_, true)) => self.list(word, fields),
            ("mapping", (_, true)) => self.mapping(fields),
            ("include" | "exclude" | "run", (_, true)) => self.path(word, fields),
            ("table", (_, true)) => self.table(fields),
            ("columns", (_, true)) => self.columns(fields),
            _ => Err(format!("nothing is known of a line that begins with {word:.40?} here")),
        }
    }

    fn form(&mut self, mut fields: Fields<'a>) -> Read<()> {
        let form = fields.raw()?;
        if form != FORM {
            return Err(format!("the facts are in form {form:.40?}, and this program reads form {FORM}"));
        }
        self.begun.0 = true;
        fields.end()
    }

    fn algorithm(&mut self, mut fields: Fields<'a>) -> Read<()> {
        (self.source.id, self.source.version) = (fields.text()?, fields.text()?);
        self.begun.1 = true;
        fields.end()
    }

    fn schema(&mut self, mut fields: Fields<'a>) -> Read<()> {
        if !self.source.tables.is_empty() {
            return Err("a schema stands behind the tables".into());
        }
        let id = fields.text()?;
        after(self.source.schemas.last().map(|s| &s.id), &id)?;
        self.source.schemas.push(SchemaSource {
            id,
            name: fields.text()?,
            number: fields.number()?,
            selection: fields.text()?,
            on_invalid: match fields.raw()? {
                "" => OnInvalid::Continue,
                "fail-when-staging" => OnInvalid::FailWhenStaging,
                "fail" => OnInvalid::Fail,
                other => return Err(format!("{other:.40?} is nothing that an invalid input can do")),
            },
            initial_context: named(&self.settings, fields.raw()?)?,
            ..SchemaSource::default()
        });
        fields.end()
    }

    fn list(&mut self, word: &str, fields: Fields<'a>) -> Read<()> {
        let schema = self.source.schemas.last_mut().ok_or("a list stands before any schema")?;
        for field in fields.0 {
            match word {
                "discriminators" => schema.discriminators.push(unescaped(field)?),
                "inputs" => schema.inputs.push(named(&self.inputs, field)?),
                _ => schema.outputs.push(named(&self.outputs, field)?),
            }
        }
        Ok(())
    }

    fn mapping(&mut self, mut fields: Fields<'a>) -> Read<()> {
        let schema = self.source.schemas.last_mut().ok_or("a mapping stands before any schema")?;
        schema.mappings.push(MappingSource {
            id: fields.text()?,
            name: fields.text()?,
            initial_context: named(&self.settings, fields.raw()?)?,
            ..MappingSource::default()
        });
        fields.end()
    }

    fn path(&mut self, word: &str, mut fields: Fields<'a>) -> Read<()> {
        let mapping = self.source.schemas.last_mut().and_then(|s| s.mappings.last_mut());
        let mapping = mapping.ok_or("a table to run stands before any mapping")?;
        let table = fields.text()?;
        let path = PathSource { table, ..named(&self.renamed, fields.raw()?)? };
        match word {
            "include" => mapping.inclusion.push(path),
            "exclude" => mapping.exclusion.push(path),
            _ => mapping.tables.push(path),
        }
        fields.end()
    }

    fn table(&mut self, mut fields: Fields<'a>) -> Read<()> {
        self.whole()?;
        let (id, name) = (fields.text()?, fields.text()?);
        after(self.source.tables.last().map(|t| &t.id), &id)?;
        self.labelled = fields.raw()? == "labels";
        self.source.tables.push(TableSource { id, name, ..TableSource::default() });
        fields.end()
    }

    /// Whether the table read last has columns.
    fn whole(&self) -> Read<()> {
        match self.source.tables.last() {
            Some(table) if table.columns.is_empty() => Err("the table before has no columns".into()),
            _ => Ok(()),
        }
    }

    fn columns(&mut self, mut fields: Fields<'a>) -> Read<()> {
        let table = self.source.tables.last_mut().ok_or("columns stand before any table")?;
        if !table.columns.is_empty() {
            return Err("the table has its columns already".into());
        }
        while let Some(kind) = fields.next() {
            let kind = match kind {
                "in" => ColumnKind::Input,
                "out" => ColumnKind::Endpoint,
                other => return Err(format!("a column is in or out, not {other:.40?}")),
            };
            table.columns.push(ColumnSource { key: fields.text()?, name: fields.text()?, kind });
        }
        Ok(())
    }

    fn row(&mut self, cells: &'a str) -> Read<()> {
        let table = self.source.tables.last_mut().filter(|t| !t.columns.is_empty());
        let table = table.ok_or("a row stands before any columns")?;
        let (columns, before) = (table.columns.len(), table.cells.len());
        let mut fields = Fields(cells.split('\t'));
        for _ in 0..columns {
            let cell = fields.raw().map_err(|_| {
                format!("a row has {} cells, and the table {columns} columns", table.cells.len() - before)
            })?;
            table.cells.push(unescaped(cell)?);
        }
        if self.labelled {
            table.labels.push(fields.text()?);
        }
        fields.end()
    }

    fn end(self) -> Read<Source<'a>> {
        if self.begun != (true, true) {
            return Err("the file does not say which algorithm it is".into());
        }
        self.whole()?;
        Ok(self.source)
    }
}

/// Keeps a line under its label.
fn keep<'a, T>(
    pool: &mut HashMap<&'a str, T>,
    mut fields: Fields<'a>,
    read: impl Fn(&mut Fields<'a>) -> Read<T>,
) -> Read<()> {
    let label = fields.raw()?;
    let line = read(&mut fields)?;
    fields.end()?;
    match pool.insert(label, line) {
        None => Ok(()),
        Some(_) => Err(format!("the label {label:.40?} stands twice")),
    }
}

/// What stands under a label; a blank one means nothing.
fn named<T: Clone + Default>(pool: &HashMap<&str, T>, label: &str) -> Read<T> {
    match pool.get(label) {
        Some(line) => Ok(line.clone()),
        None if label.is_empty() => Ok(T::default()),
        None => Err(format!("nothing stands under the label {label:.40?}")),
    }
}

/// Ids stand in order, each once.
fn after(before: Option<&Text>, id: &Text) -> Read<()> {
    match before {
        Some(before) if before >= id => Err(format!("{id:.40?} stands behind {before:.40?}")),
        _ => Ok(()),
    }
}

/// The fields of a line.
struct Fields<'a>(std::str::Split<'a, char>);

impl<'a> Fields<'a> {
    fn next(&mut self) -> Option<&'a str> {
        self.0.next()
    }

    fn raw(&mut self) -> Read<&'a str> {
        self.next().ok_or_else(|| "the line is too short".to_owned())
    }

    fn text(&mut self) -> Read<Text<'a>> {
        unescaped(self.raw()?)
    }

    fn stated(&mut self) -> Read<Option<Text<'a>>> {
        match self.raw()? {
            "" => Ok(None),
            "\\e" => Ok(Some(Cow::Borrowed(""))),
            text => unescaped(text).map(Some),
        }
    }

    fn number<N: std::str::FromStr>(&mut self) -> Read<Option<N>> {
        match self.raw()? {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| format!("{text:.40?} is not a number that fits here")),
        }
    }

    fn end(mut self) -> Read<()> {
        self.next().map_or(Ok(()), |more| Err(format!("the line is too long, from {more:.40?} on")))
    }

    fn input(&mut self) -> Read<InputSource<'a>> {
        Ok(InputSource {
            key: self.text()?,
            name: self.text()?,
            item: self.number()?,
            xml_id: self.stated()?,
            table: self.stated()?,
            default: self.stated()?,
            default_table: self.stated()?,
            used_for_staging: self.raw()? == "yes",
            unit: self.stated()?,
            decimals: self.number()?,
            needs: self.needs()?,
        })
    }

    fn output(&mut self) -> Read<OutputSource<'a>> {
        Ok(OutputSource {
            key: self.text()?,
            name: self.text()?,
            item: self.number()?,
            xml_id: self.stated()?,
            table: self.stated()?,
            default: self.stated()?,
            needs: self.needs()?,
        })
    }

    fn needs(&mut self) -> Read<Vec<Need<'a>>> {
        let mut needs = Vec::new();
        while let Some(name) = self.next() {
            needs.push(Need { name: unescaped(name)?, from: self.number()?, to: self.number()? });
        }
        Ok(needs)
    }

    fn settings(&mut self) -> Read<Settings<'a>> {
        let mut pairs = Vec::new();
        while let Some(key) = self.next() {
            pairs.push((unescaped(key)?, self.stated()?));
        }
        Ok(pairs)
    }

    fn renamed(&mut self) -> Read<PathSource<'a>> {
        let mut path = PathSource::default();
        while let Some(word) = self.next() {
            let pair = (self.text()?, self.text()?);
            match word {
                "in" => path.input_mapping.push(pair),
                "out" => path.output_mapping.push(pair),
                other => return Err(format!("a key is renamed in or out, not {other:.40?}")),
            }
        }
        Ok(path)
    }
}

fn unescaped(field: &str) -> Read<Text<'_>> {
    if !field.as_bytes().contains(&b'\\') {
        return Ok(Cow::Borrowed(field));
    }
    let mut out = String::with_capacity(field.len());
    let mut chars = field.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push(match chars.next() {
                Some('\\') => '\\',
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                _ => return Err("a backslash stands before something that it cannot stand for".into()),
            }),
            c => out.push(c),
        }
    }
    Ok(Cow::Owned(out))
}
