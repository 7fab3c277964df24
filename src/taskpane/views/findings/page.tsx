import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { Suspense, use, useEffect, useRef } from "react";
import { useTranslate } from "../../pane";

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

const pages = new Map<string, Promise<string>>();

/** The page of a check, as HTML; one chunk holds them all. */
function pageOf(check: string): Promise<string> {
  const known = pages.get(check);
  if (known) return known;
  const loading = import(
    /* webpackMode: "lazy-once", webpackChunkName: "pages", webpackExclude: /README/ */ `../../../../docs/checks/${check}.md`
  ).then(({ default: html }: { default: string }) => html);
  pages.set(check, loading);
  return loading;
}

/** The HTML is ours: scripts/check-page.cjs makes it of docs/checks when the pane is built. */
const Page = ({ check }: { readonly check: string }) => (
  <div dangerouslySetInnerHTML={{ __html: use(pageOf(check)) }} />
);

/** What a check looks at, why it matters and how to put it right. */
export function CheckPage({ check, onClose }: { readonly check: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const translate = useTranslate();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section className={styles.root}>
      <Button ref={back} size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
        {translate("pane.findings.back")}
      </Button>
      <div className={styles.page} lang="zh-CN">
        <Suspense fallback={<Spinner size="tiny" label={translate("pane.findings.loading")} />}>
          <Page check={check} />
        </Suspense>
      </div>
    </section>
  );
}
