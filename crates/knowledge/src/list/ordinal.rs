//! 一是…二是…三是…; 首先…其次…最后…; 其一…其二…; 一方面…另一方面….

use super::announcement::{self, Announced};
use super::run::{Hit, RUNS, Run, runs};
use super::{member_head, stem};
use crate::model::{List, ListKind, Member};
use crate::reading::Token;
use crate::scene::Scene;
use paper::{Paper, SectionId, SentenceId};

/// The paper with what is needed to name a run.
pub(super) struct Source<'p, 's> {
    pub(super) paper: &'p Paper,
    pub(super) scenes: &'p [Scene<'s>],
    pub(super) headings: &'p [Vec<Token>],
    /// For each sentence what the one before is about.
    pub(super) topics: &'p [Option<String>],
}

impl Source<'_, '_> {
    /// The counted lists of a paper.
    pub(super) fn find(&self) -> Vec<List> {
        let mut lists = Vec::new();
        for run in RUNS {
            for hits in runs(self.paper, self.scenes, run) {
                lists.extend(self.list(run, &hits));
            }
        }
        lists
    }

    /// The outline's lists, those under no heading named by what announces them.
    pub(super) fn named(&self, lists: Vec<List>) -> Vec<List> {
        lists.into_iter().map(|it| self.name(it)).collect()
    }

    fn list(&self, run: &Run, hits: &[Hit]) -> Option<List> {
        let paper = self.paper;
        let first = paper.sentences.get(hits.first()?.sentence)?;
        // The ordinals that the outline knows are its list already.
        let outlined = hits.iter().all(|it| {
            paper.sentences.get(it.sentence).is_some_and(|sentence| {
                paper
                    .section(sentence.section)
                    .is_some_and(|section| section.topic == Some(sentence.id))
            })
        });
        if outlined && it_is_outline(run) {
            return None;
        }
        let members: Vec<(Member, bool)> = hits
            .iter()
            .enumerate()
            .filter_map(|(nth, it)| member(paper, it, hits.get(nth + 1)))
            .collect();
        if members.len() < 2 {
            return None;
        }
        let demands = members.iter().any(|(_, it)| *it) || run.name.starts_with("一要");
        let members = member_head::shortened(members.into_iter().map(|(it, _)| it).collect());
        let mut sentences: Vec<SentenceId> = members.iter().filter_map(|it| it.sentence).collect();
        sentences.dedup();
        let announced = self.announced(hits.first()?, demands);
        let said = announced.as_ref().and_then(|it| it.count);
        let whole = said.is_none_or(|it| it == members.len());
        Some(List {
            stem: match announced {
                Some(it) => it.stem,
                None => self.of_section(first.section),
            },
            ordered: !run.name.starts_with("一方面"),
            complete: whole,
            kind: ListKind::Ordinal,
            section: first.section,
            sentences,
            rule: match said.filter(|_| !whole) {
                Some(said) => format!(
                    "{}（文中称 {said} 项，列出 {} 项）",
                    run.name,
                    members.len()
                ),
                None => run.name.to_owned(),
            },
            members,
        })
    }
}

fn it_is_outline(run: &Run) -> bool {
    run.name.starts_with("第一")
}

/// The first statement behind a mark, up to the next mark, and whether it is a demand (要…).
fn member(paper: &Paper, hit: &Hit, next: Option<&Hit>) -> Option<(Member, bool)> {
    let sentence = paper.sentences.get(hit.sentence)?;
    let limit = next
        .filter(|it| it.sentence == hit.sentence)
        .map_or(sentence.text.len(), |it| it.mark);
    let rest = sentence.text.get(hit.start..limit)?;
    let end = rest.find(['；', '。', '—']).unwrap_or(rest.len());
    let text = rest[..end].trim_end_matches(['，', '；', '。', '：']);
    let (text, demands) = without_modal(text);
    let member = (text.chars().count() >= 2).then(|| Member {
        text: text.to_owned(),
        label: None,
        sentence: Some(sentence.id),
        section: None,
    })?;
    Some((member, demands))
}

/// 要明确标准, 应当明确标准: what is to be done, and that it is demanded.
fn without_modal(text: &str) -> (&str, bool) {
    const MODALS: &[&str] = &["应当", "必须", "需要", "要", "应", "需", "须"];
    let text = text.strip_prefix('是').unwrap_or(text);
    let rest = MODALS.iter().find_map(|it| text.strip_prefix(it));
    match rest {
        // 要素, 应用, 需求 are words.
        Some(rest) if !rest.starts_with(['素', '用', '求', '件', '点', '对', '急', '道', '务']) => {
            (rest, true)
        }
        _ => (text, false),
    }
}

impl Source<'_, '_> {
    /// What announces the run: the words before its first mark, else the sentence before.
    fn announced(&self, hit: &Hit, demands: bool) -> Option<Announced> {
        let scene = self.scenes.get(hit.sentence)?;
        let topic = self.topics.get(hit.sentence)?.as_deref();
        let own = scene.text[..hit.mark].trim_end_matches(['：', '，', '；']);
        let own = &own[own.rfind(['。', '；']).map_or(0, |at| at + '。'.len_utf8())..];
        if own.is_empty() {
            return self.before(hit.sentence);
        }
        let end = hit.mark - (scene.text[..hit.mark].len() - own_end(scene.text, hit.mark));
        if let Some(stem) = self.cause(hit.sentence, own) {
            return Some(Announced { stem, count: None });
        }
        announcement::read(scene, 0..end, topic)
            .or_else(|| of_clause(scene, own, &scene.text[..hit.mark], demands))
    }

    /// 究其原因…, 其原因有二…: of what the sentence before says.
    fn cause(&self, sentence: usize, own: &str) -> Option<String> {
        let points = own.starts_with("究其") || own.starts_with('其') || own.starts_with("这");
        let noun = ["原因", "根源", "缘由", "理由"]
            .iter()
            .find(|it| own.contains(**it))
            .filter(|_| points)?;
        let here = self.paper.sentences.get(sentence)?;
        let before = self.paper.sentences.get(sentence.checked_sub(1)?)?;
        let said = before.text.trim_end_matches(['。', '！', '？']);
        let fits = before.paragraph == here.paragraph && said.chars().count() <= 40;
        fits.then(|| format!("“{}”的{noun}", said.replace('“', "‘").replace('”', "’")))
    }

    /// The sentence before announces them: “存在三个问题。其一，…”.
    fn before(&self, sentence: usize) -> Option<Announced> {
        let here = self.paper.sentences.get(sentence)?;
        let at = sentence.checked_sub(1)?;
        let before = self.paper.sentences.get(at)?;
        let near = before.section == here.section && before.paragraph + 1 >= here.paragraph;
        let scene = self.scenes.get(at).filter(|_| near)?;
        let end = scene
            .text
            .trim_end_matches(['。', '：', '；', '！', '？'])
            .len();
        let topic = self.topics.get(at)?.as_deref();
        announcement::read(scene, 0..end, topic)
    }

    /// What is counted where nothing announces it: what the section says.
    fn of_section(&self, id: SectionId) -> String {
        let Some(section) = self.paper.section(id) else {
            return String::new();
        };
        let tokens = self
            .headings
            .get(usize::from(id.0))
            .map_or(&[][..], |it| it.as_slice());
        if section.parent.is_none() {
            return super::outline::root_stem(&section.title);
        }
        stem::of_heading(&section.title, tokens)
    }

    /// The points of an outline under no heading are named by the sentence that announces them.
    fn name(&self, mut list: List) -> List {
        let bare = self
            .paper
            .section(list.section)
            .is_some_and(|it| it.parent.is_none());
        let first = list.members.first().and_then(|it| it.sentence);
        if list.kind == ListKind::Outline
            && bare
            && let Some(at) =
                first.and_then(|id| self.paper.sentences.iter().position(|it| it.id == id))
            && let Some(said) = self.announcing(at)
            && said.count.is_none_or(|it| it == list.members.len())
        {
            list.stem = said.stem;
        }
        list
    }

    /// The sentence before the first point, whatever section it stands in.
    fn announcing(&self, sentence: usize) -> Option<Announced> {
        let at = sentence.checked_sub(1)?;
        let scene = self.scenes.get(at)?;
        let end = scene.text.trim_end_matches(['。', '：']).len();
        announcement::read(scene, 0..end, self.topics.get(at)?.as_deref())
    }
}

/// Where the words before a mark end, without the punctuation between.
fn own_end(text: &str, mark: usize) -> usize {
    text[..mark].trim_end_matches(['：', '，', '；']).len()
}

/// 推进作风建设，一要…: what is done, and what it demands.
fn of_clause(scene: &Scene<'_>, own: &str, before: &str, demands: bool) -> Option<Announced> {
    let start = before.find(own)?;
    let words = announcement::without_fillers(scene.words(start..start + own.len()));
    let said: String = words.iter().map(|it| it.text.as_str()).collect();
    let elsewhere = words
        .first()
        .is_some_and(|it| crate::scene::points_elsewhere(&it.text) || it.text == "究其");
    let fits = (4..=40).contains(&said.chars().count()) && !elsewhere;
    let noun = if demands { "要求" } else { "要点" };
    // 对教师而言，一是要…: whom it is asked of.
    let party = ["对", "对于"].iter().find_map(|it| said.strip_prefix(it));
    let party = party.and_then(|it| it.strip_suffix("而言").or_else(|| it.strip_suffix("来说")));
    let stem = match party {
        Some(party) => format!("对{party}的{noun}"),
        None if said.contains(['，', '“']) || before.ends_with('：') => {
            format!("“{}”的{noun}", said.replace('“', "‘").replace('”', "’"))
        }
        None => format!("{said}的{noun}"),
    };
    fits.then_some(Announced { stem, count: None })
}
