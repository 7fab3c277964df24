/** What a monitoring form asks of the rest of the year. */

/** The answers to whether a target will be reached. */
export const OUTLOOKS = {
  certain:
    /^(?:确定|一定|肯定|完全|能够?按[时期])?能(?:够)?(?:完成|达到|实现|达成)?$|^(?:确定|肯定|一定)(?:完成|可以)$/,
  possible: /^(?:有|很)?可能(?:完成|达到|实现|达成)?$|^基本能(?:够)?(?:完成)?$/,
  impossible: /^(?:完全|基本)?不(?:太)?(?:可能|能)(?:完成|达到|实现|达成)?$|^无法(?:完成|达到|实现|达成)$/,
} as const;

/** Words over a column that is asked so. */
export const OUTLOOK = /可能性|能否(?:按[时期])?(?:完成|达到|实现|达成)/;

/** Words over what will have been done by the end of the year. */
export const EXPECTED =
  /(?:预计|预测|预估|估计|预期可?)(?:到?(?:全年|年底|年末|年度))?(?:能够?)?(?:完成|实现|达到|达成|执行|支出)|(?:全年|年底|年末).{0,2}预[计测估]/;

/** Words over what has been done by some day of the year: 截至6月底完成值, 上半年进展情况. */
export const SO_FAR =
  /^(?!.*(?:预算|资金|支出|金额|率|目标|计划|指标值|原因|措施|偏差)).*(?:上半年|半年|年中|季度|\d月|\d日|目前|当前|阶段|监控|截[至止]).*(?:执行|完成|进展|进度|达成|实现|实施|推进)/;

/** A cell that is ticked. */
export const TICK = /^[√✓✔☑是]$/;
