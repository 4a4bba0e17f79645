//! The bill of this repository's own lock files.

#![allow(clippy::unwrap_used)] // a test may stop at the first surprise

use super::*;
use crate::root;

fn locks() -> (String, String) {
    (read(&root().join("Cargo.lock")).ok().unwrap(), read(&root().join("ui/package-lock.json")).ok().unwrap())
}

fn of_this_repository() -> Value {
    let (cargo, npm) = locks();
    bill(&cargo, &npm, &Licences::new()).ok().unwrap()
}

fn texts<'a>(bill: &'a Value, list: &str, field: &str) -> BTreeSet<&'a str> {
    bill[list].as_array().unwrap().iter().map(|c| c[field].as_str().unwrap()).collect()
}

#[test]
fn every_package_of_the_lock_files_is_in_the_bill_with_its_hash() {
    let bill = of_this_repository();
    let urls = texts(&bill, "components", "purl");
    let (cargo, npm) = locks();
    // Counted without the parser of the chore.
    let mut wanted = BTreeSet::new();
    for block in cargo.split("[[package]]").skip(1) {
        let field = |name: &str| {
            let line = block.lines().find_map(|l| l.strip_prefix(&format!("{name} = \"")));
            line.map(|l| l.trim_end_matches('"').to_owned())
        };
        let url = cargo_url(&field("name").unwrap(), &field("version").unwrap());
        let hash = field("checksum");
        let found =
            bill["components"].as_array().unwrap().iter().find(|c| c["purl"] == url.as_str()).unwrap();
        assert_eq!(found["hashes"][0]["content"].as_str().map(str::to_owned), hash, "{url}");
        wanted.insert(url);
    }
    assert!(wanted.len() > 400, "{}", wanted.len());
    let npm: Value = serde_json::from_str(&npm).unwrap();
    for (path, package) in npm["packages"].as_object().unwrap() {
        let folder = path.rsplit("node_modules/").next().unwrap();
        let name = package["name"].as_str().unwrap_or(folder).replace("@", "%40");
        wanted.insert(format!("pkg:npm/{name}@{}", package["version"].as_str().unwrap()));
    }
    assert!(wanted.iter().all(|url| urls.contains(url.as_str())));
    // Nothing else but the C sources.
    let more: Vec<_> = urls.iter().filter(|u| !wanted.contains(**u)).collect();
    assert_eq!(more.len(), 4, "{more:?}");
    for carried in ["sqlcipher@", "sqlite@", "openssl@", "libtomcrypt@"] {
        assert!(more.iter().any(|u| u.starts_with(&format!("pkg:generic/{carried}"))), "{more:?}");
    }
}

#[test]
fn every_edge_ends_at_a_component_and_the_same_locks_give_the_same_bytes() {
    let bill = of_this_repository();
    let known = texts(&bill, "components", "bom-ref");
    let mut edges = 0;
    for dependency in bill["dependencies"].as_array().unwrap() {
        assert!(known.contains(dependency["ref"].as_str().unwrap()));
        for on in dependency["dependsOn"].as_array().unwrap() {
            assert!(known.contains(on.as_str().unwrap()), "{on}");
            edges += 1;
        }
    }
    assert!(edges > 1000, "{edges}");
    assert_eq!(bill.to_string(), of_this_repository().to_string());
    let (cargo, npm) = locks();
    // A package that is gone from the lock file is gone from the bill, and one that is not there stops it.
    assert!(
        super::bill(&cargo.replace("name = \"zeroize\"", "name = \"another\""), &npm, &Licences::new())
            .is_err()
    );
}

#[test]
fn hashes_are_turned_from_base64_to_hexadecimal() {
    assert_eq!(hex("AAEC/f7/").ok().unwrap(), "000102fdfeff");
    assert_eq!(hex("aGk=").ok().unwrap(), "6869");
    assert!(hex("a?").is_err());
}
