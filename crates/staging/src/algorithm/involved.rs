//! Which inputs can change an output of a schema: those that its mappings' tables look at and nothing has produced before.

use std::ops::Range;

use super::cell::{Accepts, Endpoint, Piece, Template};
use super::compile::NONE;
use super::{Parts, Words};

/// Keys that are looked at, and those that were produced on the way.
struct Walk<'a> {
    parts: &'a Parts,
    needed: Vec<u32>,
    produced: Vec<u32>,
}

/// The names under which a path's table sees the context and writes to it.
struct Names<'a> {
    seen: &'a [(u32, u32)],
    written: &'a [(u32, u32)],
}

/// Keys of the inputs, in the order in which they are met.
pub(super) fn inputs(parts: &Parts, schema: usize) -> Vec<&str> {
    let mut walk = Walk { parts, needed: Vec::new(), produced: Vec::new() };
    let plan = &parts.plans[schema];
    let paths = |walk: &mut Walk<'_>, range: &Range<usize>| {
        for path in &plan.paths[range.clone()] {
            let names = Names { seen: plan.seen(*path), written: plan.written(*path) };
            walk.table(&names, path.table, &mut Vec::new());
        }
    };
    for mapping in &plan.mappings {
        paths(&mut walk, &mapping.inclusion);
        paths(&mut walk, &mapping.exclusion);
        walk.produced.extend(plan.sets[mapping.initial.clone()].iter().map(|(key, _)| *key));
        paths(&mut walk, &mapping.tables);
    }
    let words: &Words = &parts.keys;
    walk.needed.into_iter().map(|key| words.text(key)).collect()
}

impl Walk<'_> {
    fn need(&mut self, names: &Names<'_>, key: u32) {
        let mapped = names.seen.iter().find(|(_, to)| *to == key);
        let key = mapped.map_or(key, |(from, _)| *from);
        if !self.produced.contains(&key) && !self.needed.contains(&key) {
            self.needed.push(key);
        }
    }

    fn table(&mut self, names: &Names<'_>, at: u32, seen: &mut Vec<u32>) {
        if at == NONE || seen.contains(&at) {
            return;
        }
        seen.push(at);
        let parts = self.parts;
        let table = &parts.tables[at as usize];
        let mut written = Vec::new();
        for row in 0..table.rows() {
            let cells = &table.cells[row * table.width..(row + 1) * table.width];
            for (key, column) in &table.inputs {
                if row == 0 {
                    self.need(names, *key);
                }
                for key in keys_of(&parts.accepts[cells[*column] as usize]) {
                    self.need(names, key);
                }
            }
            for (key, column) in &table.endpoints {
                match parts.endpoints[cells[*column] as usize] {
                    Some(Endpoint::Jump { table, .. }) => self.table(names, table, seen),
                    Some(Endpoint::Set(Template::Key(from))) => self.need(names, from),
                    _ => {}
                }
                if row == 0 {
                    let to = names.written.iter().filter(|(from, _)| from == key).map(|(_, to)| *to);
                    let before = written.len();
                    written.extend(to);
                    if written.len() == before {
                        written.push(*key);
                    }
                }
            }
        }
        self.produced.extend(written);
    }
}

fn keys_of(accepts: &Accepts) -> impl Iterator<Item = u32> {
    let open = accepts.pieces.iter().flat_map(|piece| match *piece {
        Piece::Open { low, high } => [Some(low), Some(high)],
        _ => [None, None],
    });
    open.flatten().filter_map(|template| match template {
        Template::Key(key) => Some(key),
        Template::Value(_) => None,
    })
}
