//! Names, actions and clauses told apart by how they begin and end.

use super::length;

/// Words that open a phrase which names nothing.
const PREPOSITIONS: &[&str] = &[
    "以",
    "在",
    "组成的",
    "形成的",
    "构成的",
    "较之",
    "较",
    "对",
    "从",
    "由",
    "当",
    "把",
    "将",
    "向",
    "与",
    "和",
    "及",
    "等",
    "的",
    "如",
    "使",
    "让",
    "被",
    "为",
    "于",
    "并",
    "而",
    "且",
    "就",
    "也",
    "都",
    "是",
    "有",
    "这",
    "那",
    "其",
    "该",
    "本",
    "此",
    "类",
    "个",
    "种",
    "所",
];
/// Words that begin so and are whole all the same.
const WHOLE_WORDS: &[&str] = &[
    "以人为本",
    "对外",
    "从业",
    "由来",
    "当代",
    "将来",
    "向心",
    "与时俱进",
    "和谐",
    "和平",
    "等级",
    "等式",
    "使命",
    "为人民",
    "并购",
    "就业",
    "是非",
    "有机",
    "有效",
    "有序",
    "本质",
    "本体",
    "在线",
    "在职",
    "对话",
    "对策",
    "对象",
    "有限",
    "有形",
    "有为",
    "当地",
    "向量",
    "本土",
    "如意",
    "等价",
];

/// Whether a text can stand as the name of a thing: no phrase with a preposition, no enumeration.
pub(crate) fn is_name(text: &str) -> bool {
    let opens = PREPOSITIONS.iter().any(|it| text.starts_with(it))
        && !WHOLE_WORDS.iter().any(|it| text.starts_with(it));
    let tail = text.rsplit('的').next().unwrap_or(text);
    !opens
        && !text.contains(['、', '，', '；', '。', '…'])
        && length(text) >= 2
        && length(tail) >= 2
        && !["很", "太", "非常", "十分"]
            .iter()
            .any(|it| text.contains(it))
}

/// Verbs that open headings and clauses like “发展新质生产力”.
const VERBS: &[&str] = &[
    "发展", "实现", "推动", "促进", "坚持", "加强", "提升", "构建", "完善", "推进", "培育", "建设",
    "优化", "弘扬", "深化", "加快", "引导", "培养", "健全", "扩大", "保障", "改善", "改进", "提高",
    "增强", "打造", "激发", "弥合", "规范", "统筹", "落实", "强化", "聚焦", "解放", "做大", "做优",
    "分好", "布局", "壮大", "维护", "巩固", "夯实", "拓宽", "充分", "积极", "大力", "着力", "不断",
    "扎实",
];

/// Whether a text is an action (发展新质生产力) and no thing (新质生产力).
pub(crate) fn is_action(text: &str) -> bool {
    VERBS
        .iter()
        .any(|it| text.starts_with(it) && length(text) >= length(it) + 2 && !text.contains('的'))
}

/// More verbs that open a demand.
const DEMANDS: &[&str] = &[
    "鼓励",
    "支持",
    "建立",
    "创新",
    "改革",
    "营造",
    "稳定",
    "赋予",
    "重点",
    "注重",
    "加大",
    "拓展",
    "补齐",
    "消除",
    "化解",
    "防范",
    "引入",
    "探索",
    "开展",
    "加速",
    "持续",
    "整合",
    "畅通",
    "打通",
    "打破",
    "严格",
    "明确",
    "设立",
    "实施",
    "制定",
    "善用",
    "调整",
    "搭建",
    "厚植",
    "推广",
    "普及",
    "降低",
    "减轻",
    "简化",
    "用好",
    "改变",
    "逐步",
    "努力",
    "全面",
    "进一步",
    "切实",
    "有效",
    "严厉",
    "依法",
    "科学",
    "合理",
    "尽快",
    "做好",
    "抓好",
    "发挥",
    "坚定",
    "锚定",
    "围绕",
    "立足",
    "瞄准",
    "突出",
    "保持",
    "确保",
    "带动",
    "缩小",
    "关注",
    "学习",
    "宣传",
    "厘清",
    "避免",
    "防止",
    "杜绝",
    "增加",
    "减少",
    "吸引",
    "引进",
    "参与",
    "融入",
    "推行",
    "主动",
    "协同",
    "联合",
    "共建",
    "共享",
    "结合",
    "前瞻性",
    "稳步",
    "深入",
    "有序",
    "继续",
];

/// Whether a clause calls for something, as a heading or a sentence of a plan does: it opens with a verb of doing.
pub(crate) fn calls_for(text: &str) -> bool {
    let verbs = VERBS.iter().chain(DEMANDS);
    verbs.clone().any(|it| {
        let rest = text.strip_prefix(it);
        rest.is_some_and(|rest| {
            length(rest) >= 2 && !rest.starts_with(['的', '是', '，', '、', '将', '能', '会'])
        })
    })
}

/// Last words of names of which a paper has several: `推进路径`, `难点问题`.
const COUNTABLE: &[&str] = &[
    "路径",
    "维度",
    "举措",
    "措施",
    "问题",
    "困境",
    "难点",
    "难题",
    "挑战",
    "风险",
    "逻辑",
    "机制",
    "机理",
    "意义",
    "原因",
    "成因",
    "要求",
    "原则",
    "策略",
    "对策",
    "方略",
    "价值",
    "特征",
    "特点",
    "内涵",
    "内容",
    "条件",
    "要素",
    "方面",
    "环节",
    "阶段",
    "时期",
    "步骤",
    "作用",
    "功能",
    "优势",
    "启示",
    "建议",
    "任务",
    "目标",
    "理念",
    "方法",
    "方式",
    "途径",
    "关系",
    "向度",
    "层面",
    "表现",
    "形态",
    "类型",
    "模式",
    "渊源",
    "领域",
    "因素",
    "阻碍",
    "障碍",
    "短板",
    "瓶颈",
    "趋势",
    "经验",
    "思路",
    "着力点",
    "方向",
    "保障",
    "体系",
    "依据",
    "根源",
    "影响",
    "效应",
    "主体",
    "构成",
    "表征",
    "样态",
    "诉求",
    "进路",
    "理路",
    "动因",
    "动力",
    "优点",
    "不足",
    "矛盾",
    "悖论",
    "隐忧",
    "举措",
    "梗阻",
    "之道",
    "堵点",
    "痛点",
    "症结",
    "意蕴",
    "考量",
    "抓手",
    "支撑",
    "本质",
    "规律",
    "使命",
    "责任",
    "能力",
    "素养",
    "结论",
    "要点",
    "重点",
];

/// Whether a noun phrase names things of which one can ask which they are.
pub(crate) fn names_several(text: &str) -> bool {
    // `主体弱化风险` is one risk; of `人工智能的风险`, `多重风险` there are several.
    const OF: &[&str] = &["的", "多重", "主要", "三大", "四大", "几大", "若干"];
    COUNTABLE.iter().any(|it| text.ends_with(it)) && OF.iter().any(|it| text.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn demands_open_with_a_verb_of_doing() {
        for (text, expected) in [
            ("加快健全社会保障制度", true),
            ("锚定国家需求布局学科", true),
            ("发展的最终目的", false),
            ("支持是必要的", false),
            ("民营企业是主力军", false),
            ("网络平台", false),
        ] {
            assert_eq!(calls_for(text), expected, "{text}");
        }
    }

    #[test]
    fn names_are_told_from_phrases() {
        for (text, name) in [
            ("新质生产力", true),
            ("就业", true),
            ("以新质生产力赋能", false),
            ("高科技、高效能", false),
            ("鲜明的人", false),
            ("劳动者的劳动能力", true),
            ("由…催生", false),
        ] {
            assert_eq!(is_name(text), name, "{text}");
        }
        assert!(is_action("发展新质生产力"));
        assert!(!is_action("发展") && !is_action("新质生产力的发展"));
    }
}
