//! Rules on gaps and stems that hold a piece of something: a word without its ending, an adverbial, half of a
//! pair.

use super::answers::{Gap, none_is};
use crate::corpus::Corpus;
use crate::draft::Draft;
use crate::model::{ClozePart, Kind};
use crate::wording::length;

/// Endings that make of a word the name of a quality or a thing: 共同 and 共同性.
const ENDINGS: &[char] = &['性', '化', '力', '度', '率', '观', '论'];

/// A term of some paper that is `word` with an ending, so that it would fill the gap as well.
fn longer<'c>(corpus: &'c Corpus<'_>, word: &str) -> Option<&'c str> {
    let mut terms = corpus.terms().map(|(_, it)| it.text.as_str());
    terms.find(|it| {
        let ending = it.strip_prefix(word);
        ending.is_some_and(|it| length(it) == 1 && it.ends_with(ENDINGS))
    })
}

/// A word in quotation marks of which the paper has a longer form: `“（共同）”代表着…`, where 共同性 fits as well.
pub(super) fn is_no_stem_of_a_word(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let quoted = it.before.ends_with('“') && it.behind.starts_with('”');
        quoted && longer(corpus, it.hidden).is_some()
    })
}

/// A subject that is such a piece: of `“共同”代表着（　　）` nobody knows what 共同 is.
pub(super) fn subject_is_no_piece(draft: &Draft, corpus: &Corpus<'_>) -> Result<(), String> {
    if !matches!(
        draft.kind(),
        Kind::Card | Kind::Blank | Kind::Single | Kind::Judgement
    ) {
        return Ok(());
    }
    let seen = draft.visible();
    let subject = |it: &str| -> Option<String> {
        let (word, rest) = it.strip_prefix('“')?.split_once('”')?;
        let verb = !rest.starts_with(['的', '、', '与', '和', '”']) && !rest.is_empty();
        (verb && length(word) == 2).then(|| word.to_owned())
    };
    let clauses = seen.split(['，', '；', '。']).filter_map(subject);
    let found = clauses.into_iter().find(|it| longer(corpus, it).is_some());
    found.map_or(Ok(()), Err)
}

/// When and where something is so, and a clause of its own: `（当今世界），竞争是…`, `（旧城属官），新城属商`.
pub(super) fn is_no_setting(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const SETTINGS: &[&str] = &[
        "世界", "时代", "时期", "阶段", "年代", "世纪", "以来", "当前", "目前", "近年", "征程",
        "背景", "形势", "今天", "如今", "未来", "条件", "情况", "领域",
    ];
    const OPENERS: &[char] = &['“', '‘', '：', '，', '；'];
    // `（智慧农业），是…`: what is spoken of stands alone before what is said.
    const SAYING: &[&str] = &[
        "是", "就", "即", "系", "乃", "指", "谓", "不", "也", "又", "通俗", "归根", "简", "依",
        "作为", "在",
    ];
    none_is(draft, |it| {
        let opens = it.before.is_empty() || it.before.ends_with(OPENERS);
        let Some(next) = it.behind.strip_prefix('，').filter(|_| opens) else {
            return false;
        };
        let said = SAYING.iter().any(|word| next.starts_with(word));
        !said || SETTINGS.iter().any(|word| it.hidden.contains(word))
    })
}

/// What qualifies something that is qualified already: `代表着（社会主义）先进的生产关系`.
pub(super) fn is_no_outer_attribute(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let opens = it.before.is_empty() || it.before.ends_with(['，', '；', '。', '“', '、']);
        let next: String = it.behind.chars().take(3).collect();
        let qualifies = next.ends_with('的') && !next.contains(['，', '、', '”', '是', '发', '所']);
        // `实现（非竞争性）的获取`: how something is, many words say.
        let how = it.behind.starts_with('的') && it.hidden.ends_with(['性', '式', '型', '化']);
        let how = how && !is_quoted(it);
        !opens && qualifies || how
    })
}

/// One of two, the other shown: `在（新兴产业）和数字经济领域`. Where the two are all there is, one tells the other.
pub(super) fn is_no_half_of_a_pair(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const LINKS: &[char] = &['和', '与', '及'];
    const BOTH: &[&str] = &[
        "二重", "双重", "两大", "两种", "两个", "对立", "矛盾", "统一", "之间", "关系",
    ];
    let hidden = draft.parts().iter();
    let hidden = hidden
        .filter(|it| matches!(it, ClozePart::Hidden(_)))
        .count();
    // Where both are hidden, little stands between them: `程度上的（　　）和目标上的（　　）`.
    let between = if hidden == 2 { BETWEEN } else { 1 };
    none_is(draft, |it| {
        let alone = |it: &str| length(it) <= between;
        let first = it.behind.starts_with(LINKS) || it.behind.starts_with("以及");
        let opens = it.before.is_empty() || it.before.ends_with(['，', '；', '。']);
        let first = (first || opens && it.behind.starts_with('、')) && !alone(it.behind);
        let second = it.before.ends_with(LINKS) || it.before.ends_with("以及");
        let second = second && !alone(it.before);
        let near: String = it.behind.chars().take(16).collect();
        let both = BOTH.iter().any(|word| near.contains(word));
        (first || second) && !both && !is_quoted(it)
    })
}

/// A word in quotation marks that the stem gives all the pieces of: `共同富裕的“富裕性”与“（共同性）”`.
pub(super) fn is_not_put_together(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let Some(partner) = it
            .before
            .strip_suffix("”与“")
            .or(it.before.strip_suffix("”和“"))
        else {
            return false;
        };
        let Some((lead, partner)) = partner.rsplit_once('“') else {
            return false;
        };
        let mut own = it.hidden.chars();
        let ending = own.next_back();
        ending.is_some() && partner.chars().next_back() == ending && lead.contains(own.as_str())
    })
}

/// Whose something is, where the stem names him again: `对（劳动者就业门槛）提出要求，需要传统产业劳动者…`.
pub(super) fn is_without_its_owner(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let owner = it
            .hidden
            .find(['者', '民', '员'])
            .map(|at| &it.hidden[..at + '者'.len_utf8()]);
        let owner = owner.filter(|owner| {
            (2..=4).contains(&length(owner)) && length(it.hidden) >= length(owner) + 2
        });
        owner.is_some_and(|owner| it.before.contains(owner) || it.behind.contains(owner))
    })
}

/// What the paper wants to be rid of: `摒弃教育就是“（　　）”的观念`.
pub(super) fn is_nothing_to_be_rid_of(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const RID: &[&str] = &["摒弃", "消弭", "破除", "纠正", "反对", "抛弃", "扭转"];
    none_is(draft, |it| {
        let clause = it
            .before
            .rsplit(['，', '；', '。'])
            .next()
            .unwrap_or_default();
        RID.iter().any(|word| clause.starts_with(word))
    })
}

/// Most characters between two gaps that answer each other.
const BETWEEN: usize = 10;

/// A question is no answer: `（人老了在哪里养老），是一个治理问题`.
pub(super) fn is_no_question(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const ASKING: &[&str] = &[
        "哪里", "怎么", "怎样", "如何", "什么", "哪些", "多少", "是否", "为何",
    ];
    none_is(draft, |it| {
        ASKING.iter().any(|word| it.hidden.contains(word))
    })
}

/// Ends of a subject that say how something is done.
const ADVERBS: &[&str] = &["分别", "各自", "往往", "已经", "曾经", "同样", "共同"];

/// Half of what stands behind it: `（网格员手里倒）是`, `被（用户感知）到`, and the last of an enumeration with 本: `（预防、康复本）是`.
pub(super) fn takes_no_half_of_a_verb(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const HALVES: &[char] = &[
        '倒', '也', '就', '才', '还', '都', '却', '正', '便', '乃', '只', '不', '总', '既', '又',
        '更', '可', '并', '皆', '均', '算', '仍',
    ];
    none_is(draft, |it| {
        let last = it.hidden.contains('、') && it.hidden.ends_with('本');
        let half = (it.hidden.ends_with(HALVES) || last) && it.behind.starts_with('是');
        let adverb = ADVERBS.iter().any(|word| it.hidden.ends_with(word));
        // What is 到, 过 or 得 is a verb; but `从（城市）到农村`.
        let from = it.before.ends_with(['从', '由']);
        let verb = it.behind.starts_with(['到', '过', '得', '着', '了']) && !from;
        // `（科技成果转化）为实际生产力`: what it turns into is part of the verb.
        const TURNS: &[&str] = &["转化", "转变", "转换", "升级", "演变", "发展", "提升"];
        let turns =
            TURNS.iter().any(|word| it.hidden.ends_with(word)) && it.behind.starts_with('为');
        half || adverb || turns || verb && !is_quoted(it)
    })
}

/// One of words in quotation marks that stand side by side, or one of several examples: any other fits as well.
pub(super) fn is_no_one_of_a_row(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let near: String = it.behind.chars().take(EXAMPLES).collect();
        let among = it.before.ends_with('、') && it.behind.starts_with('、');
        let example = among && near.contains('等');
        let before = it
            .before
            .rsplit(['，', '；', '。'])
            .next()
            .unwrap_or_default();
        // The first of them, and the last: `（　　）、人工智能、宇航等产业`, `经济、政治、文化、（　　）等领域`.
        let row = |text: &str| text.matches('、').count() >= 2;
        let clause = |text: &str| {
            text.split(['，', '；', '。'])
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        let first = it.behind.starts_with('、') && row(&near) && near.contains('等');
        // `形成（创新）、升级、改善的循环`: three things in one attribute.
        let own = clause(it.behind);
        let one =
            own.starts_with('、') && row(&own) || own.starts_with('、') && before.ends_with('、');
        let first = first || one && own.contains('的') && !own.contains('是');
        let last = it.before.ends_with('、') && row(before) && clause(it.behind).starts_with('等');
        // `如（甲经济）、乙经济等新模式`: one of two examples.
        const SUCH: &[&str] = &["例如", "比如", "诸如", "包括", "如"];
        const OTHERS: &[&str] = &["如果", "如何", "如此", "如今", "如同"];
        let such = SUCH.iter().any(|word| it.before.ends_with(word));
        let such = such && it.behind.starts_with('、') && near.contains('等');
        let led = SUCH.iter().any(|word| before.starts_with(word))
            && !OTHERS.iter().any(|word| before.starts_with(word));
        let such = such || led && it.before.ends_with('、') && it.behind.starts_with('等');
        if example || first || last || such {
            return true;
        }
        let behind = it.behind.strip_prefix('”').unwrap_or_default();
        let before = it.before.strip_suffix('“').unwrap_or_default();
        is_quoted(it)
            && (behind.starts_with('“')
                || behind.starts_with("、“")
                || before.ends_with('”')
                || before.ends_with("”、"))
    })
}

/// Characters behind one example in which the last is followed by 等.
const EXAMPLES: usize = 28;

/// Whether all members of a row are asked for: what is said of each tells them apart (`（　　）大、（　　）强、（　　）高`).
fn asks_for_all(draft: &Draft) -> bool {
    let linked = draft.parts().windows(3).filter(|it| match it {
        [
            ClozePart::Hidden(_),
            ClozePart::Shown(said),
            ClozePart::Hidden(_),
        ] => said.contains('、') && length(said) <= LINK,
        _ => false,
    });
    linked.count() >= 2
}

/// Most characters from one member of a row to the next.
const LINK: usize = 4;

/// A member of an enumeration without its end: `、（科技创新体系）建设、`.
pub(super) fn takes_the_member_to_its_end(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    if asks_for_all(draft) {
        return Ok(());
    }
    none_is(draft, |it| {
        let rest = it
            .behind
            .split(['、', '，', '。', '；', '和', '与', '等'])
            .next()
            .unwrap_or_default();
        let goes_on = it.behind[rest.len()..].starts_with(['、', '和', '与', '等']);
        it.before.ends_with('、') && goes_on && (1..=4).contains(&length(rest)) && !is_quoted(it)
    })
}

/// `促进共同富裕与（促进人的全面发展）`: the verb that both halves share stays outside, else its object alone is as good.
pub(super) fn takes_no_shared_verb(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let verb: String = it.hidden.chars().take(2).collect();
        let joined = it.before.ends_with(['与', '和', '、']);
        joined && length(it.hidden) >= 6 && it.before.contains(&verb)
    })
}

/// `（传统生产力）以资源投入为主，而新质生产力则…`: the other side of a contrast names this one.
pub(super) fn is_no_side_of_a_contrast(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let opens = it.before.is_empty() || it.before.ends_with("认为，");
        let other = it.behind.split_once("，而").map(|it| it.1);
        opens && other.is_some_and(|it| it.split('，').next().is_some_and(|it| it.contains('则')))
    })
}

/// `两者是（高度统一）的`: many words say of things how they stand to each other.
pub(super) fn is_no_standing(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let rest = it.behind.strip_prefix('的');
        let ends = rest.is_some_and(|it| it.is_empty() || it.starts_with(['。', '，', '；', '”']));
        it.before.ends_with('是') && ends
    })
}

/// Two watchwords with a mark between them are two gaps: `（绿色化+可持续性）`.
pub(super) fn is_no_sum(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let parts: Vec<&str> = it.hidden.split(['+', '＋']).collect();
        parts.len() > 1 && parts.iter().all(|it| length(it) >= 3)
    })
}

/// One of a kind that nothing tells apart: `从一个（地方）到另一个`.
pub(super) fn is_no_any_one(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const ANY: &[&str] = &[
        "一个",
        "另一个",
        "一种",
        "某个",
        "某种",
        "每个",
        "各个",
        "这个",
    ];
    // `是一项（系统工程）`: what else could it be called?
    const CALLED: &[&str] = &["是一项", "是一场", "是一门"];
    if asks_for_all(draft) {
        return Ok(());
    }
    none_is(draft, |it| {
        let any = ANY.iter().chain(CALLED);
        any.into_iter().any(|word| it.before.ends_with(word)) && !is_quoted(it)
    })
}

/// What some do, or what may be done, is told of nobody in particular: only its subject and its main verb
/// are worth a gap, and here neither is.
pub(super) fn is_no_side_clause(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const SIDE: &[&str] = &[
        "随着", "由于", "为了", "当", "如果", "在", "通过", "面对", "虽然", "尽管", "除了", "借助",
        "凭借", "围绕",
    ];
    none_is(draft, |it| {
        if it.before.contains('“') && !it.before.ends_with('“') || is_quoted(it) {
            return false;
        }
        // The gap stands in the first clause, and that clause waits for the main one.
        let first = !it.before.contains(['，', '；']) && it.behind.contains('，');
        first && SIDE.iter().any(|word| it.before.starts_with(word))
    })
}

pub(super) fn is_quoted(it: &Gap<'_>) -> bool {
    it.before.ends_with(['“', '‘']) && it.behind.starts_with(['”', '’'])
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Gapped, blank, judge_gaps};
    use super::*;
    use crate::fixture;

    #[test]
    fn pieces_are_not_asked() {
        let table: &[Gapped] = &[
            (
                is_no_one_of_a_row,
                (
                    "以新能源、智慧农业、量子信息等为代表的产业正在兴起。",
                    "智慧农业",
                ),
                ("以智慧农业为代表的新产业正在兴起。", "智慧农业"),
            ),
            (
                is_no_one_of_a_row,
                ("乡村有新模式，如智慧农业、共享经济等。", "智慧农业"),
                ("乡村有新模式，如智慧农业。", "智慧农业"),
            ),
            (
                is_no_setting,
                (
                    "费孝通强调：“当今世界，竞争归根到底是人才的竞争。”",
                    "当今世界",
                ),
                ("费孝通强调：“智慧农业，归根到底是人才的竞争。”", "智慧农业"),
            ),
            (
                is_no_setting,
                ("旧城属官，新城属商。", "旧城属官"),
                ("旧城，是官府所在。", "旧城"),
            ),
            (
                is_no_outer_attribute,
                ("乡村代表着社会主义先进的生产关系。", "社会主义"),
                ("乡村代表着社会主义的方向。", "社会主义"),
            ),
            (
                is_no_half_of_a_pair,
                ("一些企业在新兴产业和数字经济领域具有优势。", "新兴产业"),
                ("资本具有生产要素和生产关系的二重性。", "生产要素"),
            ),
            (
                is_no_half_of_a_pair,
                (
                    "与免责规则相辅而行的还有复权制度与自由财产制度。",
                    "自由财产制度",
                ),
                ("农民有物质的、精神的生活。", "精神的生活"),
            ),
            (
                is_without_its_owner,
                (
                    "行业对农民就业门槛提出要求，需要返乡农民应对。",
                    "农民就业门槛",
                ),
                ("行业对农民就业门槛提出要求，需要学校应对。", "农民就业门槛"),
            ),
            (
                is_nothing_to_be_rid_of,
                ("消弭偏见，摒弃农业就是“低端行业”的观念。", "低端行业"),
                ("农业被看成“低端行业”，要摒弃这种观念。", "低端行业"),
            ),
            (
                is_not_put_together,
                ("数字乡村的“乡村性”与“数字性”指引方向。", "数字性"),
                ("农业的“乡村性”与“数字性”指引方向。", "数字性"),
            ),
            (
                is_no_question,
                ("人老了在哪里养老，是一个治理问题。", "人老了在哪里养老"),
                ("数字乡村，是一个治理问题。", "数字乡村"),
            ),
            (
                takes_no_half_of_a_verb,
                ("网格员手里倒是有一套系统。", "网格员手里倒"),
                ("数字乡村是有一套系统。", "数字乡村"),
            ),
            (
                takes_no_half_of_a_verb,
                ("可以被用户明显感知到的标识。", "用户明显感知"),
                ("从城市到农村的标识。", "城市"),
            ),
            (
                is_no_one_of_a_row,
                ("“新农人”“带头人”二词往往混用。", "新农人"),
                ("“新农人”与“带头人”往往混用。", "新农人"),
            ),
            (
                takes_the_member_to_its_end,
                ("聚焦人才培养、数据共享建设、设施共享等着力点。", "数据共享"),
                ("聚焦人才培养、数据共享、设施共享等着力点。", "数据共享"),
            ),
            (
                is_no_any_one,
                ("把商品从一个市场转移到另一个市场。", "市场转移"),
                ("把商品从城市转移到农村。", "农村"),
            ),
            (
                takes_no_shared_verb,
                (
                    "促进乡村振兴与促进农民全面发展是统一的。",
                    "促进农民全面发展",
                ),
                ("促进乡村振兴与农民全面发展是统一的。", "农民全面发展"),
            ),
            (
                is_no_side_of_a_contrast,
                ("传统农业依靠经验，而智慧农业则依靠数据。", "传统农业"),
                ("传统农业依靠经验，而智慧农业则依靠数据。", "经验"),
            ),
            (
                is_no_standing,
                ("乡村振兴与农民发展是高度统一的。", "高度统一"),
                ("乡村振兴是高度统一的目标。", "高度统一"),
            ),
            (
                is_no_sum,
                ("形成“绿色化+可持续性”的农业。", "绿色化+可持续性"),
                ("推动“互联网+农业”的发展。", "互联网+农业"),
            ),
            (
                is_no_any_one,
                ("乡村建设是一项系统工程，要全面考虑。", "系统工程"),
                ("系统工程是一门学科。", "系统工程"),
            ),
            (
                is_no_side_clause,
                ("随着智慧农业的发展，农民有了新的收入。", "智慧农业"),
                ("智慧农业发展了，农民有了新的收入。", "智慧农业"),
            ),
        ];
        judge_gaps(table);
    }

    #[test]
    fn a_word_without_its_ending_is_neither_asked_nor_spoken_of() {
        let (papers, mut knowledge) = ([fixture::paper()], [fixture::knowledge()]);
        let mut term = knowledge[0].terms[0].clone();
        term.text = "共同性".to_owned();
        knowledge[0].terms.push(term);
        let corpus = Corpus::new(&papers, &knowledge, &[]);
        let piece = "“共同”代表着数字乡村先进的生产关系。";
        let whole = "“共同性”代表着数字乡村先进的生产关系。";
        assert!(is_no_stem_of_a_word(&blank(piece, &["共同"]), &corpus).is_err());
        assert!(is_no_stem_of_a_word(&blank(whole, &["共同性"]), &corpus).is_ok());
        assert!(subject_is_no_piece(&blank(piece, &["数字乡村"]), &corpus).is_err());
        assert!(subject_is_no_piece(&blank(whole, &["数字乡村"]), &corpus).is_ok());
    }
}
