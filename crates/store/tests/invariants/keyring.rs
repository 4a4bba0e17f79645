//! Any bytes as a key file: read or refused, never a panic; what is read stays within what a file can say.

use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};
use store::{Error, RegistryFace};

/// Holds the reader to its promise. The first byte chooses: even, the bytes are the file; odd, they are the body of
/// a file whose outside is in order, because a checksum would keep nearly everything away from the inner reader.
pub fn holds(data: &[u8]) {
    let Some((how, bytes)) = data.split_first() else { return };
    let file = if how % 2 == 0 { bytes.to_vec() } else { around(bytes) };
    let start = Instant::now();
    let read = RegistryFace::read(&file);
    assert!(start.elapsed() < Duration::from_secs(1), "no pass phrase is stretched to read a file");
    match read {
        Ok(face) => {
            let words = face.name.len() + face.people.iter().map(|p| p.login.len()).sum::<usize>();
            assert!(words <= file.len() && face.people.len() <= file.len(), "more was read than is there");
        }
        Err(Error::Keyring(_) | Error::Newer { .. }) => {}
        Err(other) => panic!("refused for another reason: {other}"),
    }
}

/// A file around a body, as the program writes it: three entries, the bytes as arrays of numbers.
fn around(body: &[u8]) -> Vec<u8> {
    let mac = [0u8; 32];
    let sum: [u8; 32] = Sha256::new().chain_update(body).chain_update(mac).finalize().into();
    let mut file = vec![0xa3];
    for (name, bytes) in [("body", body), ("mac", &mac), ("sum", &sum)] {
        file.push(0x60 | name.len() as u8);
        file.extend_from_slice(name.as_bytes());
        number(&mut file, 0x80, bytes.len());
        for byte in bytes {
            number(&mut file, 0, usize::from(*byte));
        }
    }
    file
}

/// The shortest CBOR head for a number.
fn number(file: &mut Vec<u8>, major: u8, value: usize) {
    match value {
        0..24 => file.push(major | value as u8),
        24..256 => file.extend_from_slice(&[major | 24, value as u8]),
        256..65_536 => {
            file.push(major | 25);
            file.extend_from_slice(&(value as u16).to_be_bytes());
        }
        _ => {
            file.push(major | 26);
            file.extend_from_slice(&(value as u32).to_be_bytes());
        }
    }
}
