//! The smallest FUSE file system there is: one empty folder, served by this process under any kind's name.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A mounted folder; unmounted when dropped.
pub struct Mount(PathBuf);

impl Mount {
    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // Lazily: it must go even when somebody still looks at it.
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
        let _ = std::fs::remove_dir(&self.0);
    }
}

/// Mounts an empty folder as `fuse.KIND`; needs root and /dev/fuse. Answers why it cannot be done here.
pub fn mount(kind: &str) -> Result<Mount, String> {
    let device = OpenOptions::new().read(true).write(true).open("/dev/fuse").map_err(|e| e.to_string())?;
    let folder = std::env::temp_dir().join(format!("accession-fuse-{}-{kind}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
    let server = device.try_clone().map_err(|e| e.to_string())?;
    std::thread::spawn(move || serve(server));
    let mounted = Command::new("mount")
        .args(["-i", "-t", &format!("fuse.{kind}"), "-o", "fd=0,rootmode=40000,user_id=0,group_id=0", "none"])
        .arg(&folder)
        .stdin(Stdio::from(device))
        .stderr(Stdio::piped())
        .output()
        .map_err(|e| e.to_string())?;
    if mounted.status.success() {
        return Ok(Mount(folder));
    }
    let _ = std::fs::remove_dir(&folder);
    Err(String::from_utf8_lossy(&mounted.stderr).trim().to_owned())
}

/// Answers what the kernel asks, as linux/fuse.h lays it out, until the folder is unmounted.
fn serve(mut device: File) {
    let mut buffer = vec![0; 1 << 17];
    while let Ok(length) = device.read(&mut buffer) {
        let Some(request) = buffer.get(..length).filter(|r| r.len() >= 40) else { return };
        let number = |at: usize| request[at..at + 4].try_into().map_or(0, u32::from_ne_bytes);
        let answer = match number(4) {
            // FORGET, INTERRUPT and BATCH_FORGET are not answered.
            2 | 36 | 42 => continue,
            26 => Ok(init()),
            3 => Ok(attributes()),
            17 => Ok(vec![0; 80]),
            // LOOKUP: there is no such file.
            1 => Err(2),
            // Anything else: not implemented.
            _ => Err(38),
        };
        let (error, body) = answer.map_or_else(|code: i32| (-code, Vec::new()), |body| (0, body));
        let mut reply = Vec::new();
        reply.extend(((16 + body.len()) as u32).to_ne_bytes());
        reply.extend(error.to_ne_bytes());
        reply.extend(&request[8..16]);
        reply.extend(body);
        if device.write_all(&reply).is_err() {
            return;
        }
    }
}

/// Protocol 7.23, small writes, nothing special.
fn init() -> Vec<u8> {
    let mut body = Vec::new();
    for number in [7u32, 23, 0, 0, 0, 4096, 1] {
        body.extend(number.to_ne_bytes());
    }
    body.resize(64, 0);
    body
}

/// A folder that everybody may look at and write into.
fn attributes() -> Vec<u8> {
    let mut body = vec![0; 16];
    body.extend(1u64.to_ne_bytes());
    body.resize(16 + 60, 0);
    // Mode and number of links.
    body.extend(0o040_777_u32.to_ne_bytes());
    body.extend(2u32.to_ne_bytes());
    body.resize(104, 0);
    body
}
