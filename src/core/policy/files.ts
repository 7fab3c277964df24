import type { PolicyFile, Setting } from "./policy";

const NATIONAL = "财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）的做法";
const printed = <T>(value: T, source: string): Setting<T> => ({ value, source, trust: "printed" });
const general = <T>(value: T, source: string): Setting<T> => ({ value, source, trust: "general" });

/** The policy files, as data. Each setting says where it comes from (docs/policies.md). */
export const POLICY_FILES: readonly PolicyFile[] = [
  {
    id: "national",
    settings: {
      executionWeight: printed(10, NATIONAL),
      schemes: general(
        [
          { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
          { execution: 10, cost: 20, output: 60, benefit: 20, satisfaction: 10 },
          { execution: 10, cost: 20, output: 60, benefit: 30, satisfaction: 0 },
        ],
        `${NATIONAL}；成本指标单列的按财预〔2021〕101号的做法（成本 20、产出 40，无满意度的并入效益）`,
      ),
      executionDenominator: printed("annual", NATIONAL),
      reverseUnmet: printed({ method: "judgement" }, "全国办法未作规定，各地表格不一"),
      farAbove: printed({ from: 1.3, deduct: 0 }, "全国办法未定界限；达到目标值 130% 起提示，为成都市评审做法"),
      qualitative: printed(
        [
          { name: "met", from: 100, to: 80 },
          { name: "partly", from: 80, to: 60 },
          { name: "unmet", from: 60, to: 0 },
        ],
        NATIONAL,
      ),
      totalCaps: printed([], NATIONAL),
      decimals: general(2, "通行做法"),
      reasonRequired: printed("always", NATIONAL),
      grades: printed(
        [
          { grade: "优", from: 90 },
          { grade: "良", from: 80 },
          { grade: "中", from: 60 },
          { grade: "差", from: 0 },
        ],
        NATIONAL,
      ),
    },
  },
  {
    id: "hubei",
    inherits: "national",
    settings: {
      executionWeight: printed(20, "湖北省项目绩效自评表"),
      schemes: printed(null, "湖北省项目绩效自评表：预算执行 20，其余 80 不分"),
      reverseUnmet: printed({ method: "inverse" }, "湖北省项目绩效自评表填表说明"),
      qualitative: printed(
        [
          { name: "met", from: 100, to: 80 },
          { name: "partly", from: 80, to: 50 },
          { name: "unmet", from: 50, to: 0 },
        ],
        "湖北省项目绩效自评表填表说明",
      ),
    },
  },
  {
    id: "sichuan",
    inherits: "national",
    settings: {
      schemes: printed(null, "四川省项目自评表：预算执行 10，其余 90 不分"),
      reasonRequired: printed({ executionBelow: 90 }, "四川省项目自评表填表说明"),
    },
  },
  {
    id: "neimenggu",
    inherits: "national",
    settings: { reverseUnmet: printed({ method: "zero" }, "内蒙古自治区本级公开的项目自评表") },
  },
  {
    id: "platform",
    inherits: "national",
    settings: {
      farAbove: printed({ from: 1.3, deduct: 2 }, "某省级预算绩效管理平台操作手册"),
      totalCaps: printed(
        [
          { below: 50, cap: 59 },
          { below: 60, cap: 69 },
          { below: 70, cap: 79 },
          { below: 80, cap: 89 },
        ],
        "某省级预算绩效管理平台操作手册",
      ),
    },
  },
  {
    id: "shanxi",
    inherits: "national",
    settings: { decimals: printed(1, "稷山县公开的项目自评表") },
  },
];
