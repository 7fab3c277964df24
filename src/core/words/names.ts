/** What the name of a quantity in a rule says of its kind. */

const RATE =
  /(?:率|满意度|比例|比重|占比|百分比|知晓度|达标度|完成度|参与度|认可度|支持度|比率|程度|幅度)(?:平均值|均值|平均)?(?:[A-Za-z]*|\([^()]*\))$/;
const CHANGE = /(?:节约|增长|增加|提高|提升|降低|下降|减少|超出|超支|变动|偏差|偏离|节省)(?:率|比例|幅度|比率|程度)?$/;
const COUNT = /(?:数量?|次数|人数|个数|件数|项数|处数|家数|户数|套数|报告|模块|数目)$/;
/** …数 of what is measured: 预算数, 天数, and words that end in 数 (指数, 系数). */
const NO_COUNT =
  /^(?:实际|计划|完成|预计)数$|(?:预算|支出|执行|到位|拨付|金额|小时|天|月|分|指|系|基|倍|资金|投资|成本)数$/;

/** Names of quantities that are shares of one. */
export const isRate = (name: string): boolean => RATE.test(name);

/** 比例, 该比率: no quantity of its own, but the share that was spoken of last. */
export const isShareSpokenOf = (name: string): boolean => SPOKEN_OF.test(name);
const SPOKEN_OF = /^(?:该|此|其|上述|所占|完成|实际)?(?:比例|比率|占比)$/;

/** Shares that may be below 0 or above 1: they say how much something has changed. */
export const isChange = (name: string): boolean => CHANGE.test(name);

const SCORE = /(?:得分|分值|评分|分数)$/;

/** Names of what a rule gives, not of what it looks at. */
export const isScoreName = (name: string): boolean => SCORE.test(name);

/** Names of what is counted. */
export const isCount = (name: string): boolean => !NO_COUNT.test(name) && COUNT.test(name);
