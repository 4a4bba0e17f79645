//! What stands around the program: native dialogs (or what a journey's environment names), the clipboard, the page.

use std::path::PathBuf;

use accession_app::{Desk, PickWhat};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

use crate::clipboard::Copies;
use crate::{guard, start};

/// Under automation only: the file that the next dialog "picks".
const PICK_FILE: &str = "ACCESSION_PICK_FILE";
/// Under automation only: the folder that the next dialog "picks".
const PICK_FOLDER: &str = "ACCESSION_PICK_FOLDER";

/// The window's surroundings.
pub struct WindowDesk {
    handle: AppHandle,
    copies: Copies,
}

impl WindowDesk {
    /// Around this program's window.
    pub fn new(handle: AppHandle) -> Self {
        WindowDesk { handle, copies: Copies::default() }
    }
}

impl Desk for WindowDesk {
    fn copy(&self, text: String) -> bool {
        self.copies.put(text)
    }

    fn locked(&self) {
        self.copies.clear();
        guard::renew(&self.handle);
    }

    /// Blocks until the person has chosen; commands run on worker threads, so the window goes on painting.
    fn pick(&self, what: PickWhat) -> Option<PathBuf> {
        let is_file = matches!(
            what,
            PickWhat::OpenNaaccr
                | PickWhat::OpenDictionary
                | PickWhat::OpenRelease
                | PickWhat::KeyFile
                | PickWhat::AnchorFile
        );
        if start::automated() {
            return std::env::var_os(if is_file { PICK_FILE } else { PICK_FOLDER }).map(PathBuf::from);
        }
        let dialog = self.handle.dialog().file();
        let picked = match what {
            PickWhat::OpenNaaccr => dialog
                .set_title("Import a NAACCR file")
                .add_filter("NAACCR files", &["xml", "gz", "txt", "dat"])
                .add_filter("All files", &["*"])
                .blocking_pick_file(),
            PickWhat::OpenDictionary => dialog
                .set_title("Open a user dictionary")
                .add_filter("User dictionaries", &["xml"])
                .add_filter("All files", &["*"])
                .blocking_pick_file(),
            PickWhat::OpenRelease => dialog
                .set_title("Add a release of a staging algorithm")
                .add_filter("Releases", &["zip"])
                .add_filter("All files", &["*"])
                .blocking_pick_file(),
            PickWhat::RegistryFolder => dialog.set_title("Folder of the registry").blocking_pick_folder(),
            PickWhat::KeyFile => dialog.set_title("Key file").blocking_pick_file(),
            PickWhat::AnchorFile => dialog.set_title("Anchor of the audit trail").blocking_pick_file(),
            PickWhat::BackupFolder => dialog.set_title("Folder of a backup").blocking_pick_folder(),
            PickWhat::SaveFolder => dialog.set_title("Folder to write into").blocking_pick_folder(),
        };
        picked?.into_path().ok()
    }
}
