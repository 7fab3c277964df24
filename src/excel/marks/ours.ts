import type { Severity } from "../../core/check/severity";
import { severityOf, markTagOf } from "../../core/edit/mark";
import type { Range } from "../../core/sheet/address";
import { mayBeMissing } from "../call/error";
import { sync, type CallOptions } from "../call/sync";
import { areasOf } from "../read/merges";

/** A conditional format of ours. */
export interface OurFormat {
  readonly sheet: string;
  readonly id: string;
  readonly tag: string;
  /** Undefined where somebody has changed the colour. */
  readonly severity: Severity | undefined;
}

/** The worksheets, and whether formats may be changed there. */
export interface MarkedSheets {
  readonly canFormat: ReadonlyMap<string, boolean>;
  readonly formats: readonly OurFormat[];
  /** Sheets on which not all conditional formats could be looked at. */
  readonly unseen: readonly string[];
}

// Written out, so that a test can tell which members are asked for.
const WANTED = "items/id,items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color";
const WANTED_OF_ONE = "id,type,customOrNullObject/rule/formula,customOrNullObject/format/fill/color";

/**
 * Finds our conditional formats on all sheets, in two calls. Some Excels fail where a range has two rules of one kind (office-js
 * 6827, 6835): then the sheets are looked at in halves, and of a sheet that fails its rules, so that the others are found.
 */
export async function findOurs(context: Excel.RequestContext, options: CallOptions): Promise<MarkedSheets> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await sync(context, options);
  const names = worksheets.items.map(({ name }) => name);
  const canFormat = new Map<string, boolean>();
  const formats: OurFormat[] = [];
  const { failed, seen } = await inHalves(names, async (some) => {
    const asked = some.map((name) => {
      const sheet = worksheets.getItem(name);
      const rules = sheet.getRange().conditionalFormats;
      rules.load(WANTED);
      sheet.protection.load("protected");
      return { name, rules, protection: sheet.protection };
    });
    await sync(context, options);
    return asked;
  });
  for (const { name, rules, protection } of seen) {
    canFormat.set(name, !protection.protected);
    formats.push(...rules.items.flatMap((rule) => ourFormat(name, rule) ?? []));
  }
  const unseen: string[] = [];
  for (const name of failed) {
    const found = await rulesOneByOne(context, name, options);
    if (found.isPartial) unseen.push(name);
    canFormat.set(name, found.canFormat);
    formats.push(...found.formats);
  }
  return { canFormat, formats, unseen };
}

/** Our rules on a sheet that cannot be asked for all at once. */
async function rulesOneByOne(context: Excel.RequestContext, name: string, options: CallOptions) {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.protection.load("protected");
  await sync(context, options);
  const canFormat = !sheet.protection.protected;
  const all = sheet.getRange().conditionalFormats;
  all.load("items/id,items/type");
  try {
    await sync(context, options);
  } catch (error) {
    if (!mayBeMissing(error)) throw error;
    return { canFormat, formats: [], isPartial: true };
  }
  const custom = all.items.filter(({ type }) => type === "Custom").map(({ id }) => id);
  const { seen, failed } = await inHalves(custom, async (ids) => {
    const rules = ids.map((id) => {
      const rule = sheet.getRange().conditionalFormats.getItem(id);
      rule.load(WANTED_OF_ONE);
      return rule;
    });
    await sync(context, options);
    return rules;
  });
  return {
    canFormat,
    formats: seen.flatMap((rule) => ourFormat(name, rule) ?? []),
    isPartial: failed.length > 0,
  };
}

/** Asks for all at once and, where Excel fails, for each half by itself; what fails alone is named. */
async function inHalves<T, R>(
  items: readonly T[],
  ask: (items: readonly T[]) => Promise<readonly R[]>,
): Promise<{ readonly seen: readonly R[]; readonly failed: readonly T[] }> {
  if (items.length === 0) return { seen: [], failed: [] };
  try {
    return { seen: await ask(items), failed: [] };
  } catch (error) {
    if (!mayBeMissing(error)) throw error;
    if (items.length === 1) return { seen: [], failed: items };
    const middle = Math.ceil(items.length / 2);
    const first = await inHalves(items.slice(0, middle), ask);
    const second = await inHalves(items.slice(middle), ask);
    return { seen: [...first.seen, ...second.seen], failed: [...first.failed, ...second.failed] };
  }
}

function ourFormat(sheet: string, format: Excel.ConditionalFormat): OurFormat | undefined {
  const custom = format.type === "Custom" ? format.customOrNullObject : undefined;
  if (!custom || custom.isNullObject) return undefined;
  // Both can be null where Excel has nothing to tell.
  const tag = markTagOf(String(custom.rule.formula));
  const severity = severityOf(String(custom.format.fill.color));
  return tag === undefined ? undefined : { sheet, id: format.id, tag, severity };
}

/** The proxy of a conditional format found before. */
export const formatOf = (context: Excel.RequestContext, { sheet, id }: OurFormat): Excel.ConditionalFormat =>
  context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id);

/** The cells that conditional formats apply to, in one call. */
export async function rangesOf(
  context: Excel.RequestContext,
  formats: readonly OurFormat[],
  options: CallOptions,
): Promise<Range[][]> {
  if (formats.length === 0) return [];
  const areas = formats.map((format) => {
    const ranges = formatOf(context, format).getRanges();
    ranges.load("address");
    return ranges;
  });
  await sync(context, options);
  return areas.map(({ address }) => areasOf(address));
}
