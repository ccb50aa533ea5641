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
    Case {
        rule: "a modal before a verb, or another verb with 和, tells what is done and no name",
        body: "县里要发展乡村文化旅游。坚持和发展乡村文化旅游需要耐心。各村都能够发展乡村文化旅游。乡村文化旅游靠游客口碑。乡村文化旅游有淡季。",
        terms: &["乡村文化旅游"],
        none: &["发展乡村文化旅游"],
    },
    Case {
        rule: "a word that governs by its end, or tells what cannot be, stands in no name",
        body: "有人沉迷于棋牌娱乐。棋牌娱乐不是体育。小作坊跟不上食品标准。食品标准是底线，小作坊跟不上，食品标准就会落空。",
        terms: &["食品标准"],
        none: &["沉迷于棋牌娱乐", "跟不上", "跟不上食品标准"],
    },
    Case {
        rule: "a single character that acts before a noun is no part of a name, unless it is a prefix",
        body: "社团的人贴海报。治理要破偏见。负外部性由邻里承担。预训练需要语料，语料标注很贵，语料标注由人完成。",
        terms: &["负外部性", "预训练", "语料标注"],
        none: &["贴海报", "破偏见"],
    },
    Case {
        rule: "what opens a list of acts is an act",
        body: "措施包括稳定养殖补贴、提高收购价格等。在尊重牧民习俗的同时，也要轮牧。草场轮牧要分区，草场轮牧要休草。",
        terms: &["草场轮牧"],
        none: &["稳定养殖补贴", "尊重牧民习俗"],
    },
    Case {
        rule: "praise inside, a torn first character and a verb of direction leave no name",
        body: "建立公正合理薪酬规则。这是三大核心短板。靠的是协商而非平等施舍。牧户联合起来卖毛。牧户联合起来修路。草场轮牧要分区，草场轮牧要休草。",
        terms: &["草场轮牧"],
        none: &["公正合理薪酬规则", "大核心短板", "非平等施舍", "联合起来"],
    },
    Case {
        rule: "a verb with its object at the head of a clause is an act, though a light head follows",
        body: "乡里改水，改造灌溉渠系方式，种上旱稻。前瞻性布局海水养殖。周期性价格波动伤农，周期性价格波动要平抑。",
        terms: &["周期性价格波动"],
        none: &["改造灌溉渠系", "前瞻性布局海水养殖"],
    },
    Case {
        rule: "a place at a thing closes no name",
        body: "债务落在合伙人名下。合伙人名下没有房产。合伙协议写明份额，合伙协议可以变更。",
        terms: &["合伙协议"],
        none: &["合伙人名下"],
    },
    Case {
        rule: "a manner with its verb is a predicate",
        body: "冷链运输迅速扩张。冷链运输迅速扩张之后，成本稳步提升。冷链运输靠制冷机组。",
        terms: &["冷链运输"],
        none: &["冷链运输迅速扩张", "迅速扩张", "成本稳步提升", "稳步提升"],
    },
    Case {
        rule: "what opens with a light head belongs to the noun before it",
        body: "教师数字能力素养不高。护士数字能力素养也不高。评价量表测量反思深度，评价量表有五级。",
        terms: &["评价量表"],
        none: &["能力素养"],
    },
    Case {
        rule: "a thing that the same owner always has is named with its owner",
        body: "要防止库存过度积压。库存的过度积压占用资金。库存过度积压拖垮门店。库存过度积压由预测失准引起。",
        terms: &["库存过度积压"],
        none: &["过度积压"],
    },
    Case {
        rule: "a state that is only said of something is no concept",
        body: "部分学生的阅读“碎片化”，读不完一本书。一些学生的写作也呈现碎片化、口语化的样子。整本书阅读可以补救，整本书阅读需要时间。",
        terms: &["整本书阅读"],
        none: &["碎片化"],
    },
    Case {
        rule: "a state that is spoken of is one",
        body: "有学者提出“碎片化”的概念。碎片化说明治理的部门各自为政，“碎片化”由分工引起。",
        terms: &["碎片化"],
        none: &[],
    },
    Case {
        rule: "a quoted name may close in 化 where the ending is part of a word",
        body: "大河文化不同于海洋文化的冒险。大河文化重农时。",
        terms: &["大河文化", "海洋文化"],
        none: &[],
    },
    Case {
        rule: "a quality that the author coined is one word where he says it again",
        body: "两村的账目具有制度共契性。三村的账目也具有制度共契性。制度共契性影响协商。",
        terms: &["制度共契性"],
        none: &[],
    },
    Case {
        rule: "an adjective that the dictionary joins with a name is no part of it",
        body: "多数村庄科技人才管理很弱。具备高科技人才管理的村庄很少。",
        terms: &[],
        none: &["高科技人才管理"],
    },
    Case {
        rule: "what stands in several longer names alone is the name of none",
        body: "两县签署渔业伙伴关系协定，又签署林业伙伴关系协定。",
        terms: &[],
        none: &["伙伴关系协定"],
    },
];

/// A paper in which one phrase must rank before another.
struct Order {
    rule: &'static str,
    body: &'static str,
    before: &'static str,
    behind: &'static str,
}

const ORDERS: &[Order] = &[
    Order {
        rule: "a head that anything can have makes no name of two words",
        body: "山区小学缺教师。山区小学缺教室。教师素质影响课堂。教师素质需要培训。教学督导影响课堂。教学督导需要培训。",
        before: "教学督导",
        behind: "教师素质",
    },
    Order {
        rule: "a modifier that only places or judges opens few names",
        body: "实际库存影响销量。安全库存影响销量。实际库存要盘点。安全库存要盘点。",
        before: "安全库存",
        behind: "实际库存",
    },
    Order {
        rule: "a person told by everyday words is no name",
        body: "传统经营者租用铺面。连锁经营者租用仓库。传统经营者赊账。连锁经营者记账。",
        before: "连锁经营者",
        behind: "传统经营者",
    },
    Order {
        rule: "two quotations in one breath, said once, are asides",
        body: "有人说货架像“哑巴橱窗”，也有人陷入“低价迷魂”和“赠品迷魂”。仓库盘点按周，仓库盘点按月。",
        before: "哑巴橱窗",
        behind: "低价迷魂",
    },
    Order {
        rule: "a quoted name with its type behind it is a name though said once",
        body: "县里启动“南粮北仓”工程。有人说这是“纸上谈粮”。仓储能耗很高，仓储损耗也很高。",
        before: "南粮北仓",
        behind: "纸上谈粮",
    },
    Order {
        rule: "the endings of doctrines and laws name",
        body: "学界讨论科斯定理。学界讨论农户账本。",
        before: "科斯定理",
        behind: "农户账本",
    },
    Order {
        rule: "what is said once, among the members of a list, is an example",
        body: "补贴覆盖节水农业、设施农业、观光农业等。生态农业的成本下降。",
        before: "生态农业",
        behind: "设施农业",
    },
    Order {
        rule: "what only stands among the members of lists is an example",
        body: "设备包括水泵、收割机、播种机等。设备还有水泵、播种机、收割机等。播种机的价格下降。播种机由合作社购买。",
        before: "播种机",
        behind: "收割机",
    },
];

/// The terms of a body. With a heading it is a paper: an abstract is read by other rules.
fn terms_of(body: &str) -> Vec<String> {
    let text = format!("# 论文一篇\n\n## 一、概述\n\n{body}\n");
    let paper = paper::read("case", text.as_bytes(), &paper::About::default());
    let terms = extract(&paper, &mut Dictionary::load()).terms;
    terms.into_iter().map(|it| it.text).collect()
}

#[test]
fn each_rule_of_terms_holds() {
    let mut wrong = Vec::new();
    for case in CASES {
        let found = terms_of(case.body);
        let has = |it: &str| found.iter().any(|found| found == it);
        for term in case.terms.iter().filter(|it| !has(it)) {
            wrong.push(format!("{}: {term} is missing in {found:?}", case.rule));
        }
        for term in case.none.iter().filter(|it| has(it)) {
            wrong.push(format!("{}: {term} is no term", case.rule));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn each_rule_of_rank_holds() {
    let mut wrong = Vec::new();
    for order in ORDERS {
        let found = terms_of(order.body);
        let place = |it: &str| found.iter().position(|found| found == it);
        // What is no term at all stands behind every term.
        let (before, behind) = (
            place(order.before),
            place(order.behind).unwrap_or(usize::MAX),
        );
        if before.is_none_or(|it| it > behind) {
            wrong.push(format!("{}: {found:?}", order.rule));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
