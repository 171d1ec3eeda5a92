// Lines across a square: each has a handle that moves it and one that turns it. A tile tells its pattern and its map.
"use strict";
(() => {
  const textbook = window.textbook;
  const { made } = textbook;
  const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  // How many hundredths a key moves a handle.
  const STRIDE = 2;

  textbook.widgets.arrangement = async (root, button, status) => {
    const engine = textbook.engine();
    const part = (name) => root.querySelector(name);
    const frame = part(".frame");
    let state = textbook.recall("arrangement") ?? root.dataset.state;
    let shown = null;

    const choice = (id, label) => {
      const select = made("select", { id, autocomplete: "off" });
      return { select, all: [made("label", { for: id }, label), select] };
    };
    const fill = (select, texts) => {
      const at = Math.min(Math.max(select.selectedIndex, 0), texts.length - 1);
      select.replaceChildren(...texts.map((text, value) => made("option", { value }, text)));
      select.selectedIndex = at;
    };
    const line = choice("arrangement-line", "line");
    const handle = choice("arrangement-handle", "arrow keys");
    const tile = choice("arrangement-tile", "tile");
    fill(handle.select, ["move it", "turn it"]);
    const press = (text) => made("button", { type: "button" }, text);
    const [add, remove, stop] = ["Add a line", "Remove the line", "Stop"].map(press);
    const mistake = made("p", { class: "mistake", role: "alert" });
    const caption = made("p", { class: "caption", role: "status" });
    stop.hidden = mistake.hidden = true;
    const controls = made("div", { class: "controls" }, ...line.all, ...handle.all, add, remove,
      ...tile.all, stop, mistake);

    const tiles = () => [...frame.querySelectorAll("polygon.tile")];
    function choose(number) {
      tiles().forEach((one, place) => one.classList.toggle("chosen", place === number));
      tile.select.selectedIndex = number;
      const title = tiles()[number]?.querySelector("title").textContent;
      caption.textContent = title ? `Tile ${number + 1}. ${title}` : "";
    }

    function show(told) {
      shown = told;
      state = told.state;
      textbook.remember("arrangement", state);
      frame.innerHTML = told.svg;
      part(".said").textContent = told.said;
      rows.innerHTML = told.rows;
      const numbers = (count) => Array.from({ length: count }, (_, place) => `${place + 1}`);
      fill(line.select, numbers(told.lines));
      fill(tile.select, numbers(told.tiles));
      remove.disabled = told.lines === 1;
      choose(tile.select.selectedIndex);
    }

    // What is asked for, one after the other; of a drag only the last place counts.
    const queue = [];
    let busy = false;
    async function drain() {
      if (busy) return;
      busy = true;
      const slow = setTimeout(() => { stop.hidden = false; }, 200);
      while (queue.length) {
        const { change, heard } = queue.shift();
        try {
          const told = await engine.ask({ arrangement: { state, change } });
          mistake.hidden = true;
          if (heard) heard(told.held);
          else show(told);
        } catch (error) {
          heard?.(null);
          mistake.hidden = false;
          mistake.textContent = error.message;
        }
      }
      clearTimeout(slow);
      stop.hidden = true;
      busy = false;
    }
    function send(change, heard) {
      const last = queue[queue.length - 1];
      if (change?.drag && last?.change?.drag) last.change = change;
      else queue.push({ change, heard });
      return drain();
    }

    const at = (event) => textbook.at(frame, event);
    let touch = null;
    frame.addEventListener("pointerdown", (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      const number = tiles().indexOf(event.target.closest("polygon.tile"));
      if (number >= 0) choose(number);
      const now = { last: at(event) };
      touch = now;
      frame.setPointerCapture(event.pointerId);
      send({ press: now.last }, (held) => {
        now.held = held;
        if (!held) return;
        [line.select.selectedIndex, handle.select.selectedIndex] = [held.line, held.handle];
        if (now.moved) send({ drag: { hit: held, to: now.last } });
      });
    });
    frame.addEventListener("pointermove", (event) => {
      if (!touch) {
        const number = tiles().indexOf(event.target.closest("polygon.tile"));
        if (number >= 0 && event.pointerType === "mouse") choose(number);
        return;
      }
      touch.moved = true;
      touch.last = at(event);
      if (touch.held) send({ drag: { hit: touch.held, to: touch.last } });
    });
    for (const end of ["pointerup", "pointercancel"]) {
      frame.addEventListener(end, () => { touch = null; });
    }

    frame.tabIndex = 0;
    frame.setAttribute("role", "application");
    frame.setAttribute("aria-label", "Lines across a square. Arrow keys move or turn the chosen line");
    frame.addEventListener("keydown", (event) => {
      const way = WAYS[event.key];
      if (!way) return;
      event.preventDefault();
      // The page itself turns over at an arrow key.
      event.stopPropagation();
      const hit = { line: line.select.selectedIndex, handle: handle.select.selectedIndex };
      send({ nudge: { hit, by: way.map((part) => part * STRIDE) } });
    });

    tile.select.addEventListener("change", () => choose(tile.select.selectedIndex));
    add.addEventListener("click", async () => {
      await send("add");
      line.select.selectedIndex = shown.lines - 1;
    });
    remove.addEventListener("click", () => send({ remove: line.select.selectedIndex }));
    stop.addEventListener("click", () => {
      queue.length = 0;
      engine.stop();
    });

    const heads = ["units that are on", "output"].map((text) => made("th", { scope: "col" }, text));
    const rows = made("tbody", {});
    const table = made("div", { class: "wide", role: "region", "aria-label": "The tiles", tabindex: "0" },
      made("table", {}, made("thead", {}, made("tr", {}, ...heads)), rows));
    root.append(made("details", {}, made("summary", {}, "The tiles"), table));
    button.replaceWith(controls);
    status.remove();
    part(".said").after(caption);
    await send(null);
    // A state that cannot be read is told, and the first one is shown.
    if (!shown) {
      const wrong = mistake.textContent;
      state = root.dataset.state;
      await send(null);
      mistake.hidden = false;
      mistake.textContent = wrong;
    }
  };
})();
