import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
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

/** The tab “templates”, which comes when it is opened for the first time. */
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
  return loaded ? (
    <loaded.Studio library={loaded.library} />
  ) : (
    <Spinner size="small" label={translate("pane.template.loading")} />
  );
}
