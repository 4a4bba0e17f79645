//! The window itself, and what its page may not do: leave, open windows, keep anything, reload, print, inspect.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, PhysicalPosition, PhysicalSize, Url, WebviewWindow, WebviewWindowBuilder};

use crate::{closing, start};

/// Runs before the page. Keys that a browser takes for itself lose that meaning, after the page had them
/// (Ctrl+R records a contact). The context menu offers reload and inspect, so it goes in released programs.
const QUIET: &str = r#"
addEventListener("keydown", (event) => {
  const ctrl = event.ctrlKey || event.metaKey, key = event.key.toLowerCase();
  const browser = ["f5", "f7", "f12"].includes(key) || (ctrl && ["r", "p", "u", "j", "f", "g"].includes(key)) || (ctrl && event.shiftKey && ["i", "c"].includes(key));
  // Added now, it runs last: a page's handler that looks at defaultPrevented has had its turn.
  if (browser) addEventListener("keydown", (late) => { if (late === event) late.preventDefault(); }, { once: true });
}, { capture: true });
for (const kind of ["contextmenu", "dragstart", "dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
"#;

/// Whether the page may go to this address: only to the program's own files.
/// Tauri lets the isolation frame (a scheme with a random name) pass before it asks here.
fn is_home(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => true,
        // Windows serves the same files under this name.
        ("http", Some("tauri.localhost")) => cfg!(windows),
        ("http", Some("127.0.0.1")) => tauri::is_dev() && url.port() == Some(5173),
        // WebDriver starts each session on an empty page.
        ("about", _) => start::automated() && url.path() == "blank",
        _ => false,
    }
}

/// Opens the one window. Its size and title stand in `tauri.conf.json`.
pub fn open_window(app: &AppHandle) -> tauri::Result<WebviewWindow> {
    let Some(config) = app.config().app.windows.first().cloned() else {
        return Err(tauri::Error::WindowNotFound);
    };
    let handle = app.clone();
    let mut window = WebviewWindowBuilder::from_config(app, &config)?
        .on_navigation(move |url| {
            let wish = is_home(url) && closing::is_wish(url);
            if wish {
                closing::close(&handle);
            }
            is_home(url) && !wish
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .general_autofill_enabled(false)
        .devtools(tauri::is_dev())
        // Nothing of a page stays on disk. WebDriver needs the ordinary context.
        .incognito(!start::automated());
    if let Some(place) = fresh_place(app) {
        window = window.data_directory(place);
    }
    if !tauri::is_dev() {
        window = window.initialization_script(QUIET);
    }
    window.build()
}

/// A folder of a page's own. On Linux Tauri remembers by the folder which of the program's addresses are known, while
/// each incognito page begins by knowing none: in the folder of the page before, the next one would stay empty.
/// WebKit puts names and random numbers there and nothing of the page.
fn fresh_place(app: &AppHandle) -> Option<PathBuf> {
    static PAGES: AtomicU32 = AtomicU32::new(0);
    if !cfg!(target_os = "linux") || start::automated() {
        return None;
    }
    let all = places(app)?;
    let page = PAGES.fetch_add(1, Ordering::Relaxed);
    if page == 0 {
        forget_places(app);
    }
    Some(all.join(page.to_string()))
}

fn places(app: &AppHandle) -> Option<PathBuf> {
    app.path().app_local_data_dir().ok().map(|folder| folder.join("pages"))
}

/// Removes the pages' folders, those of a program that was killed too.
pub fn forget_places(app: &AppHandle) {
    if let Some(all) = places(app) {
        // What cannot be removed holds nothing.
        let _ = std::fs::remove_dir_all(all);
    }
}

/// Where the window stood, while the one that takes its place is made.
#[derive(Default)]
pub struct Renewal(Mutex<Option<Place>>);

struct Place {
    position: PhysicalPosition<i32>,
    size: PhysicalSize<u32>,
    maximized: bool,
    minimized: bool,
}

/// Lets the window go with its page and whatever the page's process holds in memory; [`renewed`] makes a new one.
///
/// A page that only reloads may leave its texts in the memory of the same process. Under WebDriver it does reload:
/// a session of WebKitGTK's driver stays with the page that it began with.
pub fn renew(handle: &AppHandle) {
    let handle = handle.clone();
    // The window's thread may be waiting for the command that locked.
    tauri::async_runtime::spawn(async move {
        let Some(window) = handle.get_webview_window(closing::WINDOW) else { return };
        if start::automated() {
            let _ = window.reload();
            return;
        }
        *handle.state::<Renewal>().0.lock().unwrap_or_else(PoisonError::into_inner) = Place::of(&window).ok();
        let _ = window.destroy();
    });
}

/// Called when the last window has gone: true when a new one takes its place and the program goes on.
pub fn renewed(handle: &AppHandle) -> bool {
    let place = handle.state::<Renewal>().0.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(place) = place else { return false };
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        match open_window(&handle) {
            Ok(window) => place.take(&window),
            // A program without a window could not even be closed.
            Err(_) => handle.exit(1),
        }
    });
    true
}

impl Place {
    fn of(window: &WebviewWindow) -> tauri::Result<Place> {
        Ok(Place {
            position: window.outer_position()?,
            size: window.inner_size()?,
            maximized: window.is_maximized()?,
            minimized: window.is_minimized()?,
        })
    }

    /// Puts a window here, as far as the desktop lets it: Wayland places windows itself.
    fn take(&self, window: &WebviewWindow) {
        let _ = window.set_size(self.size);
        let _ = window.set_position(self.position);
        if self.maximized {
            let _ = window.maximize();
        }
        if self.minimized {
            let _ = window.minimize();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_home;

    #[test]
    fn the_page_cannot_leave_the_program() {
        let rows = [
            ("tauri://localhost/index.html", true),
            ("tauri://elsewhere/", false),
            ("https://example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("http://127.0.0.1:8080/", false),
            ("about:blank", false),
        ];
        for (address, may) in rows {
            assert_eq!(address.parse().map(|url| is_home(&url)), Ok(may), "{address}");
        }
    }
}
