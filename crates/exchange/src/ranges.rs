//! Ranges of codes as profiles write them: `C440-C449`, `00-22`, `3`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A set of code ranges; a code is text, so ranges compare as text of equal length.
///
/// ```
/// let sites: exchange::Ranges = "C440-C449, C51".parse().unwrap();
/// assert!(sites.contains("C445") && !sites.contains("C450"));
/// assert!(sites.contains("C519")); // a shorter code stands for all that begin with it
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranges(Vec<(String, String)>);

impl Ranges {
    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a code lies in one of the ranges; a shorter bound is compared with the code's beginning.
    pub fn contains(&self, code: &str) -> bool {
        self.0.iter().any(|(low, high)| {
            let head = code.get(..low.len());
            head.is_some_and(|head| low.as_str() <= head && head <= high.as_str())
        })
    }

    fn from_parts<'a>(parts: impl Iterator<Item = &'a str>) -> Result<Self, String> {
        let mut ranges = Vec::new();
        for part in parts.map(str::trim) {
            let (low, high) = part.split_once('-').unwrap_or((part, part));
            let (low, high) = (low.trim(), high.trim());
            let sound = !low.is_empty()
                && low.len() == high.len()
                && low <= high
                && [low, high].iter().all(|t| t.bytes().all(|b| b.is_ascii_alphanumeric()));
            if !sound {
                return Err(format!("`{part}` is no range of codes; write C440-C449 or 8720"));
            }
            ranges.push((low.to_owned(), high.to_owned()));
        }
        Ok(Ranges(ranges))
    }
}

impl std::str::FromStr for Ranges {
    type Err = String;
    /// Reads ranges with commas between them; nothing at all is the empty set.
    fn from_str(text: &str) -> Result<Self, String> {
        Self::from_parts(text.split(',').filter(|p| !p.trim().is_empty()))
    }
}

impl std::fmt::Display for Ranges {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, (low, high)) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            if low == high { write!(f, "{comma}{low}")? } else { write!(f, "{comma}{low} to {high}")? }
        }
        Ok(())
    }
}

impl Serialize for Ranges {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(
            self.0.iter().map(|(low, high)| if low == high { low.clone() } else { format!("{low}-{high}") }),
        )
    }
}

impl<'de> Deserialize<'de> for Ranges {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts = Vec::<String>::deserialize(deserializer)?;
        Ranges::from_parts(parts.iter().map(String::as_str)).map_err(serde::de::Error::custom)
    }
}
