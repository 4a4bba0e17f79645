//! Any bytes as a request to any command, with a session and without: no panic, no text repeated.

#![no_main]

use std::sync::LazyLock;

use accession_app::App;
use libfuzzer_sys::fuzz_target;
use tests::wire::Wire;
use tests::{Place, filled, locked};

/// One registry for all cases: what one leaves behind, the next may find.
static WIRE: LazyLock<(Place, App, App, Wire)> = LazyLock::new(|| {
    let place = Place::new("fuzz-wire");
    let (app, _) = filled(&place.registry(), 4, 3);
    let nobody = locked(&place.at("none"));
    (place, app, nobody, Wire::new())
});

fuzz_target!(|data: &[u8]| {
    let (_, app, nobody, wire) = &*WIRE;
    wire.holds(app, data);
    wire.holds(nobody, data);
});
