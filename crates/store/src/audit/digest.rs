//! The state digest: one number that stands for every row of the registry's tables.
//!
//! A keyed hash of each row, summed modulo 2^256, so that a change costs as much as the rows it touches.
//! Each entry of the trail carries the sum as it stands after its transaction; verification adds up all rows anew.
//! So a row that was put back to an older value is found even though each of its pages is genuine.

use hkdf::hmac::{Hmac, KeyInit, Mac};
use rusqlite::types::ValueRef;
use sha2::Sha256;

/// A sum of row hashes modulo 2^256, least significant limb first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum([u64; 4]);

impl Sum {
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        let mut limbs = [0u64; 4];
        for (limb, eight) in limbs.iter_mut().zip(bytes.chunks_exact(8)) {
            let mut le = [0u8; 8];
            le.copy_from_slice(eight);
            *limb = u64::from_le_bytes(le);
        }
        Sum(limbs)
    }

    pub fn bytes(self) -> [u8; 32] {
        let mut bytes = [0u8; 32];
        for (limb, eight) in self.0.iter().zip(bytes.chunks_exact_mut(8)) {
            eight.copy_from_slice(&limb.to_le_bytes());
        }
        bytes
    }

    /// Adds a row's hash, or another sum.
    pub fn add(&mut self, other: Sum) {
        let mut carry = false;
        for (limb, more) in self.0.iter_mut().zip(other.0) {
            let (sum, over) = limb.overflowing_add(more);
            let (sum, again) = sum.overflowing_add(u64::from(carry));
            (*limb, carry) = (sum, over || again);
        }
    }

    /// Takes a row's hash away.
    pub fn subtract(&mut self, other: Sum) {
        let mut borrow = false;
        for (limb, less) in self.0.iter_mut().zip(other.0) {
            let (rest, under) = limb.overflowing_sub(less);
            let (rest, again) = rest.overflowing_sub(u64::from(borrow));
            (*limb, borrow) = (rest, under || again);
        }
    }
}

/// Hashes rows under a key of the vault, so that nobody without it can make two rows of one sum.
#[derive(Clone)]
pub(crate) struct RowHash(Hmac<Sha256>);

impl RowHash {
    pub fn new(mac: &Hmac<Sha256>) -> Self {
        let mut derive = mac.clone();
        derive.update(b"accession state digest");
        let key: [u8; 32] = derive.finalize().into_bytes().into();
        RowHash(keyed(&key))
    }

    /// The hash of one row: its table and every value with its type and length.
    pub fn row<'v>(&self, table: &[u8], values: impl Iterator<Item = ValueRef<'v>>) -> Sum {
        let mut mac = self.0.clone();
        let mut sized = |kind: u8, bytes: &[u8]| {
            mac.update(&[kind]);
            mac.update(&(bytes.len() as u64).to_le_bytes());
            mac.update(bytes);
        };
        sized(0, table);
        for value in values {
            match value {
                ValueRef::Null => sized(1, &[]),
                ValueRef::Integer(n) => sized(2, &n.to_le_bytes()),
                ValueRef::Real(r) => sized(3, &r.to_bits().to_le_bytes()),
                ValueRef::Text(text) => sized(4, text),
                ValueRef::Blob(blob) => sized(5, blob),
            }
        }
        Sum::from_bytes(mac.finalize().into_bytes().into())
    }
}

/// HMAC-SHA256 under a key of 32 bytes.
pub(crate) fn keyed(key: &[u8; 32]) -> Hmac<Sha256> {
    // HMAC fills a short key up with zeros itself; the type wants the full block.
    let mut block = [0u8; 64];
    block[..32].copy_from_slice(key);
    Hmac::new(&block.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_wrap_and_come_back() {
        let (most, one) = (Sum([u64::MAX; 4]), Sum([1, 0, 0, 0]));
        let mut sum = most;
        sum.add(one);
        assert_eq!(sum, Sum::default());
        sum.subtract(one);
        assert_eq!(sum, most);
        assert_eq!(Sum::from_bytes(sum.bytes()), sum);
        assert_eq!(Sum([1, 2, 3, 4]).bytes()[8], 2);
    }

    #[test]
    fn rows_differ_by_table_type_and_where_a_value_ends() {
        let hash = RowHash::new(&keyed(&[7; 32]));
        let text = |t: &'static str| ValueRef::Text(t.as_bytes());
        let rows = [
            hash.row(b"a", [text("bc"), text("")].into_iter()),
            hash.row(b"ab", [text("c"), text("")].into_iter()),
            hash.row(b"a", [text("b"), text("c")].into_iter()),
            hash.row(b"a", [ValueRef::Blob(b"bc"), text("")].into_iter()),
            hash.row(b"a", [text("bc"), ValueRef::Null].into_iter()),
            RowHash::new(&keyed(&[8; 32])).row(b"a", [text("bc"), text("")].into_iter()),
        ];
        for (at, row) in rows.iter().enumerate() {
            assert!(!rows[..at].contains(row), "{at}");
        }
    }
}
