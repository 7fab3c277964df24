// A thread for the tests of the pool: what it does with a task is said by the task's path.
const { parentPort } = require("node:worker_threads");

parentPort.on("message", ({ path, at }) => {
  if (path === "throw") throw new Error("broken");
  if (path === "reject") void Promise.reject(new Error("rejected"));
  else if (path === "exit") process.exit(3);
  else if (path === "memory") {
    const all = [];
    for (;;) all.push(new Array(100_000).fill(at));
  } else if (path === "hang") for (;;);
  else if (path === "slow") setTimeout(() => parentPort.postMessage(`${at} slow`), 200);
  else parentPort.postMessage(`${at} ${path}`);
});
