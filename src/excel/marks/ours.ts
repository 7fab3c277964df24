import type { Severity } from "../../core/check/severity";
import { severityOf, tagOf } from "../../core/edit/mark";
import type { Range } from "../../core/sheet/address";
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
}

const WANTED = "items/id,items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color";

/** Finds our conditional formats on all sheets, in two calls. */
export async function findOurs(context: Excel.RequestContext, options: CallOptions): Promise<MarkedSheets> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await sync(context, options);
  const sheets = worksheets.items.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load(WANTED);
    sheet.protection.load("protected");
    return { name: sheet.name, formats, protection: sheet.protection };
  });
  await sync(context, options);
  return {
    canFormat: new Map(sheets.map(({ name, protection }) => [name, !protection.protected])),
    formats: sheets.flatMap(({ name, formats }) => formats.items.flatMap((format) => ourFormat(name, format) ?? [])),
  };
}

function ourFormat(sheet: string, format: Excel.ConditionalFormat): OurFormat | undefined {
  const custom = format.type === "Custom" ? format.customOrNullObject : undefined;
  if (!custom || custom.isNullObject) return undefined;
  // Both can be null where Excel has nothing to tell.
  const tag = tagOf(String(custom.rule.formula));
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
