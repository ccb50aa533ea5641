//! 设置.

/// Sentences of the settings.
pub struct Settings {
    /// Names the choice whether swiping does something.
    pub swipe: &'static str,
    /// It does, it does not.
    pub swipes: [&'static str; 2],
    /// Title.
    pub title: &'static str,
    /// Group: how it looks.
    pub look: &'static str,
    /// Theme, and its values.
    pub theme: &'static str,
    /// As the system.
    pub theme_auto: &'static str,
    /// Light.
    pub theme_light: &'static str,
    /// Dark.
    pub theme_dark: &'static str,
    /// Size of read text, and its values.
    pub size: &'static str,
    /// 16 px.
    pub size_small: &'static str,
    /// 18 px.
    pub size_usual: &'static str,
    /// 20 px.
    pub size_large: &'static str,
    /// 22 px.
    pub size_largest: &'static str,
    /// Face of read text, and its values.
    pub face: &'static str,
    /// 黑体.
    pub face_hei: &'static str,
    /// 宋体.
    pub face_song: &'static str,
    /// Line height, and its values.
    pub leading: &'static str,
    /// 1.7.
    pub leading_close: &'static str,
    /// 1.8.
    pub leading_usual: &'static str,
    /// 2.
    pub leading_wide: &'static str,
    /// A line that shows the choice.
    pub sample: &'static str,
    /// Language.
    pub lang: &'static str,
    /// Group: how one studies.
    pub plan: &'static str,
    /// New cards a day.
    pub new_per_day: &'static str,
    /// Minutes a day.
    pub minutes_a_day: &'static str,
    /// Day of the exam.
    pub exam_day: &'static str,
    /// Hour at which the day begins.
    pub rollover: &'static str,
    /// What that is for.
    pub rollover_hint: &'static str,
    /// Retention aimed at.
    pub retention: &'static str,
    /// What that costs.
    pub retention_hint: &'static str,
    /// How multiple choice is marked.
    pub choice_rule: &'static str,
    /// The three rules.
    pub choice_rules: [&'static str; 3],
    /// Group: data.
    pub keeping: &'static str,
    /// Where it is kept.
    pub kept_here: &'static str,
    /// It is not kept.
    pub kept_nowhere: &'static str,
    /// How much there is.
    pub kept_count: fn(usize) -> String,
    /// Saves a file.
    pub export: &'static str,
    /// It was saved.
    pub exported: &'static str,
    /// Takes in a file.
    pub import: &'static str,
    /// It was taken in.
    pub imported: fn(usize) -> String,
    /// Not a file of Wengu.
    pub import_foreign: &'static str,
    /// From a later version.
    pub import_later: &'static str,
    /// Damaged.
    pub import_damaged: &'static str,
    /// Taken in, not kept.
    pub import_unkept: &'static str,
    /// Deletes all.
    pub delete: &'static str,
    /// Deletes all, asked twice.
    pub delete_sure: &'static str,
    /// Does not.
    pub delete_cancel: &'static str,
    /// It was deleted.
    pub deleted: &'static str,
    /// Brings it back.
    pub delete_undo: &'static str,
    /// It is back.
    pub restored: &'static str,
}

pub(super) const ZH: Settings = Settings {
    swipe: "触屏滑动卡片",
    swipes: ["翻面和评分", "关掉"],
    title: "设置",
    look: "外观",
    theme: "深浅",
    theme_auto: "跟随系统",
    theme_light: "浅色",
    theme_dark: "深色",
    size: "正文字号",
    size_small: "小",
    size_usual: "标准",
    size_large: "大",
    size_largest: "特大",
    face: "正文字体",
    face_hei: "黑体",
    face_song: "宋体",
    leading: "正文行距",
    leading_close: "紧",
    leading_usual: "标准",
    leading_wide: "松",
    sample: "温故而知新，可以为师矣。",
    lang: "界面语言",
    plan: "学习计划",
    new_per_day: "每天新卡",
    minutes_a_day: "每天打算学几分钟",
    exam_day: "考试日期",
    rollover: "新的一天从几点开始",
    rollover_hint: "熬夜到这个钟点以前，都算前一天。",
    retention: "到复习时还想得起来的可能",
    retention_hint: "越高记得越牢，每天要复习的也越多。多数人用 90%。",
    choice_rule: "多选题怎么给分",
    choice_rules: ["全对才给分", "少选得一半", "选对加分、选错扣分"],
    keeping: "进度和数据",
    kept_here: "进度只存在这台设备的浏览器里，不上传。",
    kept_nowhere: "浏览器不让保存，进度只在这一页里。",
    kept_count: |n| format!("已记下 {n} 次作答和改动。"),
    export: "导出进度",
    exported: "导出了。换设备时，在那边导入这个文件。",
    import: "导入进度",
    imported: |n| {
        if n == 0 {
            "这个文件里的，这里都已经有了。".into()
        } else {
            format!("导入了 {n} 条，和原有的合在一起。")
        }
    },
    import_foreign: "这不是温故导出的进度文件。请选 wengu- 开头的 .txt 文件。",
    import_later: "这个文件是更新版本的温故导出的。请先重新载入这一页，再试一次。",
    import_damaged: "这个文件不完整，没有导入任何内容。请重新导出一份再试。",
    import_unkept: "读进来了，但浏览器的空间满了，没能存下。",
    delete: "删除全部进度",
    delete_sure: "确定删除",
    delete_cancel: "不删了",
    deleted: "进度删掉了。离开这一页以前可以撤销。",
    delete_undo: "撤销删除",
    restored: "进度恢复了。",
};

pub(super) const EN: Settings = Settings {
    swipe: "Swiping a card",
    swipes: ["Turns and rates", "Off"],
    title: "Settings",
    look: "Appearance",
    theme: "Theme",
    theme_auto: "As the system",
    theme_light: "Light",
    theme_dark: "Dark",
    size: "Text size",
    size_small: "Small",
    size_usual: "Usual",
    size_large: "Large",
    size_largest: "Largest",
    face: "Text face",
    face_hei: "Sans",
    face_song: "Serif",
    leading: "Line spacing",
    leading_close: "Close",
    leading_usual: "Usual",
    leading_wide: "Wide",
    sample: "温故而知新，可以为师矣。",
    lang: "Language",
    plan: "Study plan",
    new_per_day: "New cards a day",
    minutes_a_day: "Minutes a day",
    exam_day: "Exam date",
    rollover: "The day begins at",
    rollover_hint: "Until that hour, late at night is still the day before.",
    retention: "Chance to recall when asked again",
    retention_hint: "Higher is firmer and means more reviews a day. Most people use 90%.",
    choice_rule: "Marking of multiple choice",
    choice_rules: ["All or nothing", "Half for some", "Plus and minus"],
    keeping: "Progress and data",
    kept_here: "Progress is kept in this browser on this device and is sent nowhere. ",
    kept_nowhere: "The browser refuses to keep it: progress lives in this page alone. ",
    kept_count: |n| format!("{n} answers and changes are recorded."),
    export: "Export progress",
    exported: "Exported. On another device, import this file.",
    import: "Import progress",
    imported: |n| {
        if n == 0 {
            "All of it was here already.".into()
        } else {
            format!("{n} entries taken in and joined with what was here.")
        }
    },
    import_foreign: "This is no progress file of Wengu. Choose a .txt file that begins with wengu-.",
    import_later: "A later version of Wengu wrote this file. Load this page again, then try once more.",
    import_damaged: "This file is incomplete; nothing was taken in. Export it again.",
    import_unkept: "Taken in, but the browser has no room to keep it.",
    delete: "Delete all progress",
    delete_sure: "Delete it",
    delete_cancel: "Keep it",
    deleted: "Progress deleted. You can undo this until you leave the page.",
    delete_undo: "Undo",
    restored: "Progress is back.",
};
