//! A backup in the place of the registry: over the open one, or where there is none that opens.

use std::path::Path;

use store::{RECOVERY_LOGIN, Registry, Secret, SideCopy, Sums, same_login};
use zeroize::Zeroizing;

use super::{compared, receipt, telling};
use crate::jobs::Progress;
use crate::rights::{self, Rights, Role, not_allowed};
use crate::trail::{Action, event};
use crate::use_case::audit::set_anchor;
use crate::use_case::gate::{attempt, who};
use crate::views::*;
use crate::{App, Code, Error, clock};

/// The reason is part of the trail: a restore takes back what people have entered.
fn reason(text: &str) -> Result<&str, Error> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::bad_input(
            "Say why the registry is restored: it becomes part of the audit trail.",
        ));
    }
    Ok(text)
}

/// Checks a copy with its own key and writes the restore into its trail.
fn prepare(
    side: &SideCopy,
    opened: &mut Registry,
    name: &str,
    replaced: Option<Sums>,
    reason: &str,
    progress: &Progress,
) -> Result<BackupReceipt, Error> {
    let check = side.verify(opened, &mut telling(progress))?;
    let mut receipt = receipt(name, side.manifest());
    compared(&check, &mut receipt);
    if let Some(problem) = receipt.problems.first() {
        return Err(Error::bad_input(format!(
            "This backup cannot be trusted. {problem} Nothing was changed. Use another backup."
        )));
    }
    let manifest = side.manifest();
    let mut beyond = "unknown: the replaced registry could not be opened".to_owned();
    if let Some(sums) = replaced {
        let more =
            |now: u64, table: &str| now.saturating_sub(manifest.counts.get(table).copied().unwrap_or(0));
        let entries = sums.entries.saturating_sub(manifest.audit.seq);
        receipt.beyond = super::super::count(entries);
        beyond = format!(
            "{entries} entries of the trail, {} amendments, {} tumors, {} patients",
            more(sums.amendments, "amendment"),
            more(sums.tumors, "tumor"),
            more(sums.patients, "patient")
        );
    }
    receipt.checks.push(("What the replaced registry had beyond this backup".into(), beyond.clone()));
    let told = event(Action::Restore, "registry")
        .fact("name", name)
        .fact("made", manifest.made.clone())
        .fact("sha256", manifest.registry.sha256.clone())
        .fact("auditSeq", manifest.audit.seq.to_string())
        .fact("beyond", beyond.clone())
        .private("reason", reason);
    let (by, at) = (opened.user().to_owned(), clock::now());
    opened.write::<_, Error>(told, |w| Ok(w.add_backup(&at, &by, "restore", name, true, &beyond)?))?;
    Ok(receipt)
}

/// Who restores, as they were on the day of the backup.
pub(super) struct Opener<'a> {
    pub login: Option<&'a str>,
    pub passphrase: &'a str,
    pub key_file: Option<&'a Path>,
}

impl Opener<'_> {
    /// Opens the copy as any registry is opened, and makes sure that this person may restore; wrong secrets count as
    /// attempts on the registry in `folder`.
    fn open(&self, app: &App, side: &Path, folder: &Path) -> Result<(Registry, Rights), Error> {
        if self.login == Some(RECOVERY_LOGIN) {
            let open = || Registry::recover(side, self.passphrase);
            let mut opened = attempt(folder, RECOVERY_LOGIN, open, Error::from)?;
            opened.set_who(who(app, 0, RECOVERY_LOGIN, RECOVERY_LOGIN, Role::Emergency));
            return Ok((opened, Rights::emergency()));
        }
        let login = match (self.login, Registry::face(side)?.people.as_slice()) {
            (Some(login), _) => login.trim().to_owned(),
            (None, [only]) => only.login.clone(),
            (None, _) => return Err(store::Error::WhoAreYou.into()),
        };
        let key_file = self.key_file.map(store::hash_key_file).transpose()?;
        let secret = Secret { passphrase: self.passphrase, key_file: key_file.as_ref() };
        let open = || Registry::unlock(side, Some(&login), &secret);
        let mut opened = attempt(folder, &login, open, Error::from).map_err(of_its_day)?;
        let people = opened.people()?;
        let person = people.iter().find(|p| same_login(&p.login, &login));
        let Some(person) = person else {
            if !people.is_empty() {
                return Err(not_allowed("Nobody of this login is known in this backup."));
            }
            // Of a day before there were people: the slot's owner is the only one, and everything.
            opened.set_who(who(app, 0, &login, &login, Role::Admin));
            return Ok((opened, Rights::emergency()));
        };
        let rights = if person.disabled { None } else { Rights::of(person) };
        let row = rights::row("backup_restore");
        match (rights, row) {
            (Some(rights), Some(row)) if rights.allow(row).is_ok() => {
                opened.set_who(who(app, person.person, &person.login, &person.name, rights.role));
                Ok((opened, rights))
            }
            _ => Err(not_allowed(
                "On the day of this backup this person was not allowed to restore. Somebody who was, or who has the recovery key, can do it.",
            )),
        }
    }
}

/// What a person should know whose pass phrase does not open the backup.
fn of_its_day(mut error: Error) -> Error {
    if error.code == Code::WrongPassphrase {
        error.message.push_str(
            " A backup opens with the pass phrases of its own day, also where they were changed since. Nothing was changed.",
        );
    }
    error
}

/// Restores over the open registry; the session goes on in the restored one.
pub(super) fn in_session(
    app: &App,
    registry: Registry,
    path: &Path,
    opener: &Opener<'_>,
    why: &str,
    progress: &Progress,
) -> Result<BackupReceipt, Error> {
    let why = reason(why)?;
    let name = crate::files::file_name(path);
    let folder = registry.folder().to_owned();
    let side = SideCopy::beside(path, &folder, &mut telling(progress))?;
    if side.manifest().vault != registry.vault() {
        return Err(Error::bad_input("This is a backup of another registry. Nothing was changed."));
    }
    progress.begin("Opening the copy", 0);
    let (mut opened, rights) = opener.open(app, side.folder(), &folder)?;
    let mut receipt = prepare(&side, &mut opened, &name, Some(registry.all_sums()?), why, progress)?;
    progress.begin("Putting it in place", 0);
    progress.step(0)?;
    // From here on nobody else may have the registry open: this job's connection, the session's, the other jobs'.
    let closed = registry.close();
    app.let_go(progress);
    let outcome = match side.swap(opened, &folder, &clock::now()) {
        Ok((mut restored, replaced)) => {
            receipt.replaced = replaced.map(|p| p.display().to_string()).unwrap_or_default();
            // The session goes on in the restored registry, whatever is to be said of its anchor.
            let anchored = set_anchor(&mut restored);
            app.take_up(Some((restored, rights)));
            return anchored.map(|()| receipt);
        }
        Err(store::Error::Held) => Err(Error::from(
            "Another window or program has the registry open. Close it everywhere else and restore again. Nothing was changed.",
        )),
        Err(error) => Err(error.into()),
    };
    // The session goes on where it was; what cannot be opened any more is for the gate to say.
    app.take_up(closed.open().ok().and_then(|mut again| {
        set_anchor(&mut again).ok()?;
        let person = again.person(again.who().person).ok()?;
        Some((again, Rights::of(&person)?))
    }));
    outcome
}

pub(crate) fn registry_restore(app: &App, order: RestoreClosed) -> Result<BackupReceipt, Error> {
    let passphrase = Zeroizing::new(order.passphrase);
    let path = app.path_of(&order.backup)?;
    let why = reason(&order.reason)?;
    if app.is_open() {
        return Err(Error::bad_input(
            "The registry is open. Restore from the list of backups, or lock it first.",
        ));
    }
    let begun = std::time::Instant::now();
    let folder = app.folder();
    let progress = Progress::unseen();
    let side = SideCopy::beside(&path, &folder, &mut telling(&progress))?;
    if Registry::vault_of(&folder).is_ok_and(|vault| vault != side.manifest().vault) {
        return Err(Error::bad_input(
            "The folder holds another registry than the one of this backup. Choose an empty folder. Nothing was changed.",
        ));
    }
    let key_file = order.key_file.as_deref().map(|token| app.path_of(token)).transpose()?;
    let opener =
        Opener { login: order.person.as_deref(), passphrase: &passphrase, key_file: key_file.as_deref() };
    let (mut opened, _) = opener.open(app, side.folder(), &folder)?;
    let replaced = opened.sums_of(&folder);
    let name = crate::files::file_name(&path);
    let mut receipt = prepare(&side, &mut opened, &name, replaced, why, &progress)?;
    let (mut restored, replaced) = side.swap(opened, &folder, &clock::now()).map_err(|error| match error {
        store::Error::Held => Error::from(
            "Another window or program has the registry open. Close it everywhere and restore again. Nothing was changed.",
        ),
        other => other.into(),
    })?;
    set_anchor(&mut restored)?;
    drop(restored);
    receipt.replaced = replaced.map(|p| p.display().to_string()).unwrap_or_default();
    receipt.seconds = begun.elapsed().as_secs_f64();
    Ok(receipt)
}
