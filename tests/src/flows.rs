//! The program's main flows as steps that tests repeat under faults, kills and power cuts:
//! what each promises when it has answered, and whether that holds afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use accession_app::App;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{Random, ask, invented, locked, write_xml};

/// The item that is amended over and over.
pub const ITEM: &str = "textRemarks";

/// The folders that a registry at work touches, all in one.
#[derive(Clone)]
pub struct Desk(pub PathBuf);

impl Desk {
    /// The folders, made; answers the desk.
    pub fn set(path: &Path) -> Self {
        let desk = Desk(path.to_owned());
        desk.all().iter().for_each(|f| fs::create_dir_all(f).expect("a folder of the desk"));
        desk
    }

    /// Folder of the registry.
    pub fn registry(&self) -> PathBuf {
        self.0.join("registry")
    }

    /// Folder for submissions and extracts.
    pub fn out(&self) -> PathBuf {
        self.0.join("out")
    }

    /// Folder for backups.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// The user's state folder, in which the audit trail's anchors lie.
    pub fn state(&self) -> PathBuf {
        self.0.join("state")
    }

    /// All four.
    pub fn all(&self) -> [PathBuf; 4] {
        [self.registry(), self.out(), self.backups(), self.state()]
    }
}

/// Copies a folder with all that is in it; what was there goes.
pub fn copy_all(from: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    fs::create_dir_all(to).expect("a folder for the copy");
    for name in crate::names(from) {
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_dir() {
            copy_all(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a copy");
        }
    }
}

/// A main flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Amend an item of a tumor.
    Amend,
    /// Begin an abstract.
    New,
    /// Record a contact.
    Contact,
    /// Import a file of patients.
    Import,
    /// Build a submission.
    Submit,
    /// Make an extract.
    Extract,
    /// Lock and unlock.
    Relock,
    /// Change one's own pass phrase.
    Password,
    /// Make a backup.
    Backup,
    /// Restore the newest backup.
    Restore,
    /// Change the data key.
    Rotate,
}

/// A step that could not be done.
#[derive(Debug)]
pub struct Refused {
    /// Code on the wire.
    pub code: String,
    /// What it says.
    pub message: String,
}

/// What a registry has promised, in order: what must be there after any fault.
#[derive(Clone, Debug, Default)]
pub struct Promises {
    /// Claims of steps that were answered.
    pub claims: Vec<Value>,
    /// Pass phrases that may be the one in force; one, unless a change was cut off.
    pub phrases: Vec<String>,
    /// The recovery key: it opens without the second that a pass phrase takes.
    pub recovery: String,
}

/// Makes a recovery key for an open registry.
pub fn recovery_key(app: &App) -> String {
    let groups = ask(app, "recovery_make", Value::Null)["groups"].clone();
    let groups: Vec<&str> = groups.as_array().expect("groups").iter().filter_map(Value::as_str).collect();
    let key = groups.join("-");
    ask(app, "recovery_confirm", json!({ "typed": key }));
    key
}

/// Opens a registry with its recovery key.
pub fn recover(app: &App, key: &str) -> Result<(), Refused> {
    let order = json!({ "recoveryKey": key, "name": "T. Ester", "reason": "under faults" });
    send(app, "registry_recover", order).map(drop)
}

fn refused(error: &Value) -> Refused {
    let text = |name: &str| error[name].as_str().unwrap_or("").to_owned();
    Refused { code: text("code"), message: text("message") }
}

fn send(app: &App, command: &str, args: Value) -> Result<Value, Refused> {
    app.dispatch(command, args).map_err(|e| Refused { code: e.code, message: e.message })
}

fn work(app: &App, command: &str, args: Value, result: &str) -> Result<Value, Refused> {
    let job = send(app, command, args)?;
    let ended = app.wait(job["job"].as_str().unwrap_or(""), |_| ()).expect("the job is known");
    let ended = serde_json::to_value(ended).expect("a job as JSON");
    match &ended["error"] {
        Value::Null => Ok(ended[result].clone()),
        error => Err(refused(error)),
    }
}

/// Backups and restores are named by their second: a second one in the same second is tried again in the next.
fn next_second(work: impl Fn() -> Result<Value, Refused>) -> Result<Value, Refused> {
    work().or_else(|refused| match refused.message.contains("this very second") {
        true => {
            std::thread::sleep(std::time::Duration::from_millis(1_100));
            work()
        }
        false => Err(refused),
    })
}

/// A patient who is on record as alive: nobody has contact with the dead.
fn living(app: &App, random: &mut Random) -> Result<Value, Refused> {
    let page = send(app, "abstracts_find", json!({ "limit": 500 }))?;
    loop {
        let row = pick(&page["rows"], random);
        let view = send(app, "abstract_open", json!({ "tumor": row["tumor"] }))?;
        if view["patient"]["items"]["vitalStatus"] == "1" {
            return Ok(row["patient"].clone());
        }
    }
}

fn pick<'a>(rows: &'a Value, random: &mut Random) -> &'a Value {
    let rows = rows.as_array().expect("rows");
    &rows[random.below(rows.len() as u64) as usize]
}

impl Flow {
    /// Whether the program can do this yet.
    pub fn built(self, app: &App) -> bool {
        let probe = match self {
            Flow::Backup | Flow::Restore => ("backups", json!(null)),
            _ => return true,
        };
        send(app, probe.0, probe.1).err().is_none_or(|e| !e.message.contains("not built yet"))
    }

    /// Does the step. `number` makes what it writes its own; `phrase` is the pass phrase in force.
    /// Answers what is promised from now on.
    pub fn run(self, app: &App, desk: &Desk, number: u64, phrase: &str) -> Result<Value, Refused> {
        let mut random = Random(number);
        let token = |path: PathBuf| app.token_for(path);
        match self {
            Flow::Amend => {
                let page = send(app, "abstracts_find", json!({ "limit": 500 }))?;
                let tumor = pick(&page["rows"], &mut random)["tumor"].clone();
                let view = send(app, "abstract_open", json!({ "tumor": tumor }))?;
                let value = format!("n{number} {}", "invented ".repeat(random.below(60) as usize));
                let order = json!({
                    "tumor": tumor, "patientRevision": view["patient"]["revision"],
                    "tumorRevision": view["tumor"]["revision"],
                    "changes": [{ "item": ITEM, "value": value.trim_end() }], "reason": "under faults",
                });
                send(app, "abstract_amend", order)?;
                Ok(json!({ "amended": tumor, "value": value.trim_end() }))
            }
            Flow::New => {
                let items = json!([
                    { "item": "nameLast", "value": format!("Quist{}", letters(number)) },
                    { "item": "nameFirst", "value": "Ada" },
                    { "item": "dateOf1stContact", "value": "20260310" },
                ]);
                let view = send(app, "abstract_new", json!({ "items": items }))?;
                Ok(json!({ "begun": view["tumor"]["key"] }))
            }
            Flow::Contact => {
                let patient = living(app, &mut random)?;
                let order = json!({
                    "patient": patient, "date": "20260630", "vitalStatus": "1", "cancerStatus": "1", "source": "2",
                    "causeOfDeath": "", "note": format!("invented contact {number}"),
                });
                let contact = send(app, "contact_record", order)?["contact"].clone();
                Ok(json!({ "contact": contact, "of": patient }))
            }
            Flow::Import => {
                let file = desk.0.join(format!("hospital-{number}.xml"));
                if !file.is_file() {
                    write_xml(&file, &invented(8, number));
                }
                let order =
                    json!({ "file": token(file), "dryRun": false, "onChanged": "take", "status": "auto" });
                let report = work(app, "import_start", order, "import")?;
                let page = send(app, "abstracts_find", json!({ "limit": 1 }))?;
                Ok(json!({ "imported": report["tumors"]["new"], "all": page["all"] }))
            }
            Flow::Submit => {
                let order = json!({ "profile": "generic-state-monthly", "folder": token(desk.out()) });
                let receipt = work(app, "submission_build", order, "submission")?;
                Ok(
                    json!({ "submitted": receipt["submission"], "file": receipt["file"], "sha256": receipt["sha256"] }),
                )
            }
            Flow::Extract => {
                let order = json!({
                    "profile": "safe-harbor", "cohort": { "completeOnly": false }, "suppress": false,
                    "project": format!("Project {number}"), "requester": "Dr. Ames", "approval": "IRB 26-041",
                    "folder": token(desk.out()),
                });
                let receipt = work(app, "extract_build", order, "extract")?;
                Ok(json!({ "extract": receipt["extract"], "files": receipt["files"] }))
            }
            Flow::Relock => {
                send(app, "registry_lock", json!(null))?;
                send(app, "registry_unlock", json!({ "passphrase": phrase }))?;
                Ok(Value::Null)
            }
            Flow::Password => {
                let new = format!("invented people only {number}");
                send(app, "password_change", json!({ "old": phrase, "new": new }))?;
                Ok(json!({ "phrase": new }))
            }
            Flow::Backup => {
                let settings = json!({ "folder": token(desk.backups()), "daily": true, "hour": 0 });
                send(app, "backup_settings", settings)?;
                let receipt = next_second(|| work(app, "backup_now", json!(null), "backup"))?;
                Ok(json!({ "backup": receipt["name"] }))
            }
            Flow::Restore => {
                let name = send(app, "backups", json!(null))?["backups"][0]["name"].clone();
                let order = json!({ "name": name, "passphrase": phrase, "reason": "under faults" });
                next_second(|| work(app, "backup_restore", order.clone(), "backup"))?;
                Ok(json!({ "restored": name }))
            }
            Flow::Rotate => {
                work(app, "keys_rotate", json!({ "reason": "under faults" }), "keys")?;
                Ok(Value::Null)
            }
        }
    }

    /// The pass phrase that this step may put in force, should it be cut off.
    pub fn may_change_phrase(self, number: u64) -> Option<String> {
        (self == Flow::Password).then(|| format!("invented people only {number}"))
    }
}

/// A number as letters: names of people have no digits.
fn letters(number: u64) -> String {
    number.to_string().bytes().map(|b| char::from(b - b'0' + b'a')).collect()
}

impl Promises {
    /// Nothing promised yet but a pass phrase and a recovery key.
    pub fn new(phrase: &str, recovery: &str) -> Self {
        Promises { claims: Vec::new(), phrases: vec![phrase.to_owned()], recovery: recovery.to_owned() }
    }

    /// Takes in what a step has answered.
    pub fn keep(&mut self, claim: Value) {
        if let Some(phrase) = claim["phrase"].as_str() {
            self.phrases = vec![phrase.to_owned()];
        }
        if !claim.is_null() {
            self.claims.push(claim);
        }
    }

    /// Opens what is left, with a pass phrase that may be in force where `with_phrase` says so and else with the
    /// recovery key, and demands that all of it is sound and there.
    pub fn hold(&self, desk: &Desk, with_phrase: bool) -> Result<App, String> {
        let app = locked(&desk.registry());
        let unlock = |phrase: &String| {
            // A wrong pass phrase, of this state or of another one that was tried before, costs some waiting.
            let status = send(&app, "registry_status", Value::Null)?;
            let wait = status["people"][0]["wait"].as_u64().filter(|wait| *wait > 0);
            wait.inspect(|wait| std::thread::sleep(Duration::from_millis(wait * 1_000 + 100)));
            send(&app, "registry_unlock", json!({ "passphrase": phrase })).map(drop)
        };
        let phrases = with_phrase || self.recovery.is_empty();
        let mut opened = if phrases { unlock(&self.phrases[0]) } else { recover(&app, &self.recovery) };
        for phrase in self.phrases.iter().skip(1).filter(|_| phrases) {
            if opened.is_err() {
                opened = unlock(phrase);
            }
        }
        opened.map_err(|e| format!("it does not open: {}", e.message))?;
        self.in_open(&app, desk)?;
        Ok(app)
    }

    /// The same of a registry that is open.
    pub fn in_open(&self, app: &App, desk: &Desk) -> Result<(), String> {
        let doctor = app.doctor().map_err(|e| e.message)?;
        if !doctor.findings.is_empty() {
            return Err(format!("the doctor finds {:?}", doctor.findings));
        }
        trail_is_whole(app)?;
        self.claims.iter().try_for_each(|claim| match holds(app, desk, claim) {
            true => Ok(()),
            false => Err(format!("lost: {claim}")),
        })
    }
}

/// The audit trail's chain, its anchor and the state that it vouches for.
pub fn trail_is_whole(app: &App) -> Result<(), String> {
    match work(app, "audit_verify", json!({ "anchors": [] }), "verdict") {
        Err(e) if e.message.contains("not built yet") => Ok(()),
        Err(e) => Err(format!("the audit trail cannot be verified: {}", e.message)),
        Ok(verdict) if verdict["whole"] == true => Ok(()),
        Ok(verdict) => Err(format!("the audit trail is not whole: {}", verdict["problems"])),
    }
}

fn hash(path: &Path) -> String {
    let bytes = fs::read(path).unwrap_or_default();
    Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// Whether what was promised is there.
fn holds(app: &App, desk: &Desk, claim: &Value) -> bool {
    let there =
        |rows: Value, test: &dyn Fn(&Value) -> bool| rows.as_array().is_some_and(|r| r.iter().any(test));
    let written = |file: &Value, sha256: &Value| {
        file.as_str().is_some_and(|f| hash(&desk.out().join(f)) == sha256.as_str().unwrap_or(""))
    };
    if let Some(tumor) = claim.get("amended") {
        let rows = ask(app, "item_history", json!({ "tumor": tumor, "item": ITEM }));
        there(rows, &|row| row["new"] == claim["value"])
    } else if let Some(tumor) = claim.get("begun") {
        send(app, "abstract_open", json!({ "tumor": tumor })).is_ok()
    } else if let Some(contact) = claim.get("contact") {
        there(ask(app, "contacts", json!({ "patient": claim["of"] })), &|row| row["contact"] == *contact)
    } else if claim.get("imported").is_some() {
        ask(app, "abstracts_find", json!({ "limit": 1 }))["all"].as_u64() >= claim["all"].as_u64()
    } else if let Some(submission) = claim.get("submitted") {
        let ledger = ask(app, "submission_ledger", json!({ "profile": "generic-state-monthly" }));
        // Nothing to send is no file.
        submission == ""
            || (there(ledger["rows"].clone(), &|row| row["submission"] == *submission)
                && written(&claim["file"], &claim["sha256"]))
    } else if let Some(extract) = claim.get("extract") {
        there(ask(app, "extract_ledger", json!(null)), &|row| row["extract"] == *extract)
            && claim["files"].as_array().is_some_and(|f| f.iter().all(|f| written(&f["file"], &f["sha256"])))
    } else if let Some(name) = claim.get("backup") {
        let settings = json!({ "folder": app.token_for(desk.backups()), "daily": true, "hour": 0 });
        let view = ask(app, "backup_settings", settings);
        // One of the same day may have taken its place; names begin with their time.
        there(view["backups"].clone(), &|row| row["name"].as_str() >= name.as_str())
    } else {
        true
    }
}
