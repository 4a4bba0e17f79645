//! Files that only their owner may read, and folders whose entries are on the disk.

use std::fs::{File, OpenOptions};
use std::path::Path;

use crate::Result;

/// Creates (or empties) a file that only its owner may read.
pub(crate) fn create_private(path: &Path) -> Result<File> {
    private(OpenOptions::new().create(true).truncate(true), path)
}

/// Creates a file that only its owner may read; `AlreadyThere` when there is one.
pub(crate) fn create_new(path: &Path) -> Result<File> {
    private(OpenOptions::new().create_new(true), path)
}

fn private(options: &mut OpenOptions, path: &Path) -> Result<File> {
    options.write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    Ok(options.open(path)?)
}

/// Creates a folder that only its owner may enter; an error when something of that name is there.
pub(crate) fn private_folder(path: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    Ok(builder.create(path)?)
}

/// Makes a rename in the folder of `path` durable. Windows does this with the rename itself.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Opens a file that only its owner may read, as it is; it is created empty when it is not there.
pub(crate) fn create_private_or_open(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    Ok(options.open(path)?)
}
