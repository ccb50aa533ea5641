//! Reads xAPI statements, one line of JSON each, and prints for each, as a line of JSON, what `xapi-data` finds wrong
//! with it: for the journeys in `e2e`, which collect what the page really sends.

use std::io::{BufRead as _, stdin};
use xapi_data::{Statement, Validate as _};

fn main() -> std::io::Result<()> {
    for line in stdin().lock().lines() {
        let faults: Vec<String> = match serde_json::from_str::<Statement>(&line?) {
            Err(unreadable) => vec![unreadable.to_string()],
            Ok(statement) => statement
                .validate()
                .iter()
                .map(ToString::to_string)
                .collect(),
        };
        println!("{}", serde_json::json!(faults));
    }
    Ok(())
}
