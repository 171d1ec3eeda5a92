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

  // Where an event of a pointer is, in the units of the picture in `frame`.
  textbook.at = (frame, event) => {
    const svg = frame.querySelector("svg");
    const { x, y } = new DOMPoint(event.clientX, event.clientY)
      .matrixTransform(svg.getScreenCTM().inverse());
    return [x, y];
  };

  // The state of a part stands in the address: a reload or a second tab shows the same. Browsers
  // refuse an address that changes often, so it changes every 400 milliseconds at most, and when the
  // page is left.
  const changed = new Map();
  let waiting = null;
  function write() {
    clearTimeout(waiting);
    waiting = null;
    if (!changed.size) return;
    const query = new URLSearchParams(location.search);
    for (const [key, state] of changed) query.set(key, state);
    changed.clear();
    history.replaceState(history.state, "", `${location.pathname}?${query}${location.hash}`);
    waiting = setTimeout(write, 400);
  }
  addEventListener("pagehide", write);
  textbook.recall = (key) => changed.get(key) ?? new URLSearchParams(location.search).get(key);
  textbook.remember = (key, state) => {
    changed.set(key, state);
    if (waiting === null) write();
  };

  async function wake(root, button, status) {
    button.disabled = true;
    status.textContent = "";
    try {
      await textbook.load("engine");
      await textbook.load(root.dataset.live);
      button.disabled = false;
      await textbook.widgets[root.dataset.live](root, button, status);
    } catch (error) {
      button.disabled = false;
      status.textContent = error.message;
    }
  }

  // Sliders that stand for numbers stop anywhere; arrow keys go from stop to stop, and with shift
  // between them. What lies near a stop is the stop.
  textbook.between = async (figure) => {
    try {
      await textbook.load("engine");
      await textbook.load("figure");
      await textbook.widgets.figure(figure);
    } catch (error) {
      figure.description.textContent = error.message;
    }
  };
  for (const input of document.querySelectorAll("[data-live=figure] input[data-between]")) {
    input.step = 0.01;
    const move = (to) => {
      input.value = to;
      input.dispatchEvent(new Event("input"));
    };
    input.addEventListener("input", () => {
      const stop = Math.round(input.value);
      if (Math.abs(input.value - stop) < 0.04) input.value = stop;
    }, true);
    input.addEventListener("keydown", (event) => {
      const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
      if (!way) return;
      event.preventDefault();
      const at = Number(input.value);
      if (event.shiftKey) move(at + way / 20);
      else move(way > 0 ? Math.floor(at) + 1 : Math.ceil(at) - 1);
    });
    const kept = textbook.recall(`${input.closest("figure").dataset.name}.${input.dataset.name}`);
    if (kept?.startsWith("@")) move(kept.slice(1));
  }

  // A handle in a picture moves its slider.
  for (const root of document.querySelectorAll("figure[data-live=figure]")) {
    const frame = root.querySelector(".frame");
    let held = null;
    frame.addEventListener("pointerdown", (event) => {
      const handle = event.target.closest(".handle");
      if (!handle) return;
      event.preventDefault();
      frame.setPointerCapture(event.pointerId);
      held = { ...handle.dataset };
    });
    frame.addEventListener("pointermove", (event) => {
      if (!held) return;
      const [at] = textbook.at(frame, event);
      const [first, last] = held.ends.split(" ").map(Number);
      const input = root.querySelector(`[data-name="${held.slider}"]`);
      input.value = (at - first) / (last - first) * input.max;
      input.dispatchEvent(new Event("input"));
    });
    for (const end of ["pointerup", "pointercancel"]) {
      frame.addEventListener(end, () => { held = null; });
    }
  }

  for (const root of document.querySelectorAll("[data-live]:not(figure)")) {
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
