import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Closed, PlannedRow } from "../../../core/edit/score-row";
import type { Policy } from "../../../core/policy/policy";
import { bandsOf } from "../../../core/report/report";
import { addressKey, printPlace } from "../../../core/sheet/address";
import { isGiven } from "../../model/scores/given";
import { useTranslate, type Translate } from "../../pane";

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Why a row waits for a person, or is left as it is, and which of its cells cannot be written. */
export function RowNotes({ row, policy }: { readonly row: PlannedRow; readonly policy: Policy }) {
  const styles = useStyles();
  const translate = useTranslate();
  return notesOf(row, policy, translate).map((note) => (
    <Text key={note} as="p" block size={200} className={styles.note}>
      {note}
    </Text>
  ));
}

const CLOSED: ReadonlySet<string> = new Set<Closed>(["formula", "locked", "merged"]);

function notesOf(row: PlannedRow, policy: Policy, translate: Translate): readonly string[] {
  const { result, group, address, skipped, closed } = row;
  const why = (id: string): string => translate(`pane.scores.closed.${id}`);
  const beside = skipped
    .filter((each) => CLOSED.has(each.why) && addressKey(each.address) !== addressKey(address))
    .map((each) => translate("pane.scores.row.at", { place: printPlace(each), text: why(each.why) }));
  const waits = result?.state === "needs-judgement" ? [translate(`judgement.${result.detail}`, bandsOf(policy))] : [];
  const totals = skipped.filter((each) => each.why.startsWith("total-"));
  const open = totals.map((each) => translate(`pane.scores.closed.${each.why}`, each.data));
  // A score that is right may stand in a cell that cannot be written; that is of no interest then.
  const own = closed && (group === "blocked" || group === "judge") && beside.length === 0 ? [why(closed)] : [];
  const id = isGiven(row) ? "given" : whySettled(row);
  const settled = group === "settled" || isGiven(row) ? [translate(`pane.scores.settled.${id}`)] : [];
  return [...waits, ...open, ...settled, ...own, ...beside];
}

const whySettled = ({ result }: PlannedRow): string =>
  result?.state === "scored" && result.method === "manual" ? "manual" : "right";
