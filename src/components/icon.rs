//! Small drawings beside words, never instead of them.

use yew::prelude::*;

/// A drawing on a grid of 24.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// 今日.
    Today,
    /// 论文.
    Papers,
    /// 卡片.
    Cards,
    /// 测验.
    Quiz,
    /// 模拟考试.
    Exam,
    /// 导图.
    Map,
    /// 背诵.
    Recite,
    /// 错题本.
    Mistakes,
    /// 术语.
    Glossary,
    /// 统计.
    Statistics,
    /// 班级.
    Class,
    /// 打印.
    Print,
    /// 更多.
    More,
    /// 设置.
    Settings,
    /// 收藏, not set.
    Star,
    /// 收藏, set.
    Starred,
    /// Back.
    Back,
    /// Undo.
    Undo,
    /// More of what can be done here.
    Dots,
    /// Warning.
    Warning,
    /// Information.
    Info,
    /// Flagged.
    Flag,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Right.
    Check,
    /// Wrong, close.
    Cross,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Today => {
                "M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0"
            }
            Self::Papers => {
                "M12 6c-2.5-1.5-5-2-8-2v14c3 0 5.5.5 8 2 2.5-1.500 5-2 8-2V4c-3 0-5.500.5-8 2zM12 6v14"
            }
            Self::Cards => {
                "M7 7V5a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-2M4 9a1 1 0 0 1 1-1h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM7.500 12.500h6M7.500 15.500h4"
            }
            Self::Quiz => {
                "m4 7 1.5 1.5L8 6M4 13l1.500 1.500L8 12M4 19l1.500 1.500L8 18M11 7.500h9M11 13.500h9M11 19.500h9"
            }
            Self::Exam => {
                "M6 4h9l4 4v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM14 4v5h5M8.500 13h7M8.500 17h4"
            }
            Self::Map => "M4 10h5v4H4zM15 4h5v4h-5zM15 16h5v4h-5zM9 12h3M12 6v12M12 6h3M12 18h3",
            Self::Recite => "M4 6h16M4 11h9M4 16h5M15 17h.1M18 17h.1M12 17h.1",
            Self::Mistakes => {
                "M6 4h11a2 2 0 0 1 2 2v14H8a2 2 0 0 1-2-2zM6 18a2 2 0 0 1 2-2h11M10 8l5 5M15 8l-5 5"
            }
            Self::Glossary => {
                "M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 1 0 0 13M15.500 15.500 20 20M8 9h5M8 12h3"
            }
            Self::Statistics => "M4 20h16M7 20v-7M12 20V5M17 20v-10",
            Self::Class => {
                "M5.500 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0M3 19c0-4 2-6 5.500-6s5.500 2 5.500 6M15 5.500a2.500 2.500 0 0 1 0 5M16 13c3 .5 5 2.500 5 6"
            }
            Self::Print => "M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z",
            Self::More => "M4 7h16M4 12h16M4 17h16",
            Self::Settings => "M4 7h9M17 7h3M13 5v4M4 17h3M11 17h9M11 15v4M4 12h13M20 12h0",
            Self::Star | Self::Starred => {
                "m12 4 2.500 5.100 5.600.8-4.100 4 1 5.600-5-2.700-5 2.700 1-5.600-4.100-4 5.600-.8z"
            }
            Self::Back => "M10 6 4 12l6 6M4 12h16",
            Self::Undo => "M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4",
            Self::Dots => "M5 12v.1M12 12v.1M19 12v.1",
            Self::Warning => "M12 4 2.500 20h19zM12 10v4.500M12 17.200v.1",
            Self::Info => {
                "M3.500 12a8.500 8.500 0 1 0 17 0 8.500 8.500 0 1 0-17 0M12 11v5M12 7.800v.1"
            }
            Self::Flag => "M6 21V4M6 5h11l-2 4 2 4H6",
            Self::Up => "m6 14 6-6 6 6",
            Self::Down => "m6 10 6 6 6-6",
            Self::Check => "m5 12.500 4.500 4.500L19 7.500",
            Self::Cross => "m6 6 12 12M18 6 6 18",
        }
    }

    /// The drawing; hidden from screen readers, which read the words beside it.
    pub fn draw(self) -> Html {
        let fill = if self == Self::Starred {
            "currentColor"
        } else {
            "none"
        };
        html! {
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill={fill} stroke="currentColor"
                stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">
                <path d={self.path()} />
            </svg>
        }
    }
}
