//! The first course of treatment: what fits site and stage, in the order in which it is given.

use naaccr::Date;

use crate::course::Stage;
use crate::facts::{Cancer, Group, Radiation, Surgery};
use crate::rng::Rng;

/// An operation of the primary site.
pub(crate) struct Operation<'f> {
    pub surgery: &'f Surgery,
    pub day: Date,
    pub discharge: Date,
}

/// A course of radiation.
pub(crate) struct Beam<'f> {
    pub radiation: &'f Radiation,
    pub day: Date,
    pub ended: Date,
    /// Code and words of what is irradiated: the chest wall where the breast is gone.
    pub volume: &'static str,
    pub label: &'static str,
    /// Fractions of a second phase; 0 without one.
    pub boost: u32,
}

/// A systemic treatment.
pub(crate) struct Drug {
    pub code: &'static str,
    pub label: &'static str,
    pub day: Date,
}

/// The first course, with the biopsy before it and the nodes that were looked at.
pub(crate) struct Treatment<'f> {
    pub biopsy: Option<Date>,
    pub operation: Option<Operation<'f>>,
    pub beam: Option<Beam<'f>>,
    /// Chemotherapy, hormones, immunotherapy.
    pub drugs: [Option<Drug>; 3],
    pub nodes_examined: u32,
    /// Never more than examined.
    pub nodes_positive: u32,
    /// Whether only sentinel nodes were taken.
    pub sentinel: bool,
    /// Whether systemic treatment came before surgery, as planned.
    pub neoadjuvant: bool,
}

/// The days between which a first course lies.
#[derive(Clone, Copy)]
pub(crate) struct Days {
    pub diagnosed: Date,
    /// First contact here: nothing is given here before it.
    pub contact: Date,
    /// Death, or today.
    pub end: Date,
}

/// Groups in which treatment often begins with drugs.
const NEOADJUVANT: &[&str] = &["breast", "rectum", "esophagus", "stomach", "pancreas", "bladder", "bone"];
/// Groups in which a sentinel node is looked for.
const SENTINEL: &[&str] = &["breast", "melanoma", "skin"];

impl<'f> Treatment<'f> {
    pub(crate) fn draw(
        cancer: &Cancer,
        group: &'f Group,
        stage: Stage,
        days: Days,
        rng: &mut Rng,
    ) -> Treatment<'f> {
        let Days { diagnosed, contact, end } = days;
        let plan = &group.plans[stage.plan()];
        let within = |day: Option<Date>| day.filter(|d| *d <= end);
        let mut at = contact;
        let mut next = |low: i32, high: i32, rng: &mut Rng| {
            let day = within(at.plus_days(rng.between(low, high)));
            at = day.unwrap_or(at);
            day
        };
        let roll = rng.below(100);
        let mut sum = 0;
        let chosen = plan.surgery.iter().find(|(percent, _)| {
            sum += percent;
            roll < sum
        });
        let surgery = chosen.and_then(|(_, i)| group.surgeries.get(*i));
        let benign = matches!(cancer.behavior, "0" | "1");
        let wants = |percent: u32, rng: &mut Rng| rng.percent(if benign { percent / 8 } else { percent });
        let (radiates, chemo) = (wants(plan.radiation, rng), wants(plan.chemo, rng));
        let (hormone, immuno) = (wants(plan.hormone, rng), wants(plan.immuno, rng));
        let first = stage.plan() == 2 && surgery.is_some() && chemo && NEOADJUVANT.contains(&group.name);
        let neoadjuvant = first && rng.percent(38);
        let mut drugs = [None, None, None];
        if neoadjuvant {
            drugs[0] = drug(group, 0, next(10, 30, rng), rng);
            next(90, 130, rng);
        }
        let neoadjuvant = neoadjuvant && drugs[0].is_some();
        let operation = surgery.and_then(|surgery| {
            let day = next(7, 55, rng)?;
            let stay = if surgery.resection { rng.between(1, 7) } else { 0 };
            Some(Operation { surgery, day, discharge: within(day.plus_days(stay)).unwrap_or(day) })
        });
        if chemo && drugs[0].is_none() {
            drugs[0] = drug(group, 0, next(14, 48, rng), rng);
        }
        let beam =
            if radiates { draw_beam(group, next(18, 60, rng), end, operation.as_ref(), rng) } else { None };
        if immuno {
            drugs[2] = drug(group, 2, next(7, 40, rng), rng);
        }
        if hormone {
            drugs[1] = drug(group, 1, next(7, 45, rng), rng);
        }
        let mut treatment = Treatment {
            biopsy: (!group.is_systemic() && rng.percent(82)).then_some(diagnosed),
            operation,
            beam,
            drugs,
            nodes_examined: 0,
            nodes_positive: 0,
            sentinel: false,
            neoadjuvant,
        };
        treatment.draw_nodes(group, stage, rng);
        treatment
    }

    fn draw_nodes(&mut self, group: &Group, stage: Stage, rng: &mut Rng) {
        let Some(operation) = &self.operation else {
            return;
        };
        let looked = group.nodes > 0 && matches!(stage.plan(), 1..=3) && stage != Stage::Unknown;
        if !looked {
            return;
        }
        self.sentinel =
            SENTINEL.contains(&group.name) && !rng.percent(if stage.in_nodes() { 55 } else { 12 });
        if self.sentinel {
            self.nodes_examined = rng.between(1, 4).unsigned_abs();
        } else if operation.surgery.resection || SENTINEL.contains(&group.name) {
            let many = group.nodes.max(8);
            self.nodes_examined = rng.normal(many, many / 3).clamp(1, 60).unsigned_abs();
        }
        let spread = stage.in_nodes() || (stage == Stage::Distant && rng.percent(60));
        if spread && self.nodes_examined > 0 {
            let most = self.nodes_examined.min(12);
            self.nodes_positive = 1 + rng.below(most) * rng.below(most + 1) / (most + 1);
        }
    }

    /// Whether nothing was given.
    pub(crate) fn is_none(&self) -> bool {
        self.operation.is_none() && self.beam.is_none() && self.drugs.iter().all(Option::is_none)
    }

    /// The first day of any treatment.
    pub(crate) fn first_day(&self) -> Option<Date> {
        let days =
            [self.operation.as_ref().map(|o| o.day), self.beam.as_ref().map(|b| b.day), self.systemic_day()];
        days.into_iter().flatten().min()
    }

    /// The first day of any systemic treatment.
    pub(crate) fn systemic_day(&self) -> Option<Date> {
        self.drugs.iter().flatten().map(|d| d.day).min()
    }

    /// The last day on which something of it was begun or ended.
    pub(crate) fn last_day(&self) -> Option<Date> {
        let drugs = self.drugs.iter().flatten().map(|d| d.day).max();
        let days = [self.operation.as_ref().map(|o| o.discharge), self.beam.as_ref().map(|b| b.ended), drugs];
        days.into_iter().flatten().max()
    }

    /// Whether the primary tumor was taken out.
    pub(crate) fn is_resected(&self) -> bool {
        self.operation.is_some()
    }
}

fn drug(group: &Group, kind: usize, day: Option<Date>, rng: &mut Rng) -> Option<Drug> {
    let regimens = &group.regimens[kind];
    let (code, label) = *regimens.get(rng.below(regimens.len() as u32) as usize)?;
    Some(Drug { code, label, day: day? })
}

fn draw_beam<'f>(
    group: &'f Group,
    day: Option<Date>,
    end: Date,
    after: Option<&Operation<'_>>,
    rng: &mut Rng,
) -> Option<Beam<'f>> {
    let radiation = group.radiation.as_ref()?;
    let day = day?;
    let breast_gone = group.name == "breast" && after.is_some_and(|o| o.surgery.resection);
    let (volume, label) =
        if breast_gone { ("42", "chest wall") } else { (radiation.volume, radiation.label) };
    let boost = if !breast_gone && (after.is_some() || rng.percent(70)) { radiation.boost } else { 0 };
    // Five fractions a week.
    let total = (radiation.fractions + boost).max(1) as i32;
    let ended = day.plus_days((total - 1) / 5 * 7 + (total - 1) % 5).filter(|d| *d <= end)?;
    Some(Beam { radiation, day, ended, volume, label, boost })
}
