import { Button, Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo } from "react";
import { USE_COLOURS } from "../../../core/edit/columns";
import type { Sheet } from "../../../core/sheet/sheet";
import type { Table } from "../../../core/table/table";
import { usesIn, usesOf, type UseLine } from "../../model/tables/uses";
import { useActions, useModel, useTranslate, type Translate } from "../../pane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, minWidth: 0 },
  // The very colour of the sheet, whatever the theme.
  swatch: {
    flexShrink: 0,
    width: "12px",
    height: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: "none",
  },
});

interface Props {
  readonly sheet: Sheet;
  readonly table: Table;
  /** Of the table, for people. */
  readonly name: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** What the columns of a table were read as: a legend, whose colours the sheet bears while it is open; and always those that are not used. */
export function UsesPart({ sheet, table, name, open, onToggle }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { colours } = useModel().preferences;
  const { colour, prefer } = useActions();
  const id = useId();
  const lines = useMemo(() => usesOf(sheet, table), [sheet, table]);
  useEffect(() => {
    if (!open || !colours) return undefined;
    void colour(lines);
    return () => void colour();
  }, [open, colours, colour, lines]);
  if (lines.length === 0) return null;
  const unused = listOf(
    lines.filter(({ use }) => use === "unused"),
    translate,
  );
  const title = translate("pane.tables.uses.title");
  return (
    <div className={styles.root}>
      {unused !== "" && <Caption1>{translate("pane.tables.uses.not-used", { columns: unused })}</Caption1>}
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        aria-label={translate("pane.tables.of", { action: title, name })}
        onClick={onToggle}
      >
        {title}
      </Button>
      <div id={id} hidden={!open}>
        {open && (
          <>
            <Checkbox
              label={translate("pane.tables.uses.colour")}
              checked={colours}
              onChange={(_, { checked }) => prefer({ colours: checked === true })}
            />
            <ul className={styles.list} aria-label={title}>
              {usesIn(lines).map((use) => (
                <li key={use} className={styles.line}>
                  <span className={styles.swatch} style={{ backgroundColor: USE_COLOURS[use] }} />
                  <span>
                    {translate("pane.tables.uses.line", {
                      use: translate(`pane.tables.uses.${use}`),
                      columns: listOf(
                        lines.filter((line) => line.use === use),
                        translate,
                      ),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

/** Columns with what they mean or, where they mean nothing for us, with the words over them. */
const listOf = (lines: readonly UseLine[], translate: Translate): string =>
  lines
    .map(({ place, key, words }) =>
      key
        ? translate("pane.tables.uses.column", { place, key: translate(`pane.tables.columns.${key}`) })
        : translate(`pane.tables.uses.${words === "" ? "bare" : "words"}`, { place, words }),
    )
    .join(translate("pane.tables.preview.separator"));
