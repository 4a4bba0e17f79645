//! Create, unlock, lock; session and settings; picks and jobs.

use store::{Registry, Secret};

use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

/// NIST SP 800-63B-4: fifteen characters where the pass phrase is the only factor.
const SHORTEST_PASSPHRASE: usize = 15;

pub(crate) fn registry_status(app: &App, (): Nothing) -> Result<RegistryStatus, Error> {
    let folder = app.folder();
    let (name, mut state, message) = match Registry::face(&folder) {
        Ok(face) => (face.name, RegistryState::Locked, None),
        Err(store::Error::NoRegistry) => (String::new(), RegistryState::None, None),
        Err(error) => (String::new(), RegistryState::Unreadable, Some(Error::from(error).message)),
    };
    if app.is_open() {
        state = RegistryState::Open;
    }
    let program = env!("CARGO_PKG_VERSION").to_owned();
    Ok(RegistryStatus {
        folder: folder.display().to_string(),
        name,
        state,
        message,
        program,
        trouble: None,
        previous_keys: false,
        people: Vec::new(),
        warnings: Vec::new(),
    })
}

pub(crate) fn pick(app: &App, order: PickOrder) -> Result<Option<Picked>, Error> {
    Ok(app.pick(order.what))
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
    if order.passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(Error::bad_input(format!(
            "The pass phrase needs at least {SHORTEST_PASSPHRASE} characters."
        )));
    }
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
    let mut registry = Registry::create(
        &folder,
        name,
        user,
        &Secret::passphrase(&order.passphrase),
        &clock::now(),
        app.0.config.key_cost,
    )?;
    registry.write::<_, Error>(event(Action::Create, "registry"), |w| {
        w.set_fact("name", name)?;
        w.set_fact("facility", facility)?;
        if let Some(state) = &state {
            w.set_fact("state", state)?;
        }
        w.set_fact("created", &clock::now())?;
        Ok(())
    })?;
    app.install(registry);
    session(app, ())
}

pub(crate) fn registry_unlock(app: &App, unlock: Unlock) -> Result<SessionView, Error> {
    let registry = Registry::unlock(&app.folder(), None, &Secret::passphrase(&unlock.passphrase))?;
    app.install(registry);
    session(app, ())
}

pub(crate) fn registry_lock(app: &App, (): Nothing) -> Result<Nothing, Error> {
    app.close();
    Ok(())
}

pub(crate) fn session(app: &App, (): Nothing) -> Result<SessionView, Error> {
    app.with(|registry| {
        let settings = registry.setting(registry.user(), "settings")?;
        // Settings of another version of the program that do not fit are as good as none.
        let settings = settings.and_then(|s| serde_json::from_str(&s).ok()).unwrap_or_default();
        Ok(SessionView {
            registry_name: registry.name().to_owned(),
            folder: registry.folder().display().to_string(),
            user: registry.user().to_owned(),
            person: registry.who().person.to_string(),
            login: registry.who().login.clone(),
            role: "admin".to_owned(),
            may: Vec::new(),
            must_change: false,
            warnings: Vec::new(),
            naaccr_version: u32::from(naaccr::standard::CURRENT / 10),
            today: clock::today().to_naaccr(),
            settings,
        })
    })
}

pub(crate) fn session_touch(_: &App, (): Nothing) -> Result<Nothing, Error> {
    Ok(())
}

pub(crate) fn settings_change(app: &App, settings: Settings) -> Result<SessionView, Error> {
    let sound = matches!(settings.theme.as_str(), "system" | "light" | "dark")
        && matches!(settings.density.as_str(), "standard" | "dense")
        && (1..=30).contains(&settings.lock_minutes);
    if !sound {
        return Err(Error::bad_input("The registry locks after 1 to 30 minutes."));
    }
    let text = serde_json::to_string(&settings).map_err(|_| Error::bug("Settings could not be written."))?;
    app.with(|registry| {
        let user = registry.user().to_owned();
        let change = event(Action::Config, "settings");
        registry.write::<_, Error>(change, |w| Ok(w.set_setting(&user, "settings", &text)?))
    })?;
    session(app, ())
}

pub(crate) fn jobs(app: &App, (): Nothing) -> Result<Vec<JobView>, Error> {
    Ok(app.0.jobs.views())
}

pub(crate) fn job(app: &App, arg: JobArg) -> Result<JobView, Error> {
    app.0.jobs.view(&arg.job)
}

pub(crate) fn job_cancel(app: &App, arg: JobArg) -> Result<JobView, Error> {
    app.0.jobs.cancel(&arg.job)
}
