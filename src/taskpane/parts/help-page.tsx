import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useReducer, useRef, useState } from "react";
import { languageOf } from "../../session";
import { useActions, useModel, useTranslate } from "../pane";
import { loadText } from "../store/loading";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  page: {
    overflowWrap: "anywhere",
    maxWidth: "100%",
    "& h2": { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
    "& h3": { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, marginBottom: 0 },
    "& pre": {
      overflowX: "auto",
      padding: tokens.spacingHorizontalS,
      backgroundColor: tokens.colorNeutralBackground3,
      whiteSpace: "pre",
    },
    // Rules are sentences, tables are drawn in signs.
    "& pre:has(.language-rule), & pre:has(.language-same)": { whiteSpace: "pre-wrap" },
    "& :not(pre) > code, & .language-rule, & .language-same": { fontFamily: "inherit" },
    "& td, & th": { verticalAlign: "top", textAlign: "start", padding: tokens.spacingHorizontalXXS },
    "& table": { width: "100%", borderCollapse: "collapse" },
    "& tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    // The example of a check: what the header says beside what stands in the row, and the cell that it is about.
    "& caption": { textAlign: "start", fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalS} 0` },
    "& th[scope=row]": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
    "& mark": {
      backgroundColor: tokens.colorPaletteYellowBackground2,
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      padding: `0 ${tokens.spacingHorizontalXXS}`,
    },
  },
});

interface Props {
  /** The page: a file of the add-in's own in each language, which scripts/check-page.cjs made of docs and no script carries along. */
  readonly name: string;
  /** What its way back says. */
  readonly back: string;
  /** The heading to begin at, by how its words end; the page's top where there is none. */
  readonly at?: string | undefined;
  readonly onClose: () => void;
}

/** The page once it is loaded; where that fails, an empty one. */
function usePage(file: string): string | undefined {
  const { fail } = useActions();
  const [html, setHtml] = useState<string>();
  const [attempt, tryAgain] = useReducer((attempts: number) => attempts + 1, 0);
  useEffect(() => {
    loadText(file).then(setHtml, (error: unknown) => {
      setHtml("");
      fail(error, tryAgain);
    });
  }, [file, fail, attempt]);
  return html;
}

/** A page that explains something, in the user's language, in front of what it was opened from. */
export function HelpPage({ name, back, at, onClose }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const language = languageOf(useModel().preferences);
  const html = usePage(`help/${name}.${language}.html`);
  const button = useRef<HTMLButtonElement>(null);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => button.current?.focus(), []);
  useEffect(() => {
    const headings = [...(page.current?.querySelectorAll<HTMLElement>("h2, h3") ?? [])];
    const heading = at === undefined ? undefined : headings.find(({ textContent }) => textContent.endsWith(at));
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView();
  }, [html, at]);
  return (
    <section className={styles.root}>
      <Button ref={button} size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
        {back}
      </Button>
      <div ref={page} className={styles.page} lang={language}>
        {html === undefined ? (
          <Spinner size="tiny" label={translate("pane.findings.loading")} />
        ) : (
          <div dangerouslySetInnerHTML={{ __html: html }} />
        )}
      </div>
    </section>
  );
}
