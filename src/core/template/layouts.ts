import declaration from "./layouts/declaration.json";
import department from "./layouts/department.json";
import framework from "./layouts/framework.json";
import monitoring from "./layouts/monitoring.json";
import scoreSheet from "./layouts/score-sheet.json";
import selfEvaluation from "./layouts/self-evaluation.json";
import survey from "./layouts/survey.json";
import transfer from "./layouts/transfer.json";
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
