import type { GradeBand, PolicyFile, QualitativeBand, Setting, Trust } from "./policy";

/** A source that several settings share. */
const of =
  (source: string, trust: Exclude<Trust, "text">, address?: string) =>
  <T>(value: T, detail = ""): Setting<T> => ({
    value,
    source: source + detail,
    trust,
    ...(address !== undefined && { address }),
  });
/** A regulation whose own text was read: each setting names its article. */
const inText =
  (source: string) =>
  <T>(value: T, article: string, detail = ""): Setting<T> => ({
    value,
    source: source + detail,
    trust: "text",
    article,
  });
/** What such a text gives as an example. */
const example = <T>(setting: Setting<T>): Setting<T> => ({ ...setting, example: true });

/** The bands of the three answers, in percent of the weight: down to where met and partly reach. */
const answers = (met: number, partly: number): readonly QualitativeBand[] => [
  { name: "met", from: 100, to: met },
  { name: "partly", from: met, to: partly },
  { name: "unmet", from: partly, to: 0 },
];
/** The grades by the totals that they begin at. */
const graded = (excellent: number, good: number, fair: number): readonly GradeBand[] => [
  { grade: "优", from: excellent },
  { grade: "良", from: good },
  { grade: "中", from: fair },
  { grade: "差", from: 0 },
];

const national = inText("财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）");
const nationalForm = of("财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）附件1的表格", "printed");
const central = inText("财政部《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）");
const chengdu = of("成都市评审做法", "printed");
const general = of("通行做法", "general");
const hubei = of("湖北省项目绩效自评表", "printed");
const hubeiNotes = of("湖北省项目绩效自评表填表说明", "printed");
const manual = of("某省级预算绩效管理平台操作手册", "printed");
const platform = of("预算管理一体化平台（通用版）绩效模块公开的计算规则", "executed");
const hubeiPlatform = of("预算管理一体化平台（湖北）绩效模块公开的计算规则", "executed");
const guangxi = of("预算管理一体化平台（广西）绩效模块公开的计算规则", "executed");

/** The policy files, as data. Each setting says where it comes from and how far to trust it (docs/policies.md). */
export const POLICY_FILES: readonly PolicyFile[] = [
  {
    id: "national",
    settings: {
      executionWeight: national(10, "第十三条"),
      schemes: national(
        [
          { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
          { execution: 10, cost: 20, output: 60, benefit: 20, satisfaction: 10 },
          { execution: 10, cost: 20, output: 60, benefit: 30, satisfaction: 0 },
        ],
        "第十三条",
        "，原则上；成本指标单列的按财预〔2021〕101号 三（六）（成本 20、产出 40，无满意度的并入效益）",
      ),
      levels: national(["output", "benefit"], "第十三条"),
      outcomeShare: national(60, "第十四条", "，原则上"),
      executionDenominator: nationalForm("annual"),
      executionBands: nationalForm(null, "：按执行率"),
      executionOfNothing: general("judgement"),
      passMark: national(null, "第十六条", "：未完成的按实际完成值与指标值的比例"),
      satisfactionBands: national(null, "第十六条", "：未完成的按实际完成值与指标值的比例"),
      reverseUnmet: national({ method: "judgement" }, "第十六条", "：未区分反向指标，各地表格不一"),
      negativeActual: general("judgement"),
      strictBound: general("judgement"),
      farAbove: chengdu({ from: 1.3, deduct: 0 }, "：达到目标值 130% 起提示；全国办法未定界限"),
      farAboveReason: general(null),
      qualitative: national(answers(80, 60), "第十六条"),
      outsideBand: general("found"),
      monitoring: platform({ red: 60, yellow: 80, ahead: 120 }, "；全国办法未定界限"),
      executionDeviation: general(null, "：不比较"),
      totalCaps: general([], "：总分不封顶"),
      goalShares: general("unless-plain", "：目标写明份额的按份额折算，总分恰为各行相加的除外"),
      decimals: general(2),
      reasonRequired: national("always", "第十一条"),
      grades: national(graded(90, 80, 60), "第十八条"),
    },
  },
  {
    id: "central-2021",
    inherits: "national",
    settings: {
      executionWeight: central(10, "三（六）"),
      schemes: central(
        [
          { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
          { execution: 10, output: 50, benefit: 40, satisfaction: 0 },
          { execution: 10, cost: 20, output: 60, benefit: 20, satisfaction: 10 },
          { execution: 10, cost: 20, output: 60, benefit: 30, satisfaction: 0 },
        ],
        "三（六）",
        "：成本 20、产出 40、效益 20、满意度 10；没有成本的产出 50、效益 30、满意度 10；没有满意度的并入效益",
      ),
      executionBands: example(
        central(
          [
            { from: 100, share: 100 },
            { from: 80, share: 70 },
            { from: 60, share: 50 },
            { from: 0, share: 0 },
          ],
          "三（七）",
          "，举例：项目完成且执行数在预算之内得满分，没有完成的分档",
        ),
      ),
      passMark: example(central(60, "三（七）", "，举例：低于 60% 不得分，其余按（完成率 − 60%）÷（1 − 60%）")),
      satisfactionBands: example(
        central(
          [
            { from: 90, share: 100 },
            { from: 80, share: 80 },
            { from: 60, share: 50 },
            { from: 0, share: 0 },
          ],
          "三（七）",
          "，举例",
        ),
      ),
      qualitative: central(answers(80, 60), "三（七）", "：基本达成目标、部分实现目标、实现目标程度较低"),
    },
  },
  {
    id: "hubei",
    inherits: "national",
    settings: {
      executionWeight: hubei(20),
      schemes: hubei(null, "：预算执行 20，其余 80 不分"),
      reverseUnmet: hubeiNotes({ method: "inverse" }),
      qualitative: hubeiNotes(answers(80, 50)),
      goalShares: hubeiPlatform("weighted", "：目标得分 × 份额"),
    },
  },
  {
    id: "sichuan",
    inherits: "national",
    settings: {
      schemes: of("四川省项目自评表：预算执行 10，其余 90 不分", "printed")(null),
      reasonRequired: of("四川省项目自评表填表说明", "printed")({ executionBelow: 90 }),
    },
  },
  {
    id: "neimenggu",
    inherits: "national",
    settings: { reverseUnmet: of("内蒙古自治区本级公开的项目自评表", "printed")({ method: "zero" }) },
  },
  {
    id: "platform",
    inherits: "national",
    settings: {
      farAbove: manual({ from: 1.3, deduct: 2 }),
      totalCaps: manual([
        { below: 50, cap: 59 },
        { below: 60, cap: 69 },
        { below: 70, cap: 79 },
        { below: 80, cap: 89 },
      ]),
    },
  },
  {
    id: "platform-general",
    inherits: "national",
    settings: {
      executionWeight: platform(10),
      executionBands: platform(null, "：执行数 ÷ 全年预算数 × 10，以 10 为限"),
      executionOfNothing: platform("by-one"),
      passMark: platform(null),
      satisfactionBands: platform(null),
      reverseUnmet: platform({ method: "excess", limit: 1 }, "：超出比例从分值中扣，达到指标值两倍的不得分"),
      negativeActual: platform("zero"),
      strictBound: platform("met"),
      qualitative: platform(answers(80, 60)),
      outsideBand: platform("refused"),
      executionDeviation: platform({ red: 5, yellow: 20 }),
      decimals: platform(2),
      grades: platform(graded(90, 80, 60), "（较早版本）"),
    },
  },
  {
    id: "platform-general-new",
    inherits: "platform-general",
    settings: {
      grades: platform(graded(80, 70, 60), "（较新版本）"),
    },
  },
  {
    id: "guangxi",
    inherits: "platform-general",
    settings: {
      farAbove: guangxi({ from: 1.3, deduct: 0 }),
      farAboveReason: guangxi({ ofZero: 30 }),
    },
  },
  {
    id: "shanxi",
    inherits: "national",
    settings: { decimals: of("稷山县公开的项目自评表", "printed")(1) },
  },
];
