//! Rare events as flat JSON: a field that a later version adds is passed over by an earlier one, and one that an earlier
//! one did not write has its default.

use crate::event::ExamRecord;
use crate::flat::{self, Fields, Writer};
use study::{ChoiceRule, Settings};

const RULES: [(ChoiceRule, &str); 3] = [
    (ChoiceRule::AllOrNothing, "AllOrNothing"),
    (ChoiceRule::HalfForSome, "HalfForSome"),
    (ChoiceRule::PlusMinus, "PlusMinus"),
];

pub(crate) fn write_settings(settings: &Settings) -> String {
    // Taken apart, so that a new field is not forgotten.
    let Settings {
        desired_retention,
        learning_steps,
        relearning_steps,
        rollover_hour,
        new_per_day,
        learn_ahead_minutes,
        leech_lapses,
        longest_interval,
        choice_rule,
        exam_day,
        minutes_a_day,
    } = settings;
    let rule = RULES
        .iter()
        .find(|it| it.0 == *choice_rule)
        .map_or("", |it| it.1);
    Writer::default()
        .field("desired_retention", &flat::decimal(*desired_retention))
        .field("learning_steps", &flat::list(learning_steps))
        .field("relearning_steps", &flat::list(relearning_steps))
        .field("rollover_hour", &rollover_hour.to_string())
        .field("new_per_day", &new_per_day.to_string())
        .field("learn_ahead_minutes", &learn_ahead_minutes.to_string())
        .field("leech_lapses", &leech_lapses.to_string())
        .field("longest_interval", &longest_interval.to_string())
        .field("choice_rule", &flat::text(rule))
        .field(
            "exam_day",
            &exam_day.map_or("null".to_owned(), |it| it.to_string()),
        )
        .field("minutes_a_day", &minutes_a_day.to_string())
        .end()
}

pub(crate) fn read_settings(json: &str) -> Option<Settings> {
    let fields = Fields::read(json)?;
    let or = Settings::default();
    let rule = fields.text("choice_rule");
    Some(Settings {
        desired_retention: fields
            .decimal("desired_retention")
            .unwrap_or(or.desired_retention),
        learning_steps: fields.list("learning_steps").unwrap_or(or.learning_steps),
        relearning_steps: fields
            .list("relearning_steps")
            .unwrap_or(or.relearning_steps),
        rollover_hour: fields.plain("rollover_hour").unwrap_or(or.rollover_hour),
        new_per_day: fields.plain("new_per_day").unwrap_or(or.new_per_day),
        learn_ahead_minutes: fields
            .plain("learn_ahead_minutes")
            .unwrap_or(or.learn_ahead_minutes),
        leech_lapses: fields.plain("leech_lapses").unwrap_or(or.leech_lapses),
        longest_interval: fields
            .plain("longest_interval")
            .unwrap_or(or.longest_interval),
        choice_rule: RULES
            .iter()
            .find(|it| rule.as_deref() == Some(it.1))
            .map_or(or.choice_rule, |it| it.0),
        exam_day: fields.plain("exam_day"),
        minutes_a_day: fields.plain("minutes_a_day").unwrap_or(or.minutes_a_day),
    })
}

pub(crate) fn write_exam(record: &ExamRecord) -> String {
    let ExamRecord {
        blueprint,
        seed,
        gained,
        total,
        seconds,
        untimed,
    } = record;
    Writer::default()
        .field("blueprint", &flat::text(blueprint))
        .field("seed", &seed.to_string())
        .field("gained", &gained.to_string())
        .field("total", &total.to_string())
        .field("seconds", &seconds.to_string())
        .field("untimed", &untimed.to_string())
        .end()
}

pub(crate) fn read_exam(json: &str) -> Option<ExamRecord> {
    let fields = Fields::read(json)?;
    Some(ExamRecord {
        blueprint: fields.text("blueprint").unwrap_or_default(),
        seed: fields.plain("seed").unwrap_or_default(),
        gained: fields.plain("gained").unwrap_or_default(),
        total: fields.plain("total").unwrap_or_default(),
        seconds: fields.plain("seconds").unwrap_or_default(),
        untimed: fields.plain("untimed").unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The log's first version was written by serde_json: not a byte of it may change.
        #[test]
        fn the_bytes_are_those_of_serde_json(
            percent in 70u8..=97,
            learning_steps in proptest::collection::vec(1u32..1_440, 0..4),
            numbers: (u8, u32, u32),
            rule in 0usize..3,
            exam_day: Option<i32>,
            blueprint in ".{0,12}",
            seed: u64,
            untimed: bool,
        ) {
            let settings = Settings {
                desired_retention: f32::from(percent) / 100.0,
                learning_steps,
                rollover_hour: numbers.0,
                new_per_day: numbers.1,
                longest_interval: numbers.2,
                choice_rule: RULES[rule].0,
                exam_day,
                ..Settings::default()
            };
            let written = write_settings(&settings);
            prop_assert_eq!(&written, &serde_json::to_string(&settings).unwrap());
            prop_assert_eq!(read_settings(&written), Some(settings));

            let record = ExamRecord { blueprint, seed, gained: numbers.1, total: numbers.2, seconds: 9, untimed };
            let written = write_exam(&record);
            prop_assert_eq!(&written, &serde_json::to_string(&record).unwrap());
            prop_assert_eq!(read_exam(&written), Some(record));
        }
    }

    #[test]
    fn absent_fields_have_their_defaults() {
        assert_eq!(read_settings("{}"), Some(Settings::default()));
        assert_eq!(read_exam("{}"), Some(ExamRecord::default()));
        assert_eq!(read_settings("[]"), None);
        let other =
            read_settings(r#"{"choice_rule":"Later","new_per_day":-1,"rollover_hour":3}"#).unwrap();
        assert_eq!(
            other,
            Settings {
                rollover_hour: 3,
                ..Settings::default()
            }
        );
    }
}
