/** A form of two goals, each with its own rows: their labels, the last columns and what stands in them, also for the total. */
const under = (
  [first, second]: readonly [string, string],
  heads: string,
  [a, b, c]: readonly string[],
  total: string,
): string => `
  项目绩效自评表
  （2023年度）
  项目名称 | 湖泊水质监测
  预算执行情况（万元）（20分） | | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
  ^ | 年度财政资金总额 | | 10 | 10 | 100%% | 20
  ${first} | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | ${heads}
  ^ | 产出指标 | 数量指标 | 监测湖泊数 | ≥12个 | 12个 | ${a}
  ^ | 效益指标 | 社会效益指标 | 公开信息次数 | ≥4次 | 4次 | ${b}
  ${second} | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | ${heads}
  ^ | 产出指标 | 数量指标 | 整编报告数 | ≥2份 | 2份 | ${c}
  总分 | | | | | | ${total}`;

/** A form of goals without weights: the labels of the two goals, what their rows get, and the total. */
export const goals = (first: string, second: string, scores: readonly number[] = [20, 20, 40], total = "100"): string =>
  under([first, second], "得分", scores.map(String), total);

/** The same with a column of weights, all with full marks: the labels of the two goals, the weights of their rows. */
export const weighted = (first: string, second: string, weights: readonly number[]): string =>
  under(
    [first, second],
    "分值 | 得分",
    weights.map((each) => `${String(each)} | ${String(each)}`),
    "| 100",
  );
