//! A table made fast: for each column, the rows that a value may match, as bits.

use std::collections::HashMap;

use super::cell::{Accepts, Piece, in_numbers, in_texts};
use super::words::{Number, Words, length};

/// Comparisons or words that compiling one column may take.
const MOST_WORK: usize = 20_000_000;

/// No row.
pub(super) const NONE: u32 = u32::MAX;

/// What a column asks of the case that it looks at.
pub(super) trait Look {
    /// The number of a column's value; values that the algorithm does not know have numbers beyond all others.
    /// None if the column is not looked at.
    fn value(&self, column: usize) -> Option<u32>;
    /// The value of a number.
    fn text(&self, value: u32) -> &str;
    /// The value of a number as a number.
    fn number(&self, value: u32) -> Number;
    /// Whether a row whose cells depend on the context matches.
    fn sure(&self, row: u32) -> bool;
}

/// One input column. Values that match the same rows are one class; class 0 is no row at all.
/// In a table of one column the first row itself stands in the place of the class, because it is all that is asked.
struct Column {
    /// Open addressing by value: value and class.
    literals: Vec<(u32, u32)>,
    /// Bounds of numeric ranges, rising. A number at bound i is region 2i+1, below it 2i, above the last 2n.
    bounds: Vec<f32>,
    /// Class by region for whole numbers, then for numbers with a point.
    whole: Vec<u32>,
    decimal: Vec<u32>,
    /// Class of what is not a number and no literal: rows that take everything.
    other: u32,
    /// Bounds of ranges of texts, rising by length, then text.
    text_bounds: Vec<u32>,
    /// Class by region of these bounds, as with numbers.
    texts: Vec<u32>,
    /// Rows by class, `words` words each.
    rows: Vec<u64>,
    /// What stands for no row at all.
    nothing: u32,
}

/// The rows of a table, ready to be looked up.
pub(super) struct Index {
    columns: Vec<Column>,
    /// Words of 64 rows.
    words: usize,
    rows: u32,
    /// Rows whose cells depend on the context and are looked at again, rising.
    open: Vec<u32>,
    /// Whether its one column answers with the first row itself.
    alone: bool,
}

/// The classes of one column while they are found.
struct Classes {
    words: usize,
    known: HashMap<Vec<u64>, u32>,
    rows: Vec<u64>,
}

impl Classes {
    fn new(words: usize) -> Self {
        let mut classes = Classes { words, known: HashMap::new(), rows: Vec::new() };
        classes.of(vec![0; words]);
        classes
    }

    fn of(&mut self, rows: Vec<u64>) -> u32 {
        if let Some(known) = self.known.get(&rows) {
            return *known;
        }
        let class = (self.rows.len() / self.words) as u32;
        self.rows.extend_from_slice(&rows);
        self.known.insert(rows, class);
        class
    }
}

fn set(rows: &mut [u64], row: usize) {
    rows[row / 64] |= 1 << (row % 64);
}

/// What one distinct cell of a column accepts, and in which rows it stands.
struct Group<'a> {
    accepts: &'a Accepts,
    rows: Vec<u64>,
}

impl Index {
    /// Compiles columns of equal length. None if a column would take more room than any official table comes near:
    /// then the rows are looked at one by one. With `first_only`, nobody will ask for more than the first row.
    pub(super) fn of(
        columns: &[Vec<&Accepts>],
        rows: usize,
        first_only: bool,
        values: &Words,
        numbers: &[Number],
    ) -> Option<Self> {
        let words = rows.div_ceil(64).max(1);
        let mut open = Vec::new();
        for row in 0..rows {
            if columns.iter().any(|c| c.get(row).is_some_and(|a| a.open)) {
                open.push(row as u32);
            }
        }
        let alone = first_only && columns.len() == 1 && open.is_empty();
        let columns = columns
            .iter()
            .map(|c| Column::of(c, words, alone, values, numbers))
            .collect::<Option<Vec<_>>>()?;
        Some(Index { columns, words, rows: rows as u32, open, alone })
    }

    /// Whether a row depends on the context.
    pub(super) fn is_open(&self, row: u32) -> bool {
        self.open.binary_search(&row).is_ok()
    }

    /// The first row whose looked-at columns all match.
    pub(super) fn first(&self, case: &impl Look, values: &Words) -> u32 {
        if let ([column], true) = (self.columns.as_slice(), self.alone) {
            return match case.value(0) {
                Some(value) => column.first_of(value, case, values),
                None if self.rows > 0 => 0,
                None => NONE,
            };
        }
        let mut found = NONE;
        self.each(case, values, |row| {
            found = row;
            false
        });
        found
    }

    /// Calls for each row whose looked-at columns all match, in order, until the call says no.
    pub(super) fn each(&self, case: &impl Look, values: &Words, mut call: impl FnMut(u32) -> bool) {
        // Few tables have more columns; what is looked up is kept on the stack.
        let mut few = [(0, 0, 0); 8];
        let mut many: Vec<(usize, u32, u32)> = Vec::new();
        let mut looked = 0;
        for (at, column) in self.columns.iter().enumerate() {
            let Some(value) = case.value(at) else { continue };
            let (class, text) = column.classes(value, case, values);
            if class == 0 && text == 0 {
                return;
            }
            match few.get_mut(looked) {
                Some(slot) => *slot = (at, class, text),
                None => many.push((at, class, text)),
            }
            looked += 1;
        }
        let few = &few[..looked.min(8)];
        for word in 0..self.words {
            let left = self.rows as usize - word * 64;
            let mut bits = if left >= 64 { u64::MAX } else { (1 << left) - 1 };
            for (at, class, text) in few.iter().chain(&many) {
                let column = &self.columns[*at];
                let rows = |class: u32| column.rows[class as usize * self.words + word];
                bits &= rows(*class) | if *text == 0 { 0 } else { rows(*text) };
                if bits == 0 {
                    break;
                }
            }
            while bits != 0 {
                let row = word as u32 * 64 + bits.trailing_zeros();
                let certain = self.open.is_empty() || !self.is_open(row) || case.sure(row);
                if certain && !call(row) {
                    return;
                }
                bits &= bits - 1;
            }
        }
    }
}

impl Column {
    fn of(cells: &[&Accepts], words: usize, alone: bool, values: &Words, numbers: &[Number]) -> Option<Self> {
        let groups = groups(cells, words);
        let pieces: usize = groups.iter().map(|g| g.accepts.pieces.len() + 1).sum();
        if pieces.saturating_mul(words.max(pieces)) > MOST_WORK {
            return None;
        }
        let mut classes = Classes::new(words);
        let other = classes.of(rows_where(&groups, words, |_| false));
        let mut bounds: Vec<f32> = Vec::new();
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        let mut literals: Vec<u32> = Vec::new();
        for piece in groups.iter().flat_map(|g| &g.accepts.pieces) {
            match *piece {
                Piece::Literal(value) => literals.push(value),
                Piece::Numbers { low, high, .. } => bounds.extend([low, high]),
                Piece::Texts { low, high } => ranges.push((low, high)),
                Piece::Open { .. } => {}
            }
        }
        bounds.sort_by(f32::total_cmp);
        bounds.dedup();
        literals.sort_unstable();
        literals.dedup();
        let mut text_bounds: Vec<u32> = ranges.iter().flat_map(|r| [r.0, r.1]).collect();
        text_bounds.sort_by_key(|b| by_length(values.text(*b)));
        text_bounds.dedup();
        let mut region = |number: Number| {
            classes.of(rows_where(&groups, words, |piece| match *piece {
                Piece::Numbers { low, high, whole } => in_numbers(number, low, high, whole),
                _ => false,
            }))
        };
        let samples = samples(&bounds);
        let whole = samples.iter().map(|n| region(Number::Whole(*n))).collect();
        let decimal = samples.iter().map(|n| region(Number::Decimal(*n))).collect();
        let texts = if text_bounds.is_empty() { 0 } else { text_bounds.len() * 2 + 1 };
        let place_of = |bound: u32| text_bounds.iter().position(|b| *b == bound).unwrap_or(0) * 2 + 1;
        let texts = (0..texts)
            .map(|region| {
                let covers = |piece: &Piece| match *piece {
                    Piece::Texts { low, high } => (place_of(low)..=place_of(high)).contains(&region),
                    _ => false,
                };
                let mut rows = vec![0; words];
                for group in groups.iter().filter(|g| g.accepts.pieces.iter().any(covers)) {
                    rows.iter_mut().zip(&group.rows).for_each(|(a, b)| *a |= b);
                }
                classes.of(rows)
            })
            .collect();
        let mut slots = vec![(u32::MAX, 0_u32); (literals.len() * 2).next_power_of_two().max(2)];
        for value in literals {
            let (text, number) = (values.text(value), numbers[value as usize]);
            let class = classes.of(rows_where(&groups, words, |piece| match *piece {
                Piece::Literal(literal) => literal == value,
                Piece::Numbers { low, high, whole } => in_numbers(number, low, high, whole),
                Piece::Texts { low, high } => in_texts(text, values.text(low), values.text(high)),
                Piece::Open { .. } => false,
            }));
            let mut at = place(value, slots.len());
            while slots[at].0 != u32::MAX {
                at = (at + 1) & (slots.len() - 1);
            }
            slots[at] = (value, class);
        }
        let mut column = Column {
            literals: slots,
            bounds,
            whole,
            decimal,
            other,
            text_bounds,
            texts,
            nothing: 0,
            rows: Vec::new(),
        };
        if alone {
            column.answer_by_row(&classes.rows, words);
        } else {
            column.rows = classes.rows;
        }
        Some(column)
    }

    /// Puts the first row of each class in the place of the class.
    fn answer_by_row(&mut self, rows: &[u64], words: usize) {
        let first = |class: u32| first_row(&rows[class as usize * words..(class as usize + 1) * words]);
        let classes = [&mut self.whole, &mut self.decimal, &mut self.texts];
        classes.into_iter().flatten().for_each(|class| *class = first(*class));
        self.literals.iter_mut().filter(|l| l.0 != u32::MAX).for_each(|l| l.1 = first(l.1));
        self.other = first(self.other);
        self.nothing = NONE;
    }

    /// The classes whose rows together are those that the value matches.
    fn classes(&self, value: u32, case: &impl Look, values: &Words) -> (u32, u32) {
        let mut at = place(value, self.literals.len());
        loop {
            match self.literals[at] {
                (literal, class) if literal == value => return (class, self.nothing),
                (u32::MAX, _) => break,
                _ => at = (at + 1) & (self.literals.len() - 1),
            }
        }
        let class = if self.bounds.is_empty() {
            self.other
        } else {
            match case.number(value) {
                Number::No => self.other,
                Number::Whole(number) => self.whole[self.region(number)],
                Number::Decimal(number) => self.decimal[self.region(number)],
            }
        };
        if self.texts.is_empty() {
            (class, self.nothing)
        } else {
            (class, self.text_class(case.text(value), values))
        }
    }

    fn text_class(&self, text: &str, values: &Words) -> u32 {
        let wanted = by_length(text);
        let below = self.text_bounds.partition_point(|b| by_length(values.text(*b)) < wanted);
        let at = self.text_bounds.get(below).is_some_and(|b| values.text(*b) == text);
        self.texts[below * 2 + usize::from(at)]
    }

    fn region(&self, number: f32) -> usize {
        let below = self.bounds.partition_point(|b| *b < number);
        let at = self.bounds.get(below).is_some_and(|b| *b == number);
        below * 2 + usize::from(at)
    }

    fn first_of(&self, value: u32, case: &impl Look, values: &Words) -> u32 {
        let (class, text) = self.classes(value, case, values);
        class.min(text)
    }
}

/// The order in which ranges of texts are looked up: only texts of one length are compared.
fn by_length(text: &str) -> (usize, &str) {
    (length(text), text)
}

fn place(value: u32, slots: usize) -> usize {
    (value.wrapping_mul(0x9e37_79b1) >> 7) as usize & (slots - 1)
}

fn first_row(rows: &[u64]) -> u32 {
    let word = rows.iter().position(|w| *w != 0);
    word.map_or(NONE, |word| word as u32 * 64 + rows[word].trailing_zeros())
}

/// The rows of a column by what their cells accept: the same cell stands in many rows.
fn groups<'a>(cells: &[&'a Accepts], words: usize) -> Vec<Group<'a>> {
    let mut at: HashMap<*const Accepts, usize> = HashMap::new();
    let mut groups: Vec<Group<'a>> = Vec::new();
    for (row, cell) in cells.iter().enumerate() {
        let group = *at.entry(std::ptr::from_ref(*cell)).or_insert_with(|| {
            groups.push(Group { accepts: cell, rows: vec![0; words] });
            groups.len() - 1
        });
        set(&mut groups[group].rows, row);
    }
    groups
}

/// The rows that take everything, those that depend on the context, and those with a piece that fits.
fn rows_where(groups: &[Group<'_>], words: usize, fits: impl Fn(&Piece) -> bool) -> Vec<u64> {
    let mut rows = vec![0; words];
    for group in groups {
        let accepts = group.accepts;
        if accepts.any || accepts.open || accepts.pieces.iter().any(&fits) {
            rows.iter_mut().zip(&group.rows).for_each(|(a, b)| *a |= b);
        }
    }
    rows
}

/// One number for each region between and at the bounds.
fn samples(bounds: &[f32]) -> Vec<f32> {
    let Some((first, last)) = bounds.first().zip(bounds.last()) else { return Vec::new() };
    let mut samples = vec![below(*first)];
    for (at, bound) in bounds.iter().enumerate() {
        samples.push(*bound);
        samples.push(bounds.get(at + 1).map_or(above(*last), |next| bound / 2.0 + next / 2.0));
    }
    samples
}

fn below(number: f32) -> f32 {
    number - number.abs() - 1.0
}

fn above(number: f32) -> f32 {
    number + number.abs() + 1.0
}
