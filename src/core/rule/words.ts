/** What is counted or measured with in rules; longer ones first. */
export const UNIT =
  "个百分点|百分点|%|‰|\\/(?:10万|百万|万)|微克\\/立方米|毫克\\/立方米|毫克\\/升|微克|毫克|千克|公斤|克|分贝|个月|个工作日|工作日|自然日|个小时|小时|分钟|毫秒|秒|个季度|季度|周|天|日|(?:[百千万亿]{1,2})?(?:元(?:\\/(?:人|亩|吨|平方米|立方米|公里|米|月|年|次|户|台|套|件|个|度|平方))?|人次|人|户|家|套|台|条|篇|份|批次|批|场次|场|项次|项|次|处|起|件|例|宗|种|公里|千米|平方公里|平方千米|平方米|立方米|米|公顷|亩|吨|千瓦时|度|册|辆|座|所|棵|株|点|个|名|位|张|笔|头|只|间|栋|村|平方)|期|类|级|档|倍|月|年|轮|千瓦|兆瓦";

/** Units of what happens once or is there once. */
export const OCCURRENCE =
  /^(?:篇|项次|项|次|处|起|件|例|宗|个|条|人次|人|户|家|种|类|名|位|份|篇|点|场|批|台|套|期|笔|张|间)$/;

/** Verbs that take points off, in front of how many; longer ones first. */
export const TAKES =
  "(?:扣除|扣减|扣掉|扣罚|减扣|减去|减计|核减|倒扣|罚扣|减少(?=\\d+(?:\\.\\d+)?分)|罚(?!款|金|没)|减(?!少|轻|排|免|负|缓|灾|税)|扣)(?:分值|分数|得分|分(?=[\\d为]))?(?:为(?=\\d))?";

/** Verbs that give points, in front of how many. */
export const GIVES =
  "(?:可以?得|则得|均得|各得|得|计|记|赋|给|加|评)(?:分值?(?=\\d|为|是))?(?:满(?=\\d))?(?:为(?=\\d)|是(?=\\d))?";

/** Units of time, with the quantity that a delay is measured in. */
export const TIME: Readonly<Record<string, string>> = {
  天: "天",
  日: "天",
  自然日: "天",
  工作日: "工作日",
  个工作日: "工作日",
  周: "周",
  月: "月",
  个月: "月",
  季度: "季度",
  个季度: "季度",
  年: "年",
  小时: "小时",
  个小时: "小时",
  分钟: "分钟",
  秒: "秒",
  毫秒: "毫秒",
};

/** Words for a target that stands elsewhere. */
export const STANDARD =
  "(?:(?:预期|预定|设定|规定|既定|计划|年度|年初|绩效)的?)*(?:评价标准值?|评分标准|指标标准|目标标准|标准值|目标值|指标值|计划值|标杆值|目标数|计划数|目标要求|绩效目标|预期目标|目标|计划|标准|指标要求|要求)";

/** 延迟, 逾期 …: behind the agreed time. */
export const LATE =
  "延迟|迟延|延期|延后|延误|推迟|逾期|超期|滞后|拖延|拖期|误期|误工|晚于(?:计划|规定|约定)?|超出?工期|超(?:过|出)(?:计划|规定|约定|合同|预定|既定|要求|批复)的?(?:完成)?(?:时间|工期|期限|时限)|超时";

/** Names of quantities that are shares of one. */
export const isRate = (name: string): boolean =>
  /(?:率|满意度|比例|比重|占比|百分比|知晓度|达标度|完成度|参与度|认可度|支持度|比率|程度|幅度)(?:平均值|均值|平均)?(?:[A-Za-z]*|\([^()]*\))$/.test(
    name,
  );

/** Shares that may be below 0 or above 1: they say how much something has changed. */
export const isChange = (name: string): boolean =>
  /(?:节约|增长|增加|提高|提升|降低|下降|减少|超出|超支|变动|偏差|偏离|节省)(?:率|比例|幅度|比率|程度)?$/.test(name);

/** Names of what is counted. */
export const isCount = (name: string): boolean =>
  !/^(?:实际|计划|完成|预计)数$|(?:预算|支出|执行|到位|拨付|金额|小时|天|月|分|指|系|基|倍|资金|投资|成本)数$/.test(
    name,
  ) && /(?:数量?|次数|人数|个数|件数|项数|处数|家数|户数|套数|报告|模块|数目)$/.test(name);
