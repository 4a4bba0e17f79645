//! Any bytes as a user dictionary: sound or refused, and what it defines is known to a file that names it.
//! What the strict loader takes, the lenient one takes as well, or says what collides with the standard.

use naaccr::RecordType;
use naaccr::xml::{Code, Options, UserDictionary, base_dictionary_uri};

use super::xml::read;

/// The bytes are the dictionary.
pub fn holds(data: &[u8]) {
    let strict = UserDictionary::parse(data);
    let lenient = UserDictionary::parse_lenient(data);
    if let Ok(dictionary) = &strict {
        known_to_a_file(dictionary);
    }
    match (strict, lenient) {
        (Ok(strict), Ok((lenient, warnings))) => assert!(strict == lenient || !warnings.is_empty()),
        (Ok(strict), Err(_)) => assert!(strict.version.is_some_and(|v| strict.for_version(v).is_err())),
        (Err(_), Ok((lenient, warnings))) => {
            assert!(!warnings.is_empty(), "what the strict loader refuses has a warning");
            known_to_a_file(&lenient);
        }
        (Err(_), Err(_)) => {}
    }
}

fn known_to_a_file(dictionary: &UserDictionary) {
    let uri = &dictionary.uri;
    // A URI with a space is two in a file.
    if uri.contains([' ', '\t', '\n', '\r']) {
        return;
    }
    let record_type = RecordType::A;
    let version = dictionary.version.unwrap_or(naaccr::standard::CURRENT);
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
    if said.fatal.is_some() {
        return; // It does not fit this version, or an id is none; the reader says so.
    }
    for item in dictionary.items.iter().take(100) {
        let unknown = said.problems.iter().any(|p| p.code == Code::UnknownId && p.naaccr_id == item.id);
        assert_eq!(unknown, item.record_types & 1 == 0, "an item of the dictionary is not as it says");
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
