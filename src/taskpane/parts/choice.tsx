import { makeStyles, Select, type SelectProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

/** One of several answers: the longest of them is no reason to be wider than the pane. */
export function Choice(props: SelectProps) {
  return <Select {...props} className={useStyles().root} />;
}
