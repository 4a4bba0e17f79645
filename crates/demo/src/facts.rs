//! The tables of `schemas/demo/`, read once into a form that is quick to draw from.

use std::collections::HashMap;

use naaccr::{Item, standard};

use crate::rng::{Rng, Weighted};

macro_rules! table {
    ($name:literal) => {
        rows(include_str!(concat!("../../../schemas/demo/", $name, ".csv")))
    };
}

type Row = Vec<&'static str>;

/// Rows of a table without its heading.
fn rows(text: &'static str) -> impl Iterator<Item = Row> {
    text.lines().skip(1).filter(|l| !l.is_empty()).map(|l| l.split('|').collect())
}

fn field(row: &Row, at: usize) -> &'static str {
    row.get(at).copied().unwrap_or("")
}

fn number(row: &Row, at: usize) -> i32 {
    field(row, at).parse().unwrap_or(0)
}

/// A weight that may be a decimal number, in units of 1/100,000.
fn weight(row: &Row, at: usize) -> u32 {
    let (whole, part) = field(row, at).split_once('.').unwrap_or((field(row, at), ""));
    let part: String = part.chars().chain("00000".chars()).take(5).collect();
    whole.parse::<u32>().unwrap_or(0) * 100_000 + part.parse::<u32>().unwrap_or(0)
}

/// One combination of site, histology and behavior.
pub(crate) struct Cancer {
    pub site: &'static str,
    pub site_title: &'static str,
    pub paired: bool,
    pub histology: &'static str,
    pub behavior: &'static str,
    pub histology_title: &'static str,
    pub schema: &'static str,
    pub cause: &'static str,
    pub group: usize,
}

/// An operation of the primary site.
pub(crate) struct Surgery {
    pub code: &'static str,
    pub code2023: &'static str,
    pub code2024: &'static str,
    pub resection: bool,
    pub label: &'static str,
}

/// How a site is irradiated.
pub(crate) struct Radiation {
    pub volume: &'static str,
    pub nodes: &'static str,
    pub modality: &'static str,
    pub technique: &'static str,
    pub dose: u32,
    pub fractions: u32,
    pub boost: u32,
    pub label: &'static str,
}

/// How likely each treatment is at one stage of a group, in percent.
#[derive(Default)]
pub(crate) struct Plan {
    pub surgery: Vec<(u32, usize)>,
    pub radiation: u32,
    pub chemo: u32,
    pub hormone: u32,
    pub immuno: u32,
}

/// A group of cancers with a common course.
pub(crate) struct Group {
    pub name: &'static str,
    pub age: [i32; 4],
    pub stages: Weighted<usize>,
    pub survival: [u32; 3],
    pub size: i32,
    pub nodes: i32,
    pub find: &'static str,
    pub surgeries: Vec<Surgery>,
    pub radiation: Option<Radiation>,
    /// By stage: in situ, local, regional, distant.
    pub plans: [Plan; 4],
    /// Chemotherapy, hormones, immunotherapy: code and what was given.
    pub regimens: [Vec<(&'static str, &'static str)>; 3],
}

impl Group {
    /// Whether the disease has no primary tumor to measure or cut out.
    pub(crate) fn is_systemic(&self) -> bool {
        self.size == 0
    }

    /// Whether distant spread is part of the disease and not called metastasis.
    pub(crate) fn has_no_mets(&self) -> bool {
        self.is_systemic() || matches!(self.name, "lymphoma" | "hodgkin")
    }
}

/// One part of a list of valid values.
enum Part {
    One(&'static str),
    Whole { low: u32, high: u32, width: usize },
    Tenths { low: u32, high: u32 },
}

/// The values that an item may take in a staging schema.
pub(crate) struct Values {
    pub item: Item,
    parts: Vec<Part>,
}

impl Values {
    fn read(item: Item, text: &'static str) -> Self {
        let parts = text.split_whitespace().filter_map(|token| {
            let Some((low, high)) = token.split_once('-') else {
                return Some(Part::One(token));
            };
            let tenths = |t: &str| t.contains('.').then(|| t.replace('.', "").parse().ok()).flatten();
            match (low.parse(), high.parse()) {
                (Ok(low_n), Ok(high)) => Some(Part::Whole { low: low_n, high, width: low.len() }),
                _ => Some(Part::Tenths { low: tenths(low)?, high: tenths(high)? }),
            }
        });
        Values { item, parts: parts.collect() }
    }

    /// Whether a value is valid.
    pub(crate) fn has(&self, value: &str) -> bool {
        self.parts.iter().any(|p| match p {
            Part::One(v) => *v == value,
            Part::Whole { low, high, width } => {
                value.len() == *width && value.parse().is_ok_and(|n: u32| (*low..=*high).contains(&n))
            }
            Part::Tenths { low, high } => value
                .split_once('.')
                .filter(|(_, tenth)| tenth.len() == 1)
                .and_then(|_| value.replace('.', "").parse().ok())
                .is_some_and(|n: u32| (*low..=*high).contains(&n)),
        })
    }

    /// The last value, which in these tables is the one for unknown.
    pub(crate) fn last(&self) -> String {
        match self.parts.last() {
            Some(Part::One(v)) => (*v).to_owned(),
            Some(Part::Whole { high, width, .. }) => format!("{high:0width$}"),
            Some(Part::Tenths { high, .. }) => format!("{}.{}", high / 10, high % 10),
            None => String::new(),
        }
    }

    /// The first of the proposals that is valid, else the value for unknown.
    pub(crate) fn first_of(&self, proposals: &[&str]) -> String {
        proposals.iter().find(|p| self.has(p)).map_or_else(|| self.last(), |p| (*p).to_owned())
    }

    /// Single codes and whole numbers from `low` to `high`, as they are written.
    pub(crate) fn codes(&self, low: u32, high: u32) -> Vec<String> {
        let mut codes = Vec::new();
        for part in &self.parts {
            match part {
                Part::One(v) if v.parse().is_ok_and(|n: u32| (low..=high).contains(&n)) => {
                    codes.push((*v).to_owned())
                }
                Part::Whole { low: l, high: h, width } => {
                    codes.extend((low.max(*l)..=high.min(*h)).take(100).map(|n| format!("{n:0width$}")));
                }
                _ => {}
            }
        }
        codes
    }

    /// A measured value near the low end of its range; the unknown one when nothing is measured.
    pub(crate) fn measured(&self, rng: &mut Rng) -> String {
        for part in &self.parts {
            match part {
                Part::Tenths { low, high } => {
                    let n = low + rng.below((high - low).min(80)) + 1;
                    return format!("{}.{}", n / 10, n % 10);
                }
                Part::Whole { low, high, width } if high - low > 20 => {
                    return format!("{:0width$}", low + rng.below((high - low).min(12)));
                }
                _ => {}
            }
        }
        self.last()
    }
}

/// Everything that the generator draws from.
pub(crate) struct Facts {
    pub female: Weighted<&'static str>,
    pub male: Weighted<&'static str>,
    /// Given names of who was born before 1975: of men, of women.
    pub elder: [Weighted<&'static str>; 2],
    /// Asian and Pacific, black, Hispanic, white.
    pub last: [Weighted<&'static str>; 4],
    pub race: Weighted<&'static str>,
    pub origin: Weighted<&'static str>,
    pub sex: Weighted<&'static str>,
    pub places: Weighted<Place>,
    /// Of men, of women.
    pub cancers: [Weighted<Cancer>; 2],
    pub groups: Vec<Group>,
    pub schemas: HashMap<&'static str, Vec<Values>>,
}

/// A city with its postal code and county.
pub(crate) struct Place {
    pub zip: &'static str,
    pub city: &'static str,
    pub state: &'static str,
    pub county: &'static str,
}

fn plain(rows: impl Iterator<Item = Row>) -> Weighted<&'static str> {
    Weighted::new(rows.map(|r| (weight(&r, 0) / 100, field(&r, 1))))
}

fn read_groups() -> Vec<Group> {
    let of_group = |name: &str, table: Vec<Row>| -> Vec<Row> {
        table.into_iter().filter(|r| field(r, 0) == name).collect()
    };
    table!("groups")
        .map(|r| {
            let name = field(&r, 0);
            let surgeries: Vec<Surgery> =
                of_group(name, table!("surgery").collect()).iter().map(surgery).collect();
            let mut plans: [Plan; 4] = Default::default();
            for p in of_group(name, table!("treatments").collect()) {
                let stage = ["0", "L", "R", "D"].iter().position(|s| *s == field(&p, 1)).unwrap_or(1);
                plans[stage] = plan(&p, &surgeries);
            }
            let regimens = ["chemo", "hormone", "immuno"].map(|kind| {
                let all = of_group(name, table!("regimens").collect());
                all.iter().filter(|g| field(g, 1) == kind).map(|g| (field(g, 2), field(g, 3))).collect()
            });
            Group {
                name,
                age: [1, 2, 3, 4].map(|i| number(&r, i)),
                stages: Weighted::new((0..6).map(|i| (number(&r, 5 + i).unsigned_abs(), i))),
                survival: [11, 12, 13].map(|i| number(&r, i).unsigned_abs()),
                size: number(&r, 14),
                nodes: number(&r, 15),
                find: field(&r, 16),
                surgeries,
                radiation: of_group(name, table!("radiation").collect()).first().map(radiation),
                plans,
                regimens,
            }
        })
        .collect()
}

fn surgery(r: &Row) -> Surgery {
    Surgery {
        code: field(r, 1),
        code2023: field(r, 2),
        code2024: field(r, 3),
        resection: field(r, 4) == "resect",
        label: field(r, 5),
    }
}

fn radiation(r: &Row) -> Radiation {
    Radiation {
        volume: field(r, 1),
        nodes: field(r, 2),
        modality: field(r, 3),
        technique: field(r, 4),
        dose: number(r, 5).unsigned_abs(),
        fractions: number(r, 6).unsigned_abs(),
        boost: number(r, 7).unsigned_abs(),
        label: field(r, 8),
    }
}

fn plan(r: &Row, surgeries: &[Surgery]) -> Plan {
    let chosen = field(r, 2).split_whitespace().filter_map(|s| {
        let (code, percent) = s.split_once(':')?;
        Some((percent.parse().ok()?, surgeries.iter().position(|s| s.code == code)?))
    });
    let percent = |at| number(r, at).unsigned_abs();
    Plan {
        surgery: chosen.collect(),
        radiation: percent(3),
        chemo: percent(4),
        hormone: percent(5),
        immuno: percent(6),
    }
}

impl Facts {
    pub(crate) fn read() -> Self {
        let groups = read_groups();
        let other = groups.len().saturating_sub(1);
        let group = |name: &str| groups.iter().position(|g| g.name == name).unwrap_or(other);
        let sites: HashMap<_, _> =
            table!("sites").map(|r| (field(&r, 0), (field(&r, 1) == "1", field(&r, 2)))).collect();
        let terms: HashMap<_, _> =
            table!("histologies").map(|r| ((field(&r, 0), field(&r, 1)), field(&r, 2))).collect();
        let cancers = ["1", "2"].map(|sex| {
            Weighted::new(table!("cancers").filter(|r| field(r, 0) == sex).map(|r| {
                let (site, histology, behavior) = (field(&r, 2), field(&r, 3), field(&r, 4));
                let (paired, site_title) = sites.get(site).copied().unwrap_or((false, ""));
                let histology_title = terms.get(&(histology, behavior)).copied().unwrap_or("");
                let (schema, cause) = (field(&r, 5), field(&r, 7));
                let group = group(field(&r, 6));
                let cancer = Cancer {
                    site,
                    site_title,
                    paired,
                    histology,
                    behavior,
                    histology_title,
                    schema,
                    cause,
                    group,
                };
                (weight(&r, 1), cancer)
            }))
        });
        let mut schemas: HashMap<&'static str, Vec<Values>> = HashMap::new();
        for r in table!("staging") {
            // The table knows items that the current standard has retired.
            if let Some(item) = standard::by_id(field(&r, 1)).filter(|i| i.in_current().is_some()) {
                schemas.entry(field(&r, 0)).or_default().push(Values::read(item, field(&r, 2)));
            }
        }
        let last = ["api", "black", "hispanic", "white"].map(|people| {
            let of = table!("names_last").filter(|r| field(r, 0) == people);
            Weighted::new(of.map(|r| (number(&r, 1).unsigned_abs(), field(&r, 2))))
        });
        let place =
            |r: &Row| Place { zip: field(r, 1), city: field(r, 2), state: field(r, 3), county: field(r, 4) };
        Facts {
            female: plain(table!("names_female")),
            male: plain(table!("names_male")),
            elder: [plain(table!("names_male_elder")), plain(table!("names_female_elder"))],
            last,
            race: plain(table!("race")),
            origin: plain(table!("origin")),
            sex: plain(table!("sex")),
            places: Weighted::new(table!("places").map(|r| (number(&r, 0).unsigned_abs(), place(&r)))),
            cancers,
            groups,
            schemas,
        }
    }
}
