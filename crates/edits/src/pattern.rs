//! MATCH: patterns of characters, compiled once.
//!
//! A pattern without repetition becomes a list of strings of character classes, compared place by place; others become a
//! small automaton whose states are followed side by side, so that no pattern and no value can take long.

use crate::list::blank;

/// The characters that one place accepts.
type Class = [u64; 4];

/// A compiled pattern.
#[derive(Clone, Debug)]
pub(crate) enum Pattern {
    /// Alternatives of one class for each character.
    Flat(Vec<Vec<Class>>),
    /// A program of states.
    States(Vec<State>),
}

/// A state of the automaton.
#[derive(Clone, Copy, Debug)]
pub(crate) enum State {
    Take(Class),
    Fork(u32, u32),
    Jump(u32),
    End,
}

#[derive(Clone, Debug)]
enum Item {
    One(Class),
    Group(Vec<Vec<Item>>),
    /// Zero or more if the flag is set, else one or more.
    Many(Box<Item>, bool),
}

/// Groups within one another, and alternatives after groups are multiplied out.
const DEEPEST: usize = 30;
const MOST: usize = 256;

fn class(accepts: impl Fn(u8) -> bool) -> Class {
    let mut class = [0; 4];
    for byte in 0..=255_u8 {
        if accepts(byte) {
            class[usize::from(byte) / 64] |= 1 << (byte % 64);
        }
    }
    class
}

fn has(class: &Class, byte: u8) -> bool {
    class[usize::from(byte) / 64] >> (byte % 64) & 1 == 1
}

impl Pattern {
    /// Reads a pattern; what is wrong with it in words otherwise.
    pub(crate) fn read(text: &[u8]) -> Result<Self, String> {
        if !text.is_empty() && text.iter().all(|b| blank(*b)) {
            return Ok(Pattern::Flat(vec![vec![class(blank); text.len()]]));
        }
        let end = text.iter().rposition(|b| *b != b' ').map_or(0, |at| at + 1);
        let mut reader = Reader { text: &text[..end], at: 0 };
        let alternatives = reader.alternatives(0)?;
        if reader.at < reader.text.len() {
            return Err("a closing brace has no opening one".into());
        }
        Ok(match flat(&alternatives) {
            Some(flat) => Pattern::Flat(flat),
            None => {
                let mut states = Vec::new();
                emit_alternatives(&alternatives, &mut states);
                states.push(State::End);
                Pattern::States(states)
            }
        })
    }

    /// Whether the whole value matches.
    pub(crate) fn matches(&self, value: &[u8]) -> bool {
        match self {
            Pattern::Flat(alternatives) => alternatives.iter().any(|places| {
                places.len() == value.len() && places.iter().zip(value).all(|(c, b)| has(c, *b))
            }),
            Pattern::States(states) => follow(states, value),
        }
    }
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn alternatives(&mut self, depth: usize) -> Result<Vec<Vec<Item>>, String> {
        if depth > DEEPEST {
            return Err(format!("more than {DEEPEST} groups within one another"));
        }
        let mut all = vec![Vec::new()];
        while let Some(byte) = self.peek() {
            match byte {
                b'}' | b']' => break,
                b',' | b'|' => {
                    self.at += 1;
                    while byte == b',' && self.peek() == Some(b' ') {
                        self.at += 1;
                    }
                    all.push(Vec::new());
                }
                _ => {
                    let item = self.item(depth)?;
                    if let Some(last) = all.last_mut() {
                        last.push(item);
                    }
                }
            }
        }
        Ok(all)
    }

    fn item(&mut self, depth: usize) -> Result<Item, String> {
        let item = self.one(depth)?;
        match self.peek() {
            Some(b'*') => {
                self.at += 1;
                Ok(Item::Many(Box::new(item), true))
            }
            Some(b'+') => {
                self.at += 1;
                Ok(Item::Many(Box::new(item), false))
            }
            _ => Ok(item),
        }
    }

    fn one(&mut self, depth: usize) -> Result<Item, String> {
        let Some(byte) = self.peek() else { return Err("the pattern ends in the middle".into()) };
        self.at += 1;
        let only = |byte: u8| Item::One(class(|b| b == byte));
        Ok(match byte {
            b'{' | b'[' => {
                let close = if byte == b'{' { b'}' } else { b']' };
                if let (Some(mark @ (b'*' | b'+')), Some(end)) = (self.peek(), self.text.get(self.at + 1))
                    && *end == close
                {
                    self.at += 2;
                    return Ok(only(mark));
                }
                let group = self.alternatives(depth + 1)?;
                if self.peek() != Some(close) {
                    return Err("a group has no end".into());
                }
                self.at += 1;
                Item::Group(group)
            }
            b'!' => {
                let Some(byte) = self.peek() else { return Err("! has nothing after it".into()) };
                self.at += 1;
                only(byte)
            }
            b'*' | b'+' => return Err("there is nothing to repeat".into()),
            b'x' => Item::One(class(|b| b.is_ascii_alphanumeric())),
            b'a' => Item::One(class(|b| b.is_ascii_alphabetic())),
            b'u' => Item::One(class(|b| b.is_ascii_uppercase())),
            b'l' => Item::One(class(|b| b.is_ascii_lowercase())),
            b'd' => Item::One(class(|b| b.is_ascii_digit())),
            b'b' => Item::One(class(blank)),
            b'@' => Item::One(class(|b| !blank(b))),
            b'?' => Item::One(class(|_| true)),
            low => match (self.peek(), self.text.get(self.at + 1)) {
                (Some(b':'), Some(high)) => {
                    self.at += 2;
                    let high = *high;
                    Item::One(class(|b| low <= b && b <= high))
                }
                _ => only(low),
            },
        })
    }
}

/// All alternatives multiplied out, if nothing repeats and they stay few.
fn flat(alternatives: &[Vec<Item>]) -> Option<Vec<Vec<Class>>> {
    let mut all = Vec::new();
    for items in alternatives {
        let mut places: Vec<Vec<Class>> = vec![Vec::new()];
        for item in items {
            match item {
                Item::One(class) => places.iter_mut().for_each(|p| p.push(*class)),
                Item::Group(group) => {
                    let inner = flat(group)?;
                    if places.len() * inner.len() > MOST {
                        return None;
                    }
                    places = places
                        .iter()
                        .flat_map(|p| inner.iter().map(move |more| [p.as_slice(), more].concat()))
                        .collect();
                }
                Item::Many(..) => return None,
            }
        }
        all.extend(places);
    }
    (all.len() <= MOST).then_some(all)
}

fn emit_alternatives(alternatives: &[Vec<Item>], states: &mut Vec<State>) {
    let mut ends = Vec::new();
    for (at, items) in alternatives.iter().enumerate() {
        let last = at + 1 == alternatives.len();
        let fork = states.len();
        if !last {
            states.push(State::Fork(fork as u32 + 1, 0));
        }
        items.iter().for_each(|item| emit(item, states));
        if !last {
            ends.push(states.len());
            states.push(State::Jump(0));
            states[fork] = State::Fork(fork as u32 + 1, states.len() as u32);
        }
    }
    let end = states.len() as u32;
    ends.into_iter().for_each(|at| states[at] = State::Jump(end));
}

fn emit(item: &Item, states: &mut Vec<State>) {
    match item {
        Item::One(class) => states.push(State::Take(*class)),
        Item::Group(group) => emit_alternatives(group, states),
        Item::Many(inner, or_none) => {
            let begin = states.len();
            if *or_none {
                states.push(State::Fork(0, 0));
            }
            emit(inner, states);
            let after = states.len() as u32 + 1;
            if *or_none {
                states.push(State::Jump(begin as u32));
                states[begin] = State::Fork(begin as u32 + 1, after);
            } else {
                states.push(State::Fork(begin as u32, after));
            }
        }
    }
}

/// Follows all states at once.
fn follow(states: &[State], value: &[u8]) -> bool {
    let mut now = vec![false; states.len()];
    let mut then = vec![false; states.len()];
    enter(states, 0, &mut now);
    for byte in value {
        then.fill(false);
        for (at, _) in now.iter().enumerate().filter(|(_, on)| **on) {
            if let State::Take(class) = &states[at]
                && has(class, *byte)
            {
                enter(states, at + 1, &mut then);
            }
        }
        std::mem::swap(&mut now, &mut then);
    }
    now.last() == Some(&true)
}

/// Enters a state and those that are reached from it without a character.
fn enter(states: &[State], at: usize, on: &mut [bool]) {
    let mut open = vec![at];
    while let Some(at) = open.pop() {
        if std::mem::replace(&mut on[at], true) {
            continue;
        }
        match states[at] {
            State::Fork(a, b) => open.extend([a as usize, b as usize]),
            State::Jump(to) => open.push(to as usize),
            State::Take(_) | State::End => {}
        }
    }
}
