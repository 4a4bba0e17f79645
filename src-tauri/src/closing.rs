//! Closing the window: the page is asked first, because it may hold typing that is not saved.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{AppHandle, CloseRequestApi, Manager, Url};

/// Whoever asks again within this time means it, and a page that hangs cannot keep its window.
const INSISTS: Duration = Duration::from_secs(4);
/// Answers `true` where no listener in the page objects.
const QUESTION: &str = "dispatchEvent(new Event('accession:closing', { cancelable: true }))";
/// The page goes here when its person has decided: no such file exists, it is only the wish.
const WISH: &str = "/closed";
/// Label of the one window.
pub const WINDOW: &str = "main";

/// When the window was last asked to close.
#[derive(Default)]
pub struct Closing(Mutex<Option<Instant>>);

impl Closing {
    /// True when this request follows another closely. Remembers this one.
    fn insists(&self, now: Instant) -> bool {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let again = last.is_some_and(|before| now.duration_since(before) < INSISTS);
        *last = Some(now);
        again
    }
}

/// Keeps the window open until the page has answered, unless the person insists.
pub fn ask(handle: &AppHandle, api: &CloseRequestApi) {
    let Some(window) = handle.get_webview_window(WINDOW) else { return };
    if handle.state::<Closing>().insists(Instant::now()) {
        return;
    }
    api.prevent_close();
    let later = handle.clone();
    // Whatever is not a clear no closes: a page that failed has nothing to save.
    let asked = window.eval_with_callback(QUESTION, move |answer| {
        if answer != "false" {
            close(&later);
        }
    });
    if asked.is_err() {
        close(handle);
    }
}

/// Closes the window, after whatever runs on its thread now.
pub fn close(handle: &AppHandle) {
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        if let Some(window) = handle.get_webview_window(WINDOW) {
            let _ = window.destroy();
        }
    });
}

/// Whether this address of the program's own is the page's wish to close.
pub fn is_wish(url: &Url) -> bool {
    url.path() == WISH
}

#[cfg(test)]
mod tests {
    use super::{Closing, INSISTS};
    use std::time::{Duration, Instant};

    #[test]
    fn only_a_second_request_soon_after_the_first_insists() {
        let (closing, start) = (Closing::default(), Instant::now());
        assert!(!closing.insists(start));
        assert!(closing.insists(start + Duration::from_secs(1)));
        assert!(!closing.insists(start + Duration::from_secs(1) + INSISTS));
    }
}
