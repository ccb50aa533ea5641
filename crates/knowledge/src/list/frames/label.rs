//! Frames in which what stands before the series names it: H：A、B; H，如 A、B; H（A、B）.

use super::head::whole;
use super::{Example, Frame};
use crate::list::announcement;
use crate::list::count;
use crate::list::site::{Site, in_phrase};
use crate::reading::Class;
use crate::scene;
use crate::words;

/// H（A、B、C）.
pub(super) const BRACKETED: Frame = Frame {
    name: "括号",
    stem: bracketed,
    examples_only: false,
    examples: &[Example {
        sentence: "试验采用了三种粗粮作物（玉米、高粱、谷子）作为材料。",
        stem: "粗粮作物",
        members: &["玉米", "高粱", "谷子"],
    }],
    counter_examples: &["（张三、李四、王五供稿）"],
};

/// H，包括 A、B.
pub(super) const APPENDED: Frame = Frame {
    name: "，包括",
    stem: |site| appended(site, &["包括", "主要包括", "具体包括", "涵盖", "包含"]),
    examples_only: false,
    examples: &[Example {
        sentence: "民法典规定了敏感个人信息，包括生物识别、宗教信仰、医疗健康三类。",
        stem: "敏感个人信息",
        members: &["生物识别", "宗教信仰", "医疗健康"],
    }],
    counter_examples: &["经过多年努力，包括北京、上海在内都实现了。"],
};

/// H，如 A、B; H 如 A、B 等.
pub(super) const EXAMPLES: Frame = Frame {
    name: "如",
    stem: |site| {
        appended(site, &["如", "例如", "比如", "譬如", "诸如"]).or_else(|| example_of(site))
    },
    examples_only: true,
    examples: &[
        Example {
            sentence: "智能设备，如智能手环、电子心电贴、血糖仪，已经普及。",
            stem: "智能设备",
            members: &["智能手环", "电子心电贴", "血糖仪"],
        },
        Example {
            sentence: "深加工产品如苹果汁、草莓酱、杏脯等，附加值较高。",
            stem: "深加工产品",
            members: &["苹果汁", "草莓酱", "杏脯"],
        },
    ],
    counter_examples: &["正如张三、李四所说。"],
};

/// …四对 H，即 A、B、C、D.
pub(super) const NAMELY: Frame = Frame {
    name: "，即",
    stem: namely,
    examples_only: false,
    examples: &[
        Example {
            sentence: "社区食堂的抓手是“三度”，分别为覆盖度、便利度和满意度。",
            stem: "“三度”",
            members: &["覆盖度", "便利度", "满意度"],
        },
        Example {
            sentence: "城市治理需要处理好三对关系，即政府与市场、效率与公平、发展与安全的关系。",
            stem: "城市治理需要处理好的关系",
            members: &["政府与市场", "效率与公平", "发展与安全"],
        },
    ],
    counter_examples: &["他走了，即张三、李四的朋友走了。"],
};

/// H：A、B、C.
pub(super) const COLON: Frame = Frame {
    name: "冒号",
    stem: colon,
    examples_only: false,
    examples: &[
        Example {
            sentence: "用药管理要做到“四个及时”：及时评估、及时调整、及时记录、及时随访。",
            stem: "“四个及时”",
            members: &["及时评估", "及时调整", "及时记录", "及时随访"],
        },
        Example {
            sentence: "水污染的来源可以归纳为三类：工业点源、农业面源和生活污水。",
            stem: "水污染的来源",
            members: &["工业点源", "农业面源", "生活污水"],
        },
        Example {
            sentence: "评估流程为：数据采集、特征提取、损伤识别。",
            stem: "评估流程",
            members: &["数据采集", "特征提取", "损伤识别"],
        },
    ],
    counter_examples: &["他说：苹果、梨子、桃子。", "关键词：数据、平台、治理。"],
};

fn bracketed(site: &Site<'_, '_>) -> Option<String> {
    if !site.series.bracketed || site.series.members.len() < 2 {
        return None;
    }
    let before = site.series.before;
    let from = before
        .iter()
        .rposition(|it| !in_phrase(it) || it.class == Class::Verbish || it.text.ends_with('种'))
        .map_or(0, |at| at + 1);
    whole(&before[from..])
}

/// The clause before 即 counts what follows.
fn namely(site: &Site<'_, '_>) -> Option<String> {
    let opener = site.series.before.last()?;
    let opens = site.scene.clause_start(opener.start) == opener.start;
    // 分别|为 are two words to the dictionary.
    let respective = site.series.before.len() >= 2
        && matches!(opener.text.as_str(), "为" | "是")
        && site.series.before[site.series.before.len() - 2].text == "分别";
    let at = match respective {
        true => site.series.before[site.series.before.len() - 2].start,
        false => opener.start,
    };
    let namely = matches!(
        opener.text.as_str(),
        "即" | "也即" | "亦即" | "分别是" | "分别为"
    );
    let opens = opens || respective && site.scene.clause_start(at) == at;
    if !opens || !namely && !respective {
        return None;
    }
    let end = site.scene.text[..at].strip_suffix('，')?.len();
    let start = site.scene.clause_start(end);
    let clause = site.scene.text.get(start..end)?;
    let members = site.series.members.len();
    if let Some(name) = counted_name(clause, members) {
        return Some(name);
    }
    if !clause.contains('、') {
        let said = announcement::read(site.scene, start..end, site.topic)?;
        return (said.count == Some(members)).then_some(said.stem);
    }
    // 做好 X，要从 A、B、C 三个方面发力，即…: what is done in each.
    let words = site.scene.words(start..end);
    let counted = (0..words.len()).find_map(|at| crate::list::count::read(&words[at..]));
    let matter = announcement::clause_before(site.scene, start)
        .filter(|_| counted.is_some_and(|it| it.number == members))?;
    Some(format!("{matter}的具体做法"))
}

/// …即“四化”: the quoted name that closes the clause, if it says how many they are.
fn counted_name(clause: &str, members: usize) -> Option<String> {
    let inner = clause.strip_suffix('”')?;
    let name = &inner[inner.rfind('“')? + '“'.len_utf8()..];
    let fits = (2..=8).contains(&name.chars().count());
    (fits && count::of_name(name) == Some(members)).then(|| format!("“{name}”"))
}

/// The noun phrase that closes the clause before the opener.
fn appended(site: &Site<'_, '_>, openers: &[&str]) -> Option<String> {
    let opener = site.series.before.last()?;
    let opens = site.scene.clause_start(opener.start) == opener.start;
    if !opens || !openers.contains(&opener.text.as_str()) {
        return None;
    }
    let end = site.scene.text[..opener.start].trim_end_matches('，').len();
    let words = site.scene.words(site.scene.clause_start(end)..end);
    // X 是…的抓手，包括 A、B: it is X that has the parts.
    if words.iter().any(|it| it.text == "是") || words.iter().all(|it| it.class == Class::Mark) {
        return site
            .subject(opener.start)
            .filter(|it| it.chars().count() >= 3);
    }
    let from = words
        .iter()
        .rposition(|it| !in_phrase(it))
        .map_or(0, |at| at + 1);
    let closed = site.series.behind.iter().any(|it| it.text == "在内");
    whole(&words[from..]).filter(|_| !closed)
}

/// X 如 A、B 等: the subject of the clause.
fn example_of(site: &Site<'_, '_>) -> Option<String> {
    let (opener, before) = site.series.before.split_last()?;
    let gives = matches!(opener.text.as_str(), "如" | "例如" | "比如" | "诸如");
    let nominal = !before.is_empty() && before.iter().all(|it| in_phrase(it) || it.text == "的");
    let ends = site.series.open && site.series.behind.is_empty();
    (gives && nominal && ends)
        .then(|| site.subject(opener.start))
        .flatten()
}

fn colon(site: &Site<'_, '_>) -> Option<String> {
    let scene = site.scene;
    let before = scene.text[..site.series.first].strip_suffix('：')?;
    let ends = scene.text[site.series.end..]
        .chars()
        .next()
        .is_none_or(|it| matches!(it, '。' | '；'));
    if !ends || site.series.members.len() < 3 {
        return None;
    }
    let start = scene.clause_start(before.len());
    if let Some(it) = announcement::read(scene, start..before.len(), site.topic) {
        return Some(it.stem);
    }
    if let Some(name) = counted_name(&scene.text[start..before.len()], site.series.members.len()) {
        return Some(name);
    }
    let words = announcement::without_fillers(scene.words(start..before.len()));
    let speaks = words
        .iter()
        .any(|it| words::SPEECH.has(&it.text) || it.text == "关键词");
    // 评估流程为：the copula says nothing.
    let words = match words {
        [head @ .., last] if matches!(last.text.as_str(), "为" | "是" | "有" | "包括" | "即") => {
            head
        }
        all => all,
    };
    let from = words
        .iter()
        .rposition(|it| it.class == Class::Verb)
        .map_or(0, |at| at + 1);
    let owned = words.iter().any(|it| it.text == "的");
    let text = if owned && from < words.len() && from == 0 {
        scene::text_of(words)
    } else {
        scene::text_of(&words[from..])
    };
    ((2..=24).contains(&text.chars().count()) && !speaks && !text.contains('“')).then_some(text)
}
