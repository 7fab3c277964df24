import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular, LinkRegular } from "@fluentui/react-icons";
import { useMemo, useRef, useState } from "react";
import { scoresOf } from "../../../core/edit/paper-links";
import { paperOf, type Paper } from "../../../core/paper/read";
import { ruledRows } from "../../../core/paper/ruled";
import type { ScoredTable } from "../../../core/score/score";
import { tableKey } from "../../../core/table/key";
import { useActions, useModel, useTranslate } from "../../pane";
import { PaperLinks } from "./paper-links";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
});

/** Makes the worksheet 绩衡评分底稿 of each table that has rules, and links the scores to that. */
export function PaperSheet() {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const tables = useMemo(() => {
    if (!checked) return [];
    const ruled = checked.audit.tables.filter((scored) => ruledRows(scored).length > 0);
    return ruled.map((scored) => ({ scored, existing: paperOf(checked.workbook, scored) }));
  }, [checked]);
  return (
    <>
      {tables.some(({ existing }) => !existing) && (
        <Text as="p" block size={200} className={styles.text}>
          {translate("pane.paper-sheet.about")}
        </Text>
      )}
      {tables.map(({ scored, existing }) => (
        <PaperSheetPart key={tableKey(scored.table)} scored={scored} existing={existing} />
      ))}
    </>
  );
}

interface Props {
  readonly scored: ScoredTable;
  readonly existing: Paper | undefined;
}

/** The working paper of one table. */
function PaperSheetPart({ scored, existing }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy, checked } = useModel();
  const { paper, check } = useActions();
  const [linking, setLinking] = useState(false);
  const linkButton = useRef<HTMLButtonElement>(null);
  const { table } = scored;
  const key = tableKey(table);
  const name = translate("pane.tables.name", { kind: translate(`kinds.${table.kind}`), sheet: table.sheet });
  const takes = checked && scoresOf(checked.audit, scored, checked.decisions.links);
  const text = (id: string): string => translate(`pane.paper-sheet.${id}`);
  const label = (id: string): string => translate("pane.tables.of", { action: text(id), name });
  const make = existing ? "renew" : "make";
  return (
    <section className={styles.root} aria-label={label("title")}>
      <div>
        <Text as="p" block weight="semibold" className={styles.text}>
          {name}
        </Text>
        {existing && (
          <Text as="p" block size={200} className={styles.text}>
            {translate("pane.paper-sheet.exists", { sheet: existing.sheet })}
          </Text>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<DocumentTableRegular />}
          aria-label={label(make)}
          disabledFocusable={busy !== undefined}
          onClick={() => void paper(key, translate)}
        >
          {text(make)}
        </Button>
        {existing && takes && (
          <Button
            ref={linkButton}
            size="small"
            icon={<LinkRegular />}
            aria-label={label("link")}
            aria-expanded={linking}
            disabledFocusable={busy !== undefined}
            // The scores that the paper has by now are what the user agrees to.
            onClick={() => void (linking ? setLinking(false) : check().then(setLinking))}
          >
            {text("link")}
          </Button>
        )}
      </div>
      {linking && existing && (
        <PaperLinks
          of={key}
          name={name}
          onClose={() => {
            linkButton.current?.focus();
            setLinking(false);
          }}
        />
      )}
    </section>
  );
}
