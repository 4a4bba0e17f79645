//! A process of its own, because what is hardened stays so.

#[cfg(target_os = "linux")]
#[test]
fn a_hardened_process_leaves_no_dump_of_its_memory() {
    assert!(!store::hardened(), "the test began hardened and would show nothing");
    store::harden_process();
    assert!(store::hardened());
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    // Not readable any more for who is not root, which says the same.
    let core = limits.lines().find(|l| l.starts_with("Max core file size"));
    assert!(core.is_none_or(|l| l.split_whitespace().nth(4) == Some("0")), "{core:?}");
}
