//! Staging releases of the registry: look at a file, install it, put it into or out of force.

use sha2::{Digest, Sha256};
use staging::tumor::Tables;
use staging::{Algorithm, facts, release};
use store::{NewContent, Registry};

use super::restand_all;
use crate::files::{hex, read_at_most};
use crate::rules::Content;
use crate::trail::{Action, event};
use crate::views::*;
use crate::{App, Error, clock};

/// Largest archive that is read, in bytes; published ones have two to three million.
const LARGEST: u64 = 64 << 20;

fn years(tables: &Tables, id: &str) -> String {
    let of = tables.all().find(|b| b.algorithm().id() == id).map(|b| b.years());
    match of {
        Some((from, Some(to))) => format!("{from} to {to}"),
        Some((from, None)) => format!("{from} and later"),
        None => String::new(),
    }
}

fn view(algorithm: &Algorithm, tables: &Tables) -> PackView {
    let (id, version) = (algorithm.id(), algorithm.version());
    let key = format!("{id}-{version}");
    let named = tables.all().find(|b| b.algorithm().id() == id);
    let name = named.and_then(|b| b.name().rsplit_once(' ')).map_or(id, |(name, _)| name);
    PackView {
        name: format!("{name} {version}"),
        schemas: super::super::count(algorithm.schemas().count()),
        tables: super::super::count(algorithm.table_count()),
        years: years(tables, id),
        built_in: false,
        in_force: false,
        added: String::new(),
        by: String::new(),
        key,
    }
}

fn all(registry: &Registry, content: &Content) -> Result<Vec<PackView>, Error> {
    let tables = &content.tables;
    let answers = |a: &Algorithm| tables.all().any(|b| !b.is_installed() && b.algorithm().id() == a.id());
    let mut packs: Vec<PackView> = facts::embedded()
        .iter()
        .map(|a| PackView { built_in: true, in_force: answers(a), ..view(a, tables) })
        .collect();
    for row in registry.contents()? {
        let answering = tables.all().find(|b| {
            b.is_installed() && b.algorithm().id() == row.id && b.algorithm().version() == row.version
        });
        let compiled;
        let algorithm = match answering {
            Some(bound) => bound.algorithm(),
            None => {
                let read = release::read(&registry.content_zip(row.content)?).and_then(Algorithm::compile);
                let Ok(algorithm) = read else { continue };
                compiled = algorithm;
                &compiled
            }
        };
        packs.push(PackView {
            in_force: answering.is_some(),
            added: row.at,
            by: row.by,
            ..view(algorithm, tables)
        });
    }
    Ok(packs)
}

pub(crate) fn content_packs(app: &App, (): Nothing) -> Result<Vec<PackView>, Error> {
    app.with(|registry| all(registry, &*app.content(registry)?))
}

pub(crate) fn content_add(app: &App, order: PackOrder) -> Result<Vec<PackView>, Error> {
    let path = app.path_of(&order.file)?;
    let zip = read_at_most(&path, LARGEST, "a staging release (.zip)")?;
    let algorithm = Algorithm::compile(release::read(&zip)?)?;
    let (id, version) = (algorithm.id().to_owned(), algorithm.version().to_owned());
    let sha256 = hex(&Sha256::digest(&zip));
    let told = event(Action::Config, "content")
        .fact("content", format!("{id}-{version}"))
        .fact("sha256", sha256.clone());
    // A connection of its own, because a large registry takes some seconds, in which others may read.
    let mut registry = app.with(|registry| Ok(registry.another()?))?;
    let by = registry.user().to_owned();
    registry.write::<_, Error>(told, |w| {
        if w.contents()?.iter().any(|row| row.id == id && row.version == version) {
            return Err(Error::bad_input(format!(
                "The registry has {id} {version} already. Nothing was changed; put it into force in the list."
            )));
        }
        w.add_content(
            &clock::now(),
            &by,
            &NewContent { id: &id, version: &version, zip: &zip, sha256: &sha256 },
        )?;
        restand_all(w)
    })?;
    content_packs(app, ())
}

pub(crate) fn content_force(app: &App, order: PackForce) -> Result<Vec<PackView>, Error> {
    let told = event(Action::Config, "content").fact("force", if order.in_force { "yes" } else { "no" });
    let mut registry = app.with(|registry| Ok(registry.another()?))?;
    let by = registry.user().to_owned();
    registry.write::<_, Error>(told, |w| {
        let row = w.contents()?.into_iter().find(|row| format!("{}-{}", row.id, row.version) == order.key);
        let row = row.ok_or(store::Error::NotFound("staging release"))?;
        w.note(|e| e.fact("content", order.key.as_str()));
        if row.in_force == order.in_force {
            return Ok(());
        }
        w.content_in_force(row.content, &clock::now(), &by, order.in_force)?;
        restand_all(w)
    })?;
    content_packs(app, ())
}
