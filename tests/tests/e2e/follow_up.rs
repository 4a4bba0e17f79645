//! Follow-up: one contact, recorded once, carried to every tumor of the patient.

use naaccr::{Items, item};
use serde_json::{Value, json};

use crate::abstracting::at_work;
use crate::invented;

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

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_contact_reaches_every_tumor_of_the_patient() {
    let me = at_work("follow-up-tumors").await;
    let patient = several_tumors();
    me.press("Alt+2").await;
    me.see("Rows 1 to").await;
    me.press("/").await;
    me.write(&patient.accession).await;
    me.see(&format!("Rows 1 to {} of {}", patient.tumors, patient.tumors)).await;
    me.press("Down").await;
    me.press("Enter").await;
    me.see("Required items").await;
    let key = me.ask("return location.hash.split('/').at(-1)", vec![]).await;
    me.press("Control+r").await;
    me.see(&format!("Contact for {}", patient.accession)).await;
    me.write("t").await;
    me.click("button", "leave each tumor").await;
    me.click("option", "2").await;
    me.picture("contact").await;
    me.click("button", "Record contact").await;
    me.until("the dialog is gone", "return document.querySelector('[role=dialog]') === null", vec![]).await;
    me.press("Control+l").await;
    me.see("Locked.").await;

    let today = accession_app::today().to_naaccr();
    let look = |tumor: &Value| invented::look(&me.registry(), "abstract_open", json!({ "tumor": tumor }));
    let opened = look(&key);
    let tumors = opened["tumors"].as_array().expect("tumors");
    assert_eq!(tumors.len(), patient.tumors, "the patient that was looked for");
    for line in tumors {
        let view = look(&line["tumor"]);
        assert_eq!(view["patient"]["items"]["dateOfLastContact"], today.as_str());
        assert_eq!(view["patient"]["items"]["vitalStatus"], "1");
        assert_eq!(view["tumor"]["items"]["cancerStatus"], "2", "tumor {}", line["sequence"]);
        assert_eq!(
            view["tumor"]["items"]["dateOfLastCancerStatus"],
            today.as_str(),
            "tumor {}",
            line["sequence"]
        );
        assert_eq!(view["contacts"][0]["date"], today.as_str(), "the contact stands with every tumor");
    }
    me.leave().await;
}

struct Several {
    accession: String,
    tumors: usize,
}

/// A living patient of the journeys' registry who has more than one tumor; the registry is the same for the same day.
fn several_tumors() -> Several {
    let of = |items: &Items, id: naaccr::Item| items.get(id).unwrap_or_default().to_owned();
    demo::Generator::new(26, accession_app::today())
        .patients()
        .take(invented::PATIENTS)
        .map(|made| made.patient)
        .find(|p| p.tumors.len() > 1 && p.items.get(item::VITAL_STATUS) == Some("1"))
        .map(|p| Several {
            accession: of(&p.tumors[0].items, item::ACCESSION_NUMBER_HOSP),
            tumors: p.tumors.len(),
        })
        .expect("somebody has several tumors")
}
