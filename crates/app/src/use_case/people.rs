//! People and their roles. The database hears first, then the keyring: whoever has a slot and no person does not come in.

use store::{NewPerson, Person, Registry, Secret, same_login};
use zeroize::Zeroizing;

use super::gate::{attempt, key_file, login_problem, note_failures};
use super::key;
use super::registry::{ROTATION_DUE, session};
use crate::password::check_passphrase;
use crate::rights::{Rights, Role, extras, not_allowed};
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

pub(crate) fn people(app: &App, (): Nothing) -> Result<PeopleView, Error> {
    app.with(|registry| {
        let slots = registry.slots()?;
        let view = |p: Person| PersonView {
            key_file: slots
                .iter()
                .any(|s| same_login(&s.login, &p.login) && s.kind == store::SlotKind::PasswordAndKeyFile),
            person: p.person.to_string(),
            login: p.login,
            name: p.name,
            role: p.role,
            extras: p.extras.split_whitespace().map(str::to_owned).collect(),
            disabled: p.disabled,
            must_change: p.must_change,
            last_login: p.last_login,
            created: p.created,
            created_by: p.created_by,
        };
        let role = |role: Role| RoleView {
            role: role.word().to_owned(),
            may: Rights { role, extras: Vec::new(), must_change: false }.words(),
        };
        Ok(PeopleView {
            people: registry.people()?.into_iter().map(view).collect(),
            roles: Role::OF_PEOPLE.map(role).into(),
            extras: extras(Role::Registrar),
            rotation_due: registry.fact(ROTATION_DUE)?.is_some_and(|due| !due.is_empty()),
        })
    })
}

/// Role and extras as they are stored, if they are ours and go together.
fn standing(role: &str, wanted: &[String]) -> Result<(Role, String), Error> {
    let role = Role::of(role)
        .ok_or_else(|| Error::bad_input("The role is admin, supervisor, registrar or researcher."))?;
    let grantable = extras(role);
    if wanted.iter().any(|w| !grantable.contains(w)) {
        return Err(Error::bad_input(match role {
            Role::Researcher => {
                "A researcher never sees a record, so `Extract` is all that can be granted beside the role. Choose another role."
            }
            _ => "There is no such permission to grant.",
        }));
    }
    let kept: Vec<&str> = grantable.iter().filter(|g| wanted.contains(g)).map(String::as_str).collect();
    Ok((role, kept.join(" ")))
}

fn name_of(text: &str) -> Result<&str, Error> {
    let name = text.trim();
    if name.is_empty() || name.chars().count() > 100 || name.chars().any(char::is_control) {
        return Err(Error::bad_input("The name has up to 100 characters; it stands beside every amendment."));
    }
    Ok(name)
}

fn reason_of(text: &str) -> Result<&str, Error> {
    let reason = text.trim();
    if reason.is_empty() { Err(Error::bad_input("Say why: it is recorded.")) } else { Ok(reason) }
}

/// Refuses changes while the key file is one that was put back: it would say of others what is not so any more.
fn not_stale(registry: &Registry) -> Result<(), Error> {
    match registry.stale_keyring() {
        Some((found, known)) => Err(store::Error::StaleKeyring { found, known }.into()),
        None => Ok(()),
    }
}

/// The key file could not follow what the database holds already.
fn half_done(error: store::Error, done: &str) -> Error {
    let mut error = Error::from(error);
    error.message = format!("{done} The key file could not be changed: {}", error.message);
    error
}

pub(crate) fn person_add(app: &App, order: PersonNew) -> Result<PeopleView, Error> {
    let passphrase = Zeroizing::new(order.passphrase);
    let (login, name) = (order.login.trim(), name_of(&order.name)?);
    if let Some(problem) = login_problem(login) {
        return Err(Error::bad_input(problem));
    }
    let (role, extras) = standing(&order.role, &order.extras)?;
    app.with(|registry| {
        check_passphrase(&passphrase, &[login, name, registry.name()])?;
        not_stale(registry)?;
        let by = registry.user().to_owned();
        let added = event(Action::Privilege, "person")
            .fact("deed", "add")
            .fact("login", login)
            .fact("role", role.word())
            .fact("extras", extras.as_str());
        registry.write::<_, Error>(added, |w| {
            if w.people()?.iter().any(|p| same_login(&p.login, login)) {
                return Err(Error::bad_input(
                    "This login belongs to somebody, perhaps to a person who left: logins are never given twice. Choose another one.",
                ));
            }
            let new = NewPerson { login, name, role: role.word(), extras: &extras, must_change: true };
            w.add_person(&clock::now(), &by, &new)?;
            Ok(())
        })?;
        let secret = Secret::passphrase(&passphrase);
        registry
            .reset_secret(login, &secret, &clock::now(), app.0.config.key_cost)
            .map_err(|e| half_done(e, "The person is added and cannot come in yet; give a new pass phrase."))
    })?;
    people(app, ())
}

/// Whether an enabled administrator is left.
fn administered(people: &[Person]) -> bool {
    people.iter().any(|p| !p.disabled && p.role == Role::Admin.word())
}

pub(crate) fn person_change(app: &App, order: PersonChange) -> Result<PeopleView, Error> {
    let person = key(&order.person)?;
    let name = name_of(&order.name)?;
    let reason = reason_of(&order.reason)?;
    let (role, extras) = standing(&order.role, &order.extras)?;
    app.with(|registry| {
        let before = registry.person(person)?;
        let shut_out = order.disabled && !before.disabled;
        let changed = event(Action::Privilege, "person")
            .fact("deed", if shut_out { "disable" } else { "change" })
            .fact("login", before.login.as_str())
            .fact("role", role.word())
            .fact("extras", extras.as_str())
            .fact("disabled", if order.disabled { "yes" } else { "no" })
            .fact("roleBefore", before.role.as_str())
            .fact("extrasBefore", before.extras.as_str())
            .private("reason", reason);
        registry.write::<_, Error>(changed, |w| {
            let now = clock::now();
            let after = Person {
                name: name.to_owned(),
                role: role.word().to_owned(),
                extras: extras.clone(),
                disabled: order.disabled,
                // Who was shut out comes in again with a pass phrase that somebody else gave them.
                must_change: before.must_change || (before.disabled && !order.disabled),
                ..before.clone()
            };
            w.save_person(&now, &after)?;
            if !administered(&w.people()?) {
                return Err(Error::bad_input(
                    "This is the last administrator who can come in. Make somebody else administrator first.",
                ));
            }
            if shut_out {
                w.set_fact(ROTATION_DUE, &now)?;
            }
            Ok(())
        })?;
        match shut_out.then(|| registry.remove_slot(&before.login)) {
            // A slot that is not there keeps nobody in.
            None | Some(Ok(()) | Err(store::Error::NotFound(_))) => Ok(()),
            Some(Err(e)) => Err(half_done(e, "The person is shut out.")),
        }
    })?;
    people(app, ())
}

pub(crate) fn person_reset(app: &App, order: PersonReset) -> Result<PeopleView, Error> {
    let passphrase = Zeroizing::new(order.passphrase);
    let person = key(&order.person)?;
    let reason = reason_of(&order.reason)?;
    app.with(|registry| {
        let before = registry.person(person)?;
        check_passphrase(&passphrase, &[&before.login, &before.name, registry.name()])?;
        not_stale(registry)?;
        if before.disabled {
            return Err(Error::bad_input(
                "This person is shut out. Let them in again first, then give a pass phrase.",
            ));
        }
        let reset = event(Action::Privilege, "person")
            .fact("deed", "reset")
            .fact("login", before.login.as_str())
            .private("reason", reason);
        registry.write::<_, Error>(reset, |w| {
            Ok(w.save_person(&clock::now(), &Person { must_change: true, ..before.clone() })?)
        })?;
        note_failures(registry, &[&before.login])?;
        let secret = Secret::passphrase(&passphrase);
        registry
            .reset_secret(&before.login, &secret, &clock::now(), app.0.config.key_cost)
            .map_err(|e| half_done(e, "The old pass phrase still holds."))
    })?;
    people(app, ())
}

pub(crate) fn password_change(app: &App, order: PasswordChange) -> Result<SessionView, Error> {
    let (old, new) = (Zeroizing::new(order.old), Zeroizing::new(order.new));
    let old_file = key_file(app, order.old_key_file.as_deref())?;
    let new_file = key_file(app, order.new_key_file.as_deref())?;
    let old_secret = Secret { passphrase: &old, key_file: old_file.as_ref() };
    let new_secret = Secret { passphrase: &new, key_file: new_file.as_ref() };
    app.with(|registry| {
        let who = registry.who().clone();
        if who.person == 0 {
            return Err(not_allowed(
                "The recovery key has no pass phrase. Give a person a new one under People instead.",
            ));
        }
        check_passphrase(&new, &[&who.login, &who.name, registry.name()])?;
        if *old == *new && old_secret.key_file == new_secret.key_file {
            return Err(Error::bad_input("The new pass phrase is the old one. Choose another."));
        }
        let (folder, cost) = (registry.folder().to_owned(), app.0.config.key_cost);
        let change = || registry.change_secret(&old_secret, &new_secret, &clock::now(), cost);
        attempt(&folder, &who.login, change, Error::from)?;
        note_failures(registry, &[&who.login])?;
        let person = registry.person(who.person)?;
        let changed = event(Action::Privilege, "person")
            .fact("deed", "passphrase")
            .fact("login", who.login.as_str())
            .fact("keyFile", if new_secret.key_file.is_some() { "yes" } else { "no" });
        registry.write::<_, Error>(changed, |w| {
            Ok(w.save_person(&clock::now(), &Person { must_change: false, ..person.clone() })?)
        })
    })?;
    app.session(|s| s.rights.must_change = false)?;
    session(app, ())
}
