//! Picking files and folders: native dialogs, or what a journey's environment names.

use std::path::PathBuf;

use accession_app::{Desk, PickWhat};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

use crate::start;

/// Under automation only: the file that the next dialog "picks".
const PICK_FILE: &str = "ACCESSION_PICK_FILE";
/// Under automation only: the folder that the next dialog "picks".
const PICK_FOLDER: &str = "ACCESSION_PICK_FOLDER";

/// Native dialogs of the window.
pub struct Dialogs {
    handle: AppHandle,
}

impl Dialogs {
    /// Dialogs over this program's window.
    pub fn new(handle: AppHandle) -> Self {
        Dialogs { handle }
    }
}

impl Desk for Dialogs {
    /// Blocks until the person has chosen; commands run on worker threads, so the window goes on painting.
    fn pick(&self, what: PickWhat) -> Option<PathBuf> {
        let is_file = matches!(
            what,
            PickWhat::OpenNaaccr | PickWhat::OpenDictionary | PickWhat::KeyFile | PickWhat::AnchorFile
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
            PickWhat::RegistryFolder => dialog.set_title("Folder of the registry").blocking_pick_folder(),
            PickWhat::KeyFile => dialog.set_title("Key file").blocking_pick_file(),
            PickWhat::AnchorFile => dialog.set_title("Anchor of the audit trail").blocking_pick_file(),
            PickWhat::BackupFolder => dialog.set_title("Folder of a backup").blocking_pick_folder(),
            PickWhat::SaveFolder => dialog.set_title("Folder to write into").blocking_pick_folder(),
        };
        picked?.into_path().ok()
    }
}
