//! Files of lines: read in blocks of whole lines, answered on every core, written in order, whole or not at all.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use std::thread;

use naaccr::xml::Source;

use super::refuse_same;
use crate::Error;
use crate::files::{NewFile, Sink, open_naaccr};

/// A block, and with it the longest line: more is no row of anything, and would only fill the memory.
const BLOCK: usize = 1 << 18;

/// Whole lines of a file.
pub(super) struct Block {
    /// Number of its first line, from 1.
    first: u64,
    text: Vec<u8>,
}

impl Block {
    /// Its lines without their ends, each with its number.
    pub(super) fn lines(&self) -> impl Iterator<Item = (u64, &[u8])> {
        // What follows the last line end is no line.
        let text = self.text.strip_suffix(b"\n").unwrap_or(&self.text);
        let lines = text.split(|b| *b == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        (self.first..).zip(lines)
    }

    /// One line as a block of its own, the first.
    pub(super) fn alone(text: Vec<u8>) -> Self {
        Block { first: 1, text }
    }

    /// The whole text.
    pub(super) fn text(&self) -> &[u8] {
        &self.text
    }

    /// Takes the first line away, without its end.
    pub(super) fn split_first(&mut self) -> Vec<u8> {
        let end = self.text.iter().position(|b| *b == b'\n').map_or(self.text.len(), |at| at + 1);
        let mut line: Vec<u8> = self.text.drain(..end).collect();
        self.first += 1;
        while line.last().is_some_and(|b| matches!(b, b'\n' | b'\r')) {
            line.pop();
        }
        line
    }
}

/// A line that cannot be used; never with its text.
#[derive(Debug)]
pub(super) struct Bad {
    pub(super) line: u64,
    pub(super) problem: String,
}

impl From<Bad> for Error {
    fn from(bad: Bad) -> Self {
        Error::bad_input(format!("Line {}: {}", bad.line, bad.problem))
    }
}

/// What became of the rows of a block.
#[derive(Default)]
pub(super) struct Answered {
    pub(super) text: Vec<u8>,
    pub(super) counts: BTreeMap<&'static str, u64>,
}

impl Answered {
    /// Notes a row's outcome.
    pub(super) fn count(&mut self, outcome: &'static str) {
        *self.counts.entry(outcome).or_default() += 1;
    }
}

/// A file, plain or gzip, as blocks of whole lines.
pub(super) struct Lines {
    from: Source<BufReader<File>>,
    /// Beginning of a line whose end was not read yet.
    rest: Vec<u8>,
    next: u64,
}

impl Lines {
    pub(super) fn open(path: &Path) -> Result<Self, Error> {
        if path.is_dir() {
            return Err(Error::bad_input("That is a folder. Name a file."));
        }
        let mut lines = Lines { from: open_naaccr(path)?, rest: Vec::new(), next: 1 };
        // Some programs begin every text with a mark of its byte order, which is no part of the first line.
        let mark = "\u{feff}".as_bytes();
        while lines.rest.len() < mark.len() && lines.read(mark.len())? > 0 {}
        if lines.rest == mark {
            lines.rest.clear();
        }
        Ok(lines)
    }

    /// Reads up to so many bytes more; 0 at the end.
    fn read(&mut self, more: usize) -> Result<u64, Error> {
        let had = self.rest.len();
        let read = (&mut self.from).take(more as u64).read_to_end(&mut self.rest);
        read.map(|n| n as u64).map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => {
                let whole = self.rest[..had].iter().filter(|b| **b == b'\n').count() as u64;
                let problem = "the compressed file is damaged or cut off here.".to_owned();
                Bad { line: self.next + whole, problem }.into()
            }
            _ => error.into(),
        })
    }

    /// The next block; nothing at the end.
    pub(super) fn next(&mut self) -> Result<Option<Block>, Error> {
        self.read(BLOCK.saturating_sub(self.rest.len()))?;
        let ended = self.rest.len() < BLOCK;
        let text = match self.rest.iter().rposition(|b| *b == b'\n') {
            _ if ended => std::mem::take(&mut self.rest),
            Some(at) => {
                let after = self.rest.split_off(at + 1);
                std::mem::replace(&mut self.rest, after)
            }
            None => {
                let problem = format!("it is longer than {} kB. Is this a file of rows?", BLOCK / 1024);
                return Err(Bad { line: self.next, problem }.into());
            }
        };
        let first = self.next;
        self.next += text.iter().filter(|b| **b == b'\n').count() as u64;
        Ok((!text.is_empty()).then_some(Block { first, text }))
    }
}

/// Answers every block of a file into a new one, which gets its name once it is whole; gzip by its ending.
///
/// `begin` makes the first text of the new file from the first block. `progress` hears how many rows are done.
pub(super) fn answer_all<W: Sync>(
    from: &Path,
    to: &Path,
    begin: impl FnOnce(&mut Option<Block>) -> Result<(Vec<u8>, W), Bad>,
    answer: impl Fn(&W, &Block) -> Result<Answered, Bad> + Sync,
    mut progress: impl FnMut(u64),
) -> Result<BTreeMap<&'static str, u64>, Error> {
    let mut lines = Lines::open(from)?;
    refuse_same(from, to)?;
    let mut waiting = lines.next()?;
    let (head, work) = begin(&mut waiting)?;
    let (new, file) = NewFile::replacing(to)?;
    let mut sink = Sink::new(file, to.extension().is_some_and(|e| e.eq_ignore_ascii_case("gz")))?;
    sink.write_all(&head)?;
    let cores = thread::available_parallelism().map_or(1, usize::from).min(8);
    let (mut counts, mut rows) = (BTreeMap::new(), 0);
    while waiting.is_some() {
        let mut blocks = Vec::with_capacity(cores);
        while let Some(block) = waiting.take() {
            blocks.push(block);
            waiting = lines.next()?;
            if blocks.len() == cores {
                break;
            }
        }
        for answered in on_every_core(&blocks, |block| answer(&work, block)) {
            let answered = answered?;
            sink.write_all(&answered.text)?;
            for (outcome, n) in answered.counts {
                *counts.entry(outcome).or_default() += n;
                rows += n;
            }
        }
        progress(rows);
    }
    sink.finish()?;
    new.keep()?;
    Ok(counts)
}

/// The blocks' answers in the blocks' order.
fn on_every_core<T: Send>(blocks: &[Block], answer: impl Fn(&Block) -> T + Sync) -> Vec<T> {
    thread::scope(|scope| {
        let running: Vec<_> = blocks.iter().map(|block| scope.spawn(|| answer(block))).collect();
        running.into_iter().map(|r| r.join().unwrap_or_else(|p| std::panic::resume_unwind(p))).collect()
    })
}
