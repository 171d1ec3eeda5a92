// While the book follows its source: shows what is wrong with it, and loads the page again when it
// was woven again.
(() => {
  "use strict";
  const root = new URL(".", document.currentScript.src).href;
  const page = decodeURI(location.href.split(/[?#]/)[0].slice(root.length)) || "index.html";
  // By the clock by which the files have their times, even if the machine slept meanwhile.
  const begun = Date.now() - performance.now();
  const panel = document.createElement("pre");
  panel.id = "watched";
  panel.setAttribute("role", "alert");
  panel.hidden = true;
  panel.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:1000;margin:0;padding:1em;max-height:60vh;overflow:auto;" +
    "white-space:pre-wrap;font:14px/1.5 monospace;background:#fff4e8;color:#222;border-top:4px solid #c84e00";
  document.body.append(panel);
  const show = (text) => {
    panel.hidden = !text;
    if (panel.textContent !== text) panel.textContent = text;
  };
  window.watched = ({ times, told }) => {
    show(told);
    // The index of the search is read when something is looked for.
    const isRead = (file) => !file.startsWith("searchindex") || window.search?.doc_urls;
    const isShown = ([file]) => file === page || (!file.endsWith(".html") && isRead(file));
    const shown = Object.entries(times).filter(isShown);
    const time = Math.max(0, ...shown.map(([, time]) => time));
    if (time > begun && sessionStorage.getItem("watched") !== String(time)) {
      sessionStorage.setItem("watched", time);
      location.reload();
    }
  };
  const ask = () => {
    if (document.hidden) return;
    const script = document.createElement("script");
    script.src = `${root}watch.js?${Date.now()}`;
    script.onload = () => script.remove();
    script.onerror = () => {
      clearInterval(timer);
      script.remove();
      show("The book is not watched any more.");
    };
    document.head.append(script);
  };
  const timer = setInterval(ask, 400);
})();
