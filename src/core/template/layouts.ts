import declaration from "./layouts/declaration.json";
import department from "./layouts/department.json";
import hubei from "./layouts/of-places/hubei.json";
import neimenggu from "./layouts/of-places/neimenggu.json";
import framework from "./layouts/framework.json";
import monitoring from "./layouts/monitoring.json";
import scoreSheet from "./layouts/score-sheet.json";
import selfEvaluation from "./layouts/self-evaluation.json";
import survey from "./layouts/survey.json";
import transfer from "./layouts/transfer.json";
import type { Policy } from "../policy/policy";
import { LAYOUT, type Layout } from "./layout";

/** The forms of a year, in the order in which a project meets them. */
export const LAYOUTS: readonly Layout[] = [
  declaration,
  monitoring,
  selfEvaluation,
  department,
  transfer,
  framework,
  scoreSheet,
  survey,
].map((layout) => LAYOUT.parse(layout));

/**
 * What the forms of a place have of their own, by the policy that the place scores by; all else is as in ours of that id, without
 * what is null.
 */
const OF_PLACES: Readonly<Record<string, Readonly<Record<string, object>>>> = { hubei, neimenggu };

/** One of our layouts as the place of a policy is used to it; where nothing is known of one, and a layout that is none of ours, as it is. */
export function layoutIn(layout: Layout, { id }: Pick<Policy, "id">): Layout {
  const own = LAYOUTS.includes(layout) ? OF_PLACES[id]?.[layout.id] : undefined;
  if (!own) return layout;
  return LAYOUT.parse(Object.fromEntries(Object.entries({ ...layout, ...own }).filter(([, value]) => value !== null)));
}
