//! Presses the papers of `seeds/` into the library that the app embeds.

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=seeds");
    if std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // The tool that cuts the program has to know what refers to what.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let pressed = match press::press(Path::new("seeds")) {
        Ok(pressed) => pressed,
        Err(unusable) => {
            println!("cargo::error={}", unusable.to_string().replace('\n', " "));
            return Ok(());
        }
    };
    for (paper, notice) in pressed.notices() {
        println!(
            "cargo::warning={paper}: {} ({}) {}",
            notice.message, notice.excerpt, notice.hint
        );
    }
    let out = std::env::var("OUT_DIR")?;
    std::fs::write(Path::new(&out).join("library.bin"), pressed.bytes()?)?;
    Ok(())
}
