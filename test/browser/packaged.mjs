// Unpacks the Chromium that npm brings and prints where it is; an ES module, which Jest cannot load.
import chromium from "@sparticuz/chromium";

const path = await chromium.executablePath();
process.stdout.write(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH }));
