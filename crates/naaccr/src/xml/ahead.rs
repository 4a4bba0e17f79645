//! Work on a second core: inflating ahead of the parser, parsing ahead of the caller, compressing behind the writer.
//!
//! A thread and its user pass a few buffers to and fro: nothing is allocated for a patient, memory stays bounded,
//! and an error or a panic of the thread comes out where its data would have, behind all that came before it.
//!
//! What a tumor of 15 kB of XML costs decides what is worth a thread (µs of CPU, `cargo bench -p naaccr`):
//! inflating takes 15 and parsing 10, so a compressed file is read in about 1.25 times the time of inflating it;
//! escaping takes 5 and the system's writing 7, so a rewrite takes little more than its slower half;
//! compressing takes 90, so all the rest hides behind it. Together that takes up to 7 % more CPU.
//! Deliberately absent: plain files are not parsed on two cores, since one parses 1.4 GB/s, which few disks give,
//! and cutting at `<Patient` would have to know comments and extensions; and compressing by several threads,
//! since a file of one stream is what every reader of the world understands.

use std::io::{self, Read, Write};
use std::mem::{swap, take};
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Builder, JoinHandle};

use crate::document::{Header, Patient};

use super::problem::{Fatal, Problem};
use super::reader::{Counts, Reader};

/// Buffers of one thread: one at work on either side, and one between them that evens out their pace.
const BUFFERS: usize = 3;
/// Bytes of a buffer: both sides' share stays in the second-level cache.
const BLOCK: usize = 128 * 1024;
/// A batch of patients is full with so many, or with values of `BLOCK` bytes.
const BATCH: usize = 64;

/// A thread that works on one buffer after the other, as its user hands them over, and leaves an `E` at its end.
struct Worker<T, E> {
    /// `None` once no more buffers are to come.
    give: Option<SyncSender<T>>,
    take: Receiver<T>,
    /// `None` once its end was seen.
    thread: Option<JoinHandle<E>>,
}

impl<T, E> Worker<T, E> {
    /// Begins with all buffers but one; `work` answers whether there is more to do.
    fn start<S>(
        name: &str,
        mut state: S,
        work: fn(&mut S, &mut T) -> bool,
        leave: fn(S) -> E,
    ) -> io::Result<Self>
    where
        T: Default + Send + 'static,
        S: Send + 'static,
        E: Send + 'static,
    {
        // Room for all of them: only an empty channel makes anybody wait.
        let (give, given) = sync_channel::<T>(BUFFERS);
        let (done, take) = sync_channel(BUFFERS);
        for _ in 1..BUFFERS {
            let _ = give.send(T::default());
        }
        let thread = Builder::new().name(name.to_owned()).spawn(move || {
            for mut buffer in given {
                let more = work(&mut state, &mut buffer);
                if done.send(buffer).is_err() || !more {
                    break;
                }
            }
            leave(state)
        })?;
        Ok(Worker { give: Some(give), take, thread: Some(thread) })
    }

    /// Hands a buffer over and waits for the next one; `None` when the worker has ended.
    fn next(&mut self, buffer: T) -> Option<T> {
        // A worker that has ended takes no more buffers; what it did before is still to be received.
        let _ = self.give.as_ref()?.send(buffer);
        self.take.recv().ok()
    }

    /// Waits for the worker's end; a panic there goes on here.
    fn end(&mut self) -> Option<E> {
        self.give = None;
        self.thread.take().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    }
}

/// Whoever gives up a file finds it closed.
impl<T, E> Drop for Worker<T, E> {
    fn drop(&mut self) {
        self.give = None;
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Reads ahead on a thread: for a stream that takes work to read.
pub(super) struct ReadAhead {
    worker: Worker<Block, ()>,
    block: Block,
    at: usize,
}

#[derive(Default)]
struct Block {
    bytes: Vec<u8>,
    /// Nothing comes after these bytes; or why not.
    end: Option<io::Result<()>>,
}

impl ReadAhead {
    pub(super) fn new<R: Read + Send + 'static>(read: R) -> io::Result<Self> {
        let fill = |read: &mut R, block: &mut Block| {
            block.bytes.clear();
            // With less room to spare `read_to_end` grows the buffer to see whether the end has come.
            block.bytes.reserve(BLOCK + 64);
            block.end = match read.take(BLOCK as u64).read_to_end(&mut block.bytes) {
                Ok(BLOCK) => None,
                end => Some(end.map(drop)),
            };
            block.end.is_none()
        };
        let worker = Worker::start("read ahead", read, fill, drop)?;
        Ok(ReadAhead { worker, block: Block::default(), at: 0 })
    }
}

impl Read for ReadAhead {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while self.at == self.block.bytes.len() {
            match &self.block.end {
                None => {}
                Some(Ok(())) => return Ok(0),
                // Not taken out: whoever reads on meets it again, not an end.
                Some(Err(error)) => return Err(io::Error::new(error.kind(), error.to_string())),
            }
            let Some(block) = self.worker.next(take(&mut self.block)) else {
                self.worker.end();
                return Err(io::ErrorKind::BrokenPipe.into());
            };
            (self.block, self.at) = (block, 0);
        }
        let count = buf.len().min(self.block.bytes.len() - self.at);
        buf[..count].copy_from_slice(&self.block.bytes[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

/// A [`Reader`] that parses on a thread, ahead of its user, and answers as the reader would.
pub struct ParseAhead {
    worker: Worker<Batch, ()>,
    header: Header,
    batch: Batch,
    /// The last patient given, within the batch; before the first one, a stand-in for the root.
    at: usize,
}

#[derive(Default)]
struct Batch {
    answers: Vec<Answer>,
    /// So many of them count; the rest are memory for later.
    count: usize,
}

/// What a reader answers and says after one call of `read_patient`.
struct Answer {
    more: Result<bool, Fatal>,
    patient: Patient,
    problems: Vec<Problem>,
    patient_line: u64,
    counts: Counts,
}

impl ParseAhead {
    pub(super) fn new<R: Read + Send + 'static>(mut reader: Reader<R>) -> io::Result<Self> {
        let header = reader.header().clone();
        let mut root = Answer::empty();
        root.note(&mut reader);
        let fill = |reader: &mut Reader<R>, batch: &mut Batch| {
            batch.count = 0;
            let mut bytes = 0;
            while batch.count < BATCH && bytes < BLOCK {
                if batch.count == batch.answers.len() {
                    batch.answers.push(Answer::empty());
                }
                let answer = &mut batch.answers[batch.count];
                answer.more = reader.read_patient(&mut answer.patient);
                answer.note(reader);
                batch.count += 1;
                bytes += reader.bytes;
                if answer.more != Ok(true) {
                    return false;
                }
            }
            true
        };
        let worker = Worker::start("parse ahead", reader, fill, drop)?;
        Ok(ParseAhead { worker, header, batch: Batch { answers: vec![root], count: 1 }, at: 0 })
    }

    /// What the root says of the whole file, with its items and extensions.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Problems of the last patient; before the first one, those of the root.
    pub fn problems(&self) -> &[Problem] {
        &self.batch.answers[self.at].problems
    }

    /// What had been read when the last patient was.
    pub fn counts(&self) -> Counts {
        self.batch.answers[self.at].counts
    }

    /// Line of the last patient's start tag.
    pub fn patient_line(&self) -> u64 {
        self.batch.answers[self.at].patient_line
    }

    /// Exchanges `patient` for the next one; false after the last one, when the whole file was found sound.
    ///
    /// After a `Fatal` every further call gives the same one.
    pub fn read_patient(&mut self, patient: &mut Patient) -> Result<bool, Fatal> {
        if self.batch.answers[self.at].more == Ok(true) {
            self.step();
            swap(patient, &mut self.batch.answers[self.at].patient);
        }
        self.batch.answers[self.at].more.clone()
    }

    fn step(&mut self) {
        self.at += 1;
        if self.at < self.batch.count {
            return;
        }
        self.at = 0;
        let batch = self.worker.next(take(&mut self.batch));
        self.batch = batch.unwrap_or_else(|| {
            self.worker.end();
            let more = Err(Fatal::new(0, "Reading ended before the file did."));
            Batch { answers: vec![Answer { more, ..Answer::empty() }], count: 1 }
        });
    }
}

impl Answer {
    fn empty() -> Self {
        let (patient, problems, counts) = Default::default();
        Answer { more: Ok(true), patient, problems, patient_line: 0, counts }
    }

    /// Takes over what the reader says besides its answer; the reader gets the memory in return.
    fn note<R: Read>(&mut self, reader: &mut Reader<R>) {
        swap(&mut self.problems, &mut reader.problems);
        self.patient_line = reader.patient_line();
        self.counts = reader.counts();
    }
}

/// Writes behind its user on a thread: for a stream that takes work to write, as one that compresses.
///
/// An error comes out at a later write, and at the latest from [`finish`](Self::finish).
pub struct WriteBehind<W> {
    worker: Worker<Vec<u8>, (W, io::Result<()>)>,
    block: Vec<u8>,
}

impl<W: Write + Send + 'static> WriteBehind<W> {
    /// Starts the thread; an error when the system has none to give.
    pub fn new(write: W) -> io::Result<Self> {
        let work = |(write, result): &mut (W, io::Result<()>), block: &mut Vec<u8>| {
            *result = write.write_all(block);
            block.clear();
            result.is_ok()
        };
        let worker = Worker::start("write behind", (write, Ok(())), work, |state| state)?;
        Ok(WriteBehind { worker, block: Vec::new() })
    }
}

impl<W> WriteBehind<W> {
    /// Waits until everything has been written, and gives back what it was written to.
    pub fn finish(mut self) -> io::Result<W> {
        self.flush()?;
        self.end()
    }

    fn end(&mut self) -> io::Result<W> {
        let (write, result) = self.worker.end().ok_or(io::ErrorKind::BrokenPipe)?;
        result.map(|()| write)
    }
}

impl<W> Write for WriteBehind<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if self.block.len() == BLOCK {
            self.flush()?;
        }
        let count = buf.len().min(BLOCK - self.block.len());
        self.block.extend_from_slice(&buf[..count]);
        Ok(count)
    }

    /// Hands over what there is and does not wait for it.
    fn flush(&mut self) -> io::Result<()> {
        match self.worker.next(take(&mut self.block)) {
            Some(block) => self.block = block,
            None => return Err(self.end().err().unwrap_or(io::ErrorKind::BrokenPipe.into())),
        }
        Ok(())
    }
}
