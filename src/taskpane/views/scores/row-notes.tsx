import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PlannedRow } from "../../../core/edit/score-row";
import type { Policy } from "../../../core/policy/policy";
import { bandsOf } from "../../../core/report/report";
import { addressKey, printPlace } from "../../../core/sheet/address";
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

const CLOSED: ReadonlySet<string> = new Set(["formula", "locked", "merged"]);

function notesOf(row: PlannedRow, policy: Policy, translate: Translate): readonly string[] {
  const { result, group, address, skipped } = row;
  const closed = skipped
    .filter(({ why }) => CLOSED.has(why))
    .map((each) => {
      const text = translate(`pane.scores.settled.${each.why}`);
      const own = addressKey(each.address) === addressKey(address);
      return own ? text : translate("pane.scores.row.at", { place: printPlace(each), text });
    });
  const waits = result?.state === "needs-judgement" ? [translate(`judgement.${result.detail}`, bandsOf(policy))] : [];
  if (group !== "settled") return [...waits, ...closed];
  const own = skipped.some((each) => CLOSED.has(each.why) && addressKey(each.address) === addressKey(address));
  return [...waits, ...(own ? [] : [settledText(row, translate)]), ...closed];
}

const UNSURE: ReadonlySet<string> = new Set(["total-weights", "total-unsure"]);

function settledText(row: PlannedRow, translate: Translate): string {
  const unsure = row.skipped.find(({ why }) => UNSURE.has(why));
  return translate(`pane.scores.settled.${unsure?.why ?? whySettled(row)}`, unsure?.data);
}

function whySettled({ result, skipped }: PlannedRow): string {
  if (skipped.some(({ why }) => why === "total-open")) return "open";
  if (result?.state === "needs-judgement") return "judged";
  return result?.state === "scored" && result.method === "manual" ? "manual" : "right";
}
