//! A rule on headings that a stem tells in other words.

use crate::corpus::Corpus;
use crate::draft::Draft;
use crate::make::NODE;
use crate::model::Kind;

/// Words that stand for each other in official prose. Source: 《同义词词林》, the classes of society and the economy.
const ALIKE: &[&[&str]] = &[
    &["均衡", "协调", "平衡", "统筹"],
    &["普惠", "共享", "惠及", "普及"],
    &["教育", "人才", "培养", "培训"],
    &["就业", "岗位", "职业"],
    &["绿色", "生态", "环保", "低碳"],
    &["开放", "国际", "全球", "对外"],
    &["农村", "乡村", "农业", "农民"],
    &["精神", "文化", "道德"],
    &["监管", "规范", "治理", "法治"],
    &["差距", "差异", "不平衡"],
];

/// Under which heading something is said, where the heading alone among the options speaks of the like:
/// `缓解差距，统筹均衡发展` under 普惠协调.
pub(super) fn heading_is_not_told_otherwise(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    if draft.kind() != Kind::Single || draft.variant != NODE {
        return Ok(());
    }
    let stem = draft.visible();
    let holds = |text: &str, group: &[&str]| group.iter().any(|it| text.contains(it));
    let told = |group: &&&[&str]| {
        let options = draft.choices();
        holds(&stem, group)
            && options
                .iter()
                .all(|it| it.correct == holds(&it.text, group))
    };
    match ALIKE.iter().find(told) {
        Some(group) => Err(group.join("、")),
        None => Ok(()),
    }
}
