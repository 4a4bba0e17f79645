//! Salvage: a new registry from what can still be read of a damaged one.

use std::path::Path;

use serde::Serialize;
use store::{Registry, Secret, same_login};

use super::super::standing::standing;
use crate::rights::{Rights, Role};
use crate::rules::Rules;
use crate::trail::{Action, event};
use crate::use_case::gate::who;
use crate::{App, Error, clock};

/// What a salvage brought back, and what it could not.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SalvageReport {
    /// Pages of the damaged file.
    pub pages: u32,
    /// Numbers of the bad ones.
    pub bad_pages: Vec<u32>,
    /// SHA-256 of the damaged file, the same before and after.
    pub sha256: String,
    /// Name, rows copied, and rows among them that were found without their way through the file.
    pub tables: Vec<(String, u64, u64)>,
    /// Table and what was lost of it: the page, and the keys that it held as far as its neighbours tell.
    pub lost: Vec<(String, String)>,
    /// Rows on pages that belong to no table for certain; not copied.
    pub unattributed: u64,
    /// Keys of patients without a readable document.
    pub patients_without_document: Vec<i64>,
    /// Keys of tumors without a readable document.
    pub tumors_without_document: Vec<i64>,
    /// Keys of tumors whose patient is lost.
    pub tumors_without_patient: Vec<i64>,
    /// Tumors that the search finds again.
    pub indexed: u32,
}

/// Fills the full text index and the numbers of each case anew; what has no readable document is named.
fn index(registry: &mut Registry, report: &mut SalvageReport) -> Result<(), Error> {
    let gaps = registry.gaps()?;
    report.patients_without_document = gaps.patients;
    report.tumors_without_document = gaps.tumors;
    report.tumors_without_patient = gaps.orphans;
    let today = clock::today();
    let told = event(Action::Create, "registry")
        .fact("what", "salvage")
        .fact("sha256", report.sha256.clone())
        .fact("badPages", report.bad_pages.len().to_string());
    let patients = registry.patient_keys()?;
    registry.write::<_, Error>(told, |w| {
        let rules = Rules::within(w)?;
        for key in patients {
            let Ok(patient) = w.patient(key) else {
                if !report.patients_without_document.contains(&key) {
                    report.patients_without_document.push(key);
                }
                continue;
            };
            for tumor in w.tumor_keys_of(key)? {
                match w.tumor(tumor) {
                    Ok(row) => {
                        w.save_standing(tumor, &standing(&rules, &patient.items, &row.items, today))?;
                        report.indexed += 1;
                    }
                    Err(_) if report.tumors_without_document.contains(&tumor) => {}
                    Err(_) => report.tumors_without_document.push(tumor),
                }
            }
        }
        Ok(())
    })
}

impl App {
    /// Copies what can be read of this program's damaged registry into a new one in `out`, under the same keyring.
    ///
    /// The damaged one is only read. `person` and `passphrase` open the keyring as always; the trail of the new one
    /// goes on from that of the damaged one, and its verification names what is missing.
    pub fn salvage(
        &self,
        out: &Path,
        person: Option<&str>,
        passphrase: &str,
        mut step: impl FnMut(&'static str, u32, u32) -> bool,
    ) -> Result<SalvageReport, Error> {
        let secret = Secret::passphrase(passphrase);
        let found = store::salvage(&self.folder(), person, &secret, out, &mut step)?;
        let mut report = SalvageReport {
            pages: found.pages,
            bad_pages: found.bad,
            sha256: found.sha256,
            unattributed: found.unattributed,
            ..SalvageReport::default()
        };
        for table in found.tables {
            report.lost.extend(table.lost.into_iter().map(|lost| (table.name.clone(), lost)));
            report.tables.push((table.name, table.rows, table.found));
        }
        step("Filling the index of the search", 0, 0);
        let mut registry = Registry::unlock(out, person, &secret)?;
        let login = registry.login().to_owned();
        let known = registry.people()?.into_iter().find(|p| same_login(&p.login, &login));
        let role = known.as_ref().and_then(Rights::of).map_or(Role::Admin, |r| r.role);
        let (key, name) = known.as_ref().map_or((0, login.as_str()), |p| (p.person, p.name.as_str()));
        registry.set_who(who(self, key, &login, name, role));
        index(&mut registry, &mut report)?;
        Ok(report)
    }
}
