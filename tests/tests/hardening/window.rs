//! The window's settings against section 4.1 of the design, and the page as it is built.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{below, file, text};

/// Directives and sources of a content policy.
fn directives(policy: &str) -> BTreeMap<&str, Vec<&str>> {
    let parts = policy.split(';').map(|d| d.split_whitespace().collect::<Vec<_>>());
    parts.filter_map(|words| Some((*words.first()?, words[1..].to_vec()))).collect()
}

/// What the design demands of the content policy.
const DEMANDED: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
     connect-src ipc: http://ipc.localhost; frame-src isolation: http://isolation.localhost; base-uri 'none'; \
     form-action 'none'; object-src 'none'; frame-ancestors 'none'";

/// What differs from it, each with its reason; `None` where the directive is absent.
const DIFFERS: [(&str, Option<&str>); 3] = [
    // Tauri gives the isolation frame's scheme a random name at each start and adds that name to default-src itself;
    // a frame-src would take precedence, and `isolation:` is not the name.
    ("frame-src", None),
    // The isolation frame carries one style element, which Tauri writes; its hash and nothing else passes.
    ("style-src", Some("'self' 'sha256-YEercZJImS+vUX2bz7vkQ0aA4rtBIPLuCEWz+yraQ/g='")),
    // More than was demanded: without it workers would fall back to script-src.
    ("worker-src", Some("'none'")),
];

#[test]
fn the_content_policy_is_the_demanded_one_but_for_what_is_named() {
    let settings = file("src-tauri/tauri.conf.json");
    let policy = settings["app"]["security"]["csp"].as_str().expect("a content policy");
    let mut demanded = directives(DEMANDED);
    for (directive, sources) in DIFFERS {
        match sources {
            None => assert!(demanded.remove(directive).is_some()),
            Some(sources) => _ = demanded.insert(directive, sources.split(' ').collect()),
        }
    }
    assert_eq!(directives(policy), demanded);
    assert!(!policy.contains("unsafe-") && !policy.contains('*') && !policy.contains("https:"), "{policy}");
}

#[test]
fn the_settings_of_the_window_are_the_demanded_ones() {
    let settings = file("src-tauri/tauri.conf.json");
    let security = &settings["app"]["security"];
    let demanded = [
        (&settings["app"]["withGlobalTauri"], json!(false)),
        (&settings["build"]["removeUnusedCommands"], json!(true)),
        (&security["freezePrototype"], json!(true)),
        (&security["dangerousDisableAssetCspModification"], json!(false)),
        (&security["assetProtocol"], json!({ "enable": false })),
        // The folder lies beside the settings and not beside src-tauri; the rest is as demanded.
        (&security["pattern"], json!({ "use": "isolation", "options": { "dir": "isolation" } })),
        (&security["capabilities"], json!(["main"])),
        // Updates are not built in: CVE-2026-95625.
        (&settings["plugins"], Value::Null),
        (&settings["bundle"]["createUpdaterArtifacts"], Value::Null),
    ];
    for (found, wanted) in demanded {
        assert_eq!(*found, wanted);
    }
    let known = [
        "csp",
        "freezePrototype",
        "dangerousDisableAssetCspModification",
        "assetProtocol",
        "pattern",
        "capabilities",
    ];
    let keys = security.as_object().expect("settings").keys();
    assert!(keys.into_iter().all(|k| known.contains(&k.as_str())), "a new setting needs a look: {security}");
    let windows = settings["app"]["windows"].as_array().expect("windows");
    assert!(windows.len() == 1 && windows[0]["label"] == "main" && windows[0]["dragDropEnabled"] == false);
    // Nothing loads from the net: the page is in the program, the development server is on this machine.
    assert_eq!(settings["build"]["frontendDist"], "../ui/dist");
    assert_eq!(settings["build"]["devUrl"], "http://127.0.0.1:5173");
}

#[test]
fn one_capability_gives_one_window_one_command() {
    assert_eq!(below("src-tauri/capabilities", &[""]), ["src-tauri/capabilities/main.json"]);
    let capability = file("src-tauri/capabilities/main.json");
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(capability["permissions"], json!(["allow-dispatch"]));
    for absent in ["remote", "webviews", "platforms", "local"] {
        assert!(capability[absent].is_null(), "{absent}");
    }
    assert!(text("src-tauri/build.rs").contains("commands(&[\"dispatch\"])"));
    assert!(text("src-tauri/src/main.rs").contains("generate_handler![dispatch]"));
}

#[test]
fn no_plugin_but_the_dialogs_and_no_inspector_is_built_in() {
    let lock = text("Cargo.lock");
    let plugins: Vec<&str> = lock
        .lines()
        .filter_map(|l| l.strip_prefix("name = \"")?.strip_suffix('"'))
        .filter(|n| n.starts_with("tauri-plugin"))
        .collect();
    // The file system plugin comes with the dialogs' and is not started: its commands have no permission either.
    assert!(
        plugins.iter().all(|p| ["tauri-plugin", "tauri-plugin-dialog", "tauri-plugin-fs"].contains(p)),
        "{plugins:?}"
    );
    assert_eq!(text("src-tauri/src/main.rs").matches(".plugin(").count(), 1);
    let manifest = text("src-tauri/Cargo.toml");
    let tauri = manifest.lines().find(|l| l.starts_with("tauri = ")).expect("tauri is named");
    assert!(tauri.contains("default-features = false") && !tauri.contains("devtools"), "{tauri}");
    // Floors of CVE-2026-42184 and of the advisories on quick-xml.
    for (name, floor) in [("tauri", [2, 11, 0]), ("quick-xml", [0, 41, 0])] {
        let blocks = lock.split("[[package]]").filter(|b| b.contains(&format!("name = \"{name}\"\n")));
        let versions: Vec<&str> = blocks
            .filter_map(|b| b.lines().find_map(|l| l.strip_prefix("version = \"")?.strip_suffix('"')))
            .collect();
        assert!(!versions.is_empty(), "{name}");
        for version in versions {
            let numbers: Vec<u32> = version.split('.').filter_map(|n| n.parse().ok()).collect();
            assert!(numbers.as_slice() >= &floor[..], "{name} {version}");
        }
    }
}

#[test]
fn the_page_as_built_loads_nothing_from_outside_and_evaluates_nothing() {
    let html = text("ui/dist/index.html");
    for script in html.split("<script").skip(1) {
        assert!(
            script.contains(" src=\"./assets/") && script.contains("></script>"),
            "no script in the page: {script}"
        );
    }
    for attribute in ["src=\"", "href=\""] {
        assert!(html.split(attribute).skip(1).all(|a| a.starts_with("./assets/")), "{html}");
    }
    assert!(!html.contains(" on") || !html.contains("onload="), "no handler in the page");
    assert!(!html.contains("<style") && !html.contains("javascript:"));
    let files = below("ui/dist/assets", &[""]);
    assert!(files.len() > 5, "the page is built: npm --prefix ui run build");
    let known = [".js", ".css", ".woff2"];
    assert!(files.iter().all(|f| known.iter().any(|e| f.ends_with(e))), "{files:?}");
    // Names of namespaces and the address in a message of React: texts, which nothing opens.
    let names = [
        "http://www.w3.org/1999/xlink",
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/XML/1998/namespace",
        "http://www.w3.org/1998/Math/MathML",
        "https://react.dev/errors/",
        "http://localhost",
    ];
    for path in files.iter().filter(|f| !f.ends_with(".woff2")) {
        let code = text(path);
        for (at, _) in code.match_indices("http").filter(|(at, _)| {
            let rest = &code[*at..];
            rest.starts_with("http://") || rest.starts_with("https://")
        }) {
            let rest: String = code[at..].chars().take(60).collect();
            assert!(names.iter().any(|n| rest.starts_with(n)), "{path}: {rest}");
        }
        for forbidden in [
            "new Function",
            "importScripts",
            "WebAssembly",
            "serviceWorker",
            "document.write",
            "sourceMappingURL",
        ] {
            assert!(!code.contains(forbidden), "{path}: {forbidden}");
        }
        let own = |before: Option<char>| before.is_some_and(|c| c.is_alphanumeric() || "_$.".contains(c));
        let eval = code.match_indices("eval(").find(|(at, _)| !own(code[..*at].chars().next_back()));
        assert!(eval.is_none(), "{path}: {eval:?}");
        if path.ends_with(".css") {
            assert!(
                code.split("url(").skip(1).all(|u| u.starts_with("./")) && !code.contains("@import"),
                "{path}"
            );
        }
    }
    // Our own sources put no text where it would be read as markup.
    for path in below("ui/src", &[".ts", ".tsx"]) {
        let code = text(&path);
        for forbidden in
            ["dangerouslySetInnerHTML", "innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "eval("]
        {
            assert!(!code.contains(forbidden), "{path}: {forbidden}");
        }
    }
}
