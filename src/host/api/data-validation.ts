import { overlaps, parseRange, rangeOf as rangeOfCell, type Address, type Range } from "../../core/sheet/address";
import type { SheetModel } from "../model/sheet";
import { accepts, type Validated, type Validation } from "../model/validation";
import { ApiError } from "../wire/error";
import { object, type ApiClass, type Call, type Property, type RangeSelf } from "../wire/define";
import { columnsIn, columnsOf, intersection, rowsIn, rowsOf, without } from "./geometry";

/** What Excel says of cells that take everything. */
const ANY: Validation = {
  rule: {},
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  ignoreBlanks: true,
};

export const dataValidationApi: ApiClass<RangeSelf> = {
  properties: {
    Type: { get: ({ sheet, range }) => typeOf(validationAt(sheet, range)) },
    Valid: {
      get: (self) => {
        const wrong = invalidCells(self).length;
        if (wrong === 0) return true;
        return wrong === rowsOf(self.range) * columnsOf(self.range) ? false : null;
      },
    },
    Rule: part("rule", isRule),
    Prompt: part("prompt", isNotice),
    ErrorAlert: part("errorAlert", isNotice),
    IgnoreBlanks: part("ignoreBlanks", (value): value is boolean => typeof value === "boolean"),
  },
  getters: {
    GetInvalidCellsOrNullObject: (self) => {
      const ranges = invalidCells(self);
      return ranges.length > 0 ? object("RangeAreas", { sheet: self.sheet, ranges }) : null;
    },
  },
  methods: {
    Clear: ({ sheet, range }, _args, call) => {
      checkOpen(sheet, call);
      clear(sheet, range);
    },
  },
};

/** The cells of a range whose values their own validation would not let be typed. */
function invalidCells({ sheet, range }: RangeSelf): Range[] {
  const at = (reference: string) => {
    const within = parseRange(reference.replaceAll("$", ""));
    return within && cellsOf(within).map((cell) => sheet.value(cell));
  };
  return sheet.validations.flatMap(({ ranges, what }) =>
    ranges
      .flatMap((each) => cellsOf(intersection(each, range)))
      .filter((cell) => !accepts(what, sheet.value(cell), at))
      .map(rangeOfCell),
  );
}

const cellsOf = (range: Range | undefined): Address[] =>
  range ? rowsIn(range).flatMap((row) => columnsIn(range).map((column) => ({ row, column }))) : [];

/** One part of a validation; null where the cells of the range differ. What is set anew leaves the other parts as they are. */
function part<K extends keyof Validation>(
  key: K,
  isValid: (value: unknown) => value is Validation[K],
): Property<RangeSelf> {
  return {
    get: ({ sheet, range }) => {
      const found = validationAt(sheet, range);
      return typeof found === "string" ? null : found[key];
    },
    set: ({ sheet, range }, value, call) => {
      if (!isValid(value)) throw new ApiError("InvalidArgument");
      checkOpen(sheet, call);
      const before = validationAt(sheet, range);
      const what = { ...(typeof before === "string" ? ANY : before), [key]: value };
      clear(sheet, range);
      sheet.validations.push({ ranges: [range], what });
    },
  };
}

/** What all cells of a range take, or in which way they differ. */
function validationAt({ validations }: SheetModel, range: Range): Validation | "MixedCriteria" | "Inconsistent" {
  const found = validations.filter(({ ranges }) => ranges.some((each) => overlaps(each, range)));
  let rest = [range];
  for (const { ranges } of found) for (const each of ranges) rest = without(rest, each);
  const [first] = found;
  if (!first) return ANY;
  if (rest.length > 0) return "MixedCriteria";
  return found.length > 1 ? "Inconsistent" : first.what;
}

function clear(sheet: SheetModel, range: Range): void {
  const isTouched = ({ ranges }: Validated): boolean => ranges.some((each) => overlaps(each, range));
  const cut = sheet.validations
    .filter(isTouched)
    .map(({ ranges, what }) => ({ ranges: without(ranges, range), what }))
    .filter(({ ranges }) => ranges.length > 0);
  sheet.validations = [...sheet.validations.filter((each) => !isTouched(each)), ...cut];
}

function checkOpen({ unlocked }: SheetModel, { rules }: Call): void {
  if (rules.locked && unlocked !== undefined) throw new ApiError("AccessDenied");
}

/** The kinds of rule as the client writes them, and what their type is called. */
const KINDS: Readonly<Record<string, string | undefined>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  list: "List",
  custom: "Custom",
};

function typeOf(found: ReturnType<typeof validationAt>): string {
  if (typeof found === "string") return found;
  const [kind] = Object.keys(found.rule);
  return KINDS[kind ?? ""] ?? "None";
}

/** One rule of a known kind with what that kind needs. */
function isRule(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const [first, ...others] = Object.entries(value);
  if (!first || others.length > 0 || !(first[0] in KINDS)) return false;
  const [kind, { source, formula, formula1, formula2, operator }] = first as [string, Record<string, unknown>];
  if (kind === "custom") return typeof formula === "string" && formula.startsWith("=");
  // A list that is written out has an end in Excel's own dialog too.
  if (kind === "list") return typeof source === "string" && source !== "" && source.length <= 255;
  const two = operator === "Between" || operator === "NotBetween";
  return typeof operator === "string" && isBound(formula1) && (two ? isBound(formula2) : formula2 === undefined);
}

const isBound = (bound: unknown): boolean =>
  typeof bound === "number" || (typeof bound === "string" && bound.startsWith("=") && bound.length > 1);

/** A prompt or an alert: its title and its message have an end. */
function isNotice(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const { title = "", message = "" } = value as { readonly title?: unknown; readonly message?: unknown };
  return typeof title === "string" && title.length <= 32 && typeof message === "string" && message.length <= 255;
}
