//! The items of one tumor's abstract.

use naaccr::{Date, Item, Items, item};

use crate::course::{Course, Life, Stage};
use crate::extent::{self, Spread};
use crate::facts::Facts;
use crate::person::Person;
use crate::rng::Rng;
use crate::text;
use crate::{CaseStatus, DemoContact};

/// Everything that is known when an abstract is written.
pub(crate) struct Case<'a, 'f> {
    pub facts: &'f Facts,
    pub person: &'a Person<'f>,
    pub life: &'a Life<'f>,
    /// Which of the tumors.
    pub at: usize,
    pub index: u64,
    pub contacts: &'a [DemoContact],
}

impl<'f> Case<'_, 'f> {
    pub(crate) fn course(&self) -> &Course<'f> {
        &self.life.courses[self.at]
    }
}

/// Items that a case of the first months still lacks.
const LATE: &[Item] = &[
    item::DATE_CASE_COMPLETED,
    item::DATE_CASE_COMPLETED_COC,
    item::DERIVED_SUMMARY_STAGE2018,
    item::EOD_PRIMARY_TUMOR,
    item::EOD_REGIONAL_NODES,
    item::EOD_METS,
    item::SUMMARY_STAGE2018,
    item::TEXT_STAGING,
    item::TEXT_REMARKS,
    item::RX_TEXT_RADIATION,
    item::RX_TEXT_CHEMO,
    item::RX_SUMM_TREATMENT_STATUS,
    item::REASON_FOR_NO_RADIATION,
    item::CANCER_STATUS,
    item::DATE_OF_LAST_CANCER_STATUS,
];

/// Writes the abstract of one tumor and says whether it is complete.
pub(crate) fn items(case: &Case<'_, '_>, rng: &mut Rng) -> (Items, CaseStatus) {
    let course = case.course();
    let mut items = Items::new();
    let spread = Spread::draw(course, rng);
    identify(&mut items, case, rng);
    cancer(&mut items, course);
    extent::put(&mut items, case.facts, course, rng);
    versions(&mut items, course);
    metastases(&mut items, course, spread);
    surgery(&mut items, course, rng);
    radiation(&mut items, course);
    systemic(&mut items, course);
    hospital(&mut items, case, rng);
    follow_up(&mut items, case);
    text::put(&mut items, case, spread, rng);
    let status = complete(&mut items, case, rng);
    (items, status)
}

fn identify(items: &mut Items, case: &Case<'_, '_>, rng: &mut Rng) {
    let (course, person, many) = (case.course(), case.person, case.life.courses.len() > 1);
    items.put(item::TUMOR_RECORD_NUMBER, &format!("{:02}", case.at + 1));
    let sequence = sequence(case, many);
    items.put(item::SEQUENCE_NUMBER_CENTRAL, &sequence);
    items.put(item::SEQUENCE_NUMBER_HOSPITAL, &sequence);
    items.put(item::AGE_AT_DIAGNOSIS, &format!("{:03}", course.age.max(0)));
    items.put(item::MARITAL_STATUS_AT_DX, person.marital_status(course.age));
    items.put(
        item::PRIMARY_PAYER_AT_DX,
        match course.age {
            65.. => rng.text(&["60", "61", "62", "63", "62", "64"]),
            _ => rng.text(&["20", "20", "20", "21", "10", "31", "35", "65", "01"]),
        },
    );
    let smoking: &[&str] = match course.group.name {
        _ if course.age < 16 => &["0"],
        "lung" | "larynx" | "bladder" => &["1", "2", "2", "1", "0"],
        _ => &["0", "0", "0", "2", "2", "1", "9"],
    };
    items.put(item::TOBACCO_USE_SMOKING_STATUS, rng.text(smoking));
    items.put(item::ADDR_AT_DX_NO_STREET, &person.street);
    items.put(item::ADDR_AT_DX_CITY, person.place.city);
    items.put(item::ADDR_AT_DX_STATE, person.place.state);
    items.put(item::ADDR_AT_DX_POSTAL_CODE, person.place.zip);
    items.put(item::ADDR_AT_DX_COUNTRY, "USA");
    items.put(item::COUNTY_AT_DX, person.place.county);
    items.put(item::COUNTY_AT_DX_ANALYSIS, person.place.county);
    let (occupation, industry) = text::work(course.age, rng);
    items.put(item::TEXT_USUAL_OCCUPATION, occupation);
    items.put(item::TEXT_USUAL_INDUSTRY, industry);
    if person.married && course.age >= 22 {
        items.put(item::NAME_SPOUSE_PARENT, &person.kin());
    }
}

/// 00 for the only tumor, 01 for the first of several; 60 and on for non-malignant ones.
fn sequence(case: &Case<'_, '_>, many: bool) -> String {
    let benign = |c: &Course<'_>| matches!(c.cancer.behavior, "0" | "1");
    let own = benign(case.course());
    let alike = |c: &&Course<'_>| benign(c) == own;
    let rank = case.life.courses[..=case.at].iter().filter(alike).count();
    let only = !many || case.life.courses.iter().filter(alike).count() == 1;
    let base = if own { 60 } else { 0 };
    format!("{:02}", if only { base } else { base + rank })
}

fn cancer(items: &mut Items, course: &Course<'_>) {
    items.put(item::PRIMARY_SITE, course.cancer.site);
    items.put(item::HISTOLOGIC_TYPE_ICD_O3, course.cancer.histology);
    items.put(item::BEHAVIOR_CODE_ICD_O3, course.cancer.behavior);
    items.put(item::LATERALITY, course.laterality);
    items.put(item::DATE_OF_DIAGNOSIS, &course.diagnosed.to_naaccr());
    items.put(item::DIAGNOSTIC_CONFIRMATION, confirmation(course));
    items.put(item::TYPE_OF_REPORTING_SOURCE, "1");
    items.put(item::CASEFINDING_SOURCE, if course.treatment.biopsy.is_some() { "20" } else { "22" });
    items.put(item::MULT_TUM_RPT_AS_ONE_PRIM, "00");
    items.put(item::MULTIPLICITY_COUNTER, if course.group.is_systemic() { "88" } else { "01" });
    items.put(item::AMBIGUOUS_TERMINOLOGY_DX, "0");
    items.put(item::SITE_CODING_SYS_CURRENT, "5");
    items.put(item::SITE_CODING_SYS_ORIGINAL, "5");
    let morphology = if course.diagnosed.year() >= 2021 { "B" } else { "9" };
    items.put(item::MORPH_CODING_SYS_CURRENT, morphology);
    items.put(item::MORPH_CODING_SYS_ORIGINL, morphology);
}

fn confirmation(course: &Course<'_>) -> &'static str {
    match course.group.name {
        "leukemia" | "all" | "cll" | "lymphoma" | "hodgkin" | "mds" | "myeloma" => "3",
        "liver" if course.treatment.biopsy.is_none() && course.treatment.operation.is_none() => "7",
        "brain" | "kidney" | "pancreas"
            if course.treatment.biopsy.is_none() && !course.treatment.is_resected() =>
        {
            "7"
        }
        _ if course.stage == Stage::Unknown
            && course.treatment.biopsy.is_none()
            && !course.treatment.is_resected() =>
        {
            "8"
        }
        "thyroid" if !course.treatment.is_resected() => "2",
        _ => "1",
    }
}

fn versions(items: &mut Items, course: &Course<'_>) {
    items.put(item::SCHEMA_ID, course.cancer.schema);
    items.put(item::SCHEMA_ID_VERSION_CURRENT, "3.3");
    items.put(item::SCHEMA_ID_VERSION_ORIGINAL, if course.diagnosed.year() >= 2025 { "3.2" } else { "2.0" });
    let stage = items.get(item::SUMMARY_STAGE2018).unwrap_or("").to_owned();
    items.put(item::DERIVED_SUMMARY_STAGE2018, &stage);
    items.put(item::COC_CODING_SYS_CURRENT, "09");
    items.put(item::COC_CODING_SYS_ORIGINAL, "09");
    items.put(item::RX_CODING_SYSTEM_CURRENT, "08");
}

fn metastases(items: &mut Items, course: &Course<'_>, spread: Spread) {
    let places = [
        (item::METS_AT_DX_BONE, spread.bone),
        (item::METS_AT_DX_BRAIN, spread.brain),
        (item::METS_AT_DX_LIVER, spread.liver),
        (item::METS_AT_DX_LUNG, spread.lung),
        (item::METS_AT_DX_DISTANT_LN, spread.nodes),
        (item::METS_AT_DX_OTHER, spread.other),
    ];
    for (place, there) in places {
        let code = match course.stage {
            _ if course.group.has_no_mets() => "8",
            Stage::Unknown => "9",
            _ if there => "1",
            _ => "0",
        };
        items.put(place, code);
    }
}

fn put_day(items: &mut Items, of: Item, day: Option<Date>) {
    if let Some(day) = day {
        items.put(of, &day.to_naaccr());
    }
}

/// The code of the operation: two digits to 2022, then an item of its own; from 2024 on more tables are marked B.
fn surgery_codes(items: &mut Items, course: &Course<'_>, systemic: bool) {
    let year = course.diagnosed.year();
    let (old, new) = match &course.treatment.operation {
        Some(o) if year >= 2024 => (o.surgery.code, o.surgery.code2024),
        Some(o) => (o.surgery.code, o.surgery.code2023),
        None if systemic => ("98", "A980"),
        None => ("00", none_code(course.cancer.site, year)),
    };
    if year >= 2023 {
        items.put(item::RX_SUMM_SURG_PRIM_SITE2023, new);
        items.put(item::RX_HOSP_SURG_PRIM_SITE2023, new);
    } else {
        items.put(item::RX_SUMM_SURG_PRIM_SITE, old);
        items.put(item::RX_HOSP_SURG_PRIM_SITE, old);
    }
}

/// No surgery, in the table of the site.
fn none_code(site: &str, year: u16) -> &'static str {
    match site.get(..3).unwrap_or("") {
        "C44" => "B000",
        "C18" | "C25" | "C34" | "C50" | "C73" if year >= 2024 => "B000",
        _ => "A000",
    }
}

/// Whether the tables have no operation for the site, other than by histology.
fn has_no_operations(site: &str) -> bool {
    ["C420", "C421", "C423", "C424"].contains(&site) || site.starts_with("C76") || site.starts_with("C80")
}

fn surgery(items: &mut Items, course: &Course<'_>, rng: &mut Rng) {
    let t = &course.treatment;
    let systemic = course.group.is_systemic() || has_no_operations(course.cancer.site);
    surgery_codes(items, course, systemic);
    let operated = t.operation.as_ref();
    let scope = match (t.nodes_examined, t.sentinel) {
        _ if systemic => "9",
        (0, _) => "0",
        (_, true) => "2",
        (1..=3, _) => "4",
        _ => "5",
    };
    items.put(item::RX_SUMM_SCOPE_REG_LN_SUR, scope);
    items.put(item::RX_HOSP_SCOPE_REG_LN_SUR, scope);
    items.put(item::RX_SUMM_SURG_OTH_REG_DIS, "0");
    items.put(item::RX_HOSP_SURG_OTH_REG_DIS, "0");
    let margins = match operated {
        Some(o) if o.surgery.resection => {
            if rng.percent(90) {
                "0"
            } else {
                "2"
            }
        }
        Some(_) => rng.text(&["0", "0", "7", "9"]),
        None if systemic => "9",
        None => "8",
    };
    items.put(item::RX_SUMM_SURGICAL_MARGINS, margins);
    let approach = match operated {
        None => "0",
        Some(o) if o.surgery.label.starts_with("robotic") => "1",
        Some(_) => rng.text(&["5", "5", "3", "1"]),
    };
    items.put(item::RX_HOSP_SURG_APP2010, approach);
    items.put(
        item::REASON_FOR_NO_SURGERY,
        match operated {
            Some(_) => "0",
            None => rng.text(&["1", "1", "1", "1", "2", "6", "7"]),
        },
    );
    items.put(item::READM_SAME_HOSP30_DAYS, if operated.is_some() && rng.percent(5) { "1" } else { "0" });
    let reconstruction = if course.group.name == "breast" && operated.is_some() { "A000" } else { "" };
    items.put(item::RX_SUMM_RECON_BREAST, reconstruction);
    put_day(items, item::RX_DATE_SURGERY, operated.map(|o| o.day));
    put_day(items, item::RX_DATE_MOST_DEFIN_SURG, operated.map(|o| o.day));
    put_day(items, item::RX_DATE_SURGICAL_DISCH, operated.map(|o| o.discharge));
    let biopsied = t.biopsy.is_some();
    items.put(item::RX_SUMM_DX_STG_PROC, if biopsied { "02" } else { "00" });
    items.put(item::RX_HOSP_DX_STG_PROC, if biopsied { "02" } else { "00" });
    put_day(items, item::RX_DATE_DX_STG_PROC, t.biopsy);
    if t.sentinel {
        put_day(items, item::DATE_SENTINEL_LYMPH_NODE_BIOPSY, operated.map(|o| o.day));
    } else if t.nodes_examined > 3 {
        put_day(items, item::DATE_REGIONAL_LNDISSECTION, operated.map(|o| o.day));
    }
}

fn radiation(items: &mut Items, course: &Course<'_>) {
    let beam = course.treatment.beam.as_ref();
    put_day(items, item::RX_DATE_RADIATION, beam.map(|b| b.day));
    put_day(items, item::RX_DATE_RADIATION_ENDED, beam.map(|b| b.ended));
    let Some(beam) = beam else {
        items.put(item::REASON_FOR_NO_RADIATION, "1");
        items.put(item::PHASE1_RADIATION_TREATMENT_MODALITY, "00");
        items.put(item::PHASE1_RADIATION_EXTERNAL_BEAM_TECH, "00");
        items.put(item::PHASE1_RADIATION_PRIMARY_TX_VOLUME, "00");
        items.put(item::PHASE1_RADIATION_TO_DRAINING_LN, "00");
        items.put(item::PHASE1_DOSE_PER_FRACTION, "00000");
        items.put(item::PHASE1_NUMBER_OF_FRACTIONS, "000");
        items.put(item::PHASE1_TOTAL_DOSE, "000000");
        items.put(item::NUMBER_PHASES_OF_RAD_TX_TO_VOLUME, "00");
        items.put(item::RADIATION_TX_DISCONTINUED_EARLY, "00");
        items.put(item::TOTAL_DOSE, "000000");
        items.put(item::RX_SUMM_RADIATION, "0");
        return;
    };
    let r = beam.radiation;
    // Radioisotopes have no dose in cGy.
    let isotope = r.dose == 99_998;
    let total = |fractions: u32| if isotope { 999_998 } else { r.dose * fractions };
    items.put(item::REASON_FOR_NO_RADIATION, "0");
    items.put(item::PHASE1_RADIATION_TREATMENT_MODALITY, r.modality);
    items.put(item::PHASE1_RADIATION_EXTERNAL_BEAM_TECH, r.technique);
    items.put(item::PHASE1_RADIATION_PRIMARY_TX_VOLUME, beam.volume);
    items.put(item::PHASE1_RADIATION_TO_DRAINING_LN, if course.stage.in_nodes() { r.nodes } else { "00" });
    items.put(item::PHASE1_DOSE_PER_FRACTION, &format!("{:05}", r.dose));
    items.put(item::PHASE1_NUMBER_OF_FRACTIONS, &format!("{:03}", r.fractions));
    items.put(item::PHASE1_TOTAL_DOSE, &format!("{:06}", total(r.fractions)));
    if beam.boost > 0 {
        items.put(item::PHASE2_RADIATION_TREATMENT_MODALITY, r.modality);
        items.put(item::PHASE2_RADIATION_EXTERNAL_BEAM_TECH, r.technique);
        items.put(item::PHASE2_RADIATION_PRIMARY_TX_VOLUME, beam.volume);
        items.put(item::PHASE2_RADIATION_TO_DRAINING_LN, "00");
        items.put(item::PHASE2_DOSE_PER_FRACTION, &format!("{:05}", r.dose));
        items.put(item::PHASE2_NUMBER_OF_FRACTIONS, &format!("{:03}", beam.boost));
        items.put(item::PHASE2_TOTAL_DOSE, &format!("{:06}", total(beam.boost)));
    }
    items.put(item::NUMBER_PHASES_OF_RAD_TX_TO_VOLUME, if beam.boost > 0 { "02" } else { "01" });
    items.put(item::RADIATION_TX_DISCONTINUED_EARLY, "01");
    items.put(item::TOTAL_DOSE, &format!("{:06}", total(r.fractions + beam.boost)));
    items.put(item::RX_SUMM_RADIATION, if isotope { "3" } else { "1" });
}

fn systemic(items: &mut Items, course: &Course<'_>) {
    let t = &course.treatment;
    let kinds = [
        (item::RX_SUMM_CHEMO, item::RX_HOSP_CHEMO, item::RX_DATE_CHEMO),
        (item::RX_SUMM_HORMONE, item::RX_HOSP_HORMONE, item::RX_DATE_HORMONE),
        (item::RX_SUMM_BRM, item::RX_HOSP_BRM, item::RX_DATE_BRM),
    ];
    for ((summary, here, date), drug) in kinds.into_iter().zip(&t.drugs) {
        let code = drug.as_ref().map_or("00", |d| d.code);
        items.put(summary, code);
        items.put(here, code);
        put_day(items, date, drug.as_ref().map(|d| d.day));
    }
    items.put(item::RX_SUMM_TRANSPLNT_ENDOCR, "00");
    items.put(item::RX_SUMM_OTHER, "0");
    items.put(item::RX_HOSP_OTHER, "0");
    items.put(item::RX_SUMM_PALLIATIVE_PROC, "0");
    items.put(item::RX_HOSP_PALLIATIVE_PROC, "0");
    let surgery = t.operation.as_ref().map(|o| o.day);
    let order = |other: Option<Date>, both: Option<Date>| match (surgery, other) {
        (Some(s), Some(o)) if o < s && both.is_some_and(|b| b > s) => "4",
        (Some(s), Some(o)) if o < s => "2",
        (Some(_), Some(_)) => "3",
        _ => "0",
    };
    items.put(item::RX_SUMM_SURG_RAD_SEQ, order(t.beam.as_ref().map(|b| b.day), None));
    let last_drug = t.drugs.iter().flatten().map(|d| d.day).max();
    items.put(item::RX_SUMM_SYSTEMIC_SUR_SEQ, order(t.systemic_day(), last_drug));
    put_day(items, item::RX_DATE_SYSTEMIC, t.systemic_day());
    put_day(items, item::DATE_INITIAL_RX_SEER, t.first_day());
    // Without treatment the date of the decision not to treat stands here.
    put_day(items, item::DATE1ST_CRS_RX_COC, t.first_day().or(Some(course.contact)));
    items.put(
        item::RX_SUMM_TREATMENT_STATUS,
        match (t.is_none(), course.group.name, course.stage) {
            (false, ..) => "1",
            (true, "prostate", Stage::Local) | (true, "cll", _) => "2",
            _ => "0",
        },
    );
    if !course.group.is_systemic() && course.diagnosed.year() >= 2021 {
        items.put(item::NEOADJUVANT_THERAPY, if t.neoadjuvant { "1" } else { "0" });
        items.put(item::NEOADJUV_THERAPY_CLINICAL_RESPONSE, if t.neoadjuvant { "2" } else { "0" });
    }
}

fn hospital(items: &mut Items, case: &Case<'_, '_>, rng: &mut Rng) {
    let course = case.course();
    items.put(item::REPORTING_FACILITY, "0010000777");
    items.put(item::MEDICAL_RECORD_NUMBER, &format!("DM{:08}", (case.index * 7 + 10_000_019) % 100_000_000));
    items.put(item::CLASS_OF_CASE, course.class);
    items.put(item::COC_ACCREDITED_FLAG, if course.class < "30" { "1" } else { "2" });
    items.put(item::DATE_OF1ST_CONTACT, &course.contact.to_naaccr());
    if let Some(operation) = &course.treatment.operation {
        items.put(item::DATE_OF_INPT_ADM, &operation.day.to_naaccr());
        items.put(item::DATE_OF_INPT_DISCH, &operation.discharge.to_naaccr());
    }
    if course.class >= "20" {
        items.put(item::INSTITUTION_REFERRED_FROM, rng.text(&["0010000801", "0010000802", "0010000803"]));
    } else if course.class == "00" {
        items.put(item::INSTITUTION_REFERRED_TO, rng.text(&["0010000801", "0010000804"]));
    }
    let doctors = [
        item::PHYSICIAN_MANAGING,
        item::PHYSICIAN_FOLLOW_UP,
        item::PHYSICIAN_PRIMARY_SURG,
        item::PHYSICIAN3,
        item::PHYSICIAN4,
    ];
    let needed = [true, true, course.treatment.is_resected(), course.treatment.beam.is_some(), false];
    for (doctor, needed) in doctors.into_iter().zip(needed) {
        let licence = if needed { format!("D{:05}", 90_001 + rng.below(40)) } else { String::new() };
        items.put(doctor, &licence);
    }
    let abstractor = rng.text(&["AKM", "BRT", "CLW", "DJS", "EVN"]);
    items.put(item::ABSTRACTED_BY, abstractor);
    items.put(item::VENDOR_NAME, "ACCESSION");
    items.put(item::EDP_MDE_LINK, "");
    if course.treatment.biopsy.is_some() || course.treatment.is_resected() {
        items.put(
            item::PATH_REPORT_NUMBER1,
            &format!("S{:02}-{:05}", course.diagnosed.year() % 100, rng.below(99_999)),
        );
    }
}

fn follow_up(items: &mut Items, case: &Case<'_, '_>) {
    let Some(last) = case.contacts.last() else {
        return;
    };
    items.put(item::FOLLOW_UP_SOURCE, last.source);
    items.put(item::NEXT_FOLLOW_UP_SOURCE, last.next_source);
    let status =
        case.contacts.iter().rev().find_map(|c| Some((c.cancer_status.get(case.at).copied()??, c.date)));
    if let Some((status, date)) = status {
        items.put(item::CANCER_STATUS, status);
        items.put(item::DATE_OF_LAST_CANCER_STATUS, &date.to_naaccr());
    }
    let course = case.course();
    let died = case.life.died_of == Some(case.at);
    let treated = course.treatment.last_day();
    let recurred = died && course.stage.plan() < 3 && treated.is_some();
    // A recurrence lies between the end of treatment and death.
    let day = case.life.death.zip(treated).and_then(|((d, _), t)| {
        let span = d.day_number() - t.day_number();
        t.plus_days(span / 2).filter(|_| span > 150)
    });
    match day.filter(|_| recurred) {
        Some(day) => {
            items.put(item::RECURRENCE_TYPE1ST, "40");
            items.put(item::RECURRENCE_DATE1ST, &day.to_naaccr());
        }
        None => items.put(item::RECURRENCE_TYPE1ST, if course.stage == Stage::Distant { "70" } else { "00" }),
    }
}

/// Case dates; a recent case may still be incomplete, and then lacks some items.
fn complete(items: &mut Items, case: &Case<'_, '_>, rng: &mut Rng) -> CaseStatus {
    let (course, today) = (case.course(), case.life.today);
    let later = |days: i32| course.contact.plus_days(days).filter(|d| *d <= today).unwrap_or(today);
    let begun = later(rng.between(5, 45));
    items.put(item::DATE_CASE_INITIATED, &begun.to_naaccr());
    let age = today.day_number() - course.contact.day_number();
    let wait = rng.between(60, 200) + if rng.percent(9) { rng.between(30, 330) } else { 0 };
    let open = match age {
        ..120 => true,
        120..420 => wait > age || rng.percent(44),
        420..800 => rng.percent(5),
        _ => false,
    };
    if open {
        // The fresher the case, the more is missing.
        let missing = if age < 120 { 70 } else { 35 };
        items.put(item::DATE_CASE_LAST_CHANGED, &begun.to_naaccr());
        for late in LATE {
            if rng.percent(missing) {
                items.put(*late, "");
            }
        }
        items.put(item::DATE_CASE_COMPLETED, "");
        return CaseStatus::Incomplete;
    }
    // What was given within the wait must have been abstracted: completion is after the last treatment.
    let done = later(wait).max(course.treatment.last_day().unwrap_or(course.contact)).max(begun);
    items.put(item::DATE_CASE_COMPLETED, &done.to_naaccr());
    items.put(item::DATE_CASE_COMPLETED_COC, &done.to_naaccr());
    let recorded = case.contacts.last().and_then(|c| c.date.exact());
    items.put(item::DATE_CASE_LAST_CHANGED, &recorded.map_or(done, |d| d.max(done)).to_naaccr());
    CaseStatus::Complete
}
