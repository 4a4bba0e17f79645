//! Nobody at the desk: the window warns, saves what is typed, and locks.

use std::time::Duration;

use crate::PHRASE;
use crate::abstracting::at_work;
use crate::driver::text;
use crate::leaving::type_unsaved;
use crate::person::SAYS;

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn an_idle_window_warns_saves_and_locks() {
    let me = at_work("idle").await;
    me.press("Control+,").await;
    me.fill("Lock after minutes without input", "1").await;
    me.press("Enter").await;
    // The clock in the status bar says that the new limit holds.
    me.see("locks in 0:").await;
    type_unsaved(&me, "KEPTIDLE").await;
    let minute = Duration::from_secs(90);
    me.until_within(minute, "the window warns", SAYS, vec![text("Drafts are saved. Any key goes on.")]).await;
    me.picture("warned").await;
    me.until_within(minute, "the window locks", SAYS, vec![text("Locked.")]).await;
    me.picture("locked").await;
    // Nothing of a patient is left in the page, nor in its title.
    let left =
        "return document.documentElement.outerHTML.includes('KEPTIDLE') || document.title !== 'Accession'";
    assert_eq!(me.ask(left, vec![]).await, false);
    me.fill("Pass phrase", PHRASE).await;
    me.press("Enter").await;
    me.see("Required items").await;
    me.go_to_item("nameMiddle").await;
    let kept = "return document.getElementById('i-nameMiddle').value === 'KEPTIDLE'";
    me.until("the typing was saved", kept, vec![]).await;
    me.see_no("Save 1 change").await;
    me.leave().await;
}
