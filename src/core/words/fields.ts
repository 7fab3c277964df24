/** What a form asks for above its table, by the words of its labels. */
export const FIELD_WORDS: readonly (readonly ["project" | "department" | "unit", RegExp])[] = [
  [
    "project",
    /^(?:预算|支出|评价|专项|一级)?项目(?:支出)?(?:\(政策\)|及专项)?(?:名称|全称)$|^专项(?:资金)?(?:\(项目\))?名称$|^转移支付(?:项目|资金)?名称$|^(?:项目|政策)\(?(?:政策|项目)?\)?名称$|^(?:专项|资金|任务|事项)(?:名称|全称)$/,
  ],
  [
    "department",
    /^(?:(?:中央|省级?|市级?|区级?|县级?|地方|预算|归口|业务)?(?:主管|管理)(?:预算)?(?:部门|单位)(?:名称)?(?:及代码)?|(?:预算)?部门(?:名称|全称)?|项目主管部门|一级预算(?:部门|单位)|主管部门\(单位\))$/,
  ],
  [
    "unit",
    /^(?:(?:项目|具体|资金)?(?:实施|执行|承担|使用|承办|填报)(?:单位|部门)(?:名称)?(?:及代码)?|项目单位(?:名称)?|(?:[省市区县乡镇]级)?预算单位(?:名称)?|项目执行单位名称|单位(?:名称|全称)|资金使用单位)$/,
  ],
];

/** The goal of the year or of the whole time; a label of what became of it is none. */
export const GOAL =
  /^(?:(?:项目|年度|年初|当年|中长期|实施期|长期)*(?:总体|设定|预期|绩效|总)+目标|(?:年度|年初|当年)(?:绩效)?目标|目标任务)$/;
export const GOAL_DONE = /完成情况|实际完成|实现情况|达成情况/;

/** The time that a project takes, in one cell, or its two ends. */
export const PERIOD =
  /^(?:项目|预算|实施|资金)?(?:实施|执行|建设|起止|起讫)?(?:期限|周期|年限|起止时间|起止日期|起止年限|起止年月|实施期|实施时间|起止期限)$/;
export const BEGINS = /^(?:项目|计划|合同)?(?:开始|起始|开工|启动|立项)(?:时间|日期|年月|年度)$/;
export const ENDS = /^(?:项目|计划|合同)?(?:结束|终止|截止|完工|竣工|完成)(?:时间|日期|年月|年度)$/;

/** The labels of an amount of money that stands beside them: that of the whole, and those of where it comes from. */
export const MONEY_WHOLE = /^(?:项目|年度|当年|本年度?|全年|中期|实施期|预算)*(?:资金|预算)(?:总额|总量|总计|合计)$/;
export const MONEY_SOURCE =
  /^(?:其中:?)?(?:\d+[.、])?(?:(?:(?:当年|本年度?|年初|上年|以前年度|一般公共预算|政府性基金预算?|国有资本经营预算|中央|[省市县区]级?|本级|上级|地方|财政|专项|自有|自筹|单位|社会|其他|银行)*(?:资金|拨款|补助|投入|结转|结余|贷款|投资|自筹|配套|收入))+)$/;
