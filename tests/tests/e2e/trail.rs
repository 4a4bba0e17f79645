//! The audit trail in the window: what was done stands in it, it verifies, and an outsider's copy names no patient.

use std::fs;

use crate::abstracting::at_work;
use crate::leaving::type_unsaved;

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn what_was_done_stands_in_the_trail_and_the_trail_verifies() {
    let me = at_work("trail").await;
    type_unsaved(&me, "TRAILMARK").await;
    let name = me.ask("return document.getElementById('i-nameLast').value", vec![]).await;
    let name = name.as_str().unwrap_or_default().to_owned();
    assert!(name.len() > 2, "the invented patient has a name to look for");
    me.press("Control+s").await;
    me.see_no("Save 1 change").await;

    me.press("Alt+7").await;
    me.click("tab", "Audit").await;
    me.see("changed").await;
    me.see("looked at").await;
    me.picture("trail").await;
    me.click("row", "changed").await;
    me.see("Only this patient").await;
    me.picture("entry").await;
    me.click("button", "Only this patient").await;
    me.see("One patient").await;
    me.see("of").await;
    me.picture("one-patient").await;
    me.click("button", "Clear all").await;
    me.see_no("One patient").await;

    me.press("Control+Enter").await;
    me.see("The trail is whole").await;
    me.picture("whole").await;

    me.click("button", "Export for an outsider").await;
    me.see("no patient in it").await;
    me.picture("exported").await;
    let files: Vec<_> = fs::read_dir(me.out()).expect("the folder").flatten().map(|e| e.path()).collect();
    assert!(!files.is_empty(), "a file was written");
    for file in files.iter().filter(|f| f.is_file()) {
        let bytes = fs::read(file).expect("the file");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(&name), "{} names a patient", file.display());
        assert!(!text.contains("TRAILMARK"), "{} holds a value of a patient", file.display());
    }
    me.leave().await;
}
