import fc from "fast-check";
import { recognise } from "../../../../src/core/recognise/recognise";
import { createSheet, type Cell } from "../../../../src/core/sheet/sheet";
import type { Address } from "../../../../src/core/sheet/address";
import { cellOf } from "../../../support/sheet";

const KEYS = ["level1", "level2", "level3", "target", "actual", "weight", "score", "reason"] as const;
const HEADER = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];

const GROUPS = [
  ["产出指标", "数量指标"],
  ["", "质量指标"],
  ["", "时效指标"],
  ["效益指标", "社会效益指标"],
  ["", "生态效益指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;

const NAMES = ["河道清淤长度", "绿道修建面积", "水质达标比例", "巡查次数", "设备更新数量", "居民知晓程度", "按期完工项目数", "受益村庄个数", "污水管网改造长度"];
const UNITS = ["公里", "处", "个", "次", "人次", "吨"];
const REASONS = ["雨季较长，部分工段未完成，下年补足", "采购流程延后，已与供应商重新约定交付时间"];

/** The cells of an indicator from level 1 to the reason; "" where nothing stands. */
const indicator = fc.record({
  group: fc.nat(GROUPS.length - 1),
  first: fc.boolean(),
  name: fc.constantFrom(...NAMES),
  amount: fc.integer({ min: 101, max: 9000 }),
  unit: fc.constantFrom(...UNITS),
  weight: fc.integer({ min: 2, max: 15 }),
  short: fc.integer({ min: 0, max: 3 }),
  reason: fc.constantFrom(...REASONS),
});

const cellsOf = ({ group, first, name, amount, unit, weight, short, reason }: typeof indicator extends fc.Arbitrary<infer T> ? T : never): string[] => {
  const off = short === 1;
  return [
    first ? GROUPS[group]![0] : "",
    first ? GROUPS[group]![1] : "",
    name,
    `≥${String(amount)}${unit}`,
    `${String(off ? amount - 50 : amount)}${unit}`,
    String(weight),
    String(off ? weight - 1 : weight),
    off ? reason : "",
  ];
};

/** By how many columns each of eight cells is moved: runs of cells that move together. */
const moves = fc
  .array(fc.record({ off: fc.integer({ min: -3, max: 3 }), cells: fc.integer({ min: 1, max: 8 }) }), { minLength: 1, maxLength: 3 })
  .map((runs) => runs.flatMap(({ off, cells }) => Array.from({ length: cells }, () => off)))
  .map((offs) => KEYS.map((_, i) => offs[i] ?? offs.at(-1)!));

/** Where the cells of a row stand once they are moved; undefined where one would leave the sheet or pass another. */
function moved(cells: readonly string[], offs: readonly number[]): (number | undefined)[] | undefined {
  const columns = cells.map((text, i) => (text === "" ? undefined : i + 2 + offs[i]!));
  const filled = columns.filter((column) => column !== undefined);
  return filled.every((column, i) => column >= 1 && column <= 10 && (i === 0 || column > filled[i - 1]!)) ? columns : undefined;
}

const table = fc.record({ rows: fc.array(indicator, { minLength: 12, maxLength: 24 }), at: fc.nat(20), offs: moves, height: fc.integer({ min: 1, max: 4 }) });

describe("rows whose cells are moved, none past another", () => {
  it("are read as if they stood in their places, or said to be doubtful", () => {
    let silent = 0, doubtful = 0, right = 0;
    const shown: string[] = [];
    fc.assert(
      fc.property(table, ({ rows, at, offs, height }) => {
        const cells: [Address, Cell][] = [];
        const put = (row: number, column: number, text: string): void => {
          const cell = cellOf(text);
          if (cell) cells.push([{ row, column }, cell]);
        };
        put(1, 1, "项目支出绩效自评表（2023年度）");
        HEADER.forEach((text, i) => put(3, i + 2, text));
        const texts = rows.map(cellsOf);
        texts[0]![0] = "产出指标";
        texts[0]![1] = "数量指标";
        const places = texts.map((own, i) => {
          const isMoved = i >= at && i < at + height;
          const columns = (isMoved && moved(own, offs)) || moved(own, KEYS.map(() => 0))!;
          own.forEach((text, k) => columns[k] && put(4 + i, columns[k], text));
          return columns;
        });
        const [read] = recognise(createSheet({ name: "自评表", hidden: false, cells, merges: [] })).tables;
        const doubts = new Set(read!.doubts.filter(({ id }) => id === "row").map(({ data }) => Number(data["row"])));
        const seen = new Map(read!.indicators.map((each) => [each.row, each]));
        texts.forEach((own, i) => {
          const row = 4 + i;
          const isOff = places[i]!.some((c, k) => c !== undefined && c !== k + 2);
          if (doubts.has(row)) { if (isOff) doubtful++; else { shown.push("IN PLACE DOUBTED " + own.join("|")); } return; }
          const got = seen.get(row);
          const bad = !got ? ["none"] : KEYS.slice(2).filter((key, k) => (got.entries[key]?.text ?? "") !== own[k + 2]);
          if (got && own[6] === "" ) bad.push("x");
          if (bad.length > 0) { silent++; shown.push(`${bad.join(",")} ## ${own.join("|")} ## ${places[i]!.map((c,k)=>c===undefined?"":String(c-k-2)).join(" ")} ${isOff?"":"INPLACE"}`); }
          else if (isOff) right++;
        });
      }),
      { numRuns: 1000, seed: 11 },
    );
    console.log(right, doubtful, silent, "\n" + shown.slice(0, 60).join("\n"));
  });
});
