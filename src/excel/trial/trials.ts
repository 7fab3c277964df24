import { toExcelError } from "../call/error";
import { inUndoGroup } from "../call/run";
import { sync, type CallOptions } from "../call/sync";
import type { Assumption } from "../quirks";
import { BYTES_PER_CALL } from "../read/pace";
import { areasOf } from "../read/merges";
import { knows } from "../requirements";

/** What came of trying an assumption; nothing can be said where this Excel does not have what it is about. */
export type Outcome = "holds" | "fails" | "not-here";

/** The worksheet that everything is tried on. */
export interface Place {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly options: CallOptions;
}

/** One thing that the add-in would like to take for granted, and how to see whether it may. */
export interface Trial {
  readonly id: TrialId;
  /** What to remember of the outcome, where the add-in goes another way if it does not hold. */
  readonly teaches?: Assumption;
  readonly run: (place: Place) => Promise<Outcome>;
}

export const TRIAL_IDS = [
  "hidden-rows",
  "table-formulas",
  "undo-groups",
  "conditional-formats",
  "custom-xml",
  "null-objects",
  "merged-areas",
  "texts",
  "events",
  "size",
] as const;
export type TrialId = (typeof TRIAL_IDS)[number];

const said = (holds: boolean): Outcome => (holds ? "holds" : "fails");
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

async function hiddenRows({ context, sheet, options }: Place): Promise<Outcome> {
  const block = sheet.getRange("A1:A4");
  sheet.getRange("A2:A3").rowHidden = true;
  block.values = [[1], [2], [3], [4]];
  const below = sheet.getRange("A1:A8");
  below.load("values");
  sheet.getRange("A2:A3").rowHidden = false;
  await sync(context, options);
  return said(same(below.values, [[1], [2], [3], [4], [""], [""], [""], [""]]));
}

async function tableFormulas({ context, sheet, options }: Place): Promise<Outcome> {
  const block = sheet.getRange("C1:D4");
  block.values = [
    ["a", "b"],
    [1, 7],
    [2, 8],
    [3, 9],
  ];
  sheet.tables.add("C1:D4", true);
  await sync(context, options);
  sheet.getRange("D2").formulas = [["=C2*2"]];
  const others = sheet.getRange("D3:D4");
  others.load("formulas");
  await sync(context, options);
  return said(same(others.formulas, [[8], [9]]));
}

async function undoGroups({ sheet, options }: Place): Promise<Outcome> {
  if (!knows("RunOptions.mergeUndoGroup")) return "not-here";
  sheet.load("id");
  await sync(sheet.context as Excel.RequestContext, options);
  await inUndoGroup(async (context) => {
    context.workbook.worksheets.getItem(sheet.id).getRange("F1").values = [[1]];
    await sync(context, options);
  });
  return "holds";
}

async function conditionalFormats({ context, sheet, options }: Place): Promise<Outcome> {
  const { conditionalFormats: formats } = sheet.getRange("H1:H2");
  const formulas = ['=N("jiheng:1")=0', '=N("jiheng:2")=0'];
  for (const formula of formulas) {
    const { custom } = formats.add("Custom");
    custom.rule.formula = formula;
    custom.format.fill.color = "#FFC7CE";
  }
  await sync(context, options);
  const found = sheet.getRange().conditionalFormats;
  found.load("items/type,items/customOrNullObject/rule/formula");
  await sync(context, options);
  return said(same(found.items.map(({ customOrNullObject: { rule } }) => rule.formula).sort(), formulas));
}

/** A namespace of its own: the part with the decisions is not touched. */
const NAMESPACE = "urn:jiheng:trial:1";
const partOf = (text: string): string => `<trial xmlns="${NAMESPACE}">${text}</trial>`;

async function customXml({ context, options }: Place): Promise<Outcome> {
  const { customXmlParts: parts } = context.workbook;
  const added = parts.add(partOf("一"));
  added.load("id");
  await sync(context, options);
  const { id } = added;
  try {
    parts.getItem(id).setXml(partOf("二"));
    await sync(context, options);
    const xml = parts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject().getXml();
    await sync(context, options);
    return said(xml.value.includes(">二<"));
  } finally {
    parts.getItem(id).delete();
    await sync(context, { timeout: options.timeout });
  }
}

async function nullObjects({ context, options }: Place): Promise<Outcome> {
  const nothing = context.workbook.customXmlParts.getByNamespace("urn:jiheng:nothing").getOnlyItemOrNullObject();
  const xml = nothing.getXml();
  await sync(context, options);
  return said(nothing.isNullObject && !xml.value);
}

async function mergedAreas({ context, sheet, options }: Place): Promise<Outcome> {
  if (!knows("Range.getMergedAreasOrNullObject")) return "not-here";
  sheet.getRange("J2:K3").merge();
  await sync(context, options);
  const areas = sheet.getRange("J1:L5").getMergedAreasOrNullObject();
  areas.load("address");
  await sync(context, options);
  return said(!areas.isNullObject && same(areasOf(areas.address), areasOf("J2:K3")));
}

async function texts({ context, sheet, options }: Place): Promise<Outcome> {
  const wanted = ["=1+1", "-5", "00123", "2024-1-1", "50%"];
  const range = sheet.getRange(`N1:N${String(wanted.length)}`);
  range.values = wanted.map((text) => [`'${text}`]);
  range.load("values");
  await sync(context, options);
  return said(same(range.values.flat(), wanted));
}

/** Milliseconds that an event is waited for. */
const EVENT = 10_000;

async function events({ context, sheet, options }: Place): Promise<Outcome> {
  let arrive: (source: string) => void = () => undefined;
  const arrived = new Promise<string>((resolve) => (arrive = resolve));
  const handler = sheet.onChanged.add((event) => {
    arrive(knows("WorksheetChangedEventArgs.triggerSource") ? event.triggerSource : "ThisLocalAddin");
    return Promise.resolve();
  });
  await sync(context, options);
  sheet.getRange("P1").values = [[1]];
  await sync(context, options);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => (timer = setTimeout(resolve, EVENT, "")));
  const source = await Promise.race([arrived, late]);
  clearTimeout(timer);
  handler.remove();
  await sync(context, options);
  return said(source === "ThisLocalAddin");
}

/** As much as goes with one call: Excel on the web refuses requests and answers above 5 MB. */
async function size({ context, sheet, options }: Place): Promise<Outcome> {
  const text = "x".repeat(32_000);
  const rows = Math.floor(BYTES_PER_CALL / (text.length + 100));
  const range = sheet.getRange(`R1:R${String(rows)}`);
  range.values = Array.from({ length: rows }, () => [text]);
  await sync(context, options);
  range.load("values");
  await sync(context, options);
  return said(range.values.every(([value]) => value === text));
}

/** A trial of what says itself that it cannot be done: any refusal is its answer. */
const refusable =
  (run: Trial["run"]): Trial["run"] =>
  async (place) => {
    try {
      return await run(place);
    } catch (error) {
      if (["cell-edit", "connection", "session-lost", "timeout", "cancelled"].includes(toExcelError(error).code))
        throw error;
      return "fails";
    }
  };

const RUNS: Readonly<Record<TrialId, Trial["run"]>> = {
  "hidden-rows": hiddenRows,
  "table-formulas": tableFormulas,
  "undo-groups": undoGroups,
  "conditional-formats": conditionalFormats,
  "custom-xml": customXml,
  "null-objects": nullObjects,
  "merged-areas": mergedAreas,
  texts,
  events,
  size,
};
const TEACHES: Partial<Record<TrialId, Assumption>> = {
  "hidden-rows": "hidden-rows",
  "table-formulas": "table-formulas",
  "undo-groups": "undo-groups",
};

/** All trials, in the order in which they are made. */
export const TRIALS: readonly Trial[] = TRIAL_IDS.map((id) => {
  const teaches = TEACHES[id];
  return { id, run: refusable(RUNS[id]), ...(teaches && { teaches }) };
});
