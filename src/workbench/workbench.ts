import type { Univer } from "@univerjs/core";
import type { Translate } from "../core/translate";
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

type Pane = ReturnType<typeof createPane>;
type Functions = ReturnType<typeof createFunctions>;
type Manifest = NonNullable<Awaited<ReturnType<typeof fetchManifest>>>;

const PANE = `${ADDIN_FOLDER}taskpane.html`;

/** Builds the page, opens the workbook that the settings name, and shows the add-in beside it. */
export const startWorkbench = (body: HTMLElement, first: Settings, samples: readonly string[]): Promise<void> =>
  new Workbench(body, first, samples).start();

/** The page and what is open on it. */
class Workbench {
  private session: Session | undefined;
  private manifest: Manifest | undefined;
  private ribbon: Ribbon | undefined;
  private drawn: DrawnRibbon | undefined;
  private busy: string | undefined;
  private translate: Translate;
  private readonly top = element("header", { class: "top" });
  private readonly grid = element("section", { class: "grid" });
  private readonly purpose = element("footer", { class: "purpose" });
  private readonly notice = createNotice(() => this.words("dismiss"));
  private readonly pane: Pane;
  private readonly functions: Functions;
  private readonly univer: Univer;

  constructor(
    body: HTMLElement,
    private settings: Settings,
    private readonly samples: readonly string[],
  ) {
    this.translate = translator(settings.language);
    const main = element("main", {}, this.grid);
    body.append(this.top, this.notice.root, main, this.purpose);
    this.pane = createPane(main, {
      closed: () => {
        this.pane.hide();
        this.showState();
      },
      resized: (width) => this.change({ pane: width }),
    });
    this.functions = createFunctions(body);
    lendFontToEditor();
    keepFocusInFrames();
    this.univer = createGrid(this.grid, settings.language);
    window.jihengWorkbench = this.doorForFrames();
  }

  async start(): Promise<void> {
    this.manifest = await fetchManifest();
    this.applyLook();
    this.pane.resize(this.settings.pane);
    this.draw();
    if (!(await this.openAddress(this.settings.file))) return;
    this.pane.show(firstPage(this.ribbon));
    this.showState();
    if (!this.ribbon) this.notice.show("alert", this.words("manifest.unreadable"));
  }

  private doorForFrames(): NonNullable<Window["jihengWorkbench"]> {
    const host = (): Host | undefined => this.session?.host;
    const frames = createFrames({
      host: () => {
        const open = host();
        if (!open) throw new Error("No workbook is open that a frame could talk to");
        return open;
      },
      look: () => this.settings,
      ...createDialogs(() => ({
        title: this.ribbon?.name ?? this.words("dialog"),
        close: this.words("close-dialog"),
      })),
      dress: lendFont,
    });
    return {
      ...frames,
      get host() {
        return host();
      },
    };
  }

  private readonly words = (key: string): string => this.translate(`workbench.${key}`);

  private showState(): void {
    this.drawn?.show({ page: this.pane.page(), busy: this.busy });
  }

  /** Draws what has words in it; the grid and the frames stay. */
  private draw(): void {
    const { settings, samples, session, ribbon, words } = this;
    document.documentElement.lang = settings.language;
    document.documentElement.dataset["theme"] = settings.theme;
    document.title = words("title");
    this.grid.setAttribute("aria-label", words("grid"));
    this.purpose.textContent = words("purpose");
    const label = words("pane");
    this.pane.name({ title: ribbon?.name ?? label, label, close: words("close-pane"), resize: words("resize") });
    const name = session?.name ?? "";
    this.drawn = ribbon && drawRibbon(ribbon, this.translate, this.press);
    this.top.replaceChildren(
      drawToolbar({ settings, samples, name, sample: session?.address ?? "" }, this.translate, this.actions),
      ...(this.drawn ? [this.drawn.root] : []),
    );
    this.showState();
  }

  private readonly change = (changed: Partial<Settings>): void => {
    this.settings = { ...this.settings, ...changed };
    history.replaceState(null, "", queryOf(this.settings) || location.pathname);
    this.pane.resize(this.settings.pane);
    const isNewLook = changed.language !== undefined || changed.theme !== undefined;
    if (isNewLook) this.applyLook();
    this.draw();
    // The add-in learns of language and theme when it starts.
    if (isNewLook) this.reloadFrames();
  };

  private applyLook(): void {
    const { language, theme } = this.settings;
    this.translate = translator(language);
    this.ribbon = this.manifest && readRibbon(this.manifest, language);
    setLanguage(this.univer, language);
    setDark(this.univer, theme !== "light");
  }

  private reloadFrames(): void {
    this.functions.forget();
    this.pane.reload();
  }

  private async open(name: string, bytes: Uint8Array | undefined, address = ""): Promise<boolean> {
    if (!bytes) {
      this.notice.show("alert", this.translate("workbench.no-sample", { name }));
      return false;
    }
    this.notice.show("status", this.translate("workbench.opening", { name }));
    try {
      await prepare(bytes);
      this.session?.close();
      this.session = openSession(this.univer, bytes, { name, address });
    } catch (error) {
      this.notice.show("alert", whyNot(error, name, this.translate));
      return false;
    }
    this.session.host.faults.latency = this.settings.latency;
    this.notice.clear();
    this.reloadFrames();
    this.draw();
    return true;
  }

  private async openAddress(file: string): Promise<boolean> {
    return this.open(decodeURIComponent(file.replace(/^.*\//, "")), await fetchBytes(file), file);
  }

  /** What the toolbar's buttons do. */
  private readonly actions = {
    open: (file: File) => void file.arrayBuffer().then((buffer) => this.open(file.name, new Uint8Array(buffer))),
    sample: (file: string) => {
      this.change({ file });
      void this.openAddress(file);
    },
    save: () => {
      if (!this.session) return;
      const { host, name } = this.session;
      const lost = host.lost();
      download(host.save(), name);
      this.notice.show(lost.length > 0 ? "alert" : "status", saidOfSaving(lost, name, this.translate));
    },
    undo: () => void this.session?.host.undo(),
    redo: () => void this.session?.host.redo(),
    change: this.change,
  };

  private readonly press = ({ id, action }: RibbonButton): void => {
    // Without a workbook there is no host that the add-in could talk to.
    if (!this.session) return;
    if (action?.kind === "pane") {
      if (this.pane.page() === action.page) this.pane.hide();
      else this.pane.show(action.page);
      this.showState();
    } else if (action && this.busy === undefined) void this.execute(id, action.name);
  };

  private async execute(id: string, name: string): Promise<void> {
    this.busy = id;
    this.showState();
    const associated = await this.functions.of(this.ribbon?.functionFile);
    const end = associated ? await runCommand(associated, { id, name }) : "no-page";
    this.busy = undefined;
    this.showState();
    if (end !== "completed") this.notice.show("alert", this.translate(`workbench.command.${end}`, { name }));
  }
}

/** What the pane shows at the start: the page of the first button that opens one. */
function firstPage(ribbon: Ribbon | undefined): string {
  const actions = ribbon?.groups.flatMap(({ buttons }) => buttons.map(({ action }) => action)) ?? [];
  return actions.find((action) => action?.kind === "pane")?.page ?? PANE;
}
