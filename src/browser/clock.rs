//! The only clock of the app, and its only chance.

use study::Moment;

/// Now, as the learner's clock shows it.
pub fn now() -> Moment {
    let offset = -js_sys::Date::new_0().get_timezone_offset();
    Moment::new(js_sys::Date::now() as i64, offset as i16)
}

/// A number that no other page draws: names who wrote an event, seeds a quiz.
pub fn chance() -> u64 {
    let half = || (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
    half() << 32 | half()
}
