//! What the documents of this registry are judged by: its user items, the staging releases that answer, its setters.

use std::sync::Arc;

use staging::tumor::Tables;
use store::{ContentRow, Registry, Write};

use crate::dictionaries::UserItems;
use crate::session::guard;
use crate::{App, Error};

/// The fact in which the registry keeps its standard setters.
pub(crate) const SETTERS: &str = "setters";
/// The setters of a registry that has not chosen: those of the United States, as the required table always meant.
pub(crate) const ALL_SETTERS: &str = "SNC";

/// Staging as it is in force, with the edition of the rows that said so.
pub(crate) struct Content {
    edition: i64,
    pub(crate) tables: Tables,
}

/// What documents are judged by.
pub(crate) struct Rules {
    pub(crate) user: Arc<UserItems>,
    pub(crate) content: Arc<Content>,
    /// Letters of the standard setters that the registry follows.
    pub(crate) setters: String,
}

/// The releases in force, compiled; what this program cannot read any more does not answer.
fn compile(
    edition: i64,
    rows: &[ContentRow],
    zip: impl Fn(i64) -> store::Result<Vec<u8>>,
) -> Result<Content, Error> {
    let mut installed = Vec::new();
    for row in rows.iter().filter(|r| r.in_force) {
        let zip = zip(row.content)?;
        let compiled = staging::release::read(&zip).and_then(staging::Algorithm::compile);
        installed.extend(compiled.ok().map(Arc::new));
    }
    Ok(Content { edition, tables: Tables::with(installed) })
}

impl Rules {
    /// The rules as one transaction sees them, which may just have changed them.
    pub(crate) fn within(w: &Write<'_>) -> Result<Rules, Error> {
        let user = UserItems::load(w.dictionary_edition()?, w.dictionaries()?);
        let content = compile(0, &w.contents()?, |content| w.content_zip(content))?;
        let setters = w.fact(SETTERS)?.unwrap_or_else(|| ALL_SETTERS.to_owned());
        Ok(Rules { user: Arc::new(user), content: Arc::new(content), setters })
    }

    /// The same rules with other user items.
    pub(crate) fn with_user(&self, user: UserItems) -> Rules {
        Rules { user: Arc::new(user), content: Arc::clone(&self.content), setters: self.setters.clone() }
    }
}

impl App {
    /// The rules in force now, also when another program put them in force.
    pub(crate) fn rules(&self, registry: &Registry) -> Result<Arc<Rules>, Error> {
        let setters = registry.fact(SETTERS)?.unwrap_or_else(|| ALL_SETTERS.to_owned());
        let rules = Rules { user: self.user_items(registry)?, content: self.content(registry)?, setters };
        Ok(Arc::new(rules))
    }

    /// The staging releases in force, compiled once a session and whenever they change.
    pub(crate) fn content(&self, registry: &Registry) -> Result<Arc<Content>, Error> {
        let mut held = guard(&self.0.content);
        if let Some(content) = held.as_ref()
            && content.edition == registry.content_edition()?
        {
            return Ok(Arc::clone(content));
        }
        let (edition, rows) = (registry.content_edition()?, registry.contents()?);
        let content = Arc::new(compile(edition, &rows, |content| registry.content_zip(content))?);
        *held = Some(Arc::clone(&content));
        Ok(content)
    }
}
