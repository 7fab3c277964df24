// Answers in the workbench where the add-in's pages load Microsoft's office.js: lets the host in before the Excel
// client starts, then has the client itself loaded, and last ready.js. Outside of the workbench there is no host.
(() => {
  const workbench = workbenchAround();
  if (!workbench) {
    const nobody = { host: null, platform: null };
    const onReady = (callback) => Promise.resolve(nobody).then((info) => (callback?.(info), info));
    window.Office = { onReady, context: {}, actions: { associate: () => undefined } };
    return;
  }
  const here = document.currentScript.src;
  // Written, not appended: the add-in's own scripts must wait for these.
  for (const name of workbench.attach(window)) document.write(`<script src="${new URL(name, here).href}"></script>`);

  function workbenchAround() {
    try {
      return window.parent === window ? undefined : window.parent.jihengWorkbench;
    } catch {
      return undefined;
    }
  }
})();
