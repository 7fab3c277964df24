import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { canonicalOf } from "../../../core/rule/canonical";
import { problemsOf } from "../../../core/rule/problems";
import { wordsOf } from "../../../core/rule/source";
import type { RowRule } from "../../../core/score/rules";
import { useTranslate, type Translate } from "../../pane";
import { Part } from "./part";
import type { RulesPart } from "./rules-page";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, listStyleType: "disc" },
});

interface Props {
  readonly rule: RowRule;
  /** Of the row. */
  readonly name: string;
  readonly onHelp: (part: RulesPart) => void;
}

/** How a rule was read: its form and its words in order, what was taken for granted, what was not understood, and what is wrong with it. */
export function Reading({ rule, name, onHelp }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { rule: tree } = rule;
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      "unread",
      tree.unread.map((fragment) => translate("pane.paper.quoted", { text: wordsOf(tree.original, fragment) })),
    ],
    [
      "assumed",
      rule.program.assumed.map(({ kind, name, value }) => translate(`rule.assumed.${kind}`, { name, value })),
    ],
    ["problems", problemLines(rule, translate)],
  ];
  return (
    <>
      <Part title={translate("pane.paper.reading")}>
        <p className={styles.text}>
          {translate("rule.form", { form: translate(`rule.forms.${tree.form}`) })}{" "}
          <Link
            as="button"
            inline
            aria-label={translate("pane.tables.of", { action: translate("pane.paper.help-form"), name })}
            onClick={() => onHelp(tree.form)}
          >
            {translate("pane.paper.help-form")}
          </Link>
        </p>
        {tree.unread.length === 0 && (
          <p className={styles.text}>{translate("rule.canonical", { text: canonicalOf(tree) })}</p>
        )}
      </Part>
      {parts.map(
        ([title, lines]) =>
          lines.length > 0 && (
            <Part key={title} title={translate(`pane.paper.${title}`)}>
              <ul className={styles.list}>
                {lines.map((line, i) => (
                  <li key={i}>{line}</li>
                ))}
              </ul>
            </Part>
          ),
      )}
    </>
  );
}

const problemLines = ({ rule, context }: RowRule, translate: Translate): string[] =>
  problemsOf(rule, context).map(({ id, message, data, suggestion }) =>
    [
      translate(`checks.${id}.${message}`, data),
      ...(suggestion === undefined ? [] : [translate("rule.suggestion", { suggestion })]),
    ].join(""),
  );
