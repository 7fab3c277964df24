import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { StethoscopeRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { printPlace } from "../../../core/sheet/address";
import { checkupOf, type RuleProblem } from "../../model/paper/checkup";
import type { PaperTable } from "../../model/paper/rows";
import { useActions, useTranslate } from "../../pane";
import { useItemStyles } from "../../parts/items";
import { Part } from "./part";
import { RuleEditor } from "./rereading";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS, minWidth: 0 },
  button: { alignSelf: "flex-start" },
  // The editor takes the whole width.
  wide: { alignItems: "stretch" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** For the author of a framework: what is wrong with the rules of all tables, on one page, and words that would put it right. */
export function Checkup({ tables }: { readonly tables: readonly PaperTable[] }) {
  const styles = useStyles();
  const items = useItemStyles();
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const problems = useMemo(() => checkupOf(tables), [tables]);
  return (
    <div className={styles.root}>
      <Button
        className={styles.button}
        size="small"
        icon={<StethoscopeRegular />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {translate("pane.paper.checkup.open", { count: String(problems.length) })}
      </Button>
      {open && (
        <Part title={translate("pane.paper.checkup.title")}>
          <Caption1 role="status">
            {translate(problems.length > 0 ? "pane.paper.checkup.about" : "pane.paper.checkup.none")}
          </Caption1>
          <ul className={items.list}>
            {problems.map((problem) => (
              <CheckupItem key={problem.key} problem={problem} />
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

/** One thing that is wrong with a rule: where, in which words, and the rule itself to be put right. */
function CheckupItem({ problem }: { readonly problem: RuleProblem }) {
  const styles = useStyles();
  const items = useItemStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  const [editing, setEditing] = useState(false);
  const { row, check, message, data, words, suggestion, start } = problem;
  const place = { sheet: row.sheet, address: row.rule.entry.address };
  return (
    <li className={mergeClasses(items.item, styles.wide)}>
      <strong>{row.name}</strong>
      {words !== "" && <span lang="zh-CN">{translate("pane.paper.quoted", { text: words })}</span>}
      <span>{translate(`checks.${check}.${message}`, data)}</span>
      {suggestion !== undefined && <span>{translate("rule.suggestion", { suggestion })}</span>}
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-label={translate("pane.scores.row.go-to", { place: printPlace(place), name: row.name })}
          onClick={() => void goTo(place)}
        >
          {printPlace(place)}
        </Button>
        <Button
          size="small"
          aria-expanded={editing}
          aria-label={translate("pane.paper.checkup.edit-of", { name: row.name })}
          onClick={() => setEditing(!editing)}
        >
          {translate("pane.paper.checkup.edit")}
        </Button>
      </div>
      {editing && <RuleEditor row={row} start={start} onClose={() => setEditing(false)} />}
    </li>
  );
}
