//! A key file that is damaged: said, with its way out.

use std::fs;

use crate::PHRASE;
use crate::invented;
use crate::person::Person;

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_damaged_key_file_is_replaced_by_the_previous_one() {
    let me = Person::sit_down("key-file", |folder| {
        invented::registry(folder);
        let registry = folder.join("registry");
        let ring = registry.join("registry.keys");
        let previous = registry.join("registry.keys.bak");
        if !previous.exists() {
            fs::copy(&ring, &previous).expect("a previous key file");
        }
        let mut bytes = fs::read(&ring).expect("the key file");
        bytes.truncate(bytes.len() / 2);
        fs::write(&ring, bytes).expect("half a key file");
        None
    })
    .await;
    me.see("The key file is damaged").await;
    me.see("Nothing was changed.").await;
    me.picture("damaged").await;
    me.click("button", "Restore from a backup").await;
    me.see("Folder of the backup").await;
    me.picture("restore").await;
    me.click("button", "Back").await;
    me.click("button", "Use the previous key file").await;
    me.see("Locked.").await;
    me.fill("Pass phrase", PHRASE).await;
    me.press("Enter").await;
    me.see("Today").await;
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_missing_file_says_which_and_what_to_do() {
    let me = Person::sit_down("file-missing", |folder| {
        invented::registry(folder);
        fs::remove_file(folder.join("registry/registry.accession")).expect("the registry file goes");
        for more in ["registry.accession-wal", "registry.accession-shm"] {
            let _ = fs::remove_file(folder.join("registry").join(more));
        }
        None
    })
    .await;
    me.see("A file of the registry is missing").await;
    me.find("button", "Restore from a backup").await;
    me.picture("missing").await;
    me.leave().await;
}
