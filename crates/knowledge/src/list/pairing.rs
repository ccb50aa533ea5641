//! Two things that a heading of the paper names as one: 处理好自立自强与开放创新的关系.

use crate::model::{List, ListKind};
use paper::Paper;

/// Words that join two members, or the halves of one.
const JOINTS: &[&str] = &["与", "和", "及", "以及"];

/// The list with its last two members as one, where a heading joins them as the sentence does.
pub(super) fn rejoined(paper: &Paper, mut list: List) -> List {
    let [.., first, second] = list.members.as_slice() else {
        return list;
    };
    let Some(pair) = JOINTS
        .iter()
        .map(|joint| format!("{}{joint}{}", first.text, second.text))
        .find(|it| is_one(paper, &list, it))
    else {
        return list;
    };
    if list.kind != ListKind::Inline || list.members.len() < 3 {
        return list;
    }
    list.members.pop();
    if let Some(last) = list.members.last_mut() {
        last.text = pair;
    }
    list
}

fn is_one(paper: &Paper, list: &List, pair: &str) -> bool {
    let mut proofs = paper.sentences.iter();
    let said = proofs.any(|it| list.sentences.contains(&it.id) && it.text.contains(pair));
    said && paper.sections.iter().any(|it| it.title.contains(pair))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Member;
    use paper::{Section, SectionKind, Sentence, SentenceId, Span};

    fn list(members: &[&str]) -> List {
        let member = |it: &&str| Member {
            text: (*it).to_owned(),
            label: None,
            sentence: None,
            section: None,
        };
        List {
            stem: "着力点".to_owned(),
            members: members.iter().map(member).collect(),
            ordered: false,
            complete: false,
            kind: ListKind::Inline,
            section: Default::default(),
            sentences: vec![SentenceId::default()],
            rule: String::new(),
        }
    }

    #[test]
    fn what_a_heading_joins_stays_together() {
        let mut paper = Paper::default();
        paper.sentences.push(Sentence {
            id: SentenceId::default(),
            section: Default::default(),
            paragraph: 0,
            text: "要抓住人才培养、平台建设、自主研发与开放合作等着力点。".to_owned(),
            span: Span::new(0, 0),
            citations: Vec::new(),
        });
        let apart = list(&["人才培养", "平台建设", "自主研发", "开放合作"]);
        assert_eq!(rejoined(&paper, apart.clone()).members.len(), 4);
        paper.sections.push(Section {
            level: 1,
            number: String::new(),
            title: "处理好自主研发与开放合作的关系".to_owned(),
            kind: SectionKind::Heading,
            parent: None,
            topic: None,
            span: Span::new(0, 0),
        });
        let whole = rejoined(&paper, apart);
        let texts: Vec<&str> = whole.members.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(texts, ["人才培养", "平台建设", "自主研发与开放合作"]);
    }
}
