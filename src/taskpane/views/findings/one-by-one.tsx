import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { reasonBeside } from "../../model/findings/alike";
import type { Line } from "../../model/findings/sift";
import { useActions, useModel, useTranslate } from "../../pane";
import { FindingItem } from "./finding";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  way: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** How far the arrow keys go. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Where the arrow keys have a meaning of their own. */
const TYPING = "input, textarea, select, [role=radio]";

interface Props {
  readonly lines: readonly Line[];
  readonly onExplain: (check: string) => void;
}

/** One finding after the other: its cell is selected in the sheet as soon as somebody has begun to walk. */
export function OneByOne({ lines, onExplain }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const { goTo } = useActions();
  const [at, setAt] = useState(0);
  const walking = useRef(false);
  const id = useId();
  const last = lines.length - 1;
  const now = Math.min(at, last);
  const line = lines[now];
  // What comes to its place where one is settled is gone to as well; what is only read again is not.
  const said = line && `${line.place} ${line.text}`;
  useEffect(() => {
    if (line && walking.current) void goTo(line.finding);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another line of the same words is the same finding
  }, [said, goTo]);
  if (!line || !checked) return null;
  const step = (by: number): void => {
    walking.current = true;
    const next = Math.max(0, Math.min(last, now + by));
    // From the first one there may be no other to step to, and its cell is wanted all the same.
    if (next === now) void goTo(line.finding);
    setAt(next);
  };
  const walk = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.matches(TYPING)) return;
    event.preventDefault();
    step(by);
  };
  const reason = reasonBeside(checked.audit, line.finding);
  return (
    <section className={styles.root} aria-labelledby={id} onKeyDown={walk}>
      <div className={styles.way}>
        <Button size="small" icon={<ChevronLeftRegular />} disabledFocusable={now === 0} onClick={() => step(-1)}>
          {translate("pane.findings.previous")}
        </Button>
        <Button
          size="small"
          icon={<ChevronRightRegular />}
          iconPosition="after"
          disabledFocusable={now === last}
          onClick={() => step(1)}
        >
          {translate("pane.findings.next")}
        </Button>
        <Caption1 id={id} role="status">
          {translate("pane.findings.position", { at: String(now + 1), all: String(lines.length) })}
        </Caption1>
      </div>
      <ul className={styles.list}>
        <FindingItem key={said} line={line} onExplain={onExplain} reason={reason} />
      </ul>
    </section>
  );
}
