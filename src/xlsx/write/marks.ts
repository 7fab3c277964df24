import type { Severity } from "../../core/check/severity";
import { markFormula, markTagOf } from "../../core/edit/mark";
import type { Mark } from "../../core/edit/plan";
import { contains, parseRange, printAddress, type Range } from "../../core/sheet/address";
import { escapeXml } from "../xml/text";
import type { Splice } from "../xml/splice";
import { attributeOf, childrenOf, descendants, prefixed, type Element } from "../xml/tree";
import { severityOfDxf } from "./dxf";
import { insertChild, WORKSHEET } from "./order";

/** One of our rules as it stands in a sheet. */
export interface MarkRule {
  /** `<cfRule>`, and the `<conditionalFormatting>` around it. */
  readonly rule: Element;
  readonly format: Element;
  readonly tag: string;
  readonly dxfId: number | undefined;
  readonly ranges: readonly Range[];
}

/** Our own conditional formats of a worksheet. */
export const markRules = (worksheet: Element): MarkRule[] =>
  childrenOf(worksheet, "conditionalFormatting").flatMap((format) =>
    childrenOf(format, "cfRule").flatMap((rule) => {
      const tag = markTagOf(childrenOf(rule, "formula")[0]?.text ?? "");
      const dxfId = attributeOf(rule, "dxfId");
      const sqref = (attributeOf(format, "sqref") ?? "").split(/\s+/);
      if (tag === undefined) return [];
      return {
        rule,
        format,
        tag,
        dxfId: dxfId === undefined ? undefined : Number(dxfId),
        ranges: sqref.flatMap((ref) => parseRange(ref) ?? []),
      };
    }),
  );

/** The marks that the worksheet does not have yet. */
export function newMarks(worksheet: Element, dxfs: readonly Element[], marks: readonly Mark[]): Mark[] {
  const marked = new Map<string, Range[]>();
  for (const { tag, dxfId, ranges } of markRules(worksheet)) {
    const key = keyOf({ tag, severity: severityOfDxf(dxfs[dxfId ?? -1]) });
    const known = marked.get(key);
    if (known) for (const range of ranges) known.push(range);
    else marked.set(key, [...ranges]);
  }
  return marks.filter((mark) => !marked.get(keyOf(mark))?.some((range) => contains(range, mark.address)));
}

const keyOf = ({ tag, severity }: { readonly tag: string; readonly severity: Severity | undefined }): string =>
  `${severity ?? ""} ${tag}`;

/** Writes marks as conditional formats: one for all cells with the same tag and severity. */
export function markSplices(
  worksheet: Element,
  fills: ReadonlyMap<Severity, number>,
  marks: readonly Mark[],
): Splice[] {
  const groups = grouped(marks);
  if (groups.length === 0) return [];
  const first = greatestPriority(worksheet) + 1;
  const [format, rule, formula] = ["conditionalFormatting", "cfRule", "formula"].map((l) => prefixed(worksheet, l));
  const xml = groups.map(
    ({ tag, severity, cells }, i) =>
      `<${format!} sqref="${cells.join(" ")}"><${rule!} type="expression" dxfId="${String(fills.get(severity))}"` +
      ` priority="${String(first + i)}"><${formula!}>${escapeXml(markFormula(tag))}</${formula!}></${rule!}></${format!}>`,
  );
  return [insertChild(worksheet, WORKSHEET, "conditionalFormatting", xml.join(""))];
}

/** Excel is reported to fail on much longer lists of references. */
const CELLS_PER_RULE = 500;

interface MarkGroup {
  readonly tag: string;
  readonly severity: Severity;
  readonly cells: readonly string[];
}

/** Marks by severity and tag, cells once each and in groups of limited size. */
function grouped(marks: readonly Mark[]): MarkGroup[] {
  const groups = new Map<string, { tag: string; severity: Severity; cells: Set<string> }>();
  for (const { tag, severity, address } of marks) {
    const key = keyOf({ tag, severity });
    const group = groups.get(key) ?? { tag, severity, cells: new Set() };
    groups.set(key, group);
    group.cells.add(printAddress(address));
  }
  return [...groups.values()].flatMap(({ tag, severity, cells }) => {
    const all = [...cells];
    const starts = Array.from({ length: Math.ceil(all.length / CELLS_PER_RULE) }, (_, i) => i * CELLS_PER_RULE);
    return starts.map((start) => ({ tag, severity, cells: all.slice(start, start + CELLS_PER_RULE) }));
  });
}

/** Rules in extension lists count too. */
function greatestPriority(worksheet: Element): number {
  let greatest = 0;
  for (const element of descendants(worksheet)) {
    const priority = element.local === "cfRule" ? Number(attributeOf(element, "priority")) : 0;
    if (priority > greatest) greatest = priority;
  }
  return greatest;
}
