//! A rule on headings that a stem tells by a word of the same field.

use crate::corpus::Corpus;
use crate::draft::Draft;
use crate::make::NODE;
use crate::model::Kind;

/// Words of one field, of which one tells a heading that has another. Chosen by hand from the headings of policy papers and of
/// the reports to the National People's Congress.
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

#[cfg(test)]
mod tests {
    use super::super::tests::single;
    use super::*;
    use crate::fixture;

    #[test]
    fn a_heading_of_the_same_field_is_told() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        let stem = "张三在论述（　　）时提出“统筹区域均衡发展”。";
        for (options, told) in [
            (["普惠协调", "科技赋能", "精神铸魂", "强化认知"], true),
            // Another option is of the field as well.
            (["普惠协调", "城乡平衡", "精神铸魂", "强化认知"], false),
            (["科技赋能", "普惠共享", "精神铸魂", "强化认知"], false),
        ] {
            let mut it = single(stem, options);
            it.variant = NODE;
            let found = heading_is_not_told_otherwise(&it, &corpus);
            assert_eq!(found.is_err(), told, "{options:?}");
        }
        let elsewhere = single(stem, ["普惠协调", "科技赋能", "精神铸魂", "强化认知"]);
        assert!(heading_is_not_told_otherwise(&elsewhere, &corpus).is_ok());
    }
}
