//! What a card shows, and above all what it does not show before it is turned.

use bank::{Card, ClozePart};
use std::rc::Rc;
use study::Wait;
use wengu_app::components::flash_card::{FlashCard, FlashCardProps, Side, steps};
use wengu_app::components::grade_bar::{GradeBar, GradeBarProps};
use yew::{BaseComponent, Callback, LocalServerRenderer};

fn render<C: BaseComponent>(props: C::Properties) -> String {
    pollster::block_on(
        LocalServerRenderer::<C>::with_props(props)
            .hydratable(false)
            .render(),
    )
}

fn card(card: &Card, side: Side) -> String {
    let card = Rc::new(card.clone());
    render::<FlashCard>(FlashCardProps { card, side })
}

/// Each kind with what it asks and what it must hide.
fn every_kind() -> Vec<(Card, &'static str, Vec<&'static str>)> {
    let text = String::from;
    vec![
        (
            Card::Definition {
                term: text("甲"),
                definition: text("乙乙"),
            },
            "甲",
            vec!["乙乙"],
        ),
        (
            Card::Term {
                definition: text("乙乙"),
                term: text("甲"),
            },
            "乙乙",
            vec!["甲"],
        ),
        (
            Card::Cloze {
                parts: vec![
                    ClozePart::Shown(text("以")),
                    ClozePart::Hidden(text("创新")),
                    ClozePart::Shown(text("为主")),
                ],
            },
            "为主",
            vec!["创新"],
        ),
        (
            Card::List {
                stem: text("三条路"),
                members: vec![text("东"), text("西"), text("南")],
                ordered: true,
                complete: false,
            },
            "三条路",
            vec!["东", "西", "南"],
        ),
        (
            Card::Pair {
                stem: text("问"),
                answer: text("答案"),
            },
            "问",
            vec!["答案"],
        ),
        (
            Card::Quotation {
                words: text("名言"),
                speaker: text("某人"),
                work: Some(text("某书")),
            },
            "名言",
            vec!["某人", "某书"],
        ),
        (
            Card::Figure {
                stem: text("零售额"),
                answer: text("5870.3亿元"),
            },
            "零售额",
            vec!["5870.3"],
        ),
        (
            Card::Contrast {
                stem: text("怎么说"),
                views: vec![(text("文一"), text("这样"))],
            },
            "怎么说",
            vec!["这样"],
        ),
    ]
}

#[test]
fn the_front_shows_what_is_asked_and_hides_what_is_recalled() {
    for (it, asked, hidden) in every_kind() {
        let front = card(&it, Side::FRONT);
        assert!(front.contains(asked), "{it:?} asks: {front}");
        for words in &hidden {
            assert!(!front.contains(words), "{it:?} gives away {words}: {front}");
        }
        let back = card(&it, Side::Back);
        for words in hidden.iter().chain([&asked]) {
            assert!(back.contains(words), "{it:?} shows {words}: {back}");
        }
    }
}

#[test]
fn a_list_is_recalled_member_by_member() {
    let list = Card::List {
        stem: "三条路".into(),
        members: vec!["东".into(), "西".into(), "南".into()],
        ordered: false,
        complete: true,
    };
    assert_eq!(steps(&list), 3);
    let one = card(&list, Side::Front { members: 1 });
    assert!(one.contains("东") && !one.contains("西") && !one.contains("南"));
}

#[test]
fn gaps_are_named_and_all_alike() {
    let cloze = |hidden: &str| Card::Cloze {
        parts: vec![
            ClozePart::Hidden(hidden.into()),
            ClozePart::Shown("。".into()),
        ],
    };
    let short = card(&cloze("短"), Side::FRONT);
    assert_eq!(short, card(&cloze("长得多的空"), Side::FRONT));
    assert!(short.contains("aria-label=\"空缺\""), "{short}");
}

#[test]
fn text_of_a_paper_is_text() {
    let evil = Card::Definition {
        term: "<img src=x onerror=alert(1)>".into(),
        definition: "</p><script>".into(),
    };
    let html = card(&evil, Side::Back);
    assert!(
        !html.contains("<img") && !html.contains("<script"),
        "{html}"
    );
}

#[test]
fn every_rating_has_its_key_its_word_and_its_interval() {
    let html = render::<GradeBar>(GradeBarProps {
        waits: [
            Wait::Minutes(1),
            Wait::Minutes(90),
            Wait::Days(3),
            Wait::Days(400),
        ],
        on_rate: Callback::noop(),
    });
    for words in [
        "忘了", "1 分钟", "吃力", "2 小时", "记得", "3 天", "轻松", "1.1 年",
    ] {
        assert!(html.contains(words), "{words} in {html}");
    }
    for key in 1..=4 {
        assert!(
            html.contains(&format!(">{key}</kbd>")),
            "key {key} in {html}"
        );
    }
}
