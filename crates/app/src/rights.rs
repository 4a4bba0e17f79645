//! Who may do what: roles, extras, and the matrix `schemas/security/commands.csv`.
//!
//! Decided by the name of the command and nothing else, before its arguments are looked at. A command without a row
//! is denied, and so is a role without a column.

use std::collections::HashMap;
use std::sync::OnceLock;

use store::Action;

use crate::table::Permission;
use crate::{Code, Error};

const MATRIX: &str = include_str!("../../../schemas/security/commands.csv");

/// What a person is to the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Admin,
    Supervisor,
    Registrar,
    Researcher,
    /// Came in by the recovery key.
    Emergency,
}

impl Role {
    /// Those that a person can have.
    pub(crate) const OF_PEOPLE: [Role; 4] =
        [Role::Admin, Role::Supervisor, Role::Registrar, Role::Researcher];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Role::Admin => "admin",
            Role::Supervisor => "supervisor",
            Role::Registrar => "registrar",
            Role::Researcher => "researcher",
            Role::Emergency => "emergency",
        }
    }

    pub(crate) fn of(word: &str) -> Option<Role> {
        Role::OF_PEOPLE.into_iter().find(|r| r.word() == word)
    }
}

/// One row of the matrix.
pub(crate) struct Row {
    pub(crate) permission: String,
    pub(crate) audit: Option<Action>,
    anyone: bool,
    roles: [bool; 4],
    first: bool,
}

type Matrix = HashMap<&'static str, Row>;

/// The matrix by command; empty when the file is damaged, which denies everything.
fn matrix() -> &'static Matrix {
    static READ: OnceLock<Matrix> = OnceLock::new();
    READ.get_or_init(|| read(MATRIX).unwrap_or_default())
}

fn read(text: &'static str) -> Option<Matrix> {
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next()?.split(',').collect();
    let at = |name: &str| head.iter().position(|h| *h == name);
    let (command, permission, audit) = (at("command")?, at("permission")?, at("audit")?);
    let (none, first) = (at("none")?, at("first")?);
    let mut roles = [0; 4];
    for (column, role) in roles.iter_mut().zip(Role::OF_PEOPLE) {
        *column = at(role.word())?;
    }
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.split(',').collect();
        if cells.len() != head.len() {
            return None;
        }
        let yes = |column: usize| cells[column] == "y";
        let row = Row {
            permission: cells[permission].to_owned(),
            audit: Action::ALL.into_iter().find(|a| a.word() == cells[audit]),
            anyone: yes(none),
            roles: roles.map(yes),
            first: yes(first),
        };
        Some((cells[command], row))
    };
    lines.map(row).collect()
}

/// The row of a command.
pub(crate) fn row(command: &str) -> Option<&'static Row> {
    matrix().get(command)
}

impl Row {
    /// Whether no session is needed.
    pub(crate) fn anyone(&self) -> bool {
        self.anyone
    }
}

/// What one session may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rights {
    pub(crate) role: Role,
    /// Permissions beside the role, as words.
    pub(crate) extras: Vec<String>,
    /// Whether the pass phrase must be changed before anything else.
    pub(crate) must_change: bool,
}

impl Rights {
    /// Those of whoever came in by the recovery key: everything.
    pub(crate) fn emergency() -> Self {
        Rights { role: Role::Emergency, extras: Vec::new(), must_change: false }
    }

    /// Those of a person, as the registry keeps them; nothing when their role is none of ours.
    pub(crate) fn of(person: &store::Person) -> Option<Self> {
        let extras = person.extras.split_whitespace().map(str::to_owned).collect();
        Some(Rights { role: Role::of(&person.role)?, extras, must_change: person.must_change })
    }

    fn has(&self, row: &Row) -> bool {
        match Role::OF_PEOPLE.iter().position(|r| *r == self.role) {
            None => true,
            Some(at) => row.roles[at] || self.extras.contains(&row.permission),
        }
    }

    /// Whether a command may run.
    ///
    /// # Errors
    /// `NotAllowed`, with what to do.
    pub(crate) fn allow(&self, row: &Row) -> Result<(), Error> {
        if !self.has(row) {
            return Err(not_allowed("Your role does not allow this. Ask an administrator if you need it."));
        }
        if self.must_change && !row.first {
            return Err(not_allowed(
                "Your pass phrase was given by somebody else. Choose one of your own first.",
            ));
        }
        Ok(())
    }

    /// The permissions of the role and the extras, in the order of the table.
    pub(crate) fn words(&self) -> Vec<String> {
        let has = |p: &Permission| {
            let word = p.word();
            matrix().values().any(|row| row.permission == word && self.has(row))
        };
        Permission::ALL.iter().filter(|p| has(p)).map(|p| p.word()).collect()
    }

    /// Whether everything that `before` allowed is still allowed.
    pub(crate) fn covers(&self, before: &Rights) -> bool {
        matrix().values().all(|row| self.has(row) || !before.has(row))
    }
}

pub(crate) fn not_allowed(message: &str) -> Error {
    Error::new(Code::NotAllowed, message)
}

/// The permissions that can be granted beside a role. A researcher gets none that shows or copies a record.
pub(crate) fn extras(role: Role) -> Vec<String> {
    let grantable = |p: &&Permission| match role {
        Role::Researcher => **p == Permission::Extract,
        _ => !matches!(p, Permission::Anyone | Permission::Session),
    };
    Permission::ALL.iter().filter(grantable).map(|p| p.word()).collect()
}

/// What the first person of a registry may do beside administering it: everything clinical.
pub(crate) fn clinical() -> String {
    use Permission::*;
    [Abstract, FollowUp, Import, Submit, Extract, Research, Disclose].map(Permission::word).join(" ")
}
