//! Which phrases are terms, one rule a row, in papers made up for the purpose.

#![allow(clippy::unwrap_used, reason = "tests")]

use knowledge::extract;
use press::Dictionary;

/// A body of a paper with what its terms must hold and must not.
struct Case {
    rule: &'static str,
    body: &'static str,
    terms: &'static [&'static str],
    none: &'static [&'static str],
}

const CASES: &[Case] = &[
    Case {
        rule: "a verb of one character takes what follows",
        body: "惠民仓设于县城，由乡绅管理。惠民仓的谷物来自捐输。惠民仓每年盘点一次。从捐输账册看，惠民仓的存谷逐年减少。",
        terms: &["惠民仓"],
        none: &["惠民仓设", "捐输账册看", "账册看"],
    },
    Case {
        rule: "说 closes the name of a doctrine, and opens a person's words",
        body: "关于占有的性质，有事实状态说、法定权利说两种学说。事实状态说认为占有是一种事实。法定权利说则相反。项目主管说，这两种学说都不实用。",
        terms: &["事实状态说", "法定权利说"],
        none: &["项目主管说"],
    },
    Case {
        rule: "an idiom behind a noun is its predicate",
        body: "家庭教育与课堂教学相辅相成，缺一不可。家庭教育需要时间。课堂教学需要时间。家庭教育也要制度。",
        terms: &["家庭教育", "课堂教学"],
        none: &["课堂教学相辅相成"],
    },
    Case {
        rule: "a verb with 的 behind it opens a clause",
        body: "循环利用蕴含的资源价值十分可观。循环利用蕴含的生态价值也不小。循环利用需要分拣中心。",
        terms: &["循环利用"],
        none: &["循环利用蕴含"],
    },
    Case {
        rule: "a manner before a verb opens no name",
        body: "要充分调动志愿者参与社区养老。社区养老离不开志愿者。不断完善社区养老，是基层的责任。",
        terms: &["社区养老"],
        none: &["充分调动志愿者", "不断完善社区养老"],
    },
    Case {
        rule: "an adverb behind a noun is its predicate's",
        body: "小商户不必消失。土地使用权相互分离，是改革的结果。土地使用权可以流转，土地使用权也可以抵押。",
        terms: &["土地使用权"],
        none: &["小商户不必消失", "土地使用权相互分离"],
    },
    Case {
        rule: "a count stands in no name",
        body: "论文检验了就业三条渠道。就业三条渠道都显著。灵活就业是其中之一，灵活就业不受合同约束。",
        terms: &["灵活就业"],
        none: &["就业三条渠道"],
    },
    Case {
        rule: "what the same words own is the rest of a longer name",
        body: "以患者为中心的服务思想改变了医院。以患者为中心的服务思想要求尊重。医院践行以患者为中心的服务思想。",
        terms: &[],
        none: &["服务思想"],
    },
    Case {
        rule: "what is only pointed at is no name",
        body: "这种新型仓储改变了物流。冷链仓储成本高，冷链仓储能耗也高。",
        terms: &["冷链仓储"],
        none: &["新型仓储"],
    },
    Case {
        rule: "a title is named as a whole",
        body: "双方签署了《跨境数据流动便利安排协定》（CDFA）。《跨境数据流动便利安排协定》已经生效。",
        terms: &["跨境数据流动便利安排协定"],
        none: &["便利安排协定", "安排协定"],
    },
    Case {
        rule: "a verb before a term of the paper tells what is done with it",
        body: "“加快形成绿色算力”写进了规划。绿色算力是指由清洁能源供给的算力。发展绿色算力是转型的关键。发展绿色算力是企业的责任。",
        terms: &["绿色算力"],
        none: &["加快形成绿色算力", "发展绿色算力"],
    },
    Case {
        rule: "a modifier before a head that makes terms is part of a name",
        body: "新型生产关系随技术而来。新型生产关系要求新的制度。生产关系适应生产力。生产关系反作用于生产力。生产关系不断变化。",
        terms: &["新型生产关系", "生产关系"],
        none: &[],
    },
    Case {
        rule: "what a verb shows to be a name, though a verb may open it",
        body: "分配体现共享治理理念。制度贯彻共享治理理念，改革也贯彻共享治理理念。现代治理理念很多。治理理念需要更新。治理理念要落地。治理理念有高下。",
        terms: &["共享治理理念"],
        none: &[],
    },
    Case {
        rule: "whose a thing is makes no other term",
        body: "培训要提高从业者安全意识。从业者的安全意识来自演练。安全意识决定行为。安全意识可以测量。",
        terms: &["安全意识"],
        none: &["从业者安全意识"],
    },
    Case {
        rule: "a verb in the frames of a noun closes a name",
        body: "二者的本质要求都是开放。在本质要求上，二者一致。平台的本质要求也是开放。",
        terms: &["本质要求"],
        none: &[],
    },
];

#[test]
fn each_rule_of_terms_holds() {
    let mut wrong = Vec::new();
    for case in CASES {
        // With a heading it is a paper: an abstract is read by other rules.
        let text = format!("# 论文一篇\n\n## 一、概述\n\n{}\n", case.body);
        let paper = paper::read("case", text.as_bytes(), &paper::About::default());
        let knowledge = extract(&paper, &mut Dictionary::load());
        let found: Vec<&str> = knowledge.terms.iter().map(|it| it.text.as_str()).collect();
        for term in case.terms.iter().filter(|it| !found.contains(it)) {
            wrong.push(format!("{}: {term} is missing in {found:?}", case.rule));
        }
        for term in case.none.iter().filter(|it| found.contains(it)) {
            wrong.push(format!("{}: {term} is no term", case.rule));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
