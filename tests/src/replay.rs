//! What a power cut leaves: the recording of a process's writes, played up to a moment and then cut off.
//!
//! The disk that is played here promises no more than POSIX does:
//! a file's bytes are safe once the file is synced, a name once its folder is, and nothing else.
//! Of a file's writes since its last sync each may be there, be lost, or be torn at sectors of 512 bytes;
//! of the names that were given and taken since, the older may be there without the newer.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::ops::Range;
use std::path::Path;

use crate::Random;

const SECTOR: usize = 512;

/// One thing that happened; paths are absolute.
#[derive(Clone, Debug)]
enum Event {
    /// A file that was there was opened: which one is behind this inode.
    Open {
        inode: u64,
        path: String,
    },
    Create {
        inode: u64,
        path: String,
    },
    Write {
        inode: u64,
        offset: usize,
        data: Range<usize>,
    },
    Truncate {
        inode: u64,
        size: usize,
    },
    Sync {
        inode: u64,
    },
    SyncFolder {
        path: String,
    },
    Name(Naming),
    Acknowledge(String),
}

/// A change of names.
#[derive(Clone, Debug)]
enum Naming {
    Give { path: String, node: Node },
    Move { from: String, to: String },
    Exchange { from: String, to: String },
    Take { path: String },
}

#[derive(Clone, Copy, Debug)]
enum Node {
    Folder,
    File(usize),
}

/// A recording that the shim made.
pub struct Recording {
    bytes: Vec<u8>,
    events: Vec<Event>,
}

impl Recording {
    /// Reads a log of the shim.
    pub fn read(log: &Path) -> Self {
        let bytes = fs::read(log).expect("the shim has written a log");
        let mut events = Vec::new();
        let mut at = 0;
        let number = |at: usize, n: usize| {
            bytes[at..at + n].iter().rev().fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte)) as usize
        };
        // A process that was killed may have left half a record at the end.
        while at + 33 <= bytes.len() {
            let (inode, offset) = (number(at + 1, 8) as u64, number(at + 9, 8));
            let (path, other, data) = (number(at + 17, 4), number(at + 21, 4), number(at + 25, 8));
            let op = bytes[at];
            at += 33;
            if at + path + other + data > bytes.len() {
                break;
            }
            let text = |from: usize, n: usize| String::from_utf8_lossy(&bytes[from..from + n]).into_owned();
            let (path, other, data) =
                (text(at, path), text(at + path, other), at + path + other..at + path + other + data);
            at = data.end;
            let give = |node| Event::Name(Naming::Give { path: path.clone(), node });
            events.push(match op {
                b'O' => Event::Open { inode, path },
                b'C' => Event::Create { inode, path },
                b'W' => Event::Write { inode, offset, data },
                b'T' => Event::Truncate { inode, size: offset },
                b'S' => Event::Sync { inode },
                b'D' => Event::SyncFolder { path },
                // RENAME_EXCHANGE is 2.
                b'R' if offset & 2 != 0 => Event::Name(Naming::Exchange { from: path, to: other }),
                b'R' => Event::Name(Naming::Move { from: path, to: other }),
                b'U' => Event::Name(Naming::Take { path }),
                b'M' => give(Node::Folder),
                b'A' => Event::Acknowledge(text(data.start, data.len())),
                _ => panic!("the log has a record '{}' that the replay does not know", op as char),
            });
        }
        assert!(events.len() > 10, "the recording is empty");
        Recording { bytes, events }
    }

    /// How many things happened.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// How many bytes were written, files were synced, and names were changed.
    pub fn sums(&self) -> (usize, usize, usize) {
        let mut sums = (0, 0, 0);
        for event in &self.events {
            match event {
                Event::Write { data, .. } => sums.0 += data.len(),
                Event::Sync { .. } | Event::SyncFolder { .. } => sums.1 += 1,
                Event::Name(_) | Event::Create { .. } => sums.2 += 1,
                _ => {}
            }
        }
        sums
    }
}

/// A change of a file that is not safe yet.
#[derive(Clone, Debug)]
enum Pending {
    Write { offset: usize, data: Range<usize> },
    Truncate(usize),
}

#[derive(Default)]
struct Content {
    safe: Vec<u8>,
    pending: Vec<Pending>,
}

/// The names of a disk; each stands for a folder or a file.
type Names = BTreeMap<String, Node>;

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

impl Naming {
    /// Whether a sync of this folder makes it safe.
    fn touches(&self, folder: &str) -> bool {
        match self {
            Naming::Give { path, .. } | Naming::Take { path } => parent(path) == folder,
            Naming::Move { from, to } | Naming::Exchange { from, to } => {
                parent(from) == folder || parent(to) == folder
            }
        }
    }

    fn apply(&self, names: &mut Names) {
        let cut = |names: &mut Names, from: &str| -> Vec<(String, Node)> {
            let inside = format!("{from}/");
            let all: Vec<String> =
                names.keys().filter(|k| *k == from || k.starts_with(&inside)).cloned().collect();
            all.into_iter().filter_map(|k| Some((k[from.len()..].to_owned(), names.remove(&k)?))).collect()
        };
        let put = |names: &mut Names, to: &str, moved: Vec<(String, Node)>| {
            names.extend(moved.into_iter().map(|(tail, node)| (format!("{to}{tail}"), node)));
        };
        match self {
            Naming::Give { path, node } => drop(names.insert(path.clone(), *node)),
            Naming::Take { path } => drop(cut(names, path)),
            Naming::Move { from, to } => {
                let moved = cut(names, from);
                cut(names, to);
                put(names, to, moved);
            }
            Naming::Exchange { from, to } => {
                let (one, two) = (cut(names, from), cut(names, to));
                put(names, to, one);
                put(names, from, two);
            }
        }
    }
}

/// The disk as it is while a recording plays.
pub struct Disk<'a> {
    recording: &'a Recording,
    played: usize,
    files: Vec<Content>,
    inodes: HashMap<u64, usize>,
    live: Names,
    safe: Names,
    pending: Vec<Naming>,
    /// Whether syncs are believed; a disk that lies about them shows that a test can fail.
    pub honest: bool,
    /// What has been acknowledged so far.
    pub acknowledged: Vec<String>,
}

impl<'a> Disk<'a> {
    /// The disk before the recording: `folder` as it was, which lies under `path` in the recording.
    pub fn new(recording: &'a Recording, start: &[(&Path, &Path)]) -> Self {
        let mut disk = Disk {
            recording,
            played: 0,
            files: Vec::new(),
            inodes: HashMap::new(),
            live: Names::new(),
            safe: Names::new(),
            pending: Vec::new(),
            honest: true,
            acknowledged: Vec::new(),
        };
        start.iter().for_each(|(copy, path)| disk.load(copy, path.to_str().expect("a path in UTF-8")));
        disk.live = disk.safe.clone();
        disk
    }

    fn load(&mut self, copy: &Path, path: &str) {
        self.safe.insert(path.to_owned(), Node::Folder);
        for name in crate::names(copy) {
            let (from, to) = (copy.join(&name), format!("{path}/{name}"));
            if from.is_dir() {
                self.load(&from, &to);
            } else {
                let safe = fs::read(&from).expect("a file of the start");
                self.safe.insert(to, Node::File(self.files.len()));
                self.files.push(Content { safe, pending: Vec::new() });
            }
        }
    }

    fn of(&mut self, inode: u64) -> &mut Content {
        let file = *self.inodes.get(&inode).expect("a file is opened before it is written");
        &mut self.files[file]
    }

    /// Plays on until so many events are behind.
    pub fn play(&mut self, until: usize) {
        let recording = self.recording;
        for event in &recording.events[self.played..until] {
            match event {
                Event::Open { inode, path } => {
                    let Some(Node::File(file)) = self.live.get(path) else { continue };
                    self.inodes.insert(*inode, *file);
                }
                Event::Create { inode, path } => {
                    self.inodes.insert(*inode, self.files.len());
                    self.name(Naming::Give { path: path.clone(), node: Node::File(self.files.len()) });
                    self.files.push(Content::default());
                }
                Event::Write { inode, offset, data } => {
                    let write = Pending::Write { offset: *offset, data: data.clone() };
                    self.of(*inode).pending.push(write);
                }
                Event::Truncate { inode, size } => self.of(*inode).pending.push(Pending::Truncate(*size)),
                Event::Sync { .. } | Event::SyncFolder { .. } if !self.honest => {}
                Event::Sync { inode } => {
                    let content = self.of(*inode);
                    for pending in std::mem::take(&mut content.pending) {
                        apply(&mut content.safe, &pending, &recording.bytes);
                    }
                }
                Event::SyncFolder { path } => {
                    let (now, later) =
                        std::mem::take(&mut self.pending).into_iter().partition(|n: &Naming| n.touches(path));
                    self.pending = later;
                    let now: Vec<Naming> = now;
                    now.iter().for_each(|naming| naming.apply(&mut self.safe));
                }
                Event::Name(naming) => self.name(naming.clone()),
                Event::Acknowledge(line) => self.acknowledged.push(line.clone()),
            }
        }
        self.played = until;
    }

    fn name(&mut self, naming: Naming) {
        naming.apply(&mut self.live);
        self.pending.push(naming);
    }

    /// Cuts the power: writes what is left of each first path of the recording into the second.
    pub fn cut(&self, roots: &[(&Path, &Path)], random: &mut Random) {
        let names = self.names(random);
        for (path, to) in roots {
            let inside = format!("{}/", path.to_str().expect("a path in UTF-8"));
            // What an earlier cut left there goes first.
            let _ = fs::remove_dir_all(to);
            fs::create_dir_all(to).expect("a folder for the remains");
            for (name, node) in &names {
                let Some(tail) = name.strip_prefix(&inside) else { continue };
                let target = to.join(tail);
                // What lies in a folder whose own name is lost is lost with it.
                if !target.parent().is_some_and(Path::is_dir) {
                    continue;
                }
                match node {
                    Node::Folder => fs::create_dir(&target),
                    Node::File(file) => fs::write(&target, self.remains(&self.files[*file], random)),
                }
                .expect("a part of the remains");
            }
        }
    }

    /// The names that a cut leaves: those that are safe, and the older of those that are not.
    fn names(&self, random: &mut Random) -> Names {
        let many = self.pending.len() as u64;
        let kept = match random.below(3) {
            0 => 0,
            1 => many,
            _ => random.below(many + 1),
        };
        let mut names = self.safe.clone();
        self.pending.iter().take(kept as usize).for_each(|naming| naming.apply(&mut names));
        names
    }

    fn remains(&self, content: &Content, random: &mut Random) -> Vec<u8> {
        let mut left = content.safe.clone();
        // Whole or gone at once as often as in pieces: both are what disks do.
        let mood = random.below(4);
        for pending in &content.pending {
            let fate = match mood {
                0 => 0,
                1 => 1,
                _ => random.below(3),
            };
            match (fate, pending) {
                (0, _) => {}
                (1, pending) | (_, pending @ Pending::Truncate(_)) => {
                    apply(&mut left, pending, &self.recording.bytes);
                }
                (_, Pending::Write { offset, data }) => {
                    let mut place = *offset;
                    while place < offset + data.len() {
                        let end = (place / SECTOR + 1) * SECTOR;
                        let from = data.start + (place - offset);
                        let sector = from..data.end.min(from + (end - place));
                        if random.below(2) == 0 {
                            let sector = Pending::Write { offset: place, data: sector };
                            apply(&mut left, &sector, &self.recording.bytes);
                        }
                        place = end;
                    }
                }
            }
        }
        left
    }
}

fn apply(bytes: &mut Vec<u8>, pending: &Pending, recorded: &[u8]) {
    match pending {
        Pending::Truncate(size) => bytes.resize(*size, 0),
        Pending::Write { offset, data } => {
            if bytes.len() < offset + data.len() {
                bytes.resize(offset + data.len(), 0);
            }
            bytes[*offset..offset + data.len()].copy_from_slice(&recorded[data.clone()]);
        }
    }
}
