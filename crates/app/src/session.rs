//! The session: which registry is open, who may do what, which files were picked.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use casework::Parameters;
use serde_json::Value;
use store::{KeyCost, Registry};

use crate::dictionaries::UserItems;
use crate::jobs::Jobs;
use crate::table::{self, Permission};
use crate::views::{PickWhat, Picked, WireError};
use crate::{Code, Error};

/// How the program is set up.
#[derive(Clone, Debug)]
pub struct Config {
    /// Folder of the registry that is looked at first.
    pub folder: PathBuf,
    /// Work that a new pass phrase costs.
    pub key_cost: KeyCost,
}

impl Default for Config {
    fn default() -> Self {
        Config { folder: default_folder(), key_cost: KeyCost::Standard }
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

/// The program behind every surface: window, command line, tests. Cheap to clone.
#[derive(Clone)]
pub struct App(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) config: Config,
    desk: Arc<dyn Desk>,
    folder: Mutex<PathBuf>,
    open: Mutex<Option<Registry>>,
    tokens: Mutex<HashMap<String, PathBuf>>,
    pub(crate) jobs: Jobs,
    pub(crate) parameters: Result<Parameters, String>,
    pub(crate) user_items: Mutex<Option<Arc<UserItems>>>,
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
            open: Mutex::new(None),
            tokens: Mutex::new(HashMap::new()),
            jobs: Jobs::default(),
            parameters: Parameters::embedded().map_err(|e| e.to_string()),
            user_items: Mutex::new(None),
        }))
    }

    /// Runs a command of the table. A defect becomes an error here and the session survives.
    pub fn dispatch(&self, command: &str, args: Value) -> Result<Value, WireError> {
        let run = AssertUnwindSafe(|| table::run(self, command, args));
        let outcome = catch_unwind(run)
            .unwrap_or_else(|_| Err(Error::bug("A part of the program stopped. What was saved is safe.")));
        outcome.map_err(|e| e.on_the_wire())
    }

    /// Whether the session may do this. Roles come with the vault; today an open registry may do everything.
    pub(crate) fn authorise(&self, permission: Permission) -> Result<(), Error> {
        match permission {
            Permission::Anyone => Ok(()),
            _ if guard(&self.0.open).is_some() => Ok(()),
            _ => Err(Error::locked()),
        }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        guard(&self.0.folder).clone()
    }

    pub(crate) fn is_open(&self) -> bool {
        guard(&self.0.open).is_some()
    }

    /// Takes the open registry into the session; jobs of the one before are stopped.
    pub(crate) fn install(&self, registry: Registry) {
        self.0.jobs.stop_all();
        *guard(&self.0.folder) = registry.folder().to_owned();
        *guard(&self.0.user_items) = None;
        *guard(&self.0.open) = Some(registry);
    }

    /// Closes the registry: connections closed, keys wiped, tokens and jobs forgotten.
    pub(crate) fn close(&self) {
        self.0.jobs.stop_all();
        if let Some(mut registry) = guard(&self.0.open).take() {
            // A lease that cannot be given back expires by itself.
            let _ = registry.release_leases(None);
        }
        *guard(&self.0.user_items) = None;
        guard(&self.0.tokens).clear();
        self.0.desk.locked();
    }

    /// Runs `work` on the open registry.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Registry) -> Result<T, Error>) -> Result<T, Error> {
        let mut open = guard(&self.0.open);
        work(open.as_mut().ok_or_else(Error::locked)?)
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
