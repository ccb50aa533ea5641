//! What is quoted: whose words they are, and the word in them that tells.

use super::phrases::see;
use super::speakers::{self, are_peers, is_person, is_quoted_most, other_speakers};
use super::{IN_STATEMENT, IN_STEM, Maker, ON_CARD, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor;
use crate::draft::{Draft, GAP, hide, with_gaps};
use crate::excerpt::excerpt;
use crate::model::{Card, Form, Kind};
use crate::rules::Rule;
use crate::wording::{bare, closed, is_once_in, length, open_reference, opens_alone};
use knowledge::Quotation;

/// Fewer characters are a phrase that anybody may use.
const WORDS: usize = 12;
/// Fewer characters are a watchword that others say after whoever said it first.
const SAYING: usize = 16;

pub(super) fn make(maker: &mut Maker<'_>) {
    for it in &maker.source.knowledge.quotations {
        let Some(speaker) = it.speaker.clone() else {
            continue;
        };
        if length(&bare(&it.text)) < WORDS || is_nobody(maker, it, &speaker) {
            maker.refuse(Kind::Card, Rule::StemLength, it.text.clone(), speaker);
            continue;
        }
        let opening: String = bare(&it.text).chars().take(12).collect();
        let topic = Topic {
            point: maker.point(
                format!("quotation/{speaker}/{opening}"),
                format!("{speaker}的论述：“{opening}……”"),
            ),
            evidence: maker.source.evidence_of(&[it.sentence]),
            worth: 0.6,
        };
        // Whom the paper quotes all the time, a learner guesses without reading; and part of a
        // sentence is nobody's saying.
        let guessed =
            is_quoted_most(maker, &speaker) || !is_person(&speaker) || !is_whole(maker, it);
        let guessed = guessed || length(&bare(&it.text)) < SAYING;
        if !guessed {
            speakers::make(maker, &topic, it, &speaker);
        }
        sentence_items(maker, &topic, it, (&speaker, guessed));
    }
}

/// Whether the words are somebody's whom nobody knows: `一位副校长感慨`.
fn is_nobody(maker: &Maker<'_>, it: &Quotation, speaker: &str) -> bool {
    const SOMEBODY: &[&str] = &["一位", "一名", "有的", "某", "受访", "有人", "有位", "一个"];
    let sentence = maker.source.sentence(it.sentence);
    let before = sentence.and_then(|it| Some(it.text.split_once(speaker)?.0));
    let near: Option<String> = before.map(|it| it.chars().rev().take(10).collect());
    let near: Option<String> = near.map(|it| it.chars().rev().collect());
    near.is_some_and(|near| SOMEBODY.iter().any(|it| near.contains(it)))
        || SOMEBODY.iter().any(|it| speaker.starts_with(it))
}

/// Whether the words are quoted as a sentence, and not as a part of the paper's own.
fn is_whole(maker: &Maker<'_>, it: &Quotation) -> bool {
    const SAYING: &[&str] = &[
        "：",
        "，",
        "要",
        "指出",
        "强调",
        "认为",
        "提出",
        "说",
        "写道",
        "而",
        "提出了",
        "论断",
        "主张",
    ];
    let sentence = maker.source.sentence(it.sentence);
    let before = sentence.and_then(|sentence| sentence.text.get(..it.span.start as usize));
    let before = before.map(|it| it.trim_end_matches(['“', '‘']));
    before.is_some_and(|it| it.is_empty() || SAYING.iter().any(|word| it.ends_with(word)))
        && opens_alone(&it.text)
        && open_reference(&it.text).is_none()
}

/// Items made of the sentence that quotes.
fn sentence_items(
    maker: &mut Maker<'_>,
    topic: &Topic,
    it: &Quotation,
    (speaker, guessed): (&str, bool),
) {
    let Some(sentence) = maker.source.sentence(it.sentence) else {
        return;
    };
    let text = sentence.text.as_str();
    let span = it.span.start as usize..it.span.end as usize;
    let Some(said) = text.find(speaker) else {
        return;
    };
    let why = see(maker.source, it.sentence);
    let focus = said.min(span.start)..span.end;
    let telling = echo(&it.text).into_iter().chain(whose(&it.text));
    let mut hidden: Vec<String> = telling.map(str::to_owned).collect();
    hidden.extend(members_within(maker, &it.text));
    hidden.extend(terms_within(maker, &it.text));
    // A figure of speech in its marks is guessed by whoever has heard it: 把‘蛋糕’分好.
    hidden.retain(|term| length(term) > 2 || !it.text.contains(&format!("‘{term}’")));
    // The best term that leaves one answer: the first that passes the rules is kept.
    if let Some(words) = excerpt(text, focus.clone(), ON_CARD) {
        for term in hidden.iter().take(TERMS) {
            let parts = hide(&closed(words), &[term]);
            maker.card(topic, "cloze", Card::Cloze { parts }, why.clone());
        }
    }
    let Some(words) = excerpt(text, focus.clone(), IN_STATEMENT) else {
        maker.refuse(
            Kind::Blank,
            Rule::NoExcerpt,
            text.to_owned(),
            speaker.to_owned(),
        );
        return;
    };
    if !guessed {
        said_by_whom(maker, topic, words, speaker);
    }
    for term in hidden.iter().take(TERMS) {
        blank_and_choice(maker, topic, it, words, term);
    }
    said_by_another(maker, topic, it, (speaker, guessed), words);
}

/// What answers in the second of two clauses of one frame: `物质贫困不是社会主义，【精神贫乏】也不是社会主义`.
fn echo(text: &str) -> Option<&str> {
    const LINKS: &[char] = &['也', '就', '才', '都', '更', '又', '还', '则', '是', '既'];
    let clauses: Vec<&str> = text.split(['，', '；', '。', '、']).collect();
    clauses.windows(2).find_map(|pair| {
        let [first, second] = pair else { return None };
        let frame = tail_in_common(first, second);
        let own = |it: &'_ str| length(it).saturating_sub(frame);
        let end = second
            .char_indices()
            .nth(own(second))
            .map_or(second.len(), |it| it.0);
        let answer = second[..end].trim_matches(LINKS);
        let fits = frame >= FRAME
            && (ANSWER.0..=ANSWER.1).contains(&length(answer))
            && own(first).abs_diff(length(answer)) <= 2
            && !answer.contains(['“', '”', '‘', '’']);
        fits.then_some(answer)
    })
}

/// Whose something is, in a short saying: `发展是【党执政兴国】的第一要务`.
fn whose(text: &str) -> Option<&str> {
    let (before, said) = text.split_once('是')?;
    let (owner, thing) = said.split_once('的')?;
    let plain = |it: &str| !it.contains(['，', '、', '“', '‘', '；', '。', '以', '在', '最', '即']);
    let short = length(text) <= SHORT && length(before) >= 2 && length(thing) >= 3;
    let fits = (ANSWER.0..=ANSWER.1).contains(&length(owner)) && plain(owner);
    (short && fits && text.matches('是').count() == 1).then_some(owner)
}

/// Most characters of a saying.
const SHORT: usize = 40;
/// Least words in common that make a frame.
const FRAME: usize = 3;
/// Fewest and most characters of what answers.
const ANSWER: (usize, usize) = (3, 8);

/// Number of characters that two texts have in common at their ends.
fn tail_in_common(a: &str, b: &str) -> usize {
    let pairs = a.chars().rev().zip(b.chars().rev());
    pairs.take_while(|(a, b)| a == b).count()
}

/// What the paper lists and the quotation names, once: `与【促进人的全面发展】是统一的`.
fn members_within(maker: &Maker<'_>, words: &str) -> Vec<String> {
    let lists = maker.source.knowledge.lists.iter();
    let mut found: Vec<String> = lists
        .flat_map(|it| &it.members)
        .map(|it| it.text.as_str())
        .filter(|it| (4..=12).contains(&length(it)) && is_once_in(words, it))
        .map(str::to_owned)
        .collect();
    found.sort_by_key(|it| std::cmp::Reverse(length(it)));
    found.dedup();
    found.truncate(1);
    found
}

/// Terms of one quotation that are tried as gaps.
const TERMS: usize = 4;

/// Terms in the quoted words that are worth asking, best first: not the ones in every sentence.
fn terms_within(maker: &Maker<'_>, words: &str) -> Vec<String> {
    let sentences = maker.source.paper.sentences.len().max(1);
    let long = words.split(['，', '；', '。']).count() > CLAUSES;
    let mut terms: Vec<&knowledge::Term> = maker
        .source
        .knowledge
        .terms
        .iter()
        .filter(|it| words.contains(&it.text) && it.sentences.len() * 5 < sentences)
        // Of a long quotation only what the paper speaks of elsewhere.
        .filter(|it| {
            !long
                || it.sentences.len() >= 2
                || is_headed(maker, &it.text)
                || is_denied(words, &it.text)
        })
        // `进行计算` is half a predicate.
        .filter(|it| {
            !["进行", "开展", "予以"]
                .iter()
                .any(|verb| it.text.starts_with(verb))
        })
        .collect();
    terms.sort_by_key(|it| std::cmp::Reverse(length(&it.text)));
    terms.into_iter().map(|it| it.text.clone()).collect()
}

/// Most clauses of a short quotation.
const CLAUSES: usize = 3;

/// Whether a quotation says that it is not this that is meant: `不是搞平均主义，而是…`.
fn is_denied(words: &str, term: &str) -> bool {
    let clauses = words.split(['，', '；', '。']);
    let mut own = clauses.filter_map(|it| it.strip_suffix(term));
    own.any(|it| it.contains("不是")) && words.contains("而是")
}

fn is_headed(maker: &Maker<'_>, term: &str) -> bool {
    let mut sections = maker.source.paper.sections.iter();
    sections.any(|it| it.title.contains(term))
}

fn blank_and_choice(maker: &mut Maker<'_>, topic: &Topic, it: &Quotation, words: &str, term: &str) {
    let why = see(maker.source, it.sentence);
    let parts = hide(&closed(words), &[term]);
    let stem = closed(&with_gaps(&parts));
    let accepted = vec![super::sentences::aliases(maker, term)];
    maker.question(
        topic,
        "",
        (stem.clone(), Form::Blank { parts, accepted }),
        Vec::new(),
        why.clone(),
    );
    if length(words) > IN_STEM || stem.matches(GAP).count() != 1 {
        return;
    }
    let claim = |rival: &str| Claim::Says(words.replacen(term, rival, 1));
    let mut pool = maker.rival_terms(term, claim, words);
    // What nobody would put into his mouth (`不是搞马克思主义`) is crossed out unread: only its like.
    pool.retain(|it| maker.are_listed_together(term, &it.text));
    let key = (term.to_owned(), claim(term), "引文原词。".to_owned(), None);
    single(maker, topic, "words", stem, key, pool, why);
}

/// 填空: who says so, in the words of the paper.
fn said_by_whom(maker: &mut Maker<'_>, topic: &Topic, words: &str, speaker: &str) {
    // A leader's words are known by heart, or by their date.
    if speakers::is_leader(speaker) {
        return;
    }
    let why = topic
        .evidence
        .first()
        .map(|it| see(maker.source, it.sentence))
        .unwrap_or_default();
    let parts = hide(&closed(words), &[speaker]);
    let stem = closed(&with_gaps(&parts));
    if stem.matches(GAP).count() != 1 {
        return;
    }
    let accepted = vec![super::sentences::aliases(maker, speaker)];
    let form = Form::Blank { parts, accepted };
    maker.question(topic, "who", (stem, form), Vec::new(), why);
}

fn is_false(draft: &Draft) -> bool {
    let form = draft.question().map(|it| &it.form);
    matches!(form, Some(Form::Judgement { correct: false, .. }))
}

/// True as it stands; false in another's mouth.
fn said_by_another(
    maker: &mut Maker<'_>,
    topic: &Topic,
    it: &Quotation,
    (speaker, guessed): (&str, bool),
    words: &str,
) {
    let why = see(maker.source, it.sentence);
    let truth = closed(words);
    maker.statement(
        topic,
        truth.clone(),
        Claim::Says(words.to_owned()),
        format!("引文与说话人都与原文一致。{why}"),
    );
    let claim = |name: &str| Claim::Said {
        speaker: name.to_owned(),
        words: it.text.clone(),
    };
    if guessed {
        return;
    }
    let mut pool = other_speakers(maker, speaker, claim);
    pool.retain(|it| are_peers(&it.text, speaker));
    // Leaders speak in the words of their day, and a name changed once is changed often enough.
    let changed = |it: &Draft| it.point.key.starts_with("quotation/") && is_false(it);
    if speakers::is_leader(speaker) || maker.drafts.iter().any(changed) {
        return;
    }
    let picked = distractor::pick(
        maker.corpus,
        &[speaker],
        pool,
        1,
        seed(&topic.point, "false"),
    );
    if let Some(rival) = picked.and_then(|it| it.into_iter().next())
        && words.matches(speaker).count() == 1
        && words.split_once(speaker).is_some_and(|(before, behind)| {
            let titled = ["同志", "先生", "教授", "总书记", "主席"];
            let opens = before.is_empty() || before.ends_with('，');
            // His book names him: `舒尔茨在《改造传统农业》中说：“…”`.
            let by_his_book = behind.split('“').next().is_some_and(|it| it.contains('《'));
            opens && !by_his_book && !titled.iter().any(|it| behind.starts_with(it))
        })
    {
        let explanation = format!("这是{speaker}的话，不是{}的。{why}", rival.text);
        maker.misstatement(
            topic,
            truth,
            (speaker, &rival.text, rival.trap),
            rival.claim,
            explanation,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_something_is_is_found_in_short_sayings() {
        for (text, owner) in [
            ("发展是党执政兴国的第一要务", Some("党执政兴国")),
            ("科技是发展的利器，也可能成为风险的源头", None),
            ("这是最直接的利益", None),
            ("利息是利润即剩余价值的特殊名称", None),
        ] {
            assert_eq!(whose(text), owner, "{text}");
        }
    }

    #[test]
    fn what_answers_in_a_frame_is_found() {
        for (text, answer) in [
            (
                "物质贫困不是社会主义，精神贫乏也不是社会主义。",
                Some("精神贫乏"),
            ),
            ("发展是第一要务，人才是第一资源。", None),
            ("乡村的竞争是人才的竞争，是劳动者素质的竞争。", None),
            (
                "绿水青山是自然的财富，金山银山也是自然的财富",
                Some("金山银山"),
            ),
        ] {
            assert_eq!(echo(text), answer, "{text}");
        }
    }
}
