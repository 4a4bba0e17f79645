//! Anything at all over the wire: requests that are wrong in shape, in content, or in intent.
//!
//! The fuzz target `wire` and the test of the same name hold the program to the same promise:
//! no panic, and no error text that repeats what was sent.

use accession_app::App;
use serde_json::{Value, json};

/// Texts that no answer of refusal may repeat.
pub const SENTINELS: [&str; 2] = ["Quillfeather", "987654320"];

/// Commands with tests of their own: they cost a key derivation, end the session or replace the registry.
const ELSEWHERE: [&str; 13] = [
    "registry_create",
    "registry_unlock",
    "registry_lock",
    "registry_recover",
    "registry_restore",
    "password_change",
    "person_add",
    "person_reset",
    "keys_rotate",
    "backup_now",
    "backup_verify",
    "backup_rehearse",
    "backup_restore",
];

/// Every command, with a sound request where the contract has one.
pub struct Wire {
    commands: Vec<(&'static str, Value)>,
}

/// Numbers from the bytes of a case, and zeros when they are used up.
struct Tape<'a>(std::slice::Iter<'a, u8>);

impl Tape<'_> {
    fn below(&mut self, bound: usize) -> usize {
        let mut byte = || usize::from(*self.0.next().unwrap_or(&0));
        (byte() << 8 | byte()) % bound.max(1)
    }
}

impl Wire {
    /// Reads the sound requests from the contract.
    pub fn new() -> Self {
        let sound = |name: &str| {
            let path = crate::repository(&format!("tests/contract/{name}.json"));
            let text = std::fs::read_to_string(path).unwrap_or_default();
            let note: Value = serde_json::from_str(&text).unwrap_or_default();
            note["request"].clone()
        };
        let all = accession_app::COMMANDS.iter().filter(|c| !ELSEWHERE.contains(&c.name));
        Wire { commands: all.map(|c| (c.name, sound(c.name))).collect() }
    }

    /// Sends what the bytes say and holds the program to its promise; answers the command and how it ended.
    ///
    /// # Panics
    /// When the promise is broken.
    pub fn holds(&self, app: &App, data: &[u8]) -> (&'static str, String) {
        let mut tape = Tape(data.iter());
        let (command, sound) = &self.commands[tape.below(self.commands.len())];
        let args = match tape.below(4) {
            // The rest of the bytes as they are, when they happen to be JSON.
            0 => serde_json::from_slice(tape.0.as_slice()).unwrap_or_else(|_| value(&mut tape, 3)),
            1 => value(&mut tape, 3),
            _ => {
                let mut args = sound.clone();
                for _ in 0..=tape.below(4) {
                    spoil(&mut args, &mut tape);
                }
                args
            }
        };
        let ended = match app.dispatch(command, args) {
            Ok(answer) => match answer["job"].as_str().filter(|_| answer["state"] == "running") {
                Some(job) => app.wait(job, |_| ()).map_or_else(Some, |view| view.error),
                None => None,
            },
            Err(error) => Some(error),
        };
        let Some(error) = ended else { return (command, "done".into()) };
        assert!(!error.message.contains("stopped by a defect"), "{command} panics in its job");
        assert!(!error.message.contains("part of the program stopped"), "{command} panics");
        for sentinel in SENTINELS {
            assert!(!error.message.contains(sentinel), "{command} repeats what was sent: {}", error.message);
        }
        (command, error.code)
    }
}

impl Default for Wire {
    fn default() -> Self {
        Wire::new()
    }
}

/// A value that somebody who means harm would try.
fn value(tape: &mut Tape<'_>, depth: usize) -> Value {
    let [name, number] = SENTINELS;
    match tape.below(26) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(0),
        3 => json!(-1),
        4 => json!(1),
        5 => json!(u64::MAX),
        6 => json!(i64::MIN),
        7 => json!(1e308),
        8 => json!(0.5),
        9 => json!(""),
        10 => json!(name),
        11 => json!(number),
        12 => json!(format!("{name}{}", "x".repeat(70_000))),
        13 => json!(format!("{name}\0{number}")),
        14 => json!(format!("'; DROP TABLE tumor; -- {name}")),
        15 => json!(format!("{name}:\"{number}\" OR NEAR(a b) * ^")),
        16 => json!(format!("<img src=x onerror=alert('{name}')>")),
        17 => json!(format!("../../{name}/../etc/passwd")),
        18 => json!("\u{feff}\u{202e}İıſﬀ\u{1f9ec}"),
        19 => json!("00000000000000000000"),
        20 => json!("99991231"),
        21 => json!((0..200).fold(json!(name), |inside, _| json!([inside]))),
        22 => json!(vec![name; 1000]),
        23 | 24 if depth > 0 => Value::Array((0..tape.below(4)).map(|_| value(tape, depth - 1)).collect()),
        _ if depth > 0 => {
            let keys = ["tumor", "patient", "text", "changes", "item", "value", "__proto__", name];
            let fields = (0..tape.below(4)).map(|_| (keys[tape.below(8)].to_owned(), value(tape, depth - 1)));
            Value::Object(fields.collect())
        }
        _ => json!(name),
    }
}

/// Spoils one place of a request: another value, a field more, a field less.
fn spoil(args: &mut Value, tape: &mut Tape<'_>) {
    match args {
        Value::Object(fields) if !fields.is_empty() => {
            let at = tape.below(fields.len());
            let key = fields.keys().nth(at).cloned().unwrap_or_default();
            match tape.below(8) {
                0 => {
                    fields.shift_remove(&key);
                }
                1 => {
                    fields.insert("Quillfeather".into(), json!("987654320"));
                }
                2..=4 => spoil(fields.entry(key).or_insert(Value::Null), tape),
                _ => {
                    let new = value(tape, 2);
                    fields.insert(key, new);
                }
            }
        }
        Value::Array(items) if !items.is_empty() && tape.below(3) > 0 => {
            let at = tape.below(items.len());
            spoil(&mut items[at], tape);
        }
        other => *other = value(tape, 2),
    }
}
