// Buttons that set a part of the page going. What they take is loaded at the first use.
"use strict";
(() => {
  const textbook = window.textbook;
  if (textbook.load) return;
  const loads = {};
  textbook.widgets = {};

  // Loads a script of this folder, once.
  textbook.load = (file) => {
    loads[file] ||= new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = `live/${file}.js`;
      script.onload = done;
      script.onerror = () => {
        delete loads[file];
        fail(new Error(`live/${file}.js is missing beside this page`));
      };
      document.head.append(script);
    });
    return loads[file];
  };

  // The state of a part stands in the address: a reload or a second tab shows the same.
  textbook.recall = (key) => new URLSearchParams(location.search).get(key);
  textbook.remember = (key, state) => {
    const query = new URLSearchParams(location.search);
    if (state === null) query.delete(key);
    else query.set(key, state);
    const text = query.toString();
    history.replaceState(
      history.state, "", location.pathname + (text && `?${text}`) + location.hash);
  };

  async function wake(root, button, status) {
    button.disabled = true;
    status.textContent = "";
    try {
      await textbook.load("engine");
      await textbook.load(root.dataset.live);
      await textbook.widgets[root.dataset.live](root, button, status);
    } catch (error) {
      button.disabled = false;
      status.textContent = error.message;
    }
  }

  for (const root of document.querySelectorAll("[data-live]")) {
    const bar = root.querySelector(".live-bar");
    const button = document.createElement("button");
    const status = document.createElement("span");
    button.type = "button";
    button.textContent = root.dataset.wake || "Prove it here";
    status.setAttribute("role", "status");
    bar.append(button, status);
    button.addEventListener("click", () => wake(root, button, status));
    const state = textbook.recall(root.dataset.live);
    const own = root.dataset.claim ?? root.dataset.exercise;
    if (state !== null && (own === undefined || own === state)) {
      wake(root, button, status);
    }
  }
})();
