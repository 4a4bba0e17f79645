//! The clipboard: what is copied is hidden from histories, and gone after half a minute and at the lock.
//!
//! The formats that say "no history" are Windows' and macOS' own and KDE's hint on Linux; who ignores them still
//! finds the clipboard empty later. Deliberately absent: X11's primary selection, which is whatever is marked.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use arboard::Clipboard;
#[cfg(target_os = "macos")]
use arboard::SetExtApple as _;
#[cfg(all(unix, not(target_os = "macos")))]
use arboard::SetExtLinux as _;
#[cfg(windows)]
use arboard::SetExtWindows as _;

/// How long a copy lasts.
const LASTS: Duration = Duration::from_secs(30);

/// The system's clipboard, as far as this program has put something on it.
#[derive(Default)]
pub struct Copies(Arc<Mutex<Held>>);

#[derive(Default)]
struct Held {
    /// Kept while a copy lasts: on X11 the program itself serves it.
    clipboard: Option<Clipboard>,
    /// What was copied; anything else on the clipboard is not ours to clear.
    text: String,
    /// Copies so far, so that an older one's time does not end a newer one.
    copies: u64,
}

impl Copies {
    /// Puts text on the clipboard; false when there is none.
    pub fn put(&self, text: String) -> bool {
        let mut held = lock(&self.0);
        let Held { clipboard, copies, .. } = &mut *held;
        if clipboard.is_none() {
            *clipboard = Clipboard::new().ok();
        }
        let set = clipboard.as_mut().map(|c| c.set().exclude_from_history().text(text.as_str()));
        if !matches!(set, Some(Ok(()))) {
            return false;
        }
        *copies += 1;
        let this = *copies;
        held.text = text;
        let later = Arc::clone(&self.0);
        thread::spawn(move || {
            thread::sleep(LASTS);
            let mut held = lock(&later);
            if held.copies == this {
                held.clear();
            }
        });
        true
    }

    /// Clears what this program has put there, unless something else has taken its place.
    pub fn clear(&self) {
        lock(&self.0).clear();
    }
}

impl Held {
    fn clear(&mut self) {
        let text = std::mem::take(&mut self.text);
        // Dropped at the end: on X11 a clipboard that goes while it holds something hands it to a manager.
        if let Some(mut clipboard) = self.clipboard.take()
            && !text.is_empty()
            && clipboard.get_text().is_ok_and(|now| now == text)
        {
            let _ = clipboard.clear();
        }
    }
}

fn lock(held: &Mutex<Held>) -> MutexGuard<'_, Held> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}
