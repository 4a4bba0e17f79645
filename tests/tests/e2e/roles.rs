//! A second person: added by an administrator, with a pass phrase of their own from the first login on, and a role.

use crate::abstracting::at_work;
use crate::person::Person;

const GIVEN: &str = "nine lanterns in harbor fog";
const OWN: &str = "a kettle that sings at noon";

/// Chooses who unlocks, as a person does with the mouse.
async fn choose(me: &Person, login: &str) {
    me.click("button", "Choose who you are").await;
    me.click("option", login).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_registrar_is_added_waits_after_wrong_pass_phrases_and_sees_no_administration() {
    let me = at_work("roles").await;
    me.see("R. Morgan, administrator").await;
    me.press("Alt+7").await;
    me.see("What each role may do").await;
    me.picture("people").await;
    me.press("Control+Enter").await;
    me.find("dialog", "Add a person").await;
    me.fill("Name", "Ida Moss").await;
    me.fill("Login", "ida").await;
    me.fill("First pass phrase", GIVEN).await;
    me.fill("First pass phrase again", GIVEN).await;
    me.picture("add").await;
    me.press("Enter").await;
    me.see("Ida Moss is added and can unlock now").await;
    me.see("must change pass phrase").await;
    me.picture("added").await;

    me.press("Control+l").await;
    me.see("Choose who you are").await;
    me.picture("who").await;
    choose(&me, "ida").await;
    // After each wrong one the next attempt waits longer, counted down on the button.
    for _ in 0..4 {
        me.fill("Pass phrase", "these are not the words").await;
        me.find("button", "Unlock").await;
        me.press("Enter").await;
        me.see("This pass phrase does not open the registry").await;
    }
    let waits = "const b = [...document.querySelectorAll('button')].find((e) => e.textContent.startsWith('Wait ')); return b !== undefined && b.disabled";
    me.until("the next attempt waits", waits, vec![]).await;
    me.picture("waits").await;
    me.fill("Pass phrase", GIVEN).await;
    me.find("button", "Unlock").await;
    me.press("Enter").await;

    me.see("Choose your own pass phrase").await;
    me.picture("own").await;
    me.fill("Pass phrase you were given", GIVEN).await;
    me.fill("New pass phrase", OWN).await;
    me.fill("New pass phrase again", OWN).await;
    me.press("Enter").await;
    me.see("Ida Moss, registrar").await;
    me.see("Today").await;
    me.see_no("Administration").await;
    me.picture("registrar").await;

    // Neither by its key nor by its address.
    me.press("Alt+7").await;
    me.see("Today").await;
    me.ask("location.hash = '#/administration'; return true", vec![]).await;
    me.see("Administration is not part of your role").await;
    me.picture("not-allowed").await;

    // The given pass phrase opens nothing any more.
    me.press("Control+l").await;
    choose(&me, "ida").await;
    me.fill("Pass phrase", GIVEN).await;
    me.press("Enter").await;
    me.see("This pass phrase does not open the registry").await;
    me.fill("Pass phrase", OWN).await;
    me.find("button", "Unlock").await;
    me.press("Enter").await;
    me.see("Ida Moss, registrar").await;
    me.leave().await;
}
