import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface Props<K extends string> {
  /** What they are for. */
  readonly label: string;
  readonly keys: readonly K[];
  readonly shown: ReadonlySet<K>;
  /** What a button says: the kind, and how many of it there are. */
  readonly textOf: (key: K) => string;
  readonly onChange: (shown: ReadonlySet<K>) => void;
}

/** How many there are of each kind; a press hides or shows them. */
export function CountToggles<K extends string>({ label, keys, shown, textOf, onChange }: Props<K>) {
  const styles = useStyles();
  const toggle = (key: K): void => {
    const next = new Set(shown);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  return (
    <div className={styles.root} role="group" aria-label={label}>
      {keys.map((key) => (
        <ToggleButton key={key} size="small" checked={shown.has(key)} onClick={() => toggle(key)}>
          {textOf(key)}
        </ToggleButton>
      ))}
    </div>
  );
}
