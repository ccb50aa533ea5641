//! D（我们）称为 X, 把 D 叫作 X, D 就是所谓的 X: the definition first, the name last.

use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::reading::Class;
use crate::scene::{self, Scene};
use crate::words;

const CUES: &[&str] = &[
    "称之为",
    "称为",
    "称作",
    "叫作",
    "叫做",
    "命名为",
    "谓之",
    "名为",
    "名曰",
    "就是所谓的",
    "就是所谓",
    "即所谓的",
    "即所谓",
    "即为",
    "得到的是",
    "得到的则是",
    "称",
    "概括为",
    "就是",
    "便是",
];
/// The shortest text that says what a thing is, in characters.
const SHORTEST: usize = 5;
/// The longest name, in characters.
const LONGEST_NAME: usize = 12;

pub(super) const RULE: Rule = Rule {
    name: "…称为",
    find,
    examples: &[
        Example {
            sentence: "这种只顾眼前收益、不计长远后果的做法，学界称为“短视行为”。",
            term: "短视行为",
            text: "只顾眼前收益、不计长远后果的做法",
            kind: Definition,
        },
        Example {
            sentence: "经济学家把放弃其他用途所付出的代价叫作机会成本，并以此解释选择。",
            term: "机会成本",
            text: "放弃其他用途所付出的代价",
            kind: Definition,
        },
        Example {
            sentence: "提高劳动强度而不延长工时，得到的则是相对剩余；延长工时，得到的是绝对剩余。",
            term: "相对剩余",
            text: "提高劳动强度而不延长工时",
            kind: Definition,
        },
        Example {
            sentence: "人们往往高估自己判断的准确程度，这种倾向就是过度自信。",
            term: "过度自信",
            text: "人们往往高估自己判断的准确程度",
            kind: Definition,
        },
        Example {
            sentence: "银行因担心坏账而惜贷，学者把这种现象概括为“信贷配给”。",
            term: "信贷配给",
            text: "银行因担心坏账而惜贷",
            kind: Definition,
        },
        Example {
            sentence: "供求两条曲线相交之处的价格水平即为均衡价格。",
            term: "均衡价格",
            text: "供求两条曲线相交之处的价格水平",
            kind: Definition,
        },
        Example {
            sentence: "年收入低于贫困线的家庭称贫困户，其余称一般户。",
            term: "贫困户",
            text: "年收入低于贫困线的家庭",
            kind: Definition,
        },
        Example {
            sentence: "经济学把这种交易双方掌握情况多寡悬殊的状况称作信息不对称。",
            term: "信息不对称",
            text: "交易双方掌握情况多寡悬殊的状况",
            kind: Definition,
        },
        Example {
            sentence: "一位法学家认为，人们因交换而彼此负有义务，此种相互的义务关系就是社会契约，它构成国家的基础。",
            term: "社会契约",
            text: "人们因交换而彼此负有义务",
            kind: Definition,
        },
        Example {
            sentence: "他在书中指出，只要人人自利且竞争充分，市场就会使资源各得其所，后人将这一论断命名为自由放任定理。",
            term: "自由放任定理",
            text: "只要人人自利且竞争充分，市场就会使资源各得其所",
            kind: Definition,
        },
        Example {
            sentence: "同伴做什么就跟着做什么，往往一哄而上，学者把这种争相模仿、不问缘由的现象称为“羊群行为”。",
            term: "羊群行为",
            text: "争相模仿、不问缘由的现象",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "改革把这些被遗忘的角落一一照亮，学界称之为“复兴”。",
        "前文述及的一起案件即为重组。",
        "杭州被称为人间天堂。",
        "这被称为一种进步。",
        "他自称为改革的推动者。",
        "专家称房价不会上涨。",
        "把几节课捆在一起，换一个好听的名字，便称作大单元。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    CUES.iter()
        .flat_map(|it| scene.cues(it))
        .filter_map(|cue| {
            let name = name_behind(scene, cue.end)?;
            // 把改革概括为三步 gives the parts; 把这种现象概括为“X” names it.
            let clause = scene.clause_start(cue.start);
            let copula = matches!(&scene.text[cue.clone()], "就是" | "便是");
            // D，这种倾向就是 X。: the statement closes with the name.
            let stop = scene.clause_end(cue.end);
            let behind = scene.text[stop..].trim_start_matches('，');
            let ends = stop == scene.statement_end(cue.end) || behind.starts_with(['它', '这']);
            let closes = ends
                && ["这种", "此种", "这一", "此一"]
                    .iter()
                    .any(|it| scene.text[clause..].starts_with(it));
            if copula && !closes {
                return None;
            }
            let names = !scene.text[cue.clone()].starts_with("概括")
                || scene.text[clause..cue.start].contains("把这");
            if !names {
                return None;
            }
            let (start, end) = definiens(scene, cue.start)?;
            let text = scene.text.get(start..end)?;
            let says = text.chars().count() >= SHORTEST && text != name;
            says.then(|| Finding::new(scene, name, Definition, start, end))?
        })
        .collect()
}

/// The name that closes the clause behind the cue: quoted, or bare nouns.
fn name_behind(scene: &Scene<'_>, from: usize) -> Option<String> {
    let clause = scene.text.get(from..)?;
    if let Some(quoted) = clause.strip_prefix('“') {
        let (name, _) = quoted.split_once('”')?;
        return (2..=LONGEST_NAME)
            .contains(&name.chars().count())
            .then(|| name.to_owned());
    }
    let stop = clause
        .find(['，', '。', '；', '：', '（', '、'])
        .unwrap_or(clause.len());
    let words = scene.words(from..from + stop);
    let name = scene::text_of(words);
    let nominal = words
        .iter()
        .enumerate()
        // 信息不对称, 反之亦然: within a name these are no adverbs.
        .all(|(at, it)| {
            let within =
                at > 0 && (matches!(it.text.as_str(), "不" | "非" | "无") || it.tag == "q");
            !words::CLOSED.has(&it.text) || it.text == "之" || within
        })
        && words.first().is_some_and(|it| it.class != Class::Verb)
        && !name.contains(['的', '“']);
    (nominal
        && (2..=8).contains(&name.chars().count())
        && !words::GENERIC.has(&name)
        && !words::ANAPHORA.has(&name))
    .then_some(name)
}

/// What is named: the object of 把, the phrase before the verb, or the clause before where only who
/// names stands between (…的做法，学界称为).
fn definiens(scene: &Scene<'_>, cue: usize) -> Option<(usize, usize)> {
    let start = scene.clause_start(cue);
    let words = scene.words(start..cue);
    if let Some(open) = words
        .iter()
        .rposition(|it| matches!(it.text.as_str(), "把" | "将"))
    {
        let end = end_of_phrase(&words[open + 1..])?;
        let object = words[open].end;
        // 把这种一错再错的现象称为 X: the object says by itself what it is.
        let own = scene.text[object..end].split_once('的');
        let says = own.is_some_and(|(modifier, _)| modifier.chars().count() >= 2 + SHORTEST);
        // D，S 把这种现象概括为“X”: what the object points to stands in the clause before.
        if scene.text[object..].starts_with("这")
            && !says
            && let Some(before) = scene.text[..start].strip_suffix('，').map(str::len)
        {
            let from = asserted(scene, object, before).unwrap_or(scene.clause_start(before));
            let told = scene.text[from..before].chars().count() >= 8;
            return told.then_some((from, before));
        }
        return phrase(scene, object, end);
    }
    let end = end_of_phrase(words).unwrap_or(start);
    let own = scene.text.get(start..end).unwrap_or_default();
    // D，这笔贴补就是所谓的 X: what 这 takes up stands in the clause before.
    let before = scene.text[..start].strip_suffix('，').map(str::len);
    if let Some(before) = before.filter(|_| scene.text[start..cue].starts_with(['这', '此'])) {
        let from = scene.clause_start(before);
        let told = scene.text[from..before].chars().count() >= 8;
        return told.then_some((from, before));
    }
    if own.chars().count() > 4 {
        return phrase(scene, start, end);
    }
    if start == 0 || !scene.text[..start].ends_with('，') {
        return None;
    }
    let before = start - '，'.len_utf8();
    // …，得到的是 X: whatever is done before it.
    if scene.text[cue..].starts_with("得到的") {
        return Some((scene.clause_start(before), before));
    }
    phrase(scene, scene.clause_start(before), before)
}

/// S 指出，D，后人将这一论断命名为 X: what is asserted runs from the verb of speech.
fn asserted(scene: &Scene<'_>, object: usize, before: usize) -> Option<usize> {
    const ASSERTIONS: &[&str] = &[
        "论断", "命题", "规律", "观点", "结论", "判断", "发现", "主张", "思想",
    ];
    let noun = scene.text[object..].trim_start_matches(['这', '一', '个', '种']);
    let asserted = ASSERTIONS.iter().any(|it| noun.starts_with(it));
    let from = scene.statement_start(before);
    let verb = [
        "指出，",
        "认为，",
        "发现，",
        "证明，",
        "提出，",
        "指出",
        "认为",
    ]
    .iter()
    .filter_map(|it| Some(from + scene.text[from..before].find(it)? + it.len()))
    .min()?;
    asserted.then_some(verb)
}

/// The end of the words before the adverbs of the verb that names (形象地, 则, 被, 又).
fn end_of_phrase(words: &[crate::reading::Token]) -> Option<usize> {
    let light = |it: &&crate::reading::Token| {
        let manner = it.text.ends_with('地') || words::CLOSED.has(&it.text) && it.text != "者";
        !manner
    };
    words.iter().rev().find(light).map(|it| it.end)
}

/// A phrase that defines: with a head behind 的, or one who does (…者); without 这种 in front.
fn phrase(scene: &Scene<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let raw = scene.text.get(start..end)?;
    let text = OPENERS
        .iter()
        .find_map(|it| raw.strip_prefix(it))
        .unwrap_or(raw);
    let points = OPENERS.iter().any(|it| raw.starts_with(it));
    let tail = text.rsplit_once('的').map(|(_, tail)| tail);
    let headed = tail.is_some_and(|it| (1..=8).contains(&it.chars().count()) && it != "名字");
    // 前文述及的一案, 把…一一唤醒: what was told elsewhere, and what was done.
    let told = ["前文", "上文", "前述", "上述"]
        .iter()
        .any(|it| text.starts_with(it));
    let acted = scene
        .words(start..end)
        .iter()
        .any(|it| matches!(it.text.as_str(), "把" | "将"))
        && tail.is_none_or(|it| it.chars().count() > 2);
    let defines = (headed || text.ends_with('者'))
        && !told
        && !acted
        && !text.starts_with(['这', '那', '其', '它']);
    // 这种做法，我们称为…: what it points to stands elsewhere.
    (defines && (!points || text.contains('的'))).then(|| (end - text.len(), end))
}

const OPENERS: &[&str] = &["这种", "这一", "这类", "这样一种", "那种", "那些", "这些"];
