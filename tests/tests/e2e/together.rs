//! Two windows on one abstract: who is at work on it, and what happens when both change the same item.

use crate::PHRASE;
use crate::abstracting::at_work;
use crate::leaving::{type_over, type_unsaved};

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn two_windows_on_one_abstract_lose_nothing() {
    let me = at_work("together").await;
    type_unsaved(&me, "FIRSTONE").await;
    let key = me.ask("return location.hash.split('/').at(-1)", vec![]).await;

    let other = me.beside("together-other").await;
    other.see("Locked.").await;
    other.write(PHRASE).await;
    other.press("Enter").await;
    other.see("Today").await;
    let go = "location.hash = '#/abstract/' + arguments[0]; return true";
    other.ask(go, vec![key.clone()]).await;
    other.see("Required items").await;
    other.see("have this abstract open in another window").await;
    other.picture("lease").await;
    other.click("button", "Only read").await;
    other.see("Read only").await;
    let read_only = "return document.getElementById('i-nameMiddle').readOnly === arguments[0]";
    other.go_to_item("nameMiddle").await;
    other.until("nothing can be typed", read_only, vec![true.into()]).await;
    other.click("button", "Take over").await;
    other.see_no("have this abstract open in another window").await;
    other.until("it can be typed again", read_only, vec![false.into()]).await;
    type_over(&other, "SECONDONE").await;

    // The first saves; the second is asked, item by item.
    me.press("Control+s").await;
    me.see_no("Save 1 change").await;
    other.press("Control+s").await;
    other.find("dialog", "R. Morgan saved first").await;
    for words in ["FIRSTONE", "SECONDONE", "Before", "Yours", "Theirs"] {
        other.see(words).await;
    }
    other.picture("conflict").await;
    // Put off, both values stand at the item.
    other.press("Escape").await;
    other.see("Both values stand at their items").await;
    other.picture("later").await;
    other.click("button", "Decide").await;
    other.find("dialog", "R. Morgan saved first").await;
    other.click_in("[role=dialog] [role=radiogroup]", "Theirs").await;
    other.click_in("[role=dialog]", "Take and save").await;
    other.see_no("saved first").await;
    let value = "return document.getElementById('i-nameMiddle').value === arguments[0]";
    other.until("theirs was taken", value, vec!["FIRSTONE".into()]).await;

    // What touches other items is joined without a question.
    type_over(&other, "THIRDONE").await;
    other.press("Control+s").await;
    other.see_no("Save 1 change").await;
    me.replace("nameFirst", "JOINED").await;
    me.see("Save 1 change").await;
    me.press("Control+s").await;
    me.see_no("Save 1 change").await;
    let first = "return document.getElementById('i-nameFirst').value === 'JOINED' && document.getElementById('i-nameMiddle').value === 'THIRDONE'";
    me.until("both amendments stand", first, vec![]).await;
    me.picture("joined").await;
    other.leave().await;
    me.leave().await;
}
