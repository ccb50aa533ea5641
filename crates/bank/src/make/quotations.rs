//! Who said what, and where.

use super::phrases::see;
use super::{IN_STATEMENT, IN_STEM, Maker, ON_CARD, Topic, seed, single};
use crate::claim::Claim;
use crate::distractor::{self, Distractor};
use crate::draft::{GAP, hide, with_gaps};
use crate::excerpt::excerpt;
use crate::model::{Card, Form, Kind, Trap};
use crate::rules::Rule;
use crate::wording::{bare, closed, length, open_reference, opens_alone};
use knowledge::Quotation;
use std::collections::BTreeSet;

/// Fewer characters are a phrase that anybody may use.
const WORDS: usize = 12;
/// Fewer characters are a watchword that others say after whoever said it first.
const SAYING: usize = 16;

pub(super) fn make(maker: &mut Maker<'_>) {
    for it in &maker.source.knowledge.quotations {
        let Some(speaker) = it.speaker.clone() else {
            continue;
        };
        if length(&bare(&it.text)) < WORDS {
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
            card(maker, &topic, it, &speaker);
            who(maker, &topic, it, &speaker);
            which_work(maker, &topic, it);
        }
        sentence_items(maker, &topic, it, (&speaker, guessed));
    }
}

/// Whether the words are quoted as a sentence, and not as a part of the paper's own.
fn is_whole(maker: &Maker<'_>, it: &Quotation) -> bool {
    const SAYING: &[&str] = &[
        "：",
        "，",
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

/// Whether a speaker is a person, and no congress, report or body.
fn is_person(speaker: &str) -> bool {
    const BODIES: &[char] = &[
        '大', '会', '委', '党', '部', '院', '局', '央', '告', '府', '社', '组', '国', '》', '志',
        '书', '史', '授', '者', '家', '人', '们', '朝', '代',
    ];
    // Reigns, by which years are counted.
    const REIGNS: &[&str] = &[
        "洪武", "永乐", "宣德", "正统", "成化", "弘治", "正德", "嘉靖", "隆庆", "万历", "天启",
        "崇祯", "顺治", "康熙", "雍正", "乾隆", "嘉庆", "道光", "咸丰", "同治", "光绪", "宣统",
        "民国",
    ];
    const ROLES: &[&str] = &[
        "校长", "院长", "市长", "县长", "部长", "局长", "老师", "教师", "学生", "先生", "记者",
        "工人", "农民", "有", "说", "曾", "就",
    ];
    (2..=6).contains(&length(speaker))
        && !ROLES.iter().any(|it| speaker.ends_with(it))
        && !speaker.ends_with(BODIES)
        && !REIGNS.contains(&speaker)
}

/// Whether two in five of the paper's quotations are this speaker's.
fn is_quoted_most(maker: &Maker<'_>, speaker: &str) -> bool {
    let all = maker.source.knowledge.quotations.iter();
    let named = all.filter_map(|it| it.speaker.as_deref());
    let (mut own, mut count) = (0, 0);
    for it in named {
        own += usize::from(it == speaker);
        count += 1;
    }
    own * 5 > count * 2
}

/// Questions on the source of a quotation: they ask for a bibliography.
const WORKS: usize = 2;

/// The title without its volume.
fn volumes(work: &str) -> &str {
    work.split([',', '，', ' ', '第']).next().unwrap_or(work)
}

/// A work as it is cited in running text: `《邓小平文选》第3卷`.
fn title(work: &str) -> String {
    let work = work.trim();
    if work.contains('《') {
        return work.to_owned();
    }
    match work.split_once([',', '，', ' ']) {
        Some((title, rest)) if rest.trim().starts_with('第') => {
            format!("《{}》{}", title.trim(), rest.trim())
        }
        _ => format!("《{work}》"),
    }
}

fn card(maker: &mut Maker<'_>, topic: &Topic, it: &Quotation, speaker: &str) {
    let work = it.work.as_deref().map(title);
    let work = match (work, &it.page) {
        (Some(work), Some(page)) => Some(format!("{work}，第{page}页")),
        (work, _) => work,
    };
    let card = Card::Quotation {
        words: it.text.clone(),
        speaker: speaker.to_owned(),
        work,
    };
    maker.card(topic, "", card, see(maker.source, it.sentence));
}

/// Whether the words can be shown as a stem: short enough, or their first sentence is.
fn shown(text: &str) -> &str {
    if length(text) <= 52 {
        return text;
    }
    text.char_indices()
        .filter(|(_, c)| matches!(c, '。' | '；'))
        .map(|(at, c)| &text[..at + c.len_utf8()])
        .find(|it| (16..=52).contains(&length(it)))
        .unwrap_or(text)
}

fn who(maker: &mut Maker<'_>, topic: &Topic, it: &Quotation, speaker: &str) {
    let words = shown(&it.text);
    let words = words.trim_end_matches(['；', '，']);
    let words = words.trim_end_matches('。');
    let stem = format!("{GAP}指出：“{words}”。");
    let claim = |speaker: &str| Claim::Said {
        speaker: speaker.to_owned(),
        words: it.text.clone(),
    };
    let pool = other_speakers(maker, speaker, claim);
    let key = (
        speaker.to_owned(),
        claim(speaker),
        "引文由文中注明。".to_owned(),
        None,
    );
    single(
        maker,
        topic,
        "speaker",
        stem,
        key,
        pool,
        see(maker.source, it.sentence),
    );
}

fn other_speakers(
    maker: &Maker<'_>,
    speaker: &str,
    claim: impl Fn(&str) -> Claim,
) -> Vec<Distractor> {
    let mut known = BTreeSet::new();
    let mut pool = Vec::new();
    for source in &maker.corpus.sources {
        for other in &source.knowledge.quotations {
            let Some(name) = &other.speaker else { continue };
            if name != speaker && is_person(name) && known.insert(name.clone()) {
                pool.push(Distractor {
                    text: name.clone(),
                    claim: claim(name),
                    trap: Trap::WrongOwner,
                    why: format!("文中没有把这句话归于{name}。"),
                    origin: Some(source.evidence(other.sentence)),
                    nearness: if are_peers(name, speaker) { 1.0 } else { 0.3 },
                });
            }
        }
    }
    // The one classic among others is found unread.
    if pool.iter().all(|it| !are_peers(&it.text, speaker)) {
        pool.clear();
    }
    pool
}

/// Classics that Chinese papers quote side by side.
const CLASSICS: &[&str] = &["马克思", "恩格斯", "列宁", "斯大林"];

/// Whether two speakers are both classics, or neither.
fn are_peers(a: &str, b: &str) -> bool {
    CLASSICS.contains(&a) == CLASSICS.contains(&b)
}

/// Whether a work names a classic: `《马克思恩格斯选集》`.
fn is_classic(work: &str) -> bool {
    CLASSICS.iter().any(|it| work.contains(it))
}

/// The work as a title: 《…》 without the publisher.
fn which_work(maker: &mut Maker<'_>, topic: &Topic, it: &Quotation) {
    let Some(work) = it.work.clone().filter(|it| (4..=26).contains(&length(it))) else {
        return;
    };
    let asked = maker
        .drafts
        .iter()
        .filter(|it| it.variant == "work")
        .count();
    if asked >= WORKS {
        return;
    }
    let stem = format!(
        "“{}”一语出自{GAP}。",
        shown(&it.text).trim_end_matches(['。', '；'])
    );
    let claim = |work: &str| Claim::Work {
        work: work.to_owned(),
        words: it.text.clone(),
    };
    let mut known = BTreeSet::from([work.clone()]);
    let mut pool = Vec::new();
    for source in &maker.corpus.sources {
        for other in &source.knowledge.quotations {
            let Some(name) = &other.work else { continue };
            // Two volumes of one work are told apart by nobody who has not the book in hand.
            let volume = volumes(name) == volumes(&work);
            if !volume && known.insert(name.clone()) {
                pool.push(Distractor {
                    text: title(name),
                    claim: claim(name),
                    trap: Trap::WrongOwner,
                    why: "文中引自它的是另一句。".to_owned(),
                    origin: Some(source.evidence(other.sentence)),
                    nearness: 0.4,
                });
            }
        }
    }
    // The one classic among others is found unread.
    if pool
        .iter()
        .all(|it| is_classic(&it.text) != is_classic(&work))
    {
        return;
    }
    let key = (
        title(&work),
        claim(&work),
        "出处由参考文献注明。".to_owned(),
        None,
    );
    single(
        maker,
        topic,
        "work",
        stem,
        key,
        pool,
        see(maker.source, it.sentence),
    );
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
    let hidden = terms_within(maker, &it.text);
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
    for term in hidden.iter().take(TERMS) {
        blank_and_choice(maker, topic, it, words, term);
    }
    said_by_another(maker, topic, it, (speaker, guessed), words);
}

/// Terms of one quotation that are tried as gaps.
const TERMS: usize = 4;

/// Terms in the quoted words that are worth asking, best first: not the ones in every sentence.
fn terms_within(maker: &Maker<'_>, words: &str) -> Vec<String> {
    let sentences = maker.source.paper.sentences.len().max(1);
    let mut terms: Vec<&knowledge::Term> = maker
        .source
        .knowledge
        .terms
        .iter()
        .filter(|it| words.contains(&it.text) && it.sentences.len() * 5 < sentences)
        .collect();
    terms.sort_by_key(|it| std::cmp::Reverse(length(&it.text)));
    terms.into_iter().map(|it| it.text.clone()).collect()
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
            opens && !titled.iter().any(|it| behind.starts_with(it))
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
