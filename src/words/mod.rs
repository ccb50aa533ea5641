//! Every sentence that the learner sees, in Chinese and English; the papers' own text is untouched.
//!
//! One file for each page, in it one type with one value a language: a sentence that is missing in
//! one of them does not compile.

mod cards;
mod class;
mod embed;
mod exam;
mod fault;
mod frame;
mod glossary;
mod lists;
mod map;
mod paper;
mod platform;
mod print;
mod quiz;
mod recite;
mod settings;
mod statistics;
mod today;

pub use cards::Cards;
pub use class::Class;
pub use embed::Embed;
pub use exam::Exam;
pub use fault::Fault;
pub use frame::Frame;
pub use glossary::Glossary;
pub use lists::Lists;
pub use map::Map;
pub use paper::Paper;
pub use platform::Platform;
pub use print::Print;
pub use quiz::Quiz;
pub use recite::Recite;
pub use settings::Settings;
pub use statistics::Statistics;
pub use today::Today;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// 中文.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The value of the page's `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans",
            Self::En => "en",
        }
    }

    /// Its name in its own words, so that who needs it finds it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// All its sentences.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Zh => &ZH,
            Self::En => &EN,
        }
    }
}

/// All sentences of one language.
pub struct Words {
    /// Names of places, and what every page has.
    pub frame: Frame,
    /// 今日.
    pub today: Today,
    /// 论文.
    pub paper: Paper,
    /// 卡片.
    pub cards: Cards,
    /// 测验.
    pub quiz: Quiz,
    /// 模拟考试.
    pub exam: Exam,
    /// 导图.
    pub map: Map,
    /// 背诵.
    pub recite: Recite,
    /// 班级.
    pub class: Class,
    /// 放进课程.
    pub embed: Embed,
    /// 打印.
    pub print: Print,
    /// 错题本 and 收藏.
    pub lists: Lists,
    /// 术语.
    pub glossary: Glossary,
    /// 统计.
    pub statistics: Statistics,
    /// 设置.
    pub settings: Settings,
    /// Where progress is kept, and new versions.
    pub platform: Platform,
    /// What went wrong and what to do.
    pub fault: Fault,
}

static ZH: Words = Words {
    frame: frame::ZH,
    today: today::ZH,
    paper: paper::ZH,
    cards: cards::ZH,
    quiz: quiz::ZH,
    exam: exam::ZH,
    map: map::ZH,
    recite: recite::ZH,
    class: class::ZH,
    embed: embed::ZH,
    print: print::ZH,
    lists: lists::ZH,
    glossary: glossary::ZH,
    statistics: statistics::ZH,
    settings: settings::ZH,
    platform: platform::ZH,
    fault: fault::ZH,
};

static EN: Words = Words {
    frame: frame::EN,
    today: today::EN,
    paper: paper::EN,
    cards: cards::EN,
    quiz: quiz::EN,
    exam: exam::EN,
    map: map::EN,
    recite: recite::EN,
    class: class::EN,
    embed: embed::EN,
    print: print::EN,
    lists: lists::EN,
    glossary: glossary::EN,
    statistics: statistics::EN,
    settings: settings::EN,
    platform: platform::EN,
    fault: fault::EN,
};
