//! What a built program is made of: no unsafe code of ours, flags of the release, protections of the file.

use crate::{below, text};

#[test]
fn unsafe_code_is_forbidden_in_every_crate() {
    let workspace = text("Cargo.toml");
    assert!(workspace.contains("unsafe_code = \"forbid\""));
    let manifests: Vec<String> =
        ["crates", "src-tauri", "tests"].iter().flat_map(|f| below(f, &["Cargo.toml"])).collect();
    assert!(manifests.len() >= 10, "{manifests:?}");
    for manifest in manifests {
        assert!(
            text(&manifest).contains("[lints]\nworkspace = true"),
            "{manifest} takes the workspace's lints"
        );
    }
    // `forbid` cannot be lifted by an attribute, so nothing else is to be looked for but a file outside of it.
    for path in below("crates", &[".rs"]).into_iter().chain(below("src-tauri/src", &[".rs"])) {
        assert!(!text(&path).contains("unsafe {"), "{path}");
    }
}

#[test]
fn the_release_checks_overflows_and_survives_a_panic_of_one_command() {
    let workspace = text("Cargo.toml");
    let release = workspace.split("[profile.release]").nth(1).expect("a release profile");
    let release = release.split("\n[").next().expect("its lines");
    assert!(release.contains("overflow-checks = true"), "{release}");
    assert!(release.contains("strip = \"symbols\""), "{release}");
    // Panics are caught once at dispatch, which needs unwinding.
    assert!(!workspace.contains("panic = \"abort\""));
    assert!(!workspace.contains("debug-assertions = true"));
}

#[test]
fn every_external_crate_is_pinned_by_the_lock_files_and_comes_from_one_registry() {
    let lock = text("Cargo.lock");
    for block in lock.split("[[package]]").skip(1) {
        let line = |name: &str| block.lines().find(|l| l.starts_with(name));
        match line("source = ") {
            Some(source) => {
                assert_eq!(source, "source = \"registry+https://github.com/rust-lang/crates.io-index\"");
                assert!(line("checksum = ").is_some(), "{block}");
            }
            None => assert_eq!(line("version = "), Some("version = \"0.1.0\""), "ours: {block}"),
        }
    }
    let page = crate::file("ui/package-lock.json");
    for (path, package) in
        page["packages"].as_object().expect("packages").iter().filter(|(p, _)| !p.is_empty())
    {
        assert!(package["integrity"].as_str().is_some_and(|i| i.starts_with("sha512-")), "{path}");
    }
}

/// Numbers of an ELF file, little-endian, 64 bits.
#[cfg(target_os = "linux")]
struct Elf(Vec<u8>);

#[cfg(target_os = "linux")]
impl Elf {
    fn number(&self, at: usize, bytes: usize) -> u64 {
        self.0[at..at + bytes].iter().rev().fold(0, |n, b| n << 8 | u64::from(*b))
    }

    /// Type, flags, offset and size of every segment.
    fn segments(&self) -> Vec<(u64, u64, usize, usize)> {
        let (start, size, count) =
            (self.number(32, 8) as usize, self.number(54, 2) as usize, self.number(56, 2));
        let at = |n: u64| start + n as usize * size;
        (0..count)
            .map(|n| {
                let header = at(n);
                let place = |offset| self.number(header + offset, 8) as usize;
                (self.number(header, 4), self.number(header + 4, 4), place(8), place(32))
            })
            .collect()
    }
}

#[test]
#[cfg(target_os = "linux")]
fn programs_are_position_independent_with_relro_bind_now_and_no_executable_stack() {
    let (dynamic, stack, relro) = (2, 0x6474_e551, 0x6474_e552);
    // The released ones where they were built, and always the one that these tests run.
    let released = ["accession", "accession-window"].map(|p| tests::repository("target/release").join(p));
    let mut looked = 0;
    for path in std::iter::once(tests::program()).chain(released).filter(|p| p.is_file()) {
        let elf = Elf(std::fs::read(&path).expect("a readable program"));
        let what = path.display();
        assert_eq!(&elf.0[..6], b"\x7fELF\x02\x01", "{what}");
        assert_eq!(elf.number(16, 2), 3, "{what} is position-independent");
        let segments = elf.segments();
        let find = |kind: u64| segments.iter().find(|s| s.0 == kind);
        assert_eq!(find(stack).map(|s| s.1 & 1), Some(0), "{what}: the stack is not executable");
        assert!(find(relro).is_some(), "{what} has RELRO");
        // Writable and executable at once is nothing.
        assert!(segments.iter().all(|s| s.1 & 3 != 3), "{what}");
        let &(_, _, start, size) = find(dynamic).expect("a dynamic section");
        let entries = (start..start + size).step_by(16).map(|at| (elf.number(at, 8), elf.number(at + 8, 8)));
        // DT_FLAGS with DF_BIND_NOW, or DT_FLAGS_1 with DF_1_NOW: RELRO is full.
        let now = entries
            .into_iter()
            .any(|(tag, value)| (tag == 30 && value & 8 != 0) || (tag == 0x6fff_fffb && value & 1 != 0));
        assert!(now, "{what} binds at start");
        looked += 1;
    }
    assert!(looked >= 1);
}

/// Owner of the files of a process: its own user, or root when the process is not dumpable.
#[cfg(target_os = "linux")]
fn owner(process: u32) -> Option<u32> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(format!("/proc/{process}/environ")).ok().map(|m| m.uid())
}

#[test]
#[cfg(target_os = "linux")]
fn a_running_program_is_not_dumpable_and_leaves_no_core_file() {
    use std::os::unix::process::CommandExt;
    use std::process::{Command, Stdio};

    // Root reads everything and owns everything, so the program runs as somebody else where it can.
    let nobody = 65534;
    let place = tests::Place::new("dumpable");
    let root = owner(std::process::id()) == Some(0);
    let start = |command: &mut Command| {
        if root {
            command.uid(nobody).gid(nobody);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts")
    };
    // Both read from a pipe that stays open, so both are still there when they are looked at.
    let file = place.at("input.xml");
    assert!(Command::new("mkfifo").args(["-m", "666"]).arg(&file).status().is_ok_and(|s| s.success()));
    let copy = place.at("accession");
    std::fs::copy(tests::program(), &copy).expect("a copy that anybody may run");
    for path in [place.at("."), copy.clone()] {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).expect("open to all");
    }
    let mut program = start(Command::new(&copy).arg("validate").arg(&file));
    let mut control = start(Command::new("cat").arg(&file));
    let user = if root { Some(nobody) } else { owner(control.id()) };
    let mut seen = (None, String::new());
    for _ in 0..200 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", program.id())).unwrap_or_default();
        let core = limits.lines().find(|l| l.starts_with("Max core file size")).unwrap_or_default();
        seen = (owner(program.id()), core.split_whitespace().skip(4).take(2).collect::<Vec<_>>().join(" "));
        if seen == (Some(0), "0 0".to_owned()) {
            break;
        }
    }
    let other = owner(control.id());
    for child in [&mut program, &mut control] {
        let _ = child.kill();
        let _ = child.wait();
    }
    assert_eq!(other, user, "a program that does nothing about it belongs to its user");
    assert_eq!(seen, (Some(0), "0 0".to_owned()), "owner of its files, and its limits of core files");
}
