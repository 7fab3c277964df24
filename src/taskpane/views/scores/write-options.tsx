import { Field, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import type { Wishes } from "../../../core/edit/score-row";
import { useActions, useTranslate } from "../../pane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Which cells may be written, and whether as formulas. */
export function WriteOptions({ wishes }: { readonly wishes: Wishes }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { wishAll } = useActions();
  const text = (id: string): string => translate(`pane.scores.options.${id}`);
  return (
    <section className={styles.root} aria-labelledby="scores-options">
      <Text as="h3" block weight="semibold" className={styles.title} id="scores-options">
        {text("title")}
      </Text>
      <Field hint={text("blank-only-hint")}>
        <Switch
          className={styles.switch}
          label={text("blank-only")}
          checked={wishes.overwrite === "blank"}
          onChange={(_, { checked }) => {
            wishAll({ overwrite: checked ? "blank" : "differing" });
          }}
        />
      </Field>
      <Field hint={text("formulas-hint")}>
        <Switch
          className={styles.switch}
          label={text("formulas")}
          checked={wishes.formulas === true}
          onChange={(_, { checked }) => {
            wishAll({ formulas: checked });
          }}
        />
      </Field>
    </section>
  );
}
