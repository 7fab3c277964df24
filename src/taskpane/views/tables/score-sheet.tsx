import { Button } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { useActions, useModel, useTranslate } from "../../pane";
import { ReplaceQuestion } from "../../parts/replace-question";

interface Props {
  /** The framework's key, and its name for people. */
  readonly of: string;
  readonly name: string;
}

/** Makes the score sheet of a framework; asks first where there is an older one of it. */
export function ScoreSheetPart({ of, name }: Props) {
  const translate = useTranslate();
  const { busy, replacing } = useModel();
  const { scoreSheet } = useActions();
  const button = useRef<HTMLButtonElement>(null);
  const text = translate("pane.tables.score-sheet");
  const label = translate("pane.tables.of", { action: text, name });
  return (
    <>
      <Button
        ref={button}
        size="small"
        icon={<TableAddRegular />}
        aria-label={label}
        disabledFocusable={busy !== undefined}
        onClick={() => void scoreSheet(of, translate, false)}
      >
        {text}
      </Button>
      {replacing?.kind === "score-sheet" && replacing.source === of && (
        <ReplaceQuestion
          label={label}
          question={translate("pane.tables.score-sheet-exists", { sheet: replacing.sheet })}
          onAnswered={() => button.current?.focus()}
          onReplace={() => void scoreSheet(of, translate, true)}
        />
      )}
    </>
  );
}
