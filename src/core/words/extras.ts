/** Names of what is given beside the full marks: 加分项, 附加分. */
export const ADDED =
  /^(?:[A-Z\d一二三四五六七八九十]{1,3}[.、)])?(?:(?:奖励|额外|附加|工作)?加分|附加分?|奖励分)(?:项目?|指标|内容|事项|因素|部分|类)?$/;

/** Names of what is taken off them: 减分项, 扣分事项, 负面清单. */
export const TAKEN_OFF =
  /^(?:[A-Z\d一二三四五六七八九十]{1,3}[.、)])?(?:(?:倒|另行|额外)?扣分|减分|负面|惩罚(?:性扣分|扣分)?|处罚扣分)(?:项目?|指标|内容|事项|因素|部分|类|清单)?$/;
