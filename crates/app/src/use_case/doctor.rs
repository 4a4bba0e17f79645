//! The doctor: engine, settings, every page, sums. It shows no patient.

use crate::{App, Error};

/// A setting of the database engine that protects the data.
#[derive(Clone, Debug, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DoctorSetting {
    /// Name.
    pub name: String,
    /// Value now.
    pub value: String,
    /// Value that it must have.
    pub expected: String,
    /// Whether these are the same.
    pub right: bool,
}

/// What `accession doctor` says of a registry.
#[derive(Clone, Debug, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DoctorReport {
    /// SQLite version.
    pub sqlite: String,
    /// SQLCipher version.
    pub sqlcipher: String,
    /// The settings that protect the data.
    pub settings: Vec<DoctorSetting>,
    /// Patients.
    pub patients: u32,
    /// Tumors.
    pub tumors: u32,
    /// Amendments.
    pub amendments: u32,
    /// What is damaged; empty when every page is sound.
    pub findings: Vec<String>,
}

impl DoctorReport {
    /// Whether all is as it should be: every setting and every page.
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty() && self.settings.iter().all(|s| s.right)
    }
}

impl App {
    /// Checks the open registry: engine, settings, every page, sums.
    pub fn doctor(&self) -> Result<DoctorReport, Error> {
        self.with(|registry| {
            let engine = registry.engine()?;
            let settings = engine.settings.into_iter().map(|s| DoctorSetting {
                right: s.is_right(),
                name: s.name.to_owned(),
                value: s.value,
                expected: s.expected,
            });
            Ok(DoctorReport {
                sqlite: engine.sqlite,
                sqlcipher: engine.sqlcipher,
                settings: settings.collect(),
                patients: registry.patient_count()?,
                tumors: registry.tumor_count()?,
                amendments: registry.amendment_count()?,
                findings: registry.check()?,
            })
        })
    }
}
