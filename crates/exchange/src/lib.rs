//! What comes in and goes out, other than NAACCR XML itself.
//!
//! [`submission`] decides which cases go to a recipient, why the others do not, and which items go.
//! [`deident`] makes rows that identify nobody; [`extract`] writes them and nothing else.
//! Deliberately absent: files, a clock, SQL, randomness, and any way to make a [`deident::Deidentified`] elsewhere.
//!
//! ```
//! use exchange::submission::{self, CaseFacts, Decision};
//! use naaccr::{Date, Items, item};
//!
//! let profile = &submission::shipped()?[0];
//! let (patient, mut tumor) = (Items::new(), Items::new());
//! tumor.put(item::PRIMARY_SITE, "C504");
//! let facts = CaseFacts::new(&patient, &tumor, false, Date::new(2026, 11, 22).unwrap());
//! assert!(matches!(submission::decide(profile, &facts), Decision::Held { .. }));
//! # Ok::<(), exchange::Error>(())
//! ```

mod cohort;
pub mod deident;
mod error;
pub mod extract;
mod ranges;
pub mod submission;

pub use cohort::Cohort;
pub use error::Error;
pub use ranges::Ranges;
