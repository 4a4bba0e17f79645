//! The software bill of materials: every package that the lock files name, as CycloneDX 1.6.
//!
//! The lock files say what, in which edition, with which hash and upon what; `cargo metadata` adds the licences.
//! The same lock files give the same bytes: no date and no serial number stands in it.
//! C sources that a crate carries are listed too, because advisories speak of them and not of the crate.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{Failed, Outcome, fail, read};

/// Writes the bill of both trees to a file.
pub fn run(root: &Path, to: &Path) -> Outcome<()> {
    let licences = licences(root)?;
    let bill = bill(&read(&root.join("Cargo.lock"))?, &read(&root.join("ui/package-lock.json"))?, &licences)?;
    let count = bill["components"].as_array().map_or(0, Vec::len);
    std::fs::write(to, format!("{}\n", serde_json::to_string_pretty(&bill)?))?;
    println!("{}: {count} components", to.display());
    Ok(())
}

#[derive(Deserialize)]
struct CargoLock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    source: Option<String>,
    checksum: Option<String>,
    #[serde(default)]
    dependencies: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Described>,
}

#[derive(Deserialize)]
struct Described {
    name: String,
    version: String,
    license: Option<String>,
}

/// Licences by name and version.
type Licences = BTreeMap<(String, String), String>;

fn licences(root: &Path) -> Outcome<Licences> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let out = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root)
        .output()?;
    if !out.status.success() {
        return fail(format!("cargo metadata: {}", String::from_utf8_lossy(&out.stderr)));
    }
    let metadata: Metadata = serde_json::from_slice(&out.stdout)?;
    let named = metadata.packages.into_iter().filter_map(|p| Some(((p.name, p.version), p.license?)));
    Ok(named.collect())
}

fn cargo_url(name: &str, version: &str) -> String {
    // A plus sign would be read as a space.
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

fn npm_url(name: &str, version: &str) -> String {
    format!("pkg:npm/{}@{version}", name.replacen('@', "%40", usize::from(name.starts_with('@'))))
}

/// The bill of two lock files; components and edges in order of their addresses.
fn bill(cargo_lock: &str, package_lock: &str, licences: &Licences) -> Outcome<Value> {
    let mut components: BTreeMap<String, Value> = BTreeMap::new();
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let ours = crates(&toml::from_str::<CargoLock>(cargo_lock)?, licences, &mut components, &mut edges)?;
    packages(&serde_json::from_str(package_lock)?, &mut components, &mut edges)?;
    let dependencies: Vec<Value> =
        edges.iter().map(|(of, on)| json!({ "ref": of, "dependsOn": on })).collect();
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": { "type": "application", "bom-ref": "accession", "name": "accession", "version": ours },
            "supplier": { "name": "The Accession authors" },
        },
        "components": components.into_values().collect::<Vec<_>>(),
        "dependencies": dependencies,
    }))
}

/// Adds the crates of the Rust tree; answers the version of the program.
fn crates(
    lock: &CargoLock,
    licences: &Licences,
    components: &mut BTreeMap<String, Value>,
    edges: &mut BTreeMap<String, BTreeSet<String>>,
) -> Outcome<String> {
    let mut ours = None;
    for package in &lock.package {
        let Locked { name, version, .. } = package;
        let url = cargo_url(name, version);
        let mut component = component("library", name, version, &url);
        if let Some(sha256) = &package.checksum {
            component.insert("hashes".into(), json!([{ "alg": "SHA-256", "content": sha256 }]));
        }
        if let Some(licence) = licences.get(&(name.clone(), version.clone())) {
            // Cargo still accepts the old slash for "or".
            component.insert("licenses".into(), json!([{ "expression": licence.replace('/', " OR ") }]));
        }
        if package.source.is_none() && name == "accession" {
            ours = Some(version.clone());
        }
        let mut on = BTreeSet::new();
        for dependency in &package.dependencies {
            on.insert(resolved(lock, dependency)?);
        }
        for (name, version) in carried(name, version) {
            let url = format!("pkg:generic/{name}@{version}");
            components.insert(url.clone(), Value::Object(self::component("library", &name, &version, &url)));
            on.insert(url);
        }
        components.insert(url.clone(), Value::Object(component));
        edges.insert(url, on);
    }
    ours.ok_or_else(|| Failed("Cargo.lock does not name the package accession".into()))
}

/// The address of a dependency as `Cargo.lock` names it: with its version only where there are several.
fn resolved(lock: &CargoLock, dependency: &str) -> Outcome<String> {
    let mut words = dependency.split(' ');
    let (name, version) = (words.next().unwrap_or(""), words.next());
    let found = lock.package.iter().find(|p| p.name == name && version.is_none_or(|v| p.version == v));
    match found {
        Some(package) => Ok(cargo_url(&package.name, &package.version)),
        None => fail(format!("Cargo.lock names {dependency} and does not hold it")),
    }
}

/// C sources that a crate carries, as its version's build part tells them.
fn carried(name: &str, version: &str) -> Vec<(String, String)> {
    let Some((_, build)) = version.split_once('+') else { return Vec::new() };
    match name {
        "openssl-src" => vec![("openssl".into(), build.into())],
        "sqlcipher-src" => {
            let words: Vec<&str> = build.split('-').collect();
            words.chunks_exact(2).map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect()
        }
        _ => Vec::new(),
    }
}

/// Adds the packages of the page's tree; those that only build or test it are marked as excluded.
fn packages(
    lock: &Value,
    components: &mut BTreeMap<String, Value>,
    edges: &mut BTreeMap<String, BTreeSet<String>>,
) -> Outcome<()> {
    let Some(all) = lock["packages"].as_object() else { return fail("package-lock.json has no packages") };
    for (path, package) in all {
        let url = url_of(path, package);
        let Some(version) = package["version"].as_str() else { continue };
        let mut component = component("library", &name_of(path, package), version, &url);
        if let Some(sha512) = package["integrity"].as_str().and_then(|i| i.strip_prefix("sha512-")) {
            component.insert("hashes".into(), json!([{ "alg": "SHA-512", "content": hex(sha512)? }]));
        }
        if let Some(licence) = package["license"].as_str() {
            component.insert("licenses".into(), json!([{ "expression": licence }]));
        }
        let excluded = package["dev"] == true || package["devOptional"] == true;
        component.insert("scope".into(), json!(if excluded { "excluded" } else { "required" }));
        let on = edges.entry(url.clone()).or_default();
        for kind in ["dependencies", "optionalDependencies"] {
            for name in package[kind].as_object().into_iter().flat_map(Map::keys) {
                // What is optional may be absent.
                on.extend(found_from(all, path, name));
            }
        }
        components.insert(url, Value::Object(component));
    }
    Ok(())
}

/// The name by which a package was published; its folder may have another.
fn name_of(path: &str, package: &Value) -> String {
    let folder = path.rsplit("node_modules/").next().unwrap_or(path);
    package["name"].as_str().unwrap_or(folder).to_owned()
}

fn url_of(path: &str, package: &Value) -> String {
    npm_url(&name_of(path, package), package["version"].as_str().unwrap_or(""))
}

/// Where Node finds a package: in the folder that asks, or in one above it.
fn found_from(all: &Map<String, Value>, from: &str, name: &str) -> Option<String> {
    let mut folder = Some(from);
    while let Some(at) = folder {
        let path =
            if at.is_empty() { format!("node_modules/{name}") } else { format!("{at}/node_modules/{name}") };
        if let Some(package) = all.get(&path) {
            return Some(url_of(&path, package));
        }
        folder = match at.rfind("/node_modules/") {
            Some(end) => Some(&at[..end]),
            None if at.is_empty() => None,
            None => Some(""),
        };
    }
    None
}

fn component(kind: &str, name: &str, version: &str, url: &str) -> Map<String, Value> {
    let all = [("type", kind), ("bom-ref", url), ("name", name), ("version", version), ("purl", url)];
    all.into_iter().map(|(k, v)| (k.to_owned(), json!(v))).collect()
}

/// Base64 as hexadecimal, which CycloneDX wants.
fn hex(base64: &str) -> Outcome<String> {
    let (mut bits, mut held, mut out) = (0u32, 0, String::new());
    for letter in base64.trim_end_matches('=').bytes() {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return fail("package-lock.json: a hash is not Base64"),
        };
        bits = (bits << 6 | u32::from(six)) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            out += &format!("{:02x}", bits >> held & 0xff);
        }
    }
    Ok(out)
}

#[cfg(test)]
#[path = "sbom/tests.rs"]
mod tests;
