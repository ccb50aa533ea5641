//! Appearance and language.

use crate::components::segmented::Segmented;
use crate::hooks::{use_taste, use_words};
use crate::live;
use crate::state::taste::{Choice, Face, Fancy, Leading, Size, Swipe, Theme};
use crate::words::{Lang, Settings as Names};
use yew::prelude::*;

/// Appearance and language.
#[component]
pub(super) fn Look() -> Html {
    let words = &use_words().settings;
    let (taste, change) = use_taste();
    html! {
        <section class="panel stack" aria-labelledby="look">
            <h2 id="look">{ words.look }</h2>
            { row(words.theme, "theme", taste.theme, theme_name(words), change.reform(Fancy::Theme)) }
            { row(words.size, "size", taste.size, size_name(words), change.reform(Fancy::Size)) }
            { row(words.face, "face", taste.face, face_name(words), change.reform(Fancy::Face)) }
            { row(words.leading, "leading", taste.leading, leading_name(words), change.reform(Fancy::Leading)) }
            <p class="prose settings-sample" lang="zh-Hans">{ words.sample }</p>
            { row(words.swipe, "swipe", taste.swipe, |it| words.swipes[usize::from(it == Swipe::Off)], change.reform(Fancy::Swipe)) }
            { row(words.lang, "lang", taste.lang, Lang::own_name, change.reform(Fancy::Lang)) }
        </section>
    }
}

/// One choice as a row of radio inputs.
fn row<T: Choice>(
    legend: &'static str,
    name: &'static str,
    value: T,
    words: impl Fn(T) -> &'static str,
    on_choose: Callback<T>,
) -> Html {
    let options: Vec<(AttrValue, AttrValue)> = T::ALL
        .iter()
        .map(|&it| (it.name().into(), words(it).into()))
        .collect();
    let on_choose = Callback::from(move |name: AttrValue| {
        if let Some(&it) = T::ALL.iter().find(|it| it.name() == name) {
            on_choose.emit(it);
        }
    });
    live!(Segmented {
        legend,
        name,
        options,
        value: value.name(),
        languages: T::LANGUAGES,
        on_choose
    })
}

fn theme_name(words: &'static Names) -> impl Fn(Theme) -> &'static str {
    |it| match it {
        Theme::Auto => words.theme_auto,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    }
}

fn size_name(words: &'static Names) -> impl Fn(Size) -> &'static str {
    |it| match it {
        Size::Small => words.size_small,
        Size::Usual => words.size_usual,
        Size::Large => words.size_large,
        Size::Largest => words.size_largest,
    }
}

fn face_name(words: &'static Names) -> impl Fn(Face) -> &'static str {
    |it| match it {
        Face::Hei => words.face_hei,
        Face::Song => words.face_song,
    }
}

fn leading_name(words: &'static Names) -> impl Fn(Leading) -> &'static str {
    |it| match it {
        Leading::Close => words.leading_close,
        Leading::Usual => words.leading_usual,
        Leading::Wide => words.leading_wide,
    }
}
