//! The session: which registry is open, who may do what, which files were picked.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use casework::Parameters;
use serde_json::Value;
use store::{KeyCost, Registry};
use zeroize::Zeroizing;

use crate::clock::Moment;
use crate::dictionaries::UserItems;
use crate::jobs::{Jobs, Progress};
use crate::rights::{self, Rights};
use crate::rules::Content;
use crate::table::{self, Permission};
use crate::trail::{Action, event};
use crate::use_case::gate::Trouble;
use crate::views::{PickWhat, Picked, Settings, WireError};
use crate::{Code, Error};

/// How the program is set up.
#[derive(Clone, Debug)]
pub struct Config {
    /// Folder of the registry that is looked at first.
    pub folder: PathBuf,
    /// Work that a new pass phrase costs.
    pub key_cost: KeyCost,
    /// Which program this is, for the audit trail: `window`, `command line`.
    pub program: &'static str,
    /// Whether the registry locks when nobody does anything for as long as the person's settings say.
    pub locks_when_idle: bool,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            folder: default_folder(),
            key_cost: KeyCost::Standard,
            program: "program",
            locks_when_idle: true,
        }
    }
}

/// The folder of the registry when nobody says otherwise.
pub fn default_folder() -> PathBuf {
    let home = || std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).map(PathBuf::from);
    let data = if cfg!(target_os = "windows") {
        std::env::var_os("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        home().map(|h| h.join("Library/Application Support"))
    } else {
        std::env::var_os("XDG_DATA_HOME")
            .map(PathBuf::from)
            .or_else(|| home().map(|h| h.join(".local/share")))
    };
    data.unwrap_or_else(|| PathBuf::from(".")).join("accession")
}

/// The program's folder for what it notes beside registries: anchors of audit trails.
pub(crate) fn state_folder() -> PathBuf {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return default_folder();
    }
    let home = || std::env::var_os("HOME").map(|h| PathBuf::from(h).join(".local/state"));
    let state = std::env::var_os("XDG_STATE_HOME").map(PathBuf::from).or_else(home);
    state.unwrap_or_else(|| PathBuf::from(".")).join("accession")
}

/// What stands around the program: the window has dialogs, a clipboard and a page; the command line has none.
pub trait Desk: Send + Sync {
    /// A picked file or folder; `None` when the person changed their mind.
    fn pick(&self, what: PickWhat) -> Option<PathBuf>;

    /// Puts text on the clipboard past its histories, for half a minute and no longer than the registry is open.
    /// False when there is no clipboard to be had.
    fn copy(&self, _text: String) -> bool {
        false
    }

    /// Hears that the registry was closed: whatever still shows or holds something of it is to go.
    fn locked(&self) {}
}

/// A desk without a person: nothing can be picked.
pub struct NoDesk;

impl Desk for NoDesk {
    fn pick(&self, _: PickWhat) -> Option<PathBuf> {
        None
    }
}

/// Panics print where they happened and nothing else: a panic's text may hold a patient's value.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|info| {
        if let Some(at) = info.location() {
            eprintln!("accession: a defect at {}:{}", at.file(), at.line());
        }
    }));
}

/// How long jobs may go on after the registry has locked itself.
const JOBS_GO_ON: Duration = Duration::from_secs(60 * 60);

/// What the session knows beside the registry.
pub(crate) struct Session {
    pub(crate) rights: Rights,
    /// Time without a deed until the registry locks itself.
    pub(crate) limit: Duration,
    touched: Moment,
    /// A recovery key that was shown and not typed back yet.
    pub(crate) recovery_key: Option<Zeroizing<String>>,
}

/// The program behind every surface: window, command line, tests. Cheap to clone.
#[derive(Clone)]
pub struct App(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) config: Config,
    desk: Arc<dyn Desk>,
    folder: Mutex<PathBuf>,
    /// Who may do what; no session, no registry for anybody. Locked before `open` where both are needed.
    session: Mutex<Option<Session>>,
    open: Mutex<Option<Registry>>,
    /// When the registry locked itself while jobs were running.
    left_running: Mutex<Option<Moment>>,
    /// Whose jobs are running: folder and login.
    owner: Mutex<(PathBuf, String)>,
    trouble: Mutex<Option<Trouble>>,
    tokens: Mutex<HashMap<String, PathBuf>>,
    pub(crate) jobs: Jobs,
    pub(crate) parameters: Result<Parameters, String>,
    pub(crate) user_items: Mutex<Option<Arc<UserItems>>>,
    pub(crate) content: Mutex<Option<Arc<Content>>>,
}

impl Drop for Inner {
    /// A program that ends has locked the registry: the trail says so, and its anchor vouches for all that was done.
    fn drop(&mut self) {
        if let Some(registry) = self.open.get_mut().unwrap_or_else(PoisonError::into_inner) {
            // What cannot be written now is found missing nowhere: the next login anchors what there is.
            let _ = registry.record(event(Action::Lock, "registry").fact("why", "end"));
        }
    }
}

/// SQLCipher refuses all further work on a connection that has met one bad read: after an error of the file the next
/// work gets a new one.
fn renewed_after<T>(registry: &mut Registry, outcome: Result<T, Error>) -> Result<T, Error> {
    if outcome.as_ref().is_err_and(Error::is_of_the_file)
        && let Ok(fresh) = registry.another()
    {
        *registry = fresh;
    }
    outcome
}

/// A lock that a panic elsewhere does not close for ever: what it guards is replaced whole, never half.
pub(crate) fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl App {
    /// The program over a registry's folder; nothing is opened yet.
    pub fn new(config: Config, desk: Arc<dyn Desk>) -> Self {
        let folder = Mutex::new(config.folder.clone());
        App(Arc::new(Inner {
            config,
            desk,
            folder,
            session: Mutex::new(None),
            open: Mutex::new(None),
            left_running: Mutex::new(None),
            owner: Mutex::default(),
            trouble: Mutex::new(None),
            tokens: Mutex::new(HashMap::new()),
            jobs: Jobs::default(),
            parameters: Parameters::embedded().map_err(|e| e.to_string()),
            user_items: Mutex::new(None),
            content: Mutex::new(None),
        }))
    }

    /// Runs a command of the table. A defect becomes an error here and the session survives.
    pub fn dispatch(&self, command: &str, args: Value) -> Result<Value, WireError> {
        let run = AssertUnwindSafe(|| table::run(self, command, args));
        let outcome = catch_unwind(run)
            .unwrap_or_else(|_| Err(Error::bug("A part of the program stopped. What was saved is safe.")));
        outcome.map_err(|e| e.on_the_wire())
    }

    /// Whether the command may run now, by the matrix and the session's person as the registry knows them now.
    ///
    /// # Errors
    /// `Locked` without a session, `NotAllowed` by role, both before the arguments are looked at.
    pub(crate) fn authorise(&self, command: &str) -> Result<(), Error> {
        let denied = || rights::not_allowed("This command is in no list of permissions.");
        let row = rights::row(command).ok_or_else(denied)?;
        if row.anyone() {
            return Ok(());
        }
        self.lock_if_idle(Moment::now());
        self.refresh()?;
        let session = guard(&self.0.session);
        let allowed = session.as_ref().ok_or_else(Error::locked)?.rights.allow(row);
        drop(session);
        allowed.inspect_err(|error| self.note_refusal(command, error))
    }

    /// Whether the session has a permission, for work that is not a command of the table.
    pub(crate) fn permit(&self, permission: Permission) -> Result<(), Error> {
        let command = table::COMMANDS.iter().find(|c| c.permission == permission);
        self.authorise(command.map_or("", |c| c.name))
    }

    /// Reads the person anew: somebody else may have changed their role or shut them out.
    fn refresh(&self) -> Result<(), Error> {
        // While a command runs in another thread, the next one will read; a rotation must not hold up who only asks how far it is.
        let Ok(mut open) = self.0.open.try_lock() else { return Ok(()) };
        let Some(registry) = open.as_mut() else { return Ok(()) };
        if registry.who().person == 0 {
            return Ok(());
        }
        let person = registry.person(registry.who().person).map_err(Error::from);
        let person = renewed_after(registry, person)?;
        let now = if person.disabled { None } else { Rights::of(&person) };
        drop(open);
        let mut session = guard(&self.0.session);
        let Some(session_now) = session.as_mut() else { return Ok(()) };
        match now {
            Some(rights) if rights.covers(&session_now.rights) => {
                session_now.rights = rights;
                Ok(())
            }
            // What the page and the jobs hold may be more than the person may see now.
            other => {
                drop(session);
                let why = if other.is_some() { "rights" } else { "disabled" };
                // A lock that cannot be recorded is a lock all the same.
                let _ = self.record_lock(why);
                self.close();
                Err(Error::new(
                    Code::Locked,
                    match other {
                        Some(_) => "An administrator has changed your rights. Unlock the registry again.",
                        None => "An administrator has closed your login.",
                    },
                ))
            }
        }
    }

    /// Keeps in the audit trail that a command was refused to whoever is in.
    pub(crate) fn note_refusal(&self, command: &str, error: &Error) {
        if error.code != Code::NotAllowed {
            return;
        }
        let action = rights::row(command).and_then(|r| r.audit).unwrap_or(Action::Read);
        let refused = event(action, "command").fact("command", command).outcome(store::Outcome::Refused);
        // A refusal stands even where it cannot be written down.
        let _ = self.with(|registry| Ok(registry.record(refused)?));
    }

    /// Somebody did something: the time until the registry locks itself begins anew.
    pub(crate) fn touch(&self) {
        if let Some(session) = guard(&self.0.session).as_mut() {
            session.touched = Moment::now();
        }
    }

    /// Works with the session beside the registry.
    pub(crate) fn session<T>(&self, work: impl FnOnce(&mut Session) -> T) -> Result<T, Error> {
        guard(&self.0.session).as_mut().map(work).ok_or_else(Error::locked)
    }

    /// Locks the registry when its person has done nothing for longer than their settings say; true when it did so.
    ///
    /// Running jobs keep their connections and go on, for an hour at most; every command is refused meanwhile.
    /// The window calls this a few times a minute, and each command does before it runs.
    pub fn lock_if_idle(&self, now: Moment) -> bool {
        let idle = |s: &mut Session| now.since(s.touched) >= s.limit;
        let due = self.0.config.locks_when_idle && guard(&self.0.session).take_if(idle).is_some();
        if due {
            // Nobody is in from here on; what cannot be written down does not keep the registry open.
            let _ = self.record_lock("idle");
            *guard(&self.0.left_running) = Some(now);
            self.forget();
            self.0.desk.locked();
        }
        let mut left = guard(&self.0.left_running);
        if left.is_some_and(|since| now.since(since) >= JOBS_GO_ON) {
            *left = None;
            self.0.jobs.stop_all();
        }
        due
    }

    /// Keeps, or forgets, why the registry could not be opened.
    pub(crate) fn set_trouble(&self, trouble: Option<Trouble>) {
        *guard(&self.0.trouble) = trouble;
    }

    /// Why the registry could not be opened, if `look` thinks that it still holds.
    pub(crate) fn trouble<T>(&self, look: impl FnOnce(&Trouble) -> Option<T>) -> Option<T> {
        guard(&self.0.trouble).as_ref().and_then(look)
    }

    pub(crate) fn folder(&self) -> PathBuf {
        guard(&self.0.folder).clone()
    }

    pub(crate) fn is_open(&self) -> bool {
        guard(&self.0.session).is_some()
    }

    /// Takes the open registry into the session. Jobs that its person left running when the registry locked itself go
    /// on; all others are stopped.
    pub(crate) fn install(&self, registry: Registry, rights: Rights, settings: &Settings) {
        let owner = (registry.folder().to_owned(), registry.who().login.clone());
        let left = guard(&self.0.left_running).take().is_some();
        let last = std::mem::replace(&mut *guard(&self.0.owner), owner.clone());
        if !left || last != owner {
            self.0.jobs.stop_all();
        }
        if self.is_open() {
            self.forget();
        }
        *guard(&self.0.folder) = owner.0;
        *guard(&self.0.user_items) = None;
        *guard(&self.0.content) = None;
        *guard(&self.0.open) = Some(registry);
        // The algorithms are compiled while the person looks around, so that the first abstract need not wait.
        std::thread::spawn(|| drop(staging::tumor::Tables::built_in()));
        *guard(&self.0.session) =
            Some(Session { rights, limit: settings.limit(), touched: Moment::now(), recovery_key: None });
    }

    /// Closes the registry's connections for one of its own jobs, which puts another file in its place.
    pub(crate) fn let_go(&self, job: &Progress) {
        self.0.jobs.stop_others(job);
        *guard(&self.0.open) = None;
        *guard(&self.0.user_items) = None;
        *guard(&self.0.content) = None;
    }

    /// Goes on with the registry that a job has put in the place of the open one, or with none; an idle session that
    /// has locked itself meanwhile stays locked.
    pub(crate) fn take_up(&self, registry: Option<(Registry, Rights)>) {
        let mut session = guard(&self.0.session);
        match (session.as_mut(), registry) {
            (Some(session), Some((registry, rights))) => {
                session.rights = rights;
                *guard(&self.0.open) = Some(registry);
            }
            _ => *session = None,
        }
    }

    /// Closes the registry: jobs stopped, connections closed, keys wiped, tokens forgotten.
    pub(crate) fn close(&self) {
        let was_open = guard(&self.0.session).take().is_some();
        self.0.jobs.stop_all();
        *guard(&self.0.left_running) = None;
        self.forget();
        if was_open {
            self.0.desk.locked();
        }
    }

    /// Records that the registry is locked now, and why.
    pub(crate) fn record_lock(&self, why: &'static str) -> Result<(), Error> {
        self.with(|registry| Ok(registry.record(event(Action::Lock, "registry").fact("why", why))?))
    }

    /// Forgets session, connection and everything that was read by it.
    fn forget(&self) {
        *guard(&self.0.session) = None;
        if let Some(mut registry) = guard(&self.0.open).take() {
            // A lease that cannot be given back expires by itself.
            let _ = registry.release_leases(None);
        }
        *guard(&self.0.user_items) = None;
        *guard(&self.0.content) = None;
        guard(&self.0.tokens).clear();
    }

    /// Runs `work` on the open registry.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Registry) -> Result<T, Error>) -> Result<T, Error> {
        let mut open = guard(&self.0.open);
        let registry = open.as_mut().ok_or_else(Error::locked)?;
        let outcome = work(registry);
        renewed_after(registry, outcome)
    }

    pub(crate) fn parameters(&self) -> Result<&Parameters, Error> {
        self.0.parameters.as_ref().map_err(|_| Error::bug("The shipped parameters are damaged."))
    }

    /// Lets a person pick; the path stays here, the window gets a token.
    pub(crate) fn pick(&self, what: PickWhat) -> Option<Picked> {
        let path = self.0.desk.pick(what)?;
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        Some(Picked { token: self.token_for(path), name })
    }

    /// Puts text on the clipboard; false when there is none.
    pub(crate) fn copy(&self, text: String) -> bool {
        self.0.desk.copy(text)
    }

    /// A token for a path that did not come from a dialog: the command line's arguments.
    pub fn token_for(&self, path: PathBuf) -> String {
        let mut tokens = guard(&self.0.tokens);
        let mut bytes = [0u8; 16];
        // Tokens only need to differ within this process; the count makes sure of it without random bytes too.
        let _ = getrandom::fill(&mut bytes);
        let random: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
        let token = format!("{}-{random}", tokens.len() + 1);
        tokens.insert(token.clone(), path);
        token
    }

    pub(crate) fn path_of(&self, token: &str) -> Result<PathBuf, Error> {
        let unknown = || Error::bad_input("Pick the file or folder again.");
        guard(&self.0.tokens).get(token).cloned().ok_or_else(unknown)
    }

    /// A folder to write into, which must not be the registry's own.
    pub(crate) fn save_folder(&self, token: &str) -> Result<PathBuf, Error> {
        let path = self.path_of(token)?;
        if !path.is_dir() {
            return Err(Error::bad_input("The folder is not there. Choose another one."));
        }
        let same = |a: &Path, b: &Path| {
            a.canonicalize().ok().is_some_and(|a| b.canonicalize().is_ok_and(|b| a.starts_with(b)))
        };
        if same(&path, &self.folder()) {
            return Err(Error::bad_input("That is the registry's own folder. Choose another one."));
        }
        Ok(path)
    }
}

impl From<&str> for Error {
    fn from(message: &str) -> Self {
        Error::new(Code::Failed, message)
    }
}
