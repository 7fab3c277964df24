import { normalise } from "../words/notation";
import { LEVELS, type Evidence, type Kind } from "../table/table";
import type { Body } from "./body";
import type { Header } from "./header";
import { headerText, isOtherOccasion, KIND_TITLES } from "./lexicon";

/** The kind of a table, how sure that is, and why. */
export interface Verdict {
  readonly kind: Kind;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** The kinds that are told by the meaning of their columns, which a person can set; a survey is read otherwise. */
export const KINDS_BY_COLUMNS: readonly Kind[] = [
  "self-evaluation",
  "monitoring",
  "target-declaration",
  "roll-up",
  "framework",
  "score-sheet",
  "score-summary",
];

interface Clues {
  readonly title: string;
  readonly sheetName: string;
  readonly header: Header;
  readonly headerTexts: readonly string[];
  readonly body: Body;
  readonly budget: boolean;
  /** A project is named above the table. */
  readonly project: boolean;
  /** What a person has answered that it is. */
  readonly answered: Kind | undefined;
}

/**
 * Decides by the columns first (what is not there cannot be scored) and by the title where the columns leave a choice.
 * The confidence is the share of the signs of that kind that were seen; each sign is named in the evidence.
 */
export function judgeKind(clues: Clues): Verdict | undefined {
  const {
    header: { columns },
    body,
  } = clues;
  const said = kindsIn(clues.title);
  const named = kindsIn(clues.sheetName)[0];
  const title = said[0] ?? named;
  const kind = clues.answered ?? (isOtherOccasion(clues.title) ? undefined : kindByColumns(clues, said, title));
  if (!kind) return undefined;

  const levels = new Set(body.indicators.map(({ level1 }) => level1.role));
  const signs: readonly (readonly [boolean, number, Evidence])[] = [
    [true, 40, { id: "columns", data: { count: String(Object.keys(columns).length) } }],
    [clues.answered !== undefined, 50, { id: "answered", data: {} }],
    [said.some((each) => fits(each, kind)), 25, { id: "title", data: { title: clues.title } }],
    [
      !said.some((each) => fits(each, kind)) && named === kind,
      15,
      { id: "sheet-name", data: { name: clues.sheetName } },
    ],
    [
      body.indicators.length + body.projects.length >= 2,
      10,
      { id: "rows", data: { count: String(body.indicators.length + body.projects.length) } },
    ],
    [
      kind === "roll-up" || (levels.has("output") && (levels.has("benefit") || levels.has("satisfaction"))),
      15,
      { id: "levels", data: {} },
    ],
    [kind === "roll-up" || clues.budget || Boolean(body.total), 8, { id: clues.budget ? "budget" : "total", data: {} }],
  ];
  const seen = signs.filter(([applies]) => applies);
  const confidence =
    Math.min(
      98,
      seen.reduce((points, [, weight]) => points + weight, 0),
    ) / 100;
  return { kind, confidence, evidence: seen.map(([, , evidence]) => evidence) };
}

const kindsIn = (text: string): Kind[] =>
  KIND_TITLES.filter(([, pattern]) => pattern.test(normalise(text))).map(([kind]) => kind);

/** Kinds whose titles are used for each other: an 指标体系 with scores is a 评分表, its 得分汇总 a summary. */
const ALIKE: readonly ReadonlySet<Kind>[] = [
  new Set<Kind>(["framework", "score-sheet", "score-summary"]),
  new Set<Kind>(["roll-up", "score-summary"]),
];

/** True where a title that says one kind may stand over another. */
export const fits = (said: Kind, kind: Kind): boolean =>
  said === kind || ALIKE.some((kinds) => kinds.has(said) && kinds.has(kind));

/** The kinds that a title speaks of, strongest first; where it says nothing, those that the name of the sheet does. */
export function kindsSaid(title: string, sheetName: string): Kind[] {
  const said = kindsIn(title);
  return said.length > 0 ? said : kindsIn(sheetName);
}

/** What speaks for targets that a unit sets itself, and against the indicators that an evaluator judges by. */
function declares({ header: { columns }, body, budget, project }: Clues, said: readonly Kind[]): boolean {
  const roles = new Set(body.indicators.map(({ level1 }) => level1.role));
  const signs: readonly (readonly [boolean, number])[] = [
    [said.includes("target-declaration"), 2],
    [roles.has("output") && (roles.has("benefit") || roles.has("satisfaction")), 1],
    [budget || project, 1],
    [said.includes("framework"), -3],
    [isFramework(body), -3],
    [columns.rule !== undefined, -2],
    [columns.basis !== undefined, -1],
    [columns.weight !== undefined, -0.5],
  ];
  return signs.reduce((sum, [applies, points]) => sum + (applies ? points : 0), 0) > 0;
}

function kindByColumns(clues: Clues, said: readonly Kind[], title: Kind | undefined): Kind | undefined {
  const {
    header: { columns },
    headerTexts,
    body,
    budget,
    project,
  } = clues;
  if (columns.project && !columns.level1 && !columns.level2 && body.projects.length > 0) return "roll-up";
  const midYear = headerTexts.some((text) => /可能性|偏差情况|月(?:份)?(?:执行|完成)情况|监控/.test(headerText(text)));
  const textual = columns.rule ?? columns.explanation ?? columns.basis;
  const explained = textual ?? columns.reason ?? columns.source;
  // 指标 with 目标 and 完成, or with 解释, are columns of statistics too: something has to say that points are given.
  const levels = LEVELS.filter((level) => columns[level]).length;
  const named = title ?? columns.weight ?? columns.score ?? levels > 1;
  if (!named && !budget && !project && !hasPoints(body)) return undefined;
  if (columns.target && columns.actual) {
    if (title === "monitoring" || (midYear && title !== "self-evaluation")) return "monitoring";
    if (textual && !said.includes("self-evaluation") && isFramework(body))
      return columns.score ? "score-sheet" : "framework";
    return "self-evaluation";
  }
  if (columns.target && columns.score && title === "self-evaluation") return "self-evaluation";
  if (columns.target && !columns.score && declares(clues, said)) return "target-declaration";
  // 得分 beside names and points alone sums up what another table explains.
  const sheet = explained ?? (said.includes("score-sheet") && columns.level1 && columns.level3);
  if (textual || isFramework(body)) return columns.score ? (sheet ? "score-sheet" : "score-summary") : "framework";
  if (columns.target && !columns.score) return title === "framework" ? "framework" : "target-declaration";
  if (columns.actual && columns.score && !columns.target) return "self-evaluation";
  // A part of the evaluation whose indicators have their reasons beside them is one of its score sheets (CHECKS.md).
  if (columns.score && columns.level3 && columns.reason) return "score-sheet";
  if (columns.score) return "score-summary";
  // What only names indicators and gives each its points is what others are judged by.
  return columns.weight && columns.level3 && (columns.level1 ?? columns.level2) ? "framework" : undefined;
}

const hasPoints = (body: Body): boolean =>
  body.indicators.some((each) => [each.level1, each.level2, each.level3].some(({ weight }) => weight));

/** Decision and process are judged by evaluators; a unit's own form has neither. */
const isFramework = (body: Body): boolean =>
  body.indicators.some(({ level1 }) => ["decision", "process"].includes(level1.role ?? ""));
