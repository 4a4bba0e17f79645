//! The gate: what may be known of a locked registry, and every way in and out.

use std::path::Path;
use std::time::SystemTime;

use store::{NewPerson, Person, RECOVERY_LOGIN, Registry, Secret, Who, attempts, same_login};
use zeroize::Zeroizing;

use super::registry::{session, settings};
use crate::password::check_passphrase;
use crate::rights::{Rights, Role, clinical, not_allowed};
use crate::station::station;
use crate::trail::{Action, Event, event};
use crate::views::*;
use crate::{App, Code, Error, clock};

/// Why a registry could not be opened the last time, and which files that was said of.
pub(crate) struct Trouble {
    kind: &'static str,
    message: String,
    files: Vec<Option<(u64, SystemTime)>>,
}

/// Size and time of the files that a trouble is about: others have taken their place when these differ.
fn files(folder: &Path, kind: &str) -> Vec<Option<(u64, SystemTime)>> {
    let look = |name: &&str| folder.join(name).metadata().and_then(|m| Ok((m.len(), m.modified()?))).ok();
    // A stale key file is found behind the gate, where the trail has already been written to.
    let about: &[&str] =
        if kind == "keysStale" { &["registry.keys"] } else { &["registry.accession", "registry.keys"] };
    about.iter().map(look).collect()
}

/// The kind of trouble that has a screen of its own.
fn kind(error: &store::Error) -> Option<&'static str> {
    use store::Error::*;
    Some(match error {
        Keyring(_) => "keysDamaged",
        StaleKeyring { .. } => "keysStale",
        OtherKeyring => "keysForeign",
        Damaged => "damaged",
        Newer { .. } => "newer",
        FileMissing | KeysMissing => "missing",
        Share(_) => "share",
        _ => return None,
    })
}

/// Keeps why the registry could not be opened, for its status.
fn troubled(app: &App, error: store::Error) -> Error {
    let kind = kind(&error);
    let error = Error::from(error);
    if let Some(kind) = kind {
        let files = files(&app.folder(), kind);
        app.set_trouble(Some(Trouble { kind, message: error.message.clone(), files }));
    }
    error
}

pub(crate) fn registry_status(app: &App, (): Nothing) -> Result<RegistryStatus, Error> {
    let folder = app.folder();
    let mut status = RegistryStatus {
        folder: folder.display().to_string(),
        name: String::new(),
        state: RegistryState::Locked,
        message: None,
        trouble: None,
        previous_keys: Registry::previous_keyring(&folder).unwrap_or(false),
        people: Vec::new(),
        warnings: place_warnings(&folder),
        program: env!("CARGO_PKG_VERSION").to_owned(),
    };
    match Registry::face(&folder) {
        Ok(face) => {
            status.name = face.name;
            let now = clock::unix();
            status.people = face.people.into_iter().map(|slot| person_face(&folder, slot, now)).collect();
        }
        Err(store::Error::NoRegistry) => status.state = RegistryState::None,
        Err(error) => {
            status.state = RegistryState::Unreadable;
            status.trouble = Some(kind(&error).unwrap_or("other").to_owned());
            status.message = Some(Error::from(error).message);
        }
    }
    let known = |trouble: &Trouble| {
        (trouble.files == files(&folder, trouble.kind)).then(|| (trouble.kind, trouble.message.clone()))
    };
    if status.state == RegistryState::Locked
        && let Some((kind, message)) = app.trouble(known)
    {
        status.state = RegistryState::Unreadable;
        status.trouble = Some(kind.to_owned());
        status.message = Some(message);
    }
    if app.is_open() {
        status.state = RegistryState::Open;
    }
    Ok(status)
}

fn person_face(folder: &Path, slot: store::FaceSlot, now: u64) -> PersonFace {
    PersonFace {
        wait: attempts::wait(folder, &slot.login, now),
        blocked: attempts::blocked(folder, &slot.login),
        key_file: slot.key_file,
        login: slot.login,
    }
}

/// A disk with less room than this is named before it is full, in bytes.
const LITTLE_SPACE: u64 = 1 << 30;

/// What to mind about the place where a registry lies.
pub(super) fn place_warnings(folder: &Path) -> Vec<String> {
    let mut warnings = Vec::new();
    let size = folder.join("registry.accession").metadata().map_or(0, |m| m.len());
    if store::free_space(folder).is_some_and(|free| free < LITTLE_SPACE.max(2 * size)) {
        warnings.push("The disk is nearly full. Free some space, or nothing can be saved soon.".to_owned());
    }
    if let Some(service) = store::synchronised(folder) {
        warnings.push(format!(
            "{service} copies this folder while it is written, which damages registries. Move the registry out of it."
        ));
    }
    warnings
}

/// A login: what is typed to unlock. Checked when a person is added; the first person's is made from their name.
pub(super) fn login_problem(login: &str) -> Option<&'static str> {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ');
    if login.is_empty() || login.chars().count() > 60 || !login.chars().all(fits) || login.trim() != login {
        return Some("A login has up to 60 letters, digits, `.`, `-`, `_` and blanks between them.");
    }
    same_login(login, RECOVERY_LOGIN).then_some("This login stands for the recovery key. Choose another one.")
}

fn login_of(name: &str) -> Result<String, Error> {
    let fits = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ');
    let login: String = name.chars().filter(fits).take(60).collect();
    let login = login.trim().to_owned();
    match login_problem(&login) {
        None => Ok(login),
        Some(_) => Err(Error::bad_input("Enter your name with letters: it stands beside every amendment.")),
    }
}

pub(crate) fn registry_create(app: &App, order: CreateOrder) -> Result<SessionView, Error> {
    let name = order.name.trim();
    if name.is_empty() {
        return Err(Error::bad_input("The registry needs a name."));
    }
    let user = order.user.trim();
    if user.is_empty() {
        return Err(Error::bad_input("Enter your name: it stands beside every amendment."));
    }
    let login = login_of(user)?;
    let passphrase = Zeroizing::new(order.passphrase);
    check_passphrase(&passphrase, &[&login, user, name])?;
    let facility = order.facility.trim();
    if facility.len() > 10 || !facility.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Error::bad_input("The facility number has up to ten digits."));
    }
    let state = order.state.as_deref().map(|s| s.trim().to_uppercase()).filter(|s| !s.is_empty());
    if state.as_deref().is_some_and(|s| s.len() != 2 || !s.bytes().all(|b| b.is_ascii_uppercase())) {
        return Err(Error::bad_input("The state is two letters, such as MD."));
    }
    let folder = match order.folder.as_deref() {
        Some(token) => app.path_of(token)?,
        None => app.folder(),
    };
    let secret = Secret::passphrase(&passphrase);
    let cost = app.0.config.key_cost;
    let mut registry = Registry::create(&folder, name, &login, &secret, &clock::now(), cost)?;
    let person = first_person(app, &mut registry, &login, user, event(Action::Create, "registry"), |w| {
        w.set_fact("name", name)?;
        w.set_fact("facility", facility)?;
        if let Some(state) = &state {
            w.set_fact("state", state)?;
        }
        w.set_fact("created", &clock::now())
    })?;
    come_in(app, registry, &person)
}

/// Makes whoever has the only slot of a registry its administrator, with everything clinical.
fn first_person(
    app: &App,
    registry: &mut Registry,
    login: &str,
    name: &str,
    event: Event,
    more: impl FnOnce(&store::Write<'_>) -> store::Result<()>,
) -> Result<Person, Error> {
    registry.set_who(who(app, 0, login, name, Role::Admin));
    let extras = clinical();
    let new = NewPerson { login, name, role: Role::Admin.word(), extras: &extras, must_change: false };
    let key = registry.write::<_, Error>(event, |w| {
        more(w)?;
        Ok(w.add_person(&clock::now(), name, &new)?)
    })?;
    Ok(registry.person(key)?)
}

pub(crate) fn who(app: &App, person: i64, login: &str, name: &str, role: Role) -> Who {
    let mut bytes = [0u8; 8];
    // Sessions only need to differ; without random bytes the time of each entry still tells them apart.
    let _ = getrandom::fill(&mut bytes);
    Who {
        person,
        login: login.to_owned(),
        name: name.to_owned(),
        role: role.word().to_owned(),
        session: crate::files::hex(&bytes),
        station: station(app.0.config.program),
    }
}

/// SHA-256 of a picked key file.
pub(super) fn key_file(app: &App, token: Option<&str>) -> Result<Option<[u8; 32]>, Error> {
    token.map(|t| Ok(store::hash_key_file(&app.path_of(t)?)?)).transpose()
}

/// Tries a secret, unless the login has to wait; a wrong one makes the next wait longer.
pub(crate) fn attempt<T>(
    folder: &Path,
    login: &str,
    work: impl FnOnce() -> store::Result<T>,
    other: impl FnOnce(store::Error) -> Error,
) -> Result<T, Error> {
    // Held until the answer is there and a wrong one is kept, so that attempts of several programs at once count too.
    let _turn = attempts::turn(folder)?;
    if attempts::blocked(folder, login) {
        return Err(not_allowed(
            "A hundred wrong attempts have closed this login. An administrator opens it with a new pass phrase, or the recovery key.",
        ));
    }
    let wait = attempts::wait(folder, login, clock::unix());
    if wait > 0 {
        return Err(not_allowed(&format!(
            "The last attempt was wrong. Wait {} and try again.",
            seconds(wait)
        )));
    }
    work().map_err(|error| match error {
        store::Error::WrongPassphrase | store::Error::WrongRecoveryKey => {
            // Where the folder cannot be written there is no wait: only the cost of the key derivation is left.
            let wait = attempts::failed(folder, login, clock::unix(), &clock::now()).unwrap_or(0);
            let mut error = Error::from(error);
            if wait > 0 {
                error.message.push_str(&format!(" The next attempt is open in {}.", seconds(wait)));
            }
            error
        }
        error => other(error),
    })
}

fn seconds(n: u32) -> String {
    if n == 1 { "1 second".to_owned() } else { format!("{n} seconds") }
}

pub(crate) fn registry_unlock(app: &App, unlock: Unlock) -> Result<SessionView, Error> {
    let passphrase = Zeroizing::new(unlock.passphrase);
    let folder = app.folder();
    let face = Registry::face(&folder).map_err(|e| troubled(app, e))?;
    let login = match (unlock.person.as_deref().map(str::trim), face.people.as_slice()) {
        (Some(person), _) => person.to_owned(),
        (None, [only]) => only.login.clone(),
        (None, _) => return Err(store::Error::WhoAreYou.into()),
    };
    let key_file = key_file(app, unlock.key_file.as_deref())?;
    let secret = Secret { passphrase: &passphrase, key_file: key_file.as_ref() };
    let open = || Registry::unlock(&folder, Some(&login), &secret);
    let mut registry = attempt(&folder, &login, open, |e| troubled(app, e))?;
    let login = registry.login().to_owned();
    let people = registry.people()?;
    let person = match people.into_iter().find(|p| same_login(&p.login, &login)) {
        Some(person) => person,
        // Made before there were people, or interrupted while it was made: the slot's owner is the only one.
        None if registry.people()?.is_empty() => {
            let added = event(Action::Privilege, "person").fact("role", Role::Admin.word());
            first_person(app, &mut registry, &login, &login, added, |_| Ok(()))?
        }
        None => {
            registry.set_who(who(app, 0, &login, &login, Role::Researcher));
            return Err(turned_away(
                &mut registry,
                "unknown",
                not_allowed(
                    "Nobody of this login is known in the registry. Ask an administrator to add you.",
                ),
            ));
        }
    };
    come_in(app, registry, &person)
}

/// Records that somebody with a right secret was not let in.
fn turned_away(registry: &mut Registry, why: &'static str, error: Error) -> Error {
    let refused = event(Action::LoginFailed, "registry").fact("why", why).outcome(store::Outcome::Refused);
    // Who is not let in is not let in where nothing can be written either.
    let _ = registry.record(refused);
    error
}

/// Lets a person in whose secret was right, if they are enabled and the key file is not one that was put back.
fn come_in(app: &App, mut registry: Registry, person: &Person) -> Result<SessionView, Error> {
    let rights = if person.disabled { None } else { Rights::of(person) };
    let role = rights.as_ref().map_or(Role::Researcher, |r| r.role);
    registry.set_who(who(app, person.person, &person.login, &person.name, role));
    let Some(rights) = rights else {
        let error = not_allowed("This login was closed. Ask an administrator to open it again.");
        return Err(turned_away(&mut registry, "disabled", error));
    };
    if let Some((found, known)) = registry.stale_keyring()
        && rights.role != Role::Admin
    {
        let error = troubled(app, store::Error::StaleKeyring { found, known });
        return Err(turned_away(&mut registry, "staleKeys", error));
    }
    note_failures(&mut registry, &[&person.login, ""])?;
    written(
        registry.write(event(Action::Login, "registry"), |w| w.seen_person(&clock::now(), person.person)),
    )?;
    enter(app, registry, rights)
}

/// Takes failed attempts into the audit trail: now that somebody is in, it can be written.
pub(super) fn note_failures(registry: &mut Registry, logins: &[&str]) -> Result<(), Error> {
    let folder = registry.folder().to_owned();
    for login in logins {
        // A file that cannot be written keeps them for the next time.
        for at in attempts::take(&folder, login).unwrap_or_default() {
            let known = if login.is_empty() { "no" } else { "yes" };
            let failed = event(Action::LoginFailed, "registry")
                .fact("at", at)
                .fact("known", known)
                .private("login", *login)
                .outcome(store::Outcome::Refused);
            written(registry.record(failed))?;
        }
    }
    Ok(())
}

/// A registry that cannot be written still opens, for backups and repair: each look at a record fails by itself.
fn written(outcome: store::Result<()>) -> Result<(), Error> {
    match outcome {
        Err(store::Error::ReadOnly | store::Error::DiskFull) => Ok(()),
        other => Ok(other?),
    }
}

fn enter(app: &App, mut registry: Registry, rights: Rights) -> Result<SessionView, Error> {
    let settings = settings(&registry)?;
    super::audit::set_anchor(&mut registry)?;
    app.set_trouble(None);
    app.install(registry, rights, &settings);
    session(app, ())
}

pub(crate) fn registry_recover(app: &App, order: Recover) -> Result<SessionView, Error> {
    let typed = Zeroizing::new(order.recovery_key);
    let (name, reason) = (order.name.trim(), order.reason.trim());
    if name.is_empty() || reason.is_empty() {
        return Err(Error::bad_input("Say who you are and why you use the recovery key: both are recorded."));
    }
    let folder = app.folder();
    let open = || Registry::recover(&folder, &typed);
    let mut registry = attempt(&folder, RECOVERY_LOGIN, open, |e| troubled(app, e))?;
    registry.set_who(who(app, 0, RECOVERY_LOGIN, name, Role::Emergency));
    note_failures(&mut registry, &[RECOVERY_LOGIN, ""])?;
    written(registry.record(event(Action::Emergency, "registry").private("reason", reason)))?;
    enter(app, registry, Rights::emergency())
}

pub(crate) fn keys_previous(app: &App, (): Nothing) -> Result<RegistryStatus, Error> {
    if app.is_open() {
        return Err(Error::new(Code::BadInput, "The registry is open: its key file is in order."));
    }
    Registry::restore_previous_keyring(&app.folder())?;
    registry_status(app, ())
}

pub(crate) fn registry_lock(app: &App, (): Nothing) -> Result<Nothing, Error> {
    if app.is_open() {
        // A lock that cannot be recorded is a lock all the same.
        let _ = app.record_lock("request");
    }
    app.close();
    Ok(())
}
