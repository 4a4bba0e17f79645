//! Text paragraphs in an abstractor's shorthand, told from the coded facts.
//!
//! Real abstracts must not be written from codes; these are invented, and have to agree with theirs.

use std::fmt::Write;

use naaccr::{Date, Item, Items, item};

use crate::course::{Course, Stage};
use crate::extent::Spread;
use crate::person::age_on;
use crate::rng::Rng;
use crate::tumor::Case;

/// MM/DD/YY, as abstractors write it.
fn short(day: Date) -> impl std::fmt::Display {
    struct Short(Date);
    impl std::fmt::Display for Short {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{:02}/{:02}/{:02}", self.0.month(), self.0.day(), self.0.year() % 100)
        }
    }
    Short(day)
}

/// Centimetres of a size in millimetres.
fn cm(mm: u32) -> String {
    format!("{}.{} cm", mm / 10, mm % 10)
}

fn side(course: &Course<'_>) -> &'static str {
    match course.laterality {
        "1" => "right ",
        "2" => "left ",
        "4" => "bilateral ",
        _ => "",
    }
}

/// A site as it is written within a sentence.
fn site(course: &Course<'_>) -> String {
    course.cancer.site_title.to_lowercase().trim_end_matches(", nos").to_owned()
}

/// The side before an operation, unless its name says it.
fn operated_side(course: &Course<'_>, label: &str) -> &'static str {
    if label.starts_with("bilateral") { "" } else { side(course) }
}

/// At most so many UTF-16 units; all of it is ASCII.
fn put_within(items: &mut Items, of: Item, text: &str, most: usize) {
    items.put(of, text.get(..most.min(text.len())).unwrap_or("").trim_end());
}

/// Writes every paragraph that the course gives rise to.
pub(crate) fn put(items: &mut Items, case: &Case<'_, '_>, spread: Spread, rng: &mut Rng) {
    let course = case.course();
    let mut text = String::with_capacity(400);
    let mut paragraph = |of: Item, items: &mut Items, write: &mut dyn FnMut(&mut String)| {
        text.clear();
        write(&mut text);
        put_within(items, of, &text, 4000);
    };
    let title = format!("{}{}", side(course), course.cancer.site_title);
    put_within(items, item::TEXT_PRIMARY_SITE_TITLE, &title, 100);
    put_within(items, item::TEXT_HISTOLOGY_TITLE, course.cancer.histology_title, 100);
    items.put(item::TEXT_PLACE_OF_DIAGNOSIS, place_of_diagnosis(course, rng));
    paragraph(item::TEXT_DX_PROC_PE, items, &mut |t| exam(t, case, rng));
    if !course.group.is_systemic() {
        paragraph(item::TEXT_DX_PROC_XRAY_SCAN, items, &mut |t| imaging(t, course, spread, rng));
    }
    paragraph(item::TEXT_DX_PROC_LAB_TESTS, items, &mut |t| labs(t, course, rng));
    if let Some(scope) = scope_of(course.group.name) {
        paragraph(item::TEXT_DX_PROC_SCOPES, items, &mut |t| scopes(t, course, scope, rng));
    }
    paragraph(item::TEXT_DX_PROC_PATH, items, &mut |t| pathology(t, course, rng));
    paragraph(item::TEXT_STAGING, items, &mut |t| staging(t, course, spread, rng));
    treatments(items, course, rng);
    if rng.percent(34) {
        paragraph(item::TEXT_REMARKS, items, &mut |t| remarks(t, case, rng));
    }
}

fn place_of_diagnosis(course: &Course<'_>, rng: &mut Rng) -> &'static str {
    if course.class >= "20" {
        rng.text(&[
            "Outside hospital, slides reviewed here",
            "Community clinic",
            "Referring surgeon's office",
        ])
    } else {
        rng.text(&[
            "Demo General Hospital",
            "Demo General Hospital, outpatient",
            "Demo General Cancer Center",
        ])
    }
}

fn exam(t: &mut String, case: &Case<'_, '_>, rng: &mut Rng) {
    let course = case.course();
    let sex = if case.person.sex == "2" { "F" } else { "M" };
    let years = age_on(case.life.born, course.symptom).max(0);
    let _ = write!(t, "{} {years} yo {sex} ", short(course.contact));
    let found = course.group.find;
    // What a test found has no onset.
    let tested = ["screening", "elevated", "incidental", "surveillance", "abnormal"]
        .iter()
        .any(|w| found.starts_with(w));
    let _ = match rng.below(if tested { 2 } else { 6 }) {
        0 if tested => write!(t, "w/ {found} {}, workup f/u. ", short(course.symptom)),
        1 if tested => write!(t, "referred after {found} on {}. ", short(course.symptom)),
        0 => write!(t, "presents w/ {} since {}. ", found, short(course.symptom)),
        1 => write!(t, "referred for {}. Onset about {}. ", found, short(course.symptom)),
        2 => write!(t, "seen for {}, first noted {}. ", found, short(course.symptom)),
        _ => write!(t, "w/ hx of {} ({}). ", found, short(course.symptom)),
    };
    if case.at > 0 {
        let earlier = &case.life.courses[0];
        let _ = write!(t, "Prior hx: {} dx {}. ", site(earlier), earlier.diagnosed.year());
    }
    t.push_str(match (course.stage, course.group.is_systemic()) {
        (Stage::Nodes | Stage::Both, false) => rng.text(&[
            "Palpable regional LNs.",
            "PE: enlarged regional nodes, mobile.",
            "PE remarkable for firm regional adenopathy.",
        ]),
        (Stage::Distant, _) => rng.text(&[
            "PE: ill appearing, ECOG 2.",
            "ECOG 1-2, wt loss.",
            "PE: cachectic, no focal deficits.",
        ]),
        (_, true) => rng.text(&[
            "PE: pallor, no hepatosplenomegaly.",
            "PE: petechiae, spleen tip palpable.",
            "PE unremarkable.",
        ]),
        _ => rng.text(&[
            "No palpable adenopathy.",
            "PE otherwise WNL.",
            "No LAD, lungs clear, abd soft.",
            "PE: no adenopathy or organomegaly, ECOG 0.",
        ]),
    });
}

fn imaging(t: &mut String, course: &Course<'_>, spread: Spread, rng: &mut Rng) {
    let day = course
        .diagnosed
        .plus_days(-rng.between(0, 9))
        .filter(|d| *d >= course.symptom)
        .unwrap_or(course.diagnosed);
    let study = match course.group.name {
        "breast" => rng.text(&["Dx mammo/US", "Bilateral mammogram", "Breast MRI"]),
        "brain" => "MRI brain w/wo",
        "prostate" => rng.text(&["mpMRI prostate", "PSMA PET", "CT A/P and bone scan"]),
        "thyroid" => "US neck",
        "testis" => "Scrotal US",
        "retinoblastoma" => "MRI orbits",
        "lung" => rng.text(&["CT chest", "PET/CT", "LDCT screening chest"]),
        _ => rng.text(&["CT C/A/P", "PET/CT", "CT A/P w contrast", "MRI"]),
    };
    let _ = write!(t, "{} {study}: ", short(day));
    let place = site(course);
    let _ = match course.size {
        0 => write!(t, "{}{place}, no measurable lesion. ", side(course)),
        mm => match rng.below(3) {
            0 => write!(t, "{} mass, {}{place}. ", cm(mm), side(course)),
            1 => write!(t, "{}{place}, lesion of {}. ", side(course), cm(mm)),
            _ => write!(t, "suspicious lesion, {}{place}, {} greatest dimension. ", side(course), cm(mm)),
        },
    };
    if course.stage.in_nodes() {
        t.push_str(rng.text(&["Enlarged regional LNs. ", "Regional adenopathy, FDG avid. "]));
    }
    if course.stage == Stage::Distant && course.group.has_no_mets() {
        t.push_str("Adenopathy above and below diaphragm, splenic uptake.");
    } else if course.stage == Stage::Distant {
        let _ = write!(t, "Findings c/w mets: {}.", spread.words().join(", "));
    } else {
        t.push_str(rng.text(&["No distant disease.", "No evidence of mets.", "Remainder unremarkable."]));
    }
}

fn labs(t: &mut String, course: &Course<'_>, rng: &mut Rng) {
    let _ = write!(t, "{} ", short(course.contact));
    match course.group.name {
        "leukemia" | "all" | "cll" | "mds" => {
            let _ = write!(
                t,
                "WBC {}.{}, Hgb {}.{}, Plt {}. Flow: see path.",
                rng.between(1, 88),
                rng.below(10),
                rng.between(6, 12),
                rng.below(10),
                rng.between(12, 180)
            );
        }
        "prostate" => {
            let n = if course.stage == Stage::Distant { rng.between(30, 600) } else { rng.between(4, 20) };
            let _ = write!(t, "PSA {n}.{} ng/ml prior to bx.", rng.below(10));
        }
        "colorectal" | "rectum" | "pancreas" | "stomach" => {
            let _ = write!(
                t,
                "CEA {}.{} ng/ml preop, Hgb {}.{}.",
                rng.between(1, 18),
                rng.below(10),
                rng.between(8, 14),
                rng.below(10)
            );
        }
        "breast" => t.push_str("ER/PR/HER2 by IHC on core bx, see path and SSDI fields."),
        _ => {
            let _ = write!(
                t,
                "CBC: Hgb {}.{}, WBC {}.{}. CMP WNL.",
                rng.between(9, 15),
                rng.below(10),
                rng.between(4, 11),
                rng.below(10)
            );
        }
    }
}

fn scope_of(group: &str) -> Option<&'static str> {
    match group {
        "colorectal" | "rectum" | "anus" => Some("Colonoscopy"),
        "stomach" | "esophagus" => Some("EGD"),
        "bladder" => Some("Cystoscopy"),
        "lung" => Some("Bronchoscopy/EBUS"),
        "headneck" | "larynx" => Some("Direct laryngoscopy"),
        "cervix" => Some("Colposcopy"),
        "pancreas" => Some("EUS/ERCP"),
        _ => None,
    }
}

fn scopes(t: &mut String, course: &Course<'_>, scope: &str, rng: &mut Rng) {
    let found = rng.text(&[
        "friable mass",
        "ulcerated lesion",
        "irregular mucosal lesion",
        "exophytic lesion",
        "polypoid mass",
    ]);
    let _ = write!(t, "{} {scope}: {found}, {}{}", short(course.diagnosed), side(course), site(course));
    t.push_str(if course.treatment.biopsy.is_some() { ", bx taken." } else { "." });
}

fn pathology(t: &mut String, course: &Course<'_>, rng: &mut Rng) {
    let histology = course.cancer.histology_title;
    let year = course.diagnosed.year() % 100;
    if let Some(day) = course.treatment.biopsy {
        let kind = rng.text(&["Core bx", "Bx", "Incisional bx", "FNA/core"]);
        let _ = write!(
            t,
            "{} S{year:02}-{:05} {kind} {}{}: {histology}. ",
            short(day),
            rng.below(99_999),
            side(course),
            course.cancer.site_title
        );
    } else if course.group.is_systemic() {
        let _ = write!(
            t,
            "{} BM{year:02}-{:04} Bone marrow bx: {histology}. Flow and cytogenetics reviewed. ",
            short(course.diagnosed),
            rng.below(9_999)
        );
    }
    let Some(operation) = &course.treatment.operation else {
        if t.is_empty() {
            t.push_str("No tissue dx at this facility; clinical/radiographic diagnosis.");
        }
        return;
    };
    let _ = write!(t, "{} {}: {histology}", short(operation.day), operation.surgery.label);
    if course.size > 0 {
        let _ = write!(t, ", {}", cm(course.size));
    }
    t.push_str(rng.text(&[", margins neg. ", ", all margins free. ", ", closest margin 2 mm. "]));
    let (examined, positive) = (course.treatment.nodes_examined, course.treatment.nodes_positive);
    if examined > 0 {
        let kind = if course.treatment.sentinel { "SLN" } else { "LN" };
        let _ = write!(t, "{positive}/{examined} {kind} positive. ");
    }
}

fn staging(t: &mut String, course: &Course<'_>, spread: Spread, rng: &mut Rng) {
    t.push_str(match course.stage {
        _ if matches!(course.cancer.behavior, "0" | "1") => {
            rng.text(&["Benign/borderline, no staging applies.", "Non-malignant, SS 8."])
        }
        Stage::InSitu => rng.text(&["In situ, no invasion. SS 0.", "Noninvasive, Tis."]),
        Stage::Local => rng.text(&[
            "Localized, confined to organ of origin. SS 1.",
            "No nodal or distant spread. Localized.",
        ]),
        Stage::Extension => {
            rng.text(&["Regional by direct ext only. SS 2.", "Invades adjacent structures, nodes neg. SS 2."])
        }
        Stage::Nodes => {
            rng.text(&["Regional LN involved only. SS 3.", "Node positive, primary confined. SS 3."])
        }
        Stage::Both => rng.text(&[
            "Regional by direct ext and LN. SS 4.",
            "Adjacent structures and regional LNs involved. SS 4.",
        ]),
        Stage::Distant if course.group.is_systemic() => "Systemic disease, SS 7.",
        Stage::Distant if course.group.has_no_mets() => rng.text(&[
            "Nodes on both sides of diaphragm, marrow involved. SS 7.",
            "Disseminated, extranodal sites involved. SS 7.",
        ]),
        Stage::Distant => "Distant disease, SS 7: ",
        Stage::Unknown => {
            rng.text(&["Workup incomplete, stage unknown. SS 9.", "Pt declined workup, unable to stage."])
        }
    });
    if course.stage == Stage::Distant && !course.group.has_no_mets() {
        let _ = write!(t, "{}.", spread.words().join(", "));
    }
}

fn treatments(items: &mut Items, course: &Course<'_>, rng: &mut Rng) {
    let treatment = &course.treatment;
    if let Some(o) = &treatment.operation {
        let text = format!(
            "{} {}{}{}.",
            short(o.day),
            operated_side(course, o.surgery.label),
            o.surgery.label,
            rng.text(&["", ", uncomplicated", ", here"])
        );
        items.put(item::RX_TEXT_SURGERY, &text);
        items.put(
            item::TEXT_DX_PROC_OP,
            &format!("{} Op note: {}, no gross residual seen.", short(o.day), o.surgery.label),
        );
    }
    if let Some(b) = &treatment.beam {
        let r = b.radiation;
        let mut text = format!("{}-{} ", short(b.day), short(b.ended));
        if r.dose == 99_998 {
            let _ = write!(text, "{} ablation.", b.label);
        } else {
            let _ = write!(
                text,
                "{}: {} cGy x {} fx = {} cGy",
                r.label,
                r.dose,
                r.fractions,
                r.dose * r.fractions
            );
            if b.boost > 0 {
                let _ = write!(text, ", boost {} cGy x {}", r.dose, b.boost);
            }
            text.push_str(", completed.");
        }
        items.put(item::RX_TEXT_RADIATION, &text);
    }
    let paragraphs = [item::RX_TEXT_CHEMO, item::RX_TEXT_HORMONE, item::RX_TEXT_BRM];
    for (of, drug) in paragraphs.into_iter().zip(&treatment.drugs) {
        if let Some(d) = drug {
            let begun = rng.text(&["started", "begun", "C1D1", "initiated"]);
            items.put(of, &format!("{} {} {begun} per med onc.", short(d.day), d.label));
        }
    }
}

fn remarks(t: &mut String, case: &Case<'_, '_>, rng: &mut Rng) {
    t.push_str(rng.text(&[
        "Family hx: mother w/ breast ca. ",
        "Family hx neg for malignancy. ",
        "Family hx: brother w/ colon ca. ",
        "No known exposures. ",
        "Worked w/ solvents for years. ",
    ]));
    t.push_str(rng.text(&[
        "Tumor board reviewed.",
        "Pt enrolled in navigation.",
        "Genetic counseling offered.",
        "Lives w/ family, good support.",
    ]));
    if case.life.courses.len() > 1 {
        t.push_str(" Multiple primaries, see other abstracts.");
    }
}

const WORK: &[(&str, &str)] = &[
    ("teacher", "public school"),
    ("registered nurse", "hospital"),
    ("truck driver", "freight hauling"),
    ("accountant", "accounting firm"),
    ("electrician", "construction"),
    ("homemaker", "own home"),
    ("machinist", "steel fabrication"),
    ("cook", "restaurant"),
    ("office clerk", "county government"),
    ("farmer", "dairy farm"),
    ("waterman", "seafood harvesting"),
    ("software developer", "information technology"),
    ("retail salesperson", "department store"),
    ("carpenter", "home building"),
    ("unknown", "unknown"),
];

/// Usual occupation and industry.
pub(crate) fn work(age: i32, rng: &mut Rng) -> (&'static str, &'static str) {
    if age < 16 {
        return ("child", "not applicable");
    }
    WORK.get(rng.below(WORK.len() as u32) as usize).copied().unwrap_or(("unknown", "unknown"))
}
