//! The words that labels are made of.

use super::Label;
use std::sync::LazyLock;

/// Longer words before their own beginnings.
pub(super) const WORDS: &[(&str, Label)] = &[
    ("内容摘要", Label::Abstract),
    ("内容提要", Label::Abstract),
    ("中文摘要", Label::Abstract),
    ("论文摘要", Label::Abstract),
    ("摘要", Label::Abstract),
    ("提要", Label::Abstract),
    ("中文关键词", Label::Keywords),
    ("关键词", Label::Keywords),
    ("关键字", Label::Keywords),
    ("主题词", Label::Keywords),
    ("關鍵詞", Label::Keywords),
    ("關鍵字", Label::Keywords),
    ("中图分类号", Label::Classification),
    ("中图法分类号", Label::Classification),
    ("中圖分類號", Label::Classification),
    ("分类号", Label::Classification),
    ("文献标识码", Label::Apparatus),
    ("文献标志码", Label::Apparatus),
    ("文獻標識碼", Label::Apparatus),
    ("文章编号", Label::Apparatus),
    ("文章編號", Label::Apparatus),
    ("引用格式", Label::Apparatus),
    ("引用本文", Label::Apparatus),
    ("网络首发", Label::Apparatus),
    ("DOI", Label::Apparatus),
    ("基金项目", Label::Funding),
    ("基金資助", Label::Funding),
    ("基金资助", Label::Funding),
    ("資助項目", Label::Funding),
    ("资助项目", Label::Funding),
    ("课题项目", Label::Funding),
    ("项目来源", Label::Funding),
    ("项目基金", Label::Funding),
    ("作者简介", Label::AboutAuthors),
    ("作者簡介", Label::AboutAuthors),
    ("作者介绍", Label::AboutAuthors),
    ("作者信息", Label::AboutAuthors),
    ("第一作者简介", Label::AboutAuthors),
    ("第一作者", Label::AboutAuthors),
    ("通讯作者", Label::AboutAuthors),
    ("通信作者", Label::AboutAuthors),
    ("作者单位", Label::Affiliation),
    ("收稿日期", Label::Received),
    ("收到日期", Label::Received),
    ("投稿日期", Label::Received),
    ("修回日期", Label::Received),
    ("责任编辑", Label::Editor),
    ("責任編輯", Label::Editor),
    ("本文责编", Label::Editor),
    ("责编", Label::Editor),
    ("文章来源", Label::Source),
    ("来源", Label::Source),
    ("附录", Label::Appendix),
    ("附錄", Label::Appendix),
    ("编辑", Label::Editor),
    ("主要参考文献", Label::References),
    ("参考文献", Label::References),
    ("參考文獻", Label::References),
    ("引用文献", Label::References),
    ("参考书目", Label::References),
    ("参考资料", Label::References),
    ("References", Label::References),
    ("Bibliography", Label::References),
    ("注释", Label::Notes),
    ("註釋", Label::Notes),
    ("注解", Label::Notes),
    ("尾注", Label::Notes),
    ("致谢", Label::Thanks),
    ("鸣谢", Label::Thanks),
    ("Acknowledgements", Label::Thanks),
    ("Acknowledgments", Label::Thanks),
    ("Abstract", Label::AbstractEn),
    ("Keywords", Label::KeywordsEn),
    ("副标题", Label::Subtitle),
    ("标题", Label::Title),
    ("题目", Label::Title),
    ("篇名", Label::Title),
    ("题名", Label::Title),
    ("作者", Label::Author),
];

/// The first characters of all words, in order.
pub(super) static FIRSTS: LazyLock<Vec<char>> = LazyLock::new(|| {
    let mut firsts: Vec<char> = WORDS
        .iter()
        .filter_map(|it| it.0.chars().next())
        .map(|c| c.to_ascii_lowercase())
        .collect();
    firsts.sort_unstable();
    firsts.dedup();
    firsts
});
