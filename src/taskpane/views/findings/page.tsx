import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useReducer, useRef, useState } from "react";
import { useActions, useTranslate } from "../../pane";

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
  },
});

/** The page of a check, as HTML that scripts/check-page.cjs made of docs/checks; one chunk holds them all. */
const loadPage = async (check: string): Promise<string> => {
  const page: { readonly default: string } = await import(
    /* webpackMode: "lazy-once", webpackChunkName: "pages", webpackExclude: /README/ */ `../../../../docs/checks/${check}.md`
  );
  return page.default;
};

/** The page once it is loaded; where that fails, an empty one. */
function usePage(check: string): string | undefined {
  const { fail } = useActions();
  const [html, setHtml] = useState<string>();
  const [attempt, tryAgain] = useReducer((attempts: number) => attempts + 1, 0);
  useEffect(() => {
    loadPage(check).then(setHtml, (error: unknown) => {
      setHtml("");
      fail(error, tryAgain);
    });
  }, [check, fail, attempt]);
  return html;
}

/** What a check looks at, why it matters and how to put it right. */
export function CheckPage({ check, onClose }: { readonly check: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const translate = useTranslate();
  const html = usePage(check);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section className={styles.root}>
      <Button ref={back} size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
        {translate("pane.findings.back")}
      </Button>
      <div className={styles.page} lang="zh-CN">
        {html === undefined ? (
          <Spinner size="tiny" label={translate("pane.findings.loading")} />
        ) : (
          <div dangerouslySetInnerHTML={{ __html: html }} />
        )}
      </div>
    </section>
  );
}
