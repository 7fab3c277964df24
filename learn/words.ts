import { headerFeatures } from "../src/core/recognise/columns/words";
import type { Sample } from "./train";

/** Words that clerks write over columns, our own list: evidence for what the forms we have seen do not show. */
export const WORDS: Readonly<Record<string, string>> = {
  level1: "一级指标 一级指标名称 一级指标及分值 一级 一级评价指标 第一级指标 指标类别 指标大类 维度 评价维度 大类",
  level2: "二级指标 二级指标名称 二级指标及分值 二级 二级评价指标 第二级指标 指标分类 子类 评价方面",
  level3:
    "三级指标 三级指标名称 三级 指标名称 具体指标 绩效指标 评价指标 考核指标 指标 指标内容 四级指标 末级指标 细化指标 名称",
  target:
    "年度指标值 指标值 目标值 年初目标值 计划指标值 年度目标 预期指标值 年度目标值 绩效目标值 计划值 预期值 计划完成值 设定值 标准值 年初指标值 指标目标值 年度计划值 目标 计划数 应完成数 任务量",
  actual:
    "实际完成值 全年实际完成值 完成值 实际完成情况 完成情况 实际值 实际完成 实际完成指标值 全年完成值 年度完成值 实现值 自评完成值 实际达到值 达成情况 执行结果 1-7月执行情况 完成数 实际完成数 实绩 实现值 全年实现值 达到值",
  weight:
    "分值 权重 标准分 满分 标准分值 指标分值 权重分 分值权重 权数 总分值 指标权重 应得分 配分 满分值 设定分值 占分 赋分 配分值 额定分",
  score:
    "得分 自评得分 实际得分 评价得分 评分 得分情况 最终得分 自评分 复核得分 评审得分 综合得分 实得分 评定得分 打分 自评打分 评定分 测评得分 计分",
  rate: "得分率 得分率(%) 得分比例",
  reason:
    "偏差原因分析及改进措施 未完成原因分析 偏差原因 扣分原因 扣分说明 未完成原因及改进措施 原因分析 扣分理由 失分原因 说明 备注(扣分原因) 偏差说明 存在问题及原因 扣分情况 未完成说明",
  explanation: "指标解释 指标说明 指标释义 指标内容 指标含义 评价内容 指标定义 指标解读 考核内容 指标内涵",
  rule: "评分标准 评分规则 评价标准 评分办法 计分方法 评分细则 计分标准 考核标准 打分标准 评价要点及标准 计算方法 赋分标准",
  basis: "评分依据 评价依据 依据 得分依据 打分依据 评分说明",
  source: "数据来源 证据来源 佐证材料 资料来源 依据来源 信息来源 指标值设定依据 取数渠道",
  unit: "计量单位 单位 度量单位 指标单位 数值单位",
  nature: "指标性质 性质 指标属性 指标类型 指标方向性质 正反向",
  direction: "指标方向 符号 运算符号 比较符号 计算符号 关系 方向",
  remark: "备注 其他说明 附注 需说明事项",
  project: "项目名称 项目 专项名称 支出项目名称 资金名称 政策名称 预算项目",
  department: "部门 单位 单位名称 主管部门 实施单位 部门名称 预算单位 填报单位 责任单位",
  executionRate: "预算执行率 执行率 资金执行率 支出进度 执行率(%) 预算执行进度",
  grade: "等级 评价等级 自评等级 等次 评定等次 档次 结果等次",
  subtotal: "小计 分项小计",
  none: "序号 编号 行次 年度绩效指标 绩效目标 责任科室 联系人 项目编码 执行数 全年预算数 年初预算数 预算金额 资金来源 偏差率 完成率 完成可能性 扣分 扣分值 占比 完成时限 年度总体目标 附件 一、项目基本情况 上年完成值 历史值 行业标准 全省平均值 姓名 学号 班级 语文 数学 英语 体育 平均分 名次 排名 投标人 报价 技术分 商务分 专家一 地区 人口 面积 产量 年份 上年 本年 增长率 增幅 金额 支出 预算 决算 结余 支付进度 职务 职称 性别 电话 开户行 页码 材料名称 是否提供 份数 提交时间 项目负责人 项目类型 主管部门 实施单位 资金总额 财政拨款 预算执行率得分 执行率得分 预算执行得分 产出指标得分 满意度得分 需提供的资料 资料名称 全年执行数 执行数(B) 预算数(A) 年度资金总额 其他资金",
};

/** The words of the list, each as a column that shows nothing else. */
export const wordSamples = (): Sample[] =>
  Object.entries(WORDS).flatMap(([meaning, words]) =>
    words.split(" ").flatMap((word): Sample[] => {
      const features = headerFeatures(word);
      const letters = features.filter((feature) => !/h:(?:form|like)/.test(feature));
      return [
        { features, meaning, weight: 0.8 },
        { features: letters, meaning, weight: 0.8 },
      ];
    }),
  );
