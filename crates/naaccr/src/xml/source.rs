//! Plain or compressed: decided by the first two bytes, not by a file's name.

use std::io::{self, Chain, Cursor, Read};

use flate2::read::MultiGzDecoder;

use super::ahead::ReadAhead;

type Begun<R> = Chain<Cursor<Vec<u8>>, R>;

/// The text of a file that may be compressed with gzip, as a stream.
pub struct Source<R: Read>(Kind<R>);

enum Kind<R: Read> {
    Plain(Begun<R>),
    Gzip(Box<MultiGzDecoder<Begun<R>>>),
    Ahead(Box<ReadAhead>),
}

impl<R: Read> Source<R> {
    /// Looks at the first two bytes; fails only when reading them fails.
    pub fn new(mut read: R) -> io::Result<Self> {
        let mut magic = Vec::with_capacity(2);
        (&mut read).take(2).read_to_end(&mut magic)?;
        let gzip = magic == [0x1f, 0x8b];
        let begun = Cursor::new(magic).chain(read);
        Ok(Source(match gzip {
            true => Kind::Gzip(Box::new(MultiGzDecoder::new(begun))),
            false => Kind::Plain(begun),
        }))
    }

    /// Whether the file is compressed.
    pub fn is_compressed(&self) -> bool {
        !matches!(self.0, Kind::Plain(_))
    }
}

impl<R: Read + Send + 'static> Source<R> {
    /// Inflates on a thread of its own; a plain file is read as before, which takes too little work to share.
    ///
    /// Fails only when the system has no thread to give.
    pub fn ahead(self) -> io::Result<Self> {
        Ok(match self.0 {
            Kind::Gzip(read) => Source(Kind::Ahead(Box::new(ReadAhead::new(read)?))),
            _ => self,
        })
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        match &mut self.0 {
            Kind::Plain(read) => read.read(buf),
            Kind::Gzip(read) => read.read(buf),
            Kind::Ahead(read) => read.read(buf),
        }
    }
}
