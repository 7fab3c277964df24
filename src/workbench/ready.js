// The client has been loaded: the host adds what Microsoft's loader would have brought.
window.parent.jihengWorkbench.ready(window);
