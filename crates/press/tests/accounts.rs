//! What an enumeration announces and the sentences behind it tell member by member, with the whole
//! dictionary: texts with the definitions they hold, and texts whose members are only talked about.

use knowledge::extract;
use press::Dictionary;

/// Sentences, and what each member is said to be.
const TOLD: &[(&str, &[(&str, &str)])] = &[
    (
        "定价方法有成本加成法、需求差异法和竞争参照法之别。成本加成法依据单位成本加上固定的利润率核定价格，简便易行。\
         需求差异法改以消费者的支付意愿为参照，适用于替代品稀少的行业。",
        &[
            (
                "成本加成法",
                "依据单位成本加上固定的利润率核定价格，简便易行",
            ),
            (
                "需求差异法",
                "以消费者的支付意愿为参照，适用于替代品稀少的行业",
            ),
        ],
    ),
    (
        "社区图书馆分为公办型、民办型和合办型三类。公办型由街道出资兴建，\
         由街道所属的单位直接管理。合办型则由企业自行出资建设，政府给予一次性的补助。",
        &[
            ("公办型", "由街道出资兴建，由街道所属的单位直接管理"),
            ("合办型", "由企业自行出资建设，政府给予一次性的补助"),
        ],
    ),
    (
        "依附性包含人身依附性、财产依附性与身份依附性三个侧面：人身依附性体现为佃农须听从地主对耕作时间和方式的指派；\
         财产依附性则体现为佃农的生计取决于地主出租的土地和耕牛。",
        &[
            ("人身依附性", "佃农须听从地主对耕作时间和方式的指派"),
            ("财产依附性", "佃农的生计取决于地主出租的土地和耕牛"),
        ],
    ),
];

/// Members that are only talked about, or of which only one is told.
const UNTOLD: &[&str] = &[
    "改革涉及东部地区、中部地区和西部地区。东部地区以开放带动创新和产业的升级换代。\
     中部地区以承接产业转移推动城镇的建设与发展。",
    "座谈会请来了小学教师、中学教师和大学教师。小学教师由校长带队前往市里的会场参加讨论。\
     中学教师由教研员带队前往市里的会场参加讨论。",
    "定价方法有成本加成法、需求差异法和竞争参照法之别。需求差异法最近几年在许多行业里都流行起来。\
     竞争参照法以2020年的价格为基准，上浮了10个百分点。",
];

fn definitions(text: &str, dictionary: &Dictionary) -> Vec<(String, String)> {
    let text = format!("研究\n\n{text}\n");
    let paper = paper::read("accounts", text.as_bytes(), &paper::About::default());
    let found = extract(&paper, &mut dictionary.clone()).definitions;
    let told = found.into_iter().filter(|it| it.rule == "逐项分述");
    told.map(|it| (it.term, it.text)).collect()
}

#[test]
fn announced_members_are_told() {
    let dictionary = Dictionary::load();
    for (text, expected) in TOLD {
        let found = definitions(text, &dictionary);
        let expected: Vec<_> = expected
            .iter()
            .map(|(term, text)| (String::from(*term), String::from(*text)))
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn what_members_do_is_no_definition() {
    let dictionary = Dictionary::load();
    for text in UNTOLD {
        assert_eq!(definitions(text, &dictionary), Vec::new(), "{text}");
    }
}
