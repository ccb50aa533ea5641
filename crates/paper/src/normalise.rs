//! Pieces of the text as received into clean text, with the way back for every byte.

use crate::character::{
    are_mostly_han, is_blank, is_han, is_letter, is_shared_mark, is_wide_mark, narrow,
};
use crate::citation;
use crate::ledger::{Fate, Ledger};
use crate::markup;
use crate::number::circled;
use std::ops::Range;

/// Clean text that knows where each of its bytes came from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clean {
    pub text: String,
    /// For each byte of `text`, where its character stands in the text as received.
    from: Vec<u32>,
    /// For each byte of `text`, where that character ends there.
    to: Vec<u32>,
    /// Citation marks, in order.
    pub marks: Vec<Mark>,
}

/// A citation mark lifted out of the text.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    /// Byte of the clean text before which it stood.
    pub at: usize,
    /// Where it stands in the text as received.
    pub range: Range<usize>,
    pub references: Vec<u16>,
    pub page: Option<String>,
}

impl Clean {
    /// Where a range of the clean text stands in the text as received.
    pub(crate) fn received(&self, range: Range<usize>) -> Range<usize> {
        let start = self.from.get(range.start).map_or(0, |&it| it as usize);
        let end = range.end.checked_sub(1).and_then(|it| self.to.get(it));
        start..end.map_or(start, |&it| it as usize).max(start)
    }

    fn push(&mut self, c: char, range: Range<usize>) {
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.from.push(range.start as u32);
            self.to.push(range.end as u32);
        }
    }

    fn pop(&mut self) -> Option<Range<usize>> {
        let c = self.text.pop()?;
        let at = self.text.len();
        let range = *self.from.get(at)? as usize..*self.to.get(at)? as usize;
        self.from.truncate(self.text.len());
        self.to.truncate(self.text.len());
        debug_assert!(c.len_utf8() > 0);
        Some(range)
    }
}

/// How a stretch is cleaned.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manner {
    /// What its characters are entered as.
    pub fate: Fate,
    /// Whether `[7]` is a citation mark here; it is not within a reference list.
    pub citations: bool,
    /// Whether ① is one.
    pub circled: bool,
    /// Whether a space between Chinese characters means something: in titles of cited works.
    pub gaps: bool,
    /// Whether marks stay as printed: in reference lists, which GB/T 7714 sets half width.
    pub printed: bool,
}

impl Manner {
    /// Running text.
    pub(crate) fn body(circled: bool) -> Self {
        Self {
            fate: Fate::Sentence,
            citations: true,
            circled,
            gaps: false,
            printed: false,
        }
    }

    /// Words that carry no citations.
    pub(crate) fn plain(fate: Fate) -> Self {
        Self {
            fate,
            citations: false,
            circled: false,
            gaps: false,
            printed: false,
        }
    }

    /// Words in which a space between Chinese characters stays one.
    pub(crate) fn with_gaps(self) -> Self {
        Self { gaps: true, ..self }
    }

    /// An entry of a reference list.
    pub(crate) fn reference() -> Self {
        Self {
            gaps: true,
            printed: true,
            ..Self::plain(Fate::Reference)
        }
    }
}

/// Cleans the pieces as one run and enters what became of each character.
pub(crate) fn normalise(
    text: &str,
    pieces: &[Range<usize>],
    manner: Manner,
    ledger: &mut Ledger,
) -> Clean {
    let mut source: Vec<(char, u32)> = Vec::new();
    for piece in pieces {
        if !source.is_empty() {
            source.push(('\n', piece.start as u32));
        }
        let slice = text.get(piece.clone()).unwrap_or("");
        source.extend(
            slice
                .char_indices()
                .map(|(at, c)| (c, (piece.start + at) as u32)),
        );
    }
    let mut cleaner = Cleaner {
        chinese: are_mostly_han(source.iter().map(|it| it.0)),
        chars: source.iter().map(|it| it.0).collect(),
        source,
        at: 0,
        out: Clean::default(),
        gap: None,
        brackets: Vec::new(),
        quote_open: false,
        bold: false,
        math: false,
        manner,
        ledger,
    };
    cleaner.run();
    cleaner.out
}

struct Cleaner<'a> {
    source: Vec<(char, u32)>,
    chars: Vec<char>,
    at: usize,
    out: Clean,
    chinese: bool,
    /// Space was seen since the last character: where, and whether a line ended there.
    gap: Option<(usize, bool)>,
    /// Whether each open round bracket became full width.
    brackets: Vec<bool>,
    quote_open: bool,
    /// Within `**`.
    bold: bool,
    /// Within `$`.
    math: bool,
    manner: Manner,
    ledger: &'a mut Ledger,
}

impl Cleaner<'_> {
    fn run(&mut self) {
        if let Some(len) = self.list_marker() {
            self.drop(len, Fate::Markup);
        }
        while self.at < self.chars.len() {
            let c = self.chars[self.at];
            if is_blank(c) {
                let ended = self.gap.is_some_and(|it| it.1) || c == '\n';
                let place = self.gap.map_or(self.position(self.at), |it| it.0);
                self.gap = Some((place, ended));
                self.at += 1;
            } else if !(self.take_mark() || self.take_sign() || self.take_markup()) {
                self.take(c);
            }
        }
    }

    fn position(&self, at: usize) -> usize {
        self.source.get(at).map_or_else(
            || {
                self.source
                    .last()
                    .map_or(0, |&(c, it)| it as usize + c.len_utf8())
            },
            |it| it.1 as usize,
        )
    }

    /// The range in the text as received of `len` characters from here on.
    fn range(&self, len: usize) -> Range<usize> {
        let last = (self.at + len).min(self.source.len()).saturating_sub(1);
        let end = self
            .source
            .get(last)
            .map_or(0, |&(c, it)| it as usize + c.len_utf8());
        let start = self.position(self.at);
        start..end.max(start)
    }

    fn drop(&mut self, len: usize, fate: Fate) {
        // Character by character: pieces need not touch each other.
        for at in self.at..(self.at + len).min(self.source.len()) {
            let (c, start) = self.source[at];
            if c != '\n' {
                self.ledger
                    .enter(start as usize..start as usize + c.len_utf8(), fate);
            }
        }
        self.at += len;
    }

    /// `- `, `* `, `> ` at the start of a paragraph are Markdown's.
    fn list_marker(&self) -> Option<usize> {
        let mark = self.chars.first()?;
        let spaced = self.chars.get(1).is_some_and(|&c| c == ' ');
        (matches!(mark, '-' | '*' | '>' | '+' | '•') && spaced).then_some(1)
    }

    fn take_mark(&mut self) -> bool {
        if !self.manner.citations {
            return false;
        }
        let rest = &self.chars[self.at..];
        let mark = match rest[0] {
            '[' | '［' | '〔' | '【' => citation::parse(rest),
            '<' => markup::superscript(rest),
            '$' => markup::latex_superscript(rest),
            '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' if self.follows_words() => {
                citation::raised(rest)
            }
            '^' => rest.get(1).filter(|&&c| c == '[').and_then(|_| {
                let inner = citation::parse(&rest[1..])?;
                let close = usize::from(rest.get(1 + inner.len) == Some(&'^'));
                Some(citation::Mark {
                    len: inner.len + 1 + close,
                    ..inner
                })
            }),
            c if self.manner.circled => circled(c).map(|number| citation::Mark {
                references: vec![number + citation::CIRCLED],
                page: None,
                len: 1,
            }),
            _ => None,
        };
        let Some(mark) = mark else {
            return false;
        };
        let range = self.range(mark.len);
        self.out.marks.push(Mark {
            at: self.out.text.len(),
            range,
            references: mark.references,
            page: mark.page,
        });
        self.drop(mark.len, Fate::Citation);
        true
    }

    /// Whether a raised digit here is a mark and no power: m², 10⁹ and 平方米² keep theirs.
    fn follows_words(&self) -> bool {
        self.last().is_some_and(|it| {
            (is_han(it) && it != '米') || is_wide_mark(it) || matches!(it, '”' | '’')
        })
    }

    /// Tags of HTML, `**`, and a backslash that only protects a mark.
    fn take_markup(&mut self) -> bool {
        let rest = &self.chars[self.at..];
        let len = match rest[0] {
            '<' => markup::tag(rest),
            '*' => self.emphasis(),
            '$' => self.math_mark(),
            '\\' if rest.get(1).is_some_and(char::is_ascii_punctuation) => Some(1),
            _ => None,
        };
        if let Some(len) = len {
            self.drop(len, Fate::Markup);
        }
        len.is_some()
    }

    /// `**` if it opens or closes bold type: it has a partner, and a word beside it.
    fn emphasis(&mut self) -> Option<usize> {
        let rest = &self.chars[self.at..];
        let run = rest.iter().take_while(|&&c| c == '*').count();
        if run != 2 {
            return None;
        }
        if self.bold {
            self.bold = false;
            return Some(2);
        }
        let word = rest.get(2).is_some_and(|&c| !is_blank(c));
        let partner = rest[2..].windows(2).take(200).any(|it| it == ['*', '*']);
        self.bold = word && partner;
        self.bold.then_some(2)
    }

    /// `$` around a formula of TeX.
    fn math_mark(&mut self) -> Option<usize> {
        if self.math {
            self.math = false;
            return Some(1);
        }
        self.math = markup::formula(&self.chars[self.at..]).is_some();
        self.math.then_some(1)
    }

    /// `\sim` and the like within a formula: the sign it stands for.
    fn take_sign(&mut self) -> bool {
        if !self.math || self.chars[self.at] != '\\' {
            return false;
        }
        let Some((len, sign)) = markup::sign(&self.chars[self.at..]) else {
            return false;
        };
        let range = self.range(len);
        self.gap = None;
        self.out.push(sign, range);
        self.drop(len, Fate::Markup);
        true
    }

    fn take(&mut self, c: char) {
        self.close_gap(c);
        let len = self.run_of_dots(c);
        if len > 0 {
            let range = self.range(len);
            let half = range.start..range.start;
            self.out.push('…', half);
            self.out.push('…', range);
            return self.drop(len, self.manner.fate);
        }
        let clean = self.mark_for(c);
        let range = self.range(1);
        self.out.push(clean, range);
        self.drop(1, self.manner.fate);
    }

    /// `...` and `。。。` stand for ……
    fn run_of_dots(&self, c: char) -> usize {
        if !self.chinese || self.manner.printed || !matches!(c, '.' | '。') {
            return 0;
        }
        let run = self.chars[self.at..]
            .iter()
            .take_while(|&&it| it == c)
            .count();
        if run >= 3 { run } else { 0 }
    }

    fn last(&self) -> Option<char> {
        self.out.text.chars().next_back()
    }

    /// The next character that is neither space nor part of a citation mark's brackets.
    fn next(&self, from: usize) -> Option<char> {
        self.chars[(self.at + from).min(self.chars.len())..]
            .iter()
            .copied()
            .find(|&c| !is_blank(c))
    }

    /// Decides whether the space before `c` stays.
    fn close_gap(&mut self, c: char) {
        let Some((place, ended)) = self.gap.take() else {
            return;
        };
        let Some(last) = self.last() else {
            return;
        };
        if ended && last == '-' && is_letter(c) && c.is_lowercase() && self.ends_torn_word() {
            if let Some(range) = self.out.pop() {
                self.ledger.enter(range, Fate::Hyphen);
            }
            return;
        }
        if self.math && (!last.is_alphabetic() || !c.is_alphabetic()) {
            return;
        }
        if self.keeps_space(last, c, ended) {
            self.out.push(' ', place..place);
        }
    }

    fn ends_torn_word(&self) -> bool {
        self.out.text.chars().rev().nth(1).is_some_and(is_letter)
    }

    fn keeps_space(&self, last: char, c: char, ended: bool) -> bool {
        if is_han(last) && is_han(c) {
            return self.manner.gaps && !ended;
        }
        let wide =
            |it: char| is_han(it) || is_wide_mark(it) || (self.chinese && is_shared_mark(it));
        let pages = |it: char| matches!(it, '-' | '–' | '~');
        if self.manner.printed && ended && (self.is_within_address() || pages(last) || pages(c)) {
            return false;
        }
        if self.manner.printed && matches!(last, '.' | ',' | ':' | ';') {
            return true;
        }
        if wide(last) || wide(c) || (self.manner.printed && matches!(c, '[' | '(')) {
            return false;
        }
        if !self.chinese {
            return true;
        }
        let digit = |it: Option<char>| it.is_some_and(|it| narrow(it).is_ascii_digit());
        let before = self.out.text.chars().rev().nth(1);
        // `19. 0%`, `5, 870`
        if matches!(last, '.' | ',') && digit(before) && digit(Some(c)) {
            return false;
        }
        if matches!(c, ',' | '.' | ';' | ':' | '%' | ')' | '?' | '!' | '％') || last == '(' {
            return false;
        }
        !(digit(Some(last)) && digit(Some(c)) && self.is_thousand())
    }

    /// Whether the line broke within a web address.
    fn is_within_address(&self) -> bool {
        let word = self.out.text.rsplit(' ').next().unwrap_or("");
        let begun = word.contains("http") || word.contains("www.") || word.contains("doi");
        begun && !word.ends_with(['。', '，'])
    }

    /// `8 500`: up to three digits, space, exactly three.
    fn is_thousand(&self) -> bool {
        let ahead = self.chars[self.at..]
            .iter()
            .take(4)
            .take_while(|&&it| narrow(it).is_ascii_digit())
            .count();
        let behind = self
            .out
            .text
            .bytes()
            .rev()
            .take(4)
            .take_while(u8::is_ascii_digit)
            .count();
        ahead == 3 && (1..=3).contains(&behind)
    }

    /// The mark that Chinese writes for a half-width one; other characters narrowed or as they are.
    fn mark_for(&mut self, c: char) -> char {
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

/// The ideograph for a Kangxi radical, which some PDF fonts give in its place.
fn ideograph(c: char) -> char {
    match c {
        '\u{2f00}'..='\u{2fd5}' => RADICALS.chars().nth(c as usize - 0x2f00).unwrap_or(c),
        _ => c,
    }
}

const RADICALS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
