//! Where the registry's folder lies: on a disk of this computer, on a network share, in a synchronised folder.
//!
//! Write-ahead logging needs memory that all programs on the file share, which no network share gives; two computers
//! would overwrite each other's pages without a word (security.md 0.2). So a share is refused, and a folder that a
//! cloud service copies while it is written is warned of.

use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// Kinds of file systems that lie on another computer, as /proc/self/mountinfo names them.
const REMOTE: &[&str] = &[
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "coda", "ceph", "lustre", "gpfs",
    "beegfs", "orangefs", "pvfs2", "davfs", "gfs2", "ocfs2", "vboxsf", "prl_fs",
];

/// Programs behind FUSE that put another computer's files, or a bucket, under a folder.
const REMOTE_FUSE: &[&str] = &[
    "sshfs",
    "rclone",
    "s3fs",
    "s3backer",
    "goofys",
    "mount-s3",
    "gcsfuse",
    "blobfuse",
    "blobfuse2",
    "davfs",
    "davfs2",
    "webdavfs",
    "curlftpfs",
    "ftpfs",
    "smbnetfs",
    "gvfsd-fuse",
    "gvfs-fuse-daemon",
    "kio-fuse",
    "google-drive-ocamlfuse",
    "onedriver",
    "glusterfs",
    "cephfs",
    "ceph-fuse",
    "juicefs",
    "seaweedfs",
    "moosefs",
    "mfs",
    "lizardfs",
    "cvmfs2",
    "vmhgfs-fuse",
    "fuse_dfs",
    "ossfs",
    "cosfs",
    "obsfs",
    "wdfs",
    "xrootdfs",
];

/// Beginnings of folder names that belong to services which copy files while they are written, and the service.
const SYNCHRONISED: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud", "iCloud Drive"),
    ("mobile documents", "iCloud Drive"),
    ("com~apple~clouddocs", "iCloud Drive"),
    ("box sync", "Box"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pcloud", "pCloud"),
    ("syncthing", "Syncthing"),
];

/// Refuses a folder on a network share; it need not exist yet. Errors: `Share` with the kind of file system.
pub(crate) fn refuse(folder: &Path) -> Result<()> {
    match remote(folder) {
        Some(kind) => Err(Error::Share(kind)),
        None => Ok(()),
    }
}

/// The service that copies a folder to its computers, by the folder's name; `None` for an ordinary folder.
pub fn synchronised(folder: &Path) -> Option<&'static str> {
    let real = existing(folder);
    // By its own name and by that of what a link leads to.
    folder.components().chain(real.components()).find_map(|part| {
        let name = part.as_os_str().to_str()?.to_lowercase();
        SYNCHRONISED.iter().find(|(begins, _)| name.starts_with(begins)).map(|(_, service)| *service)
    })
}

/// Bytes that can still be written where a folder lies; `None` where the system does not say.
pub fn free_space(folder: &Path) -> Option<u64> {
    #[cfg(unix)]
    {
        let disk = rustix::fs::statvfs(existing(folder).as_path()).ok()?;
        disk.f_bavail.checked_mul(disk.f_frsize)
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
        None
    }
}

/// The folder itself, or the nearest one above it that is there, without links.
fn existing(folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let real = whole.ancestors().find_map(|f| f.canonicalize().ok());
    real.unwrap_or(whole)
}

fn remote(folder: &Path) -> Option<String> {
    let folder = existing(folder);
    if folder.to_str().is_some_and(is_unc) {
        return Some("a Windows share".to_owned());
    }
    #[cfg(target_os = "linux")]
    if let Some(kind) = by_number(&folder) {
        return Some(kind.to_owned());
    }
    // Absent everywhere but on Linux.
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    remote_mount(&mounts, folder.to_str()?)
}

/// `\\server\share`, also as `\\?\UNC\server\share`, which is what a drive letter of a share stands for.
fn is_unc(path: &str) -> bool {
    match path.strip_prefix(r"\\?\").or_else(|| path.strip_prefix(r"\\.\")) {
        Some(rest) => rest.get(..4).is_some_and(|p| p.eq_ignore_ascii_case(r"UNC\")),
        None => path.starts_with(r"\\"),
    }
}

#[cfg(target_os = "linux")]
fn by_number(folder: &Path) -> Option<&'static str> {
    // The width of the field differs between machines; the numbers have 32 bits.
    match rustix::fs::statfs(folder).ok()?.f_type as u32 {
        0x6969 => Some("NFS"),
        0xff53_4d42 | 0xfe53_4d42 | 0x517b => Some("SMB (a Windows share)"),
        0x5346_414f | 0x6b41_4653 => Some("AFS"),
        0x00c3_6400 => Some("Ceph"),
        _ => None,
    }
}

/// The kind of file system that a folder lies on, when it is one of another computer.
fn remote_mount(mounts: &str, folder: &str) -> Option<String> {
    let kind = mounts
        .lines()
        .filter_map(mount)
        .filter(|(point, _)| under(folder, point))
        // Of two mounts on one place the later one counts.
        .max_by_key(|(point, _)| point.len())?
        .1;
    let fuse = kind.strip_prefix("fuse.");
    let far = REMOTE.contains(&kind) || fuse.is_some_and(|f| REMOTE_FUSE.contains(&f) || REMOTE.contains(&f));
    far.then(|| fuse.unwrap_or(kind).to_owned())
}

/// Place and kind of one line of mountinfo: `36 35 98:0 /root /place rw master:1 - kind source options`.
fn mount(line: &str) -> Option<(String, &str)> {
    let (before, after) = line.split_once(" - ")?;
    let place = before.split(' ').nth(4)?;
    Some((unescaped(place), after.split(' ').next()?))
}

/// Blanks, tabs, line ends and backslashes stand as three octal digits there.
fn unescaped(place: &str) -> String {
    let mut bytes = Vec::with_capacity(place.len());
    let mut rest = place.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let octal = tail.get(..3).filter(|_| byte == b'\\').and_then(|digits| {
            let digits = std::str::from_utf8(digits).ok()?;
            u8::from_str_radix(digits, 8).ok()
        });
        match octal {
            Some(value) => {
                bytes.push(value);
                rest = &tail[3..];
            }
            None => {
                bytes.push(byte);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn under(folder: &str, point: &str) -> bool {
    point == "/" || folder.strip_prefix(point).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One mount table for all rows: `tests/cases/store/mounts.csv` names folder, line of mountinfo, and the verdict.
    #[test]
    fn folders_on_shares_are_told_from_folders_on_disks() {
        let rows = include_str!("../../../tests/cases/store/mounts.csv");
        let rows: Vec<Vec<&str>> = rows
            .lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty())
            .skip(1)
            .map(|l| l.splitn(3, ',').collect())
            .collect();
        assert!(rows.len() > 25, "the table holds the kinds");
        let table: String = rows.iter().map(|r| format!("{}\n", r[2])).collect();
        for row in &rows {
            let (folder, expected) = (row[0], row[1]);
            let found = remote_mount(&table, folder);
            assert_eq!(found.as_deref(), Some(expected).filter(|e| *e != "local"), "{folder}");
        }
        assert_eq!(remote_mount("", "/home"), None, "without a table nothing is known");
        assert_eq!(remote_mount("garbage\n1 2 3 - \n - nfs\n", "/home"), None);
    }

    #[test]
    fn windows_shares_are_known_by_their_names() {
        for share in
            [r"\\server\share\registry", r"\\?\UNC\server\share", r"\\?\unc\server\share", r"\\.\UNC\s\x"]
        {
            assert!(is_unc(share), "{share}");
        }
        for local in [r"C:\Registry", r"\\?\C:\Registry", "/home/registry", r"\\.\C:\x", r"\one"] {
            assert!(!is_unc(local), "{local}");
        }
    }

    #[test]
    fn synchronised_folders_are_known_by_name() {
        for (folder, service) in [
            ("/home/ruth/OneDrive - St. Brendan/registry", Some("OneDrive")),
            ("/home/ruth/Dropbox/registry", Some("Dropbox")),
            ("/Users/ruth/Library/Mobile Documents/com~apple~CloudDocs/registry", Some("iCloud Drive")),
            ("/Users/ruth/Library/CloudStorage/GoogleDrive-ruth/registry", Some("Google Drive")),
            ("/home/ruth/accession", None),
        ] {
            assert_eq!(synchronised(Path::new(folder)), service, "{folder}");
        }
    }

    #[test]
    fn this_machine_s_own_folders_are_judged_and_measured() {
        let folder = std::env::temp_dir().join("accession-not-there").join("nor-this");
        assert!(refuse(&folder).is_ok(), "the tests do not run on a share");
        if cfg!(unix) {
            assert!(free_space(&folder).is_some_and(|bytes| bytes > 0));
        }
    }
}
