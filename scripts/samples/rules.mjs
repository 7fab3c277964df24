// samples/rules.xlsx: an evaluation whose rules take every form that the rule language knows (src/core/rule/rule.ts),
// with some mistakes in them, for the checks of rules to find; which ones, test/core/samples.test.ts says.
import { STYLES, letters, sheetXml, workbook } from "./workbook.mjs";

const PROJECT = "清溪县老旧小区充电设施建设项目";

/** Level 1 with its level 2s; an indicator is what both sheets say of it. */
const FRAMEWORK = [
  {
    name: "决策",
    groups: {
      项目立项: [
        {
          name: "立项依据充分性",
          weight: 3,
          target: "依据充分",
          explanation: "项目立项是否有政策和规划依据。",
          rule: "①项目符合国家和本省有关政策，得1分；②属于本部门职责范围，得1分；③与本县老旧小区改造规划相衔接，得1分。",
          actual: "三项均符合",
          score: 3,
        },
        {
          name: "立项程序规范性",
          weight: 3,
          target: "程序规范",
          explanation: "项目申请、审批的过程是否规范。",
          // Four items, and shares of five.
          rule: "①按规定程序申请设立；②审批文件齐全；③事前进行可行性研究；④重大事项集体决策。以上四项各占1/5权重分。",
          actual: "缺少可行性研究报告",
          score: 2.4,
          reason: "未进行可行性研究，按规则扣0.6分。",
        },
        {
          name: "项目必要性",
          weight: 2,
          target: "必要且不重复",
          explanation: "项目是否与其他项目重复，居民是否需要。",
          // Points for something that should lose points.
          rule: "①与在建的同类项目重复，得1分；②选址经过居民公示，得1分。",
          actual: "不重复，已公示",
          score: 2,
        },
      ],
      绩效目标: [
        {
          name: "绩效目标合理性",
          weight: 3,
          target: "目标合理",
          explanation: "绩效目标是否与建设内容、预算相匹配。",
          rule: "①绩效目标与建设内容相关，得40%权重分；②预期产出符合正常水平，得40%权重分；③与预算资金量相匹配，得20%权重分。",
          actual: "三项均符合",
          score: 3,
        },
        {
          name: "绩效指标明确性",
          weight: 3,
          target: "指标明确",
          explanation: "绩效指标是否清晰、细化、可衡量。",
          rule: "指标明确得3分，较明确得2分，不明确不得分。",
          actual: "较明确",
          score: 2,
          reason: "效益指标没有量化。",
        },
      ],
      资金投入: [
        {
          name: "预算编制科学性",
          weight: 3,
          target: "测算科学",
          explanation: "预算测算依据是否充分。",
          rule: "根据预算测算依据的充分程度综合评分。",
        },
        {
          name: "资金分配合理性",
          weight: 3,
          target: "分配合理",
          explanation: "资金在各小区之间的分配是否合理。",
          rule: "①分配依据充分，得1分；②分配结果与小区需求相适应，得2分。每发现一处分配与需求不符的，扣0.5分，扣完为止。",
        },
      ],
    },
  },
  {
    name: "过程",
    groups: {
      资金管理: [
        {
          name: "资金到位率",
          weight: 3,
          target: "100%",
          explanation: "实际到位资金与计划安排资金的比率。",
          rule: "资金到位率=实际到位资金÷计划安排资金×100%。得分=资金到位率×3分。",
          actual: "100%",
          score: 3,
        },
        {
          name: "预算执行率",
          weight: 5,
          target: "≥95%",
          explanation: "实际支出资金与实际到位资金的比率。",
          rule: "预算执行率≥95%得满分；预算执行率<95%的，得分=预算执行率×5分。",
          actual: "93.2%",
          score: 4.66,
          reason: "质保金尚未到支付时间，执行率93.2%。",
        },
        {
          name: "资金使用合规性",
          weight: 4,
          target: "合规使用",
          explanation: "资金使用是否符合财务管理制度。",
          rule: "每发现一处不符合财务制度的支出扣1分，扣完为止。",
          actual: "1处",
          score: 3,
          reason: "一笔材料款缺少验收单。",
        },
      ],
      组织实施: [
        {
          name: "管理制度健全性",
          weight: 3,
          target: "制度健全",
          explanation: "项目、资金、验收的制度是否健全。",
          // 4 points of 3.
          rule: "①制定项目管理办法，得1分；②制定资金管理办法，得1分；③制定设备验收办法，得2分。",
          actual: "三项制度齐全",
          score: 3,
        },
        {
          name: "制度执行有效性",
          weight: 3,
          target: "执行有效",
          explanation: "各项制度是否得到执行。",
          rule: "每发现一处未按制度执行的情况扣0.5分，最多扣3分。",
          actual: "2处",
          score: 2,
          reason: "两处工程变更未经审批。",
        },
        {
          name: "档案管理规范性",
          weight: 2,
          target: "资料齐全",
          explanation: "项目资料是否齐全并归档。",
          rule: "项目资料齐全并归档得2分，否则不得分。",
          actual: "齐全并已归档",
          score: 2,
        },
      ],
    },
  },
  {
    name: "产出",
    groups: {
      产出数量: [
        {
          name: "充电棚建成数量",
          weight: 8,
          target: "≥40座",
          explanation: "通过验收、投入使用的充电棚数量。",
          rule: "得分=实际建成数÷目标值×8分。",
          actual: "38座",
          score: 7.6,
          reason: "两个小区选址调整，建成38座。",
        },
        {
          name: "充电端口安装数量",
          weight: 6,
          target: "≥800个",
          explanation: "通过验收、投入使用的充电端口数量。",
          rule: "达到目标值得满分，每少10个扣0.5分，扣完为止。",
          actual: "790个",
          score: 5.5,
          reason: "比目标值少10个。",
        },
      ],
      产出质量: [
        {
          name: "工程验收合格率",
          weight: 5,
          target: "100%",
          explanation: "一次验收合格的充电棚占比。",
          rule: "达到100%得满分，每降低1%扣0.5分，扣完为止。",
          actual: "97%",
          // 3.5 by the rule.
          score: 4.5,
          reason: "一处充电棚经整改后合格。",
        },
        {
          name: "消防检测通过率",
          weight: 4,
          target: "≥98%",
          explanation: "消防检测一次通过的充电棚占比。",
          // Nothing is said of 95 % to 98 %.
          rule: "通过率≥98%得4分；90%≤通过率<95%得2分；通过率<90%不得分。",
          actual: "98.5%",
          score: 4,
        },
      ],
      产出时效: [
        {
          name: "项目完成及时性",
          weight: 4,
          target: "2024年11月底前",
          explanation: "项目是否按计划时间完成。",
          rule: "按计划时间完成得4分；延期10天以内得3分；延期10天以上30天以内得1.5分；延期30天以上不得分。",
        },
        {
          name: "故障处理及时率",
          weight: 3,
          target: "≥90%",
          explanation: "24小时内处理完毕的故障占比。",
          // 90 % to 92 % gives 3 points and 2 points.
          rule: "及时率≥90%得3分；85%≤及时率≤92%得2分；及时率<85%不得分。",
          actual: "95%",
          score: 3,
        },
      ],
      产出成本: [
        {
          name: "建设成本控制情况",
          weight: 5,
          target: "≤640万元",
          explanation: "实际成本是否控制在计划成本以内。",
          rule: "得分=5-（实际成本-计划成本）÷计划成本×50分。",
        },
      ],
    },
  },
  {
    name: "效益",
    groups: {
      社会效益: [
        {
          name: "飞线充电投诉下降率",
          weight: 5,
          target: "≥30%",
          explanation: "飞线充电投诉件数比上年下降的幅度。",
          rule: "投诉下降率≥30%得5分；20%≤投诉下降率<30%得3分；投诉下降率<20%不得分。",
          actual: "25%",
          score: 3,
          reason: "投诉比上年下降25%，低于30%。",
        },
        {
          name: "充电安全事故",
          weight: 5,
          target: "0起",
          explanation: "充电棚内是否发生安全事故。",
          rule: "未发生充电安全事故得5分，否则不得分。",
          actual: "0起",
          score: 5,
        },
      ],
      可持续影响: [
        {
          name: "长效运维机制",
          weight: 5,
          target: "机制健全",
          explanation: "是否落实运维单位、人员和报修渠道。",
          rule: "①签订运维协议，得2分；②落实日常巡查人员，得2分；③建立故障报修渠道，得1分。",
        },
      ],
      满意度: [
        {
          name: "居民满意度",
          weight: 10,
          target: "≥90%",
          explanation: "问卷调查中居民的满意程度。",
          rule: "得分=（非常满意比例×100%+满意比例×80%+一般比例×60%）×10分。",
        },
      ],
    },
  },
];

/** Columns behind the three levels: heading, width and what an indicator has there; `sum` where 小计 and 合计 add up. */
const SHEETS = {
  指标体系: {
    title: `${PROJECT}绩效评价指标体系`,
    columns: [
      { heading: "分值", width: 8, of: ({ weight }) => weight, sum: true },
      { heading: "目标值", width: 15, of: ({ target }) => target },
      { heading: "指标解释", width: 30, of: ({ explanation }) => explanation },
      { heading: "评分规则", width: 62, of: ({ rule }) => rule },
    ],
  },
  评分表: {
    title: `${PROJECT}绩效评价评分表`,
    columns: [
      { heading: "分值", width: 8, of: ({ weight }) => weight, sum: true },
      { heading: "评分规则", width: 52, of: ({ rule }) => rule },
      { heading: "目标值", width: 15, of: ({ target }) => target },
      { heading: "实际完成值", width: 18, of: ({ actual }) => actual },
      { heading: "得分", width: 8, of: ({ score }) => score, sum: true },
      { heading: "扣分原因", width: 30, of: ({ reason }) => reason },
    ],
  },
};

const LEVELS = [
  { heading: "一级指标", width: 10 },
  { heading: "二级指标", width: 13 },
  { heading: "三级指标", width: 19 },
];
const HEADER = 3;

/** The rows of a sheet, the places that are merged and the rows that are sums. */
function layOut({ title, columns }) {
  const all = [...LEVELS, ...columns];
  const last = letters(all.length);
  const blank = (...cells) => [...cells, ...Array(all.length - cells.length).fill(null)];
  const rows = [blank(title), blank("评价年度：2024年"), all.map(({ heading }) => heading)];
  const merges = [`A1:${last}1`, `A2:${last}2`];
  const sums = new Set();
  const merge = (column, from, to) => to > from && merges.push(`${column}${from}:${column}${to}`);
  const addSum = (label, formulaIn, members) => {
    const cells = columns.map(({ of, sum }, i) =>
      sum
        ? {
            formula: formulaIn(letters(LEVELS.length + 1 + i)),
            value: round(members.reduce((total, each) => total + (of(each) ?? 0), 0)),
          }
        : null,
    );
    sums.add(rows.push([label, null, null, ...cells]));
    merges.push(`A${rows.length}:C${rows.length}`);
  };
  const subtotals = [];
  for (const { name, groups } of FRAMEWORK) {
    const first = rows.length + 1;
    for (const [group, indicators] of Object.entries(groups)) {
      const start = rows.length + 1;
      indicators.forEach((each, i) =>
        rows.push([
          rows.length + 1 === first ? name : null,
          i === 0 ? group : null,
          each.name,
          ...columns.map(({ of }) => of(each) ?? null),
        ]),
      );
      merge("B", start, rows.length);
    }
    const end = rows.length;
    merge("A", first, end);
    addSum("小计", (column) => `SUM(${column}${first}:${column}${end})`, Object.values(groups).flat());
    subtotals.push(rows.length);
  }
  addSum("合计", (column) => subtotals.map((row) => column + row).join("+"), everything());
  return { rows, merges, sums, widths: all.map(({ width }) => width) };
}

const everything = () => FRAMEWORK.flatMap(({ groups }) => Object.values(groups).flat());
const round = (value) => Math.round(value * 100) / 100;

function sheet(definition) {
  const { rows, merges, sums, widths } = layOut(definition);
  const styleOf = (row, column, cell) => {
    if (row === 0) return STYLES.title;
    if (row === 1) return STYLES.centre;
    if (row === HEADER - 1 || sums.has(row + 1)) return STYLES.head;
    if (typeof cell === "number") return STYLES.number;
    // Sentences begin at the left, names and figures stand in the middle.
    return widths[column] > 20 ? STYLES.left : STYLES.text;
  };
  // A Chinese character is two units wide; 16 points a line.
  const linesIn = (cell, column) => (typeof cell === "string" ? Math.ceil((cell.length * 2.1) / widths[column]) : 1);
  const heightOf = (row) => (row < HEADER ? 30 : Math.max(30, 16 * Math.max(...rows[row].map(linesIn)) + 4));
  return sheetXml(rows, merges, styleOf, widths, { heightOf, footer: "&C第 &P 页，共 &N 页" });
}

export const rulesWorkbook = () =>
  workbook(
    Object.fromEntries(Object.entries(SHEETS).map(([name, definition]) => [name, sheet(definition)])),
    Object.fromEntries(Object.keys(SHEETS).map((name) => [name, `1:${HEADER}`])),
  );
