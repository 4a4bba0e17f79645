//! A window that is killed in the middle of typing: the typing is offered again.

use std::time::Duration;

use crate::PHRASE;
use crate::abstracting::at_work;
use crate::leaving::type_unsaved;

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn typing_of_a_killed_window_is_offered_and_taken_back() {
    let me = at_work("crash").await;
    type_unsaved(&me, "NOTLOST").await;
    // What is promised: at most two seconds of typing are lost.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let me = me.crash().await;
    me.see("Locked.").await;
    me.write(PHRASE).await;
    me.press("Enter").await;
    me.see("Typing that was not saved").await;
    me.picture("home").await;
    me.ask("document.querySelector('main [role=note] a[href*=abstract]').click(); return true", vec![]).await;
    me.see("was not saved").await;
    me.see("Name--Middle").await;
    me.picture("offered").await;
    me.click("button", "Take it back").await;
    me.see("Save 1 change").await;
    me.go_to_item("nameMiddle").await;
    let back = "return document.getElementById('i-nameMiddle').value === 'NOTLOST'";
    me.until("the typing is back", back, vec![]).await;
    me.press("Control+s").await;
    me.see_no("Save 1 change").await;

    // Saved, it is not offered again.
    let me = me.crash().await;
    me.see("Locked.").await;
    me.write(PHRASE).await;
    me.press("Enter").await;
    me.see("Today").await;
    me.see("Amended last").await;
    me.see_no("Typing that was not saved").await;
    me.leave().await;
}
