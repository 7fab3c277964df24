import { Button, Caption1, Checkbox, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { Policy } from "../../../core/policy/policy";
import type { Layout } from "../../../core/template/layout";
import { SIGNS, type TemplateRow } from "../../../core/template/row";
import { offUsual, pointsFor } from "../../../core/template/weights";
import { changed, IMPORTANCE, sumOf, targetFault, type DraftRow, type Weighing } from "../../model/template/draft";
import { Heading } from "../../parts/heading";
import { useTranslate } from "../../pane";
import { RulePart } from "./rule-part";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  small: { minWidth: 0, width: "5em" },
  sign: { minWidth: 0, "& select": { minWidth: 0 } },
  target: { minWidth: "7em", flexGrow: 1, flexBasis: "7em" },
  input: { minWidth: 0 },
});

interface Props {
  readonly rows: readonly DraftRow[];
  readonly layout: Layout;
  readonly policy: Policy;
  /** The rows as they are now; `isShared` where the weights that nobody has typed are to follow. */
  readonly onRows: (rows: readonly DraftRow[], isShared: boolean) => void;
}

/** The indicators of the template: weights that add up while one types, and targets. */
export function RowsPart({ rows, layout, policy, onRows }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const [sum, wanted] = [sumOf(rows), pointsFor(layout, policy)];
  const isWhole = sum.eq(wanted);
  const key = isWhole ? "pane.template.adds-up" : "pane.template.adds-not-up";
  return (
    <>
      <Heading level={3} ref={heading}>
        {translate("pane.template.rows", { count: String(rows.length) })}
      </Heading>
      {rows.length === 0 ? (
        <Text>{translate("pane.template.no-rows")}</Text>
      ) : (
        <Text weight="semibold" role="status">
          {translate(key, { sum: sum.toString(), wanted: String(wanted) })}
        </Text>
      )}
      {isWhole && <OffUsual rows={rows} policy={policy} wanted={wanted} />}
      <ol className={styles.list}>
        {rows.map((each) => (
          <RowFields
            key={each.id}
            each={each}
            hasRule={layout.columns.some(({ key }) => key === "rule")}
            onChange={(change, how) => {
              onRows(changed(rows, each.id, change, how), how !== undefined);
            }}
            onRemove={() => {
              onRows(
                rows.filter(({ id }) => id !== each.id),
                true,
              );
              heading.current?.focus();
            }}
          />
        ))}
      </ol>
    </>
  );
}

/** Where the weights leave the policy's usual split. */
function OffUsual({ rows, policy, wanted }: Pick<Props, "rows" | "policy"> & { readonly wanted: number }) {
  const translate = useTranslate();
  const off = offUsual(
    rows.map(({ row }) => row),
    policy,
    wanted,
  );
  return off.map(({ levels, points, usual, least }) => (
    <Text key={levels.join()} size={200}>
      {translate(`pane.template.${least ? "off-least" : "off-usual"}`, {
        levels: levels.join("、"),
        points: points.toString(),
        usual: String(usual),
      })}
    </Text>
  ));
}

interface RowProps {
  readonly each: DraftRow;
  /** True where the form has a column for rules. */
  readonly hasRule: boolean;
  readonly onChange: (change: Partial<TemplateRow>, how?: Weighing) => void;
  readonly onRemove: () => void;
}

/** One indicator: what it is, its weight, and what is to be reached. */
function RowFields({ each: { row, locked, importance = 1 }, hasRule, onChange, onRemove }: RowProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { level1, level2, level3: name } = row;
  const named = (id: string): string => translate("pane.template.of", { what: translate(`pane.template.${id}`), name });
  return (
    <li>
      <div className={styles.head}>
        <span className={styles.name}>
          <Caption1>{[level1, level2].filter((each) => each !== "").join(" / ")}</Caption1>
          <Text weight="semibold">{name}</Text>
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={<DeleteRegular />}
          aria-label={named("remove")}
          onClick={onRemove}
        />
      </div>
      <div className={styles.fields}>
        <Field label={translate("pane.template.weight")}>
          <Input
            className={styles.small}
            type="number"
            min={0}
            step={0.5}
            aria-label={named("weight")}
            value={row.weight === undefined ? "" : String(row.weight)}
            onChange={(_, { value }) => {
              const weight = Number(value);
              if (value !== "" && weight >= 0 && weight <= 100) onChange({ weight }, { locked: true });
            }}
          />
        </Field>
        <Checkbox
          label={translate("pane.template.lock")}
          aria-label={named("lock")}
          checked={locked}
          onChange={(_, { checked }) => {
            onChange({}, { locked: checked === true });
          }}
        />
        {!locked && (
          <Field label={translate("pane.template.importance")}>
            <Select
              className={styles.sign}
              aria-label={named("importance")}
              value={String(importance)}
              onChange={(_, { value }) => {
                onChange({}, { importance: Number(value) });
              }}
            >
              {IMPORTANCE.map((each) => (
                <option key={each} value={each}>
                  {translate(`pane.template.importances.${String(each)}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <TargetFields row={row} named={named} onChange={onChange} />
      </div>
      {hasRule && <RulePart row={row} named={named} onChange={onChange} />}
    </li>
  );
}

interface TargetProps {
  readonly row: TemplateRow;
  /** What a field of this row is called for those who do not see where it stands. */
  readonly named: (id: string) => string;
  readonly onChange: (change: Partial<TemplateRow>) => void;
}

/** What is to be reached: sign, figure or words, and unit. */
function TargetFields({ row, named, onChange }: TargetProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const fault = targetFault(row);
  return (
    <>
      <Field label={translate("pane.template.sign")}>
        <Select
          className={styles.sign}
          aria-label={named("sign")}
          value={row.sign ?? ""}
          onChange={(_, { value }) => {
            onChange({ sign: SIGNS.find((sign) => sign === value) });
          }}
        >
          <option value="">{translate("pane.template.no-sign")}</option>
          {SIGNS.map((sign) => (
            <option key={sign}>{sign}</option>
          ))}
        </Select>
      </Field>
      <Field
        className={styles.target}
        label={translate("pane.template.target")}
        {...(fault && {
          validationMessage: translate(`pane.template.fault.${fault}`),
          validationState: "warning" as const,
        })}
      >
        <Input
          className={styles.input}
          aria-label={named("target")}
          value={row.target ?? ""}
          onChange={(_, { value }) => {
            onChange({ target: value });
          }}
        />
      </Field>
      <Field label={translate("pane.template.unit")}>
        <Input
          className={styles.small}
          aria-label={named("unit")}
          value={row.unit ?? ""}
          onChange={(_, { value }) => {
            onChange({ unit: value });
          }}
        />
      </Field>
    </>
  );
}
