//! The anchor: a file outside of the vault that only grows, with every signed line of the trail.
//!
//! Whoever holds the vault's key could rewrite the whole trail; they cannot rewrite what was copied elsewhere.
//! The table `checkpoint` holds the same lines, so that those a lost network drive missed are written later.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, params};

use super::checkpoint::{Line, hex};
use crate::Result;

/// How much of the end is looked through for the last line that we know: some 150 lines.
const TAIL: u64 = 64 * 1024;

/// Path of a vault's anchor in a folder.
pub(crate) fn path(folder: &Path, vault: &[u8; 16]) -> PathBuf {
    folder.join(format!("accession-{}.anchor", hex(&vault[..4])))
}

/// How far an anchor has come.
pub(crate) struct Caught {
    /// Last entry that it vouches for, 0 for none.
    pub to: u64,
    /// Whether it held nothing of this vault although somebody had come in before: it was deleted, or the place is new.
    /// What it says of earlier entries is then a copy of what the registry says of itself.
    pub anew: bool,
}

/// Appends to the anchor what it does not hold yet.
pub(crate) fn catch_up(conn: &Connection, folder: &Path, vault: &[u8; 16]) -> Result<Caught> {
    fs::create_dir_all(folder)?;
    let path = path(folder, vault);
    let fresh = !path.exists();
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(&path)?;
    let length = file.metadata()?.len();
    let mut known = newest_known(conn, &mut file, length.saturating_sub(TAIL))?;
    if known.is_none() && length > TAIL {
        known = newest_known(conn, &mut file, 0)?;
    }
    let sql = "SELECT line FROM checkpoint WHERE checkpoint > ?1 ORDER BY checkpoint";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([known.unwrap_or(0)])?;
    let mut text = String::new();
    if length > 0 && !ends_a_line(&mut file)? {
        // A line that a power cut tore is left behind; ours begins a new one.
        text.push('\n');
    }
    let torn = text.len();
    while let Some(row) = rows.next()? {
        text.push_str(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?);
        text.push('\n');
    }
    let anew = known.is_none() && text.len() > torn && was_open_before(conn)?;
    if text.len() > torn {
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        if fresh {
            crate::files::sync_folder(&path)?;
        }
    }
    let last: i64 = conn.query_row("SELECT coalesce(max(seq), 0) FROM checkpoint", [], |r| r.get(0))?;
    Ok(Caught { to: last as u64, anew })
}

/// Whether this is not the first time that somebody has come in.
fn was_open_before(conn: &Connection) -> Result<bool> {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM audit WHERE action IN ('login', 'emergency') AND outcome = 'done' LIMIT 2)";
    Ok(conn.query_row(sql, [], |r| r.get::<_, i64>(0))? > 1)
}

/// Key of the newest row of `checkpoint` whose line stands in the file at or after an offset.
fn newest_known(conn: &Connection, file: &mut File, from: u64) -> Result<Option<i64>> {
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let sql = "SELECT checkpoint FROM checkpoint WHERE seq = ?1 AND line = ?2";
    let mut statement = conn.prepare_cached(sql)?;
    for line in String::from_utf8_lossy(&bytes).lines().rev() {
        if let Some(parsed) = Line::parse(line)
            && let Some(key) =
                statement.query_row(params![parsed.seq as i64, line], |r| r.get(0)).optional()?
        {
            return Ok(Some(key));
        }
    }
    Ok(None)
}

fn ends_a_line(file: &mut File) -> Result<bool> {
    let mut last = [0u8];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}
