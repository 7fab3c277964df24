// Written for the oldest: Excel may still show add-ins in Internet Explorer's engine, which stops at the first line of the bundle.
// What the add-in needs came with Array.prototype.toSpliced: WebView2 110, Safari 16 (docs/deployment.md).
if (!Array.prototype.toSpliced) document.getElementById("old-webview").removeAttribute("hidden");
