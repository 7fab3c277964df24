import type { Range } from "../../core/sheet/address";
import type { Book } from "../model/book";
import type { CustomPart } from "../../xlsx";
import type { Rule } from "../model/rule";
import type { SheetModel } from "../model/sheet";
import type { Quirks } from "./faults";
import type { TableModel } from "../model/table";
import type { Rules } from "./rules";

/** A range of cells on a sheet. */
export interface RangeSelf {
  readonly sheet: SheetModel;
  readonly range: Range;
}

/** Several ranges of one sheet. */
export interface AreasSelf {
  readonly sheet: SheetModel;
  readonly ranges: readonly Range[];
}

/** One side of some ranges. */
export interface BorderSelf extends AreasSelf {
  readonly side: string;
}

/** A table of a sheet, and one of its columns. */
export interface TableSelf {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** A conditional format of a sheet. */
export interface RuleSelf {
  readonly sheet: SheetModel;
  readonly rule: Rule;
}

/** What stands behind each class of the object model. */
export interface Selves {
  Workbook: Book;
  Application: Book;
  WorkbookProtection: Book;
  CustomXmlPartCollection: Book;
  /** The parts of one namespace. */
  CustomXmlPartScopedCollection: string;
  CustomXmlPart: CustomPart;
  /** The names of a sheet, or of the workbook as a whole. */
  NamedItemCollection: SheetModel | undefined;
  NamedItem: { readonly key: string };
  WorksheetCollection: Book;
  Worksheet: SheetModel;
  PageLayout: SheetModel;
  WorksheetProtection: SheetModel;
  Range: RangeSelf;
  DataValidation: RangeSelf;
  /** The tables of a sheet, of all sheets, or those that touch a range. */
  TableCollection: SheetModel | undefined;
  TableScopedCollection: RangeSelf;
  Table: TableSelf;
  TableColumnCollection: TableSelf;
  TableColumn: TableSelf & { readonly column: number };
  RangeFormat: AreasSelf;
  RangeFill: AreasSelf;
  RangeFont: AreasSelf;
  RangeBorderCollection: AreasSelf;
  RangeBorder: BorderSelf;
  FormatProtection: AreasSelf;
  RangeAreas: AreasSelf;
  RangeCollection: AreasSelf;
  ConditionalFormatCollection: AreasSelf;
  ConditionalFormat: RuleSelf;
  CustomConditionalFormat: RuleSelf;
  ConditionalFormatRule: RuleSelf;
  ConditionalRangeFormat: RuleSelf;
  ConditionalRangeFill: RuleSelf;
  ConditionalRangeFont: RuleSelf;
}

export type ClassName = keyof Selves;

/** An object of the object model: its class, and what stands behind it. */
export interface ApiObject<K extends ClassName = ClassName> {
  readonly type: K;
  readonly self: Selves[K];
}

/** What a member may use beside its own object. */
export interface Call {
  readonly book: Book;
  readonly rules: Rules;
  readonly quirks: Quirks;
  /** How many runs of this client with mergeUndoGroup are under way. */
  groups: number;
  /** The greatest ExcelApi set; members that are younger are not there. */
  readonly requirementSet: string;
  /** What the client listens to: "event target". */
  readonly registered: Set<string>;
}

/** What a method or a property gives: a value, another object, or nothing (the null object). */
export type Given = ApiObject | null;

export interface Property<S> {
  readonly get?: (self: S, call: Call) => unknown;
  readonly set?: (self: S, value: unknown, call: Call) => void;
}

/** A class of the object model; names as on the wire. Whatever is not here is ApiNotFound. */
export interface ApiClass<S> {
  /** Scalar properties; those loaded by default are all of them. */
  readonly properties?: Readonly<Record<string, Property<S>>>;
  /** Properties that are objects themselves. */
  readonly objects?: Readonly<Record<string, (self: S, call: Call) => Given>>;
  /** Methods that give a value or nothing. */
  readonly methods?: Readonly<Record<string, (self: S, args: readonly unknown[], call: Call) => unknown>>;
  /** Methods that give an object. */
  readonly getters?: Readonly<Record<string, (self: S, args: readonly unknown[], call: Call) => Given>>;
  /** A collection's items, and one of them by its key. */
  readonly items?: (self: S, call: Call) => readonly ApiObject[];
  readonly item?: (self: S, key: unknown, call: Call) => Given;
  /** The id by which the client asks for the object again. */
  readonly id?: (self: S) => string;
  /** Where the object has gone meanwhile (another author deleted its sheet). */
  readonly isGone?: (self: S, call: Call) => boolean;
  /** True where the client may keep a reference to the object across batches. */
  readonly tracked?: boolean;
}

/** What the objects of a class can do: the object model, as whoever opens a host hands it to the wire. */
export type ClassOf = (on: ApiObject) => ApiClass<unknown>;

export const object = <K extends ClassName>(type: K, self: Selves[K]): ApiObject => ({ type, self }) as ApiObject;
