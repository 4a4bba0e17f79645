//! Any bytes as a user dictionary: sound or refused, and what it defines is known to a file that names it.

use naaccr::RecordType;
use naaccr::standard::CURRENT;
use naaccr::xml::{Code, Options, UserDictionary, base_dictionary_uri};

use super::xml::read;

/// The bytes are the dictionary.
pub fn holds(data: &[u8]) {
    let strict = UserDictionary::parse(data);
    let lenient = UserDictionary::parse_lenient(data);
    if let Ok(dictionary) = &strict {
        known_to_a_file(dictionary, false);
        // Items that the standard has are found by the strict loader only when a file uses the dictionary.
        let collides = dictionary.version.is_some_and(|version| dictionary.for_version(version).is_err());
        if !collides {
            let (same, warnings) =
                lenient.as_ref().expect("what the strict loader takes, the lenient one takes");
            assert!(same == dictionary && warnings.is_empty(), "the loaders differ: {warnings:?}");
        }
    }
    if let Ok((dictionary, warnings)) = &lenient {
        assert!(strict.is_ok() || !warnings.is_empty(), "refused, and no warning says why");
        known_to_a_file(dictionary, false);
        if let Ok(dictionary) = dictionary.for_version(CURRENT) {
            known_to_a_file(&dictionary, true);
        }
    }
}

/// A file that names the dictionary knows its items; where the two do not fit together, the file is refused.
fn known_to_a_file(dictionary: &UserDictionary, fits: bool) {
    let uri = &dictionary.uri;
    // A URI with a space is two in a file.
    if uri.contains([' ', '\t', '\n', '\r']) {
        return;
    }
    let record_type = RecordType::A;
    let version = dictionary.version.unwrap_or(CURRENT);
    let items: String = dictionary
        .items
        .iter()
        .take(100)
        .map(|item| {
            format!("<Item naaccrId=\"{}\" naaccrNum=\"{}\">1</Item>", escaped(&item.id), item.number)
        })
        .collect();
    let file = format!(
        "<NaaccrData baseDictionaryUri=\"{}\" userDictionaryUri=\"{}\" recordType=\"{}\" \
         specificationVersion=\"1.8\" xmlns=\"http://naaccr.org/naaccrxml\"><Patient>{items}</Patient></NaaccrData>",
        base_dictionary_uri(version),
        escaped(uri),
        record_type.letter(),
    );
    let options = Options { dictionaries: vec![dictionary.clone()], ..Options::default() };
    let said = read(file.as_bytes(), &options);
    if let Some(fatal) = said.fatal {
        assert!(!fits, "the dictionary does not fit although it should: {fatal}");
        return;
    }
    for item in dictionary.items.iter().take(100) {
        let unknown = said.problems.iter().any(|p| p.code == Code::UnknownId && p.naaccr_id == item.id);
        assert_eq!(unknown, item.record_types & 1 == 0, "an item of the dictionary is not as it says");
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
