import { makeStyles, Select, type SelectProps } from "@fluentui/react-components";
import type { Ref } from "react";

const useStyles = makeStyles({
  root: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

interface Props extends SelectProps {
  /** For one that the focus goes to. */
  readonly ref?: Ref<HTMLSelectElement>;
}

/** One of several answers: the longest of them is no reason to be wider than the pane. */
export function Choice(props: Props) {
  return <Select {...props} className={useStyles().root} />;
}
