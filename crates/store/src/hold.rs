//! The hold on a registry's folder: everybody who has it open shares it, who changes its files has it alone.
//!
//! SQLite's own locks guard the database file; this guards its name. Without it a program that waits for the file
//! while another swaps it would wake up in a file that no folder names any more, and what it saves would be lost.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::Duration;

use crate::{Error, Result, restore, rotate};

/// An empty file that is only there to be locked.
pub(crate) const FILE: &str = "registry.lock";
const PATIENCE: Duration = Duration::from_secs(5);
const STEP: Duration = Duration::from_millis(50);

/// A shared hold on a folder, until it is dropped. It is nothing in a folder that cannot be written:
/// nobody swaps files there either.
pub(crate) struct Hold(Option<File>);

impl Hold {
    /// Shares the folder; what a restore or a rotation of the key left half done is first finished or undone.
    ///
    /// # Errors
    /// `Busy` when somebody has it alone for more than five seconds.
    pub(crate) fn shared(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        let file = match crate::files::create_private_or_open(&path) {
            Ok(file) => Some(file),
            Err(_) => OpenOptions::new().read(true).open(&path).ok(),
        };
        let Some(file) = file else { return Ok(Hold(None)) };
        let unsettled = rotate::unsettled(folder) || restore::unsettled(folder);
        if unsettled && file.try_lock().is_ok() {
            restore::finish(folder)?;
            rotate::settle(folder)?;
            file.unlock()?;
        }
        let hold = Hold(Some(file));
        hold.share()?;
        Ok(hold)
    }

    /// Takes the folder alone until [`Hold::share`], to make a registry in it. Of several programs that want to, one
    /// makes it, and the others wait for that and find it there. So its file is never removed: who waits for one that
    /// has been removed would not see who holds the next one.
    ///
    /// # Errors
    /// `Busy` when somebody has it for more than five seconds; `ReadOnly`.
    pub(crate) fn to_create(folder: &Path) -> Result<Self> {
        let file = crate::files::create_private_or_open(&folder.join(FILE))?;
        let mut waited = Duration::ZERO;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Hold(Some(file))),
                Err(TryLockError::WouldBlock) if waited < PATIENCE => {
                    std::thread::sleep(STEP);
                    waited += STEP;
                }
                Err(TryLockError::WouldBlock) => return Err(Error::Busy),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
    }

    /// Takes the folder alone until [`Hold::share`].
    ///
    /// # Errors
    /// `Held` when somebody else has it open; then it is shared as before.
    pub(crate) fn alone(&self) -> Result<()> {
        let Some(file) = &self.0 else { return Err(Error::ReadOnly) };
        // Unlocked first: what a second lock on the same handle does is different on each system.
        file.unlock()?;
        match file.try_lock() {
            Ok(()) => Ok(()),
            Err(TryLockError::WouldBlock) => {
                self.share()?;
                Err(Error::Held)
            }
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Shares the folder, again or for the first time.
    ///
    /// # Errors
    /// As [`Hold::shared`].
    pub(crate) fn share(&self) -> Result<()> {
        let Some(file) = &self.0 else { return Ok(()) };
        file.unlock()?;
        let mut waited = Duration::ZERO;
        loop {
            match file.try_lock_shared() {
                Ok(()) => return Ok(()),
                Err(TryLockError::WouldBlock) if waited < PATIENCE => {
                    std::thread::sleep(STEP);
                    waited += STEP;
                }
                Err(TryLockError::WouldBlock) => return Err(Error::Busy),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
    }
}
