import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
  Select,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Policy } from "../../../core/policy/policy";
import { POLICY_IDS } from "../../../core/policy/resolve";
import { policyName } from "../../../core/report/policy-name";
import { useModel, useTranslate } from "../../pane";
import { Choice } from "../../parts/choice";
import { choosing, ownChoices } from "../../model/settings/own-choice";
import { policyLines } from "../../model/settings/policy-lines";
import { OwnPolicies } from "./own-policies";
import { useOptions, type Scope } from "./scope";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  list: { margin: 0, overflowWrap: "anywhere" },
  value: { marginLeft: 0, marginBottom: tokens.spacingVerticalS, display: "flex", flexDirection: "column" },
  number: { minWidth: 0, width: "8em" },
  reset: { alignSelf: "flex-start" },
});

/** The scoring policy, its thresholds, and every setting with its source. */
export function PolicySettings({ scope }: { readonly scope: Scope }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, preferences } = useModel();
  const settings = useOptions(scope);
  const { options, change } = settings;
  const policy = checked?.audit.policy;
  if (!policy) return null;
  return (
    <>
      <Field className={styles.field} label={translate("pane.settings.policy-label")}>
        <Choice
          value={options.policy ?? ""}
          onChange={(_, { value }) => change(choosing(value, options, preferences.options))}
        >
          <option value="">
            {translate(scope === "workbook" ? "pane.settings.policy-user" : "pane.settings.policy-default")}
          </option>
          {POLICY_IDS.map((id) => (
            <option key={id} value={id}>
              {translate(`policies.${id}`)}
            </option>
          ))}
          {ownChoices(options, preferences.options).map(({ id, name = id, mine }) => (
            <option key={id} value={id}>
              {mine ? translate("pane.settings.own.mine", { name }) : name}
            </option>
          ))}
        </Choice>
      </Field>
      <OwnPolicies key={scope} settings={settings} />
      <FarAbove policy={policy} settings={settings} />
      <Field label={translate("pane.settings.decimals")}>
        <Select
          value={String(options.decimals ?? "")}
          onChange={(_, { value }) => change({ decimals: value === "" ? undefined : Number(value) })}
        >
          <option value="">{translate("pane.settings.as-policy", { value: String(policy.decimals) })}</option>
          {[0, 1, 2, 3, 4].map((count) => (
            <option key={count} value={count}>
              {translate("pane.settings.places", { count: String(count) })}
            </option>
          ))}
        </Select>
      </Field>
      <Sources policy={policy} />
    </>
  );
}

interface FarAboveProps {
  readonly policy: Policy;
  readonly settings: ReturnType<typeof useOptions>;
}

/** From how far above its target an actual counts as one that was set too low, and what that costs. */
function FarAbove({ policy, settings: { options, change } }: FarAboveProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { from, deduct } = options.farAbove ?? policy.farAbove;
  return (
    <>
      <Field label={translate("pane.settings.far-from")} hint={translate("pane.settings.far-hint")}>
        <Figure
          value={Math.round(from * 100)}
          unit="%"
          isFine={(percent) => percent > 100 && percent <= 1000}
          onCommit={(percent) => change({ farAbove: { from: percent / 100, deduct } })}
        />
      </Field>
      <Field label={translate("pane.settings.far-deduct")}>
        <Figure
          value={deduct}
          unit={translate("pane.settings.points-unit")}
          isFine={(points) => points >= 0 && points <= 20}
          onCommit={(points) => change({ farAbove: { from, deduct: points } })}
        />
      </Field>
      {options.farAbove && (
        <Button className={styles.reset} size="small" onClick={() => change({ farAbove: undefined })}>
          {translate("pane.settings.far-reset")}
        </Button>
      )}
    </>
  );
}

interface FigureProps {
  readonly value: number;
  readonly unit: string;
  readonly isFine: (value: number) => boolean;
  /** Takes the figure once it is typed to its end. */
  readonly onCommit: (value: number) => void;
}

/** A figure with its unit; what cannot be one goes back to what it was. */
function Figure({ value, unit, isFine, onCommit, ...control }: FigureProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const commit = (): void => {
    const figure = Number(typed?.trim() || NaN);
    setTyped(undefined);
    if (isFine(figure) && figure !== value) onCommit(figure);
  };
  return (
    <Input
      {...control}
      className={styles.number}
      inputMode="decimal"
      value={typed ?? String(value)}
      contentAfter={<Text>{unit}</Text>}
      onChange={(_, data) => setTyped(data.value)}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === "Enter") commit();
      }}
    />
  );
}

/** Every setting that is in force, and where it comes from. */
function Sources({ policy }: { readonly policy: Policy }) {
  const styles = useStyles();
  const translate = useTranslate();
  const lines = useMemo(() => policyLines(policy, translate), [policy, translate]);
  return (
    <Accordion collapsible>
      <AccordionItem value="sources">
        <AccordionHeader as="h4">
          {translate("pane.settings.in-force", { name: policyName(policy, translate) })}
        </AccordionHeader>
        <AccordionPanel>
          <dl className={styles.list}>
            {lines.map(({ key, name, value, source }) => (
              <div key={key}>
                <dt>
                  <Text weight="semibold">{name}</Text>
                </dt>
                <dd className={styles.value}>
                  <Text>{value}</Text>
                  <Caption1>{source}</Caption1>
                </dd>
              </div>
            ))}
          </dl>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
