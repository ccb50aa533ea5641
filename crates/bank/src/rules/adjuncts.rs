//! Rules on gaps in what a sentence could do without: a ground, a means, what something shows, whose aim it is. The
//! rest of the sentence does not fix the word.

use super::answers::{none_is, stops};
use super::pieces::is_quoted;
use crate::corpus::Corpus;
use crate::draft::Draft;

/// `以（数字技术）为基础的数字经济`: a ground within an attribute; what it is of tells nothing.
pub(super) fn is_no_ground(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        let role: String = it.behind.chars().take(ROLE).collect();
        let attribute = role
            .split(['，', '。', '；', '、'])
            .next()
            .is_some_and(|it| it.starts_with('为') && it.contains('的'));
        // `以“（一带一路）”为依托，积极加入…`: by what something is done that is told of nobody.
        let opens = it.before.trim_end_matches(['“', '‘']) == "以";
        opens && it.behind.trim_start_matches(['”', '’']).starts_with('为')
            || it.before.ends_with('以') && attribute && !is_quoted(it)
    })
}

/// Characters in which a ground has said as what it serves.
const ROLE: usize = 7;

/// `通过（创新型市场机制），…`: by what something comes about, many words say.
pub(super) fn is_no_means(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| it.before.ends_with("通过") && !is_quoted(it))
}

/// `更好地体现（共享发展理念）`, `敏锐感知（市场需求）`: what something shows or meets, where nothing follows.
pub(super) fn is_no_free_object(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const SHOWING: &[&str] = &["体现", "彰显", "反映", "展现", "展示", "感知", "适应"];
    none_is(draft, |it| {
        let shown = SHOWING.iter().any(|word| it.before.ends_with(word));
        shown && stops(it.behind) && !is_quoted(it)
    })
}

/// `使（社会财富）的分配更好地…`: whose change something is, is not what the sentence says.
pub(super) fn is_no_owner_of_a_change(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    none_is(draft, |it| {
        it.before.ends_with(['使', '让']) && it.behind.starts_with('的') && !is_quoted(it)
    })
}

/// `是（马克思主义）长久不变的价值追求`: whose aim something is, of many it may be said.
pub(super) fn is_no_owner_of_an_aim(draft: &Draft, _: &Corpus<'_>) -> Result<(), String> {
    const AIMS: &[&str] = &[
        "追求", "目标", "使命", "宗旨", "理想", "愿望", "初心", "夙愿", "任务", "目的",
    ];
    none_is(draft, |it| {
        let clause = it
            .behind
            .split(['，', '。', '；'])
            .next()
            .unwrap_or_default();
        let aim = AIMS.iter().any(|word| clause.ends_with(word));
        it.before.ends_with('是') && aim && clause.contains('的')
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Gapped, judge_gaps};
    use super::*;

    const TABLE: &[Gapped] = &[
        (
            is_no_ground,
            ("以智慧农业为基础的乡村经济正在兴起。", "智慧农业"),
            ("乡村经济以智慧农业为基础，正在兴起。", "智慧农业"),
        ),
        (
            is_no_ground,
            ("以“智慧农业”为依托，积极加入各类协定。", "智慧农业"),
            ("乡村以“智慧农业”为依托。", "智慧农业"),
        ),
        (
            is_no_means,
            ("乡村将通过智慧农业，不断拓展空间。", "智慧农业"),
            ("智慧农业将不断拓展乡村的空间。", "智慧农业"),
        ),
        (
            is_no_free_object,
            ("使收入的分配更好地体现公平正义，继而坚定信念。", "公平正义"),
            ("体现公平正义的分配坚定信念。", "公平正义"),
        ),
        (
            is_no_owner_of_a_change,
            ("网络使智慧农业的成本更低，收入更高。", "智慧农业"),
            ("网络使智慧农业赢得市场，收入更高。", "智慧农业"),
        ),
        (
            is_no_owner_of_an_aim,
            ("让农民富裕起来是数字乡村不变的追求。", "数字乡村"),
            ("让农民富裕起来是数字乡村的起点。", "数字乡村"),
        ),
    ];

    #[test]
    fn adjuncts_are_not_asked() {
        judge_gaps(TABLE);
    }
}
