//! Other words for the same: verbs with one object, one of two verbs, both ends of a turn in their order.

use crate::accepted::Told;
use crate::telling::WORDS;
use crate::turn::turn;
use crate::units::{PHRASE, Unit, Weight};
use crate::wording::{length, shared_end};

/// Short clauses side by side, and the same with the object said once: `解放生产力，发展生产力` and `解放和发展生产力`.
pub(crate) fn with_shared_objects(clauses: &[&str]) -> Vec<Vec<String>> {
    let mut all = vec![clauses.iter().map(|it| (*it).to_owned()).collect()];
    let [one, other, rest @ ..] = clauses else {
        return all;
    };
    let object = shared_end(one, other);
    let (verb, second) = (
        one.strip_suffix(object).unwrap_or(one),
        other.strip_suffix(object).unwrap_or(other),
    );
    let fits = length(object) >= OBJECT && length(verb) == VERB && length(second) == VERB;
    if fits {
        for link in ["和", "、", "与"] {
            let joined = format!("{verb}{link}{second}{object}");
            let rest = rest.iter().map(|it| (*it).to_owned());
            all.push(std::iter::once(joined).chain(rest).collect());
        }
    }
    all
}

/// Shortest object, and the length of a verb.
const OBJECT: usize = 2;
const VERB: usize = 2;

/// Of two verbs side by side the other one: `谋划布局未来产业`.
pub(crate) fn by_other_verb(units: &[Unit], clause: &str, words: &[String]) -> Option<Vec<String>> {
    let verb = |it: &Unit| it.weight == Weight::Verb;
    let at = units
        .iter()
        .position(|it| verb(it) && words.contains(&it.text))?;
    let beside = [at.checked_sub(1), Some(at + 1)];
    let mut beside = beside.into_iter().flatten().filter_map(|it| units.get(it));
    let together = |it: &str| {
        let own = units[at].text.as_str();
        clause.contains(&format!("{own}{it}")) || clause.contains(&format!("{it}{own}"))
    };
    let other = beside
        .find(|it| verb(it) && !it.moves() && !words.contains(&it.text) && together(&it.text))?;
    let swap = |it: &String| match *it == units[at].text {
        true => other.text.clone(),
        false => it.clone(),
    };
    Some(words.iter().map(swap).collect())
}

/// Both ends of a turn in their order, without what both are: of `从甲函数向乙函数转变` 甲 and 向乙.
pub(crate) fn turned(clause: &str, told: &Told) -> Option<Vec<Vec<String>>> {
    let turn = turn(clause)?;
    let sort = turn.sort();
    let bare = |it: &str| it.strip_suffix(sort).unwrap_or(it).to_owned();
    let (from, to) = (bare(turn.from), bare(turn.to));
    let links = ["向", "到", "为"];
    let said = |link: &&str| vec![from.clone(), format!("{link}{to}")];
    (told.tells(&from) && told.tells(&to)).then(|| links.iter().map(said).collect())
}

/// Of three words the last with its verb: who says `融入创新生态` need not say with which mind.
pub(crate) fn by_its_verb(units: &[Unit], clause: &str, words: &[String]) -> Option<Vec<String>> {
    let [.., last] = words else { return None };
    let at = units.iter().position(|it| it.text == *last)?;
    let verb = units.get(at.checked_sub(1)?)?;
    // `形成的经济关系` is no object.
    let object = clause.contains(&format!("{}{last}", verb.text));
    (words.len() == WORDS && verb.weight == Weight::Verb && object)
        .then(|| vec![verb.text.clone(), last.clone()])
}

/// The name of a class without its example: `人工智能等战略性新兴产业`.
pub(crate) fn without_example(clause: &str, words: &[String]) -> Option<Vec<String>> {
    let [example, class] = words else { return None };
    let shown = clause.contains(&format!("{example}等{class}"));
    (shown && length(class) >= PHRASE).then(|| vec![class.clone()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split('＋').map(str::to_owned).collect()
    }

    #[test]
    fn an_object_may_be_said_once() {
        let all = with_shared_objects(&["解放生产力", "发展生产力", "消灭剥削"]);
        assert_eq!(all.len(), 4);
        assert_eq!(all[0], words("解放生产力＋发展生产力＋消灭剥削"));
        assert_eq!(all[1], words("解放和发展生产力＋消灭剥削"));
        assert_eq!(with_shared_objects(&["消灭剥削", "实现富裕"]).len(), 1);
    }

    #[test]
    fn of_two_verbs_either_is_said() {
        let unit = |text: &str, weight| Unit {
            text: text.to_owned(),
            weight,
            specific: true,
        };
        let units = [
            unit("谋划", Weight::Verb),
            unit("布局", Weight::Verb),
            unit("未来产业", Weight::Term),
        ];
        let clause = "谋划布局未来产业";
        let other = by_other_verb(&units, clause, &words("谋划＋未来产业"));
        assert_eq!(other, Some(words("布局＋未来产业")));
        let apart = by_other_verb(&units, "谋划产业，布局未来产业", &words("谋划＋未来产业"));
        assert_eq!(apart, None);
    }

    #[test]
    fn an_example_need_not_be_given() {
        let clause = "带动滴灌等高效节水农业";
        let class = without_example(clause, &words("滴灌＋高效节水农业"));
        assert_eq!(class, Some(words("高效节水农业")));
        let other = without_example(clause, &words("带动＋高效节水农业"));
        assert_eq!(other, None);
    }

    #[test]
    fn a_turn_has_a_direction() {
        for (clause, expected) in [
            ("正面临从小麦函数向棉花函数的重大转变", Some("小麦＋向棉花")),
            ("从单一种植向多元经营转变", Some("单一种植＋向多元经营")),
            ("从城市到农村", None),
            ("从而引导资本向实体经济", None),
            ("从生产方向上看", None),
        ] {
            let found =
                turned(clause, &Told::new(std::iter::empty())).and_then(|it| it.into_iter().next());
            assert_eq!(found, expected.map(words), "{clause}");
        }
        let told = Told::new(["单一种植的困境"].into_iter());
        assert_eq!(turned("从单一种植向多元经营转变", &told), None);
    }
}
