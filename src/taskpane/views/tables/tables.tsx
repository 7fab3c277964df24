import { useEffect, useId, useMemo, useRef, useState } from "react";
import { isAside } from "../../../core/make/tag";
import type { Correction } from "../../../core/decisions/correction";
import type { Sheet } from "../../../core/sheet/sheet";
import { tableKey } from "../../../core/table/key";
import type { Message } from "../../store/model";
import { useActions, useModel, useTranslate } from "../../pane";
import { correct } from "../../model/tables/change";
import { CorrectionForm } from "./form";
import { draftOf, type CorrectionDraft } from "../../model/tables/draft";
import { TableList } from "./list";
import { startDraft } from "../../model/tables/refill";
import { overview, type Recognised } from "../../model/tables/overview";

/** What is being corrected: a recognised table, or by hand one that was not. */
interface Editing {
  readonly table?: Recognised;
  readonly draft: CorrectionDraft;
}

const SAVED: Message = { intent: "success", text: { id: "pane.tables.saved" } };

/** The key of the table that a correction makes. */
const keyOf = ({ sheet, header, table }: Correction): string =>
  tableKey({ sheet, headerRows: [header.top], columns: table?.columns ?? {} });

/** The tab “tables”: what was recognised, and the form by which a person puts it right. */
export function TablesView() {
  const translate = useTranslate();
  const { checked, wishes } = useModel();
  const { decide } = useActions();
  const [editing, setEditing] = useState<Editing>();
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<string>(undefined);
  const id = useId();
  const buttonId = (key: string): string => `${id}-${key}`;

  // Back from the form the focus is where it came from, or on the table that was saved.
  useEffect(() => {
    if (editing || opener.current === undefined) return;
    (document.getElementById(opener.current) ?? heading.current)?.focus();
    opener.current = undefined;
  }, [editing]);

  const all = useMemo(() => checked && overview(checked, wishes), [checked, wishes]);
  if (!checked || !all) return null;
  const { workbook, audit } = checked;
  const tablesOn = (name: string) => audit.tables.map(({ table }) => table).filter(({ sheet }) => sheet === name);
  const startOn = (sheet: Sheet) => startDraft(sheet, tablesOn(sheet.name));
  const close = (key: string): void => {
    opener.current = buttonId(key);
    setEditing(undefined);
  };
  const openerKey = editing?.table?.key ?? "manual";

  // A sheet may be deleted while its table is being corrected; there is nothing to correct then.
  const sheet = editing && workbook.sheets.find(({ name }) => name === editing.draft.sheet);
  if (sheet)
    return (
      <CorrectionForm
        title={editing.table ? translate("pane.tables.form.correct", nameOf(editing.table, translate)) : undefined}
        draft={editing.draft}
        onDraft={(draft) => {
          setEditing({ ...editing, draft });
        }}
        sheet={sheet}
        {...(editing.table && { of: editing.table })}
        startOn={(name) => startOn(workbook.sheets.find((each) => each.name === name) ?? sheet)}
        onSave={(correction) => {
          void decide(correct(sheet, correction, editing.table?.correction), SAVED).then((kept) => {
            if (kept) close(keyOf(correction));
          });
        }}
        onBack={() => {
          close(openerKey);
        }}
      />
    );
  return (
    <TableList
      overview={all}
      heading={heading}
      buttonId={buttonId}
      onCorrect={(table) => {
        setEditing({ table, draft: draftOf(table.scored.table) });
      }}
      onManual={() => {
        const visible = workbook.sheets.filter(({ name, hidden }) => !hidden && !isAside(workbook, name));
        // Most likely it is a sheet on which nothing was recognised.
        const wanted = visible.find(({ name }) => tablesOn(name).length === 0) ?? visible[0] ?? workbook.sheets[0];
        if (wanted) setEditing({ draft: startOn(wanted) });
      }}
    />
  );
}

const nameOf = ({ scored: { table } }: Recognised, translate: ReturnType<typeof useTranslate>) => ({
  name: translate("pane.tables.name", { kind: translate(`kinds.${table.kind}`), sheet: table.sheet }),
});
