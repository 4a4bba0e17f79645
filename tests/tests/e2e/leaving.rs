//! Leaving with typing that is not saved: the lock saves it, the window asks before it closes.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window};

use crate::abstracting::{at_work, find_breasts};
use crate::driver::text;
use crate::person::Person;
use crate::{PHRASE, invented};

/// Opens the first breast in the list and types a middle name that is not saved.
pub async fn type_unsaved(me: &Person, value: &str) {
    me.press("Alt+2").await;
    find_breasts(me).await;
    me.press("Down").await;
    me.press("Enter").await;
    me.see("Required items").await;
    type_over(me, value).await;
}

/// Puts a middle name in place of what stood there; it is not saved.
pub async fn type_over(me: &Person, value: &str) {
    me.replace("nameMiddle", value).await;
    me.see("Save 1 change").await;
}

async fn unlocked_with(me: &Person, value: &str) {
    me.see("Locked. Nothing was lost").await;
    me.write(PHRASE).await;
    me.press("Enter").await;
    me.see("Required items").await;
    let kept = "return document.getElementById('i-nameMiddle')?.value === arguments[0]";
    me.go_to_item("nameMiddle").await;
    me.until(&format!("the middle name is {value}"), kept, vec![text(value)]).await;
    me.see_no("Save 1 change").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_lock_saves_what_is_typed() {
    let me = at_work("lock").await;
    type_unsaved(&me, "KEPTONE").await;
    me.press("Control+l").await;
    unlocked_with(&me, "KEPTONE").await;
    me.picture("unlocked").await;
    type_over(&me, "KEPTTWO").await;
    me.press("Control+k").await;
    me.write("Lock now").await;
    let offered = "return document.querySelector('[role=dialog] [role=option]')?.textContent.includes('Lock now') ?? false";
    me.until("the palette offers to lock", offered, vec![]).await;
    me.press("Enter").await;
    unlocked_with(&me, "KEPTTWO").await;
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn the_window_asks_before_it_closes_over_unsaved_typing() {
    let me = at_work("close").await;
    type_unsaved(&me, "KEPTTHREE").await;
    let key = me.ask("return location.hash.split('/').at(-1)", vec![]).await;
    let window = process(&me.registry()).expect("the window runs");
    press_close(window);
    me.see("Close with 1 unsaved change?").await;
    me.picture("asked").await;
    me.press("Escape").await;
    me.see_no("Close with 1 unsaved change?").await;
    me.see("Save 1 change").await;

    // Later than a person who insists, the window asks again.
    tokio::time::sleep(Duration::from_millis(4200)).await;
    press_close(window);
    me.find("alertdialog", "Close with 1 unsaved change?").await;
    me.click_in("[role=alertdialog]", "Save draft and close").await;
    ended(window).await;
    let view = invented::look(&me.registry(), "abstract_open", json!({ "tumor": key }));
    assert_eq!(view["patient"]["items"]["nameMiddle"], "KEPTTHREE", "it was saved before the window closed");
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn who_asks_twice_closes_and_who_has_nothing_unsaved_is_not_asked() {
    let me = at_work("close-twice").await;
    type_unsaved(&me, "DROPPED").await;
    let key = me.ask("return location.hash.split('/').at(-1)", vec![]).await;
    let window = process(&me.registry()).expect("the window runs");
    press_close(window);
    me.see("Close with 1 unsaved change?").await;
    press_close(window);
    ended(window).await;
    let view = invented::look(&me.registry(), "abstract_open", json!({ "tumor": key }));
    assert_ne!(view["patient"]["items"]["nameMiddle"], Value::from("DROPPED"), "nothing is saved unasked");
    me.leave().await;

    let me = at_work("close-clean").await;
    let window = process(&me.registry()).expect("the window runs");
    press_close(window);
    ended(window).await;
    me.leave().await;
}

// ---- The window as the system sees it: WebDriver has no close button ----

/// The process of the window over this registry.
pub fn process(registry: &Path) -> Option<u32> {
    let wanted = format!("ACCESSION_REGISTRY={}", registry.display());
    fs::read_dir("/proc").ok()?.flatten().filter_map(|e| e.file_name().to_str()?.parse().ok()).find(
        |pid: &u32| {
            let of = |file: &str| fs::read(format!("/proc/{pid}/{file}")).unwrap_or_default();
            of("comm").starts_with(b"accession-wind")
                && of("environ").split(|byte| *byte == 0).any(|variable| variable == wanted.as_bytes())
        },
    )
}

/// Waits until the process has gone.
pub async fn ended(pid: u32) {
    let from = Instant::now();
    // Until the driver collects it, an ended process is a zombie.
    let runs = || {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        !(stat.is_empty() || stat.contains(") Z "))
    };
    while runs() {
        assert!(from.elapsed() < Duration::from_secs(15), "the window does not close");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Does what the close button in a window's frame does: asks the window of this process to close.
fn press_close(pid: u32) {
    let (x, screen) = x11rb::connect(None).expect("the display");
    let root = x.setup().roots[screen].root;
    let atom = |name: &str| x.intern_atom(false, name.as_bytes()).unwrap().reply().expect("an atom").atom;
    let (owner, protocols, delete) = (atom("_NET_WM_PID"), atom("WM_PROTOCOLS"), atom("WM_DELETE_WINDOW"));
    let values = |window: Window, property: u32, kind: AtomEnum| -> Vec<u32> {
        let answer = x.get_property(false, window, property, kind, 0, 32).unwrap().reply();
        answer.ok().and_then(|a| a.value32().map(Iterator::collect)).unwrap_or_default()
    };
    // GTK keeps windows that are never shown; only the one in sight has a close button.
    let in_sight = |w: Window| {
        let attributes = x.get_window_attributes(w).unwrap().reply();
        attributes.is_ok_and(|a| a.map_state == MapState::VIEWABLE)
    };
    let all = x.query_tree(root).unwrap().reply().expect("the windows").children;
    let window = all
        .into_iter()
        .filter(|w| values(*w, owner, AtomEnum::CARDINAL) == [pid] && in_sight(*w))
        .find(|w| values(*w, protocols, AtomEnum::ATOM).contains(&delete))
        .expect("the process has a window that can be asked to close");
    let message = ClientMessageEvent::new(32, window, protocols, [delete, x11rb::CURRENT_TIME, 0, 0, 0]);
    x.send_event(false, window, EventMask::NO_EVENT, message).unwrap().check().expect("the message is sent");
}
