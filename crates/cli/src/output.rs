//! Printing for people and for machines.

use std::io::{IsTerminal, Write};

use accession_app::WireError;
use accession_app::views::JobView;
use serde::Serialize;

/// Why the program ends without success.
pub struct Failure {
    /// 1, or 2 for bad usage.
    pub exit: u8,
    code: String,
    message: String,
}

impl Failure {
    /// The call's words are off.
    pub fn usage(message: impl Into<String>) -> Self {
        Failure { exit: 2, code: "BadUsage".into(), message: message.into() }
    }

    /// It could not be done.
    pub fn failed(message: impl Into<String>) -> Self {
        Failure { exit: 1, code: "Failed".into(), message: message.into() }
    }

    /// The same failure with the name of a file before it.
    pub fn of_file(self, file: &std::path::Path) -> Self {
        Failure { message: format!("{}: {}", file.display(), self.message), ..self }
    }

    /// Prints it on stderr; as JSON on stdout too when asked.
    pub fn print(&self, json: bool) {
        if json {
            line(&serde_json::json!({ "error": { "code": self.code, "message": self.message } }));
        }
        eprintln!("accession: {}", self.message);
    }
}

impl From<WireError> for Failure {
    fn from(error: WireError) -> Self {
        Failure { exit: 1, code: error.code, message: error.message }
    }
}

impl From<accession_app::Error> for Failure {
    fn from(error: accession_app::Error) -> Self {
        error.on_the_wire().into()
    }
}

/// One JSON object on a line of stdout. A reader that went away is no failure of ours.
pub fn line(value: &impl Serialize) {
    if let Ok(text) = serde_json::to_string(value) {
        let _ = writeln!(std::io::stdout(), "{text}");
    }
}

/// The fields of a value after the name of the file that was written.
pub fn line_of_file(file: &std::path::Path, value: &impl Serialize) {
    let mut object = serde_json::Map::new();
    object.insert("file".into(), serde_json::Value::String(file.display().to_string()));
    if let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(value) {
        object.extend(fields);
    }
    line(&object);
}

/// One line of text on stdout.
pub fn say(text: impl AsRef<str>) {
    let _ = writeln!(std::io::stdout(), "{}", text.as_ref());
}

/// A job's progress on stderr: one line that is written over, or silence when nobody looks.
pub fn progress(quiet: bool) -> impl FnMut(&JobView) {
    let shown = !quiet && std::io::stderr().is_terminal();
    let mut last = String::new();
    move |job| {
        if !shown {
            return;
        }
        let of = if job.of > 0 { format!(" of {}", thousands(job.of)) } else { String::new() };
        let text = format!("{}: {}{of}", job.note, thousands(job.done));
        if text != last {
            eprint!("\r\x1b[K{text}");
            last = text;
        }
        if job.state != "running" {
            eprint!("\r\x1b[K");
        }
    }
}

/// 1234567 as 1,234,567.
pub fn thousands(n: impl Into<u64>) -> String {
    let digits = n.into().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}
