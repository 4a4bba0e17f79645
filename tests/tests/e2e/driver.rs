//! One WebKitWebDriver and one real window for each journey.

use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

/// Folder of the programs that `./test` built: two above this test's own.
pub fn programs() -> PathBuf {
    let here = std::env::current_exe().expect("the test knows where it is");
    here.ancestors().nth(2).expect("target/debug/deps/e2e").to_path_buf()
}

/// A folder of this journey's own, new and empty.
pub fn fresh_folder(journey: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("accession-e2e-{}-{journey}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the journey");
    folder
}

/// The driver's process; it ends with the value, and the window with it.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver on a free port. The window inherits its environment.
    pub async fn start(environment: &[(&str, &Path)]) -> Driver {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("its number").port();
        drop(free);
        let child = Command::new("WebKitWebDriver")
            .args([&format!("--port={port}"), "--host=127.0.0.1"])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // Debian's screenshots hang with either of these.
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
            .env_remove("ACCESSION_PASSPHRASE")
            .envs(environment.iter().copied())
            .stdout(Stdio::null())
            // A group of its own, so that the window goes when the driver goes.
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver starts (Debian: webkit2gtk-driver)");
        let driver = Driver { child, port };
        let patience = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(patience.elapsed() < Duration::from_secs(15), "WebKitWebDriver does not listen");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        driver
    }

    /// Opens the window.
    pub async fn window(&self) -> Client {
        let program = std::env::var_os("ACCESSION_WINDOW")
            .map_or_else(|| programs().join("accession-window"), PathBuf::from);
        assert!(program.exists(), "{} is not built; ./test builds it", program.display());
        let mut capabilities = Map::new();
        capabilities.insert("webkitgtk:browserOptions".into(), json!({ "binary": program, "args": [] }));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .expect("the window opens");
        let address = client.current_url().await.expect("the window has an address");
        assert_eq!(
            address.scheme(),
            "tauri",
            "the window was built without its page: cargo build --features accession-window/custom-protocol"
        );
        client
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}

/// A JSON text as a script argument.
pub fn text(value: &str) -> Value {
    Value::String(value.to_owned())
}
