import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserType, Page } from "playwright-core";

// Playwright loads itself lazily in ways that Jest's own require does not follow.
const { chromium } = createRequire(__filename)("playwright-core") as { chromium: BrowserType };

const ROOT = join(__dirname, "../..");

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The system's Chromium where there is one, else the one that npm brings. */
export async function launch(): Promise<Browser> {
  const own = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  if (existsSync(own)) return chromium.launch({ executablePath: own, args: ARGS });
  const { path, env } = packaged();
  const browser = await chromium.launch({ executablePath: path, args: ARGS, env });
  browser.on("disconnected", () => {
    rmSync(env["TMPDIR"]!, { recursive: true, force: true });
  });
  return browser;
}

/**
 * The browser of @sparticuz/chromium, without the switches that it has for Lambda (one process for everything). It
 * brings the libraries that it needs only where it believes to be there, and only into a folder without a chromium.
 */
function packaged(): { path: string; env: Record<string, string> } {
  const env = {
    ...(process.env as Record<string, string>),
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x",
    TMPDIR: mkdtempSync(join(tmpdir(), "jiheng-chromium-")),
  };
  const said = execFileSync(process.execPath, [join(__dirname, "packaged.mjs")], { env, encoding: "utf8" });
  const { path, libraries } = JSON.parse(said) as { path: string; libraries?: string };
  return { path, env: { ...env, ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }) } };
}

/** The server of `npm start`, on a port of its own. */
export interface Server {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts the server in a process of its own, as `npm start` does after building. */
export async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [join(ROOT, "scripts/serve.mjs"), "--port", "0", "--no-open"], { cwd: ROOT });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += String(chunk);
      const found = /http:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    child.stderr.on("data", (chunk: Buffer) => reject(new Error(String(chunk))));
  });
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill();
      }),
  };
}

/** What the tests of a file run on; there from before the first of them until after the last. */
export interface Site {
  browser: Browser;
  server: Server;
}

/** Lets a browser and a server run for the tests of the file that calls it. */
export function siteOfFile(): Site {
  const site = {} as Site;
  beforeAll(async () => {
    [site.server, site.browser] = await Promise.all([startServer(), launch()]);
  });
  afterAll(async () => {
    await site.browser.close();
    await site.server.close();
  });
  return site;
}

/** What must not happen on any page: errors and warnings on the console, exceptions, requests that leave the machine. */
export function watch(page: Page, { url }: Server): string[] {
  const seen: string[] = [];
  page.on("console", (message) => {
    if (/^(error|warning)$/.test(message.type())) seen.push(message.text());
  });
  page.on("pageerror", (error) => seen.push(String(error)));
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob):/.test(address)) seen.push(address);
  });
  return seen;
}
