import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { say } from "../../session";
import { useModel, useStartActions, useTranslate } from "../pane";
import { messageNow } from "../store/model";
import { PlaceLinks } from "./place-links";

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, maxHeight: "40vh", overflowY: "auto" },
  details: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What came of the last action, told to screen readers as well; it stays until the next action or until it is dismissed. */
export function Notice() {
  const styles = useStyles();
  const translate = useTranslate();
  const message = messageNow(useModel());
  const { dismiss } = useStartActions();
  return (
    <div
      role={message?.intent === "error" ? "alert" : "status"}
      aria-live={message?.intent === "error" ? "assertive" : "polite"}
    >
      {message && (
        <div className={styles.root}>
          <MessageBar intent={message.intent} layout="multiline" politeness="polite">
            <MessageBarBody>
              {say(translate, message.text)}
              {message.details && message.details.length > 0 && (
                <ul className={styles.details}>
                  {message.details.map((detail, i) => (
                    <li key={i}>
                      {say(translate, detail)}
                      {detail.places && <PlaceLinks places={detail.places} />}
                    </li>
                  ))}
                </ul>
              )}
            </MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label={translate("pane.dismiss")}
                  icon={<DismissRegular />}
                  onClick={dismiss}
                />
              }
            >
              {message.retry && (
                <Button size="small" onClick={message.retry}>
                  {translate("pane.retry")}
                </Button>
              )}
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
    </div>
  );
}
