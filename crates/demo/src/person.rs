//! Who the patient is: names, origin, address and numbers that cannot be anybody's.

use std::fmt::Write;

use naaccr::{Date, Items, item};

use crate::DemoContact;
use crate::course::Life;
use crate::facts::{Cancer, Facts, Place};
use crate::rng::Rng;

/// A patient before the life is drawn.
pub(crate) struct Person<'f> {
    pub sex: &'static str,
    /// Given names, first and middle: of the younger, and of the elder.
    given: [[&'static str; 2]; 2],
    pub last: &'static str,
    /// A woman's surname at birth, where it is another one.
    pub birth_surname: Option<&'static str>,
    pub race: &'static str,
    pub origin: &'static str,
    pub street: String,
    pub place: &'f Place,
    pub married: bool,
    pub cancer: &'f Cancer,
}

const STREETS: &[&str] = &[
    "Alder",
    "Beacon",
    "Birchfield",
    "Canal",
    "Cedar Hollow",
    "Chandler",
    "Dogwood",
    "Elm Grove",
    "Fairview",
    "Foundry",
    "Garrison",
    "Hawthorne",
    "Juniper",
    "Kestrel",
    "Larkspur",
    "Linden",
    "Maple Run",
    "Millrace",
    "Orchard",
    "Pinecrest",
    "Quarry",
    "Ridgeline",
    "Sycamore",
    "Tidewater",
    "Union",
    "Wharf",
    "Willow Bend",
    "Windsor Mill",
];
const ENDINGS: &[&str] = &["Ave", "Ct", "Dr", "Ln", "Rd", "St", "St", "Way"];

impl<'f> Person<'f> {
    pub(crate) fn draw(facts: &'f Facts, rng: &mut Rng) -> Self {
        let sex = facts.sex.pick(rng).copied().unwrap_or("2");
        let of_sex = &facts.cancers[usize::from(sex == "2")];
        let given = if sex == "2" { &facts.female } else { &facts.male };
        let race = facts.race.pick(rng).copied().unwrap_or("01");
        let origin = facts.origin.pick(rng).copied().unwrap_or("0");
        let people = match (origin, race) {
            ("0" | "9", "01" | "98" | "99") => 3,
            ("0" | "9", "02") => 1,
            ("0" | "9", "03") => 3,
            ("0" | "9", _) => 0,
            _ => 2,
        };
        let mut name = |w: &crate::rng::Weighted<&'static str>| w.pick(rng).copied().unwrap_or("Doe");
        let elder = &facts.elder[usize::from(sex == "2")];
        let given = [[name(given), name(given)], [name(elder), name(elder)]];
        let last = name(&facts.last[people]);
        let maiden = name(&facts.last[people]);
        let street = format!("{} {} {}", rng.between(2, 9899), rng.text(STREETS), rng.text(ENDINGS));
        // Both tables come with the build and are never empty; a build without them has nobody to draw.
        let (place, cancer) =
            (facts.places.pick(rng).unwrap_or(&NOWHERE), of_sex.pick(rng).unwrap_or(&NO_CANCER));
        let married = rng.percent(58);
        let birth_surname = (sex == "2" && rng.percent(64)).then_some(maiden);
        Person { sex, given, last, birth_surname, race, origin, street, place, married, cancer }
    }

    /// Index of the sex in the tables: men first.
    pub(crate) fn sex_index(&self) -> usize {
        usize::from(self.sex == "2")
    }

    /// The items of the patient; `contacts` end with what is on record.
    pub(crate) fn items(
        &self,
        index: u64,
        life: &Life<'_>,
        contacts: &[DemoContact],
        rng: &mut Rng,
    ) -> Items {
        let mut items = Items::new();
        items.put(item::PATIENT_ID_NUMBER, &format!("{:08}", (index + 1) % 100_000_000));
        self.put_origin(&mut items, rng);
        self.put_names(&mut items, life, rng);
        // Numbers that begin with 9 are never issued by the Social Security Administration.
        let ssn = format!("9{:02}{:02}{:04}", index / 10_000 % 100, rng.below(49) + 1, index % 10_000);
        items.put(item::SOCIAL_SECURITY_NUMBER, &ssn);
        items.put(item::DATE_OF_BIRTH, &life.born.to_naaccr());
        self.put_address(&mut items, rng);
        put_vital(&mut items, life, contacts, rng);
        items
    }

    fn put_origin(&self, items: &mut Items, rng: &mut Rng) {
        items.put(item::SEX_ASSIGNED_AT_BIRTH, self.sex);
        items.put(item::RACE1, self.race);
        // 88: no further race; 99 follows an unknown first one.
        let further = if self.race == "99" { "99" } else { "88" };
        for race in [item::RACE2, item::RACE3, item::RACE4, item::RACE5] {
            items.put(race, further);
        }
        items.put(item::SPANISH_HISPANIC_ORIGIN, self.origin);
        let abroad = match self.origin {
            "1" => Some("MEX"),
            "2" => None,
            "3" => Some("CUB"),
            "8" => Some("DOM"),
            _ => None,
        };
        let (state, country) = match abroad.filter(|_| rng.percent(55)) {
            Some(country) => ("XX", country),
            None => (rng.text(&["MD", "MD", "MD", "MD", "PA", "VA", "NY", "NC", "DE", "DC"]), "USA"),
        };
        items.put(item::BIRTHPLACE_STATE, state);
        items.put(item::BIRTHPLACE_COUNTRY, country);
        items.put(item::IHS_LINK, "0");
    }

    fn put_names(&self, items: &mut Items, life: &Life<'_>, rng: &mut Rng) {
        // Names come and go: the lists are of two generations.
        let [first, middle] = self.given[usize::from(life.born.year() < 1975)];
        items.put(item::NAME_LAST, self.last);
        items.put(item::NAME_FIRST, first);
        if rng.percent(70) {
            items
                .put(item::NAME_MIDDLE, if rng.percent(50) { middle } else { middle.get(..1).unwrap_or("") });
        }
        let suffix = if self.sex == "1" && rng.percent(5) { rng.text(&["JR", "SR", "III"]) } else { "" };
        items.put(item::NAME_SUFFIX, suffix);
        let adult = life.courses.first().is_some_and(|c| c.age >= 20);
        items.put(item::NAME_BIRTH_SURNAME, self.birth_surname.filter(|_| adult).unwrap_or(""));
        if rng.percent(4) {
            items.put(item::NAME_ALIAS, middle);
        }
    }

    fn put_address(&self, items: &mut Items, rng: &mut Rng) {
        items.put(item::ADDR_CURRENT_NO_STREET, &self.street);
        items.put(item::ADDR_CURRENT_CITY, self.place.city);
        items.put(item::ADDR_CURRENT_STATE, self.place.state);
        items.put(item::ADDR_CURRENT_POSTAL_CODE, self.place.zip);
        items.put(item::ADDR_CURRENT_COUNTRY, "USA");
        items.put(item::COUNTY_CURRENT, self.place.county);
        // The tumor holds the telephone; the area codes are real, 555-0100 to 555-0199 are for fiction.
        items.put(item::NO_PATIENT_CONTACT_FLAG, if rng.percent(97) { "0" } else { "1" });
        if items.get(item::TELEPHONE).is_none() {
            items.put(
                item::TELEPHONE,
                &format!("{}55501{:02}", rng.text(&["410", "443", "301", "240"]), rng.below(100)),
            );
        }
    }

    /// Marital status by age, the same for all tumors of a person.
    pub(crate) fn marital_status(&self, age: i32) -> &'static str {
        match (age, self.married) {
            (..22, _) => "1",
            (_, true) => "2",
            (22..40, false) => "1",
            (40..66, false) => "4",
            _ => "5",
        }
    }

    /// Kin for the follow-up letter.
    pub(crate) fn kin(&self) -> String {
        let mut kin = String::with_capacity(40);
        let _ = write!(kin, "{}, {}", self.last, self.given[1][1]);
        kin
    }
}

fn put_vital(items: &mut Items, life: &Life<'_>, contacts: &[DemoContact], rng: &mut Rng) {
    let Some(last) = contacts.last() else {
        return;
    };
    items.put(item::VITAL_STATUS, last.vital_status);
    items.put(item::DATE_OF_LAST_CONTACT, &last.date.to_naaccr());
    items.put(item::FOLLOW_UP_SOURCE_CENTRAL, rng.text(&["30", "32", "34", "40", "41", "32"]));
    items.put(item::CAUSE_OF_DEATH, last.cause_of_death.unwrap_or("0000"));
    items.put(item::ICD_REVISION_NUMBER, if life.death.is_some() { "1" } else { "0" });
    items.put(
        item::AUTOPSY,
        if life.death.is_none() {
            "0"
        } else if rng.percent(5) {
            "1"
        } else {
            "2"
        },
    );
    if life.death.is_some() {
        items.put(item::PLACE_OF_DEATH_STATE, "MD");
        items.put(item::PLACE_OF_DEATH_COUNTRY, "USA");
    }
}

/// Age in whole years.
pub(crate) fn age_on(born: Date, on: Date) -> i32 {
    let before = (on.month(), on.day()) < (born.month(), born.day());
    i32::from(on.year()) - i32::from(born.year()) - i32::from(before)
}

const NOWHERE: Place = Place { zip: "21201", city: "Baltimore", state: "MD", county: "510" };
const NO_CANCER: Cancer = Cancer {
    site: "C809",
    site_title: "Unknown primary site",
    paired: false,
    histology: "8000",
    behavior: "3",
    histology_title: "Neoplasm, malignant",
    schema: "99999",
    cause: "C80",
    group: 0,
};
