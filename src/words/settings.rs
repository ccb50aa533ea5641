//! 设置.

/// Sentences of the settings.
pub struct Settings {
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
}

pub(super) const ZH: Settings = Settings {
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
};

pub(super) const EN: Settings = Settings {
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
    face_hei: "Sans (黑体)",
    face_song: "Serif (宋体)",
    leading: "Line spacing",
    leading_close: "Close",
    leading_usual: "Usual",
    leading_wide: "Wide",
    sample: "温故而知新，可以为师矣。",
    lang: "Language",
};
