// Shows what is wrong with the book, and loads the page again when it was woven again.
(() => {
  const seen = Number(document.currentScript.dataset.version);
  const panel = document.createElement("pre");
  panel.id = "why-relu-live";
  panel.setAttribute("role", "alert");
  panel.hidden = true;
  panel.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:1000;margin:0;padding:1em;max-height:60vh;overflow:auto;" +
    "white-space:pre-wrap;font:14px/1.5 monospace;background:#fff4e8;color:#222;border-top:4px solid #c84e00";
  document.body.append(panel);
  const show = (text) => {
    panel.hidden = !text;
    if (panel.textContent !== text) panel.textContent = text;
  };
  const ask = async () => {
    try {
      const answer = await fetch("/why-relu/state", { cache: "no-store" });
      const state = await answer.json();
      show([state.failure, state.notice].filter(Boolean).join("\n\n"));
      if (state.version !== seen && !state.failure) {
        location.reload();
        return;
      }
    } catch {
      show("The server has stopped.");
    }
    setTimeout(ask, 200);
  };
  ask();
})();
