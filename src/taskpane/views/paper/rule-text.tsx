import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RowRule } from "../../../core/score/rules";
import { useTranslate } from "../../pane";
import { Part } from "./part";
import { MEANINGS, spansOf, type Meaning } from "../../model/paper/spans";

// Each meaning has a line of its own kind below it: colours alone say nothing to some people, and nothing under forced colours.
const useStyles = makeStyles({
  // What is said and not seen is placed in it, else it would lengthen the page.
  text: { position: "relative", margin: 0, whiteSpace: "pre-wrap", lineHeight: tokens.lineHeightBase500 },
  span: {
    textDecorationLine: "underline",
    textUnderlineOffset: "4px",
    marginInline: "1px",
    borderRadius: tokens.borderRadiusSmall,
  },
  award: { backgroundColor: tokens.colorPaletteGreenBackground2, textDecorationStyle: "solid" },
  range: { backgroundColor: tokens.colorPaletteBlueBackground2, textDecorationStyle: "double" },
  deduction: { backgroundColor: tokens.colorPaletteRedBackground2, textDecorationStyle: "dashed" },
  formula: { backgroundColor: tokens.colorPaletteLavenderBackground2, textDecorationStyle: "dotted" },
  judgement: {
    backgroundColor: tokens.colorPaletteGoldBackground2,
    textDecorationStyle: "solid",
    textDecorationThickness: "3px",
  },
  note: { backgroundColor: tokens.colorNeutralBackground4, textDecorationLine: "none" },
  unread: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorStatusDangerForeground1,
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
  },
  // For those who listen: said, not seen.
  said: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** A rule's words with what each of them was understood as, and the legend; where a person reads it in other words, its own above these. */
export function RuleText({ rule: { rule, reading, words } }: { readonly rule: RowRule }) {
  const styles = useStyles();
  const translate = useTranslate();
  const spans = useMemo(() => spansOf(rule), [rule]);
  const classOf = (meaning: Meaning): string => mergeClasses(styles.span, styles[meaning]);
  const present = MEANINGS.filter((meaning) => spans.some((span) => span.meaning === meaning));
  return (
    <Part title={translate("pane.paper.rule")}>
      {reading && (
        <>
          <p className={styles.text} lang="zh-CN">
            {words}
          </p>
          <p className={styles.text}>{translate("pane.paper.reread.instead")}</p>
        </>
      )}
      <p className={styles.text} lang="zh-CN">
        {spans.map(({ text, meaning }, i) =>
          meaning === undefined ? (
            text
          ) : (
            <span key={i} className={classOf(meaning)}>
              {meaning === "unread" && <span className={styles.said}>{translate("pane.paper.unread-begins")}</span>}
              {text}
              {meaning === "unread" && <span className={styles.said}>{translate("pane.paper.unread-ends")}</span>}
            </span>
          ),
        )}
      </p>
      {present.length > 0 && (
        <ul className={styles.legend} aria-label={translate("pane.paper.legend")}>
          {present.map((meaning) => (
            <li key={meaning}>
              <span className={classOf(meaning)}>{translate(`pane.paper.meanings.${meaning}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
