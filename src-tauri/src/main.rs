//! The window: one webview, one command, native dialogs.
//!
//! What it does not do: it knows no item, no rule and no table of commands.
//! Everything that the page asks goes through `dispatch` to `accession_app`, which decides who may do what.
//! The page gets no plugin: files and folders are picked in dialogs that Rust opens, and the page sees a token.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod clipboard;
mod closing;
mod desk;
mod guard;
mod start;
mod system;

use std::sync::Arc;
use std::time::Duration;

use accession_app::{App, Code, Config, Moment, WireError};
use serde_json::Value;
use tauri::{Manager, RunEvent, State, WindowEvent};

/// Between two looks at whether the registry should lock itself or be backed up.
const LOOK: Duration = Duration::from_secs(5);
const ROUNDS_PER_HOUR: u64 = 3600 / LOOK.as_secs();

/// The page's only door. Commands may take long, so they run on a worker thread and never on the window's own.
#[tauri::command]
async fn dispatch(app: State<'_, App>, command: String, args: Value) -> Result<Value, WireError> {
    let app = app.inner().clone();
    let work = tauri::async_runtime::spawn_blocking(move || app.dispatch(&command, args));
    // The app catches panics itself; a lost worker is the only way to get here.
    work.await.unwrap_or_else(|_| {
        Err(WireError {
            code: Code::Bug.word(),
            message: "The command stopped before it answered.".into(),
            incident: "W-1".into(),
        })
    })
}

fn main() -> tauri::Result<()> {
    accession_app::harden_process();
    accession_app::quiet_panics();
    start::choose_renderer();
    let program = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![dispatch])
        .setup(|window_app| {
            let config = Config { folder: start::registry_folder(), program: "window", ..Config::default() };
            let app = App::new(config, Arc::new(desk::WindowDesk::new(window_app.handle().clone())));
            window_app.manage(app.clone());
            let with_system = app.clone();
            system::on_lock(move || {
                let app = with_system.clone();
                // Jobs are waited for, so not here on the window's thread.
                std::thread::spawn(move || app.dispatch("registry_lock", Value::Null));
            });
            // Locking must not wait for the page to ask for something.
            std::thread::spawn(move || {
                let mut rest = 0;
                loop {
                    std::thread::sleep(LOOK);
                    app.lock_if_idle(Moment::now());
                    // Once somebody has unlocked it, and every hour from then on.
                    rest = match rest {
                        0 if app.backup_when_due() => ROUNDS_PER_HOUR,
                        0 => 0,
                        rounds => rounds - 1,
                    };
                }
            });
            window_app.manage(guard::Renewal::default());
            window_app.manage(closing::Closing::default());
            guard::open_window(window_app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    program.run(|handle, event| match event {
        RunEvent::WindowEvent { event: WindowEvent::CloseRequested { api, .. }, .. } => {
            closing::ask(handle, &api);
        }
        RunEvent::ExitRequested { api, code: None, .. } if guard::renewed(handle) => api.prevent_exit(),
        RunEvent::Exit => {
            // Closing the window locks the registry, so that connections close and keys leave memory in order.
            let _ = handle.state::<App>().dispatch("registry_lock", Value::Null);
            guard::forget_places(handle);
        }
        _ => {}
    });
    Ok(())
}
