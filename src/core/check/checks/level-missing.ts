import type { Role } from "../../table/table";
import { fullMarksOf } from "../../table/points";
import { defineCheck } from "../check";

/** 办法要求的一级指标（产出、效益）一个指标也没有 */
export const levelMissing = defineCheck({
  id: "level-missing",
  severity: "warning",
  group: "Form",
  kinds: ["self-evaluation", "target-declaration"],
  messages: ["output", "benefit", "satisfaction"],
  run: ({ scored: { table }, policy, report }) => {
    const [first] = table.indicators;
    const roles = new Set(table.indicators.flatMap(({ level1 }) => level1.role ?? []));
    // A part of a form, or one whose groups are other ones, has its levels elsewhere.
    const whole = fullMarksOf(table)?.addsUp ?? true;
    const known = table.indicators.every(({ level1 }) => level1.role !== undefined && KNOWN.has(level1.role));
    if (!first?.level1.address || !whole || !known || table.indicators.length < LEAST) return;
    for (const level of policy.levels)
      if (!roles.has(level) && !(level === "output" && roles.has("cost")))
        report({ address: first.level1.address, message: level, data: {}, related: [] });
  },
});

/** Fewer indicators than these are no form. */
const LEAST = 3;

const KNOWN: ReadonlySet<Role> = new Set<Role>(["execution", "cost", "output", "benefit", "satisfaction"]);
