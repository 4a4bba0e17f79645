//! What goes out: a submission that is read back, and an extract that identifies nobody.

use std::fs;
use std::path::Path;

use crate::abstracting::at_work;

fn written(folder: &Path, ending: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                names.push(path.to_string_lossy().into_owned());
            }
        }
    }
    names
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn a_submission_is_tried_built_and_recorded() {
    let me = at_work("submission").await;
    me.press("Alt+4").await;
    me.see("See what would go to").await;
    me.picture("before").await;
    me.press("Control+Enter").await;
    me.see("tumors looked at").await;
    me.see("held back").await;
    me.picture("dry-run").await;
    me.press("Control+Enter").await;
    me.see("is written.").await;
    me.see("The file was read again and is whole.").await;
    me.picture("written").await;
    let files = [written(&me.out(), ".xml"), written(&me.out(), ".xml.gz")].concat();
    assert_eq!(files.len(), 1, "one file: {files:?}");

    me.click("button", "Record as sent").await;
    me.see("Record as sent?").await;
    me.picture("record").await;
    me.find("alertdialog", "Record as sent?").await;
    me.click_in("[role=alertdialog]", "Record as sent").await;
    me.see_no("record as sent").await;
    me.see("Ledger: what the recipient has 60 tumors").await;
    me.picture("ledger").await;
    me.leave().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "e2e"), ignore = "journeys need the built window; ./test runs them")]
async fn an_extract_shows_counts_and_leaves_without_a_name() {
    let me = at_work("extract").await;
    me.press("Alt+5").await;
    me.see("See what the file would hold").await;
    me.fill("Project", "Invented study").await;
    me.fill("Requester", "Nobody").await;
    me.picture("before").await;
    me.press("Control+Enter").await;
    me.see("in the cohort").await;
    me.picture("preview").await;
    me.press("Control+Enter").await;
    me.see("written, with codebook and manifest").await;
    me.picture("written").await;

    let tables = written(&me.out(), ".csv");
    assert!(!tables.is_empty(), "a table was written");
    let names: Vec<String> = demo::Generator::new(26, accession_app::today())
        .patients()
        .take(crate::invented::PATIENTS)
        .filter_map(|p| p.patient.items.get(naaccr::item::SOCIAL_SECURITY_NUMBER).map(str::to_owned))
        .collect();
    assert!(!names.is_empty(), "the invented patients have numbers to look for");
    for table in tables {
        let text = fs::read_to_string(&table).expect("text");
        let found = names.iter().filter(|number| text.contains(number.as_str())).count();
        assert_eq!(found, 0, "{table} holds Social Security numbers");
        let head = text.lines().next().unwrap_or_default();
        assert!(!head.contains("nameLast"), "{table} has a column of names");
    }
    me.leave().await;
}
