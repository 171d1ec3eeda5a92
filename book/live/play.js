// The playground: each control is an edit of a state, and the module answers with the next state and its pictures.
"use strict";
(() => {
  const textbook = window.textbook;
  // How many steps are done between two pictures, so that a reader sees the network learn.
  const STRIDE = 5;
  // A question that takes longer, in milliseconds, can be stopped.
  const LONG = 200;
  // How far an arrow key moves the cursor.
  const PACE = 0.05;
  const WAYS = { ArrowRight: ["x", 1], ArrowLeft: ["x", -1], ArrowUp: ["y", 1], ArrowDown: ["y", -1] };
  const PICTURES = ["plane", "network", "loss", "gradient"];

  textbook.widgets.play = async (root, button, status) => {
    const engine = textbook.engine();
    const find = (name) => root.querySelector(name);
    const act = (name) => find(`[data-do=${name}]`);
    const form = find("form");
    const summary = find(".summary");
    const mistake = find(".mistake");
    let state = textbook.recall("play") ?? root.dataset.state;
    let turn = Promise.resolve();
    let running = false;
    let cursor = null;

    function show(answer) {
      state = answer.state;
      textbook.remember("play", state);
      for (const name of PICTURES) find(`.${name} .frame`).innerHTML = answer.pictures[name];
      find(".drawn").textContent = answer.pictures.drawn;
      summary.textContent = answer.summary;
      find(".command").textContent = answer.command;
      find(".fingerprint").textContent = answer.fingerprint;
      for (const [name, value] of answer.controls) {
        const field = form.elements[name];
        if (field === document.activeElement && field.type !== "select-one") continue;
        field.value = value;
        if (name !== "f") continue;
        const typed = field.selectedIndex < 0;
        if (typed) [field.value, form.elements.formula.value] = ["", value];
        form.elements.formula.parentElement.hidden = !typed;
      }
    }

    function tell(message) {
      mistake.hidden = !message;
      mistake.textContent = message;
    }

    // One edit after the other: each begins with the state that the one before left.
    function edit(change) {
      const next = async () => {
        const said = summary.textContent;
        const long = setTimeout(() => {
          act("stop").disabled = false;
          summary.textContent = "computing …";
        }, LONG);
        try {
          show(await engine.ask({ play: { state, edit: change, cursor } }));
          tell("");
          return true;
        } catch (error) {
          running = false;
          const stopped = error.message === "stopped";
          summary.textContent = stopped ? "stopped" : said;
          if (!stopped) tell(error.message);
          return false;
        } finally {
          clearTimeout(long);
          act("stop").disabled = true;
        }
      };
      turn = turn.then(next);
      return turn;
    }

    // A reader who listens hears where a run ends, not each of its pictures.
    async function run() {
      running = !running;
      if (!running) return;
      act("run").textContent = "Pause";
      summary.setAttribute("aria-live", "off");
      while (running && await edit({ step: STRIDE })) {
        await new Promise((done) => setTimeout(done));
      }
      running = false;
      act("run").textContent = "Run";
      summary.setAttribute("aria-live", "polite");
      summary.textContent += " ";
    }

    const fields = form.elements;
    const point = (at) => ({ at, class: Number(fields.class.value) });
    const acts = {
      run,
      step: () => edit({ step: 1 }),
      restart: () => edit("restart"),
      undo: () => edit("undo"),
      clear: () => edit("clear"),
      place: () => edit({ place: point([fields.x.valueAsNumber, fields.y.valueAsNumber]) }),
      stop: () => engine.stop(),
    };
    for (const [name, done] of Object.entries(acts)) act(name).addEventListener("click", done);

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target: { name, value } }) => {
      if (["class", "x", "y"].includes(name)) return;
      if (name === "f" && !value) {
        fields.formula.parentElement.hidden = false;
        fields.formula.focus();
      }
      const typed = name === "formula" || (name === "f" && !value);
      edit({ set: typed ? { name: "f", value: fields.formula.value } : { name, value } });
    });

    // The place that was touched, in the units of the picture.
    const plane = find(".plane .frame");
    plane.addEventListener("click", (event) => {
      edit({ touch: point(textbook.at(plane, event)) });
    });

    // The cursor stands where the fields of x and y say, while the picture has the keys.
    const seek = () => { cursor = [fields.x.valueAsNumber || 0, fields.y.valueAsNumber || 0]; };
    plane.tabIndex = 0;
    plane.setAttribute("role", "application");
    plane.setAttribute("aria-label", "The points and the network's two sides. Arrow keys move a "
      + "cursor, Enter or space sets a point there, backspace takes the last one away");
    plane.addEventListener("focus", () => {
      if (!plane.matches(":focus-visible")) return;
      seek();
      edit(null);
    });
    plane.addEventListener("blur", () => {
      if (!cursor) return;
      cursor = null;
      edit(null);
    });
    plane.addEventListener("keydown", (event) => {
      const way = WAYS[event.key];
      const sets = event.key === "Enter" || event.key === " ";
      if (!way && !sets && event.key !== "Backspace") return;
      event.preventDefault();
      // The page itself turns over at an arrow key.
      event.stopPropagation();
      if (way) {
        const [name, sign] = way;
        const to = (fields[name].valueAsNumber || 0) + sign * PACE;
        fields[name].value = Math.min(Math.max(to, -1), 1).toFixed(2);
      }
      seek();
      if (way) edit(null);
      else if (sets) acts.place();
      else acts.undo();
    });

    find(".live-bar").remove();
    root.classList.add("awake");
    form.hidden = false;
    status.remove();
    if (textbook.recall("play") === null) act("run").focus();
    const known = await edit(null);
    if (!known && mistake.textContent) {
      // An address that holds no state: what stands on the page is the state.
      const said = mistake.textContent;
      state = root.dataset.state;
      await edit(null);
      tell(said);
    }
  };
})();
