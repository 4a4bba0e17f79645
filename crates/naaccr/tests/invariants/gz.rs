//! Any bytes as a compressed file: the content decides, and damage never passes for the end of the file.

use std::io::{self, Read, Write as _};

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use naaccr::xml::Source;

use super::xml::{Said, options, read, same};

fn through(file: &[u8], mode: u8) -> Said {
    let mut options = options(mode);
    options.limits.window = 1024;
    read(Source::new(file).expect("memory can be read"), &options)
}

/// The same, inflated by a thread of its own.
fn ahead(file: &[u8], mode: u8) -> Said {
    let source = Source::new(io::Cursor::new(file.to_vec())).and_then(Source::ahead);
    read(source.expect("memory can be read, and there is a thread"), &options(mode))
}

/// The first byte chooses: bit 64 set takes the rest as it is; otherwise it is compressed, in several
/// members, and damaged at a place that the second and third byte choose.
pub fn holds(data: &[u8]) {
    let [mode, at, how, rest @ ..] = data else { return };
    let mode_of_reading = mode & 31;
    if mode & 64 != 0 {
        return as_it_is(rest, mode_of_reading);
    }
    let mut gz = Vec::new();
    let split = usize::from(*at) * rest.len() / 255;
    for member in [&rest[..split], &rest[split..]] {
        let mut encoder = GzEncoder::new(gz, Compression::fast());
        encoder.write_all(member).expect("memory can be written to");
        gz = encoder.finish().expect("memory can be written to");
    }
    let plain = read_plain(rest, mode_of_reading);
    let whole = through(&gz, mode_of_reading);
    // A thread for every input is too slow for the fuzzer; one in sixteen is enough of them.
    if how % 16 == 0 {
        same(&ahead(&gz, mode_of_reading).everything(), &whole.everything(), "inflated ahead, another file");
    }
    same(&whole.everything(), &plain.everything(), "compression changes what is read");
    let place = usize::from(*how) * (gz.len() - 1) / 255;
    match mode & 32 {
        0 => gz.truncate(place),
        _ => gz[place] ^= 1 << (mode & 7),
    }
    let damaged = through(&gz, mode_of_reading);
    if how % 16 == 0 {
        same(
            &ahead(&gz, mode_of_reading).everything(),
            &damaged.everything(),
            "inflated ahead, other damage",
        );
    }
    // Bits that say nothing of the content (time, system) may change; the content may not.
    if damaged.fatal.is_none() && gz.starts_with(&[0x1f, 0x8b]) {
        let mut content = Vec::new();
        MultiGzDecoder::new(&gz[..]).read_to_end(&mut content).expect("read to the end before");
        assert!(rest.starts_with(&content), "damage passed for content");
    }
}

fn read_plain(file: &[u8], mode: u8) -> Said {
    let mut options = options(mode);
    options.limits.window = 1024;
    // A file that is itself compressed is not unpacked twice.
    read(file, &options)
}

fn as_it_is(file: &[u8], mode: u8) {
    let said = through(file, mode);
    if !file.starts_with(&[0x1f, 0x8b]) {
        same(&said.everything(), &read_plain(file, mode).everything(), "a plain file is read as it is");
        return;
    }
    let mut content = Vec::new();
    // A bomb is the reader's to refuse, not ours to unpack.
    let unpacked = MultiGzDecoder::new(file).take(1 << 20).read_to_end(&mut content);
    if content.len() == 1 << 20 {
        return;
    }
    match unpacked {
        Ok(_) => same(&said.everything(), &read_plain(&content, mode).everything(), "unpacked otherwise"),
        Err(_) => assert!(said.fatal.is_some(), "damaged, and no word of it"),
    }
}
