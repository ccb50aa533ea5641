//! Rules on what gives a key away: its words in the stem, its form among the others.

use super::answers::none_is;
use crate::corpus::Corpus;
use crate::distractor::same_mood;
use crate::draft::Draft;
use crate::make::is_among_statements;
use crate::model::{Card, Choice, Content, Form, Kind};
use crate::wording::{Bigrams, bare, inner, length, longest_common, predicate_form, word_pairs};

fn split(draft: &Draft) -> (Vec<&Choice>, Vec<&Choice>) {
    draft.choices().iter().partition(|it| it.correct)
}

/// Distractors that all begin or end alike, as the key does not, point at the key.
pub(super) fn key_is_no_odd_one(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    // Statements are told apart by what they say.
    if is_among_statements(draft) {
        return Ok(());
    }
    let (keys, wrong): (Vec<&Choice>, Vec<&Choice>) =
        draft.choices().iter().partition(|it| it.correct);
    let start = |it: &Choice| -> String { it.text.chars().take(2).collect() };
    if let [one, two, rest @ ..] = keys.as_slice() {
        let alike = start(one) == start(two) && rest.iter().all(|it| start(it) == start(one));
        let end = |it: &Choice| -> String { it.text.chars().rev().take(2).collect() };
        let ends = end(one) == end(two) && rest.iter().all(|it| end(it) == end(one));
        let told = alike && wrong.iter().all(|it| start(it) != start(one))
            || ends && wrong.iter().all(|it| end(it) != end(one));
        return (!told).then_some(()).ok_or_else(|| one.text.clone());
    }
    let ([key], [first, ..]) = (keys.as_slice(), wrong.as_slice()) else {
        return Ok(());
    };
    let end = |it: &Choice| -> String { it.text.chars().rev().take(2).collect() };
    // What the title names stands in every option but the key.
    let topics = corpus
        .source(&draft.point.paper)
        .map_or(&[][..], |it| &it.knowledge.terms);
    let title = title_of(draft, corpus);
    let topical = topics.iter().take(SUBJECTS).any(|term| {
        let all = wrong.iter().all(|it| it.text.contains(&term.text));
        title.contains(&term.text) && all && !key.text.contains(&term.text)
    });
    if draft.kind() == Kind::Single && topical {
        return Err(key.text.clone());
    }
    let odd = |edge: &dyn Fn(&Choice) -> String| {
        wrong.iter().all(|it| edge(it) == edge(first)) && edge(key) != edge(first)
    };
    if draft.kind() == Kind::Single && (odd(&start) || odd(&end)) {
        return Err(key.text.clone());
    }
    Ok(())
}

/// A passage that answers what is asked beyond it: whoever copies it has the marks.
pub(super) fn passage_does_not_answer(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let Some(Form::Material { passage, tasks, .. }) = draft.question().map(|it| &it.form) else {
        return Ok(());
    };
    let passage = bare(passage);
    let told = |wording: &[String]| wording.iter().all(|it| passage.contains(&bare(it)));
    // What the passage itself says, and which point it argues for, is found in it.
    let within = |stem: &str| stem.starts_with("根据材料") || stem.contains("哪一");
    for task in tasks.iter().filter(|it| !within(&it.stem)) {
        let points = task.rubric.points.iter();
        let copied = points.filter(|it| it.wordings().any(told)).count();
        if copied * 2 >= task.rubric.points.len() {
            return Err(task.stem.clone());
        }
    }
    Ok(())
}

/// Terms, best first, that a paper is about.
const SUBJECTS: usize = 30;

/// The title of the paper of an item.
fn title_of<'c>(draft: &Draft, corpus: &'c Corpus<'_>) -> &'c str {
    let source = corpus.source(&draft.point.paper);
    source.map_or("", |it| it.paper.front.title.as_str())
}

/// The stem without the title of its paper, which says what is meant and gives nothing away.
fn untitled(draft: &Draft, corpus: &Corpus<'_>) -> String {
    let stem = draft.visible();
    match corpus.source(&draft.point.paper) {
        Some(it) if !it.paper.front.title.is_empty() => stem.replace(&it.paper.front.title, ""),
        _ => stem,
    }
}

/// The key of a single question may not stand out by its likeness to the stem.
pub(super) fn key_is_not_likest(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let stem = Bigrams::of(&untitled(draft, corpus));
    let likeness = |it: &Choice| Bigrams::of(&it.text).similarity(&stem);
    let wrong = draft.choices().iter().filter(|it| !it.correct);
    let most_wrong = wrong.map(likeness).fold(0.0, f32::max);
    let clue = |it: &&Choice| it.correct && likeness(it) > most_wrong + 0.04;
    match draft.choices().iter().find(clue) {
        Some(it) if draft.kind() == Kind::Single => Err(it.text.clone()),
        _ => Ok(()),
    }
}

/// Neither the key nor most of it may stand in the stem, unless as much of every option does.
pub(super) fn key_is_not_in_stem(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let stem = bare(&untitled(draft, corpus));
    let shared = |text: &str| {
        let text = bare(text);
        longest_common(&text, &stem) as f32 / length(&text).max(1) as f32
    };
    let most_wrong = draft
        .choices()
        .iter()
        .filter(|it| !it.correct)
        .map(|it| shared(&it.text))
        .fold(0.0, f32::max);
    match draft
        .choices()
        .iter()
        .filter(|it| it.correct)
        .find(|it| shared(&it.text) > 0.6 || shared(&it.text) > most_wrong + 0.4)
    {
        Some(it) => Err(it.text.clone()),
        None => Ok(()),
    }
}

/// 雁群中领头起飞的大雁…的作用，指的是什么: a definition that holds the words of its term, all but the class that it
/// ends in, is read off.
pub(super) fn term_is_not_told(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let Content::Card(Card::Term { definition, term }) = &draft.content else {
        return Ok(());
    };
    // Whose it is stands behind it, and a title tells nothing that is asked.
    let definition = match definition.rsplit_once('（') {
        Some((said, whose)) if whose.ends_with("的界定）") => said,
        _ => definition,
    };
    (!tells(definition, term))
        .then_some(())
        .ok_or_else(|| term.clone())
}

/// The same of a definition with a gap for its term: `（　　）是指雁群中领头的大雁的作用`.
pub(super) fn defined_gap_is_not_told(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const DEFINING: &[&str] = &["是指", "指的是", "指", "描述了", "是一种", "意味着", "就是"];
    none_is(draft, |it| {
        let opens = it.before.is_empty() || it.before.ends_with(['，', '。', '“']);
        let behind = it.behind.trim_start_matches('”');
        let defines = DEFINING.iter().any(|word| behind.starts_with(word));
        opens && defines && tells(behind, it.hidden)
    })
}

/// Whether a definition holds the words of its term, all but the class that it ends in.
fn tells(definition: &str, term: &str) -> bool {
    let class = if length(term) >= 4 { 2 } else { 1 };
    let own: Vec<char> = term
        .chars()
        .take(length(term).saturating_sub(class))
        .collect();
    let told = own.len() >= 2 && own.iter().all(|it| definition.contains(*it));
    // Word by word: of 社会|必要|劳动|时间 the definition says three.
    let words: Vec<String> = own.chunks(2).map(|it| it.iter().collect()).collect();
    let said = words
        .iter()
        .filter(|it| length(it) == 2 && definition.contains(it.as_str()));
    told || said.count() * 2 >= words.len().max(2)
}

/// Among measures a claim, among troubles a blessing is crossed out unread.
pub(super) fn are_of_one_mood(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let (keys, wrong) = split(draft);
    let like_a_key = |it: &&&Choice| keys.iter().any(|key| same_mood(&key.text, &it.text));
    // Statements are told apart by what they say.
    match wrong
        .iter()
        .find(|it| !is_among_statements(draft) && !like_a_key(it))
    {
        Some(it) => Err(it.text.clone()),
        None => Ok(()),
    }
}

/// A true statement that alone names who speaks, or alone does not, is found by its form.
pub(super) fn key_alone_has_no_form(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    if !is_among_statements(draft) {
        return Ok(());
    }
    let spoken = |it: &Choice| {
        ["指出", "强调", "认为", "提出"]
            .iter()
            .any(|word| it.text.contains(word))
    };
    let (keys, wrong) = split(draft);
    let odd = |has: &dyn Fn(&Choice) -> bool| {
        keys.iter().all(|it| has(it)) && wrong.iter().all(|it| !has(it))
            || keys.iter().all(|it| !has(it)) && wrong.iter().all(|it| has(it))
    };
    let number = |it: &Choice| it.text.contains(|c: char| c.is_ascii_digit());
    // Two that say the same sort of thing are compared with each other; the key stands apart.
    let form = |it: &Choice| predicate_form(&it.text);
    let shared = |it: &&&Choice| {
        let same = |other: &&&Choice| form(other) == form(it);
        form(it).is_some()
            && wrong.iter().filter(same).count() >= 2
            && !keys.iter().any(|key| same(&key))
    };
    if odd(&spoken) || odd(&number) || wrong.iter().any(|it| shared(&it)) {
        return Err(keys.first().map_or_else(String::new, |it| it.text.clone()));
    }
    Ok(())
}

/// Shortest option that is a clause; of terms a word in common is no clue.
const CLAUSE: usize = 10;

/// A word of the stem that two keys in three repeat and no distractor has points at the keys: `精神维度` in the
/// stem, `精神基石` in one option.
pub(super) fn keys_alone_repeat_no_word(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    let (keys, wrong) = split(draft);
    if is_among_statements(draft) || !draft.choices().iter().all(|it| length(&it.text) >= CLAUSE) {
        return Ok(());
    }
    let stem = untitled(draft, corpus);
    let holding = |word: &str| keys.iter().filter(|it| it.text.contains(word)).count();
    let words = keys.iter().flat_map(|it| word_pairs(&it.text));
    let told = words.into_iter().find(|word| {
        stem.contains(word.as_str())
            && holding(word) * 3 >= keys.len() * 2
            && wrong.iter().all(|it| !it.text.contains(word.as_str()))
    });
    told.map_or(Ok(()), Err)
}

/// What a false statement puts in the place of the right word must not be told by what it stands beside:
/// of `雁群中领头的大雁` everybody says that it is no 幂数效应.
pub(super) fn false_statement_is_not_told(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    let Some(change) = draft.change() else {
        return Ok(());
    };
    let (right, wrong) = (inner(&change.right), inner(&change.wrong));
    // `黏菌素（antibiotics）`: the name in another tongue tells.
    if change.truth.contains(&format!("{}（", change.right)) {
        return Err(right);
    }
    if length(&right) > NAME || length(&wrong) > NAME {
        return Ok(());
    }
    // What is its own in the right name, and no particle of naming.
    let own: Vec<char> = right
        .chars()
        .filter(|it| it.is_alphanumeric() && !wrong.contains(*it) && !"新性化力的者".contains(*it))
        .collect();
    let rest = change.truth.replace(&change.right, "");
    let told = own.iter().filter(|it| rest.contains(**it)).count();
    let defines = ["是指", "指的是", "描述了", "是一种"]
        .iter()
        .any(|it| rest.contains(it));
    if defines && told > 0 {
        return Err(right);
    }
    Ok(())
}

/// Longest name that a false statement exchanges as a word.
const NAME: usize = 8;

#[cfg(test)]
mod tests {
    use super::super::tests::{blank, false_statement, single, term_card};
    use super::*;
    use crate::fixture;

    #[test]
    fn a_term_is_not_read_off_its_definition() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        for (text, term, fair) in [
            (
                "头雁效应是指雁群中领头的大雁对雁群的作用。",
                "头雁效应",
                false,
            ),
            ("幂数效应描述了变量之间的非线性关系。", "幂数效应", true),
            (
                "流通时间是指资本从商品转化为货币所耗费的时间。",
                "流通时间",
                true,
            ),
            (
                "社会必要劳动时间是指社会平均条件下的劳动时间。",
                "社会必要劳动时间",
                false,
            ),
        ] {
            let it = blank(text, &[term]);
            assert_eq!(
                defined_gap_is_not_told(&it, &corpus).is_ok(),
                fair,
                "{text}"
            );
        }
    }

    /// A rule, a stem, and options (the key first) that it refuses and that it lets through.
    #[test]
    fn keys_that_show_fall() {
        type Judge = fn(&Draft, &Corpus<'_>) -> Result<(), String>;
        let table: &[(Judge, [&str; 4], [&str; 4])] = &[
            (
                keys_alone_repeat_no_word,
                [
                    "坚持价值引领，铸就坚实的精神基石",
                    "弥合接入的差距，夯实网络设施",
                    "引导资本下乡，规范平台经济",
                    "培养新型农民，壮大合作组织",
                ],
                [
                    "坚持价值引领，铸就坚实的文化基石",
                    "弥合接入的差距，夯实网络设施",
                    "引导资本下乡，规范平台经济",
                    "培养新型农民，壮大合作组织",
                ],
            ),
            (
                are_of_one_mood,
                [
                    "人才流失问题影响乡村的内生性",
                    "数据分散问题影响乡村的共享性",
                    "发展智慧农业将提高劳动生产率",
                    "治理滞后问题影响乡村的有效性",
                ],
                [
                    "人才流失问题影响乡村的内生性",
                    "数据分散问题影响乡村的共享性",
                    "设施薄弱问题影响乡村的连通性",
                    "治理滞后问题影响乡村的有效性",
                ],
            ),
        ];
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        let stem = "下列各项中，论述“拓宽乡村的精神维度”时谈到的是（　　）。";
        for (judge, told, fair) in table {
            assert!(judge(&single(stem, *told), &corpus).is_err(), "{told:?}");
            assert_eq!(judge(&single(stem, *fair), &corpus), Ok(()), "{fair:?}");
        }
    }

    #[test]
    fn definitions_that_show_their_term_fall() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        for (term, definition, fair) in [
            (
                "头雁效应",
                "雁群中领头起飞的大雁对整个雁群的显著作用",
                false,
            ),
            (
                "共同富裕",
                "强调发展程度上的富裕性和发展目标上的共同性",
                false,
            ),
            ("马太效应", "强者愈强、弱者愈弱的现象", true),
            ("机会成本", "放弃其他用途所付出的代价", true),
            ("创新", "创造性地运用知识的活动", true),
        ] {
            let it = term_card(term, definition);
            assert_eq!(term_is_not_told(&it, &corpus).is_ok(), fair, "{term}");
        }
    }

    #[test]
    fn statements_that_show_their_right_word_fall() {
        let (papers, knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        for (stem, right, wrong, fair) in [
            (
                "幂数效应是指雁群中领头的大雁的作用。",
                "头雁效应",
                "幂数效应",
                false,
            ),
            ("新产业发挥幂数效应。", "头雁效应", "幂数效应", true),
            (
                "黏菌素（antibiotics）抑制微生物。",
                "抗生素",
                "黏菌素",
                false,
            ),
        ] {
            let it = false_statement(stem, right, wrong);
            assert_eq!(
                false_statement_is_not_told(&it, &corpus).is_ok(),
                fair,
                "{stem}"
            );
        }
    }
}
