//! The frame of every page: the name, the places, the page itself.

use crate::browser::page;
use crate::components::icon::Icon;
use crate::hooks::use_words;
use crate::route::Route;
use crate::words::Frame as Names;
use yew::prelude::*;

/// See [`Frame`].
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// Where the learner is.
    pub here: Route,
    /// The page.
    pub children: Html,
}

/// Navigation and page.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let words = &use_words().frame;
    let here = props.here.entry();
    // A link to `#main` would be taken for a place of the app.
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        page::focus(MAIN);
    });
    html! {
        <div class="frame">
            <header class="frame-top"><a class="frame-bar-skip" href="#/" onclick={skip}>{ words.skip }</a></header>
            <nav class="frame-bar" aria-label={words.places}>
                <a class="frame-bar-name" href={Route::Today.href()}>{ words.name }</a>
                <ul class="frame-bar-places">
                    { for PLACES.iter().map(|place| entry(place, words, &here)) }
                </ul>
            </nav>
            <main id={MAIN} class="frame-main" tabindex="-1">{ props.children.clone() }</main>
        </div>
    }
}

const MAIN: &str = "main";

/// An entry of the navigation.
struct Place {
    route: Route,
    icon: Icon,
    name: fn(&Names) -> &'static str,
    show: Show,
}

/// On which screens an entry is shown: a narrow bar holds five.
#[derive(PartialEq)]
enum Show {
    Always,
    Narrow,
    Wide,
}

/// In the order of the navigation.
static PLACES: [Place; 15] = [
    place(Route::Today, Icon::Today, |it| it.today, Show::Always),
    place(Route::Papers, Icon::Papers, |it| it.papers, Show::Always),
    place(Route::Cards, Icon::Cards, |it| it.cards, Show::Always),
    place(Route::Quiz, Icon::Quiz, |it| it.quiz, Show::Always),
    place(Route::Exam, Icon::Exam, |it| it.exam, Show::Wide),
    place(Route::Map, Icon::Map, |it| it.map, Show::Wide),
    place(Route::Recite, Icon::Recite, |it| it.recite, Show::Wide),
    place(
        Route::Mistakes,
        Icon::Mistakes,
        |it| it.mistakes,
        Show::Wide,
    ),
    place(Route::Starred, Icon::Star, |it| it.starred, Show::Wide),
    place(
        Route::Glossary,
        Icon::Glossary,
        |it| it.glossary,
        Show::Wide,
    ),
    place(
        Route::Statistics,
        Icon::Statistics,
        |it| it.statistics,
        Show::Wide,
    ),
    place(Route::Class, Icon::Class, |it| it.class, Show::Wide),
    place(Route::Print, Icon::Print, |it| it.print, Show::Wide),
    place(
        Route::Settings,
        Icon::Settings,
        |it| it.settings,
        Show::Wide,
    ),
    place(Route::More, Icon::More, |it| it.more, Show::Narrow),
];

const fn place(route: Route, icon: Icon, name: fn(&Names) -> &'static str, show: Show) -> Place {
    Place {
        route,
        icon,
        name,
        show,
    }
}

fn entry(place: &Place, words: &Names, here: &Route) -> Html {
    let class = match place.show {
        Show::Always => "frame-bar-place",
        Show::Narrow => "frame-bar-place frame-bar-place--narrow",
        Show::Wide => "frame-bar-place frame-bar-place--wide",
    };
    let is_here = place.route == *here || (place.show == Show::Narrow && is_in_more(here));
    html! {
        <li {class}>
            <a href={place.route.href()} aria-current={is_here.then_some("page")}>
                { place.icon.draw() }
                <span>{ (place.name)(words) }</span>
            </a>
        </li>
    }
}

/// Whether a narrow screen reaches it by 更多.
fn is_in_more(here: &Route) -> bool {
    more_places().any(|(route, _, _)| route == here)
}

/// The places behind 更多: address, drawing, name.
pub fn more_places() -> impl Iterator<Item = (&'static Route, Icon, fn(&Names) -> &'static str)> {
    PLACES
        .iter()
        .filter(|it| it.show == Show::Wide)
        .map(|it| (&it.route, it.icon, it.name))
}
