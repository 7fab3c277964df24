/** What everybody has: 基础分, 起评分值. */
const BASE =
  /^(?:(?:本|该|此)(?:项|指标)|设定?|设置|以)?的?[得给计]?(?:基础|基本|基准|起评?|起始|保底|底)(?:分值?)?(?:为|是)?$/;

/** True for what there is to begin with: no thing that is so or not. */
export const isStart = (text: string): boolean => BASE.test(text);
