import { Button, Spinner } from "@fluentui/react-components";
import { TextBulletListSquareEditRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { useActions, useTranslate } from "../../pane";
import { onceLoaded } from "../../store/loading";
import type { RuleFormsProps } from "./rule-forms";

// Needed only by who writes rules.
const loadForms = onceLoaded(() => import(/* webpackChunkName: "rule-forms" */ "./rule-forms"));

/** The forms of rules, behind a button: most rules are there already. */
export function FormsPart(props: RuleFormsProps) {
  const translate = useTranslate();
  const { fail } = useActions();
  const [isOpen, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof loadForms>>>();
  useEffect(() => {
    if (!isOpen) return;
    const load = (): void => {
      loadForms().then(setLoaded, (error: unknown) => {
        fail(error, load);
      });
    };
    load();
  }, [isOpen, fail]);
  return (
    <>
      <div>
        <Button
          size="small"
          icon={<TextBulletListSquareEditRegular />}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {translate("pane.rule.open")}
        </Button>
      </div>
      {isOpen &&
        (loaded ? (
          <loaded.RuleForms {...props} />
        ) : (
          <Spinner size="small" label={translate("pane.template.loading")} />
        ))}
    </>
  );
}
