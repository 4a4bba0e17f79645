//! Keys: recovery, key files, change of the data key.

use store::{RECOVERY_LOGIN, Registry, SlotInfo, SlotKind};
use zeroize::Zeroizing;

use super::registry::ROTATION_DUE;
use crate::files::{hex, write_new};
use crate::jobs::Outcome;
use crate::pdf::Sheet;
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

/// Bytes of a key file: as much as can be guessed at all.
const KEY_FILE: usize = 32;

pub(crate) fn key_file_make(app: &App, order: FolderOrder) -> Result<WrittenFile, Error> {
    let folder = app.save_folder(&order.folder)?;
    let mut key = Zeroizing::new([0u8; KEY_FILE]);
    let mut name = [0u8; 4];
    getrandom::fill(key.as_mut()).map_err(|_| Error::from(store::Error::Random))?;
    getrandom::fill(&mut name).map_err(|_| Error::from(store::Error::Random))?;
    // The name says what it is and not whose.
    let file = format!("accession-{}.keyfile", hex(&name));
    app.with(|registry| {
        registry.record(event(Action::Export, "keyFile").fact("file", file.as_str()))?;
        Ok(())
    })?;
    write_new(&folder.join(&file), key.as_ref())?;
    // The key is derived from the hash of this file, so the hash is as secret as the file.
    Ok(WrittenFile { file, sha256: String::new() })
}

fn view(registry: &Registry) -> Result<KeysView, Error> {
    let slots = registry.slots()?;
    let recovery = slots.iter().find(|s| s.kind == SlotKind::Recovery);
    let recovery_made = recovery.map_or(String::new(), |s| s.created.clone());
    let slot = |s: &SlotInfo| SlotView {
        login: if s.kind == SlotKind::Recovery { RECOVERY_LOGIN.to_owned() } else { s.login.clone() },
        kind: s.kind.word().to_owned(),
        created: s.created.clone(),
        derivation: s.work.clone(),
        fingerprint: s.fingerprint.clone(),
    };
    Ok(KeysView {
        vault: hex(&registry.vault_id()),
        generation: registry.generation()?,
        recovery: recovery.is_some(),
        recovery_made,
        slots: slots.iter().map(slot).collect(),
        rotation_due: registry.fact(ROTATION_DUE)?.is_some_and(|due| !due.is_empty()),
        rotated: registry.fact("rotated")?.unwrap_or_default(),
        stale: registry.stale_keyring().is_some(),
    })
}

pub(crate) fn keys_status(app: &App, (): Nothing) -> Result<KeysView, Error> {
    app.with(|registry| view(registry))
}

pub(crate) fn recovery_make(app: &App, (): Nothing) -> Result<RecoveryKeyView, Error> {
    let text = Registry::new_recovery_key()?.text();
    let groups = text.split('-').map(str::to_owned).collect();
    app.session(|s| s.recovery_key = Some(text))?;
    Ok(RecoveryKeyView { groups })
}

/// The recovery key that was shown and is not in force yet.
fn shown(app: &App) -> Result<Zeroizing<String>, Error> {
    let none = || Error::bad_input("Make a new recovery key first: it is shown once.");
    app.session(|s| s.recovery_key.clone())?.ok_or_else(none)
}

pub(crate) fn recovery_sheet(app: &App, order: FolderOrder) -> Result<WrittenFile, Error> {
    let folder = app.save_folder(&order.folder)?;
    let key = shown(app)?;
    let (name, vault) =
        app.with(|registry| Ok((registry.name().to_owned(), hex(&registry.vault_id()[..4]))))?;
    let sheet = sheet(&name, &vault, &key);
    let file = format!("accession-recovery-{vault}-{}.pdf", clock::today().to_naaccr());
    app.with(|registry| {
        registry.record(event(Action::Print, "recoveryKey").fact("file", file.as_str()))?;
        Ok(())
    })?;
    let sha256 = write_new(&folder.join(&file), &sheet)?;
    Ok(WrittenFile { file, sha256 })
}

/// The sheet that lies in a safe: the key, which registry it opens, how it is used.
fn sheet(name: &str, vault: &str, key: &str) -> Vec<u8> {
    let made = clock::today().to_string();
    let mut sheet = Sheet::new("Recovery key", name, &format!("Accession {}", env!("CARGO_PKG_VERSION")));
    sheet.paragraph(
        "This key opens the registry without any pass phrase, and everything in it. Keep this sheet in a sealed \
         envelope in a safe, and away from the computer. Who uses it is asked for name and reason; both are recorded.",
    );
    sheet.facts(&[("Registry", name.to_owned()), ("Vault", vault.to_owned()), ("Made on", made)]);
    sheet.heading("Recovery key");
    let groups: Vec<&str> = key.split('-').collect();
    groups.chunks(7).for_each(|line| sheet.code(&line.join("-")));
    sheet.heading("How it is used");
    sheet.paragraph(
        "On the unlock screen choose \"Use a recovery key\", or run `accession keys recover`. Type the groups; blanks and \
         hyphens do not matter. The letters I, L, O and U are not used. Then give people new pass phrases, and make a \
         new recovery key: the one that was used has been seen.",
    );
    sheet.paragraph(
        "It is in force only once it was typed back where it was shown. A newer recovery key makes this sheet worthless.",
    );
    sheet.finish()
}

/// What was typed, without what does not matter: blanks, hyphens, case, letters that look like digits.
fn normal(typed: &str) -> Zeroizing<String> {
    let digit = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    Zeroizing::new(typed.chars().filter(|c| c.is_ascii_alphanumeric()).map(digit).collect())
}

pub(crate) fn recovery_confirm(app: &App, order: RecoveryTyped) -> Result<KeysView, Error> {
    let typed = Zeroizing::new(order.typed);
    let shown = shown(app)?;
    if *normal(&typed) != *normal(&shown) {
        return Err(Error::bad_input(
            "That is not the recovery key that was shown. Compare it group by group.",
        ));
    }
    let status = app.with(|registry| {
        let replaced = registry.has_recovery()?;
        registry.confirm_recovery(&typed, &clock::now())?;
        let made =
            event(Action::Privilege, "recoveryKey").fact("deed", if replaced { "replace" } else { "make" });
        registry.record(made)?;
        view(registry)
    })?;
    app.session(|s| s.recovery_key = None)?;
    Ok(status)
}

fn reason_of(order: &RotateOrder) -> Result<String, Error> {
    let reason = order.reason.trim();
    if reason.is_empty() { Err(Error::bad_input("Say why: it is recorded.")) } else { Ok(reason.to_owned()) }
}

pub(crate) fn keys_heal(app: &App, order: RotateOrder) -> Result<KeysView, Error> {
    let reason = reason_of(&order)?;
    app.with(|registry| {
        let Some((found, known)) = registry.stale_keyring() else {
            return Err(Error::bad_input("The key file is the newest. There is nothing to confirm."));
        };
        registry.heal_keyring()?;
        let healed = event(Action::Privilege, "keyFile")
            .fact("deed", "heal")
            .fact("found", found.to_string())
            .fact("known", known.to_string());
        registry.record(healed.private("reason", reason))?;
        view(registry)
    })
}

pub(crate) fn keys_rotate(app: &App, order: RotateOrder) -> Result<JobView, Error> {
    let reason = reason_of(&order)?;
    let app = app.clone();
    let jobs = app.clone();
    Ok(jobs.0.jobs.start("keysRotate", move |progress| {
        progress.begin("Writing the registry under a new key", 0);
        // The session's own connection does it: with another one beside it the file could not be swapped.
        app.with(|registry| {
            let asked =
                event(Action::Rekey, "registry").fact("deed", "begin").private("reason", reason.as_str());
            registry.record(asked)?;
            let mut show = |done, of| progress.show(done, of);
            registry.rotate(&mut show)?;
            let generation = registry.generation()?.to_string();
            let done = event(Action::Rekey, "registry").fact("deed", "done").fact("generation", generation);
            registry.write::<_, Error>(done, |w| {
                w.set_fact("rotated", &clock::now())?;
                Ok(w.set_fact(ROTATION_DUE, "")?)
            })?;
            Ok(Outcome::Keys(view(registry)?))
        })
    }))
}
