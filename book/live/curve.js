// The curve laboratory: a curve is drawn, typed or chosen, and the knots of its network are moved.
"use strict";
(() => {
  const textbook = window.textbook;
  const { made } = textbook;
  const CURVES = [
    ["sine", "sin 2πx"], ["square", "x²"], ["root", "√x"], ["takagi", "Takagi curve"],
    ["jump", "a step at 1/2"], ["drawn", "your own, drawn"], ["formula", "your own, typed"],
  ];
  const MODES = [["segments", "segments"], ["rectangles", "rectangles"], ["depth", "tents (depth)"]];
  // How far an arrow key moves a knot along the line, in thousandths.
  const STRIDE = 4;
  // Of what is moved without a pause, only the last place counts.
  const STEADY = ["pieces", "shown", "knot", "height", "point", "drag"];

  const choice = (id, label, options) => {
    const select = made("select", { id, autocomplete: "off" },
      ...options.map(([value, text]) => made("option", { value }, text)));
    return { select, all: [made("label", { for: id }, label), select] };
  };

  const range = (id, label) => {
    const input = made("input", { type: "range", id, autocomplete: "off" });
    const output = made("output", { for: id });
    const row = made("div", { class: "slider" }, made("label", { for: id }, label), input, output);
    const set = (min, max, value, text) => {
      [input.min, input.max, input.value] = [min, max, value];
      output.textContent = text;
      input.setAttribute("aria-valuetext", text);
    };
    return { input, row, set };
  };

  textbook.widgets.curve = async (root, button, status) => {
    const engine = textbook.engine();
    const part = (name) => root.querySelector(name);
    const frame = part(".frame");
    let state = textbook.recall("curve") ?? root.dataset.state;
    let shown = null;

    const curve = choice("curve-target", "curve", CURVES);
    const mode = choice("curve-mode", "made of", MODES);
    const field = made("input", { type: "text", id: "curve-formula", size: 18, spellcheck: "false",
      autocapitalize: "off", autocomplete: "off" });
    const typed = made("form", {}, made("label", { for: "curve-formula" }, "f(x) ="), field,
      made("button", { type: "submit" }, "Follow it"));
    const pieces = range("curve-pieces", "equal pieces");
    const units = range("curve-units", "units in the sum");
    const knot = range("curve-knot", "knot");
    const place = range("curve-place", "its place");
    const level = range("curve-level", "its height");
    const point = range("curve-point", "point of the drawing");
    const height = range("curve-height", "its height");
    const press = (text) => made("button", { type: "button" }, text);
    const [add, remove, land, settle, stop] = ["Add a piece", "Remove the knot",
      "Put all knots on the curve", "Let the knots settle on the curve", "Stop"].map(press);
    const mistake = made("pre", { class: "mistake", role: "alert" });
    typed.hidden = mistake.hidden = stop.hidden = true;
    knot.input.value = 1;
    level.input.step = 16;
    const controls = made("div", { class: "controls" },
      made("div", { class: "choices" }, ...curve.all, ...mode.all), typed, pieces.row, units.row,
      knot.row, place.row, level.row, point.row, height.row,
      made("div", { class: "choices" }, add, remove, land, settle, stop), mistake);

    function show(told) {
      shown = told;
      state = told.state;
      textbook.remember("curve", state);
      frame.innerHTML = told.svg;
      part(".said").innerHTML = told.said;
      part(".description").textContent = told.description;
      part("tbody").innerHTML = told.rows;
      frame.style.touchAction = told.target === "drawn" || told.heights.length ? "none" : "pan-y";
      if (!queue.length) sync(told);
    }

    function sync(told) {
      curve.select.value = told.target;
      mode.select.value = told.mode;
      typed.hidden = told.target !== "formula";
      if (told.formula !== null && document.activeElement !== field) field.value = told.formula;
      const [count, most] = told.pieces;
      const [summed, all] = told.units;
      const [one, many] = told.mode === "depth" ? ["tent", "tents"] : ["piece", "equal pieces"];
      pieces.row.firstChild.textContent = many;
      add.textContent = `Add a ${one}`;
      pieces.set(1, most, count, `${count}`);
      units.set(0, all, summed, `${summed} of ${all}`);
      // The ends are knots of segments, which have a height and no other place.
      const knots = told.knots.length;
      const ends = told.heights.length > 0;
      const [first, last] = ends ? [0, knots + 1] : [1, knots];
      const chosen = Math.min(Math.max(knot.input.value, first), last);
      const inner = chosen >= 1 && chosen <= knots;
      knot.row.hidden = last < first;
      place.row.hidden = remove.hidden = !inner;
      level.row.hidden = !ends;
      land.hidden = !told.raised;
      units.row.hidden = told.mode === "depth";
      if (last >= first) {
        const name = chosen === 0 ? "left end" : inner ? `${chosen} of ${knots}` : "right end";
        knot.set(first, last, chosen, name);
      }
      if (inner) {
        const at = told.knots[chosen - 1];
        place.set(0, 1000, at, `${at}/1000`);
      }
      if (ends) level.set(0, 4096, ...told.heights[chosen]);
      settle.hidden = told.mode !== "segments" || told.target === "jump";
      point.row.hidden = height.row.hidden = told.target !== "drawn";
      if (told.points.length) {
        const last = told.points.length - 1;
        const which = point.input.value;
        point.set(0, last, which, `x = ${which}/${last}`);
        const up = told.points[which];
        height.set(-160, 160, up, `${up}/128`.replace("-", "−"));
      }
    }

    // What is asked for, one after the other, each of the state that the one before has left.
    const queue = [];
    let busy = false;
    async function drain() {
      if (busy) return;
      busy = true;
      const slow = setTimeout(() => { stop.hidden = false; }, 200);
      while (queue.length) {
        const { change, heard } = queue.shift();
        try {
          const told = await engine.ask({ curve: { state, change } });
          mistake.hidden = true;
          heard?.(told.held);
          if (!heard) show(told);
        } catch (error) {
          heard?.(null);
          mistake.hidden = false;
          mistake.textContent = error.message;
          if (shown) sync(shown);
        }
      }
      clearTimeout(slow);
      stop.hidden = true;
      busy = false;
    }

    function send(change, heard) {
      const [kind, value] = typeof change !== "object" || !change ? [change] : Object.entries(change)[0];
      const key = `${kind} ${value?.number}`;
      const last = queue[queue.length - 1];
      const room = kind === "stroke" && last?.change.stroke?.length < 2000;
      if (last?.key === key && room) last.change.stroke.push(...value);
      else if (last?.key === key && STEADY.includes(kind)) last.change = change;
      else queue.push({ key, change, heard });
      return drain();
    }

    const at = (event) => textbook.at(frame, event);
    // What a finger holds is asked for; until then its way is kept.
    let touch = null;
    frame.addEventListener("pointerdown", (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      const now = { trail: [at(event)] };
      touch = now;
      frame.setPointerCapture(event.pointerId);
      send({ press: now.trail[0] }, (held) => {
        now.held = held;
        if (held?.knot !== undefined) knot.input.value = held.knot;
        follow(now);
      });
    });
    function follow(now) {
      const [last] = now.trail.slice(-1);
      if (now.held === "pen") {
        send({ stroke: now.trail });
        now.trail = [last];
      } else if (now.held?.knot !== undefined && now.moved) {
        send({ drag: { number: now.held.knot, to: last } });
      }
    }
    frame.addEventListener("pointermove", (event) => {
      if (!touch) return;
      touch.moved = true;
      touch.trail.push(...(event.getCoalescedEvents?.() ?? []).map(at), at(event));
      if (touch.held !== undefined) follow(touch);
    });
    for (const end of ["pointerup", "pointercancel"]) {
      frame.addEventListener(end, () => { touch = null; });
    }

    // Arrow keys on the picture move the chosen knot, and with shift they choose another.
    frame.tabIndex = 0;
    frame.setAttribute("role", "application");
    frame.setAttribute("aria-label", "The curve and its network. Arrow keys move the chosen knot, "
      + "up and down in height; with shift, left and right choose another knot");
    frame.addEventListener("keydown", (event) => {
      const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
      if (!way) return;
      event.preventDefault();
      // The page itself turns over at an arrow key.
      event.stopPropagation();
      const upright = event.key === "ArrowUp" || event.key === "ArrowDown";
      const { input, row } = event.shiftKey ? knot : upright ? level : place;
      if (row.hidden) return;
      const stride = input === place.input ? STRIDE : Number(input.step) || 1;
      input.value = Number(input.value) + way * stride;
      input.dispatchEvent(new Event("input"));
    });

    curve.select.addEventListener("change", () => {
      const kind = curve.select.value;
      typed.hidden = kind !== "formula";
      if (kind === "formula") field.focus();
      else send({ target: kind });
    });
    typed.addEventListener("submit", (event) => {
      event.preventDefault();
      send({ target: `formula ${field.value}` });
    });
    mode.select.addEventListener("change", () => send({ mode: mode.select.value }));
    const moved = ({ input }, change) => input.addEventListener("input", () => {
      const asked = change(Number(input.value));
      if (asked) send(asked);
      else sync(shown);
    });
    moved(pieces, (count) => ({ pieces: count }));
    moved(units, (count) => ({ shown: count }));
    moved(knot, () => null);
    moved(point, () => null);
    moved(place, (thousandths) => ({ knot: { number: Number(knot.input.value), thousandths } }));
    moved(level, (to) => ({ height: { number: Number(knot.input.value), level: to } }));
    moved(height, (to) => ({ point: { number: Number(point.input.value), height: to } }));
    add.addEventListener("click", () => send("add"));
    remove.addEventListener("click", () => send({ remove: Number(knot.input.value) }));
    land.addEventListener("click", () => send("land"));
    settle.addEventListener("click", () => send("settle"));
    stop.addEventListener("click", () => {
      queue.length = 0;
      engine.stop();
    });

    button.replaceWith(controls);
    status.remove();
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
