//! Extent of disease, grade and site-specific items: every value from the schema's own list.

use naaccr::{Item, Items, item};

use crate::course::{Course, Stage};
use crate::facts::{Facts, Values};
use crate::rng::Rng;

/// Where distant disease was found.
#[derive(Clone, Copy, Default)]
pub(crate) struct Spread {
    pub bone: bool,
    pub brain: bool,
    pub liver: bool,
    pub lung: bool,
    pub nodes: bool,
    pub other: bool,
}

impl Spread {
    pub(crate) fn draw(course: &Course<'_>, rng: &mut Rng) -> Self {
        let mut spread = Spread::default();
        if course.stage != Stage::Distant || course.group.has_no_mets() {
            return spread;
        }
        let (bone, liver, lung, brain) = match course.group.name {
            "prostate" => (85, 8, 10, 1),
            "breast" => (62, 28, 30, 6),
            "lung" => (36, 22, 34, 28),
            "colorectal" | "rectum" | "pancreas" | "stomach" => (6, 72, 24, 1),
            "melanoma" | "kidney" | "sarcoma" => (26, 18, 58, 16),
            "brain" => (0, 0, 0, 0),
            "ovary" => (2, 20, 14, 1),
            _ => (26, 30, 34, 5),
        };
        spread.bone = rng.percent(bone);
        spread.liver = rng.percent(liver);
        spread.lung = rng.percent(lung);
        spread.brain = rng.percent(brain);
        spread.nodes = rng.percent(24);
        let none = !(spread.bone || spread.liver || spread.lung || spread.brain || spread.nodes);
        spread.other = none || rng.percent(14);
        spread
    }

    /// Places in words, for the text paragraphs.
    pub(crate) fn words(self) -> Vec<&'static str> {
        let places = [
            (self.bone, "bone"),
            (self.liver, "liver"),
            (self.lung, "lung"),
            (self.brain, "brain"),
            (self.nodes, "distant LNs"),
            (self.other, "peritoneum/soft tissue"),
        ];
        places.into_iter().filter(|(there, _)| *there).map(|(_, word)| word).collect()
    }
}

/// Summary Stage 2018.
pub(crate) fn summary_stage(course: &Course<'_>) -> &'static str {
    match course.stage {
        _ if course.cancer.behavior == "0" || course.cancer.behavior == "1" => "8",
        Stage::InSitu => "0",
        Stage::Local => "1",
        Stage::Extension => "2",
        Stage::Nodes => "3",
        Stage::Both => "4",
        Stage::Distant => "7",
        Stage::Unknown => "9",
    }
}

/// Writes all items for which the schema has a list.
pub(crate) fn put(items: &mut Items, facts: &Facts, course: &Course<'_>, rng: &mut Rng) {
    let Some(schema) = facts.schemas.get(course.cancer.schema) else {
        return;
    };
    for values in schema {
        let value = value(values, course, rng);
        if !value.is_empty() {
            items.put(values.item, &value);
        }
    }
}

fn value(values: &Values, course: &Course<'_>, rng: &mut Rng) -> String {
    let item = values.item;
    let resected = course.treatment.is_resected();
    if item == item::SUMMARY_STAGE2018 {
        return values.first_of(&[summary_stage(course), "1", "7", "9"]);
    }
    if item == item::EOD_PRIMARY_TUMOR {
        return primary_tumor(values, course, rng);
    }
    if item == item::EOD_REGIONAL_NODES {
        return regional_nodes(values, course, rng);
    }
    if item == item::EOD_METS {
        return mets(values, course, rng);
    }
    if item == item::TUMOR_SIZE_CLINICAL {
        return size(values, course, true, rng);
    }
    if item == item::TUMOR_SIZE_PATHOLOGIC {
        return size(values, course, resected && !course.treatment.neoadjuvant, rng);
    }
    if item == item::TUMOR_SIZE_SUMMARY {
        return size(values, course, true, rng);
    }
    if item == item::REGIONAL_NODES_EXAMINED {
        let n = format!("{:02}", course.treatment.nodes_examined);
        return if course.group.is_systemic() { values.last() } else { values.first_of(&[&n]) };
    }
    if item == item::REGIONAL_NODES_POSITIVE {
        let n = positive_nodes(course);
        return if course.group.is_systemic() { values.last() } else { values.first_of(&[&n]) };
    }
    if item == item::LYMPH_VASCULAR_INVASION {
        let seen = if course.stage.in_nodes() && rng.percent(60) { "1" } else { "0" };
        let code = if course.group.is_systemic() { "8" } else { seen };
        return if resected { values.first_of(&[code, "8"]) } else { values.first_of(&["9", "8"]) };
    }
    grade(values, course, rng).unwrap_or_else(|| site_specific(values, course, rng))
}

/// Nodes positive (item 820): 98 when none were examined.
fn positive_nodes(course: &Course<'_>) -> String {
    match course.treatment.nodes_examined {
        0 => "98".to_owned(),
        _ => format!("{:02}", course.treatment.nodes_positive),
    }
}

fn size(values: &Values, course: &Course<'_>, measured: bool, rng: &mut Rng) -> String {
    if !measured || course.size == 0 {
        return values.last();
    }
    // Imaging and pathology seldom agree to the millimetre; the summary is pathology's when there is one.
    let clinical = values.item == item::TUMOR_SIZE_CLINICAL;
    let off = if clinical { rng.between(-2, 3) } else { 0 };
    let n = format!("{:03}", (course.size as i32 + off).max(1));
    values.first_of(&[&n])
}

/// A code from the part of the list (ordered by extent) that fits the stage.
fn primary_tumor(values: &Values, course: &Course<'_>, rng: &mut Rng) -> String {
    let codes = values.codes(50, 799);
    let (from, to) = match course.stage {
        Stage::InSitu => return values.first_of(&["000", "050", "010"]),
        Stage::Unknown => return values.last(),
        Stage::Local | Stage::Nodes => (0, codes.len().div_ceil(3)),
        Stage::Extension | Stage::Both => (codes.len() / 3, codes.len().div_ceil(3) * 2),
        Stage::Distant => (codes.len() / 3, codes.len()),
    };
    let span = codes.get(from..to.min(codes.len())).unwrap_or(&[]);
    span.get(rng.below(span.len() as u32) as usize).cloned().unwrap_or_else(|| values.last())
}

fn regional_nodes(values: &Values, course: &Course<'_>, rng: &mut Rng) -> String {
    let involved = course.stage.in_nodes() || course.treatment.nodes_positive > 0;
    if course.stage == Stage::Unknown {
        return values.last();
    }
    if !involved {
        return values.first_of(&["000", "888", "987"]);
    }
    let codes = values.codes(50, 800);
    // The list rises with extent; the lower half is what is seen most.
    let half = codes.len().div_ceil(2) as u32;
    codes.get(rng.below(half) as usize).cloned().unwrap_or_else(|| values.last())
}

fn mets(values: &Values, course: &Course<'_>, rng: &mut Rng) -> String {
    if course.stage != Stage::Distant || course.group.has_no_mets() {
        return values.first_of(&["00", "88"]);
    }
    let codes = values.codes(5, 70);
    codes.get(rng.below(codes.len() as u32) as usize).cloned().unwrap_or_else(|| values.last())
}

fn grade(values: &Values, course: &Course<'_>, rng: &mut Rng) -> Option<String> {
    let item = values.item;
    let known = match item {
        _ if item == item::GRADE_CLINICAL => !course.treatment.neoadjuvant || rng.percent(80),
        _ if item == item::GRADE_PATHOLOGICAL => {
            course.treatment.is_resected() && !course.treatment.neoadjuvant
        }
        // Given only after treatment that came before surgery.
        _ if item == item::GRADE_POST_THERAPY || item == item::GRADE_POST_THERAPY_CLIN => {
            let given = course.treatment.neoadjuvant && item == item::GRADE_POST_THERAPY;
            return Some(if given { values.first_of(&["2", "9", "8"]) } else { String::new() });
        }
        _ => return None,
    };
    let middle: &[&str] = match rng.below(100) {
        0..22 => &["1", "L", "8"],
        22..62 => &["2", "L", "8"],
        62..92 => &["3", "H", "8"],
        _ => &["9", "8"],
    };
    Some(if known { values.first_of(middle) } else { values.first_of(&["9", "8"]) })
}

/// Items that must agree with others which this generator does not follow: left unknown.
const UNKNOWN: &[Item] = &[
    item::NUMBER_OF_POSITIVE_PELVIC_NODES,
    item::NUMBER_OF_POSITIVE_PARA_AORTIC_NODES,
    item::NUMBER_OF_EXAMINED_PELVIC_NODES,
    item::NUMBER_OF_EXAMINED_PARA_AORTIC_NODES,
    item::ONCOTYPE_DX_RECURRENCE_SCORE_DCIS,
    item::ONCOTYPE_DX_RISK_LEVEL_DCIS,
    item::LN_POSITIVE_AXILLARY_LEVEL1_TO2,
    item::RESIDUAL_TUM_VOL_POST_CYTOREDUCTION,
    item::PERCENT_NECROSIS_POST_NEOADJUVANT,
];

fn site_specific(values: &Values, course: &Course<'_>, rng: &mut Rng) -> String {
    let item = values.item;
    if UNKNOWN.contains(&item) {
        return values.last();
    }
    if item == item::SENTINEL_LYMPH_NODES_EXAMINED || item == item::SENTINEL_LYMPH_NODES_POSITIVE {
        return sentinel(values, course);
    }
    if let Some(value) = breast(values, course, rng).or_else(|| prostate(values, course, rng)) {
        return value;
    }
    if item == item::FIGO_STAGE {
        let stage = match course.stage {
            Stage::Local => "1",
            Stage::Extension => "2",
            Stage::Nodes | Stage::Both => "3",
            Stage::Distant => "4",
            Stage::InSitu => "97",
            Stage::Unknown => "99",
        };
        return values.first_of(&[stage, "99"]);
    }
    if item == item::BRESLOW_TUMOR_THICKNESS {
        let tenths = (course.size * if course.stage.in_nodes() { 3 } else { 1 }).clamp(2, 90);
        let n = format!("{}.{}", tenths / 10, tenths % 10);
        return if course.stage == Stage::InSitu {
            values.first_of(&["0.0"])
        } else {
            values.first_of(&[&n])
        };
    }
    // Anything else: mostly absent, sometimes present, often not documented.
    match rng.below(100) {
        0..46 => values.first_of(&["0", "00", "000", "0.0", "1"]),
        46..60 => values.first_of(&["1", "01", "001"]),
        60..74 => values.measured(rng),
        _ => values.last(),
    }
}

fn sentinel(values: &Values, course: &Course<'_>) -> String {
    let t = &course.treatment;
    let n = if values.item == item::SENTINEL_LYMPH_NODES_EXAMINED {
        format!("{:02}", if t.sentinel { t.nodes_examined } else { 0 })
    } else if t.sentinel {
        format!("{:02}", t.nodes_positive)
    } else {
        "98".to_owned()
    };
    values.first_of(&[&n])
}

/// Receptors agree with each other and with the hormones given.
fn breast(values: &Values, course: &Course<'_>, rng: &mut Rng) -> Option<String> {
    if course.group.name != "breast" {
        return None;
    }
    let item = values.item;
    let positive = course.treatment.drugs[1].is_some() || course.size % 7 < 4;
    let her2 = course.treatment.drugs[2].as_ref().is_some_and(|d| d.label.starts_with("trastuzumab"));
    let percent = format!("{:03}", 70 + course.size % 31);
    Some(match item {
        _ if item == item::ESTROGEN_RECEPTOR_SUMMARY || item == item::PROGESTERONE_RECEP_SUMMARY => {
            values.first_of(&[if positive { "1" } else { "0" }])
        }
        _ if item == item::ESTROGEN_RECEPTOR_PERCNT_POS_OR_RANGE => {
            values.first_of(&[if positive { &percent } else { "000" }])
        }
        _ if item == item::PROGESTERONE_RECEP_PRCNT_POS_OR_RANGE => {
            values.first_of(&[if positive { "R60" } else { "000" }])
        }
        _ if item == item::HER2_OVERALL_SUMMARY => values.first_of(&[if her2 { "1" } else { "0" }]),
        _ if item == item::HER2_IHC_SUMMARY => values.first_of(&[if her2 { "3" } else { "1" }]),
        _ if item == item::HER2_ISH_SUMMARY => values.last(),
        _ if item == item::KI67 => {
            let n = format!("{}.0", 5 + rng.below(if positive { 25 } else { 70 }));
            values.first_of(&[&n])
        }
        _ if item == item::ONCOTYPE_DX_RECURRENCE_SCORE_INVASIV
            && positive
            && course.stage == Stage::Local =>
        {
            let n = format!("{:03}", rng.below(32));
            values.first_of(&[&n])
        }
        _ => values.last(),
    })
}

/// Gleason's patterns, scores and cores agree with each other.
fn prostate(values: &Values, course: &Course<'_>, rng: &mut Rng) -> Option<String> {
    if course.group.name != "prostate" {
        return None;
    }
    let item = values.item;
    // One tumor keeps its pattern: it follows from the size, not from a fresh draw.
    let severe = if course.stage == Stage::Local { 0 } else { 2 };
    let patterns = ["33", "34", "43", "44", "45"];
    let pattern = patterns[((course.size % 3 + severe) as usize).min(4)];
    let score = match pattern {
        "33" => "06",
        "44" => "08",
        "45" => "09",
        _ => "07",
    };
    let removed = course.treatment.operation.as_ref().is_some_and(|o| o.surgery.resection);
    Some(match item {
        _ if item == item::GLEASON_PATTERNS_CLINICAL => values.first_of(&[pattern]),
        _ if item == item::GLEASON_SCORE_CLINICAL => values.first_of(&[score]),
        _ if item == item::GLEASON_PATTERNS_PATHOLOGICAL => {
            values.first_of(&[if removed { pattern } else { "X7" }])
        }
        _ if item == item::GLEASON_SCORE_PATHOLOGICAL => {
            values.first_of(&[if removed { score } else { "X7" }])
        }
        _ if item == item::GLEASON_TERTIARY_PATTERN => values.first_of(&["X7"]),
        _ if item == item::NUMBER_OF_CORES_EXAMINED => values.first_of(&["12"]),
        _ if item == item::NUMBER_OF_CORES_POSITIVE => {
            let n = format!("{:02}", 1 + rng.below(10));
            values.first_of(&[&n])
        }
        _ if item == item::PSA_LAB_VALUE => {
            let tenths =
                if course.stage == Stage::Distant { 300 + rng.below(6000) } else { 42 + rng.below(160) };
            let n = format!("{}.{}", tenths / 10, tenths % 10);
            values.first_of(&[&n])
        }
        _ if item == item::PROSTATE_PATHOLOGICAL_EXTENSION => {
            values.first_of(&[if removed { "300" } else { "900" }, "999"])
        }
        _ => values.last(),
    })
}
