//! What became of items whose id is gone: so that no one loses the history of an item because its
//! question was improved.
//!
//! An id is made from what is asked ([`ItemId`]), so wording changes need nothing here. When a
//! point is renamed, merged, split or given up, the test over the ids of the seeds fails until
//! this table says what became of each old id. Memory belongs to points, so the table is of points;
//! an item's answers follow its point.

use crate::model::PointId;

/// What became of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is the same point under another id; two old points may become one.
    Became(PointId),
    /// It is asked no more; its history stays in the log and counts for nothing.
    Retired,
}

/// Old points, each with its fate, in ascending order of ids.
const TABLE: &[(PointId, Fate)] = &[
    // 2019年以来生产函数中资本投入对经济增长的贡献
    (PointId(0x0098_6899_ef6b_ef6f), Fate::Retired),
    // 关于“发展新质生产力”的论断
    (PointId(0x00c7_45f6_6873_ce91), Fate::Retired),
    // 材料分析：部分地区科技基础条件薄弱，跟不上“全民性”富裕的要求
    (PointId(0x0903_200f_2902_e36c), Fate::Retired),
    // 材料分析：部分人群科技能力素养不够，跟不上“全民性”富裕的要求
    (PointId(0x0905_200f_2903_6643), Fate::Retired),
    // 与“科技发展不平衡”相对应的内容
    (PointId(0x0cbb_e226_568e_2995), Fate::Retired),
    // 数字经济全要素生产率增长对经济增长的贡献占全要素生产率增长的比重
    (PointId(0x0e4c_aa87_bfee_9505), Fate::Retired),
    // 2015年底全国农村网络零售额
    (PointId(0x0ebb_accb_33e1_2976), Fate::Retired),
    // 论点：“以双一流建设为契机锚定国……”
    (PointId(0x0fbd_10f4_f4c0_f467), Fate::Retired),
    // 各篇论文对“新质生产力”的论述比较
    (PointId(0x1065_9a98_6f0e_a7a9), Fate::Retired),
    // 资本的定义
    (PointId(0x1089_bcbb_6c05_3058), Fate::Retired),
    // “科技创新”在文中的论述
    (PointId(0x16a8_45b2_c205_ab5f), Fate::Retired),
    // 新质生产力的主体
    (PointId(0x1733_8593_a059_a937), Fate::Retired),
    // 论点：“数智发展进程中可能伴随人……”
    (PointId(0x1745_aaed_2e6b_ce54), Fate::Retired),
    // “浅层化”在文中的论述
    (
        PointId(0x1a74_b78c_cbb0_27ed),
        Fate::Became(PointId(0x4a8e_78b3_c322_13c3)),
    ),
    // 民营企业的优势
    (PointId(0x1ac7_bb87_4ebc_9953), Fate::Retired),
    // 未来产业
    (PointId(0x1b0b_eb21_aef5_7eac), Fate::Retired),
    // 生产要素
    (PointId(0x1eb7_fd37_869f_df2d), Fate::Retired),
    // “资本主义”在文中的论述
    (PointId(0x1f36_dfe2_6627_86df), Fate::Retired),
    // 论点：“消弭人们对职业教育和技能……”
    (PointId(0x20ba_fcf8_8f9b_c65d), Fate::Retired),
    // 论点：“要推动广大劳动者深入学习……”
    (PointId(0x20f9_fd6b_0582_412b), Fate::Retired),
    // 材料分析：“生产方式改善过程中伴随部分劳动者素质提升缓慢问题影响‘共建性’富裕”的论述要点
    (PointId(0x2458_00d8_a07d_7edd), Fate::Retired),
    // 材料分析：“数智发展进程中可能伴随人的片面发展问题影响‘全面性’富裕”的论述要点
    (PointId(0x245c_00d8_a081_67b4), Fate::Retired),
    // 材料分析：新质生产力可能会受到资本无序扩张的影响，进而影响“共享性”富裕
    (PointId(0x2470_00d8_a092_10be), Fate::Retired),
    // 东部地区和东北地区前期的优势
    (PointId(0x259e_aecb_342c_780e), Fate::Retired),
    // “社会主义生产关系”在文中的论述
    (PointId(0x268e_66b9_e182_2016), Fate::Retired),
    // 中部地区具备相对比较优势的领域
    (PointId(0x2814_00b5_c06b_6817), Fate::Retired),
    // 论点：“生产方式改善过程中伴随部……”
    (PointId(0x2b15_0d24_2243_ca35), Fate::Retired),
    // 论点：“新兴行业对劳动者就业门槛……”
    (PointId(0x2b4d_cab7_9239_a7da), Fate::Retired),
    // 关于“新质生产力的发展”的论断
    (PointId(0x2de8_d66c_c3be_8fc2), Fate::Retired),
    // “社会主义生产力”在文中的论述
    (PointId(0x2e29_282c_40be_d352), Fate::Retired),
    // 新兴岗位对劳动者能力提出新要求，需要传统岗位劳动者加快提升新技能实现共建富裕
    (PointId(0x2ea8_fb6e_85a4_2dd5), Fate::Retired),
    // 新兴行业对劳动者就业门槛提出新要求，需要传统产业劳动者积极应对实现共同富裕
    (PointId(0x2eb2_fb6e_85ac_825a), Fate::Retired),
    // “资本主义生产力”在文中的论述
    (PointId(0x304f_f8b5_d667_18b8), Fate::Retired),
    // “战略性新兴产业”在文中的论述
    (PointId(0x305d_b556_325a_f1a0), Fate::Retired),
    // 2019年以来生产函数中劳动投入对经济增长的贡献
    (PointId(0x306f_bf6c_7af3_1313), Fate::Retired),
    // 共同富裕蕴含的“共同性”，要求形成更为公正合理的生产关系
    (PointId(0x3181_d906_655b_f536), Fate::Retired),
    // 论述：新质生产力促进共同富裕的理论分析
    (PointId(0x36a1_d9eb_d117_5fd9), Fate::Retired),
    // 关于“新质生产力”的论断
    (PointId(0x36fd_1daf_818e_a175), Fate::Retired),
    // 材料分析：新质生产力赋能共同富裕的关键维度
    (PointId(0x3e8a_230c_37f7_87ee), Fate::Retired),
    // 与“弥合科技‘应用’发展不平衡”相对应的内容
    (PointId(0x4006_5fdd_8d7a_a38a), Fate::Retired),
    // 习近平的论述：“提升全社会人力资本和专业……”
    (PointId(0x40f2_486f_829d_2aa1), Fate::Retired),
    // 实现就近创业就业的领域
    (PointId(0x4285_cc13_9f3f_e810), Fate::Retired),
    // 科技创新基地
    (PointId(0x47b7_b1f1_1ca7_fd41), Fate::Retired),
    // 关于“实现共同富裕”的论断
    (PointId(0x4dab_c066_b836_95d1), Fate::Retired),
    // 不断完善基本分配制度
    (PointId(0x4ddc_2340_bfdf_7ea6), Fate::Retired),
    // 坚持道德滋养，提升人民思想道德文化水平促进精神生活健康发展
    (PointId(0x5099_2352_6bb6_cf75), Fate::Retired),
    // 坚持价值引领，以社会主义核心价值观铸就人民群众坚实的精神基石
    (PointId(0x509d_2352_6bba_b84c), Fate::Retired),
    // 坚持思想指引，以习近平文化思想为指导，为人民精神生活发展提供思想保障
    (PointId(0x50a1_2352_6bbe_a123), Fate::Retired),
    // “全民性、全面性、共建性、共享性”的总称
    (PointId(0x535a_4f4c_4bfd_b193), Fate::Retired),
    // 论点：“以一带一路为依托积极加入……”
    (PointId(0x540a_977f_60db_2af4), Fate::Retired),
    // “资本主体”在文中的论述
    (PointId(0x558e_1fa2_22cd_8a46), Fate::Retired),
    // 论点：“企业不仅可以敏锐感知市场……”
    (PointId(0x57b6_ee7c_4f29_5bbb), Fate::Retired),
    // “新质生产力与高质量就业相辅相成，为劳动者普遍参与共同富裕提供基本保障”的论述要点
    (PointId(0x5868_ef7d_8ac2_1592), Fate::Retired),
    // “传统产业劳动”在文中的论述
    (PointId(0x5a94_0f09_16b4_3ae7), Fate::Retired),
    // 材料分析：新兴行业对劳动者就业门槛提出新要求，需要传统产业劳动者积极应对实现共同富裕
    (PointId(0x5ae6_9fff_f110_ba65), Fate::Retired),
    // 材料分析：新兴岗位对劳动者能力提出新要求，需要传统岗位劳动者加快提升新技能实现共建富裕
    (PointId(0x5af0_9fff_f119_0eea), Fate::Retired),
    // 新模式
    (PointId(0x5e18_17cf_9754_aa86), Fate::Retired),
    // 关于“东部地区和东北地区前期”的论断
    (PointId(0x5f76_59d6_3a63_aaa6), Fate::Retired),
    // 先进技术
    (PointId(0x60e6_a5bc_130c_2fb0), Fate::Retired),
    // “马克思主义”在文中的论述
    (PointId(0x60ff_b96d_d924_0472), Fate::Retired),
    // “数字技术”在文中的论述
    (PointId(0x6140_93fb_cdea_bc80), Fate::Retired),
    // “科技赋能”的论述要点
    (PointId(0x68a3_1d44_90e4_a77a), Fate::Retired),
    // “强化认知”的论述要点
    (PointId(0x68ad_1d44_90ec_fbff), Fate::Retired),
    // “蛋糕”在文中的论述
    (PointId(0x6b13_b7b3_6490_1979), Fate::Retired),
    // 新质生产力的主体
    (PointId(0x73da_8999_87f7_2600), Fate::Retired),
    // “数字经济全要素生产率”在文中的论述
    (PointId(0x7bdc_cab5_29a7_3fb8), Fate::Retired),
    // 与“聚焦现代化产业体系”对应的目标
    (PointId(0x7cab_1bbb_0162_2c1d), Fate::Retired),
    // 产业的梯度转移能够为其他相对落后地区提供更多高质量就业岗位
    (PointId(0x801e_caad_4107_474c), Fate::Retired),
    // 发展新质生产力将有效缓解地区发展差距，是统筹区域均衡发展的重要力量
    (PointId(0x8022_caad_410b_3023), Fate::Retired),
    // 2019年以来全要素生产率增长对经济增长的贡献
    (PointId(0x804b_abbe_3d10_de77), Fate::Retired),
    // 战略性新兴产业
    (PointId(0x8168_6bbb_b560_421a), Fate::Retired),
    // 习近平的论述：“促进共同富裕与促进人的全……”
    (PointId(0x82e3_c675_6e63_127a), Fate::Retired),
    // 党中央的论述：“坚持以人民为中心的发展思……”
    (PointId(0x880b_13c8_b5ce_7416), Fate::Retired),
    // 与“弥合科技‘接入’发展不平衡”相对应的内容
    (PointId(0x88c9_8e8e_671c_a9b8), Fate::Retired),
    // 与“弥合科技‘收入’发展不平衡”对应的目标
    (PointId(0x8a83_c154_24de_1477), Fate::Retired),
    // 新兴产业
    (PointId(0x8ae1_0f04_b211_dd95), Fate::Retired),
    // 论点：“在全球经济增速放缓的大背……”
    (PointId(0x8b1f_60ba_8243_70f1), Fate::Retired),
    // 生产力表现形式
    (PointId(0x8b27_1243_bf86_c328), Fate::Retired),
    // 材料分析：从生成路径看，新质生产力的发展过程，正是劳动者掌握新技能、丰富知识储备、提升文化素质、增强职业技能的过程
    (PointId(0x8b7a_1501_a482_c7ee), Fate::Retired),
    // 共同富裕的特性
    (PointId(0x8b81_5012_dc37_5b93), Fate::Retired),
    // 实现新质生产力有效赋能共同富裕的要求
    (PointId(0x8bff_b29d_dbfc_20e6), Fate::Retired),
    // “新质生产力的发展为实现共同富裕提供了强大动力”的论述要点与效应的对应
    (PointId(0x8c8b_3f9a_5c56_3048), Fate::Retired),
    // “实际生产力”在文中的论述
    (PointId(0x8c95_92ac_fc61_9200), Fate::Retired),
    // 论述：新质生产力赋能共同富裕的难点问题
    (PointId(0x8ca1_bde1_0c56_a6be), Fate::Retired),
    // 关于“资本”的论断
    (PointId(0x8cde_a737_454e_3bf2), Fate::Retired),
    // 论点：“中国特色社会主义进入新时……”
    (PointId(0x931a_71e2_c817_5933), Fate::Retired),
    // “强化认知”的含义
    (PointId(0x939c_3478_612c_2fd0), Fate::Retired),
    // 习近平的论述：“要建立科学的公共政策体系……”
    (PointId(0x94a1_aa09_04e8_ee12), Fate::Retired),
    // 江泽民的论述：“发展是党执政兴国的第一要……”
    (PointId(0x975e_8c68_60fe_3b0b), Fate::Retired),
    // “共享性”在文中的论述
    (
        PointId(0x97d7_7979_37cb_bf2f),
        Fate::Became(PointId(0xebb7_40a0_3ac0_1ee1)),
    ),
    // 在尊重产业发展规律的同时，积极谋划布局未来产业
    (PointId(0x9b3d_5639_ccc2_1a0d), Fate::Retired),
    // 大力发展战略性新兴产业，推动产业短板补链，为共同富裕注入科技新动能
    (PointId(0x9b47_5639_ccca_6e92), Fate::Retired),
    // 国有企业的抓手
    (PointId(0x9b59_73c7_5386_88b8), Fate::Retired),
    // 统筹加强基础教育、继续教育和职业教育，加强职业技能培训，强化实践实训环节
    (PointId(0x9e1e_564b_78b9_b742), Fate::Retired),
    // “加快健全社会保障制度”的举措
    (PointId(0x9ea0_ac35_c3d2_53d8), Fate::Retired),
    // 产业基础
    (PointId(0x9eea_2297_0fa8_4672), Fate::Retired),
    // 关于“实现共同富裕”的论断
    (PointId(0x9f68_2918_7d09_fbec), Fate::Retired),
    // 民营企业具有较强的市场感知力和创新力的领域
    (PointId(0x9f7a_e4e1_765e_c8c1), Fate::Retired),
    // 论点：“共同富裕所蕴含的富裕性要……”
    (PointId(0x9f91_7132_ac12_1b2d), Fate::Retired),
    // 隐形要素
    (PointId(0xa2e4_a866_264b_c73e), Fate::Retired),
    // “社会生产力”在文中的论述
    (PointId(0xa3fb_e08b_fdbc_d1c7), Fate::Retired),
    // 新质生产力伴随的问题
    (PointId(0xaa6f_e58a_42c9_cbfb), Fate::Retired),
    // 论点：“新质生产力将在催生新产业……”
    (PointId(0xaaeb_9acc_4b17_5c3e), Fate::Retired),
    // 新质生产力并不局限于高精尖领域，传统产业领域同样需要新质生产力
    (PointId(0xac1a_5791_1ff1_033a), Fate::Retired),
    // 关于“生产力的发展”的论断
    (PointId(0xac4a_8555_c87a_fdf1), Fate::Retired),
    // “中国特色社会主义”在文中的论述
    (PointId(0xae70_4fee_10cf_130e), Fate::Retired),
    // 东部地区和东北地区前期的优势
    (PointId(0xb249_e334_90da_381f), Fate::Retired),
    // “生成式人工智能”在文中的论述
    (PointId(0xb898_db2b_3af8_47f7), Fate::Retired),
    // “共建性”在文中的论述
    (
        PointId(0xb8eb_0ec7_51da_52a6),
        Fate::Became(PointId(0x2b15_0d24_2243_ca35)),
    ),
    // “传统生产力”在文中的论述
    (PointId(0xbb3c_a6fd_57d9_0d4f), Fate::Retired),
    // 新质生产力的发展的定义
    (PointId(0xc099_d95b_d552_add7), Fate::Retired),
    // 2025年全球工作岗位
    (PointId(0xc12d_3745_d677_a6de), Fate::Retired),
    // 共同的定义
    (PointId(0xcd18_d7e2_403c_7c37), Fate::Retired),
    // 材料分析：促进人的全面发展，拓宽共同富裕的精神维度
    (PointId(0xcdca_8ebf_eb55_b173), Fate::Retired),
    // 材料分析：“培养高素质劳动者，壮大共同富裕的主体力量”的具体举措
    (PointId(0xcdce_8ebf_eb59_9a4a), Fate::Retired),
    // 材料分析：引导资本健康发展，完善共同富裕的共享机制
    (PointId(0xcdd2_8ebf_eb5d_8321), Fate::Retired),
    // 论点：“加快推进数字经济与技术创……”
    (PointId(0xce02_26e4_eb96_714c), Fate::Retired),
    // “全民性”在文中的论述
    (
        PointId(0xd273_0f88_2179_3f8c),
        Fate::Became(PointId(0x2c47_fbe7_a3dc_11b3)),
    ),
    // “开放式创新”在文中的论述
    (PointId(0xd299_ed3f_858e_8e82), Fate::Retired),
    // 要在培养劳动者劳动能力上下功夫
    (PointId(0xd422_714a_29de_b1f1), Fate::Retired),
    // 要在强化劳动者担当奉献上下功夫
    (PointId(0xd424_714a_29df_34c8), Fate::Retired),
    // 要在培养劳动者创新意识上下功夫
    (PointId(0xd42c_714a_29e7_0676), Fate::Retired),
    // 2023年全国农产品网络零售额同比增长幅度
    (PointId(0xd571_e171_7517_cecb), Fate::Retired),
    // “数字经济伙伴关系协定”在文中的论述
    (PointId(0xd6be_2a44_0914_dd76), Fate::Retired),
    // 材料分析：部分群体个性发展“单一化”，跟不上“全面性”富裕的要求
    (PointId(0xd761_5208_32ec_c0c0), Fate::Retired),
    // 材料分析：部分群体精神需求“浅层化”，跟不上“全面性”富裕的要求
    (PointId(0xd765_5208_32f0_a997), Fate::Retired),
    // “传统生产力”在文中的论述
    (PointId(0xd932_f8c1_60f0_c5de), Fate::Retired),
    // 2023年全国农产品网络零售额
    (PointId(0xdc75_991f_0549_a6b9), Fate::Retired),
    // 关于“发展”的论断
    (PointId(0xdcb8_bb41_14c3_53e0), Fate::Retired),
    // “科技赋能”的含义
    (PointId(0xdcfc_95d3_b3a1_baaa), Fate::Retired),
    // 发展生产力的手段
    (PointId(0xde0b_7b24_9372_0a69), Fate::Retired),
    // 关于“民营企业”的论断
    (PointId(0xdeec_269c_1a39_c2c1), Fate::Retired),
    // 2023年底全国农村网络零售额
    (PointId(0xe026_62ca_0364_d675), Fate::Retired),
    // 发展科学技术必须具有全球视野
    (PointId(0xe039_a875_3b07_6a0a), Fate::Retired),
    // 2023年底全国农村网络零售额规模的增长幅度
    (PointId(0xe079_0869_4f76_60b4), Fate::Retired),
    // 从“规模优势”到“厚度优势及质量优势”
    (PointId(0xe1d8_3fe2_d196_05e4), Fate::Retired),
    // “富裕性”在文中的论述
    (
        PointId(0xe91f_9c62_ca16_12df),
        Fate::Became(PointId(0x9f91_7132_ac12_1b2d)),
    ),
    // “单一化”在文中的论述
    (PointId(0xe92f_2d31_cf2f_c1c2), Fate::Retired),
    // 论点：“新兴产业和未来产业尤为引……”
    (PointId(0xe963_19dc_fed6_f77c), Fate::Retired),
    // 新质生产力的发展将依托数字化打破地方市场格局以及产品进入壁垒
    (PointId(0xec1b_f892_b6a7_d4b4), Fate::Retired),
    // 关于“就业”的论断
    (PointId(0xeeeb_5596_9606_3ae9), Fate::Retired),
    // 数字经济全要素生产率增长对经济增长的贡献
    (PointId(0xeef2_e47f_bcab_3ac3), Fate::Retired),
    // 材料分析：新质生产力赋能共同富裕的难点问题
    (PointId(0xf243_013c_90d9_8120), Fate::Retired),
    // 社会保障政策
    (PointId(0xf5bc_90c7_f271_05b5), Fate::Retired),
    // “普惠协调”的含义
    (PointId(0xf6d7_0d62_5864_c59d), Fate::Retired),
    // 高端装备制造
    (PointId(0xf742_a6e6_d9e1_d6fe), Fate::Retired),
    // “部分群体”在文中的论述
    (PointId(0xf876_9ee2_b7f7_335c), Fate::Retired),
    // 战略性产业
    (PointId(0xf9a0_c405_1d89_1c0c), Fate::Retired),
    // “产业体系”在文中的论述
    (PointId(0xf9d7_6946_7777_3c9f), Fate::Retired),
    // 新质生产力赋能共同富裕的维度
    (PointId(0xff70_9f4c_07af_e4fe), Fate::Retired),
];

/// The fate of `point`; `None` for a point that never changed.
pub fn fate(point: PointId) -> Option<Fate> {
    fate_in(TABLE, point)
}

/// The point under which the history of `point` counts today: itself if it never changed, `None`
/// if it was retired.
pub fn current(point: PointId) -> Option<PointId> {
    current_in(TABLE, point)
}

fn fate_in(table: &[(PointId, Fate)], point: PointId) -> Option<Fate> {
    let at = table.binary_search_by_key(&point, |it| it.0).ok()?;
    table.get(at).map(|it| it.1)
}

fn current_in(table: &[(PointId, Fate)], point: PointId) -> Option<PointId> {
    let mut here = point;
    // A chain is no longer than the table; a circle is a fault that the test below refuses.
    for _ in 0..=table.len() {
        match fate_in(table, here) {
            None => return Some(here),
            Some(Fate::Retired) => return None,
            Some(Fate::Became(next)) => here = next,
        }
    }
    None
}

/// Ids that a snapshot holds and the bank does not, and for which no fate is told.
pub fn unaccounted(snapshot: &[PointId], bank: &[PointId]) -> Vec<PointId> {
    unaccounted_in(TABLE, snapshot, bank)
}

fn unaccounted_in(
    table: &[(PointId, Fate)],
    snapshot: &[PointId],
    bank: &[PointId],
) -> Vec<PointId> {
    let told = |point: PointId| match fate_in(table, point) {
        None => false,
        Some(Fate::Retired) => true,
        Some(Fate::Became(_)) => current_in(table, point).is_some_and(|it| bank.contains(&it)),
    };
    snapshot
        .iter()
        .copied()
        .filter(|it| !bank.contains(it) && !told(*it))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const P: [PointId; 5] = [PointId(1), PointId(2), PointId(3), PointId(4), PointId(5)];
    const OLD: &[(PointId, Fate)] = &[
        (PointId(1), Fate::Became(PointId(2))),
        (PointId(2), Fate::Became(PointId(3))),
        (PointId(4), Fate::Retired),
    ];

    #[test]
    fn chains_end_where_the_history_counts_today() {
        assert_eq!(
            P.map(|it| current_in(OLD, it)),
            [Some(P[2]), Some(P[2]), Some(P[2]), None, Some(P[4])]
        );
    }

    #[test]
    fn an_id_that_vanished_without_a_word_is_named() {
        assert_eq!(unaccounted_in(OLD, &P, &[P[2]]), [P[4]]);
        assert!(unaccounted_in(OLD, &P, &[P[2], P[4]]).is_empty());
        // Became something that is not in the bank either.
        assert_eq!(unaccounted_in(OLD, &P, &[P[4]]), [P[0], P[1], P[2]]);
    }

    #[test]
    fn a_circle_ends() {
        let circle = [(P[0], Fate::Became(P[1])), (P[1], Fate::Became(P[0]))];
        assert_eq!(current_in(&circle, P[0]), None);
    }

    #[test]
    fn the_table_is_in_order_and_runs_in_no_circle() {
        assert!(TABLE.is_sorted_by(|a, b| a.0 < b.0));
        for (point, _) in TABLE {
            let mut here = *point;
            let mut steps = 0;
            while let Some(Fate::Became(next)) = fate(here) {
                (here, steps) = (next, steps + 1);
                assert!(steps <= TABLE.len(), "{point} runs in a circle");
            }
        }
    }
}
