//! The recovery key: made after creating, typed back from the paper, and used when the pass phrase is lost.

use crate::PHRASE;
use crate::person::Person;

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_recovery_key_is_typed_back_and_opens_the_registry_in_an_emergency() {
    let me = Person::sit_down("recovery", |_| None).await;
    me.see("Create a registry").await;
    me.fill("Name of the registry", "County registry (invented)").await;
    me.fill("Your name", "R. Morgan").await;
    me.fill("Pass phrase", PHRASE).await;
    me.fill("Pass phrase again", PHRASE).await;
    me.click("checkbox", "The pass phrase is kept").await;
    me.press("Enter").await;
    me.click("button", "Make the recovery key").await;
    me.see("It is shown once.").await;
    me.picture("shown").await;
    let script = "return [...document.querySelectorAll('ol[aria-label^=\"Recovery key\"] li')].map((e) => e.textContent).join(' ')";
    let key = me.ask(script, vec![]).await.as_str().unwrap_or_default().to_owned();
    assert!(key.len() > 52, "256 bits in letters, with a checksum");

    // Nothing of it can be selected, so nothing of it can be copied.
    let selected = "getSelection().selectAllChildren(document.querySelector('ol[aria-label^=\"Recovery key\"]')); return getSelection().toString().trim()";
    assert_eq!(me.ask(selected, vec![]).await, "");

    me.click("button", "It is written down").await;
    // A wrong letter is not the key.
    let wrong: String = key
        .chars()
        .map(|c| {
            if c == 'A' {
                'B'
            } else if c == 'B' {
                'A'
            } else {
                c
            }
        })
        .rev()
        .collect();
    me.fill("Recovery key from the paper", &wrong).await;
    me.press("Enter").await;
    me.see("The recovery key is not in force.").await;
    me.picture("typed-wrong").await;
    me.fill("Recovery key from the paper", &key.to_lowercase()).await;
    me.press("Enter").await;
    me.see("No abstracts yet").await;
    me.see_no("no recovery key").await;

    me.press("Control+l").await;
    me.see("Locked.").await;
    me.click("button", "Use a recovery key").await;
    me.fill("Recovery key", &key).await;
    me.fill("Your name", "N. Ward").await;
    me.press("Enter").await;
    me.see("Required").await;
    me.fill("Reason", "the administrator is not to be reached").await;
    me.picture("emergency-asked").await;
    me.press("Enter").await;
    me.see("Emergency access: N. Ward").await;
    me.picture("emergency").await;

    // It stands in the trail, with its reason.
    me.press("Alt+7").await;
    me.click("tab", "Audit").await;
    me.see("emergency access").await;
    me.click("row", "emergency access").await;
    me.see("the administrator is not to be reached").await;
    me.picture("in-the-trail").await;
    me.leave().await;
}
