//! What went wrong, what it means, and what to do.

/// Sentences of notices.
pub struct Fault {
    /// The browser allows no storage.
    pub refused: &'static str,
    /// What that means and what to do.
    pub refused_advice: &'static str,
    /// The storage is full.
    pub full: &'static str,
    /// What that means and what to do.
    pub full_advice: &'static str,
    /// Stored progress could not be read.
    pub unreadable: &'static str,
    /// What that means and what to do.
    pub unreadable_advice: &'static str,
    /// Downloads what could not be read.
    pub download_unreadable: &'static str,
    /// Entries that were written once are gone.
    pub missing: fn(u32) -> String,
    /// What that means and what to do.
    pub missing_advice: &'static str,
    /// Leads to export.
    pub to_data: &'static str,
    /// The embedded library could not be decoded.
    pub library: &'static str,
    /// What to do.
    pub library_advice: &'static str,
    /// The page's part of the program is on its way.
    pub coming: &'static str,
    /// It did not come.
    pub half: &'static str,
    /// What to do.
    pub half_advice: &'static str,
    /// Fetches it once more.
    pub again: &'static str,
}

pub(super) const ZH: Fault = Fault {
    refused: "浏览器不让这一页保存进度",
    refused_advice: "可以照常学，但关掉这一页，进度就没有了。在新标签页里打开，或者学完后到设置里导出进度。",
    full: "浏览器给的空间满了，刚才的评分没能存下",
    full_advice: "现在的进度还在这一页里。请先到设置里导出，再清理浏览器里别的网站的数据。",
    unreadable: "有一部分存下的进度读不出来",
    unreadable_advice: "原样放在一边了，没有覆盖。请下载保存；能读的部分已经读进来了。",
    download_unreadable: "下载读不出的数据",
    missing: |entries| format!("有 {entries} 条学习记录不见了"),
    missing_advice: "它们写过，但这个浏览器里已经没有了，多半是网站数据被清理过一部分。其余的记录照常算；如果以前导出过进度，到设置里再导入一次就能补上。",
    to_data: "到设置里导出",
    library: "题库读不出来",
    library_advice: "这一份程序不完整。请重新载入；如果仍然不行，请告诉给你地址的人。",
    coming: "正在打开…",
    half: "这一页还没有载入",
    half_advice: "多半是断网了，或者程序刚刚更新。今日和卡片可以照常学；连上网再试一次，如果仍然不行，请重新载入。",
    again: "再试一次",
};

pub(super) const EN: Fault = Fault {
    refused: "The browser does not let this page keep progress",
    refused_advice: "You can study as usual, but closing the page loses the progress. Open it in a tab of its own, or export your progress in Settings when you are done.",
    full: "The browser's space is full; the last rating was not saved",
    full_advice: "Your progress is still in this page. Export it in Settings first, then clear other sites' data.",
    unreadable: "Part of the stored progress could not be read",
    unreadable_advice: "It was set aside as it was, and nothing was overwritten. Download it to keep it; all that could be read is here.",
    download_unreadable: "Download what could not be read",
    missing: |entries| format!("{entries} entries of your study log are gone"),
    missing_advice: "They were written once and this browser has them no more; most likely part of the site's data was cleared. All else counts as before. If you ever exported your progress, import that file again in Settings to fill the gap.",
    to_data: "Export in Settings",
    library: "The question bank cannot be read",
    library_advice: "This copy of the program is incomplete. Load it again; if that does not help, tell whoever gave you the address.",
    coming: "Opening…",
    half: "This page has not been loaded",
    half_advice: "Most likely the network is gone, or the program was just updated. Today and the cards work as usual; try again with the network on, and load the page anew if that does not help.",
    again: "Try again",
};
