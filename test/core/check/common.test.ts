import { compareFiles } from "../../../src/core/check/across/compare";
import { createCommon } from "../../../src/core/check/across/common";
import type { Compared, ComparedFigure, ComparedRow } from "../../../src/core/check/across/compared";

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const NAMES = ["养护里程", "清淤长度", "培训人次", "检测批次", "巡查次数", "补种株数", "宣传场次", "维修座数"];
const BODIES = ["清溪县水务局", "双河县水务局", "石桥县水务局"];

/** A table of a folder: some of its rows and words are those of others, the rest nobody else's. */
function table(i: number, next: (below: number) => number): Compared {
  const own = (text: string): string => `${text}${String(i)}号`;
  const whose = BODIES[next(BODIES.length)]!;
  const rows = Array.from({ length: 3 + next(8) }, (_, r): ComparedRow => {
    const name = next(3) > 0 ? NAMES[next(NAMES.length)]! : own(`专项${String(r)}`);
    const at = (column: number) => ({ row: r + 5, column });
    const value = String([23, 127, 20, 41][next(4)]!);
    const unit = ["米", "次", "人"][next(8)] ?? "次";
    return {
      key: name,
      name,
      at: at(3),
      ...(next(4) > 0 && { unit: { symbol: unit, at: at(4) } }),
      ...(next(4) > 0 && {
        weight: { value: next(6) > 0 ? "10" : "12", decimals: 0, percent: false, text: "10", at: at(6) },
      }),
      ...(next(3) > 0 && { target: { value, dimension: "count", text: `≥${value}`, at: at(4) }, better: "more" }),
      ...(next(3) > 0 && {
        actual: { value: String(Number(value) + next(2) * 30), dimension: "count", text: value, at: at(5) },
      }),
    };
  });
  const words = [
    `已完成全年清淤任务，共清理河道 ${String(next(3) + 31)} 处、渠道 47 条，群众反映良好`,
    own("按计划完成各项工作，资金使用规范，档案资料齐全"),
    `${BODIES[next(BODIES.length)]!}2024年度水利项目自评表`,
  ];
  return {
    file: `${String(i)}.xlsx`,
    sheet: "自评表",
    kind: "self-evaluation",
    year: 2023 + next(2),
    project: next(2) > 0 ? "河道养护" : own("项目"),
    whose,
    bodies: [whose],
    rows,
    ...(next(2) > 0 && { score: figure(String(90 + next(3))) }),
    ...(next(2) > 0 && { review: figure(String(88 + next(3))) }),
    texts: words.filter(() => next(3) > 0).map((text, r) => ({ key: text, text, at: { row: r + 1, column: 1 } })),
  };
}

const figure = (value: string): ComparedFigure => ({
  value,
  decimals: 0,
  percent: false,
  text: value,
  at: { row: 20, column: 6 },
});

/** What a department says of the one project that everybody has, and of one that nobody has. */
const rollUp = (next: (below: number) => number): Compared => ({
  file: "汇总.xlsx",
  sheet: "汇总表",
  kind: "roll-up",
  bodies: [],
  rows: [],
  texts: [],
  projects: ["河道养护", "桥梁加固"].map((name) => ({
    name,
    score: figure(String(90 + next(3))),
    review: figure(String(88 + next(3))),
  })),
});

/** The tables of a folder; now and then one has the rows of the one before it. */
function folder(seed: number): Compared[] {
  const next = numbers(seed);
  const tables: Compared[] = [];
  for (let i = 4 + next(8); i > 0; i -= 1) {
    const made = table(i, next);
    const before = tables.at(-1);
    tables.push(before && next(3) === 0 ? { ...made, rows: before.rows } : made);
  }
  return next(3) > 0 ? [...tables, rollUp(next)] : tables;
}

describe("没有别的表也有的内容的部分不留着，比较的结果不变", () => {
  const seen = new Set<string>();
  test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))("文件夹 %i", (seed) => {
    const tables = folder(seed);
    const common = createCommon();
    for (const each of tables) common.add(each);
    const whole = compareFiles(tables);
    expect(compareFiles(tables.map(common.kept))).toEqual(whole);
    for (const { check, message } of whole) seen.add(`${check} ${message}`);
  });

  test("这些文件夹里各种比较都有结果", () =>
    expect([...seen]).toEqual(
      expect.arrayContaining([
        "copied-text figures",
        "copied-text name",
        "copied-text text",
        "cross-rollup score",
        "cross-rollup review",
        "last-year low",
        "unit-across unit",
        "unit-across weight",
      ]),
    ));

  test("只有自己有的指标和文字不留", () => {
    const next = numbers(7);
    const [one, other] = [table(1, next), table(2, next)];
    const common = createCommon();
    common.add(one);
    common.add({ ...other, rows: [], texts: [], bodies: [] });
    expect(common.kept(one).rows.length).toBeLessThanOrEqual(2);
  });

  test("许多单位填的同一张表，相同的行只留一份；各自的数不留", () => {
    const [one, other] = [1, 2].map((i): Compared => {
      const made = table(7, numbers(7));
      const rows = made.rows.map((row) => ({ ...row, actual: { ...COUNT, value: String(i * 1000 + row.at.row) } }));
      return { ...made, file: `${String(i)}.xlsx`, project: `项目${String(i)}`, rows };
    }) as [Compared, Compared];
    const common = createCommon();
    for (const each of [one, other]) common.add(each);
    const [first, second] = [common.kept(one), common.kept(other)];
    expect(first.rows).toHaveLength(one.rows.length);
    for (const [r, row] of first.rows.entries()) {
      expect(second.rows[r]).toBe(row);
      expect(row.actual).toBeUndefined();
    }
    expect(first.score).toBeUndefined();
  });
});

const COUNT = { dimension: "count", text: "", at: { row: 1, column: 5 } };
