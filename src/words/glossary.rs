//! 术语.

/// Sentences of the glossary.
pub struct Glossary {
    /// Title.
    pub title: &'static str,
    /// Label of the search.
    pub find: &'static str,
    /// How to search.
    pub find_hint: &'static str,
    /// How many.
    pub found: fn(usize) -> String,
    /// Shows more.
    pub more: &'static str,
}

pub(super) const ZH: Glossary = Glossary {
    title: "术语",
    find: "找术语",
    find_hint: "可以打汉字、拼音或首字母，比如 xzscl。",
    found: |n| {
        if n == 0 {
            "没有找到，换个写法试试。".into()
        } else {
            format!("{n} 个术语")
        }
    },
    more: "再看一些",
};

pub(super) const EN: Glossary = Glossary {
    title: "Glossary",
    find: "Find a term",
    find_hint: "Type characters, pinyin or initials, such as xzscl.",
    found: |n| {
        if n == 0 {
            "Nothing found; try another spelling.".into()
        } else {
            format!("{n} terms")
        }
    },
    more: "Show more",
};
