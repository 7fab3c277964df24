#!/usr/bin/env node
// The workbench on this machine: dist/workbench under /, the add-in under /addin/. With a certificate the add-in alone, for Excel.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import sirv from "sirv";

const DIST = join(dirname(fileURLToPath(import.meta.url)), "..", "dist");
const FIRST_PORT = 3000;
const PORTS_TO_TRY = 50;

/** Nothing from elsewhere; the grid puts styles into its elements and pictures into its canvas. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What answers requests; pages of the add-in bring their own policy. */
function handler(dist, { excel }) {
  const files = (folder) => sirv(join(dist, folder), { dev: true, etag: true });
  const [workbench, addin, office] = [files("workbench"), files("addin"), files("workbench/office")];
  const missing = (response) => () => {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("404");
  };
  return (request, response) => {
    const below = (prefix) => request.url.startsWith(prefix) && { url: request.url.slice(prefix.length - 1) };
    const pass = (serve, { url }, next) =>
      serve(Object.assign(request, { url, _parsedUrl: undefined }), response, next);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    // In Excel Microsoft's loader starts the add-in; in the workbench ours stands in its place.
    const own = !excel && below("/addin/office/");
    const added = below("/addin/");
    if (own) return pass(office, own, missing(response));
    if (added) return pass(addin, added, missing(response));
    if (excel) return missing(response)();
    response.setHeader("content-security-policy", POLICY);
    return workbench(request, response, missing(response));
  };
}

/** Starts the server; resolves with its address and what stops it. With `tls` it serves the add-in to Excel. */
export async function serve({ port = FIRST_PORT, host = "localhost", dist = DIST, tls } = {}) {
  const answer = handler(dist, { excel: tls !== undefined });
  for (let tried = port; ; tried++) {
    const server = tls ? createSecureServer(tls, answer) : createServer(answer);
    try {
      await listen(server, tried, host);
      const { port: used } = server.address();
      return {
        url: `${tls ? "https" : "http"}://localhost:${String(used)}/`,
        close: () => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        },
      };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || tried >= port + PORTS_TO_TRY) throw error;
    }
  }
}

const listen = (server, port, host) =>
  new Promise((resolve, reject) => server.once("error", reject).listen(port, host, resolve));

/** Serves as the command line's options say, and opens the browser. */
export async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: String(FIRST_PORT) },
      open: { type: "boolean", default: true },
      cert: { type: "string" },
      key: { type: "string" },
    },
    allowNegative: true,
  });
  const { cert, key } = values;
  const tls = cert && key ? { cert: readFileSync(cert), key: readFileSync(key) } : undefined;
  const { url } = await serve({ port: Number(values.port), tls });
  console.log(
    tls
      ? `加载项 Add-in: ${url}addin/taskpane.html\n在 Excel 中旁加载清单 Sideload in Excel: ${url}addin/manifest.xml`
      : `绩衡工作台 JiHeng Workbench: ${url}\n按 Ctrl+C 结束。Press Ctrl+C to stop.`,
  );
  if (!tls && values.open) await show(url);
}

/** Opens the browser where there is one; the address has been printed in any case. */
async function show(url) {
  try {
    const { default: open } = await import("open");
    const browser = await open(url);
    browser.on("error", () => undefined);
  } catch {
    // No browser, no harm.
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
