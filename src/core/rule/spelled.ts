import { termOf, type Phrase } from "./grammar";
import { namesIn } from "./form";
import type { Term } from "./rule";
import type { Source } from "../words/notation";

/** A formula of points that is told in words. */
export interface Spelled {
  readonly kind: "formula";
  readonly name: string;
  readonly term: Term;
}

/** 按质量达标率: where the name begins nobody can tell. */
const CUT = /^(?:按(?![时期])|依照|以)/;
const BY = /^(.*)(按照?(?![时期质量])|依照?|以(?=[^,]*乘))(?=[^按]*$)/;
const SIGNS = /[×/]|乘以?|除以/;
const TAIL =
  /(?:的(?:结果|乘积|积|值))?(?:即为|即|为)?(?:来|进行)?(?:计算)?(?:该|本|此)?(?:项|指标)?的?(?:最终|实际)?(?:计分|得分|给分|赋分|计算|计)?$/;

/** 按完成率×分值计算得分, 及时率×3分: a formula without a sign of equality. Takes its words off the pieces. */
export function spelledOut({ text }: Source, pieces: Phrase[]): Spelled | undefined {
  const last = pieces.at(-1);
  if (!last) return undefined;
  const end = text.slice(0, last.to).replace(TAIL, "").length;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]!;
    const first = i === 0 || pieces[i - 1]!.kind === "comma" || pieces[i - 1]!.kind === "colon";
    if (piece.kind !== "words" && !(first && piece.kind === "amount")) continue;
    const by = piece.kind === "words" ? BY.exec(text.slice(piece.from, piece.to)) : null;
    const from = by ? piece.from + by[0].length : piece.from;
    if (!by && !first) continue;
    const words = text.slice(from, end).replace(/[“”"]/g, "");
    if (!SIGNS.test(words)) continue;
    const term = termOf(words);
    if (!term || !isPoints(term) || namesIn(term).some((name) => CUT.test(name))) continue;
    pieces.splice(i);
    if (by?.[1] && piece.kind === "words") pieces.push({ ...piece, text: by[1], to: piece.from + by[1].length });
    return { kind: "formula", name: "得分", term };
  }
  return undefined;
}

/** True where a formula written without 得分= can be nothing but points: times 满分, 3分 or a bare figure. */
function isPoints(term: Term): boolean {
  switch (term.kind) {
    case "figure":
      return (
        term.amount.unit === "分" ||
        (term.amount.unit === "" && !term.amount.value.equals(100) && !term.amount.value.equals(1))
      );
    case "full":
      return true;
    case "quantity":
      return false;
    case "operation":
      return term.sign === "/" ? isPoints(term.left) : isPoints(term.left) || isPoints(term.right);
  }
}
