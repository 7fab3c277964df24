import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";

const useStyles = makeStyles({
  2: { ...typographyStyles.subtitle1, margin: 0 },
  3: { ...typographyStyles.subtitle2, margin: 0 },
});

interface Props {
  readonly level: 2 | 3;
  readonly id?: string;
  /** For headings that the focus goes to when a view opens. */
  readonly ref?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** A heading inside of a tab: 2 for the tab itself, 3 for its parts. */
export function Heading({ level, id, ref, children }: Props) {
  const styles = useStyles();
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} ref={ref} className={styles[level]} {...(ref && { tabIndex: -1 })}>
      {children}
    </Tag>
  );
}
