//! 排序: what follows one another in time or in argument.

use super::list_wording::whole_paper;
use super::lists::{is_contents, place};
use super::membership::{short, stem};
use super::{Maker, Topic};
use crate::model::Form;
use crate::wording::length;
use knowledge::List;

/// Whether the members follow one another in time or as steps: of arguments side by side nobody has
/// to know which came first.
pub(super) fn is_process(list: &List) -> bool {
    const PROCESSES: &[&str] = &[
        "流程", "步骤", "阶段", "时期", "环节", "历程", "程序", "过程", "进程", "步",
    ];
    PROCESSES.iter().any(|it| list.stem.ends_with(it))
}

/// 排序: steps and periods in time, the parts of the paper in the order of its argument.
pub(super) fn make(maker: &mut Maker<'_>, topic: &Topic, list: &List) {
    // Every paper begins with an introduction and ends with a conclusion.
    const FRAME: &[&str] = &[
        "引言",
        "绪论",
        "导言",
        "结语",
        "结论",
        "余论",
        "余响",
        "问题的提出",
    ];
    let members = list.members.iter().map(|it| short(list, it).to_owned());
    let members: Vec<String> = members.filter(|it| !FRAME.contains(&it.as_str())).collect();
    let long = members.iter().any(|it| length(it) > 42);
    if long || !(3..=6).contains(&members.len()) {
        return;
    }
    let stem = if is_contents(maker, list) {
        format!("将下列各部分按{}的论证顺序排列。", whole_paper(maker))
    } else {
        format!("将{}按先后顺序排列。", stem(list))
    };
    let form = Form::Order { members };
    let why = place(maker, topic, list);
    maker.question(topic, "", (stem, form), Vec::new(), why);
}
