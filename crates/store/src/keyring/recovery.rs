//! The recovery key: 256 random bits on paper, in groups that a person can type, with a checksum.

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::random;
use crate::{Error, Result};

/// Crockford's digits: no I, L, O or U, so that nothing on the sheet can be mistaken.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 32 bytes of key and 3 of checksum are exactly 56 digits of five bits.
const LENGTH: usize = 56;
const GROUP: usize = 4;

/// A key that opens the registry without a pass phrase; wiped when dropped, shown once, never stored.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; 32]);

impl RecoveryKey {
    /// A new one; it opens nothing until it is confirmed with `Registry::confirm_recovery`.
    pub(crate) fn new() -> Result<Self> {
        Ok(RecoveryKey(random()?))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Fourteen groups of four digits, joined by hyphens; the last five digits come of the checksum.
    pub fn text(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new([0u8; 35]);
        bytes[..32].copy_from_slice(&self.0);
        bytes[32..].copy_from_slice(&checksum(&self.0));
        let mut text = Zeroizing::new(String::with_capacity(LENGTH + LENGTH / GROUP));
        for at in 0..LENGTH {
            if at > 0 && at % GROUP == 0 {
                text.push('-');
            }
            let bit = |i: usize| (bytes[i / 8] >> (7 - i % 8)) & 1;
            let value = (0..5).fold(0, |value, i| value << 1 | bit(at * 5 + i));
            text.push(char::from(DIGITS[usize::from(value)]));
        }
        text
    }

    /// Reads what a person typed: case, spaces and hyphens do not matter, O is 0, I and L are 1.
    ///
    /// # Errors
    /// `RecoveryKeyMistyped` when it is too short, too long, or its checksum does not fit.
    pub(crate) fn read(typed: &str) -> Result<Self> {
        let mut bytes = Zeroizing::new([0u8; 35]);
        let mut count = 0;
        for letter in
            typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}'))
        {
            let digit = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let value =
                DIGITS.iter().position(|d| char::from(*d) == digit).ok_or(Error::RecoveryKeyMistyped)?;
            if count == LENGTH {
                return Err(Error::RecoveryKeyMistyped);
            }
            for i in 0..5 {
                let bit = count * 5 + i;
                if value >> (4 - i) & 1 == 1 {
                    bytes[bit / 8] |= 1 << (7 - bit % 8);
                }
            }
            count += 1;
        }
        let mut key = RecoveryKey([0; 32]);
        key.0.copy_from_slice(&bytes[..32]);
        if count != LENGTH || checksum(&key.0) != bytes[32..] {
            return Err(Error::RecoveryKeyMistyped);
        }
        Ok(key)
    }
}

fn checksum(key: &[u8; 32]) -> [u8; 3] {
    let mut hash = Sha256::new();
    hash.update(b"accession recovery key checksum");
    hash.update(key);
    let hash = hash.finalize();
    [hash[0], hash[1], hash[2]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_what_is_read() {
        for _ in 0..200 {
            let key = RecoveryKey::new().unwrap();
            let text = key.text();
            assert_eq!(text.len(), 69, "fourteen groups of four");
            assert_eq!(RecoveryKey::read(&text).unwrap().0, key.0);
            let sloppy = text.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            assert_eq!(RecoveryKey::read(&sloppy).unwrap().0, key.0);
        }
    }

    #[test]
    fn every_single_wrong_character_is_a_checksum_error() {
        let key = RecoveryKey([0x5a; 32]);
        let text = key.text();
        let mut tried = 0;
        for at in (0..text.len()).filter(|at| text.as_bytes()[*at] != b'-') {
            for digit in DIGITS.iter().filter(|d| **d != text.as_bytes()[at]) {
                let mut wrong = text.as_bytes().to_vec();
                wrong[at] = *digit;
                let wrong = String::from_utf8(wrong).unwrap();
                assert!(matches!(RecoveryKey::read(&wrong), Err(Error::RecoveryKeyMistyped)));
                tried += 1;
            }
        }
        assert_eq!(tried, 56 * 31);
        for wrong in ["", "A", &text[..text.len() - 1], &format!("{}0", *text), "U".repeat(56).as_str()] {
            assert!(matches!(RecoveryKey::read(wrong), Err(Error::RecoveryKeyMistyped)));
        }
    }

    #[test]
    fn two_groups_in_the_wrong_order_are_a_checksum_error() {
        let text = RecoveryKey::new().unwrap().text();
        let mut groups: Vec<&str> = text.split('-').collect();
        if groups[2] != groups[3] {
            groups.swap(2, 3);
            assert!(matches!(RecoveryKey::read(&groups.join("-")), Err(Error::RecoveryKeyMistyped)));
        }
    }
}
