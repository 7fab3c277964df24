import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ownPolicy } from "../../../core/policy/own";
import type { Policy } from "../../../core/policy/policy";
import { useActions, useModel, useTranslate } from "../../pane";
import { draftOf, newDraft, type PolicyDraft } from "../../model/settings/policy-draft";
import { idOf, withOwn, withoutOwn } from "../../model/settings/own-choice";
import { JsonButton } from "../../parts/file-button";
import { handOut } from "./hand-out";
import { PolicyForm, useTexts } from "./policy-form";
import type { useOptions } from "./scope";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The policies that somebody has made: a new one, the one in use changed, handed out or taken out, and one taken over from a file. */
export function OwnPolicies({ settings: { options, change } }: { readonly settings: ReturnType<typeof useOptions> }) {
  const styles = useStyles();
  const translate = useTranslate();
  const t = useTexts();
  const { busy, preferences } = useModel();
  const { say } = useActions();
  const [editing, setEditing] = useState<PolicyDraft>();
  const [removing, setRemoving] = useState(false);
  const own = options.own ?? [];
  const used = own.find((text) => idOf(text) === options.policy);
  const draft = used === undefined ? undefined : draftOf(used);

  const adopt = (text: string, { id, name = id }: Pick<Policy, "id" | "name">, said: string): void => {
    change(withOwn(options, text, id));
    setEditing(undefined);
    say({ intent: "success", text: { id: `pane.settings.own.${said}`, data: { name } } });
  };
  const takeOver = (file: string, text: string): void => {
    const read = ownPolicy(text);
    if (!("problems" in read)) return adopt(text, read, "imported");
    const problems = read.problems.map(({ where, id, data }) => translate(`policy-problems.${id}`, { where, ...data }));
    const data = { file, problems: problems.join(" ") };
    say({ intent: "warning", text: { id: "pane.settings.own.not-read", data } });
  };

  if (editing)
    return (
      <PolicyForm
        key={editing.file.id}
        before={editing}
        onSave={(text, policy) => adopt(text, policy, "saved")}
        onCancel={() => setEditing(undefined)}
      />
    );
  const taken = [...own, ...(preferences.options.own ?? [])].flatMap((text) => idOf(text) ?? []);
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        disabledFocusable={busy !== undefined}
        onClick={() => setEditing(newDraft("national", taken))}
      >
        {t("new")}
      </Button>
      <JsonButton label={t("import")} onText={takeOver} />
      {used !== undefined && draft && (
        <>
          <Button size="small" disabledFocusable={busy !== undefined} onClick={() => setEditing(draft)}>
            {t("edit-of", { name: draft.name })}
          </Button>
          <Button size="small" onClick={() => handOut(`${draft.name}.json`, used)}>
            {t("export")}
          </Button>
          <Button
            size="small"
            disabledFocusable={busy !== undefined}
            onBlur={() => setRemoving(false)}
            onClick={() => {
              if (!removing) return setRemoving(true);
              setRemoving(false);
              change(withoutOwn(options, draft.file.id));
              say({ intent: "success", text: { id: "pane.settings.own.removed", data: { name: draft.name } } });
            }}
          >
            {t(removing ? "remove-sure" : "remove")}
          </Button>
        </>
      )}
    </div>
  );
}
