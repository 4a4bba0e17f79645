//! Keys in memory: one page of their own that is not swapped out and is wiped, and a process that leaves no dump.

use region::LockGuard;
use zeroize::Zeroize;

const PAGE: usize = 4096;

#[repr(C, align(4096))]
struct Page([u8; PAGE]);

/// A page for key bytes. It stays out of the swap file where the system allows it, and is wiped when dropped.
///
/// A system that refuses to lock a page is no reason to refuse the registry: the page is wiped all the same.
pub(crate) struct KeyPage {
    // Before the page, because fields are dropped in this order and the page must still be there to be unlocked.
    _guard: Option<LockGuard>,
    page: Box<Page>,
}

impl KeyPage {
    /// A page of zeros.
    pub(crate) fn new() -> Self {
        let page = Box::new(Page([0; PAGE]));
        KeyPage { _guard: region::lock(page.0.as_ptr(), PAGE).ok(), page }
    }

    /// The page's bytes.
    pub(crate) fn bytes(&self) -> &[u8; PAGE] {
        &self.page.0
    }

    /// The page's bytes, to be filled in place: a key that is moved is a key that is copied.
    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; PAGE] {
        &mut self.page.0
    }
}

impl Drop for KeyPage {
    fn drop(&mut self) {
        self.page.0.zeroize();
    }
}

/// Takes from this process what would write its memory to a disk or show it to another program of the same person:
/// no core file, and on Linux not dumpable and not traceable. Both programs call it first.
///
/// A system that refuses is no reason not to start; [`hardened`] says what holds.
pub fn harden_process() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// Whether this process can leave no dump of its memory: what [`harden_process`] asks for, as the system sees it.
/// Always false where the system has no such question.
pub fn hardened() -> bool {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};
        matches!(dumpable_behavior(), Ok(DumpableBehavior::NotDumpable))
            && getrlimit(Resource::Core).current == Some(0)
    }
    #[cfg(not(target_os = "linux"))]
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_page_is_locked_in_memory() {
        let locked = || -> u64 {
            let status = std::fs::read_to_string("/proc/self/status").unwrap();
            let line = status.lines().find(|l| l.starts_with("VmLck:")).unwrap();
            line.split_whitespace().nth(1).unwrap().parse().unwrap()
        };
        let pages: Vec<KeyPage> = (0..8).map(|_| KeyPage::new()).collect();
        assert!(locked() >= 8 * 4, "{} KiB are locked", locked());
        drop(pages);
    }
}
