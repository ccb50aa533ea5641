//! Questions chosen by hand: section by section, with their kinds.

use crate::hooks::{use_study, use_words};
use crate::live;
use crate::pages::mistakes::asked;
use crate::pages::papers::title;
use crate::state::library::Books;
use crate::state::manuscript::heading;
use crate::words::Embed;
use bank::{Item, ItemId, Kind};
use exchange::ItemList;
use paper::{Paper, SectionId, SectionKind};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// See [`Items`].
#[derive(Properties, PartialEq)]
pub(super) struct ItemsProps {
    /// What is chosen.
    pub list: ItemList,
    /// Something else is.
    pub on_change: Callback<ItemList>,
}

/// The questions of the library, to choose from.
#[component]
pub(super) fn Items(props: &ItemsProps) -> Html {
    let all = use_words();
    let words = &all.embed;
    let study = use_study();
    let books = study.desk().books();
    let kind = use_state_eq(|| None::<Kind>);
    let on_kind = {
        let kind = kind.clone();
        Callback::from(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlInputElement>().value();
            kind.set(Kind::ALL.into_iter().find(|it| it.name() == name));
        })
    };
    let none = props.on_change.reform(|_: MouseEvent| ItemList::default());
    let chosen = props.list.len();
    html! {
        <section class="panel stack" aria-labelledby="embed-items">
            <h2 id="embed-items">{ words.items }</h2>
            <p>{ words.items_about }</p>
            <div class="field">
                <label for="embed-items-kind">{ words.items_kind }</label>
                <select id="embed-items-kind" class="field-input" onchange={on_kind}>
                    <option value="" selected={kind.is_none()}>{ words.items_kind_all }</option>
                    { for questions().map(|it| html! {
                        <option value={it.name()} selected={*kind == Some(it)}>{ all.quiz.kind(it) }</option>
                    }) }
                </select>
            </div>
            { for books.library().papers.iter().map(|paper| html! {
                <div key={paper.id.clone()} class="stack stack--tight">
                    <h3 lang="zh-Hans">{ title(paper, &all.paper) }</h3>
                    { for places(paper, books, *kind).map(|(section, items)| live!(Place {
                        name: name(paper, section, &all.embed),
                        items,
                        list: props.list.clone(),
                        on_change: props.on_change.clone(),
                    }, key: section.0.to_string())) }
                </div>
            }) }
            <div class="cluster item-list-sum">
                <p aria-live="polite">
                    { (words.items_chosen)(chosen) }
                    if chosen >= ItemList::MOST {
                        { " " }{ (words.items_full)(ItemList::MOST) }
                    }
                </p>
                if chosen > 0 {
                    <button type="button" class="button" onclick={none}>{ words.items_none }</button>
                }
            </div>
        </section>
    }
}

fn questions() -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(|it| *it != Kind::Card)
}

/// The sections of a paper in which questions of a kind stand, with these.
fn places<'a>(
    paper: &'a Paper,
    books: &'a Books,
    kind: Option<Kind>,
) -> impl Iterator<Item = (SectionId, Vec<ItemId>)> + 'a {
    let wanted = move |it: &Item| match it.content.kind() {
        Kind::Card => false,
        own => kind.is_none_or(|it| it == own),
    };
    order(paper).filter_map(move |section| {
        let within = books
            .items_of_paper(&paper.id)
            .filter(|it| it.section == section);
        let items: Vec<ItemId> = within.filter(|it| wanted(it)).map(|it| it.id).collect();
        (!items.is_empty()).then_some((section, items))
    })
}

/// The nodes of the outline as they are read: what opens the text has no node but the root, and follows the abstract.
fn order(paper: &Paper) -> impl Iterator<Item = SectionId> {
    let below = paper.sections.iter().skip(1);
    let fronts = below.take_while(|it| it.kind == SectionKind::Abstract);
    let opening = fronts.count();
    let count = paper.sections.len();
    let ids = (1..=opening)
        .chain(0..count.min(1))
        .chain(opening + 1..count);
    ids.filter_map(|it| u16::try_from(it).ok()).map(SectionId)
}

fn name(paper: &Paper, section: SectionId, words: &Embed) -> String {
    match paper.section(section) {
        Some(it) if it.kind == SectionKind::Abstract => words.items_abstract.to_owned(),
        Some(it) if it.level > 0 => heading(&it.number, &it.title),
        _ => words.items_opening.to_owned(),
    }
}

#[derive(Properties, PartialEq)]
struct PlaceProps {
    name: String,
    items: Vec<ItemId>,
    list: ItemList,
    on_change: Callback<ItemList>,
}

/// A section's questions, drawn when it is opened: there are hundreds in all.
#[component]
fn Place(props: &PlaceProps) -> Html {
    let words = use_words();
    let study = use_study();
    let opened = use_state_eq(|| false);
    let ontoggle = {
        let opened = opened.clone();
        Callback::from(move |_: Event| opened.set(true))
    };
    let is_in = |it: &ItemId| props.list.contains(*it);
    let chosen = props.items.iter().filter(|it| is_in(it)).count();
    let is_all = chosen == props.items.len();
    let is_full = props.list.len() >= ItemList::MOST;
    let books = study.desk().books();
    let all = {
        let (list, items) = (props.list.clone(), props.items.clone());
        props
            .on_change
            .reform(move |_: Event| list.clone().toggled_all(&items))
    };
    html! {
        <details class="item-list" {ontoggle}>
            <summary>
                <span lang="zh-Hans">{ &props.name }</span>{ " " }
                <span class="soft number">{ chosen }{ " / " }{ props.items.len() }</span>
            </summary>
            if *opened {
                <fieldset class="item-list-boxes">
                    <legend class="heard-only" lang="zh-Hans">{ &props.name }</legend>
                    <label class="box">
                        <input type="checkbox" checked={is_all} disabled={is_full && !is_all} onchange={all} />
                        <strong>{ words.embed.items_all }</strong>
                    </label>
                    { for props.items.iter().filter_map(|id| books.item(*id)).map(|item| {
                        let (id, list) = (item.id, props.list.clone());
                        let onchange = props.on_change.reform(move |_: Event| list.clone().toggled(id));
                        html! {
                            <label key={id.to_string()} class="box">
                                <input type="checkbox" checked={is_in(&id)} disabled={is_full && !is_in(&id)} {onchange} />
                                <span>{ asked(item, &words.quiz) }</span>
                            </label>
                        }
                    }) }
                </fieldset>
            }
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paper::{Section, Span};

    fn paper(kinds: &[SectionKind]) -> Paper {
        let section = |kind: &SectionKind| Section {
            level: 1,
            number: String::new(),
            title: String::new(),
            kind: *kind,
            parent: None,
            topic: None,
            span: Span::new(0, 0),
        };
        Paper {
            sections: kinds.iter().map(section).collect(),
            ..Paper::default()
        }
    }

    #[test]
    fn sections_stand_as_they_are_read() {
        use SectionKind::{Abstract, Heading, Root};
        for (kinds, expected) in [
            (&[Root, Abstract, Heading, Heading][..], &[1, 0, 2, 3][..]),
            (&[Root, Heading], &[0, 1]),
            (&[Root], &[0]),
            (&[], &[]),
        ] {
            let shown: Vec<u16> = order(&paper(kinds)).map(|it| it.0).collect();
            assert_eq!(shown, expected, "{kinds:?}");
        }
    }
}
