import { makeStyles, typographyStyles } from "@fluentui/react-components";

/** Headings of the tab: that of the view, that of a part, both without a browser's margins. */
export const useHeadings = makeStyles({
  view: { ...typographyStyles.subtitle2, margin: 0 },
  part: { ...typographyStyles.body1Stronger, margin: 0 },
});
