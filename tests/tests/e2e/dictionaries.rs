//! User dictionaries: installed in the window, typed into, found, retired; and a file of another version, converted.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::abstracting::{at_work_with, find_breasts};
use crate::driver::text;
use crate::invented;
use crate::person::Person;

const SOUND: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<NaaccrDictionary dictionaryUri="https://registry.example.org/invented-state.xml" naaccrVersion="260" specificationVersion="1.8" description="Items of an invented state" xmlns="http://naaccr.org/naaccrxml">
    <ItemDefs>
        <ItemDef naaccrId="stateConsent" naaccrNum="9551" naaccrName="Consent to be contacted" length="1" parentXmlElement="Patient" dataType="digits"/>
        <ItemDef naaccrId="stateTrial" naaccrNum="9552" naaccrName="Trial of the state" length="10" parentXmlElement="Tumor" dataType="text"/>
        <ItemDef naaccrId="stateVisit" naaccrNum="9553" naaccrName="First visit of the navigator" length="8" recordTypes="A,M" parentXmlElement="Tumor" dataType="date"/>
        <ItemDef naaccrId="stateStory" naaccrNum="9554" naaccrName="Notes of the navigator" length="2000" recordTypes="A,M" parentXmlElement="Tumor" dataType="text"/>
    </ItemDefs>
</NaaccrDictionary>
"#;

/// Breaks a rule that a reader can overlook: no specification knows the attribute `colour`.
const UNSOUND: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<NaaccrDictionary dictionaryUri="https://registry.example.org/invented-county.xml" specificationVersion="1.8" description="Items of an invented county" xmlns="http://naaccr.org/naaccrxml">
    <ItemDefs>
        <ItemDef naaccrId="countyRound" naaccrNum="9701" naaccrName="Round of the screening" length="2" parentXmlElement="Tumor" dataType="digits" colour="blue"/>
    </ItemDefs>
</NaaccrDictionary>
"#;

fn write(folder: &Path, name: &str, content: &str) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, content).expect("a file for the journey");
    path
}

async fn open_a_breast(me: &Person) {
    me.press("Alt+2").await;
    find_breasts(me).await;
    me.press("Down").await;
    me.press("Enter").await;
    me.see("Required items").await;
}

/// Does a command by its name in the palette.
async fn command(me: &Person, name: &str) {
    me.press("Control+k").await;
    me.write(name).await;
    let first = "return document.querySelector('[role=dialog] [role=option]')?.textContent.includes(arguments[0]) ?? false";
    me.until(&format!("{name} is offered first"), first, vec![text(name)]).await;
    me.press("Enter").await;
    me.until("the palette is gone", "return document.querySelector('[role=dialog]') === null", vec![]).await;
}

async fn holds(me: &Person, item: &str, value: &str) {
    let script = "return document.getElementById('i-' + arguments[0])?.value === arguments[1]";
    me.until(&format!("{item} holds {value}"), script, vec![text(item), text(value)]).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_dictionary_is_installed_typed_into_found_and_retired() {
    let me = at_work_with("dictionary", |folder| Some(write(folder, "invented-state.xml", SOUND))).await;
    me.press("Alt+7").await;
    me.click("tab", "User dictionaries").await;
    me.see("No user dictionary yet").await;
    me.picture("none").await;
    me.press("Control+Enter").await;
    me.see("The file keeps every rule of user dictionaries.").await;
    me.see("stateTrial").await;
    me.picture("checked").await;
    me.press("Control+Enter").await;
    me.see("installed: 4 items in the form").await;
    me.picture("installed").await;

    // Its items are a section of their own at the end of the form.
    open_a_breast(&me).await;
    let key = me.ask("return location.hash.split('/').at(-1)", vec![]).await;
    // Far down, in a group that is folded until it is gone to; then from the top to the end.
    me.go_to_item("overRideCs20").await;
    me.go_to_item("nameMiddle").await;
    me.go_to_item("stateTrial").await;
    me.see("Of the patient, once for all tumors").await;
    me.picture("form").await;
    let in_sight = "const r = document.activeElement.getBoundingClientRect(); return r.top > 0 && r.bottom < innerHeight";
    assert_eq!(me.ask(in_sight, vec![]).await, Value::Bool(true), "the item that was gone to stays in sight");
    me.write("arm seven, north").await;
    me.press("Tab").await;
    me.item_says("stateTrial", "10 fit").await;
    me.picture("too-long").await;
    me.go_to_item("stateTrial").await;
    me.press("Control+a").await;
    me.write("arm-7").await;
    me.go_to_item("stateConsent").await;
    me.write("1").await;
    me.go_to_item("stateVisit").await;
    me.write("3/2026").await;
    me.press("Tab").await;
    me.item_means("stateVisit", "March 2026").await;
    me.press("Control+s").await;
    me.see("Saved").await;
    me.see("Save draft").await;
    me.click("tab", "History").await;
    let told = "const t = document.querySelector('[data-pane=side] [role=tabpanel]')?.textContent ?? ''; \
                return ['R. Morgan', 'arm-7', 'Trial of the state'].every((words) => t.includes(words))";
    me.until("the history tells who and what", told, vec![]).await;
    me.picture("saved").await;
    me.press("Control+k").await;
    me.write("9552").await;
    me.see("go to item").await;
    me.picture("palette").await;
    me.press("Escape").await;

    // The abstract is found by what the item holds.
    me.press("Alt+2").await;
    me.see("Rows 1 to").await;
    me.press("/").await;
    me.write("stateTrial:arm-7").await;
    me.see("Rows 1 to 1 of 1").await;
    me.picture("found").await;

    // Retired: its items leave the form, its values stay.
    me.press("Alt+7").await;
    me.click("tab", "User dictionaries").await;
    me.see("No value is deleted").await;
    me.click("button", "Retire").await;
    me.see("is retired; its values stay").await;
    me.see("Put in force again").await;
    me.picture("retired").await;
    me.press("Alt+2").await;
    me.see("Rows 1 to").await;
    me.ask("location.hash = '#/abstract/' + arguments[0]; return true", vec![key.clone()]).await;
    me.see("Required items").await;
    me.press("Control+g").await;
    me.find("dialog", "Go to item").await;
    me.write("stateTrial").await;
    me.see("own item").await;
    me.press("Enter").await;
    holds(&me, "stateTrial", "arm-7").await;
    me.picture("value-stays").await;
    me.press("Control+l").await;
    me.see("Locked.").await;
    let view = invented::look(&me.registry(), "abstract_open", json!({ "tumor": key }));
    assert_eq!(view["tumor"]["items"]["stateTrial"], "arm-7");
    assert_eq!(
        view["patient"]["items"]["stateConsent"], "1",
        "an item of the patient is saved with the patient"
    );
    assert_eq!(view["tumor"]["items"]["stateVisit"], "202603");
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_dictionary_that_breaks_rules_is_installed_only_knowingly() {
    let me = at_work_with("dictionary-unsound", |folder| Some(write(folder, "county.xml", UNSOUND))).await;
    command(&me, "Dark theme").await;
    command(&me, "Administration: dictionaries").await;
    me.see("No user dictionary yet").await;
    me.press("Control+Enter").await;
    me.see("The file breaks 1 rule of the standard.").await;
    me.see("colour").await;
    me.picture("dark-checked").await;
    // The key of the primary button does nothing here: it takes the button that says so.
    me.press("Control+Enter").await;
    me.click("button", "Install anyway").await;
    me.see("Installed although it breaks 1 rule").await;
    me.picture("dark-installed").await;
    open_a_breast(&me).await;
    me.go_to_item("countyRound").await;
    me.write("02").await;
    me.picture("dark-form").await;
    me.press("Control+s").await;
    me.see("Save draft").await;
    me.leave().await;
}

/// Three invented patients of a file of version 25, which had `sex`; the code 3 of the third has no equal in version 26.
fn version_25() -> String {
    let patients: String = [("1", "1"), ("2", "2"), ("3", "3")]
        .iter()
        .map(|(n, sex)| {
            format!(
                "    <Patient>\n        <Item naaccrId=\"patientIdNumber\">9000000{n}</Item>\n        <Item naaccrId=\"nameLast\">Inventedof{n}</Item>\n        <Item naaccrId=\"nameFirst\">Ada</Item>\n        <Item naaccrId=\"sex\">{sex}</Item>\n        <Item naaccrId=\"dateOfBirth\">19600101</Item>\n        <Tumor>\n            <Item naaccrId=\"primarySite\">C187</Item>\n            <Item naaccrId=\"dateOfDiagnosis\">20240110</Item>\n            <Item naaccrId=\"dateOf1stContact\">20240112</Item>\n        </Tumor>\n    </Patient>\n"
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<NaaccrData baseDictionaryUri=\"http://naaccr.org/naaccrxml/naaccr-dictionary-250.xml\" recordType=\"A\" specificationVersion=\"1.8\" xmlns=\"http://naaccr.org/naaccrxml\">\n{patients}</NaaccrData>\n"
    )
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn an_older_file_is_converted_and_says_what_a_person_should_look_at() {
    let me = at_work_with("conversion", |folder| Some(write(folder, "version-25.xml", &version_25()))).await;
    me.press("Alt+6").await;
    me.see("fixed-column text (.txt, .dat)").await;
    me.picture("before").await;
    me.click("button", "Choose a file").await;
    me.see("3 tumors read").await;
    me.see("Converted from NAACCR 25 to 26").await;
    me.see("1 for review").await;
    me.picture("dry-run").await;
    me.press("Control+Enter").await;
    me.see("3 tumors read and accounted for").await;
    me.picture("imported").await;
    me.press("Alt+2").await;
    me.see("Rows 1 to").await;
    me.press("/").await;
    me.write("Inventedof1").await;
    me.see("Rows 1 to 1 of 1").await;
    me.press("Down").await;
    me.press("Enter").await;
    me.see("Required items").await;
    holds(&me, "sexAssignedAtBirth", "1").await;
    me.item_means("sexAssignedAtBirth", "ale").await;
    assert_eq!(
        me.ask("return document.getElementById('i-sex') === null", vec![]).await,
        Value::Bool(true),
        "the retired item is not in the form"
    );
    me.picture("abstract").await;
    me.leave().await;
}
