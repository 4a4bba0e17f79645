//! The heart: a new abstract, codes and their meanings, a finding, saving, the history.

use std::path::{Path, PathBuf};

use crate::PHRASE;
use crate::invented;
use crate::person::Person;

/// Types into the list's search until it holds breasts only.
pub async fn find_breasts(me: &Person) {
    me.see("Rows 1 to").await;
    me.press("/").await;
    me.write("C50").await;
    me.until(
        "only breasts are listed",
        "const r = [...document.querySelectorAll('[role=grid] [role=row][aria-rowindex]')].slice(1); return r.length > 0 && r.every((e) => e.innerText.includes('C50'))",
        vec![],
    )
    .await;
}

/// Unlocks a registry of invented patients.
pub async fn at_work(journey: &'static str) -> Person {
    at_work_with(journey, |_| None).await
}

/// Unlocks a registry of invented patients; the file dialogs pick the file that `prepare` makes.
pub async fn at_work_with(journey: &'static str, prepare: impl FnOnce(&Path) -> Option<PathBuf>) -> Person {
    let me = Person::sit_down(journey, |folder| {
        invented::registry(folder);
        prepare(folder)
    })
    .await;
    me.see("Locked.").await;
    me.write(PHRASE).await;
    me.press("Enter").await;
    me.see("Today").await;
    me
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn an_abstract_is_begun_typed_checked_saved_and_remembered() {
    let me = at_work("abstract").await;
    me.press("Control+n").await;
    me.see("The name begins the abstract").await;
    me.write("Inventedname").await;
    me.press("Tab").await;
    me.write("Ada").await;
    me.press("Tab").await;
    me.write("3/15/2026").await;
    me.see("15 March 2026").await;
    me.picture("new").await;
    me.press("Enter").await;
    me.see("Required items").await;

    // A code by typing it: the meaning stands beside it.
    me.go_to_item("primarySite").await;
    me.write("C504").await;
    me.item_means("primarySite", "Upper-outer").await;

    // A code by the words for it.
    me.go_to_item("histologicTypeIcdO3").await;
    me.write("lobular").await;
    me.until(
        "codes are offered",
        "return document.querySelectorAll('#lookup-list [role=option]').length > 1",
        vec![],
    )
    .await;
    me.picture("lookup").await;
    me.press("Enter").await;
    me.item_means("histologicTypeIcdO3", "obular").await;

    // A code that is none: the finding stands in its own line, and the text stays.
    me.go_to_item("laterality").await;
    me.write("7").await;
    me.press("Tab").await;
    me.item_says("laterality", "7").await;
    me.picture("finding").await;
    me.replace("laterality", "1").await;
    me.item_means("laterality", "ight").await;

    // A partial date.
    me.go_to_item("dateOfDiagnosis").await;
    me.write("3/2026").await;
    me.press("Tab").await;
    me.item_means("dateOfDiagnosis", "March 2026").await;

    me.press("Control+s").await;
    me.see("Saved").await;
    me.see("Save draft").await;
    me.picture("saved").await;

    // The history knows who, what, from and to.
    me.click("tab", "History").await;
    let told = "const t = document.querySelector('[data-pane=side] [role=tabpanel]')?.textContent ?? ''; \
                return ['R. Morgan', 'C504', 'Primary Site'].every((words) => t.includes(words))";
    me.until("the history tells who and what", told, vec![]).await;
    me.picture("history").await;

    // Another amendment, undone before it is saved.
    me.replace("primarySite", "C509").await;
    me.see("Save 1 change").await;
    me.press("Control+z").await;
    me.see_no("Save 1 change").await;
    me.item_means("primarySite", "Upper-outer").await;
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_case_is_found_while_typing_and_opened_by_keys() {
    let me = at_work("open").await;
    me.press("Alt+2").await;
    me.see("Rows 1 to").await;
    me.picture("list").await;
    find_breasts(&me).await;
    me.picture("found").await;
    me.press("Down").await;
    me.press("Enter").await;
    me.see("Required items").await;
    me.until(
        "values are drawn",
        "return document.querySelector('#i-primarySite')?.value.startsWith('C50') ?? false",
        vec![],
    )
    .await;
    me.until(
        "meanings are drawn",
        "return (document.getElementById('m-primarySite')?.textContent ?? '') !== ''",
        vec![],
    )
    .await;
    me.press("Control+2").await;
    me.picture("abstract").await;
    me.press("Control+g").await;
    me.find("dialog", "Go to item").await;
    me.picture("go-to").await;
    me.press("Escape").await;
    me.press("Control+k").await;
    me.picture("palette").await;
    me.press("Escape").await;
    me.leave().await;
}
