//! Staging in the form: which items a tumor needs, the codes that its schema offers, what follows, and why.

use serde_json::{Value, json};

use crate::abstracting::at_work;
use crate::driver::text;
use crate::invented;
use crate::person::Person;

/// Begins an abstract and types what decides its schema.
async fn begin(me: &Person, site: &str, histology: &str, behavior: &str, diagnosed: &str) {
    me.press("Control+n").await;
    me.see("The name begins the abstract").await;
    me.write("Inventedname").await;
    me.press("Tab").await;
    me.write("Ada").await;
    me.press("Enter").await;
    me.see("Required items").await;
    put(me, "dateOfDiagnosis", diagnosed).await;
    put(me, "primarySite", site).await;
    put(me, "histologicTypeIcdO3", histology).await;
    if !behavior.is_empty() {
        put(me, "behaviorCodeIcdO3", behavior).await;
    }
}

/// Types values into items, each found by its number.
async fn put_all(me: &Person, values: &[(&str, &str)]) {
    for (item, value) in values {
        put(me, item, value).await;
    }
}

async fn put(me: &Person, item: &str, value: &str) {
    me.replace(item, value).await;
}

/// Waits until the staging panel, which it opens, holds all these words.
async fn panel_says(me: &Person, words: &[&str]) {
    me.click("tab", "Staging").await;
    let script = "const t = document.querySelector('[data-pane=side] [role=tabpanel]')?.innerText.replace(/\\s+/g, ' ') ?? ''; \
                  return arguments[0].every((words) => t.includes(words))";
    me.until(&format!("the staging panel says {words:?}"), script, vec![json!(words)]).await;
}

/// Whether the items are fields of the form's section of stage.
async fn section_has(me: &Person, items: &[&str], has: bool) {
    let script = "const s = document.querySelector('[data-section=stage]'); \
                  return s !== null && arguments[0].every((id) => (s.querySelector('#i-' + id) !== null) === arguments[1])";
    me.until(&format!("the section has {items:?}: {has}"), script, vec![json!(items), Value::Bool(has)])
        .await;
}

/// Opens the lookup of an item and waits until it offers these codes and not that one.
async fn offers(me: &Person, item: &str, codes: &[&str], never: &str) {
    me.go_to_item(item).await;
    me.press("Alt+Down").await;
    let script = "const all = [...document.querySelectorAll('#lookup-list [role=option] .mono')].map((e) => e.textContent); \
                  return arguments[0].every((c) => all.includes(c)) && !all.includes(arguments[1])";
    me.until(&format!("{item} offers {codes:?} and not {never}"), script, vec![json!(codes), text(never)])
        .await;
}

/// Goes to the section by its key and waits until it is drawn.
async fn stage_section(me: &Person) {
    me.press("Control+3").await;
    me.until(
        "the section of stage is current",
        "return document.querySelector('[data-pane=sections] [aria-current=true]')?.textContent.includes('Stage') ?? false",
        vec![],
    )
    .await;
}

async fn command(me: &Person, name: &str) {
    me.press("Control+k").await;
    me.write(name).await;
    let first = "return document.querySelector('[role=dialog] [role=option]')?.textContent.includes(arguments[0]) ?? false";
    me.until(&format!("{name} is offered first"), first, vec![text(name)]).await;
    me.press("Enter").await;
    me.until("the palette is gone", "return document.querySelector('[role=dialog]') === null", vec![]).await;
}

async fn save(me: &Person) {
    me.press("Control+s").await;
    me.see("Save draft").await;
}

async fn key_of(me: &Person) -> Value {
    me.ask("return location.hash.split('/').at(-1)", vec![]).await
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_breast_of_2024_is_staged_and_lets_go_of_what_a_lymphoma_does_not_use() {
    let me = at_work("stage-breast").await;
    me.press("Control+n").await;
    me.see("The name begins the abstract").await;
    me.write("Inventedname").await;
    me.press("Enter").await;
    me.see("Required items").await;
    stage_section(&me).await;
    me.see("are blank. The schema follows from").await;
    me.picture("no-schema").await;
    put(&me, "dateOfDiagnosis", "20240315").await;
    put(&me, "primarySite", "C504").await;
    put(&me, "histologicTypeIcdO3", "8500").await;
    put(&me, "behaviorCodeIcdO3", "3").await;
    panel_says(&me, &["Breast", "EOD public 3.3"]).await;
    section_has(
        &me,
        &["estrogenReceptorSummary", "her2OverallSummary", "eodPrimaryTumor", "gradeClinical"],
        true,
    )
    .await;
    section_has(&me, &["kras", "breslowTumorThickness", "csExtension"], false).await;

    // The codes are those of this schema.
    stage_section(&me).await;
    me.picture("section").await;
    offers(&me, "eodPrimaryTumor", &["000", "050", "100", "999"], "150").await;
    me.picture("codes").await;
    me.press("Escape").await;
    put_all(
        &me,
        &[
            ("estrogenReceptorSummary", "1"),
            ("her2OverallSummary", "0"),
            ("gradePathological", "2"),
            ("eodPrimaryTumor", "100"),
            ("eodRegionalNodes", "000"),
            ("eodMets", "00"),
        ],
    )
    .await;
    panel_says(&me, &["Derived Summary Stage 2018", "1 Localized", "How it came about"]).await;
    me.picture("derived").await;
    save(&me).await;
    let key = key_of(&me).await;

    // Another histology has another schema: what it does not use stays, is said to be idle, and is let go.
    put(&me, "histologicTypeIcdO3", "9680").await;
    panel_says(&me, &["Lymphoma"]).await;
    stage_section(&me).await;
    me.see("No longer used by this schema").await;
    me.go_to_item("estrogenReceptorSummary").await;
    me.picture("idle").await;
    let held = "return document.getElementById('i-estrogenReceptorSummary')?.value";
    assert_eq!(me.ask(held, vec![]).await, "1", "nothing is erased by itself");
    me.click("button", "Let go of all").await;
    me.until(
        "it is blank in the draft",
        "return document.getElementById('i-estrogenReceptorSummary')?.value === ''",
        vec![],
    )
    .await;
    me.see("Put back").await;
    me.picture("let-go").await;
    // Undo gives the last of them back and goes to it; redo takes it again.
    let focused = "const f = document.activeElement; return f?.dataset?.item !== undefined && (f.value === '') === arguments[0]";
    me.press("Control+z").await;
    me.until("the value is back", focused, vec![Value::Bool(false)]).await;
    me.picture("undone").await;
    me.press("Control+Shift+z").await;
    me.until("it is blank again", focused, vec![Value::Bool(true)]).await;
    me.picture("redone").await;
    save(&me).await;
    section_has(&me, &["estrogenReceptorSummary", "her2OverallSummary"], false).await;
    me.press("Control+l").await;
    me.see("Locked.").await;
    let view = invented::look(&me.registry(), "abstract_open", json!({ "tumor": key }));
    assert_eq!(
        view["tumor"]["items"].get("estrogenReceptorSummary"),
        None,
        "what was let go is saved as blank"
    );
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_colon_of_2019_has_the_items_and_codes_of_its_schema() {
    let me = at_work("stage-colon").await;
    begin(&me, "C187", "8140", "3", "20190510").await;
    panel_says(&me, &["Colon and Rectum", "EOD public 3.3"]).await;
    section_has(
        &me,
        &["ceaPretreatmentLabValue", "tumorDeposits", "microsatelliteInstability", "kras"],
        true,
    )
    .await;
    section_has(&me, &["estrogenReceptorSummary", "ki67"], false).await;
    offers(&me, "circumferentialResectionMargin", &["XX.0", "XX.1"], "R10").await;
    me.picture("codes").await;
    me.press("Escape").await;
    put_all(
        &me,
        &[
            ("ceaPretreatmentLabValue", "12.5"),
            ("tumorDeposits", "00"),
            ("kras", "0"),
            ("eodPrimaryTumor", "400"),
            ("eodRegionalNodes", "300"),
            ("eodMets", "00"),
        ],
    )
    .await;
    // A wrong code is said in the field's own line, as a code of this schema.
    put(&me, "microsatelliteInstability", "7").await;
    me.press("Tab").await;
    me.item_says("microsatelliteInstability", "7").await;
    put(&me, "microsatelliteInstability", "0").await;
    panel_says(&me, &["Derived Summary Stage 2018", "4 "]).await;
    me.picture("derived").await;
    save(&me).await;
    // The derived item is in the form, read only; Enter in it shows how it came about.
    me.click("tab", "Findings").await;
    me.go_to_item("derivedSummaryStage2018").await;
    me.press("Enter").await;
    me.see("How it came about").await;
    me.picture("read-only").await;
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_melanoma_is_abstracted_in_a_dark_dense_window() {
    let me = at_work("stage-melanoma").await;
    command(&me, "Dark theme").await;
    begin(&me, "C445", "8720", "3", "20210702").await;
    panel_says(&me, &["Melanoma", "EOD public 3.3"]).await;
    section_has(
        &me,
        &["breslowTumorThickness", "ulceration", "mitoticRateMelanoma", "ldhPretreatmentLevel"],
        true,
    )
    .await;
    offers(&me, "ulceration", &["0", "1", "8", "9"], "2").await;
    me.picture("codes").await;
    me.press("Escape").await;
    // AJCC's codes are offered without a word of AJCC.
    offers(&me, "ajccTnmClinT", &["cTX", "cT1a", "cT2a", "88"], "pT1").await;
    me.picture("ajcc").await;
    me.press("Escape").await;
    put_all(
        &me,
        &[
            ("breslowTumorThickness", "1.2"),
            ("ulceration", "0"),
            ("eodPrimaryTumor", "200"),
            ("eodRegionalNodes", "000"),
            ("eodMets", "00"),
        ],
    )
    .await;
    panel_says(&me, &["1 Localized", "How it came about"]).await;
    me.picture("derived").await;
    me.click("button", "Density").await;
    stage_section(&me).await;
    me.picture("dense").await;
    // As at 200 %: half the room for the same page, the side panel a drawer.
    me.resize(720, 450).await;
    me.go_to_item("breslowTumorThickness").await;
    me.picture("zoomed").await;
    me.click("button", "Side panel").await;
    me.see("How it came about").await;
    me.picture("zoomed-panel").await;
    me.click("button", "Close").await;
    me.resize(1440, 900).await;
    save(&me).await;
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_brain_is_asked_what_decides_its_schema_and_only_while_it_does() {
    let me = at_work("stage-brain").await;
    begin(&me, "C719", "9591", "", "20240120").await;
    panel_says(&me, &["No schema yet", "Brain", "Lymphoma"]).await;
    stage_section(&me).await;
    me.see("schemas fit").await;
    me.picture("asked").await;
    // What decides stands elsewhere in the form: a button goes there.
    me.click("button", "523 ").await;
    me.until(
        "the behavior has the focus",
        "return document.activeElement?.dataset.item === 'behaviorCodeIcdO3'",
        vec![],
    )
    .await;
    me.write("3").await;
    section_has(&me, &["schemaDiscriminator1"], true).await;
    me.see("decides.").await;
    me.go_to_item("schemaDiscriminator1").await;
    me.press("Alt+Down").await;
    me.until(
        "codes are offered",
        "return document.querySelectorAll('#lookup-list [role=option]').length > 1",
        vec![],
    )
    .await;
    me.picture("discriminator").await;
    me.press("Escape").await;
    me.press("Control+a").await;
    me.write("1").await;
    me.until(
        "the discriminator keeps what was typed",
        "return document.getElementById('i-schemaDiscriminator1')?.value === '1'",
        vec![],
    )
    .await;
    me.see_no("schemas fit").await;
    save(&me).await;
    me.picture("decided").await;

    // A histology that needs no discriminator: the one that was typed is idle, and is let go.
    put(&me, "histologicTypeIcdO3", "9440").await;
    panel_says(&me, &["Brain"]).await;
    section_has(&me, &["brainMolecularMarkers", "schemaDiscriminator1"], true).await;
    me.see("No longer used by this schema").await;
    me.go_to_item("schemaDiscriminator1").await;
    me.picture("idle").await;
    me.click("button", "Let go of Schema Discriminator 1").await;
    save(&me).await;
    section_has(&me, &["schemaDiscriminator1"], false).await;
    offers(&me, "brainMolecularMarkers", &["05", "99"], "1").await;
    me.picture("brain").await;
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_lung_of_2010_is_staged_with_collaborative_stage() {
    let me = at_work("stage-lung").await;
    begin(&me, "C341", "8140", "3", "20100404").await;
    panel_says(&me, &["Lung", "CS"]).await;
    section_has(&me, &["csTumorSize", "csExtension", "csLymphNodes", "csMetsAtDx"], true).await;
    section_has(&me, &["eodPrimaryTumor", "estrogenReceptorSummary"], false).await;
    offers(&me, "csExtension", &["100", "999"], "XX.1").await;
    me.picture("codes").await;
    me.press("Escape").await;
    put_all(
        &me,
        &[
            ("csTumorSize", "025"),
            ("csExtension", "100"),
            ("csTumorSizeExtEval", "3"),
            ("csLymphNodes", "000"),
            ("csLymphNodesEval", "3"),
            ("regionalNodesPositive", "00"),
            ("regionalNodesExamined", "08"),
            ("csMetsAtDx", "00"),
            ("csMetsEval", "0"),
        ],
    )
    .await;
    panel_says(&me, &["How it came about", "T1"]).await;
    me.picture("derived").await;
    save(&me).await;
    me.leave().await;
}
