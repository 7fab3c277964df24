import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, LocationRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { Policy } from "../../../core/policy/policy";
import { plain } from "../../../core/quantity/decimal";
import { printPlace } from "../../../core/sheet/address";
import { useActions, useTranslate } from "../../pane";
import { EMPTY_DRAFT, type RuleDraft } from "../../model/paper/rule-draft";
import { InputsForm } from "./inputs-form";
import { JudgementPart } from "./judgement-part";
import { Reading } from "./reading";
import { QuestionPart } from "./question-part";
import { Rereading } from "./rereading";
import { RuleText } from "./rule-text";
import type { RulesPart } from "./rules-page";
import type { PaperRow, StatedScore, State } from "../../model/paper/rows";

const useStyles = makeStyles({
  root: {
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { margin: 0, minWidth: 0, flexGrow: 1 },
  toggle: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    paddingLeft: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    paddingLeft: tokens.spacingHorizontalXXL,
    fontSize: tokens.fontSizeBase200,
  },
  note: { margin: 0 },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

const COLOURS = {
  fill: "informative",
  ask: "warning",
  judge: "warning",
  unread: "warning",
  differs: "danger",
  scored: "success",
} as const satisfies Record<State, string>;

interface Props {
  readonly row: PaperRow;
  readonly policy: Policy;
  readonly draft: RuleDraft | undefined;
  readonly open: boolean;
  readonly onToggle: (key: string) => void;
  readonly onHelp: (part: RulesPart) => void;
}

/** The score that stands in the workbook, and how far it is from the one that was worked out. */
function StatedFigures({ stated: { score, more } }: { readonly stated: StatedScore }) {
  const translate = useTranslate();
  const way = more?.isNegative() ? "less" : "more";
  return (
    <span>
      {translate("pane.paper.stated", { score: plain(score) })}
      {more && ` ${translate(`pane.paper.${way}`, { points: plain(more.abs()) })}`}
    </span>
  );
}

/** An indicator with its rule: its name, weight, score and state, and the rest of it on demand. */
export function PaperItem({ row, policy, draft, open, onToggle, onHelp }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  const id = useId();
  const { name, sheet, rule, indicator, state, stated, borrowed } = row;
  const { result, weight } = indicator;
  const isScored = (state === "scored" || state === "differs") && result.state === "scored";
  const score = isScored ? plain(result.score) : translate("pane.paper.none");
  const place = { sheet, address: rule.entry.address };
  // The points go before the evidence, or come of what was filled in.
  const judged = rule.rule.form === "judgement";
  const judgement = <JudgementPart row={row} policy={policy} />;
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <h4 className={styles.name}>
          <Button
            className={styles.toggle}
            appearance="transparent"
            size="small"
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => onToggle(row.key)}
          >
            {name}
          </Button>
        </h4>
        <Button
          appearance="subtle"
          size="small"
          icon={<LocationRegular />}
          aria-label={translate("pane.scores.row.go-to", { place: printPlace(place), name })}
          onClick={() => void goTo(place)}
        />
      </div>
      <div className={styles.figures}>
        <Badge appearance="tint" color={COLOURS[state]}>
          {translate(`pane.paper.states.${state}`)}
        </Badge>
        <span>
          {translate("pane.paper.figures", { weight: weight ? plain(weight) : translate("pane.paper.none"), score })}
        </span>
        {stated && <StatedFigures stated={stated} />}
        {draft && <span>{translate("pane.paper.unsaved")}</span>}
      </div>
      <div id={id} hidden={!open}>
        {open && (
          <div className={styles.body}>
            <RuleText rule={rule} />
            <Reading rule={rule} name={name} onHelp={onHelp} />
            <QuestionPart row={row} decimals={policy.decimals} />
            <Rereading row={row} />
            {borrowed && <p className={styles.note}>{translate("pane.paper.borrowed")}</p>}
            {judged && judgement}
            <InputsForm row={row} decimals={policy.decimals} draft={draft ?? EMPTY_DRAFT} />
            {!judged && judgement}
          </div>
        )}
      </div>
    </li>
  );
}
