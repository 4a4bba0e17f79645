//! A person at the window: looks, clicks by role and name, types, presses keys, takes pictures.
//!
//! Everything waits for what it needs and for nothing else.
//! What does not come within the patience ends the journey with a picture and the page's text.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::Value;

use crate::driver::{Driver, fresh_folder, programs, text};

/// How long a person waits before calling it broken.
const PATIENCE: Duration = Duration::from_secs(20);

/// Whether the page shows the text.
pub const SAYS: &str = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";

/// Finds the first visible element by role and name, as a screen reader would name it.
const FIND: &str = include_str!("find.js");

/// A window, its driver and its folders.
pub struct Person {
    journey: &'static str,
    client: Client,
    pictures: std::cell::Cell<u32>,
    folder: PathBuf,
    /// A second window over somebody else's folder leaves it alone.
    guest: bool,
    // Last, so that the session closes before the driver goes.
    _driver: Driver,
}

impl Person {
    /// Sits down at a new window over a registry folder; the next file dialog picks `file`.
    pub async fn sit_down(journey: &'static str, prepare: impl FnOnce(&Path) -> Option<PathBuf>) -> Person {
        let folder = fresh_folder(journey);
        let out = folder.join("out");
        std::fs::create_dir_all(&out).expect("a folder to write into");
        let file = prepare(&folder).unwrap_or_else(|| folder.join("nothing.xml"));
        Person::at(journey, folder, &file, false).await
    }

    /// Sits down at a second window over the same registry.
    pub async fn beside(&self, journey: &'static str) -> Person {
        Person::at(journey, self.folder.clone(), &self.folder.join("nothing.xml"), true).await
    }

    /// Ends the window as a power cut would, and sits down at a new one over the same registry.
    pub async fn crash(self) -> Person {
        let window = crate::leaving::process(&self.registry()).expect("the window runs");
        let killed = std::process::Command::new("kill").args(["-KILL", &window.to_string()]).status();
        assert!(killed.is_ok_and(|s| s.success()), "the window is killed");
        crate::leaving::ended(window).await;
        let Person { journey, folder, pictures, guest, client, _driver } = self;
        // The driver goes with its session: it cannot close a window that is not there.
        drop((client, _driver));
        let mut again = Person::at(journey, folder.clone(), &folder.join("nothing.xml"), guest).await;
        again.pictures = pictures;
        again
    }

    async fn at(journey: &'static str, folder: PathBuf, file: &Path, guest: bool) -> Person {
        let out = folder.join("out");
        let registry = folder.join("registry");
        let driver = Driver::start(&[
            ("ACCESSION_REGISTRY", &registry),
            ("ACCESSION_PICK_FILE", file),
            ("ACCESSION_PICK_FOLDER", &out),
            ("XDG_DATA_HOME", &folder.join("data")),
            ("XDG_CONFIG_HOME", &folder.join("config")),
        ])
        .await;
        let client = driver.window().await;
        let person = Person { journey, client, pictures: 0.into(), folder, guest, _driver: driver };
        person
            .until(
                "the page is drawn",
                "return document.querySelector('#root')?.childElementCount > 0",
                vec![],
            )
            .await;
        person
    }

    /// Where submissions and extracts go.
    pub fn out(&self) -> PathBuf {
        self.folder.join("out")
    }

    /// Folder of the registry.
    pub fn registry(&self) -> PathBuf {
        self.folder.join("registry")
    }

    /// Closes the window and removes the folder; a journey that failed leaves it to be looked at.
    pub async fn leave(self) {
        let _ = self.client.close().await;
        if !self.guest {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }

    /// Runs a script in the page.
    pub async fn ask(&self, script: &str, words: Vec<Value>) -> Value {
        self.client.execute(script, words).await.unwrap_or_else(|e| panic!("{}: {e}", self.journey))
    }

    /// Waits until the script answers true.
    pub async fn until(&self, what: &str, script: &str, words: Vec<Value>) {
        self.until_within(PATIENCE, what, script, words).await;
    }

    /// Waits for what takes its time by itself: an idle lock, a beat.
    pub async fn until_within(&self, patience: Duration, what: &str, script: &str, words: Vec<Value>) {
        let from = Instant::now();
        while !matches!(self.client.execute(script, words.clone()).await, Ok(Value::Bool(true))) {
            if from.elapsed() > patience {
                self.give_up(what).await;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits until the page shows this text.
    pub async fn see(&self, words: &str) {
        self.until(&format!("the page says \"{words}\""), SAYS, vec![text(words)]).await;
    }

    /// Waits until the page no longer shows this text.
    pub async fn see_no(&self, words: &str) {
        let script = "return !document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        self.until(&format!("the page no longer says \"{words}\""), script, vec![text(words)]).await;
    }

    /// Waits for an element by role and accessible name. `name` may be the beginning of it.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        let from = Instant::now();
        loop {
            if let Ok(found) = self.client.execute(FIND, vec![text(role), text(name)]).await
                && let Some(id) = found.as_object().and_then(|o| o.values().next()).and_then(Value::as_str)
            {
                return Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()));
            }
            if from.elapsed() > PATIENCE {
                self.give_up(&format!("there is a {role} named \"{name}\"")).await;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Clicks an element by role and name.
    pub async fn click(&self, role: &str, name: &str) {
        let from = Instant::now();
        // Between finding and clicking the page may draw anew: then it is found again.
        while let Err(e) = self.find(role, name).await.click().await {
            if from.elapsed() > PATIENCE {
                self.give_up(&format!("the {role} \"{name}\" can be clicked ({e})")).await;
            }
        }
    }

    /// Types into a field by its label, in place of what stood there.
    pub async fn fill(&self, label: &str, value: &str) {
        let field = self.find("textbox", label).await;
        field.click().await.unwrap_or_else(|e| panic!("{label}: {e}"));
        self.press("Control+a").await;
        field.send_keys(value).await.unwrap_or_else(|e| panic!("{label}: {e}"));
        // Some fields spell what is typed in their own way, so only the letters are held against it.
        let held = field.prop("value").await.unwrap_or_else(|e| panic!("{label}: {e}")).unwrap_or_default();
        let plain = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        assert_eq!(plain(&held), plain(value), "{label} holds what was typed");
    }

    /// Goes to an item of the abstract and puts a value in place of what stood there.
    ///
    /// Beside other windows this one loses its selection now and then before the keys arrive: then it is done again.
    pub async fn replace(&self, item: &str, value: &str) {
        let from = Instant::now();
        loop {
            self.go_to_item(item).await;
            self.press("Control+a").await;
            self.write(value).await;
            let stands = "return document.getElementById('i-' + arguments[0])?.value === arguments[1]";
            if self.ask(stands, vec![text(item), text(value)]).await == true {
                return;
            }
            if from.elapsed() > PATIENCE {
                self.give_up(&format!("{item} holds {value}")).await;
            }
        }
    }

    /// Types into whatever has the focus.
    pub async fn write(&self, value: &str) {
        let focused = self.client.active_element().await.expect("something has the focus");
        focused.send_keys(value).await.unwrap_or_else(|e| panic!("typing: {e}"));
    }

    /// Goes to an item of the abstract as a registrar does: Ctrl+G, its number or id, Enter.
    pub async fn go_to_item(&self, item: &str) {
        self.press("Control+g").await;
        self.find("dialog", "Go to item").await;
        // Items of user dictionaries are found by their id.
        let words = naaccr::standard::by_id(item).map_or_else(|| item.to_owned(), |i| i.number().to_string());
        self.write(&words).await;
        self.until(
            "the item is offered",
            "return document.querySelector('[role=dialog] [role=option]') !== null",
            vec![],
        )
        .await;
        self.press("Enter").await;
        let focused = "return document.activeElement?.dataset.item === arguments[0]";
        self.until(&format!("{item} has the focus"), focused, vec![text(item)]).await;
    }

    /// Waits until the meaning beside an item's code holds these words.
    pub async fn item_means(&self, item: &str, words: &str) {
        let script = "return document.getElementById('m-' + arguments[0])?.textContent.includes(arguments[1]) ?? false";
        self.until(&format!("{item} means \"{words}\""), script, vec![text(item), text(words)]).await;
    }

    /// Waits until the line under an item is an error that holds these words.
    pub async fn item_says(&self, item: &str, words: &str) {
        let script = "const e = document.getElementById('f-' + arguments[0]); \
                      return e !== null && e.closest('[data-face=error]') !== null && e.textContent.includes(arguments[1])";
        self.until(&format!("{item} says \"{words}\""), script, vec![text(item), text(words)]).await;
    }

    /// Clicks the button with this name inside a part of the page.
    pub async fn click_in(&self, part: &str, name: &str) {
        let script = "const all = [...document.querySelectorAll(arguments[0] + ' button')]; \
                      const b = all.find((e) => e.textContent.trim().startsWith(arguments[1])); b?.click(); return b !== undefined";
        self.until(&format!("{part} has a button \"{name}\""), script, vec![text(part), text(name)]).await;
    }

    /// Presses one key, or a chord such as `Control+Shift+z`.
    pub async fn press(&self, chord: &str) {
        let keys: Vec<char> = chord.split('+').map(key).collect();
        let mut actions = KeyActions::new("keyboard".into());
        for value in &keys {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        self.client.perform_actions(actions).await.unwrap_or_else(|e| panic!("{chord}: {e}"));
    }

    /// Makes the window another size, in pixels of the page.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap_or_else(|e| panic!("resizing: {e}"));
    }

    /// Takes a picture for people to look at: `target/e2e/JOURNEY-NN-NAME.png`.
    pub async fn picture(&self, name: &str) {
        // Fonts come late; a picture before them shows another program.
        self.until("the fonts are loaded", "return document.fonts.status === 'loaded'", vec![]).await;
        // What is in the tree is on the screen two frames later.
        let frames = "if (window.__seen === undefined) { window.__seen = false; \
                      requestAnimationFrame(() => requestAnimationFrame(() => { window.__seen = true; })); return false; } \
                      const seen = window.__seen; if (seen) delete window.__seen; return seen";
        self.until("two frames are painted", frames, vec![]).await;
        let number = self.pictures.get() + 1;
        self.pictures.set(number);
        self.save_picture(&format!("{}-{number:02}-{name}", self.journey)).await;
    }

    async fn save_picture(&self, name: &str) {
        let folder = programs().parent().expect("target").join("e2e");
        std::fs::create_dir_all(&folder).expect("target/e2e");
        if let Ok(png) = self.client.screenshot().await {
            std::fs::write(folder.join(format!("{name}.png")), png).expect("a picture");
        }
    }

    async fn give_up(&self, what: &str) -> ! {
        self.save_picture(&format!("{}-failed", self.journey)).await;
        let page = self.client.execute("return document.body.innerText.slice(0, 4000)", vec![]).await;
        let page = page.ok().and_then(|p| p.as_str().map(str::to_owned)).unwrap_or_default();
        panic!("{}: waited in vain until {what}.\nThe page says:\n{page}", self.journey);
    }
}

/// The key that a name stands for; a single letter is itself.
fn key(name: &str) -> char {
    match name {
        "Control" => Key::Control.into(),
        "Shift" => Key::Shift.into(),
        "Alt" => Key::Alt.into(),
        "Enter" => Key::Enter.into(),
        "Tab" => Key::Tab.into(),
        "Escape" => Key::Escape.into(),
        "Space" => ' ',
        "Down" => Key::Down.into(),
        "Up" => Key::Up.into(),
        "Home" => Key::Home.into(),
        "End" => Key::End.into(),
        "Delete" => Key::Delete.into(),
        "F1" => Key::F1.into(),
        "F8" => Key::F8.into(),
        "PageDown" => Key::PageDown.into(),
        other => {
            let mut letters = other.chars();
            match (letters.next(), letters.next()) {
                (Some(one), None) => one,
                _ => panic!("no key is named {other}"),
            }
        }
    }
}
