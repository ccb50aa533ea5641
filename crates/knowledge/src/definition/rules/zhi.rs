//! X 是指 D: the surest form.

use super::super::object;
use super::super::rule::{Example, Finding, Rule};
use crate::model::DefinitionKind::Definition;
use crate::scene::Scene;
use crate::subject::Form;

const CUES: &[&str] = &[
    "是指",
    "指的是",
    "系指",
    "指的就是",
    "是指的",
    "意指",
    "特指",
    "泛指",
    "专指",
    "意即",
    "意谓",
    "意为",
    "意思是",
    "说的是",
    "说的就是",
    "讲的是",
    "讲的就是",
    "意思是说",
    "是说",
    "用来指",
    "便是指",
    "即是指",
    "正是指",
];

pub(super) const RULE: Rule = Rule {
    name: "是指",
    find,
    examples: &[
        Example {
            sentence: "所谓木桶效应，是指一只木桶的盛水量取决于最短的那块木板。",
            term: "木桶效应",
            text: "一只木桶的盛水量取决于最短的那块木板",
            kind: Definition,
        },
        Example {
            sentence: "学者认为，社会资本主要是指嵌入社会网络中的资源，其核心是信任。",
            term: "社会资本",
            text: "嵌入社会网络中的资源",
            kind: Definition,
        },
        Example {
            sentence: "本文所说的数字素养指的是获取、评价和利用数字信息的能力。",
            term: "数字素养",
            text: "获取、评价和利用数字信息的能力",
            kind: Definition,
        },
        Example {
            sentence: "精准画像，指借助数据采集与分析，对对象的特征进行的标签化刻画。",
            term: "精准画像",
            text: "借助数据采集与分析，对对象的特征进行的标签化刻画",
            kind: Definition,
        },
        Example {
            sentence: "告知同意规则（notice and consent），又称知情同意规则，是指处理者应当告知并取得同意的规则。",
            term: "告知同意规则",
            text: "处理者应当告知并取得同意的规则",
            kind: Definition,
        },
        Example {
            sentence: "数据共享是数字政府建设的基础性工程，它指政府部门之间相互提供和使用政务数据的活动。",
            term: "数据共享",
            text: "政府部门之间相互提供和使用政务数据的活动",
            kind: Definition,
        },
        Example {
            sentence: "在地质学里，断层指岩层受力破裂后两侧发生明显位移的构造。",
            term: "断层",
            text: "岩层受力破裂后两侧发生明显位移的构造",
            kind: Definition,
        },
        Example {
            sentence: "所谓“搭便车者”，在公共选择理论的语境中，便是指不付成本而分享集体行动收益的人。",
            term: "搭便车者",
            text: "不付成本而分享集体行动收益的人",
            kind: Definition,
        },
        Example {
            sentence: "有效浓度（effective concentration，EC）则指产生一半最大效应所需的药物浓度。",
            term: "有效浓度",
            text: "产生一半最大效应所需的药物浓度",
            kind: Definition,
        },
        Example {
            sentence: "“和”是指和谐、和睦、和平；“合”是指汇合、融合、联合。",
            term: "合",
            text: "汇合、融合、联合",
            kind: Definition,
        },
        Example {
            sentence: "自愿减排量（CCER）是指对项目的减排效果进行量化核证，并在国家系统中登记的减排量。",
            term: "自愿减排量",
            text: "对项目的减排效果进行量化核证，并在国家系统中登记的减排量",
            kind: Definition,
        },
    ],
    counter_examples: &[
        "他把矛头指向了制度。",
        "报告指出发展不平衡。",
        "这是指制度层面的差异。",
        "这里的差异并不是指收入上的差异。",
        "习近平同志明确了是指导性文件。",
    ],
};

fn find(scene: &Scene<'_>) -> Vec<Finding> {
    let surest = CUES.iter().flat_map(|it| scene.cues(it));
    surest
        .chain(bare(scene))
        .filter_map(|cue| {
            let subject = scene.subject(cue.start)?;
            let denied = subject
                .adverb
                .as_deref()
                .is_some_and(|it| it.ends_with(['不', '非']));
            if denied || subject.form == Form::Clause {
                return None;
            }
            // 过度医疗系|指: the dictionary took 系 for part of a word.
            let bare = scene.text[cue.clone()].starts_with('指');
            let name = subject
                .text
                .strip_suffix('系')
                .filter(|it| bare && it.chars().count() > 2);
            Finding::new(
                scene,
                name.unwrap_or(&subject.text).to_owned(),
                Definition,
                cue.end,
                object::end(scene, cue.end),
            )
        })
        .collect()
}

/// X，指 D: 指 as a word of its own that opens a clause or stands right behind a name.
fn bare<'a>(scene: &'a Scene<'_>) -> impl Iterator<Item = std::ops::Range<usize>> + 'a {
    scene
        .cues("指")
        .into_iter()
        .filter(|it| scene.words(it.clone()).len() == 1)
        .filter(|it| {
            let before = &scene.text[..it.start];
            !before.ends_with(['是', '不', '非', '所'])
                && (before
                    .trim_end_matches('则')
                    .ends_with(['，', '”', '）', '它'])
                    || !before.contains('，')
                    || scene.is_framed(it.start))
        })
}
