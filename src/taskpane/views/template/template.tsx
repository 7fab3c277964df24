import { Button, Spinner } from "@fluentui/react-components";
import { BookQuestionMarkRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { HelpPage } from "../../parts/help-page";
import { useFront } from "../../parts/use-front";
import { useActions, useTranslate } from "../../pane";
import { onceLoaded } from "../../store/loading";

// Layouts and libraries are needed only by who makes a form.
const loadStudio = onceLoaded(async () => {
  const [{ Studio }, { ourLibrary }] = await Promise.all([
    import(/* webpackChunkName: "template" */ "./studio"),
    import(/* webpackChunkName: "template" */ "../../../core/template/library"),
  ]);
  return { Studio, library: await ourLibrary() };
});

/** The tab “templates”, which comes when it is opened for the first time; in front of it the guide for those who make forms. */
export function TemplateView() {
  const translate = useTranslate();
  const { fail } = useActions();
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof loadStudio>>>();
  useEffect(() => {
    const load = (): void => {
      loadStudio().then(setLoaded, (error: unknown) => {
        fail(error, load);
      });
    };
    load();
  }, [fail]);
  const { shown, open, close } = useFront<"guide">();
  if (!loaded) return <Spinner size="small" label={translate("pane.template.loading")} />;
  return (
    <>
      <div hidden={shown !== undefined}>
        <Button
          size="small"
          appearance="subtle"
          icon={<BookQuestionMarkRegular />}
          onClick={() => {
            open("guide");
          }}
        >
          {translate("pane.template.help")}
        </Button>
        <loaded.Studio library={loaded.library} />
      </div>
      {shown && <HelpPage name="guide-author" back={translate("pane.template.back")} onClose={close} />}
    </>
  );
}
