//! The operating system's own lock and sleep: the registry locks with them.
//!
//! Linux only, over D-Bus. Windows and macOS tell it through interfaces that need unsafe code; there the idle limit holds.

/// Calls `lock` whenever the screen is locked or the machine goes to sleep. To be called on the window's thread.
///
/// A system without these buses says nothing, and the idle limit holds.
#[cfg(target_os = "linux")]
pub fn on_lock(lock: impl Fn() + Clone + 'static) {
    use gio::{BusType, Cancellable, DBusSignalFlags, bus_get_sync};

    /// Bus, sender, interface and signal; a flag among its arguments that is false means the end of it.
    const SIGNALS: [(BusType, Option<&str>, &str, &str); 4] = [
        (BusType::System, Some("org.freedesktop.login1"), "org.freedesktop.login1.Session", "Lock"),
        (
            BusType::System,
            Some("org.freedesktop.login1"),
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
        ),
        (BusType::Session, None, "org.freedesktop.ScreenSaver", "ActiveChanged"),
        (BusType::Session, None, "org.gnome.ScreenSaver", "ActiveChanged"),
    ];
    for (bus, sender, interface, signal) in SIGNALS {
        let Ok(bus) = bus_get_sync(bus, Cancellable::NONE) else { continue };
        let lock = lock.clone();
        bus.signal_subscribe(
            sender,
            Some(interface),
            Some(signal),
            None,
            None,
            DBusSignalFlags::NONE,
            move |_, _, _, _, _, arguments| {
                if arguments.get::<(bool,)>() != Some((false,)) {
                    lock();
                }
            },
        );
    }
}

/// Other systems are not heard.
#[cfg(not(target_os = "linux"))]
pub fn on_lock(_: impl Fn() + Clone + 'static) {}
