//! What answers what within a sentence, with the whole dictionary: sentences with their pairs, and
//! sentences in which nothing answers anything.

use knowledge::extract;
use press::Dictionary;

const PAIRED: &[(&str, &[(&str, &str)])] = &[
    (
        "洪水、干旱和霜冻三类灾害中，洪水危及城镇，干旱危及农田，霜冻危及果园。",
        &[("洪水", "城镇"), ("干旱", "农田"), ("霜冻", "果园")],
    ),
    (
        "规划部门管“蓝图”，建设部门管“工地”，监察部门管“验收”。",
        &[
            ("规划部门", "蓝图"),
            ("建设部门", "工地"),
            ("监察部门", "验收"),
        ],
    ),
    (
        "春耕重在抢其时，夏耘重在除其草，秋收重在保其粮。",
        &[("春耕", "抢其时"), ("夏耘", "除其草"), ("秋收", "保其粮")],
    ),
    (
        "农民敬土地，渔民拜妈祖，工匠祭鲁班。",
        &[("农民", "敬土地"), ("渔民", "拜妈祖"), ("工匠", "祭鲁班")],
    ),
    (
        "两者的区别在于，盗窃行为侵犯的是财产权利，诽谤行为侵犯的是人格权利。",
        &[("盗窃行为", "财产权利"), ("诽谤行为", "人格权利")],
    ),
    (
        "两种办法的差异在于，水税固定的是价格，水权交易固定的是数量。",
        &[("水税", "价格"), ("水权交易", "数量")],
    ),
    (
        "对学校而言，是课程的重构；对家庭而言，是观念的更新；对社会而言，是资源的开放。",
        &[
            ("学校", "是课程的重构"),
            ("家庭", "是观念的更新"),
            ("社会", "是资源的开放"),
        ],
    ),
    (
        "直接融资与间接融资各有长处，前者依靠资本市场，后者依靠商业银行。",
        &[("直接融资", "资本市场"), ("间接融资", "商业银行")],
    ),
    (
        "建设分为三个时期：1953年至1957年为起步时期，1958年至1965年为曲折时期，1966年以后为停滞时期。",
        &[("1953年至1957年", "起步时期"), ("1966年以后", "停滞时期")],
    ),
];

const UNPAIRED: &[&str] = &[
    "他读完了信，又走到窗前，久久没有说话。",
    "有的地方进展快，有的地方进展慢，各地情况不同。",
    "该项目投入大，周期长，风险也高。",
    "政策落实了，效率提高了，群众满意了。",
];

fn pairs(sentence: &str, dictionary: &Dictionary) -> Vec<(String, String)> {
    let text = format!("研究\n\n{sentence}\n");
    let paper = paper::read("clauses", text.as_bytes(), &paper::About::default());
    let found = extract(&paper, &mut dictionary.clone()).correspondences;
    let pairs = found.into_iter().flat_map(|it| it.pairs);
    pairs.map(|it| (it.left, it.right)).collect()
}

#[test]
fn clauses_of_one_build_answer_each_other() {
    let dictionary = Dictionary::load();
    let mut wrong = Vec::new();
    for (sentence, wanted) in PAIRED {
        let found = pairs(sentence, &dictionary);
        let holds = |(left, right): &(&str, &str)| {
            let mut all = found.iter();
            all.any(|it| it.0 == *left && it.1.ends_with(right))
        };
        if !wanted.iter().all(holds) {
            wrong.push(format!("{sentence}\n    found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn clauses_that_only_follow_each_other_answer_nothing() {
    let dictionary = Dictionary::load();
    for sentence in UNPAIRED {
        assert_eq!(pairs(sentence, &dictionary), [], "{sentence}");
    }
}
