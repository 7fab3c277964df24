import type { Translate } from "../core/report/translate";
import type { Host } from "../host/host";
import { translator } from "../locales/workbench";
import { runCommand } from "./command";
import { createDialogs } from "./dialog";
import { element } from "./dom";
import { download, fetchBytes, fetchManifest, saidOfSaving, whyNot } from "./file";
import { keepFocusInFrames } from "./focus";
import { lendFont, lendFontToEditor } from "./fonts";
import { createFrames, type Frames } from "./frames";
import { createFunctions } from "./functions";
import { createGrid, setDark, setLanguage } from "./grid";
import { ADDIN_FOLDER, readRibbon, type Ribbon, type RibbonButton } from "./manifest";
import { createNotice } from "./notice";
import { createPane } from "./pane";
import { drawRibbon, type DrawnRibbon } from "./ribbon";
import { openSession, prepare, type Session } from "./session";
import { queryOf, type Settings } from "./settings";
import { drawToolbar } from "./toolbar";

declare global {
  interface Window {
    /** The frames' way to the host (office.js, ready.js), and that of tests in a browser. */
    jihengWorkbench?: Frames & { readonly host: Host | undefined };
  }
}

const PANE = `${ADDIN_FOLDER}taskpane.html`;

/** Builds the page, opens the workbook that the settings name, and shows the add-in beside it. */
export async function startWorkbench(body: HTMLElement, first: Settings, samples: readonly string[]): Promise<void> {
  let settings = first;
  let translate: Translate = translator(settings.language);
  let session: Session | undefined;
  let ribbon: Ribbon | undefined;
  let drawn: DrawnRibbon | undefined;
  let busy: string | undefined;
  const words = (key: string): string => translate(`workbench.${key}`);

  const top = element("header", { class: "top" });
  const gridRoot = element("section", { class: "grid" });
  const main = element("main", {}, gridRoot);
  const purpose = element("footer", { class: "purpose" });
  const notice = createNotice(() => words("dismiss"));
  body.append(top, notice.root, main, purpose);
  const pane = createPane(main, {
    closed: () => {
      pane.hide();
      showState();
    },
    resized: (width) => change({ pane: width }),
  });
  const dialogs = createDialogs(() => ({ title: ribbon?.name ?? words("dialog"), close: words("close-dialog") }));
  const functions = createFunctions(body);
  lendFontToEditor();
  keepFocusInFrames();
  const univer = createGrid(gridRoot, settings.language);

  const frames = createFrames({
    host: () => session!.host,
    look: () => settings,
    ...dialogs,
    dress: lendFont,
  });
  window.jihengWorkbench = {
    ...frames,
    get host() {
      return session?.host;
    },
  };

  const showState = (): void => drawn?.show({ page: pane.page(), busy });

  /** Draws what has words in it; the grid and the frames stay. */
  const draw = (): void => {
    document.documentElement.lang = settings.language;
    document.documentElement.dataset["theme"] = settings.theme;
    document.title = words("title");
    gridRoot.setAttribute("aria-label", words("grid"));
    purpose.textContent = words("purpose");
    const label = words("pane");
    pane.name({ title: ribbon?.name ?? label, label, close: words("close-pane"), resize: words("resize") });
    const name = session?.name ?? "";
    drawn = ribbon && drawRibbon(ribbon, translate, press);
    top.replaceChildren(
      drawToolbar({ settings, samples, name, sample: session?.address ?? "" }, translate, actions),
      ...(drawn ? [drawn.root] : []),
    );
    showState();
  };

  const change = (changed: Partial<Settings>): void => {
    settings = { ...settings, ...changed };
    history.replaceState(null, "", queryOf(settings) || location.pathname);
    pane.resize(settings.pane);
    const isNewLook = changed.language !== undefined || changed.theme !== undefined;
    if (isNewLook) applyLook();
    draw();
    // The add-in learns of language and theme when it starts.
    if (isNewLook) reloadFrames();
  };

  const applyLook = (): void => {
    translate = translator(settings.language);
    ribbon = manifest && readRibbon(manifest, settings.language);
    setLanguage(univer, settings.language);
    setDark(univer, settings.theme !== "light");
  };

  const reloadFrames = (): void => {
    functions.forget();
    pane.reload();
  };

  const open = async (name: string, bytes: Uint8Array | undefined, address = ""): Promise<boolean> => {
    if (!bytes) {
      notice.show("alert", translate("workbench.no-sample", { name }));
      return false;
    }
    notice.show("status", translate("workbench.opening", { name }));
    try {
      await prepare(bytes);
      session?.close();
      session = openSession(univer, bytes, { name, address });
    } catch (error) {
      notice.show("alert", whyNot(error, name, translate));
      return false;
    }
    session.host.faults.latency = settings.latency;
    notice.clear();
    reloadFrames();
    draw();
    return true;
  };

  const openAddress = async (file: string): Promise<boolean> =>
    open(decodeURIComponent(file.replace(/^.*\//, "")), await fetchBytes(file), file);

  const actions = {
    open: (file: File) => void file.arrayBuffer().then((buffer) => open(file.name, new Uint8Array(buffer))),
    sample: (file: string) => {
      change({ file });
      void openAddress(file);
    },
    save: () => {
      if (!session) return;
      const lost = session.host.lost();
      download(session.host.save(), session.name);
      notice.show(lost.length > 0 ? "alert" : "status", saidOfSaving(lost, session.name, translate));
    },
    undo: () => void session?.host.undo(),
    redo: () => void session?.host.redo(),
    change,
  };

  const press = ({ id, action }: RibbonButton): void => {
    // Without a workbook there is no host that the add-in could talk to.
    if (!session) return;
    if (action?.kind === "pane") {
      if (pane.page() === action.page) pane.hide();
      else pane.show(action.page);
      showState();
    } else if (action && busy === undefined) void execute(id, action.name);
  };

  const execute = async (id: string, name: string): Promise<void> => {
    busy = id;
    showState();
    const associated = await functions.of(ribbon?.functionFile);
    const end = associated ? await runCommand(associated, { id, name }) : "no-page";
    busy = undefined;
    showState();
    if (end !== "completed") notice.show("alert", translate(`workbench.command.${end}`, { name }));
  };

  const manifest = await fetchManifest();
  applyLook();
  pane.resize(settings.pane);
  draw();
  if (!(await openAddress(settings.file))) return;
  pane.show(firstPage(ribbon));
  showState();
  if (!ribbon) notice.show("alert", words("manifest.unreadable"));
}

/** What the pane shows at the start: the page of the first button that opens one. */
function firstPage(ribbon: Ribbon | undefined): string {
  const actions = ribbon?.groups.flatMap(({ buttons }) => buttons.map(({ action }) => action)) ?? [];
  return actions.find((action) => action?.kind === "pane")?.page ?? PANE;
}
