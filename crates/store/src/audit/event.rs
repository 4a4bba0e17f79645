//! What happened, as the caller tells it.

/// What was done (security.md 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// A record was shown.
    Read,
    /// Records were listed or counted.
    Search,
    /// A record came into being.
    Create,
    /// A record was changed.
    Update,
    /// A file was taken in.
    Import,
    /// A file was made that leaves the registry.
    Export,
    /// Something was printed.
    Print,
    /// Text went to the clipboard.
    Copy,
    /// Somebody unlocked the registry.
    Login,
    /// An attempt to unlock it failed.
    LoginFailed,
    /// The registry was locked.
    Lock,
    /// Somebody's rights, role or password changed.
    Privilege,
    /// Emergency access by the recovery key.
    Emergency,
    /// A setting of the registry changed.
    Config,
    /// A backup was made, verified or rehearsed.
    Backup,
    /// The registry was restored from a backup.
    Restore,
    /// The data key was changed.
    Rekey,
    /// The machine's clock went backwards.
    ClockChange,
    /// The trail was verified.
    AuditVerify,
    /// A lease was taken over.
    TakeOver,
}

impl Action {
    /// Every action.
    pub const ALL: [Action; 20] = [
        Action::Read,
        Action::Search,
        Action::Create,
        Action::Update,
        Action::Import,
        Action::Export,
        Action::Print,
        Action::Copy,
        Action::Login,
        Action::LoginFailed,
        Action::Lock,
        Action::Privilege,
        Action::Emergency,
        Action::Config,
        Action::Backup,
        Action::Restore,
        Action::Rekey,
        Action::ClockChange,
        Action::AuditVerify,
        Action::TakeOver,
    ];

    /// The word in the trail.
    pub fn word(self) -> &'static str {
        match self {
            Action::Read => "read",
            Action::Search => "search",
            Action::Create => "create",
            Action::Update => "update",
            Action::Import => "import",
            Action::Export => "export",
            Action::Print => "print",
            Action::Copy => "copy",
            Action::Login => "login",
            Action::LoginFailed => "loginFailed",
            Action::Lock => "lock",
            Action::Privilege => "privilege",
            Action::Emergency => "emergency",
            Action::Config => "config",
            Action::Backup => "backup",
            Action::Restore => "restore",
            Action::Rekey => "rekey",
            Action::ClockChange => "clockChange",
            Action::AuditVerify => "auditVerify",
            Action::TakeOver => "takeOver",
        }
    }
}

/// The deed of an entry that says that an anchor was begun anew.
pub(super) const ANEW: &str = "anew";

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was refused.
    Refused,
    /// It could not be done.
    Failed,
}

impl Outcome {
    /// The word in the trail.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Done => "done",
            Outcome::Refused => "refused",
            Outcome::Failed => "failed",
        }
    }
}

/// One thing that happened. `facts` are seen by outsiders and hold nothing of a patient; `private` stays in the registry.
#[derive(Clone, Debug)]
pub struct Event {
    /// What was done.
    pub action: Action,
    /// Kind of the object: `abstract`, `patient`, `list`, `submission`, `extract`, `import`, `registry`, `person`, ...
    pub object: &'static str,
    /// When, UTC: `2026-11-22T14:03:12.345Z`.
    pub at: String,
    /// Patient, where there is one.
    pub patient: Option<i64>,
    /// Tumor, where there is one.
    pub tumor: Option<i64>,
    /// Names and values that an outsider may see: counts, hashes of files, profiles, recipients, the command.
    pub facts: Vec<(&'static str, String)>,
    /// Names and values that stay in the registry: criteria, reasons, object keys.
    pub private: Vec<(&'static str, String)>,
    /// How it ended.
    pub outcome: Outcome,
}

impl Event {
    /// Something that was done.
    pub fn new(action: Action, object: &'static str, at: impl Into<String>) -> Self {
        Event {
            action,
            object,
            at: at.into(),
            patient: None,
            tumor: None,
            facts: Vec::new(),
            private: Vec::new(),
            outcome: Outcome::Done,
        }
    }

    /// Names the patient.
    pub fn patient(mut self, patient: i64) -> Self {
        self.patient = Some(patient);
        self
    }

    /// Names the tumor.
    pub fn tumor(mut self, tumor: i64) -> Self {
        self.tumor = Some(tumor);
        self
    }

    /// Adds what an outsider may see.
    pub fn fact(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.facts.push((name, value.into()));
        self
    }

    /// Adds what stays in the registry; blank values are left out.
    pub fn private(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.private.push((name, value));
        }
        self
    }

    /// Says of an anchor that it was begun anew; verification repeats it.
    pub fn begun_anew(self) -> Self {
        self.fact("deed", ANEW)
    }

    /// Says how it ended.
    pub fn outcome(mut self, outcome: Outcome) -> Self {
        self.outcome = outcome;
        self
    }
}

/// The workstation, as the trail names it.
#[derive(Clone, Debug, Default)]
pub struct Station {
    /// Name of the host.
    pub host: String,
    /// Account of the operating system.
    pub account: String,
    /// Program and version: `window 0.1.0`, `command line 0.1.0`.
    pub program: String,
    /// Offset of local time from UTC: `-05:00`.
    pub offset: String,
    /// Whether the system says that its clock is kept by the network (ONC 170.315(g)): `yes`, `no`, `unknown`.
    pub clock_kept: String,
}

/// Who works: set on the registry after unlocking, named by every entry of the trail.
#[derive(Clone, Debug, Default)]
pub struct Who {
    /// Key of the person; 0 for the recovery key and for the program itself.
    pub person: i64,
    /// Login.
    pub login: String,
    /// Name, as it stands beside amendments.
    pub name: String,
    /// Role at this time: `admin`, `supervisor`, `registrar`, `researcher`, `emergency`.
    pub role: String,
    /// Random id of the session, hexadecimal.
    pub session: String,
    /// Workstation.
    pub station: Station,
}
