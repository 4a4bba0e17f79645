//! What is settled before the window opens: folder and renderer.

use std::path::PathBuf;

/// Names the registry's folder.
const FOLDER: &str = "ACCESSION_REGISTRY";
/// Set to `true` by WebDriver's environment; the journeys run so.
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

/// True when a journey drives the window instead of a person.
pub fn automated() -> bool {
    std::env::var(AUTOMATION).is_ok_and(|v| v == "true")
}

/// Folder from `ACCESSION_REGISTRY`, else the default place of this system.
pub fn registry_folder() -> PathBuf {
    match std::env::var_os(FOLDER) {
        Some(folder) if !folder.is_empty() => PathBuf::from(folder),
        _ => accession_app::default_folder(),
    }
}

/// WebKitGTK shows an empty window with NVIDIA's driver on Wayland unless DMA-BUF rendering is off.
///
/// Left alone where the variable is set, and under automation, where screenshots would hang.
/// The variable must stand before the first thread, and setting it in place is `unsafe` in Rust 2024,
/// so the program starts itself once more with it.
#[cfg(target_os = "linux")]
pub fn choose_renderer() {
    use std::os::unix::process::CommandExt;

    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let wayland = std::env::var_os("WAYLAND_DISPLAY").is_some();
    let nvidia = std::path::Path::new("/proc/driver/nvidia/version").exists();
    if !wayland || !nvidia || automated() || std::env::var_os(VARIABLE).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Returns only when it failed; then the window opens as it would have.
        let _ =
            std::process::Command::new(program).args(std::env::args_os().skip(1)).env(VARIABLE, "1").exec();
    }
}

/// Other systems need nothing.
#[cfg(not(target_os = "linux"))]
pub fn choose_renderer() {}
