//! A [`Paper`](paper::Paper) becomes [`Knowledge`]: what a student is examined on, found by rules.

mod antecedent;
mod characters;
mod contrast;
mod correspondence;
pub mod definition;
pub mod evaluate;
mod figure;
mod framing;
pub mod list;
mod model;
mod openings;
mod quotation;
mod reading;
mod scene;
mod segmenter;
mod speech;
mod subject;
mod term;
mod words;

pub use model::{
    Contrast, Correspondence, Cue, Definition, DefinitionKind, Figure, Knowledge, List, ListKind,
    Member, Pair, Quotation, Segment, Slot, Term, TermKind, View,
};
pub use reading::Class;
pub use segmenter::{Segmenter, Word};
pub use words::{is_function_word, is_general, is_light_head};

use paper::Paper;

/// All that can be found in one paper. The segmenter has learnt the paper's terms afterwards.
pub fn extract(paper: &Paper, segmenter: &mut dyn Segmenter) -> Knowledge {
    let terms = term::find(paper, segmenter);
    // Cut again, now that the terms are words.
    let cut = |it: &paper::Sentence| reading::cut(&it.text, segmenter);
    let tokens: Vec<_> = paper.sentences.iter().map(cut).collect();
    let quotes = speech::quotes(paper, &tokens);
    let headings = list::cut_titles(paper, segmenter);
    let lines = headings.iter().chain(&tokens);
    let lines = lines.map(|it| segments(it)).collect();
    let scenes = scene::scenes(paper, &tokens, &quotes);
    let lists = list::find(paper, &scenes, &headings);
    let definitions = definition::find(paper, &scenes, &lists);
    let correspondences = correspondence::find(paper, &scenes, &headings, &lists);
    Knowledge {
        paper: paper.id.clone(),
        terms: term::admit(terms, &definitions, paper),
        definitions,
        lists,
        correspondences,
        quotations: quotation::find(paper, &scenes),
        figures: figure::find(paper, &scenes),
        lines,
    }
}

fn segments(tokens: &[reading::Token]) -> Vec<Segment> {
    let segment = |it: &reading::Token| Segment {
        text: it.text.clone(),
        class: it.class,
    };
    tokens.iter().map(segment).collect()
}

/// What several papers say of the same terms.
pub fn contrast(papers: &[Paper], knowledge: &[Knowledge]) -> Vec<Contrast> {
    contrast::find(papers, knowledge)
}
