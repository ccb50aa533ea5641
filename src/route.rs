//! The places of the app, as addresses behind `#`: the page works from any folder.

use yew_router::Routable;

/// A place. A new page is a variant here, a file in `pages/`, and an arm in `later.rs`.
#[derive(Debug, Clone, PartialEq, Eq, Routable)]
pub enum Route {
    /// 今日.
    #[at("/")]
    Today,
    /// 论文: the list.
    #[at("/papers")]
    Papers,
    /// A paper's text.
    #[at("/paper/:id")]
    Paper {
        /// The paper's id.
        id: String,
    },
    /// A paper's text at a proof.
    #[at("/paper/:id/at/:sentences")]
    PaperAt {
        /// The paper's id.
        id: String,
        /// Sentence ids with `,` between them.
        sentences: String,
    },
    /// 卡片: the running session.
    #[at("/cards")]
    Cards,
    /// 测验.
    #[at("/quiz")]
    Quiz,
    /// 模拟考试.
    #[at("/exam")]
    Exam,
    /// 导图 of the first paper.
    #[at("/map")]
    Map,
    /// 导图 of a paper.
    #[at("/map/:id")]
    MapOf {
        /// The paper's id.
        id: String,
    },
    /// Papers side by side.
    #[at("/comparison")]
    Comparison,
    /// 背诵: the passages.
    #[at("/recite")]
    Recite,
    /// One passage.
    #[at("/recite/:id/:place")]
    RecitePassage {
        /// The paper's id.
        id: String,
        /// The place of the paragraph in it.
        place: usize,
    },
    /// 错题本.
    #[at("/mistakes")]
    Mistakes,
    /// 收藏.
    #[at("/starred")]
    Starred,
    /// 术语.
    #[at("/glossary")]
    Glossary,
    /// 统计.
    #[at("/statistics")]
    Statistics,
    /// 班级.
    #[at("/class")]
    Class,
    /// 放进课程: code and packages for teachers.
    #[at("/embed")]
    Embed,
    /// 打印.
    #[at("/print")]
    Print,
    /// 更多: the places that a narrow bar has no room for.
    #[at("/more")]
    More,
    /// 设置.
    #[at("/settings")]
    Settings,
    /// No such place.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// The address, relative to the page.
    pub fn href(&self) -> String {
        format!("#{}", self.to_path())
    }

    /// The entry of the navigation that this place belongs to.
    pub fn entry(&self) -> Self {
        match self {
            Self::Paper { .. } | Self::PaperAt { .. } => Self::Papers,
            Self::RecitePassage { .. } => Self::Recite,
            Self::MapOf { .. } | Self::Comparison => Self::Map,
            Self::Embed => Self::Class,
            other => other.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_back() {
        for route in [
            Route::Today,
            Route::Paper {
                id: "论文 一".into(),
            },
            Route::PaperAt {
                id: "a-b".into(),
                sentences: "0a1b2c3,0a1b2c4".into(),
            },
            Route::Settings,
        ] {
            let path = route.to_path();
            assert_eq!(Route::recognize(&path), Some(route), "{path}");
        }
    }

    #[test]
    fn a_foreign_address_is_not_found() {
        assert_eq!(Route::recognize("/x/y/z"), Some(Route::NotFound));
    }
}
