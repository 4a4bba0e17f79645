//! The registry itself: create, import, lock, a wrong pass phrase, the right one.

use crate::PHRASE;
use crate::invented;
use crate::person::Person;

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_registry_is_created_filled_from_a_file_and_locked() {
    let mut tumors = 0;
    let me = Person::sit_down("registry", |folder| {
        let (file, held) = invented::file(folder);
        tumors = held;
        Some(file)
    })
    .await;

    me.see("Create a registry").await;
    me.picture("create").await;
    me.fill("Name of the registry", "County registry (invented)").await;
    me.fill("Your name", "R. Morgan").await;
    me.fill("Facility number", "0000123456").await;
    me.fill("Pass phrase", "too short").await;
    me.see("9 of 15 characters").await;
    me.fill("Pass phrase", PHRASE).await;
    me.fill("Pass phrase again", PHRASE).await;
    me.click("checkbox", "The pass phrase is kept").await;
    me.picture("create-filled").await;
    me.press("Enter").await;
    me.see("Until it is made, Home and Administration remind you.").await;
    me.picture("recovery-offered").await;
    me.click("button", "Later").await;
    me.see("Today").await;
    assert!(me.registry().join("registry.keys").exists(), "the keyring lies beside the registry");

    // Import: a dry run first, then every row accounted for.
    me.press("Alt+6").await;
    me.click("button", "Choose a file").await;
    me.see("dry run, nothing was written").await;
    me.see(&format!("{tumors} tumors read")).await;
    me.picture("import-dry-run").await;
    me.press("Control+Enter").await;
    me.see("read and accounted for").await;
    me.see("adds up").await;
    me.picture("imported").await;

    me.press("Alt+2").await;
    me.see("Rows 1 to").await;
    me.see(&format!("of {tumors}")).await;
    me.picture("abstracts").await;
    me.press("/").await;
    me.write("no such person").await;
    me.see("No tumor matches").await;
    me.picture("abstracts-none").await;
    me.click("button", "Clear all").await;
    me.see(&format!("of {tumors}")).await;

    // Locked: nothing of a patient is left in the page.
    me.press("Alt+1").await;
    me.see("Today").await;
    me.picture("home").await;
    me.press("Control+l").await;
    me.see("Locked.").await;
    me.picture("locked").await;
    me.write("this is not the phrase").await;
    me.press("Enter").await;
    me.see("This pass phrase does not open the registry").await;
    me.picture("wrong-pass-phrase").await;
    me.fill("Pass phrase", PHRASE).await;
    // The wait after a wrong one is over when the button unlocks again.
    me.find("button", "Unlock").await;
    me.press("Enter").await;
    me.see("Today").await;
    me.leave().await;
}
