import { SIDES, type Look } from "../../core/make/look";
import type { Severity } from "../../core/check/severity";
import type { Book } from "../read/book";
import { builtInFormat } from "../read/formats";
import type { PackageDraft } from "../write/draft";
import { countSplices, ensureFills, fillsXml } from "../write/dxf";
import { insertChild, STYLE_SHEET } from "../write/order";
import { addStyles, leastStyles } from "../write/styles";
import { insertInto, settle } from "../xml/children";
import { applySplices, type Splice } from "../xml/splice";
import { escapeAttribute } from "../xml/text";
import { attributeOf, childOf, childrenOf, prefixed, readTree, type Element } from "../xml/tree";

/** The styles of a workbook, to which looks are appended; whatever is there keeps its place. */
export interface Looks {
  /** The index of a look among the styles of cells; undefined for that of a cell without one. */
  readonly idOf: (look: Look) => string | undefined;
  /** The differential formats of our fills. */
  readonly fills: ReadonlyMap<Severity, number>;
  /** Puts into the draft what was appended. */
  readonly finish: () => void;
}

/** `severities` are the fills that conditional formats are going to need. */
export function openLooks(draft: PackageDraft, book: Book, severities: readonly Severity[]): Looks {
  const part = book.styles()?.part;
  if (part !== undefined) {
    const styles = appender(draft.pkg.xml(part).text, draft.pkg.tree(part), book.styles()?.root);
    const fills = ensureFills(draft, book, severities);
    const finish = (): void => {
      draft.splice(part, styles.splices());
    };
    return { idOf: styles.idOf, fills, finish };
  }
  const list = [...new Set(severities)];
  const text = leastStyles(book.root.uri, fillsXml(list));
  const styles = appender(text, readTree(text, "styles"));
  return {
    idOf: styles.idOf,
    fills: new Map(list.map((severity, i) => [severity, i])),
    finish: () => {
      addStyles(draft, book, applySplices(text, settle(text, styles.splices()))?.text ?? text);
    },
  };
}

const FONT = { sz: '<sz val="11"/>', name: '<name val="Calibri"/>', family: '<family val="2"/>' };

/** What Excel takes for granted at the beginning of a list, where a file has fewer. */
const FIRST = {
  fonts: [`<font>${Object.values(FONT).join("")}</font>`],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  numFmts: [],
} as const;

/** One list of a styles part: what is there, and what comes behind it. */
class List {
  private readonly element: Element | undefined;
  readonly items: readonly Element[];
  private readonly texts: string[];
  private readonly before: number;

  constructor(
    private readonly text: string,
    private readonly root: Element,
    private readonly home: Element,
    private readonly local: keyof typeof FIRST,
  ) {
    this.element = childOf(root, local);
    this.items = this.element?.children.filter(({ uri }) => uri === root.uri) ?? [];
    this.texts = this.items.map(({ start, end }) => text.slice(start, end));
    this.before = this.texts.length;
  }

  /** The index of an item; one that reads the same is taken. */
  idOf(xml: string): number {
    this.texts.push(...FIRST[this.local].slice(this.texts.length).map((each) => withPrefix(this.root, each)));
    const known = this.texts.indexOf(xml);
    return known >= 0 ? known : this.texts.push(xml) - 1;
  }

  splices(): Splice[] {
    const more = this.texts.slice(this.before);
    if (more.length === 0) return [];
    if (this.element)
      return [
        ...countSplices(this.text, this.element, more.length),
        insertInto(this.element, more.join(""), { trace: "never" }),
      ];
    const name = prefixed(this.root, this.local);
    const xml = `<${name} count="${String(more.length)}">${more.join("")}</${name}>`;
    return [insertChild(this.home, STYLE_SHEET, this.local, xml)];
  }
}

const NAME = /<(\/?)(?=[a-zA-Z])/g;

/** Our XML as it is written in a part whose names have a prefix. */
const withPrefix = (root: Element, xml: string): string => {
  const { prefix } = root.tag;
  return prefix === "" ? xml : xml.replace(NAME, `<$1${prefix}:`);
};

/** `home` is the root as the rest of the draft knows it: what is put into one element has to know of each other. */
function appender(text: string, root: Element, home = root) {
  const [fonts, fills, borders, xfs, formats] = (["fonts", "fills", "borders", "cellXfs", "numFmts"] as const).map(
    (local) => new List(text, root, home, local),
  ) as [List, List, List, List, List];
  /** The style of cells that nobody has given one: what a look does not say is as there. */
  const usual = xfs.items[0];
  const ids = new Map<Look, string | undefined>();
  const ours = (xml: string): string => withPrefix(root, xml);
  const usualId = (name: string): string => (usual && attributeOf(usual, name)) ?? "0";

  function xfOf(look: Look): string | undefined {
    const { size, bold, colour, fill, lines, format, unlocked } = look;
    const font = size !== undefined || bold !== undefined || colour !== undefined;
    const alignment = alignmentOf(usual, look);
    const attributes = [
      [
        "numFmtId",
        format === undefined ? usualId("numFmtId") : formatId(format),
        format !== undefined && "NumberFormat",
      ],
      [
        "fontId",
        font ? fonts.idOf(fontXml(text, root, fonts.items[Number(usualId("fontId"))], look)) : usualId("fontId"),
        font && "Font",
      ],
      [
        "fillId",
        fill === undefined ? usualId("fillId") : fills.idOf(ours(fillXml(fill))),
        fill !== undefined && "Fill",
      ],
      ["borderId", lines ? borders.idOf(ours(borderXml(lines))) : usualId("borderId"), lines && "Border"],
      ["xfId", usualId("xfId"), alignment !== undefined && "Alignment"],
    ] as const;
    const applied = attributes.flatMap(([, , what]) => (what ? ` apply${what}="1"` : []));
    const inner = `${alignment ?? ""}${unlocked ? '<protection locked="0"/>' : ""}`;
    const said = attributes.map(([name, id]) => ` ${name}="${String(id)}"`).join("");
    if (applied.length === 0 && inner === "") return undefined;
    const tag = `<xf${said}${applied.join("")}${unlocked ? ' applyProtection="1"' : ""}`;
    return ours(inner === "" ? `${tag}/>` : `${tag}>${inner}</xf>`);
  }

  function formatId(code: string): string {
    const builtIn = BUILT_IN.find((id) => code === (builtInFormat(id) ?? "General"));
    if (builtIn !== undefined) return String(builtIn);
    const known = formats.items.find((item) => attributeOf(item, "formatCode") === code);
    const id = (known && attributeOf(known, "numFmtId")) ?? named.get(code);
    if (id !== undefined) return id;
    const used = [
      ...formats.items.map((item) => Number(attributeOf(item, "numFmtId"))),
      ...[...named.values()].map(Number),
    ];
    const free = String(Math.max(LAST_OF_EXCEL, ...used.filter(Number.isFinite)) + 1);
    named.set(code, free);
    formats.idOf(ours(`<numFmt numFmtId="${free}" formatCode="${escapeAttribute(code)}"/>`));
    return free;
  }
  const named = new Map<string, string>();

  return {
    idOf: (look: Look): string | undefined => {
      if (!ids.has(look)) {
        const xml = xfOf(look);
        ids.set(look, xml === undefined ? undefined : String(xfs.idOf(xml)));
      }
      return ids.get(look);
    },
    splices: (): Splice[] => [formats, fonts, fills, borders, xfs].flatMap((list) => list.splices()),
  };
}

/** Number formats that are the same in every language of Excel; the others are spelled out. */
const BUILT_IN = [0, 1, 2, 3, 4, 9, 10, 11, 49];
/** Ids up to here are Excel's own. */
const LAST_OF_EXCEL = 163;

/** The order in which Excel writes what a font is. */
const FONT_ORDER = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name"],
  ...["family", "charset", "scheme"],
];

/** The usual font of the workbook, with what the look says otherwise. */
function fontXml(text: string, root: Element, usual: Element | undefined, { size, bold, colour }: Look): string {
  const own: Record<string, string | undefined> = {
    ...(usual ? {} : FONT),
    ...(bold !== undefined && { b: bold ? "<b/>" : "" }),
    ...(size !== undefined && { sz: `<sz val="${String(size)}"/>` }),
    ...(colour !== undefined && { color: `<color rgb="${opaque(colour)}"/>` }),
  };
  const kept = (usual?.children ?? []).filter(({ local }) => FONT_ORDER.includes(local));
  const parts = FONT_ORDER.map((local) => {
    const said = own[local];
    if (said !== undefined) return withPrefix(root, said);
    const found = kept.find((child) => child.local === local);
    return found ? text.slice(found.start, found.end) : "";
  });
  const name = prefixed(root, "font");
  return `<${name}>${parts.join("")}</${name}>`;
}

/** In files colours begin with their opacity. */
const opaque = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;

const fillXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${opaque(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;

const borderXml = (lines: NonNullable<Look["lines"]>): string =>
  `<border>${SIDES.map((side) => {
    const line = lines[side];
    return line ? `<${side} style="${line}"><color indexed="64"/></${side}>` : `<${side}/>`;
  }).join("")}<diagonal/></border>`;

/** How the cells are aligned; undefined where the look says nothing of it. */
function alignmentOf(usual: Element | undefined, { across, upright, wraps }: Look): string | undefined {
  if (across === undefined && upright === undefined && wraps === undefined) return undefined;
  const before = childrenOf(usual, "alignment")[0];
  const said = {
    horizontal: across ?? (before && attributeOf(before, "horizontal")),
    vertical: upright ?? (before && attributeOf(before, "vertical")),
    wrapText: wraps === undefined ? before && attributeOf(before, "wrapText") : String(Number(wraps)),
  };
  const attributes = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : ` ${name}="${value}"`,
  );
  return `<alignment${attributes.join("")}/>`;
}
