import { Button, Field, Input, Link, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import type { Input as RuleInput } from "../../../core/rule/program";
import { printValue } from "../../../core/rule/score";
import { printPlace } from "../../../core/sheet/address";
import type { Offer } from "../../../core/paper/offers";
import { useActions, useTranslate } from "../../pane";
import { filledField, isWrong, typedField, type Field as Filled } from "../../model/paper/rule-draft";

/** More words than this are a list to choose from: at once they would fill the pane. */
const MOST_RADIOS = 6;

const useStyles = makeStyles({
  proposal: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly input: RuleInput;
  readonly field: Filled;
  /** What the workbook has for it. */
  readonly offers: readonly Offer[];
  readonly onChange: (field: Filled) => void;
}

/** One input of a rule, to be filled in by its kind, with what the row's own cells say to be agreed to. */
export function InputField({ input, field, offers, onChange }: Props) {
  const translate = useTranslate();
  const { name, kind, unit, choices, standard } = input;
  const measure = unit === "" ? translate(`rule.kind.${kind}`) : unit;
  const asked = kind !== "boolean" && kind !== "choice";
  const wrong = isWrong(field);
  const usual = kind === "percent" && !wrong ? "percent" : undefined;
  const hint = standard ? "standard" : usual;
  return (
    <>
      <Field
        size="small"
        label={asked ? translate("pane.paper.form.label", { name, measure }) : name}
        {...(hint && { hint: translate(`pane.paper.form.hints.${hint}`) })}
        {...(wrong && {
          validationMessage: translate(`pane.paper.form.problems.${kind}`, { text: field.text, unit }),
        })}
      >
        {asked ? (
          <Input
            size="small"
            inputMode={kind === "count" ? "numeric" : "decimal"}
            value={field.text}
            {...(unit !== "" && { contentAfter: unit })}
            onChange={(_, { value }) => onChange(typedField(input, value))}
          />
        ) : (
          <Choice
            input={input}
            field={field}
            options={kind === "boolean" ? YES_NO : (choices ?? [])}
            onChange={onChange}
          />
        )}
      </Field>
      {offers.map((offer) => (
        <OfferLine key={printPlace(offer)} input={input} field={field} offer={offer} onChange={onChange} />
      ))}
    </>
  );
}

/** As values are read and printed; what is seen of them is in the language files. */
const YES_NO = ["是", "否"];

interface ChoiceProps extends Pick<Props, "input" | "field" | "onChange"> {
  readonly options: readonly string[];
}

function Choice({ input, field, options, onChange }: ChoiceProps) {
  const translate = useTranslate();
  const isYesNo = input.kind === "boolean";
  const label = (word: string): string =>
    isYesNo ? translate(`pane.paper.form.${word === YES_NO[0] ? "yes" : "no"}`) : word;
  const choose = (word: string): void => onChange(typedField(input, word));
  if (options.length > MOST_RADIOS)
    return (
      <Select size="small" value={field.text} onChange={(_, { value }) => choose(value)}>
        <option value="">{translate("pane.paper.form.choose")}</option>
        {options.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </Select>
    );
  return (
    <RadioGroup
      layout={isYesNo ? "horizontal" : "vertical"}
      value={field.text}
      onChange={(_, { value }) => choose(value)}
    >
      {options.map((word) => (
        <Radio key={word} value={word} label={label(word)} />
      ))}
    </RadioGroup>
  );
}

/** What stands in the workbook: it counts once somebody has agreed to it. */
function OfferLine({ input, field, offer, onChange }: Omit<Props, "offers"> & { readonly offer: Offer }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  const value = printValue(input, offer.value);
  const taken = field.value !== undefined && String(field.value) === String(offer.value);
  const own = offer.own ? "" : "-elsewhere";
  return (
    <div className={styles.proposal}>
      <span>{translate(`pane.paper.form.${taken ? "taken" : "offered"}${own}`, { value })}</span>
      <Link as="button" type="button" onClick={() => void goTo(offer)}>
        {printPlace(offer)}
      </Link>
      {!taken && (
        <Button
          size="small"
          aria-label={translate("pane.paper.form.take-of", { name: input.name, value })}
          onClick={() => onChange(filledField(input, offer.value))}
        >
          {translate("pane.paper.form.take")}
        </Button>
      )}
    </div>
  );
}
