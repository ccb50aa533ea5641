//! Lines of names: authors in Chinese, in Pinyin, and others.

use crate::character::{is_blank, is_han};
use crate::markup;

/// The names on a line, if names are all it holds.
pub(super) fn authors(line: &str) -> Option<Vec<String>> {
    let line = markup::unescaped(line);
    let bare: String = without_superscripts(&without_brackets(&line))
        .chars()
        .map(|c| {
            if c.is_ascii_digit() || "*＊∗†‡△▲#①②③④⑤⑥¹²³⁴⁵⁶-–:\\".contains(c)
            {
                '\u{1f}'
            } else {
                c
            }
        })
        .collect();
    let bare = bare
        .trim()
        .trim_start_matches("文/")
        .trim_start_matches("文／");
    if !bare.contains(is_han) {
        return latin_authors(bare).filter(|it| it.iter().all(|it| is_pinyin(it)));
    }
    let mut names: Vec<String> = Vec::new();
    let parts = bare.split(|c: char| "、，,；;/\u{1f}".contains(c));
    for part in parts.filter(|it| !it.trim().is_empty()) {
        if part.contains(is_han) {
            names.extend(spaced_names(part)?);
        } else {
            names.push(western_name(part)?);
        }
    }
    let known = names
        .iter()
        .filter(|it| !it.contains(is_han) || is_name(it));
    let known = known.count();
    // Rare surnames are told by the figures behind all names and the company of common ones.
    let marked = bare.matches('\u{1f}').count() >= names.len();
    let short = |it: &String| (2..=3).contains(&it.chars().count());
    let rare = marked && known * 2 >= names.len() && names.iter().all(short);
    (known > 0 && (known == names.len() || rare)).then_some(names)
}

/// `张三 李四`, `张 三　李四`, `冯 一 帆`: names parted by space, which may stand within them too.
fn spaced_names(part: &str) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let mut singles = String::new();
    for token in part.split(is_blank).filter(|it| !it.is_empty()) {
        let mut chars = token.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => singles.push(c),
            _ => {
                names.extend(letter_spaced(&singles)?);
                singles.clear();
                names.push(token.to_owned());
            }
        }
    }
    names.extend(letter_spaced(&singles)?);
    Some(names)
}

/// Characters that stood alone: one name of two or three, or pairs.
fn letter_spaced(singles: &str) -> Option<Vec<String>> {
    let chars: Vec<char> = singles.chars().collect();
    match chars.len() {
        0 => Some(Vec::new()),
        3 => Some(vec![singles.to_owned()]),
        it if it.is_multiple_of(2) => Some(chars.chunks(2).map(String::from_iter).collect()),
        _ => None,
    }
}

/// `Rong Lin` among Chinese names: two to four words that open with a capital.
fn western_name(part: &str) -> Option<String> {
    let words: Vec<&str> = part.split(is_blank).filter(|it| !it.is_empty()).collect();
    let fits = (2..=4).contains(&words.len())
        && words.iter().all(|it| {
            it.len() <= 14
                && it.starts_with(char::is_uppercase)
                && it.chars().all(|c| c.is_alphabetic() || "'’.-".contains(c))
        });
    fits.then(|| words.join(" "))
}

/// Without `<sup>1</sup>`, `^1^`, `$^{1}$`.
fn without_superscripts(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    let pairs = [("<", ">"), ("$^{", "}$"), ("^", "^")];
    while let Some((at, open, close)) = pairs
        .iter()
        .filter_map(|&(open, close)| rest.find(open).map(|at| (at, open, close)))
        .min_by_key(|it| it.0)
    {
        let inside = at + open.len();
        out.push_str(&rest[..at]);
        out.push('\u{1f}');
        rest = match rest[inside..].find(close) {
            Some(end) => &rest[inside + end + close.len()..],
            None => &rest[inside..],
        };
    }
    out.push_str(rest);
    out
}

/// The names that a line opens with, and the rest: `刘洋，某大学教授` after 作者：.
pub(crate) fn leading_authors(line: &str) -> (Vec<String>, &str) {
    if let Some(names) = authors(line) {
        return (names, "");
    }
    let mut names = Vec::new();
    let mut rest = line;
    while let Some(end) = rest.find(|c: char| is_blank(c) || "、，,；;（(".contains(c)) {
        let Some(found) = authors(&rest[..end]) else {
            break;
        };
        names.extend(found);
        rest = rest[end..].trim_start_matches(|c: char| is_blank(c) || "、，,；;".contains(c));
    }
    (names, rest)
}

/// What stands in brackets.
pub(super) fn bracketed(line: &str) -> Vec<&str> {
    line.split(['（', '('])
        .skip(1)
        .filter_map(|it| it.split(['）', ')']).next())
        .collect()
}

fn is_name(name: &str) -> bool {
    let count = name.chars().count();
    let han = name.chars().all(|c| is_han(c) || c == '·');
    if !han {
        return false;
    }
    if name.contains('·') {
        return (4..=16).contains(&count);
    }
    let double = DOUBLE_SURNAMES.iter().any(|it| name.starts_with(it));
    let surname = name.chars().next().is_some_and(|c| SURNAMES.contains(c));
    (surname && (2..=3).contains(&count)) || (double && (3..=4).contains(&count))
}

const DOUBLE_SURNAMES: &[&str] = &[
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯",
    "端木", "长孙", "宇文", "歐陽", "司馬",
];

/// The surnames of about 99 in 100 people, and their traditional forms.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由 張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇魏呂盧鐘譚陸範賈韋鄒閆龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯嶽歐關蘭寧紀畢單塗駱藍華饒陽時農";

/// `Liu Qian　 　Pei Xiaoge`, `Smith John, Miller Ann`, `YAN Lianfu NIU Ganggang`.
pub(super) fn latin_authors(line: &str) -> Option<Vec<String>> {
    if !line.is_ascii() && line.contains(is_han) {
        return None;
    }
    let spread: String = line.replace(['\u{3000}', '\t'], "  ");
    let mut names: Vec<String> = spread
        .split([',', ';', '&', '\u{1f}', '、', '，', '；'])
        .flat_map(|it| it.split("  "))
        .flat_map(|it| it.split(" and "))
        .map(|it| it.trim().trim_matches('.').to_owned())
        .filter(|it| !it.is_empty())
        .collect();
    if let [only] = &names[..] {
        let words: Vec<&str> = only.split(' ').collect();
        // Chinese names in Pinyin, two words each.
        if words.len() >= 4 && words.len() <= 8 && words.len().is_multiple_of(2) {
            names = words.chunks(2).map(|it| it.join(" ")).collect();
        }
    }
    let is_name = |name: &String| {
        let words: Vec<&str> = name.split([' ', '-']).collect();
        (2..=4).contains(&words.len())
            && words
                .iter()
                .all(|it| it.chars().next().is_some_and(char::is_uppercase) && it.len() <= 12)
            && !name.contains(':')
    };
    (!names.is_empty() && names.len() <= 8 && names.iter().all(is_name)).then_some(names)
}

/// The authors of a paper in a western language: names parted by commas or marked by figures.
pub(super) fn western_authors(line: &str) -> Option<Vec<String>> {
    let parted = line.contains([',', '*']) || line.contains(|c: char| c.is_ascii_digit());
    let bare = without_brackets(line).replace(|c: char| c.is_ascii_digit() || c == '*', "\u{1f}");
    latin_authors(&bare).filter(|it| {
        parted && !line.contains(is_han) && it.iter().all(|it| western_name(it).is_some())
    })
}

/// Whether a name is Chinese written in Pinyin: each word made of its syllables.
pub(super) fn is_pinyin(name: &str) -> bool {
    let plain: String = name.to_lowercase().replace('ü', "v");
    plain
        .split([' ', '-', '\'', '’'])
        .filter(|it| !it.is_empty())
        .all(|it| syllables(it.as_bytes()))
}

/// Initial, vowels, and n, ng or r at most; then the next.
fn syllables(word: &[u8]) -> bool {
    if word.is_empty() {
        return true;
    }
    let initial = match word {
        [b'z' | b'c' | b's', b'h', ..] => 2,
        [c, ..] if b"bpmfdtnlgkhjqxzcsrwy".contains(c) => 1,
        _ => 0,
    };
    let vowels = word[initial..]
        .iter()
        .take_while(|c| b"aeiouv".contains(c))
        .count();
    if !(1..=3).contains(&vowels) {
        return false;
    }
    let rest = &word[initial + vowels..];
    let ends: &[&[u8]] = &[b"ng", b"n", b"r", b""];
    ends.iter()
        .any(|end| rest.starts_with(end) && syllables(&rest[end.len()..]))
}

pub(super) fn without_brackets(line: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::new();
    for c in line.chars() {
        match c {
            '（' | '(' | '[' => depth += 1,
            '）' | ')' | ']' => {
                depth = depth.saturating_sub(1);
                out.push('\u{1f}');
            }
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn author_lines() {
        let table: [(&str, Option<&[&str]>); 21] = [
            ("燕连福 牛刚刚", Some(&["燕连福", "牛刚刚"])),
            ("张 三　李四", Some(&["张三", "李四"])),
            (
                "张三1，李四1,2*，欧阳修远2",
                Some(&["张三", "李四", "欧阳修远"]),
            ),
            ("王小明（北京大学）", Some(&["王小明"])),
            (
                "秦若川^1^，乔一禾^2^，马　骁^1^",
                Some(&["秦若川", "乔一禾", "马骁"]),
            ),
            ("张三<sup>1</sup>，李四¹", Some(&["张三", "李四"])),
            ("2024-03-25 祁文博 严溪", Some(&["祁文博", "严溪"])),
            ("张三、李四", Some(&["张三", "李四"])),
            ("冯  一  帆", Some(&["冯一帆"])),
            (
                "陶思齐1,*，Rong Lin2，倪 捷1",
                Some(&["陶思齐", "Rong Lin", "倪捷"]),
            ),
            ("张三&nbsp;&nbsp;李四", Some(&["张三", "李四"])),
            ("张三，On the Economy", None),
            (
                "祁慕白1　费思敏2　阮东篱1△",
                Some(&["祁慕白", "费思敏", "阮东篱"]),
            ),
            (
                "程亦山<sup>1</sup>，洛明溪<sup>2</sup>",
                Some(&["程亦山", "洛明溪"]),
            ),
            ("高质量 发展", None),
            (
                "Liu Qian　 　 Pei Xiaoge",
                Some(&["Liu Qian", "Pei Xiaoge"]),
            ),
            (
                "Yan Lianfu Niu Ganggang",
                Some(&["Yan Lianfu", "Niu Ganggang"]),
            ),
            ("共同富裕的必要性", None),
            ("理论研究", None),
            ("New Quality Productivity and Common Prosperity", None),
            ("数字经济 共同富裕", None),
        ];
        for (line, expected) in table {
            assert_eq!(
                authors(line).as_deref(),
                expected
                    .map(|it| it.iter().map(ToString::to_string).collect::<Vec<_>>())
                    .as_deref(),
                "{line}"
            );
        }
    }
}
