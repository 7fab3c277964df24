import fc from "fast-check";
import { recognise } from "../../../../src/core/recognise/recognise";
import { createSheet, type Cell } from "../../../../src/core/sheet/sheet";
import type { Address } from "../../../../src/core/sheet/address";
import { cellOf } from "../../../support/sheet";

const KEYS = ["level1", "level2", "level3", "target", "actual", "weight", "score", "reason"] as const;
/** Where the header begins: there is something to the left of it to be moved to. */
const LEFT = 2;

const HEADER = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];

const GROUPS = [
  ["产出指标", "数量指标"],
  ["", "质量指标"],
  ["", "时效指标"],
  ["效益指标", "社会效益指标"],
  ["", "生态效益指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;

const NAMES = [
  "河道清淤长度",
  "绿道修建面积",
  "水质达标比例",
  "巡查次数",
  "设备更新数量",
  "居民知晓程度",
  "按期完工项目数",
  "受益村庄个数",
  "污水管网改造长度",
];
const UNITS = ["公里", "处", "个", "次", "人次", "吨"];
const REASONS = ["雨季较长，部分工段未完成，下年补足", "采购流程延后，已与供应商重新约定交付时间"];

const indicator = fc.record({
  group: fc.nat(GROUPS.length - 1),
  first: fc.boolean(),
  name: fc.constantFrom(...NAMES),
  amount: fc.integer({ min: 101, max: 9000 }),
  unit: fc.constantFrom(...UNITS),
  weight: fc.integer({ min: 2, max: 15 }),
  short: fc.boolean(),
  reason: fc.constantFrom(...REASONS),
});

type Drawn = typeof indicator extends fc.Arbitrary<infer T> ? T : never;

/** The cells of an indicator from level 1 to the reason; "" where nothing stands. */
function cellsOf({ group, first, name, amount, unit, weight, short, reason }: Drawn): string[] {
  const [level1, level2] = first ? GROUPS[group]! : ["", ""];
  return [
    level1,
    level2,
    name,
    `≥${String(amount)}${unit}`,
    `${String(short ? amount - 50 : amount)}${unit}`,
    String(weight),
    String(short ? weight - 1 : weight),
    short ? reason : "",
  ];
}

/** By how many columns each of eight cells is moved: runs of cells that move together. */
const moves = fc
  .array(fc.record({ off: fc.integer({ min: -3, max: 3 }), cells: fc.integer({ min: 1, max: 8 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((runs) => runs.flatMap(({ off, cells }) => Array.from({ length: cells }, () => off)))
  .map((offs) => KEYS.map((_, i) => offs[i] ?? offs.at(-1)!));

/** Where the cells of a row stand once they are moved; undefined where one would leave the sheet or pass another. */
function moved(cells: readonly string[], offs: readonly number[]): (number | undefined)[] | undefined {
  const columns = cells.map((text, i) => (text === "" ? undefined : i + LEFT + offs[i]!));
  const filled = columns.filter((column) => column !== undefined);
  return filled.every((column, i) => column >= 1 && column <= 10 && (i === 0 || column > filled[i - 1]!))
    ? columns
    : undefined;
}

/** A table in which one to four rows, one below the other, are moved. */
const table = fc.record({
  rows: fc.array(indicator, { minLength: 12, maxLength: 24 }),
  at: fc.nat(20),
  height: fc.integer({ min: 1, max: 4 }),
  offs: moves,
});

const TOP = 4;

describe("rows whose cells are moved, none past another", () => {
  it("are read as if they stood in their places, or said to be doubtful", () => {
    fc.assert(
      fc.property(table, ({ rows, at, height, offs }) => {
        const cells: [Address, Cell][] = [];
        const put = (row: number, column: number, text: string): void => {
          const cell = cellOf(text);
          if (cell) cells.push([{ row, column }, cell]);
        };
        put(1, 1, "项目支出绩效自评表（2023年度）");
        HEADER.forEach((text, i) => put(TOP - 1, i + LEFT, text));
        const texts = rows.map((row, i) => [...(i === 0 ? GROUPS[0] : []), ...cellsOf(row).slice(i === 0 ? 2 : 0)]);
        const columns = texts.map(
          (own, i) => (i >= at && i < at + height && moved(own, offs)) || own.map((_, k) => k + LEFT),
        );
        texts.forEach((own, i) => own.forEach((text, k) => columns[i]![k] && put(TOP + i, columns[i]![k], text)));
        const [read] = recognise(createSheet({ name: "自评表", hidden: false, cells, merges: [] })).tables;
        const doubtful = read!.doubts.flatMap(({ id, data }) => (id === "row" ? [Number(data["row"])] : []));
        const wrong = texts.flatMap((own, i) => {
          const row = TOP + i;
          if (doubtful.includes(row)) return [];
          const entries = read!.indicators.find((each) => each.row === row)?.entries;
          return KEYS.flatMap((key, k): string[] => {
            const entry = entries?.[key];
            const read = { text: entry?.text ?? "", column: entry?.address.column };
            const isRight = read.text === own[k] && (own[k] === "" || read.column === columns[i]![k]);
            // The levels are inherited, and words that stand beside the table may stay unread: neither changes a figure.
            const isFree = key === "level1" || key === "level2" || (key === "reason" && read.text === "");
            return isRight || isFree ? [] : [`${String(row)} ${key}`];
          });
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
