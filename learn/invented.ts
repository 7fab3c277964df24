import { randomOf, type Random } from "../bench/fuzz/random";
import { createSheet, type Cell, type Sheet } from "../src/core/sheet/sheet";
import { evidenceIn } from "../src/core/recognise/columns/evidence";
import { Decimal } from "decimal.js";
import type { Address, Range } from "../src/core/sheet/address";
import type { Example } from "./data";
import { WORDS } from "./words";

/** Tables that we make up ourselves, so that what few publishers print (signs, natures, rates, bases, sources) is learned too. */
const LAYOUTS: readonly (readonly string[])[] = [
  ["level1", "level2", "level3", "target", "actual", "weight", "score", "reason"],
  ["level1", "level2", "level3", "weight", "target", "actual", "score", "reason"],
  ["level1", "level2", "level3", "nature", "target", "unit", "actual", "weight", "score", "reason"],
  ["level1", "level2", "level3", "direction", "target", "unit", "weight", "actual", "score", "reason"],
  ["level1", "level2", "level3", "nature", "direction", "target", "unit", "weight", "actual", "score", "reason"],
  ["level1", "level2", "level3", "weight", "explanation", "rule"],
  ["level1", "level2", "level3", "weight", "explanation", "rule", "score", "reason"],
  ["level1", "level2", "level3", "explanation", "rule", "source", "weight"],
  ["level1", "level2", "level3", "weight", "rule", "basis", "score"],
  ["level1", "level2", "level3", "weight", "score", "rate"],
  ["level1", "weight", "score", "rate"],
  ["level1", "weight", "score", "rate", "grade"],
  ["level2", "level3", "weight", "score", "subtotal", "rate"],
  ["level1", "level2", "level3", "weight", "score", "basis", "source"],
  ["level1", "level2", "level3", "weight", "score", "reason", "remark"],
  ["level1", "level2", "level3", "target", "unit", "remark"],
  ["level1", "level2", "level3", "direction", "target", "unit"],
  ["level1", "level2", "level3", "target", "actual", "reason"],
  ["none", "project", "department", "executionRate", "score", "grade"],
  ["project", "department", "score", "remark"],
  ["none", "department", "project", "score", "grade", "remark"],
  ["level1", "level3", "weight", "rule", "score", "reason"],
  ["level3", "target", "actual", "weight", "score"],
  ["none", "level1", "level2", "level3", "target", "weight", "rule"],
  ["none", "level3", "level1", "level2", "weight", "score", "actual", "target", "reason"],
  ["level1", "level2", "level3", "score", "weight", "target", "actual", "remark"],
  ["project", "level1", "level2", "level3", "target", "actual", "weight", "score"],
  ["level1", "level2", "level3", "target", "actual", "done", "weight", "score", "reason"],
  ["level1", "level2", "level3", "target", "actual", "weight", "done", "score", "reason", "source"],
  [
    "none",
    "level1",
    "level2",
    "level3",
    "core",
    "target",
    "actual",
    "done",
    "weight",
    "score",
    "reason",
    "source",
    "remark",
  ],
  ["level1", "level2", "level3", "earlier", "target", "actual", "weight", "score"],
  ["level3", "unit", "nature", "earlier", "target", "actual", "done", "weight", "score"],
  ["level1", "level2", "level3", "weight", "target", "actual", "rule", "score", "reason"],
  ["level3", "weight", "score", "rate"],
  ["level3", "weight", "score"],
  ["level1", "weight", "score"],
  ["project", "level1", "level2", "level3", "weight", "score", "reason"],
  ["project", "level1", "level2", "level3", "target", "actual", "weight", "score", "reason"],
  ["none", "project", "level1", "level2", "level3", "target", "weight"],
  ["project", "level1", "level2", "level3", "direction", "target", "unit", "actual", "weight", "score"],
  ["none", "project", "points", "points", "points", "score", "grade"],
  ["none", "project", "department", "money", "done", "remark"],
  ["level1", "level2", "level3", "weight", "deduction", "score", "reason"],
  ["level1", "level2", "level3", "weight", "deduction", "score", "remark"],
  [
    "level1>name",
    "weight>level1",
    "level2>name",
    "weight>level2",
    "level3>name",
    "weight>level3",
    "target",
    "actual",
    "score",
  ],
  [
    "level1>name",
    "weight>level1",
    "level2>name",
    "weight>level2",
    "level3>name",
    "weight>level3",
    "explanation",
    "rule",
  ],
  ["level1", "level2", "level3", "direction>target", "target>target", "unit>target", "actual", "weight", "score"],
  [
    "level1",
    "level2",
    "level3",
    "nature>target",
    "target>target",
    "unit>target",
    "actual",
    "weight",
    "score",
    "reason",
  ],
  ["level1", "level2", "level3", "nature>target", "direction>target", "target>target", "unit>target", "remark"],
  ["level1>group", "level2>group", "level3>group", "target", "actual", "weight", "score", "reason"],
  ["level1>group", "level2>group", "level3>group", "weight", "explanation", "rule", "score"],
];

/** Words over a part of a header, and those that mean something only below them. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  level1: ["一级指标"],
  level2: ["二级指标"],
  level3: ["三级指标"],
  target: ["年度指标值", "预期指标值", "指标值", "绩效目标值", "目标值"],
  group: ["绩效指标", "指标", "评价指标", "指标体系"],
};
const BELOW: Readonly<Record<string, readonly string[]>> = {
  "level1>name": ["名称", "指标名称", "指标"],
  "level2>name": ["名称", "指标名称", "指标"],
  "level3>name": ["名称", "指标名称", "指标"],
  "weight>level1": ["分值", "权重", "分数"],
  "weight>level2": ["分值", "权重", "分数"],
  "weight>level3": ["分值", "权重", "分数"],
  "direction>target": ["符号", "方向", "运算符号", "关系"],
  "nature>target": ["性质", "指标性质", "属性"],
  "target>target": ["值", "数值", "指标值", "内容", "绩效值"],
  "unit>target": ["单位", "计量单位", "度量单位"],
  "level1>group": ["一级指标", "一级", "大类"],
  "level2>group": ["二级指标", "二级", "子类"],
  "level3>group": ["三级指标", "三级", "具体指标"],
};

const ADJUSTED = "调整后目标值 调整目标值 调整后指标值 调整后的指标值";

/** Columns that mean nothing for us, though they look as if they did. */
const ASIDE: Readonly<Record<string, string>> = {
  none: "序号 编号",
  done: "完成率 指标完成率 完成比例 完成进度 形象进度 支付进度 系数 偏差率",
  core: "是否核心指标 重要程度 是否公开",
  earlier: "年初目标值 初始指标值 原目标值 上年实际值 年度指标值",
  points: "产出得分 效益得分 满意度得分 过程得分 决策得分 预算执行得分 执行率得分",
  money: "总投资 预算金额 批复资金 合同金额 下达资金",
  deduction: "扣分 扣分值 扣减分值 减分",
};

const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]],
  ["满意度指标", ["服务对象满意度指标"]],
];
const FRAMEWORK: readonly (readonly [string, readonly string[]])[] = [
  ["决策", ["项目立项", "绩效目标", "资金投入"]],
  ["过程", ["资金管理", "组织实施"]],
  ["产出", ["产出数量", "产出质量", "产出时效"]],
  ["效益", ["项目效益", "满意度"]],
];
const NAMES =
  "管护林道长度 灌溉渠修缮量 培训学员数 设备更新数 检测样品数 验收合格率 按期完工率 单位成本控制 群众出行改善 水质达标率 居民满意率 台账建立情况 书屋开放天数 疫苗接种率 路灯修复数 制度健全性 立项规范性 预算编制合理性 资金使用合规性 目标明确性 持续运行机制 就业带动人数".split(
    " ",
  );
const UNITS = "人 个 项 % 公里 台 次 万元 天 亩 份 户 米 批".split(" ");
const SENTENCES =
  "反映和考核项目产出数量目标的实现程度 考察立项程序是否符合规定，资料是否齐全 用以说明资金使用是否规范 评价项目单位的管理制度是否建立并执行 项目实施后对当地居民生活的影响".split(
    " ",
  );
const RULES =
  "达到目标得满分，每少1个百分点扣0.5分，扣完为止 ①程序合规得2分；②资料齐全得2分；缺一项扣1分。 完成率×分值 符合要求得满分，否则不得分。 优得4分，良得3分，中得2分，差得0分 按实际完成比例计分，低于60%不得分。".split(
    " ",
  );
const REASONS =
  "受雨季影响进度滞后，已列入下年计划 扣2分，部分合同未及时归档 未达到年度目标，偏差原因为招标推迟 资料不齐，扣0.5分 前期测算不准，今后加强论证".split(
    " ",
  );
const BASES = "立项批复文件及会议纪要 现场抽查记录 财务凭证和合同 问卷统计结果 验收报告、移交清单".split(" ");
const SOURCES = "项目档案 财务账簿 统计报表 访谈记录 问卷调查 验收资料".split(" ");
const DEPARTMENTS = "甲县水利站 乙区园林所 丙市图书馆 丁镇卫生院 戊街道办".split(" ");

interface Row {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly weight: number;
  readonly score: number;
  readonly target: string;
  readonly actual: string;
  readonly unit: string;
  readonly sign: string;
}

/** As many made-up tables as asked for, the same ones each time. */
export const invented = (count: number): Example[] =>
  Array.from({ length: count }, (_, i) => tableOf(randomOf(31, i), i));

function rowsOf(random: Random, framework: boolean): Row[] {
  const groups = framework ? FRAMEWORK : GROUPS;
  const pairs = groups.flatMap(([level1, seconds]) =>
    seconds.flatMap((level2) => random.many(1 + random.below(3), () => [level1, level2] as const)),
  );
  const weights = pairs.map(() => 2 + random.below(8));
  weights[0]! += Math.max(0, 100 - weights.reduce((sum, each) => sum + each, 0));
  return pairs.map(([level1, level2], i): Row => {
    const weight = weights[i]!;
    const unit = random.pick(UNITS);
    const sign = random.pick(["≥", "=", "≤"]);
    const words = random.chance(0.2);
    const figure = unit === "%" ? 80 + random.below(21) : 1 + random.below(600);
    const done = random.chance(0.6) ? figure : Math.max(0, figure - random.below(20));
    return {
      ...{ level1, level2, name: random.pick(NAMES), weight, unit, sign },
      score: random.chance(0.6) ? weight : Math.max(0, weight - random.below(3)),
      target: words ? random.pick(["健全", "明显提升", "及时", "长期"]) : String(figure),
      actual: words ? random.pick(["健全", "有所提升", "及时", "基本健全"]) : String(done),
    };
  });
}

const bare = (row: Row): boolean => /^\d/.test(row.target);

function textOf(
  meaning: string,
  row: Row,
  i: number,
  split: boolean,
  style: number,
  random: Random,
  overview: boolean,
): string {
  switch (meaning) {
    case "level3":
      return row.name;
    case "target":
      return split || !bare(row) ? row.target : `${row.sign}${row.target}${row.unit}`;
    case "actual":
      return split && style % 2 ? row.actual : bare(row) ? `${row.actual}${row.unit}` : row.actual;
    case "unit":
      return bare(row) ? row.unit : random.pick(["", "/", "—"]);
    case "nature":
      return style % 3 === 0
        ? random.pick(["正向", "反向"])
        : style % 3 === 1
          ? bare(row)
            ? "定量"
            : "定性"
          : row.sign;
    case "direction":
      return style % 2 ? (bare(row) ? row.sign : "定性") : random.pick(["正向", "反向", "正向"]);
    case "weight":
      return String(row.weight);
    case "score":
      return String(row.score);
    case "rate":
      return style % 2
        ? `${((100 * row.score) / row.weight).toFixed(2)}%`
        : ((100 * row.score) / row.weight).toFixed(1);
    case "subtotal":
      return i % 3 === 0 ? String(row.score + 3) : "";
    case "reason":
      return row.score < row.weight ? random.pick(REASONS) : random.pick(["", "", "无"]);
    case "explanation":
      return random.pick(SENTENCES);
    case "rule":
      return random.pick(RULES);
    case "basis":
      return random.pick(BASES);
    case "source":
      return random.pick(SOURCES);
    case "remark":
      return random.chance(0.1) ? "见附件" : "";
    case "project":
      // In front of indicators one project's name stands once for all of them.
      return !overview
        ? `${random.pick(NAMES).slice(0, 4)}项目`
        : i % 5 === 0
          ? `${NAMES[i % NAMES.length]!.slice(0, 4)}工程`
          : "";
    case "department":
      return random.pick(DEPARTMENTS);
    case "executionRate":
      return `${String(80 + random.below(20))}.${String(random.below(100))}%`;
    case "grade":
      return random.pick(["优", "良", "中", "优"]);
    case "done":
      return `${String(40 + random.below(61))}%`;
    case "core":
      return random.pick(["是", "否"]);
    case "earlier":
      return bare(row) ? `${row.sign}${String(Number(row.target) + 3)}${split ? "" : row.unit}` : row.target;
    case "points":
      return String(5 + random.below(45));
    case "money":
      return String(20 + random.below(900));
    case "deduction":
      return row.score < row.weight ? String(row.weight - row.score) : random.pick(["", "0"]);
    default:
      return String(i + 1);
  }
}

function tableOf(random: Random, index: number): Example {
  const layout = LAYOUTS[index % LAYOUTS.length]!;
  const plain = layout.map((item) => item.split(">")[0]!);
  const style = random.below(6);
  const framework = layout.includes("rule") || random.chance(0.3);
  const rows = rowsOf(random, framework);
  const cells: [Address, Cell][] = [];
  const merges: Range[] = [];
  const put = (row: number, column: number, text: string): void => {
    if (text === "") return;
    const figure = /^-?\d+(?:\.\d+)?$/.test(text);
    cells.push([
      { row, column },
      { value: figure ? new Decimal(text) : text, text },
    ]);
  };
  const bottom = layout.some((item) => item.includes(">")) ? 2 : 1;
  const split = plain.includes("unit") || plain.includes("direction");
  const total = rows.length + bottom + 1;
  for (const [at, item] of layout.entries()) {
    const column = at + 1;
    const meaning = plain[at]!;
    putHeader(at);
    if (meaning === "level1" || meaning === "level2") {
      for (let i = 0; i < rows.length;) {
        const same = (row: Row): boolean =>
          row.level1 === rows[i]!.level1 && (meaning === "level1" || row.level2 === rows[i]!.level2);
        let end = i;
        while (end + 1 < rows.length && same(rows[end + 1]!)) end += 1;
        put(i + bottom + 1, column, rows[i]![meaning]);
        if (end > i && style < 4)
          merges.push({ top: i + bottom + 1, bottom: end + bottom + 1, left: column, right: column });
        i = end + 1;
      }
    } else if (item === "weight>level1" || item === "weight>level2") {
      const level = item.endsWith("1") ? "level1" : "level2";
      for (const [i, row] of rows.entries())
        if (row[level] !== rows[i - 1]?.[level]) {
          const group = rows.filter((each) => each[level] === row[level] && each.level1 === row.level1);
          put(i + bottom + 1, column, String(group.reduce((sum, { weight }) => sum + weight, 0)));
        }
    } else
      for (const [i, row] of rows.entries())
        put(i + bottom + 1, column, textOf(meaning, row, i, split, style, random, plain.includes("level3")));
  }
  if (plain.includes("weight") && random.chance(0.7)) {
    put(total, 1, random.pick(["合计", "总分"]));
    for (const meaning of ["weight", "score"] as const)
      if (plain.includes(meaning))
        put(total, plain.lastIndexOf(meaning) + 1, String(rows.reduce((sum, row) => sum + row[meaning], 0)));
  }
  const sheet: Sheet = createSheet({ name: "表", hidden: false, cells, merges });
  return {
    publisher: "invented",
    ...{ file: `invented-${String(index)}`, sheet, header: { top: 1, bottom } },
    meanings: new Map(plain.flatMap((meaning, i) => (meaning in ASIDE ? [] : [[i + 1, meaning] as const]))),
    columns: evidenceIn(sheet, 1, bottom),
    others: [bottom + 2, bottom + 4].map((row) => evidenceIn(sheet, row, row)),
  };

  function putHeader(at: number): void {
    const item = layout[at]!;
    const column = at + 1;
    const [meaning, parent] = [plain[at]!, item.split(">")[1]];
    if (parent === undefined) {
      const words = meaning === "target" && plain.includes("earlier") ? ADJUSTED : (ASIDE[meaning] ?? WORDS[meaning]!);
      put(1, column, random.pick(words.split(" ")));
      if (bottom === 2) merges.push({ top: 1, bottom: 2, left: column, right: column });
      return;
    }
    put(2, column, random.pick(BELOW[item]!));
    const over = parent === "name" ? meaning : parent;
    const family = (other: string | undefined): boolean =>
      other !== undefined &&
      other.includes(">") &&
      (other.endsWith(`>${parent}`) || other === `weight>${meaning}` || item === `weight>${other.split(">")[0]!}`);
    if (family(layout[at - 1])) return;
    let end = at;
    while (family(layout[end + 1])) end += 1;
    put(1, column, random.pick(PARENTS[over]!));
    if (end > at && style < 4) merges.push({ top: 1, bottom: 1, left: column, right: end + 1 });
  }
}
