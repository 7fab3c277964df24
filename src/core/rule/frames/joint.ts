import type { Points, TallyPart } from "../rule";
import { fragmentOf } from "../source";
import type { Source } from "../../words/notation";
import { isNone } from "./bench";
import { thresholdIn } from "./condition";
import type { Cut, Frame } from "./frame";
import { alike } from "./quantities";
import { metIn } from "./told";
import type { Tree } from "./tree";

const BOTH = /,?(?:并且|而且|且同时|且|同时)(?!期|段|比)/;
const EITHER = /,?(?:或者?)(?!有)/;

type Things = TallyPart["items"];

/** The tree of a rule that asks for several figures at once (执行率≥90%且结余率≤10%); undefined for any other text. */
export function jointOf(source: Source, { frames, marks }: Cut): Tree | undefined {
  const [award, ...rest] = frames;
  if (!award || award.otherwise || marks.length > 0) return undefined;
  const points = pointsOf(award);
  const either = EITHER.test(award.words);
  if (!points || isNone(points) || (either && BOTH.test(award.words))) return undefined;
  const items = thingsIn(award, source, either ? EITHER : BOTH);
  if (!items) return undefined;
  const count = items.length;
  const tiers = [{ met: count, points }];
  // One of them is enough.
  if (either) for (let met = count - 1; met > 0; met--) tiers.push({ met, points });
  let otherwise: Points | undefined;
  for (const frame of rest) {
    const given = pointsOf(frame);
    if (!given || otherwise || (frame.otherwise && frame.words !== "")) return undefined;
    if (frame.otherwise || FAILING.test(frame.words)) {
      otherwise = given;
      continue;
    }
    const met = metIn(frame.words, count);
    if (met === undefined || met >= tiers.at(-1)!.met || either) return undefined;
    tiers.push({ met, points: given });
  }
  if (!otherwise && tiers.at(-1)!.met > 0) return undefined;
  const fragment = fragmentOf(source, 0, source.text.length);
  return {
    parts: [{ kind: "tally", items, tiers, ...(otherwise && { otherwise }), fragment }],
    ...{ definitions: [], notes: [] },
    claims: rest.map(({ from, to }) => ({ kind: "list", from, to })),
  };
}

/** 任一项不达标的不得分: not all of them. */
const FAILING =
  /^(?:其他|其余|其它|有?任[一何意](?:[项个条])?(?:指标|条件)?(?:未|不|没有)(?:能)?(?:达到|达标|满足|符合|完成)(?:要求|标准|条件)?)(?:情况|情形)?的?$/;

const pointsOf = ({ effect }: Frame): Points | undefined => (effect?.kind === "give" ? effect.points : undefined);

/** The figures that are asked for, each of a quantity of its own. */
function thingsIn({ words, said }: Frame, source: Source, join: RegExp): Things | undefined {
  const parts = words.split(join);
  if (parts.length < 2) return undefined;
  const fragment = fragmentOf(source, said.from, said.to);
  const items = parts.flatMap((text) => {
    const threshold = thresholdIn(text);
    return threshold ? [{ text, threshold, fragment }] : [];
  });
  const names = items.map(({ threshold }) => threshold.quantity);
  const own = names.every((name, i) => names.every((other, j) => i === j || !alike(name, other)));
  return own && items.length === parts.length ? items : undefined;
}
