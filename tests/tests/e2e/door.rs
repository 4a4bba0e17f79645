//! The page's door: one command, no plugin, no network, nowhere else to go.

use serde_json::{Value, json};

use crate::person::Person;

/// Tries a thing in the page and answers how it ended.
async fn attempt(me: &Person, script: &str) -> String {
    let begin = format!(
        "window.__ended = null; (async () => {{ {script} }})().then((v) => {{ window.__ended = 'done ' + JSON.stringify(v); }}, (e) => {{ window.__ended = 'refused ' + (e instanceof Error ? e.message : JSON.stringify(e)); }}); return true"
    );
    me.ask(&begin, vec![]).await;
    me.until("the attempt ended", "return window.__ended !== null", vec![]).await;
    me.ask("return window.__ended", vec![]).await.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn the_page_can_call_one_command_and_nothing_else() {
    let me = Person::sit_down("door", |_| None).await;
    me.see("Create a registry").await;

    let invoke = "return await window.__TAURI_INTERNALS__.invoke";
    let status =
        attempt(&me, &format!("{invoke}('dispatch', {{ command: 'registry_status', args: null }})")).await;
    assert!(status.starts_with("done "), "{status}");
    let locked = attempt(&me, &format!("{invoke}('dispatch', {{ command: 'home', args: null }})")).await;
    assert!(locked.starts_with("refused ") && locked.to_lowercase().contains("locked"), "{locked}");
    for door in [
        "('dispatch', { command: 'home', args: null, more: 1 })",
        "('dispatch', { command: '../home', args: null })",
        "('plugin:dialog|open', { options: {} })",
        "('plugin:event|listen', { event: 'x', target: { kind: 'Any' }, handler: 1 })",
        "('plugin:window|set_title', { label: 'main', value: 'x' })",
        "('plugin:webview|create_webview_window', { options: { label: 'second', url: 'index.html' } })",
        "('plugin:app|version', {})",
    ] {
        let ended = attempt(&me, &format!("{invoke}{door}")).await;
        assert!(ended.starts_with("refused "), "{door}: {ended}");
    }
    for way_out in [
        "return (await fetch('https://example.org/')).status",
        "return (await fetch('http://127.0.0.1:9/')).status",
        "return (await import('https://example.org/x.js')) !== null",
        "return new Function('return 1')()",
        "await new Promise((_, no) => { const s = new WebSocket('ws://127.0.0.1:9/'); s.onerror = () => no(new Error('closed')); }); return 1",
    ] {
        let ended = attempt(&me, way_out).await;
        assert!(ended.starts_with("refused "), "{way_out}: {ended}");
    }

    let facts = "return { opened: window.open('https://example.org/') !== null, global: typeof window.__TAURI__, frozen: Object.isFrozen(Object.prototype), title: document.title }";
    let expected = json!({ "opened": false, "global": "undefined", "frozen": true, "title": "Accession" });
    assert_eq!(me.ask(facts, vec![]).await, expected);
    let frames =
        "return [...document.querySelectorAll('iframe')].filter((f) => f.getClientRects().length > 0).length";
    assert_eq!(me.ask(frames, vec![]).await, Value::from(0), "the isolation frame is not seen");

    me.ask("location.href = 'https://example.org/'; return true", vec![]).await;
    me.see("Create a registry").await;
    assert_eq!(me.ask("return location.protocol", vec![]).await, Value::from("tauri:"));
    me.leave().await;
}
