//! Runs the program of an edit on a record.

use crate::arithmetic::{formatted, pair, value};
use crate::dates::{self, Between};
use crate::engine::{Host, Record};
use crate::list::{List, blank, is_blank, trim_end, trim_start, window};
use crate::message::{Heard, Spoken};
use crate::pattern::Pattern;
use crate::program::{
    Arg, DateCall, Int, ListOf, Message, PatternOf, Program, Say, Side, StageCall, Step, Text,
};
use crate::widen;

/// Steps that an edit may take; official edits take a few hundred.
const BUDGET: u32 = 200_000;

/// Room to run edits in, used again for edit after edit.
#[derive(Default)]
pub struct Machine {
    ints: Vec<i32>,
    texts: Vec<Vec<u8>>,
    /// Table, row and column of each table variable, after a search that found something.
    bound: Vec<Option<(u32, u32, u32)>>,
    temp: Vec<u8>,
    scratch: Vec<u8>,
    today: Vec<u8>,
    years_ahead: i32,
    component: Option<&'static str>,
    left: u32,
    pub(crate) heard: Heard,
}

/// Where a text stands.
#[derive(Clone, Copy)]
enum At {
    Field(u32),
    Const(u32),
    Var(u32),
    Cell(u32, u32, u32),
    Temp,
    Today,
    /// One blank.
    Blank,
}

/// A text: where it stands, and which part of that.
#[derive(Clone, Copy)]
struct Span {
    at: At,
    from: usize,
    long: usize,
}

/// How a block of steps ended.
enum Flow {
    On,
    Done(i32),
}

/// The edit took more steps than it may.
pub(crate) struct TooLong;

type Run<T> = Result<T, TooLong>;

/// Everything that one edit sees while it runs.
pub(crate) struct Case<'a> {
    pub(crate) machine: &'a mut Machine,
    pub(crate) program: &'a Program,
    pub(crate) record: &'a Record,
    pub(crate) host: &'a Host<'a>,
}

impl Case<'_> {
    /// Runs the edit; true if its logic passes.
    pub(crate) fn run(&mut self) -> Run<bool> {
        let (m, program) = (&mut *self.machine, self.program);
        m.ints.clear();
        m.ints.resize(program.ints as usize, 0);
        m.texts.iter_mut().for_each(Vec::clear);
        if m.texts.len() < program.texts.len() {
            m.texts.resize_with(program.texts.len(), Vec::new);
        }
        m.bound.clear();
        m.bound.resize(program.bound as usize, None);
        (m.years_ahead, m.component, m.left) = (0, None, BUDGET);
        m.heard.clear();
        if m.today.is_empty() {
            m.today.extend_from_slice(self.host.today.to_naaccr().as_bytes());
        }
        match self.steps(&program.steps)? {
            Flow::Done(value) => Ok(value == 1),
            Flow::On => Ok(true),
        }
    }

    fn spend(&mut self, steps: usize) -> Run<()> {
        let steps = u32::try_from(steps).unwrap_or(u32::MAX);
        self.machine.left = self.machine.left.checked_sub(steps).ok_or(TooLong)?;
        Ok(())
    }

    fn steps(&mut self, steps: &[Step]) -> Run<Flow> {
        for step in steps {
            self.spend(1)?;
            self.machine.temp.clear();
            match step {
                Step::Set(slot, value) => {
                    let value = self.int(value)?;
                    self.machine.ints[*slot as usize] = value;
                }
                Step::SetText(slot, text) => {
                    let span = self.text(text)?;
                    self.copy(*slot, span, None, false)?;
                }
                Step::Cell(slot, cell, value) => {
                    let value = self.int(value)?;
                    self.set_cell(*slot, *cell, value);
                }
                Step::Do(call) => {
                    self.int(call)?;
                }
                Step::If(condition, then, other) => {
                    let body = if self.int(condition)? != 0 { then } else { other };
                    if let done @ Flow::Done(_) = self.steps(body)? {
                        return Ok(done);
                    }
                }
                Step::While(condition, body) => {
                    while self.int(condition)? != 0 {
                        self.spend(1)?;
                        if let done @ Flow::Done(_) = self.steps(body)? {
                            return Ok(done);
                        }
                        self.machine.temp.clear();
                    }
                }
                Step::Call(function) => {
                    let function = &self.program.functions[*function as usize];
                    function.ints.iter().for_each(|slot| self.machine.ints[*slot as usize] = 0);
                    function.texts.iter().for_each(|slot| self.machine.texts[*slot as usize].clear());
                    if let done @ Flow::Done(_) = self.steps(&function.steps)? {
                        return Ok(done);
                    }
                }
                Step::Return(value) => return Ok(Flow::Done(self.int(value)?)),
                Step::Fail(number) => {
                    self.machine.heard.replaced = Some((Spoken::Number(*number), None));
                    return Ok(Flow::Done(0));
                }
            }
        }
        Ok(Flow::On)
    }

    fn bytes(&self, span: Span) -> &[u8] {
        let whole: &[u8] = match span.at {
            At::Field(place) => self.record.value(place),
            At::Const(at) => &self.program.consts[at as usize],
            At::Var(slot) => &self.machine.texts[slot as usize],
            At::Cell(table, row, column) => {
                self.host.tables[table as usize].cell(row as usize, column as usize)
            }
            At::Temp => &self.machine.temp,
            At::Today => &self.machine.today,
            At::Blank => b" ",
        };
        whole.get(span.from..span.from + span.long).unwrap_or_default()
    }

    fn whole(&self, at: At) -> Span {
        let span = Span { at, from: 0, long: 0 };
        let long = match at {
            At::Field(place) => self.record.value(place).len(),
            At::Const(at) => self.program.consts[at as usize].len(),
            At::Var(slot) => {
                let text = &self.machine.texts[slot as usize];
                text.iter().position(|b| *b == 0).unwrap_or(text.len())
            }
            At::Cell(table, row, column) => {
                self.host.tables[table as usize].cell(row as usize, column as usize).len()
            }
            At::Temp => self.machine.temp.len(),
            At::Today => self.machine.today.len(),
            At::Blank => 1,
        };
        Span { long, ..span }
    }

    fn text(&mut self, text: &Text) -> Run<Span> {
        Ok(match text {
            Text::Field(place) => self.whole(At::Field(*place)),
            Text::Const(at) => self.whole(At::Const(*at)),
            Text::Var(slot) => self.whole(At::Var(*slot)),
            Text::Table(slot) => match self.machine.bound[*slot as usize] {
                Some((table, row, column)) => self.whole(At::Cell(table, row, column)),
                None => Span { at: At::Blank, from: 0, long: 0 },
            },
            Text::Today => self.whole(At::Today),
            Text::End(inner, count, left) => {
                let count = usize::try_from(self.int(count)?).unwrap_or(0);
                let span = self.text(inner)?;
                let long = count.min(span.long);
                let from = if *left { span.from } else { span.from + span.long - long };
                Span { from, long, ..span }
            }
            Text::Part(inner, start, count) => {
                let start = usize::try_from(self.int(start)?).unwrap_or(0);
                let count = count.as_ref().map(|c| self.int(c)).transpose()?;
                let span = self.text(inner)?;
                // A part that begins behind the end is the whole, as the reference has it.
                if start > span.long {
                    return Ok(span);
                }
                let from = start.saturating_sub(1);
                let rest = Span { from: span.from + from, long: span.long - from, ..span };
                match count {
                    Some(count) => Span { long: usize::try_from(count).unwrap_or(0).min(rest.long), ..rest },
                    None => Span { long: trim_end(self.bytes(rest)).len(), ..rest },
                }
            }
            Text::Trim(inner, side) => {
                let span = self.text(inner)?;
                self.trim(span, *side)
            }
            Text::Case(inner, upper) => {
                let span = self.text(inner)?;
                self.spend(span.long / 16)?;
                let from = self.machine.temp.len();
                let mut changed = self.bytes(span).to_vec();
                if *upper {
                    changed.make_ascii_uppercase()
                } else {
                    changed.make_ascii_lowercase()
                }
                self.machine.temp.extend_from_slice(&changed);
                Span { at: At::Temp, from, long: changed.len() }
            }
        })
    }

    fn trim(&self, span: Span, side: Side) -> Span {
        let bytes = self.bytes(span);
        let (start, end) = (bytes.len() - trim_start(bytes).len(), trim_end(bytes).len());
        match side {
            // What is all blank keeps one.
            Side::Right if end == 0 && !bytes.is_empty() => Span { at: At::Blank, from: 0, long: 1 },
            Side::Right => Span { long: end, ..span },
            Side::Left => Span { from: span.from + start, long: bytes.len() - start, ..span },
            Side::Both if end == 0 => Span { long: 0, ..span },
            Side::Both => Span { from: span.from + start, long: end - start, ..span },
        }
    }

    /// Cells behind the text are zero and not kept.
    fn set_cell(&mut self, slot: u32, cell: usize, value: i32) {
        let text = &mut self.machine.texts[slot as usize];
        if text.len() <= cell {
            text.resize(cell + 1, 0);
        }
        text[cell] = u8::try_from(value & 0xff).unwrap_or(0);
    }

    fn copy(&mut self, slot: u32, span: Span, count: Option<i32>, append: bool) -> Run<()> {
        self.spend(1 + span.long / 16)?;
        let cells = self.program.texts[slot as usize];
        let mut scratch = std::mem::take(&mut self.machine.scratch);
        scratch.clear();
        scratch.extend_from_slice(self.bytes(span));
        match count {
            Some(count) if count >= 0 || append => {
                scratch.truncate(usize::try_from(count).unwrap_or(0));
            }
            Some(count) => {
                let long = usize::try_from(count.unsigned_abs()).unwrap_or(cells).min(cells);
                scratch.resize(long.max(scratch.len()), b' ');
                scratch.truncate(long);
            }
            None => {}
        }
        let kept = if append { self.whole(At::Var(slot)).long } else { 0 };
        let text = &mut self.machine.texts[slot as usize];
        text.truncate(kept);
        text.extend_from_slice(&scratch);
        text.truncate(cells);
        self.machine.scratch = scratch;
        Ok(())
    }

    fn int(&mut self, int: &Int) -> Run<i32> {
        Ok(match int {
            Int::Const(number) => *number,
            Int::Var(slot) => self.machine.ints[*slot as usize],
            Int::Not(inner) => i32::from(self.int(inner)? == 0),
            Int::Minus(inner) => self.int(inner)?.wrapping_neg(),
            Int::And(a, b) => i32::from(self.int(a)? != 0 && self.int(b)? != 0),
            Int::Or(a, b) => i32::from(self.int(a)? != 0 || self.int(b)? != 0),
            Int::Pair(op, a, b) => {
                let (a, b) = (self.int(a)?, self.int(b)?);
                pair(*op, a, b)
            }
            Int::Same(a, b) => {
                let (a, b) = (self.text(a)?, self.text(b)?);
                i32::from(trim_end(self.bytes(a)) == trim_end(self.bytes(b)))
            }
            Int::Some(text) => {
                let span = self.text(text)?;
                i32::from(span.long > 0)
            }
            Int::Empty(text) => {
                let span = self.text(text)?;
                i32::from(is_blank(self.bytes(span)))
            }
            Int::Val(text) => {
                let span = self.text(text)?;
                value(self.bytes(span))
            }
            Int::Length(text) => i32::try_from(self.text(text)?.long).unwrap_or(i32::MAX),
            Int::Justified(text, left) => {
                let span = self.text(text)?;
                let bytes = self.bytes(span);
                let end = if *left { bytes.first() } else { bytes.last() };
                i32::from(end.is_some_and(|b| !blank(*b)))
            }
            Int::Compare(a, b, count) => self.compare(a, b, count.as_deref())?,
            Int::At(value, text, width) => self.at(value, text, width.as_deref())?,
            Int::InList(value, list, mask, part) => {
                self.in_list(value, list, mask.as_ref(), part.as_deref())?
            }
            Int::Match(value, pattern) => {
                let span = self.text(value)?;
                match pattern {
                    PatternOf::Known(pattern) => i32::from(pattern.matches(self.bytes(span))),
                    PatternOf::Text(text) => match self.pattern(text)? {
                        Some(pattern) => i32::from(pattern.matches(self.bytes(span))),
                        None => 0,
                    },
                }
            }
            Int::Lookup { search, floor, trim, key, fills } => {
                self.lookup(*search, *floor, *trim, key, fills)?
            }
            Int::Date(call, a, b, more) => self.date(*call, a, b.as_ref(), more.as_deref())?,
            Int::AllowFuture(years) => {
                self.machine.years_ahead = self.int(years)?.clamp(0, 10_000);
                1
            }
            Int::Copy { into, from, count, append } => {
                let count = count.as_ref().map(|c| self.int(c)).transpose()?;
                let span = self.text(from)?;
                self.copy(*into, span, count, *append)?;
                1
            }
            Int::Format { into, format, number } => {
                let number = self.int(number)?;
                let span = self.text(format)?;
                let text = formatted(self.bytes(span), number);
                let from = self.machine.temp.len();
                self.machine.temp.extend_from_slice(&text);
                self.copy(*into, Span { at: At::Temp, from, long: text.len() }, None, false)?;
                1
            }
            Int::Say(say, message) => self.say(*say, message)?,
            Int::Stage(call, given) => self.stage(*call, given)?,
        })
    }

    fn compare(&mut self, a: &Text, b: &Text, count: Option<&Int>) -> Run<i32> {
        let count = count.map(|c| self.int(c)).transpose()?;
        let (a, b) = (self.text(a)?, self.text(b)?);
        let first = |bytes: &[u8]| match count {
            Some(count) => bytes.len().min(usize::try_from(count).unwrap_or(0)),
            None => bytes.len(),
        };
        let (a, b) = (self.bytes(a), self.bytes(b));
        Ok(a[..first(a)].cmp(&b[..first(b)]) as i32)
    }

    fn at(&mut self, value: &Text, text: &Text, width: Option<&Int>) -> Run<i32> {
        let width = width.map(|w| self.int(w)).transpose()?;
        let (value, text) = (self.text(value)?, self.text(text)?);
        self.spend(text.long / 16)?;
        let (value, text) = (self.bytes(value), self.bytes(text));
        if value.is_empty() || text.is_empty() {
            return Ok(0);
        }
        let inside = |text: &[u8]| text.windows(value.len()).position(|w| w == value);
        let found = match width {
            None => inside(text),
            Some(width) => {
                text.chunks(usize::try_from(width).unwrap_or(1).max(1)).position(|c| inside(c).is_some())
            }
        };
        Ok(found.map_or(0, |at| i32::try_from(at + 1).unwrap_or(i32::MAX)))
    }

    fn pattern(&mut self, text: &Text) -> Run<Option<Pattern>> {
        let span = self.text(text)?;
        self.spend(50 + span.long)?;
        // A pattern made while the edit runs and that is none matches nothing.
        Ok(Pattern::read(self.bytes(span)).ok())
    }

    fn in_list(
        &mut self,
        value: &Text,
        list: &ListOf,
        mask: Option<&PatternOf>,
        part: Option<&(Int, Int)>,
    ) -> Run<i32> {
        let part = match part {
            Some((start, count)) => Some((self.int(start)?, self.int(count)?)),
            None => None,
        };
        let made = match mask {
            Some(PatternOf::Text(text)) => match self.pattern(text)? {
                Some(pattern) => Some(pattern),
                None => return Ok(0),
            },
            _ => None,
        };
        let mask = match mask {
            Some(PatternOf::Known(pattern)) => Some(pattern),
            _ => made.as_ref(),
        };
        let read = match list {
            ListOf::Known(_) => None,
            ListOf::Text(text) => {
                let span = self.text(text)?;
                self.spend(20 + span.long / 4)?;
                Some(List::read(self.bytes(span)))
            }
        };
        let span = self.text(value)?;
        let list = match (list, &read) {
            (ListOf::Known(list), _) | (_, Some(list)) => list,
            _ => return Ok(0),
        };
        Ok(i32::from(list.has(self.bytes(span), mask, part)))
    }

    fn lookup(&mut self, search: u32, floor: bool, trim: bool, key: &Text, fills: &[(u32, u32)]) -> Run<i32> {
        let span = self.text(key)?;
        let search = &self.host.searches[search as usize];
        let bytes = self.bytes(span);
        let key = if trim { trim_end(bytes) } else { bytes };
        let row = if floor { search.floor(key) } else { search.exact(key) };
        for (slot, column) in fills {
            self.machine.bound[*slot as usize] = row.map(|row| (search.table as u32, row, *column));
        }
        Ok(i32::from(row.is_some()))
    }

    fn read_date(&mut self, span: Span) -> Option<dates::Parts> {
        match dates::read(self.bytes(span), self.host.today, self.machine.years_ahead) {
            Ok(parts) => Some(parts),
            Err(component) => {
                self.machine.component = Some(component);
                None
            }
        }
    }

    fn date(&mut self, call: DateCall, a: &Text, b: Option<&Text>, more: Option<&[Int; 3]>) -> Run<i32> {
        let a = self.text(a)?;
        let Some(b) = b else { return Ok(self.one_date(call, a)) };
        let b = self.text(b)?;
        let [low, high, flag] = match more {
            Some([low, high, flag]) => [self.int(low)?, self.int(high)?, self.int(flag)?],
            None => [0, 0, dates::DT_EXACT],
        };
        if is_blank(self.bytes(a)) || is_blank(self.bytes(b)) {
            return Ok(dates::DT_EMPTY);
        }
        let (Some(a), Some(b)) = (self.read_date(a), self.read_date(b)) else { return Ok(dates::DT_ERROR) };
        if call == DateCall::Compare {
            return Ok(dates::compare(a, b, flag));
        }
        let days = match dates::days(a, b, flag) {
            Between::Days(days) => days,
            Between::Not(sentinel) => return Ok(sentinel),
        };
        let (months, years) = (days / 30, days.div_euclid(365));
        let within = |n: i32| i32::from(low <= n && n <= high);
        Ok(match call {
            DateCall::Days => days,
            DateCall::Months => months,
            DateCall::Years => years,
            DateCall::DaysWithin => within(days),
            DateCall::MonthsWithin => within(months),
            _ => within(years),
        })
    }

    fn one_date(&mut self, call: DateCall, span: Span) -> i32 {
        let bytes = self.bytes(span);
        let part = |from, count| is_blank(window(bytes, from, count));
        let (empty, no_month, no_day) = (is_blank(bytes), part(5, 2), part(7, 2));
        match call {
            DateCall::Year if empty => return dates::DT_EMPTY,
            DateCall::Month if no_month => return dates::DT_MONTH_EMPTY,
            DateCall::Day if no_day => return dates::DT_DAY_EMPTY,
            _ => {}
        }
        match (self.read_date(span), call) {
            (Some(_), DateCall::Valid) => 1,
            (None, DateCall::Valid) => 0,
            (None, _) => dates::DT_ERROR,
            (Some(date), DateCall::Year) => i32::from(date.year),
            (Some(date), DateCall::Month) => i32::from(date.month.unwrap_or(0)),
            (Some(date), _) => i32::from(date.day.unwrap_or(0)),
        }
    }

    fn say(&mut self, say: Say, message: &Message) -> Run<i32> {
        let spoken = match message {
            Message::None => None,
            Message::Number(number) => Some(Spoken::Number(self.int(number)?)),
            Message::Literal(at) => Some(Spoken::Literal(*at)),
            Message::Text(text) => {
                let span = self.text(text)?;
                Some(Spoken::Text(widen(trim_end(self.bytes(span)))))
            }
        };
        let heard = &mut self.machine.heard;
        let with = |spoken: Spoken| (spoken, self.machine.component);
        match say {
            Say::Nothing => return Ok(1),
            Say::Warn => {
                heard.warnings.extend(spoken.map(with));
                heard.warned = true;
                return Ok(1);
            }
            Say::Replace => heard.replaced = spoken.map(with),
            Say::Inform => heard.notes.extend(spoken.map(with)),
            Say::Error | Say::User => heard.errors.extend(spoken.map(with)),
        }
        heard.flagged |= say != Say::Replace;
        Ok(0)
    }

    fn stage(&mut self, call: StageCall, given: &[Arg]) -> Run<i32> {
        let mut words = Vec::new();
        let mut numbers = Vec::new();
        let mut into = None;
        for arg in given {
            match arg {
                Arg::Int(int) => numbers.push(self.int(int)?),
                Arg::Text(text) => {
                    let span = self.text(text)?;
                    words.push(widen(trim_end(self.bytes(span))));
                }
                Arg::Into(slot) => into = Some(*slot),
            }
        }
        self.spend(100)?;
        let Some(cs) = self.host.stage else { return Ok(-1) };
        let word = |at: usize| words.get(at).map_or("", String::as_str);
        let (answer, text) = match call {
            StageCall::Version => (0, Some(cs.version().to_owned())),
            StageCall::Schemas => (cs.schemas(), None),
            StageCall::SchemaNumber if word(0).is_empty() || word(1).is_empty() => (-1, None),
            StageCall::SchemaNumber => (cs.schema_number(word(0), word(1), word(2)).unwrap_or(-1), None),
            StageCall::SchemaName => {
                let name = cs.schema_name(numbers.first().copied().unwrap_or(-1));
                (if name.is_some() { 0 } else { -1 }, name)
            }
            StageCall::CodeIsValid => {
                let number = |at: usize| numbers.get(at).copied().unwrap_or(-1);
                (i32::from(cs.code_is_valid(number(0), number(1), word(0))), None)
            }
        };
        if let (Some(slot), Some(text)) = (into, text) {
            let cells = self.program.texts[slot as usize];
            let mut bytes = crate::narrow(&text);
            bytes.truncate(cells);
            self.machine.texts[slot as usize] = bytes;
        }
        Ok(answer)
    }
}
