import { makeStyles, Subtitle1, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ root: { margin: 0 } });

/** A heading inside of a tab: 2 for the tab itself, 3 for its parts. */
export function Heading({ level, children }: { readonly level: 2 | 3; readonly children: ReactNode }) {
  const { root } = useStyles();
  return level === 2 ? (
    <Subtitle1 as="h2" className={root}>
      {children}
    </Subtitle1>
  ) : (
    <Subtitle2 as="h3" className={root}>
      {children}
    </Subtitle2>
  );
}
