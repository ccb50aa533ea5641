//! 导图 and 对照.

/// Sentences of the argument map, and of papers side by side.
pub struct Map {
    /// Title.
    pub title: &'static str,
    /// Names the choice between papers.
    pub views: &'static str,
    /// Papers side by side.
    pub compare: &'static str,
    /// Name of the tree.
    pub tree: fn(&str) -> String,
    /// How to use it with keys.
    pub keys: &'static str,
    /// Opens all.
    pub unfold: &'static str,
    /// Folds all.
    pub fold: &'static str,
    /// Larger.
    pub larger: &'static str,
    /// Smaller.
    pub smaller: &'static str,
    /// The size, in per cent.
    pub zoom: fn(u32) -> String,
    /// Hides the labels and asks for them.
    pub recall: &'static str,
    /// What to do then.
    pub recall_about: &'static str,
    /// So many of so many were recalled.
    pub recalled: fn(usize, usize) -> String,
    /// A hidden label, as it is read out: its place among its siblings.
    pub hidden: fn(usize, usize) -> String,
    /// Names the field for a hidden label.
    pub ask: &'static str,
    /// Compares what was typed.
    pub check: &'static str,
    /// Shows the label.
    pub give_up: &'static str,
    /// What became of a recalled label: right, nearly, not.
    pub outcomes: [&'static str; 3],
    /// Points remembered, of all.
    pub mastery: fn(u32, u32) -> String,
    /// What the patterns mean, from nothing to all.
    pub steps: [&'static str; 4],
    /// Head of what answers the node.
    pub answers: &'static str,
    /// Opens the node's children.
    pub open: &'static str,
    /// Folds them.
    pub close: &'static str,
    /// To the text.
    pub to_text: &'static str,
    /// Asks its cards.
    pub study: fn(usize) -> String,
    /// What the page of comparison shows.
    pub compare_about: &'static str,
    /// There is but one paper.
    pub alone: &'static str,
    /// Head of terms that several papers define or divide.
    pub defined: &'static str,
    /// How many terms they share.
    pub shared: fn(usize) -> String,
    /// Head of the terms that only one paper has.
    pub only: &'static str,
    /// A paper says nothing of it.
    pub silent: &'static str,
    /// It stands in the other as well.
    pub both: &'static str,
    /// The papers have nothing in common here.
    pub differ: &'static str,
    /// So many members in common.
    pub agree: fn(usize) -> String,
    /// In so many sentences.
    pub sentences: fn(usize) -> String,
}

pub(super) const ZH: Map = Map {
    title: "导图",
    views: "看哪一篇",
    compare: "两篇对照",
    tree: |paper| format!("《{paper}》的论证结构"),
    keys: "上下方向键换一条，右键展开，左键收起，回车选中；加号减号缩放。",
    unfold: "全部展开",
    fold: "全部收起",
    larger: "放大",
    smaller: "缩小",
    zoom: |percent| format!("{percent}%"),
    recall: "回想",
    recall_about: "标题都遮住了。选一条，写出它的标题。",
    recalled: |right, all| format!("想起 {right} / {all} 条"),
    hidden: |place, all| format!("遮住的标题，第 {place} 条，共 {all} 条"),
    ask: "这一条的标题是什么？",
    check: "对一对",
    give_up: "看标题",
    outcomes: ["✓ 想起来了", "◐ 差一点", "✗ 没想起来"],
    mastery: |known, all| format!("记住 {known} / {all}"),
    steps: ["还没学", "学了一些", "过半", "都记住了"],
    answers: "对应",
    open: "展开",
    close: "收起",
    to_text: "到原文",
    study: |n| format!("考这一节（{n} 张）"),
    compare_about: "几篇论文都讲到的概念，各自怎么说：怎么定义，分成哪几条。",
    alone: "只有一篇论文，没有可以对照的。",
    defined: "都讲到的概念",
    shared: |n| format!("另有 {n} 个概念，各篇都用到"),
    only: "只在这一篇里的主要概念",
    silent: "没有定义，也没有分条。",
    both: "（两篇都有）",
    differ: "说法不同",
    agree: |n| format!("有 {n} 条相同"),
    sentences: |n| format!("{n} 句"),
};

pub(super) const EN: Map = Map {
    title: "Argument map",
    views: "Which paper",
    compare: "Side by side",
    tree: |paper| format!("The argument of {paper}"),
    keys: "Up and down move, right opens, left folds, Enter selects; plus and minus zoom.",
    unfold: "Open all",
    fold: "Fold all",
    larger: "Larger",
    smaller: "Smaller",
    zoom: |percent| format!("{percent}%"),
    recall: "Recall",
    recall_about: "The labels are hidden. Choose a node and write its label.",
    recalled: |right, all| format!("{right} of {all} recalled"),
    hidden: |place, all| format!("hidden label, {place} of {all}"),
    ask: "What is its label?",
    check: "Compare",
    give_up: "Show the label",
    outcomes: ["✓ recalled", "◐ nearly", "✗ not recalled"],
    mastery: |known, all| format!("{known} of {all} remembered"),
    steps: ["not begun", "begun", "more than half", "all remembered"],
    answers: "Answers to",
    open: "Open",
    close: "Fold",
    to_text: "Open the paper",
    study: |n| format!("Study this section ({n})"),
    compare_about: "Concepts that several papers speak of: how each defines and divides them.",
    alone: "There is one paper only, and nothing to compare.",
    defined: "Concepts in common",
    shared: |n| format!("{n} more concepts that all use"),
    only: "Main concepts of this paper alone",
    silent: "Neither defined nor divided.",
    both: " (in both)",
    differ: "They differ",
    agree: |n| format!("{n} in common"),
    sentences: |n| format!("{n} sentences"),
};
