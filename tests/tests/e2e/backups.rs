//! Backup, rehearsal and restore in the window.

use crate::PHRASE;
use crate::abstracting::at_work;
use crate::leaving::type_unsaved;

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_backup_is_made_rehearsed_and_restored() {
    let me = at_work("backup").await;
    me.press("Alt+7").await;
    me.click("tab", "Backup").await;
    me.see("No backup yet").await;
    me.picture("none").await;
    me.click("button", "Choose").await;
    me.see("out").await;
    me.see_no("not chosen").await;
    me.press("Control+Enter").await;
    me.see("The backup is written and verified").await;
    me.picture("made").await;
    me.click("button", "Rehearse a restore").await;
    me.see("The restore was rehearsed and passed").await;
    me.see("Certificate:").await;
    me.picture("rehearsed").await;

    // What is done after the backup is what a restore takes back.
    type_unsaved(&me, "AFTERBACKUP").await;
    let key = me.ask("return location.hash.split('/').at(-1)", vec![]).await;
    me.press("Control+s").await;
    me.see_no("Save 1 change").await;
    me.press("Alt+7").await;
    me.click("tab", "Backup").await;
    me.click("button", "Restore").await;
    me.find("dialog", "Restore the backup of").await;
    me.see("What was done since is not in it").await;
    me.fill("Your pass phrase on that day", PHRASE).await;
    me.fill("Reason", "rehearsed in a journey").await;
    me.picture("restore-asked").await;
    me.press("Enter").await;
    me.see("The backup is restored").await;
    me.picture("restored").await;

    me.ask("location.hash = '#/abstract/' + arguments[0]; return true", vec![key]).await;
    me.see("Required items").await;
    me.go_to_item("nameMiddle").await;
    let gone = "return document.getElementById('i-nameMiddle').value !== 'AFTERBACKUP'";
    me.until("the registry is as it was at the backup", gone, vec![]).await;
    me.leave().await;
}
