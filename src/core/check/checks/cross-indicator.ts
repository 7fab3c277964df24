import { comparedGroup, comparedName } from "../../table/partners";
import { likeness } from "../../quantity/wording";
import { indicatorName } from "../../table/name";
import type { Address } from "../../sheet/address";
import type { Indicator, Table } from "../../table/table";
import { defineWorkbookCheck } from "../check";

/** From here on two names are taken for one that was changed. */
const ALIKE = 0.5;

/** 指标只在指标体系或评分表之一中，或名称、分组不同 */
export const crossIndicator = defineWorkbookCheck({
  id: "cross-indicator",
  severity: "warning",
  group: "Between tables",
  kinds: ["framework", "score-sheet"],
  messages: ["renamed", "added", "removed", "moved"],
  run: ({ tables, partner, report }) => {
    const all = tables.map(({ table }) => table);
    for (const sheet of all.filter(({ kind }) => kind === "score-sheet")) {
      const framework = partner(sheet, "framework");
      if (!framework) continue;
      const there = new Map(framework.indicators.map((indicator) => [comparedName(indicator), indicator]));
      const here = new Set(sheet.indicators.map(comparedName));
      const part = isPart(sheet, framework);
      const expected = part ? comparedPart(here, framework) : framework.indicators;
      const missing = expected.filter((indicator) => !here.has(comparedName(indicator)));
      for (const indicator of sheet.indicators) {
        const same = there.get(comparedName(indicator));
        if (same) {
          if (!part && movedTo(indicator, same)) tell(sheet, framework, "moved", indicator, same);
          continue;
        }
        const other = takeAlike(missing, indicator);
        tell(sheet, framework, other ? "renamed" : "added", indicator, other);
      }
      for (const indicator of missing) tell(framework, sheet, "removed", indicator, undefined);
    }

    function tell(
      from: Table,
      other: Table,
      message: "renamed" | "added" | "removed" | "moved",
      indicator: Indicator,
      twin: Indicator | undefined,
    ): void {
      report(from.sheet, {
        address: nameAddress(indicator),
        message,
        data: {
          name: indicatorName(indicator),
          sheet: other.sheet,
          ...(twin && { other: indicatorName(twin), cell: `${other.sheet}!${String(twin.row)}` }),
          group: groupText(indicator),
          ...(twin && { otherGroup: groupText(twin) }),
        },
        related: [],
        elsewhere: [{ sheet: other.sheet, address: twin ? nameAddress(twin) : headerAddress(other) }],
      });
    }
  },
});

/** True for the part of an evaluation that stands under one level 1, which it does not name itself (CHECKS.md). */
function isPart(sheet: Table, framework: Table): boolean {
  const groups = new Set(framework.indicators.map(({ level1 }) => comparedGroup(level1.name)));
  return !sheet.indicators.some(({ level1 }) => level1.name !== "" && groups.has(comparedGroup(level1.name)));
}

/** The indicators of a framework under the levels 1 of which a part has some, by their names. */
function comparedPart(here: ReadonlySet<string>, { indicators }: Table): readonly Indicator[] {
  const groups = new Set(
    indicators.filter((each) => here.has(comparedName(each))).map(({ level1 }) => comparedGroup(level1.name)),
  );
  return indicators.filter(({ level1 }) => groups.has(comparedGroup(level1.name)));
}

const groupText = ({ level1, level2 }: Indicator): string => [level1.name, level2.name].filter(Boolean).join(" / ");

/** Where a table begins: a person looks there for what it does not have. */
const headerAddress = ({ headerRows, range }: Table): Address => ({ row: headerRows[0]!, column: range.left });

const nameAddress = ({ level3, level2, level1, row, entries }: Indicator): Address =>
  entries.level3?.address ?? level3.address ?? level2.address ?? level1.address ?? { row, column: 1 };

/** True where both name their groups, and not the same ones. */
const movedTo = (a: Indicator, b: Indicator): boolean =>
  (["level1", "level2"] as const).some((key) => {
    const [one, other] = [comparedGroup(a[key].name), comparedGroup(b[key].name)];
    return one !== "" && other !== "" && one !== other;
  });

/** The missing indicator that is most alike, in the same group before others; it is taken out of the list. */
function takeAlike(missing: Indicator[], { level2, ...indicator }: Indicator): Indicator | undefined {
  const name = indicatorName({ level2, ...indicator });
  const ranked = missing
    .map((other) => ({
      other,
      like:
        likeness(name, indicatorName(other)) +
        (comparedGroup(other.level2.name) === comparedGroup(level2.name) ? 0.1 : 0),
    }))
    .sort((a, b) => b.like - a.like);
  const best = ranked[0];
  if (!best || best.like < ALIKE) return undefined;
  missing.splice(missing.indexOf(best.other), 1);
  return best.other;
}
