//! Follow-up: one contact, recorded once, carried to every tumor of the patient.

use crate::abstracting::at_work;

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_contact_is_recorded_once_for_the_patient() {
    let me = at_work("follow-up").await;
    me.press("Alt+3").await;
    me.see("Months late").await;
    me.picture("due").await;
    let first =
        "return document.querySelector('[role=grid] [role=row][aria-rowindex=\"2\"]')?.innerText ?? ''";
    let before = me.ask(first, vec![]).await;
    me.click("row", "").await;
    me.press("Control+r").await;
    me.see("Contact for").await;
    me.write("t").await;
    me.see("Carried to every tumor").await;
    me.picture("contact").await;
    me.press("Enter").await;
    me.see("Contact recorded for").await;
    me.picture("recorded").await;
    // Heard of today: no longer due.
    let gone = format!("return ({first}) !== arguments[0]", first = first.trim_start_matches("return "));
    me.until("the patient is no longer due", &gone, vec![before]).await;
    me.leave().await;
}
