//! The speaker by the wording right before a quotation, where the dictionary knows neither the name
//! nor the verb: 雅斯贝尔斯所言：“, 顾明远指出：“, 用洛克的话说，“.

use super::name::{RANKS, TITLES};
use crate::reading::Token;
use crate::words;

/// What stands right before a quotation, the longer before the shorter that it ends with.
const VERBS: &[&str] = &[
    "所指出的",
    "所指出",
    "说得好",
    "的话说",
    "有句名言",
    "称之为",
    "界定为",
    "定义为",
    "概括为",
    "形容为",
    "多次警告",
    "所言",
    "所说",
    "发问",
    "曾说",
    "说过",
    "说道",
    "写道",
    "有云",
    "有言",
    "认为",
    "指出",
    "强调",
    "警告",
    "断言",
    "感慨",
    "宣称",
    "表示",
    "称为",
    "比作",
    "称",
    "曰",
    "云",
    "说",
];
/// Adverbs between a name and its verb.
const ADVERBS: &[&str] = &[
    "曾经",
    "早就",
    "多次",
    "明确",
    "进一步",
    "近年来",
    "近年",
    "反复",
    "深刻",
    "一再",
    "这样",
    "曾",
    "也",
    "还",
    "就",
    "则",
    "又",
    "便",
];
/// What opens the clause before a name.
const OPENERS: &[&str] = &["正如", "诚如", "正像", "恰如", "按照", "用", "如", "据"];
/// Characters of which the names of foreigners are written in Chinese.
/// Source: the table of transliteration of the Xinhua agency, its commonest characters.
const SOUNDS: &str = "阿埃艾安奥巴班贝本比彼宾波博布查达丹德登迪蒂丁顿多尔法范菲费芬弗夫福富盖戈格古哈海汉赫黑亨胡霍基吉季加贾杰卡凯坎康考柯科克肯库夸拉莱兰劳勒雷里丽利列林琳刘龙卢鲁路伦罗洛马玛迈麦曼茅梅美门蒙孟米密缪明摩默莫姆穆纳奈内尼纽诺欧帕派潘庞佩皮珀蒲普奇齐恰乔切琴琼热瑞若萨塞桑瑟森沙舍圣施史舒斯松苏索塔泰坦汤陶特腾提廷图托瓦万威韦维魏温文沃乌吾西希夏谢辛锡熊休雪雅亚延叶伊易因尤于约泽扎詹芝兹朱佐";

/// Who speaks, by the clause right before the quotation.
pub(super) fn speaker(text: &str, tokens: &[Token], quote: usize) -> Option<String> {
    let before = text.get(..quote)?.trim_end_matches(['“', '：', '，']);
    let start = before
        .rfind(['。', '；', '！', '？', '，', '”'])
        .map_or(0, |at| at + '。'.len_utf8());
    let clause = &before[start..];
    let subject = VERBS.iter().find_map(|it| clause.strip_suffix(it))?;
    // 将 X 定义为, 在《W》中指出: the name ends before 将 and 在.
    let end = subject
        .char_indices()
        .skip(2)
        .find(|(_, c)| matches!(c, '将' | '把' | '在' | '于' | '（' | '对'))
        .map_or(subject.len(), |(at, _)| at);
    let mut name = &subject[..end];
    while let Some(shorter) = ADVERBS.iter().find_map(|it| name.strip_suffix(it)) {
        name = shorter;
    }
    let name = OPENERS
        .iter()
        .find_map(|it| name.strip_prefix(it))
        .unwrap_or(name);
    let name = TITLES
        .iter()
        .filter_map(|it| name.rfind(it).map(|at| &name[at + it.len()..]))
        .min_by_key(|it| it.len())
        .unwrap_or(name);
    let name = RANKS
        .iter()
        .fold(name, |it, rank| it.strip_suffix(rank).unwrap_or(it));
    is_name(name, tokens).then(|| name.to_owned())
}

/// Like a Chinese name, or written in the characters of foreign ones, and no word of everyday.
fn is_name(name: &str, tokens: &[Token]) -> bool {
    let chars = name.chars().count();
    let word = tokens
        .iter()
        .any(|it| it.text == name && !it.tag.starts_with("nr"));
    let common = ["者", "会", "界", "们", "书", "家", "人", "员", "部", "局"]
        .iter()
        .any(|it| name.ends_with(it));
    let known = tokens
        .iter()
        .any(|it| it.text == name && it.tag.starts_with("nr"));
    let begins = name
        .chars()
        .next()
        .is_some_and(|it| words::SURNAMES.has(&it.to_string()));
    let chinese = begins && (2..=3).contains(&chars);
    let foreign =
        (2..=7).contains(&chars) && name.chars().all(|it| SOUNDS.contains(it) || it == '·');
    !word && !common && (known || chinese || foreign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_before_a_quotation() {
        for (text, expected) in [
            ("正如雅斯贝尔斯所言：“", Some("雅斯贝尔斯")),
            ("顾明远指出：“", Some("顾明远")),
            ("用洛克的话说，“", Some("洛克")),
            ("孟子曰：“", Some("孟子")),
            ("萨缪尔森将公共物品界定为“", Some("萨缪尔森")),
            ("麦卡锡将其定义为“", Some("麦卡锡")),
            ("有学者认为：“", None),
            ("会议强调：“", None),
        ] {
            let found = speaker(text, &[], text.len());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
