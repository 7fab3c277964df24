import { cleanName } from "../statements";
import { FULL_POINTS } from "../tokens";
import type { Term } from "../rule";
import { ADDS_UP, REMARK } from "../../words/clauses";
import { isStart } from "../base";
import { isNone, mounts, PART_OF_UNIT, STOPS, type Bench } from "./bench";
import type { Clause } from "./condition";
import { addList } from "./lists";
import { asWhole } from "./quantities";

/** The clauses of one item, or of one bracket; `subject` is what stands in front of the bracket. */
export interface Block {
  readonly clauses: Clause[];
  subject?: Clause;
}

const SCORE = /(?:得分|分值|评分|分数)值?$/;
/** 单项最多扣2分: of the last of several, and not of all of them. */
const ALONE = "单项";
const SCORES = /^(?:最终|本项|该项|总)?(?:得分|评分|计分|总分)/;
/** More stretches than an item has. */
const PARTS = 1000;
const IN_ALL =
  /^(?:加分后的?(?:总分|得分)?|累计|合计|共计?|总分|(?:以上|上述)?(?:[两二三四五六七八九\d]|各)(?:项|者|类))$/;
const EXPLAINS = /^[^,:;。]{1,30}:/;

/** The clauses that give or take, item by item; definitions, caps and remarks are taken out on the way. */
export function blocksOf(bench: Bench): Block[] {
  const first = bench.clauses.findIndex(({ effect }) => effect !== undefined && effect.kind !== "formula");
  const blocks: Block[] = [];
  let plain: Clause[] = [];
  let key: unknown;
  let last: Clause | undefined;
  const put = (clause: Clause, of: unknown): void => {
    if (blocks.length === 0 || key !== of) blocks.push({ clauses: [] });
    key = of;
    blocks.at(-1)!.clauses.push(clause);
    if (clause.effect && clause.effect.kind !== "kept") last = clause;
  };
  for (const [i, clause] of bench.clauses.entries()) {
    const { effect, head, words, listed } = clause;
    const item = bench.scope === "apart" ? clause.item + clause.stretch / PARTS : clause.item;
    if (bench.failed) return [];
    if (!effect) {
      if (clause.otherwise) bench.fail();
      else if (
        clause.typed.kind === "own" ||
        (clause.typed.kind === "meets" && i > first && plain.every(({ item: own }) => own === -1) && !listed)
      )
        bench.note(clause, "again");
      else if (listed && clause.typed.kind === "meets") {
        bench.note(clause, "again");
        put(clause, item);
      } else if (REMARK.test(words)) bench.note(clause);
      // One of several is no sum.
      else if (ADDS_UP.test(words) && bench.scope !== "choice") bench.note(clause, "again");
      else if (EXPLAINS.test(words) && !SCORES.test(words)) bench.note(clause);
      else if (i < first && clause.item === -1 && clause.typed.kind === "fact" && !head) plain.push(clause);
      else if (PART_OF_UNIT.test(words)) put(clause, item);
      else plain.push(clause);
      continue;
    }
    if (isStart(words) && effect.kind === "give" && !clause.otherwise && !clause.unit) {
      if (bench.start) return (bench.fail(), []);
      bench.start = effect.points;
      bench.claim(clause, "elsewhere");
      continue;
    }
    switch (effect.kind) {
      case "floor":
        if (words !== "" && !PART_OF_UNIT.test(words)) return (bench.fail(), []);
        bench.floor = true;
        bench.claim({ from: words === "" ? clause.from : clause.said.to, to: clause.to }, "again");
        if (words !== "") put({ ...clause, effect: undefined }, item);
        continue;
      case "heading": {
        const { weight } = bench.context;
        if (weight && !weight.equals(effect.points.value)) return (bench.fail(), []);
        bench.note(clause, "again");
        continue;
      }
      case "cap":
        if (REMARK.test(words)) bench.claim(clause.said, "explains");
        else if (words !== "" && !IN_ALL.test(words)) return (bench.fail(), []);
        bench.cap = effect.points;
        bench.claim(clause, "cap");
        continue;
      case "cap-off":
        // 扣完4分为止 of 4 points: nothing is left, whatever it is said of.
        if ((words === "" || IN_ALL.test(words)) && bench.isWeight(effect.points)) {
          bench.claim(clause, "again");
          continue;
        }
        if ((words !== "" && words !== ALONE) || last?.effect?.kind !== "take") return (bench.fail(), []);
        // 扣2分，…扣1分，最多扣4分: of the last one, or of both?
        if (
          !effect.all &&
          words !== ALONE &&
          bench.clauses.some((each) => each !== last && each.effect?.kind === "take" && isBeside(bench, each, last!))
        )
          return (bench.fail(), []);
        if (effect.all) bench.mostOfAll = effect.points;
        else bench.limits.set(last, effect.points);
        bench.claim(clause, "elsewhere");
        continue;
      case "proportional": {
        // 按完成比例计分：得分=完成率×6分: the formula says how.
        const next = bench.clauses[i + 1];
        if (words !== "" || clause.otherwise || next?.effect?.kind !== "formula" || next.typed.kind !== "none") break;
        bench.claim(clause, "again");
        continue;
      }
      case "cap-on":
        // 最高加3分 of 3 points: no more than there is, whatever it is said of.
        if (
          words === "" &&
          bench.isWeight(effect.points) &&
          !bench.clauses.some((each) => each.effect?.kind === "take")
        ) {
          bench.cap = effect.points;
          bench.claim(clause, "cap");
          continue;
        }
        // 获表扬加1分，…加0.5分，最多加2分: of the last one, or of both?
        if (words !== "" || effect.all || !last || !(mounts(last) || last.effect?.kind === "formula"))
          return (bench.fail(), []);
        if (bench.clauses.some((each) => each !== last && mounts(each) && isBeside(bench, each, last!)))
          return (bench.fail(), []);
        bench.limits.set(last, effect.points);
        bench.claim(clause, "elsewhere");
        continue;
      case "formula":
        if (effect.term.kind === "quantity" && ADDS_UP.test(effect.term.name) && SCORES.test(effect.name)) {
          if (bench.scope === "choice") return (bench.fail(), []);
          bench.note(clause, "again");
          continue;
        }
        if (!SCORE.test(effect.name) && !isPoints(bench, effect.term)) {
          if (effect.name === "" || clause.typed.kind === "compare") return (bench.fail(), []);
          bench.definitions.push({ name: cleanName(effect.name), term: effect.term, fragment: bench.fragment(clause) });
          continue;
        }
        break;
      default:
    }
    if (plain.length > 0 && (listed || effect.kind === "share")) {
      // What the sentence lists is each a thing of its own.
      addList(bench, plain, clause);
      plain = [];
      key = head ? head.from : item;
      last = clause;
      blocks.push({ clauses: [clause] });
      continue;
    }
    if (head) {
      const subject = plain.at(-1);
      if (subject && subject.said.to >= head.from && subject.said.from <= head.from) {
        plain.pop();
        put(clause, head.from);
        blocks.at(-1)!.subject = subject;
      } else put(clause, head.from);
      continue;
    }
    const required = plain.at(-1);
    if (required && /^(?:steps|missed|fails)$/.test(clause.typed.kind) && required.typed.kind === "compare") {
      plain.pop();
      put({ ...required, effect: { kind: "give", points: FULL_POINTS, bare: true } }, item);
    }
    put(clause, item);
  }
  for (const clause of plain) {
    const before = bench.clauses.indexOf(clause) < first && clause.item === -1;
    if (before && clause.typed.kind === "fact") bench.note(clause);
    else bench.fail();
  }
  return blocks;
}

/** True for a clause in front of another one without a stop between them. */
function isBeside(bench: Bench, clause: Clause, next: Clause): boolean {
  return clause.to <= next.from && !STOPS.test(bench.source.text.slice(clause.to, next.from + 1));
}

function isPoints(bench: Bench, term: Term): boolean {
  switch (term.kind) {
    case "figure":
      return (
        term.amount.unit === "分" ||
        (term.amount.unit === "" &&
          bench.context.weight?.equals(term.amount.value) === true &&
          !term.amount.value.equals(1))
      );
    case "full":
      return true;
    case "quantity":
      return false;
    case "operation":
      return isPoints(bench, term.left) || (term.sign !== "/" && isPoints(bench, term.right));
  }
}

/** Blocks that speak of one thing are one: the tiers of a quantity, or one award and what is taken from it. */
export function together(blocks: readonly Block[]): Block[] {
  if (blocks.length < 2 || blocks.some(({ subject }) => subject)) return [...blocks];
  const of = (block: Block): readonly Clause[] => block.clauses;
  const gives = (clause: Clause): boolean =>
    (clause.effect?.kind === "give" && !isNone(clause.effect.points)) || clause.effect?.kind === "formula";
  const measured = blocks.map((block) =>
    of(block).find(({ typed }) => typed.kind === "compare" || typed.kind === "missed"),
  );
  const names = new Set(
    measured.flatMap((clause) =>
      clause?.typed.kind === "compare" && clause.typed.quantity !== "" ? [clause.typed.quantity] : [],
    ),
  );
  const all = blocks.flatMap(of);
  const tiers =
    names.size <= 1 &&
    blocks.every((block) =>
      of(block).every(
        ({ typed, otherwise, effect }, i) =>
          /^(?:compare|missed|steps)$/.test(typed.kind) ||
          asWhole(of(block)[i]!, all) !== undefined ||
          (otherwise && effect !== undefined) ||
          (typed.kind === "fact" && PART_OF_UNIT.test(typed.text)),
      ),
    );
  const giving = blocks.filter((block) => of(block).some(gives));
  const single = giving.length === 0 || (giving.length === 1 && of(giving[0]!).filter(gives).length === 1);
  const taking = blocks.some((block) => of(block).some(({ effect }) => effect?.kind === "take"));
  if (tiers || (single && taking)) return [{ clauses: blocks.flatMap(of) }];
  return [...blocks];
}
