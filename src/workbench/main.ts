import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "./style.css";
import { settingsOf } from "./settings";
import { startWorkbench } from "./workbench";

const samples = document.querySelector<HTMLMetaElement>("meta[name=samples]")?.content ?? "";

void startWorkbench(
  document.body,
  settingsOf(location.search),
  samples
    .split(" ")
    .filter(Boolean)
    .map((name) => `samples/${name}`),
);
