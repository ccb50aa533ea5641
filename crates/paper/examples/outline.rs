//! Prints what was read: `cargo run -p paper --example outline -- FILE...`

fn main() {
    for name in std::env::args().skip(1) {
        let Ok(bytes) = std::fs::read(&name) else {
            eprintln!("{name}: 读不了这个文件");
            continue;
        };
        let reading = paper::read_with_ledger(&name, &bytes, &paper::About::default());
        let paper = &reading.paper;
        println!("{:#?}", paper.front);
        for (at, section) in paper.sections.iter().enumerate() {
            let count = paper
                .sentences
                .iter()
                .filter(|it| usize::from(it.section.0) == at)
                .count();
            let indent = "  ".repeat(usize::from(section.level));
            println!(
                "{indent}{:?} [{}] {} ({count})",
                section.kind, section.number, section.title
            );
        }
        for paragraph in &paper.paragraphs {
            println!("-- {}", paragraph.section.0);
            for sentence in paper.sentences_of(paragraph) {
                let cited: Vec<String> = sentence
                    .citations
                    .iter()
                    .map(|it| {
                        format!(
                            "[{}{}]",
                            it.reference,
                            it.page
                                .as_deref()
                                .map(|p| format!(":{p}"))
                                .unwrap_or_default()
                        )
                    })
                    .collect();
                println!("{} {} {}", sentence.id, sentence.text, cited.concat());
            }
        }
        for reference in &paper.references {
            println!("{reference:?}");
        }
        for notice in &paper.notices {
            println!("{notice:?}");
        }
        for (span, fate) in reading.ledger.entries() {
            if !fate.is_kept() && fate != paper::Fate::Space {
                println!("{fate:?}: {}", span.of(&reading.text));
            }
        }
    }
}
