//! Which mark Chinese writes for one that was typed half width, and other forms of a character.

use super::Cleaner;
use crate::character::{is_han, is_shared_mark, is_wide_mark, narrow};

impl Cleaner<'_> {
    /// The mark that Chinese writes for a half-width one; other characters narrowed or as they are.
    pub(super) fn mark_for(&mut self, c: char) -> char {
        if !self.chinese {
            return c;
        }
        if self.manner.printed {
            return ideograph(narrow(c));
        }
        let last = self.last();
        let next = self.next(1);
        let wide = |it: Option<char>| {
            it.is_some_and(|it| is_han(it) || is_wide_mark(it) || is_shared_mark(it))
        };
        let near = wide(last) || wide(next);
        match c {
            ',' if near => '，',
            ';' if near => '；',
            ':' if near && next != Some('/') => '：',
            '?' if near => '？',
            '!' if near => '！',
            '(' => self.open_bracket(wide(last)),
            ')' => {
                if self.brackets.pop().unwrap_or(wide(last)) {
                    '）'
                } else {
                    ')'
                }
            }
            '（' => {
                self.brackets.push(true);
                c
            }
            '）' => {
                self.brackets.pop();
                c
            }
            '.' | '．' => self.full_stop(c, last, next),
            '｡' => '。',
            '∶' | '︰' => '：',
            '﹐' => '，',
            '･' | '•' | '‧' | '∙' if wide(last) => '·',
            '"' => {
                self.quote_open = !self.quote_open;
                if self.quote_open { '“' } else { '”' }
            }
            '“' => {
                self.quote_open = true;
                c
            }
            // Some texts open with the closing mark.
            '”' if !self.quote_open && last == Some('”') => {
                self.quote_open = true;
                '“'
            }
            '”' => {
                self.quote_open = false;
                c
            }
            _ => ideograph(narrow(c)),
        }
    }

    fn open_bracket(&mut self, after_wide: bool) -> char {
        let inside = self.chars[self.at + 1..]
            .iter()
            .take(80)
            .take_while(|&&c| c != ')' && c != '\n');
        let mut seen = 0;
        let mut han = false;
        for &c in inside {
            seen += 1;
            han |= is_han(c);
        }
        let behind = self.chars.get(self.at + seen + 2).copied();
        let wide = after_wide || han || behind.is_some_and(is_han);
        self.brackets.push(wide);
        if wide { '（' } else { '(' }
    }

    /// A half-width or raised full stop ends a Chinese sentence if Chinese stands before it and no
    /// number or Latin goes on behind.
    fn full_stop(&self, c: char, last: Option<char>, next: Option<char>) -> char {
        let after =
            last.is_some_and(|it| is_han(it) || matches!(it, '”' | '）' | '》' | '」' | '%'));
        let goes_on = next.is_some_and(|it| it.is_ascii_alphanumeric() || matches!(it, '.' | '．'));
        if after && !goes_on && self.out.text.chars().count() > 2 {
            '。'
        } else if c == '．' {
            '.'
        } else {
            c
        }
    }
}

/// The letters that a ligature of a Latin font joins.
pub(super) fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

/// The ideograph for a Kangxi radical, which some PDF fonts give in its place.
fn ideograph(c: char) -> char {
    match c {
        '\u{2f00}'..='\u{2fd5}' => RADICALS.chars().nth(c as usize - 0x2f00).unwrap_or(c),
        _ => c,
    }
}

const RADICALS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
