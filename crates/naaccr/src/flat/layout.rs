//! Where each item stands in the records of one version: the dictionaries' start columns, sorted.

use std::ops::Range;

use crate::document::{Items, RecordType};
use crate::standard::{self, Item, Padding};
use crate::xml::{Rule, UserDictionary, UserItem, record_bit};

/// One item's columns.
pub(super) struct Column {
    /// From 0, the end excluded.
    pub(super) at: Range<usize>,
    pub(super) id: String,
    pub(super) rule: Rule,
    pub(super) padding: Padding,
    /// A reserved area: blanks before the value are part of it.
    pub(super) keep_blanks: bool,
    /// Columns of a default user item that a supplied dictionary has given to its own, in order.
    pub(super) taken: Vec<Range<usize>>,
    /// Whether the caller reads it.
    pub(super) wanted: bool,
}

/// The columns of one version, for files of one record type.
///
/// One table serves all four types: the shorter records are the longest one, cut.
pub(super) struct Layout {
    pub(super) columns: Vec<Column>,
    /// Length of the records of types A, M, C and I.
    lengths: [usize; 4],
    /// URIs of the user dictionaries in force.
    pub(super) dictionaries: Vec<String>,
    /// Column of each standard item by its index, then of user items by id.
    standard: Vec<Option<usize>>,
    own: Vec<(String, usize)>,
}

const TYPES: [RecordType; 4] = [RecordType::A, RecordType::M, RecordType::C, RecordType::I];

impl Layout {
    /// The columns of a version; `None` when it has none, an error when the dictionaries disagree with it.
    pub(super) fn new(
        version: u16,
        record: RecordType,
        supplied: &[UserDictionary],
    ) -> Result<Option<Layout>, String> {
        let mut columns: Vec<Column> =
            standard::all().filter_map(|item| base(item, version, record)).collect();
        if columns.is_empty() {
            return Ok(None);
        }
        let preset = UserDictionary::default_for(version);
        let mut lengths = [0; 4];
        for (length, record) in lengths.iter_mut().zip(TYPES) {
            let bit = record_bit(record);
            let base = standard::all()
                .filter_map(|item| item.def().in_version(version))
                .filter(|span| span.record_types & bit != 0 && span.column > 0)
                .map(|span| usize::from(span.column) - 1 + usize::from(span.length));
            let own =
                preset.iter().flat_map(|d| &d.items).filter(|i| i.record_types & bit != 0 && i.column > 0);
            let own = own.map(|item| item.column as usize - 1 + item.length as usize);
            *length = base.chain(own).max().unwrap_or(0);
        }
        let end = lengths.into_iter().max().unwrap_or(0);

        let fits =
            |item: &&UserItem| item.column > 0 && (item.column as usize - 1 + item.length as usize) <= end;
        let supplied: Vec<&UserDictionary> = supplied
            .iter()
            .filter(|d| d.version.is_none_or(|own| own == version))
            .filter(|d| preset.is_none_or(|preset| preset.uri != d.uri) && d.items.iter().any(|i| fits(&i)))
            .collect();
        UserDictionary::fit(&supplied, version)?;
        let mut dictionaries: Vec<String> = supplied.iter().map(|d| d.uri.clone()).collect();

        let before = columns.len();
        for dictionary in &supplied {
            for item in dictionary.items.iter().filter(fits) {
                let column = own(item, record);
                if columns[before..].iter().any(|c| c.id == item.id) {
                    continue;
                }
                if let Some(other) = columns.iter().find(|c| overlap(&c.at, &column.at).is_some()) {
                    return Err(format!(
                        "User dictionary {} gives {} columns that {} has; leave one of them out.",
                        dictionary.uri, column.id, other.id
                    ));
                }
                columns.push(column);
            }
        }
        let supplied = columns.len();
        if let Some(preset) = preset {
            dictionaries.insert(0, preset.uri.clone());
            for item in preset.items.iter().filter(fits) {
                let theirs = &columns[before..supplied];
                if theirs.iter().any(|c| c.id == item.id || c.rule.number == item.number) {
                    continue;
                }
                let mut column = own(item, record);
                column.taken = theirs.iter().filter_map(|c| overlap(&c.at, &column.at)).collect();
                column.taken.sort_by_key(|range| range.start);
                columns.push(column);
            }
        }
        columns.sort_by_key(|c| c.at.start);
        let mut layout = Layout {
            lengths,
            dictionaries,
            standard: vec![None; standard::all().count()],
            own: Vec::new(),
            columns,
        };
        for (n, column) in layout.columns.iter().enumerate() {
            match column.rule.item {
                Some(item) => layout.standard[usize::from(item.index())] = Some(n),
                None => layout.own.push((column.id.clone(), n)),
            }
        }
        Ok(Some(layout))
    }

    /// How many columns a record of a type has.
    pub(super) fn length(&self, record: RecordType) -> usize {
        self.lengths[record as usize]
    }

    /// Where the last item of any record ends.
    pub(super) fn end(&self) -> usize {
        self.lengths.into_iter().max().unwrap_or(0)
    }

    /// The column of an item that a document holds, by number in `columns`.
    pub(super) fn find(&self, item: Option<Item>, id: &str) -> Option<usize> {
        match item {
            Some(item) => self.standard[usize::from(item.index())],
            None => self.own.iter().find(|(own, _)| own == id).map(|(_, n)| *n),
        }
    }
}

impl Column {
    /// What a document holds for it.
    pub(super) fn value<'a>(&self, items: &'a Items) -> Option<&'a str> {
        match self.rule.item {
            Some(item) => items.get(item),
            None => items.get_id(&self.id),
        }
    }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> Option<Range<usize>> {
    Some(a.start.max(b.start)..a.end.min(b.end)).filter(|both| !both.is_empty())
}

fn base(item: Item, version: u16, record: RecordType) -> Option<Column> {
    let span = item.def().in_version(version).filter(|span| span.column > 0)?;
    let start = usize::from(span.column) - 1;
    Some(Column {
        at: start..start + usize::from(span.length),
        id: item.id().to_owned(),
        rule: Rule {
            item: Some(item),
            allowed: span.record_types & record_bit(record) != 0,
            data_type: span.data_type,
            parent: span.parent,
            length: span.length.into(),
            number: span.number,
        },
        padding: span.padding,
        keep_blanks: false,
        taken: Vec::new(),
        wanted: true,
    })
}

fn own(item: &UserItem, record: RecordType) -> Column {
    let start = item.column as usize - 1;
    Column {
        at: start..start + item.length as usize,
        id: item.id.clone(),
        rule: Rule {
            item: standard::by_id(&item.id),
            allowed: item.record_types & record_bit(record) != 0,
            data_type: item.data_type,
            parent: item.parent,
            length: item.length,
            number: item.number,
        },
        padding: item.padding,
        keep_blanks: item.keep_blanks,
        taken: Vec::new(),
        wanted: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_items_of_every_type_fill_its_record_without_gap_or_overlap() {
        // Lengths: NAACCR Data Standards and Data Dictionary, record layouts of versions 14 to 18.
        let before_18 = [22_824, 22_824, 5_564, 3_339];
        for (version, lengths) in
            [(140, before_18), (150, before_18), (160, before_18), (180, [24_194, 24_194, 6_154, 4_048])]
        {
            for (record, length) in TYPES.into_iter().zip(lengths) {
                let layout = Layout::new(version, record, &[]).unwrap().unwrap();
                assert_eq!(layout.length(record), length, "{version} {record:?}");
                let mut end = 0;
                for column in layout.columns.iter().filter(|c| c.at.end <= length) {
                    assert!(column.rule.allowed, "{version} {record:?} {}", column.id);
                    assert_eq!(column.at.start, end, "{version} {record:?} {}", column.id);
                    end = column.at.end;
                }
                assert_eq!(end, length, "{version} {record:?}");
            }
        }
        assert!(Layout::new(210, RecordType::A, &[]).unwrap().is_none());
    }
}
