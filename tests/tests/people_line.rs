//! `accession user` and `accession keys`, as a scheduler and an administrator call them.

#![expect(clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use tests::{PHRASE, Place, Ran, call, on, run};

const QUIST: &str = "kettle wombat isthmus";
const DAHL: &str = "lantern walrus meadow";

fn with(registry: &Path, env: &[(&str, &str)], args: &[&str]) -> Ran {
    let mut command = call(["--registry", registry.to_str().expect("UTF-8")].iter().chain(args));
    env.iter().for_each(|(name, value)| {
        command.env(name, value);
    });
    run(&mut command)
}

fn made(place: &Place) -> std::path::PathBuf {
    let registry = place.registry();
    on(&registry, &["init", "--name", "Test registry", "--user", "T. Ester", "--key-cost", "floor"]).text();
    registry
}

#[test]
fn people_are_added_changed_shut_out_and_let_in_again_by_the_command_line() {
    let place = Place::new("line-people");
    let registry = made(&place);
    let quist = [("ACCESSION_USER", "r.quist"), ("ACCESSION_PASSPHRASE", QUIST)];
    let new = |phrase: &'static str| [("ACCESSION_USER", "T. Ester"), ("ACCESSION_NEW_PASSPHRASE", phrase)];
    let add = ["user", "add", "r.quist", "--name", "R. Quist", "--role", "registrar"];
    with(&registry, &new("aaaaaaaaaaaaaaaaaaaa"), &add).refused("repeats a short piece");
    with(&registry, &new("invented first phrase"), &add).text();
    on(&registry, &["list"]).refused("say who you are");
    let first = [("ACCESSION_USER", "r.quist"), ("ACCESSION_PASSPHRASE", "invented first phrase")];
    with(&registry, &first, &["list"]).refused("Choose one of your own first");
    let passwd = [first[0], first[1], ("ACCESSION_NEW_PASSPHRASE", QUIST)];
    assert!(with(&registry, &passwd, &["user", "passwd"]).text().contains("is changed"));
    with(&registry, &quist, &["list"]).text();
    with(&registry, &quist, &["user", "list"]).refused("Your role does not allow this");

    let me = [("ACCESSION_USER", "t. ester")];
    let shown = with(
        &registry,
        &me,
        &[
            "--json",
            "user",
            "role",
            "r.quist",
            "--role",
            "registrar",
            "--extra",
            "Import",
            "--reason",
            "helps",
        ],
    )
    .json();
    let person = |all: &Value| {
        all["people"]
            .as_array()
            .expect("people")
            .iter()
            .find(|p| p["login"] == "r.quist")
            .expect("R. Quist")
            .clone()
    };
    assert_eq!(person(&shown)["extras"], serde_json::json!(["Import"]));
    with(&registry, &me, &["user", "disable", "r.quist", "--reason", "has left"]).text();
    with(&registry, &quist, &["list"]).refused("does not open this registry");
    assert!(with(&registry, &me, &["keys", "status"]).text().contains("keys rotate"));
    assert!(
        with(&registry, &me, &["keys", "rotate", "--reason", "has left"])
            .text()
            .contains("data key number 2")
    );
    with(&registry, &me, &["user", "enable", "r.quist", "--reason", "is back"]).text();
    with(&registry, &new(DAHL), &["user", "reset", "r.quist", "--reason", "is back"]).text();
    let listed = with(&registry, &me, &["user", "list"]).text();
    assert!(listed.contains("r.quist\tR. Quist\tregistrar\tImport\tmust change"), "{listed}");
    with(&registry, &me, &["user", "disable", "T. Ester", "--reason", "oh"]).refused("last administrator");
    with(&registry, &me, &["user", "disable", "nobody", "--reason", "oh"]).refused("nobody has the login");
}

#[test]
fn the_recovery_key_is_made_typed_back_and_used_by_the_command_line() {
    let place = Place::new("line-recovery");
    let registry = made(&place);
    let safe = place.at("safe");
    let mut command = call([
        "--registry",
        registry.to_str().expect("UTF-8"),
        "keys",
        "recovery",
        "--sheet",
        safe.to_str().expect("UTF-8"),
    ]);
    let mut child = command.stdin(Stdio::piped()).spawn().expect("the program starts");
    let mut out = BufReader::new(child.stdout.take().expect("its output"));
    let mut key = String::new();
    out.read_line(&mut key).expect("the key");
    writeln!(child.stdin.take().expect("its input"), "{}", key.trim().to_lowercase()).expect("typed back");
    let mut rest = String::new();
    out.read_to_string(&mut rest).expect("the status");
    assert!(child.wait().expect("it ends").success());
    assert!(rest.contains("recovery") && !rest.contains("no recovery key"), "{rest}");
    assert!(tests::names(&safe)[0].ends_with(".pdf"));

    let env = [("ACCESSION_RECOVERY_KEY", key.trim()), ("ACCESSION_NEW_PASSPHRASE", DAHL)];
    let recover = ["keys", "recover", "T. Ester", "--name", "A. Dahl", "--reason", "forgotten"];
    with(&registry, &env, &recover).text();
    with(&registry, &[], &["list"]).refused("does not open this registry");
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let passwd = [("ACCESSION_PASSPHRASE", DAHL), ("ACCESSION_NEW_PASSPHRASE", PHRASE)];
    let stick = place.at("stick");
    let text =
        with(&registry, &passwd, &["user", "passwd", "--make-key-file", stick.to_str().expect("UTF-8")])
            .text();
    assert!(text.contains("is needed beside it"), "{text}");
    on(&registry, &["list"]).refused("key file is needed");
    let file = stick.join(&tests::names(&stick)[0]);
    with(&registry, &[("ACCESSION_KEY_FILE", file.to_str().expect("UTF-8"))], &["list"]).text();
    with(
        &registry,
        &[],
        &["--key-file", file.to_str().expect("UTF-8"), "keys", "keyfile", stick.to_str().expect("UTF-8")],
    )
    .text();
    assert_eq!(tests::names(&stick).len(), 2);
    on(&registry, &["keys", "previous"]).refused("No such earlier key file");
    fs::remove_file(registry.join("registry.keys")).expect("lost");
    assert!(on(&registry, &["keys", "previous"]).text().contains("in place"));
}
