//! The open session: who works, with which settings; picks and jobs.

use store::Registry;

use super::gate::place_warnings;
use crate::rights::{Rights, Role};
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

pub(crate) fn pick(app: &App, order: PickOrder) -> Result<Option<Picked>, Error> {
    Ok(app.pick(order.what))
}

/// The settings of whoever works.
pub(super) fn settings(registry: &Registry) -> Result<Settings, Error> {
    let settings = registry.setting(&registry.who().login, "settings")?;
    // Settings of another version of the program that do not fit are as good as none.
    Ok(settings.and_then(|s| serde_json::from_str(&s).ok()).unwrap_or_default())
}

pub(crate) fn session(app: &App, (): Nothing) -> Result<SessionView, Error> {
    let rights = app.session(|s| s.rights.clone())?;
    app.with(|registry| {
        let who = registry.who();
        Ok(SessionView {
            registry_name: registry.name().to_owned(),
            folder: registry.folder().display().to_string(),
            user: who.name.clone(),
            person: who.person.to_string(),
            login: who.login.clone(),
            role: rights.role.word().to_owned(),
            may: rights.words(),
            must_change: rights.must_change,
            warnings: warnings(registry, &rights)?,
            naaccr_version: u32::from(naaccr::standard::CURRENT / 10),
            today: clock::today().to_naaccr(),
            settings: settings(registry)?,
        })
    })
}

/// What to mind: who looks after the keys hears of keys, everybody of the disk.
fn warnings(registry: &Registry, rights: &Rights) -> Result<Vec<String>, Error> {
    let mut warnings = place_warnings(registry.folder());
    if let Some(trouble) = registry.anchor_trouble() {
        warnings.push(format!("The anchor of the audit trail cannot be written: {trouble}. Nothing is lost; an administrator can choose another folder under Audit."));
    }
    if !matches!(rights.role, Role::Admin | Role::Emergency) {
        return Ok(warnings);
    }
    if registry.stale_keyring().is_some() {
        warnings.push("The key file is an older one that was put back. Look at who can open the registry, then confirm it under Keys.".into());
    } else if !registry.has_recovery()? {
        warnings.push("There is no recovery key. If every pass phrase is lost, nobody can open the registry. Make one under Keys.".into());
    }
    if registry.fact(ROTATION_DUE)?.is_some_and(|due| !due.is_empty()) {
        warnings.push("Somebody was shut out since the data key was last changed. Change it under Keys, or a copy of the key that they kept still opens the file.".into());
    }
    Ok(warnings)
}

/// Fact: since when somebody is shut out who may know the data key; blank when nobody is.
pub(super) const ROTATION_DUE: &str = "rotation_due";

pub(crate) fn session_touch(app: &App, (): Nothing) -> Result<Nothing, Error> {
    app.touch();
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
        let login = registry.who().login.clone();
        let change = event(Action::Config, "settings");
        registry.write::<_, Error>(change, |w| Ok(w.set_setting(&login, "settings", &text)?))
    })?;
    app.session(|s| s.limit = settings.limit())?;
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
