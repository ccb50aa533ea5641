//! Names of places, and what every page has.

/// Sentences of the frame.
pub struct Frame {
    /// The product.
    pub name: &'static str,
    /// Name of the navigation.
    pub places: &'static str,
    /// Jumps over the navigation.
    pub skip: &'static str,
    /// 今日.
    pub today: &'static str,
    /// 论文.
    pub papers: &'static str,
    /// 卡片.
    pub cards: &'static str,
    /// 测验.
    pub quiz: &'static str,
    /// 模拟考试.
    pub exam: &'static str,
    /// 导图.
    pub map: &'static str,
    /// 背诵.
    pub recite: &'static str,
    /// 班级.
    pub class: &'static str,
    /// 打印.
    pub print: &'static str,
    /// 错题本.
    pub mistakes: &'static str,
    /// 收藏.
    pub starred: &'static str,
    /// 术语.
    pub glossary: &'static str,
    /// 统计.
    pub statistics: &'static str,
    /// 更多.
    pub more: &'static str,
    /// 设置.
    pub settings: &'static str,
    /// Title of the page for foreign addresses.
    pub not_found: &'static str,
    /// What to do there.
    pub not_found_advice: &'static str,
    /// Leads to 今日.
    pub to_today: &'static str,
    /// Closes a panel or a notice.
    pub close: &'static str,
}

pub(super) const ZH: Frame = Frame {
    name: "温故",
    places: "主要页面",
    skip: "跳到正文",
    today: "今日",
    papers: "论文",
    cards: "卡片",
    quiz: "测验",
    exam: "模拟考试",
    map: "导图",
    recite: "背诵",
    class: "班级",
    print: "打印",
    mistakes: "错题本",
    starred: "收藏",
    glossary: "术语",
    statistics: "统计",
    more: "更多",
    settings: "设置",
    not_found: "没有这一页",
    not_found_advice: "地址可能不完整，或者这一页已经改名。",
    to_today: "回到今日",
    close: "关闭",
};

pub(super) const EN: Frame = Frame {
    name: "Wengu",
    places: "Main pages",
    skip: "Skip to content",
    today: "Today",
    papers: "Papers",
    cards: "Cards",
    quiz: "Quiz",
    exam: "Mock exam",
    map: "Map",
    recite: "Recite",
    class: "Class",
    print: "Print",
    mistakes: "Mistakes",
    starred: "Starred",
    glossary: "Glossary",
    statistics: "Statistics",
    more: "More",
    settings: "Settings",
    not_found: "No such page",
    not_found_advice: "The address may be incomplete, or the page has a new name.",
    to_today: "Back to Today",
    close: "Close",
};
