//! The workstation, as the audit trail names it.

use store::Station;

use crate::clock;

/// Where the program runs. What the system does not tell is left blank.
pub(crate) fn station(program: &str) -> Station {
    let variable = |names: &[&str]| names.iter().find_map(|n| std::env::var(n).ok()).unwrap_or_default();
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").map(|h| h.trim().to_owned());
    Station {
        host: host.unwrap_or_else(|_| variable(&["COMPUTERNAME", "HOSTNAME", "HOST"])),
        account: variable(&["USER", "USERNAME", "LOGNAME"]),
        program: format!("{program} {}", env!("CARGO_PKG_VERSION")),
        offset: clock::offset(),
        // systemd says so by a file; elsewhere nobody can be asked without a privilege.
        clock_kept: match std::path::Path::new("/run/systemd/timesync").is_dir() {
            true if std::path::Path::new("/run/systemd/timesync/synchronized").exists() => "yes",
            true => "no",
            false => "unknown",
        }
        .to_owned(),
    }
}
