//! Where progress is kept, and a new version.

/// Sentences on where the page runs.
pub struct Platform {
    /// Kept in this browser.
    pub browser: &'static str,
    /// Kept in this browser, with a second copy.
    pub twice: &'static str,
    /// So many records came back from the second copy.
    pub gave_back: fn(usize) -> String,
    /// Only the second copy works.
    pub copy_alone: &'static str,
    /// Kept by the learning platform.
    pub platform: &'static str,
    /// Kept by the platform but for so many points.
    pub in_part: fn(usize) -> String,
    /// The platform did not take the last answers.
    pub waits: &'static str,
    /// The platform shows finished work.
    pub nobody: &'static str,
    /// A package without its platform.
    pub missing: &'static str,
    /// The platform is being asked.
    pub opens: &'static str,
    /// The platform did not take what it was told.
    pub refuses: &'static str,
    /// The launch is over.
    pub ended: &'static str,
    /// Leads back to the platform.
    pub back: &'static str,
    /// Neither the browser nor a platform keeps it.
    pub page_alone: &'static str,
    /// The browser keeps what it had, and has no room for more.
    pub full: &'static str,
    /// What the platform kept could not be read.
    pub unreadable: &'static str,
    /// Leads out of the frame.
    pub own_tab: &'static str,
    /// A new version waits.
    pub update: &'static str,
    /// Takes it.
    pub refresh: &'static str,
}

pub(super) const ZH: Platform = Platform {
    browser: "进度存在这个浏览器里",
    twice: "进度存在这个浏览器里，另有一份备份",
    gave_back: |records| format!("这个浏览器里的进度丢过一部分，已从备份找回 {records} 条记录"),
    copy_alone: "进度存在这个浏览器的备份里",
    platform: "进度存在学习平台里",
    in_part: |points| {
        format!("进度存在学习平台里；平台放不下的 {points} 个知识点只存在这个浏览器里")
    },
    waits: "学习平台还没收下最近的作答，正在自动重试；这个浏览器里已存好",
    nobody: "平台以回看方式打开，这次的作答不计入成绩",
    missing: "没有连上学习平台，成绩不会上报；进度存在这个浏览器里",
    opens: "正在连接学习平台…",
    refuses: "学习平台没有收下刚才的作答；这个浏览器里已存好",
    ended: "这次学习已经结束，现在做的只存在这个浏览器里；要计成绩，请从学习平台重新打开",
    back: "结束并回到学习平台",
    page_alone: "进度只在这一页里，关掉就没有了",
    full: "之前的进度存在这个浏览器里；空间满了，刚才的只在这一页里",
    unreadable: "平台里存的进度读不出来，先用这个浏览器里的",
    own_tab: "在新标签页打开",
    update: "有新版本",
    refresh: "刷新",
};

pub(super) const EN: Platform = Platform {
    browser: "Progress is kept in this browser",
    twice: "Progress is kept in this browser, with a second copy",
    gave_back: |records| {
        format!(
            "This browser had lost part of the progress; {records} records came back from the second copy"
        )
    },
    copy_alone: "Progress is kept in this browser's second copy",
    platform: "Progress is kept by the learning platform",
    in_part: |points| {
        format!(
            "Progress is kept by the learning platform, but for {points} points that it has no room for; those are in this browser alone"
        )
    },
    waits: "The learning platform has not taken the last answers yet; trying again. They are kept in this browser",
    nobody: "The platform opened this for looking back: answers do not count",
    missing: "The learning platform cannot be reached, so no score is reported; progress is kept in this browser",
    opens: "Connecting to the learning platform…",
    refuses: "The learning platform did not take the last answers; they are kept in this browser",
    ended: "This session has ended: what you do now is kept in this browser alone. For a score, open it from the learning platform again",
    back: "Finish and go back to the platform",
    page_alone: "Progress lives in this page alone and is gone when it closes",
    full: "Earlier progress is kept in this browser; its storage is full, so the latest is in this page alone",
    unreadable: "What the platform kept cannot be read; this browser's progress is used",
    own_tab: "Open in a new tab",
    update: "A new version is here",
    refresh: "Refresh",
};
