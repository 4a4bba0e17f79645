//! People, roles and pass phrases, as the whole program keeps them.

use accession_app::check_passphrase;
use serde::Deserialize;

#[derive(Deserialize)]
struct PhraseCase {
    phrase: String,
    login: String,
    person: String,
    registry: String,
    verdict: String,
    note: String,
}

#[test]
fn the_password_policy_takes_and_refuses_as_its_rows_say() {
    let says = |verdict: &str| match verdict {
        "short" => "at least 15 characters",
        "long" => "more than 256 characters",
        "repeats" => "repeats a short piece",
        "guessable" => "mostly names, dates, well-known words",
        other => panic!("{other} is no verdict"),
    };
    for case in tests::cases::<PhraseCase>("security/passwords.csv") {
        let outcome = check_passphrase(&case.phrase, &[&case.login, &case.person, &case.registry]);
        match (case.verdict.as_str(), outcome) {
            ("ok", Ok(())) => {}
            ("ok", Err(error)) => panic!("{}: {}", case.note, error.message),
            (verdict, Ok(())) => panic!("{}: taken, expected {verdict}", case.note),
            (verdict, Err(error)) => {
                assert!(error.message.contains(says(verdict)), "{}: {}", case.note, error.message);
                assert!(!error.message.contains(&case.phrase), "{}: repeated", case.note);
            }
        }
    }
    let words: Vec<String> = (0..40).map(|n| format!("wombat{n}kettle")).collect();
    let long = check_passphrase(&words.concat(), &[]).expect_err("too long");
    assert!(long.message.contains(says("long")));
}
