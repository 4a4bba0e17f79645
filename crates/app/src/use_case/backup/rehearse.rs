//! Rehearsing a restore: the backup is restored in a scratch place, opened, read to its last document, and certified.

use std::path::Path;

use serde_json::json;
use store::{Registry, SideCopy};

use super::{PROGRAM, compared, note, receipt, telling};
use crate::jobs::Progress;
use crate::pdf::{Column, Sheet};
use crate::views::*;
use crate::{Error, clock};

/// Restores a backup in a scratch place, compares it with what it says, and leaves a certificate beside it or in `out`.
///
/// A backup that does not pass is no error: the certificate says so. Nothing decrypted ever lies on the disk.
pub(super) fn rehearse(
    registry: &mut Registry,
    path: &Path,
    out: Option<&Path>,
    progress: &Progress,
) -> Result<BackupReceipt, Error> {
    let begun = clock::now();
    let name = crate::files::file_name(path);
    let check = registry.verify_backup(path, &mut telling(progress))?;
    if check.older_keys {
        return Err(Error::bad_input(
            "This backup was made before the data key was changed. Rehearse a newer one, or restore this one with a pass phrase of its day into an empty folder.",
        ));
    }
    let mut receipt = receipt(&name, &check.manifest);
    compared(&check, &mut receipt);
    if receipt.passed {
        restored(registry, path, &mut receipt, progress)?;
    }
    let folder = out.or(path.parent()).unwrap_or(Path::new("."));
    receipt.certificates = certify(registry, &receipt, &check.manifest, &begun, folder)?;
    note(registry, "rehearse", &receipt, &check.manifest.registry.sha256)?;
    Ok(receipt)
}

/// The restore itself, and what only an opened registry can show.
fn restored(
    registry: &Registry,
    path: &Path,
    receipt: &mut BackupReceipt,
    progress: &Progress,
) -> Result<(), Error> {
    let side = SideCopy::scratch(path, registry.folder(), &mut telling(progress))?;
    let opened = side.open_like(registry)?;
    progress.begin("Reading every document", receipt.patients);
    let (mut patients, mut tumors, mut items) = (0u32, 0u32, 0u64);
    let read = opened.each_patient::<Error>(|patient, of| {
        patients += 1;
        tumors += super::super::count(of.len());
        items += patient.items.iter().count() as u64;
        items += of.iter().map(|t| t.items.iter().count() as u64).sum::<u64>();
        progress.step(patients)?;
        Ok(true)
    });
    let mut add = |what: String, problem: Option<String>| {
        receipt.checks.push((what, problem.clone().unwrap_or_else(|| "as it should be".into())));
        if let Some(problem) = problem {
            receipt.passed = false;
            receipt.problems.push(problem);
        }
    };
    match read {
        Err(error) if error.code == crate::Code::Cancelled => return Err(error),
        Err(error) => add("Every document opened and read".into(), Some(error.message)),
        Ok(()) => {
            let fits = (patients, tumors) == (receipt.patients, receipt.tumors);
            let problem = (!fits).then(|| {
                format!(
                    "{patients} patients and {tumors} tumors could be read, and the backup holds {} and {}.",
                    receipt.patients, receipt.tumors
                )
            });
            add(format!("Opened, and read {patients} patients, {tumors} tumors, {items} items"), problem);
        }
    }
    // Without the anchor, which vouches for more than the backup as soon as anybody has worked since.
    progress.begin("Verifying the audit trail", 0);
    let go_on = |done: u64, _| progress.step(super::super::count(done)).is_ok();
    let verdict = opened.audit_verify(&[], go_on)?.ok_or_else(Error::cancelled)?;
    let first = verdict.problems.first();
    add(
        format!("Audit trail of {} entries verified, and every row against its digest", verdict.entries),
        first.map(|p| format!("{} (entry {})", crate::error::sentence(&p.what), p.seq)),
    );
    drop(opened);
    side.remove()?;
    Ok(())
}

/// The certificate for people and the one for programs.
fn certify(
    registry: &Registry,
    receipt: &BackupReceipt,
    manifest: &store::Manifest,
    begun: &str,
    folder: &Path,
) -> Result<Vec<String>, Error> {
    let ended = clock::now();
    let verdict = if receipt.passed { "PASS" } else { "FAIL" };
    let stamp: String = begun.chars().take(19).filter(|c| !matches!(c, '-' | ':')).collect();
    let base = format!("accession-rehearsal-{stamp}Z-{}", manifest.vault.get(..8).unwrap_or(""));
    let text = json!({
        "certificate": "restore rehearsal", "format": 1, "verdict": verdict, "begun": begun, "ended": ended,
        "program": PROGRAM, "registry": registry.name(), "by": registry.user(), "backup": receipt.name,
        "description": manifest, "checks": receipt.checks, "problems": receipt.problems,
    });
    let mut bytes =
        serde_json::to_vec_pretty(&text).map_err(|_| Error::bug("The certificate could not be written."))?;
    bytes.push(b'\n');
    let footer = format!("{} · {begun} · {PROGRAM}", receipt.name);
    let mut sheet = Sheet::new("Certificate of a restore rehearsal", registry.name(), &footer);
    sheet.heading(if receipt.passed {
        "PASS: this backup can be restored"
    } else {
        "FAIL: this backup cannot be relied upon"
    });
    sheet.paragraph(if receipt.passed {
        "The backup was restored in a scratch place, encrypted all the time, opened with the registry's key, read to its last document and compared with what was written down when it was made. The scratch copy was removed."
    } else {
        "What is wrong is listed below. Make a new backup, rehearse it, and find out what damaged this one before relying on its disk."
    });
    sheet.facts(&[
        ("Backup", receipt.name.clone()),
        ("Made", manifest.made.clone()),
        ("Made by", manifest.program.clone()),
        ("Rehearsed", format!("{begun} to {ended}")),
        ("By", registry.user().to_owned()),
        ("Patients", receipt.patients.to_string()),
        ("Tumors", receipt.tumors.to_string()),
        ("Amendments", receipt.amendments.to_string()),
        ("Audit trail", format!("{} entries", manifest.audit.seq)),
    ]);
    for problem in &receipt.problems {
        sheet.paragraph(problem);
    }
    let columns = [Column { heading: "Check", share: 0.65 }, Column { heading: "Result", share: 0.35 }];
    sheet
        .table(&columns, &receipt.checks.iter().map(|(a, b)| vec![a.clone(), b.clone()]).collect::<Vec<_>>());
    let files = [(format!("{base}.json"), bytes), (format!("{base}.pdf"), sheet.finish())];
    for (name, content) in &files {
        crate::files::write_new(&folder.join(name), content)?;
    }
    Ok(files.into_iter().map(|(name, _)| name).collect())
}
