import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  body: { paddingBottom: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface Props {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly remove: string;
  readonly onRemove: () => void;
}

/** Decisions about rows whose text has changed since: they do not count any more, and can be dismissed. */
export function OutdatedBar({ title, sentences, remove, onRemove }: Props) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul className={styles.list}>
          {sentences.map((sentence, i) => (
            <li key={i}>{sentence}</li>
          ))}
        </ul>
        <Button size="small" onClick={onRemove}>
          {remove}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
