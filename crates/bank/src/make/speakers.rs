//! Whose words they are: the speaker, and the work.

use super::phrases::see;
use super::{Maker, Topic, single};
use crate::claim::Claim;
use crate::distractor::Distractor;
use crate::draft::GAP;
use crate::model::{Card, Trap};
use crate::wording::length;
use knowledge::Quotation;
use std::collections::BTreeSet;

/// Words → speaker and work; who said them; where they stand.
pub(super) fn make(maker: &mut Maker<'_>, topic: &Topic, it: &Quotation, speaker: &str) {
    card(maker, topic, it, speaker);
    who(maker, topic, it, speaker);
    which_work(maker, topic, it);
}

/// Whether a speaker is a person, and no congress, report or body.
pub(super) fn is_person(speaker: &str) -> bool {
    const BODIES: &[char] = &[
        '大', '会', '委', '党', '部', '院', '局', '央', '告', '府', '社', '组', '国', '》', '志',
        '书', '史', '授', '者', '家', '人', '们', '朝', '代', '案', '官', '表', '突',
    ];
    // Reigns, by which years are counted.
    const REIGNS: &[&str] = &[
        "洪武", "永乐", "宣德", "正统", "成化", "弘治", "正德", "嘉靖", "隆庆", "万历", "天启",
        "崇祯", "顺治", "康熙", "雍正", "乾隆", "嘉庆", "道光", "咸丰", "同治", "光绪", "宣统",
        "民国",
    ];
    const ROLES: &[&str] = &[
        "校长", "院长", "市长", "县长", "部长", "局长", "老师", "教师", "学生", "先生", "记者",
        "工人", "农民", "主任", "经理", "书记", "住户", "居民", "村民", "市民", "业主", "店主",
        "老板", "司机", "骑手", "护士", "医生", "干部", "站长", "所长", "园长", "有", "说", "曾",
        "就",
    ];
    (2..=6).contains(&length(speaker))
        && !ROLES.iter().any(|it| speaker.ends_with(it))
        && !speaker.ends_with(BODIES)
        && !REIGNS.contains(&speaker)
}

/// Whether two in five of the paper's quotations are this speaker's.
pub(super) fn is_quoted_most(maker: &Maker<'_>, speaker: &str) -> bool {
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

/// What stands between speaker and words where the words only complete it: `认为引领农民走出贫困要“…”`.
fn called_for<'s>(maker: &Maker<'s>, it: &Quotation, speaker: &str) -> Option<&'s str> {
    let sentence = maker.source.sentence(it.sentence)?;
    let before = sentence.text.get(..it.span.start as usize)?;
    let lead = before.trim_end_matches(['“', '‘']).rsplit_once(speaker)?.1;
    let fits = (LEAD + 1..=LEAD * 3).contains(&length(lead));
    (fits && lead.ends_with('要') && !lead.contains(['，', '：', '；'])).then_some(lead)
}

/// Most characters before 要 that only say who speaks.
const LEAD: usize = 6;

fn who(maker: &mut Maker<'_>, topic: &Topic, it: &Quotation, speaker: &str) {
    let words = shown(&it.text);
    let words = words.trim_end_matches(['；', '，']);
    let words = words.trim_end_matches('。');
    let stem = match called_for(maker, it, speaker) {
        Some(lead) => format!("{GAP}{lead}“{words}”。"),
        None => format!("{GAP}指出：“{words}”。"),
    };
    let claim = |speaker: &str| Claim::Said {
        speaker: speaker.to_owned(),
        words: it.text.clone(),
    };
    // A leader beside two classics, or they beside him, is crossed out unread.
    let mut pool = other_speakers(maker, speaker, claim);
    pool.retain(|it| are_peers(&it.text, speaker));
    let key = (
        speaker.to_owned(),
        claim(speaker),
        format!("文中写明这是{speaker}的话。"),
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

pub(super) fn other_speakers(
    maker: &Maker<'_>,
    speaker: &str,
    claim: impl Fn(&str) -> Claim,
) -> Vec<Distractor> {
    let mut known = BTreeSet::new();
    let mut pool = Vec::new();
    // Whom the paper does not quote, nobody who has read it takes for the speaker.
    for other in &maker.source.knowledge.quotations {
        let Some(name) = &other.speaker else { continue };
        if name != speaker && is_person(name) && known.insert(name.clone()) {
            pool.push(Distractor {
                text: name.clone(),
                claim: claim(name),
                trap: Trap::WrongOwner,
                why: format!("文中引了{name}的另一句话。"),
                origin: Some(maker.source.evidence(other.sentence)),
                nearness: if are_peers(name, speaker) { 1.0 } else { 0.3 },
            });
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

/// Leaders, whom no reader takes for a scholar, nor a scholar for one of them.
const LEADERS: &[&str] = &[
    "毛泽东",
    "周恩来",
    "刘少奇",
    "邓小平",
    "陈云",
    "江泽民",
    "胡锦涛",
    "习近平",
    "孙中山",
];

/// Whether two speakers are of one sort: both classics, both leaders, or neither.
pub(super) fn are_peers(a: &str, b: &str) -> bool {
    let sort = |it: &str| (CLASSICS.contains(&it), LEADERS.contains(&it));
    sort(a) == sort(b)
}

pub(super) fn is_leader(speaker: &str) -> bool {
    LEADERS.contains(&speaker)
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
    // A book that bears his name tells whose it is, unless another of his stands beside it.
    let speaker = it.speaker.as_deref().unwrap_or_default();
    let bears = |text: &str| !speaker.is_empty() && text.contains(speaker);
    if bears(&work) && !pool.iter().any(|it| bears(&it.text)) {
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
