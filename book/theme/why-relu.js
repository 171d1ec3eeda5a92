// Sliders show pictures that were drawn when the book was built; the scoreboard is sorted and filtered. No mathematics here.
"use strict";
window.textbook = { figures: {} };
(() => {
  const read = () => new URLSearchParams(location.search);

  function remember(figure) {
    const query = read();
    for (const control of figure.controls) {
      const key = `${figure.name}.${control.name}`;
      if (control.value === control.start) query.delete(key);
      else query.set(key, control.stops[control.value] ?? `@${control.value}`);
    }
    const text = query.toString();
    history.replaceState(
      history.state, "", location.pathname + (text && `?${text}`) + location.hash);
  }

  // Every setting has one place in the list; the last control runs fastest.
  const place = (figure) =>
    figure.controls.reduce((sum, control) => sum * control.stops.length + Number(control.value), 0);

  function show(figure) {
    if (figure.controls.some((control) => !control.stops[control.value])) return textbook.between(figure);
    const states = window.textbook.figures[figure.id];
    if (!states) return load(figure);
    const [svg, description, rows] = states[place(figure)] || figure.start;
    figure.frame.innerHTML = svg;
    figure.description.textContent = description;
    figure.rows.innerHTML = rows;
    figure.told.textContent = description;
  }

  function load(figure) {
    if (figure.asked) return;
    figure.asked = true;
    const script = document.createElement("script");
    script.src = `figures/${figure.id}.js`;
    script.onload = () => show(figure);
    script.onerror = () => {
      figure.asked = false;
      figure.controls[0].tell("picture not found");
    };
    document.head.append(script);
  }

  // A slider, or a choice between buttons: both stand at the number of a stop.
  function control(element) {
    const stops = element.dataset.stops.split("|");
    const { name } = element.dataset;
    if (element.type !== "range") {
      const buttons = [...element.querySelectorAll("input")];
      const on = () => String(buttons.findIndex((button) => button.checked));
      return {
        element, name, stops, start: on(), tell() {},
        get value() { return on(); },
        set value(stop) { buttons[stop].checked = true; },
      };
    }
    const output = element.nextElementSibling;
    return {
      element, name, stops, start: element.defaultValue,
      get value() { return element.value; },
      set value(stop) { element.value = stop; },
      tell(text) {
        output.textContent = text;
        element.setAttribute("aria-valuetext", text);
      },
    };
  }

  for (const root of document.querySelectorAll("figure[data-figure]")) {
    const controls = [...root.querySelectorAll("[data-stops]")].map(control);
    if (!controls.length) continue;
    const figure = {
      id: root.dataset.figure,
      name: root.dataset.name,
      controls,
      frame: root.querySelector(".frame"),
      description: root.querySelector(".description"),
      rows: root.querySelector("tbody"),
    };
    figure.start =
      [figure.frame.innerHTML, figure.description.textContent, figure.rows.innerHTML];
    // What a slider has changed, for who does not see it.
    figure.told = document.createElement("p");
    figure.told.className = "told";
    figure.told.setAttribute("role", "status");
    root.append(figure.told);
    let moved = false;
    for (const control of controls) {
      const label = () => {
        const text = control.stops[control.value];
        if (text !== undefined) control.tell(text);
      };
      const wanted = control.stops.indexOf(read().get(`${figure.name}.${control.name}`));
      if (wanted >= 0) {
        control.value = wanted;
        moved = true;
      }
      label();
      control.element.addEventListener("input", () => {
        label();
        show(figure);
        remember(figure);
      });
    }
    root.querySelector(".sliders").hidden = false;
    if (moved) show(figure);
  }

  // A slider that moves by itself from stop to stop, until it is stopped or has come to its end.
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  for (const input of still ? [] : document.querySelectorAll("input[data-plays]")) {
    const button = document.createElement("button");
    const name = input.previousElementSibling.textContent;
    let clock;
    const stop = () => {
      clearInterval(clock);
      clock = undefined;
      button.textContent = "▶";
      button.setAttribute("aria-label", `play ${name}`);
    };
    const move = (place) => {
      input.value = place;
      input.dispatchEvent(new Event("input"));
      if (place >= Number(input.max)) stop();
    };
    const step = () => move(Math.floor(Number(input.value)) + 1);
    button.type = "button";
    button.className = "play";
    button.addEventListener("click", () => {
      if (clock) return stop();
      button.textContent = "❚❚";
      button.setAttribute("aria-label", `pause ${name}`);
      clock = setInterval(step, 900);
      if (Number(input.value) >= Number(input.max)) move(0);
      else step();
    });
    stop();
    input.before(button);
  }

  // Words, and the part of a picture that they name: pointing at one marks the other.
  for (const frame of document.querySelectorAll("figure[data-figure] .frame")) {
    const links = [...document.querySelectorAll("a[data-see]")]
      .filter((link) => link.hash === `#${frame.parentElement.id}`);
    const mark = (name, on) => {
      const marked = [
        ...links.filter((link) => link.dataset.see === name),
        ...frame.querySelectorAll(`[data-part="${name}"]`),
      ];
      for (const element of marked) element.classList.toggle("pointed", on);
    };
    for (const link of links) {
      for (const [event, on] of [["pointerenter", true], ["focus", true], ["pointerleave", false], ["blur", false]]) {
        link.addEventListener(event, () => mark(link.dataset.see, on));
      }
    }
    for (const [event, on] of [["pointerover", true], ["pointerout", false]]) {
      frame.addEventListener(event, ({ target }) => {
        const part = target.closest("[data-part]");
        if (part) mark(part.dataset.part, on);
      });
    }
  }

  // The picture as it stands there, for a file: its colours are those of the page.
  const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "stroke-opacity", "opacity", "font-family", "font-size", "text-anchor"];
  function standing(svg) {
    const copy = svg.cloneNode(true);
    const [own, others] = [svg.querySelectorAll("*"), copy.querySelectorAll("*")];
    others.forEach((element, place) => {
      const style = getComputedStyle(own[place]);
      element.setAttribute("style", KEPT.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
      element.removeAttribute("class");
    });
    const { width, height } = svg.viewBox.baseVal;
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", width);
    copy.setAttribute("height", height);
    copy.setAttribute("style", `color:${getComputedStyle(svg).color};background:${getComputedStyle(document.body).backgroundColor}`);
    return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
  }

  function download(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  async function painted(svg) {
    const image = new Image();
    image.src = URL.createObjectURL(standing(svg));
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * image.width, 2 * image.height];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  }

  for (const figure of document.querySelectorAll("figure.picture:has(svg)")) {
    const details = figure.querySelector(":scope > details");
    details?.addEventListener("toggle", () => {
      const row = document.createElement("p");
      const svg = () => figure.querySelector("svg");
      const file = figure.id.replace("figure-", "");
      row.className = "take";
      for (const [kind, make] of [["SVG", async () => standing(svg())], ["PNG", () => painted(svg())]]) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = `Save as ${kind}`;
        button.addEventListener("click", async () => download(await make(), `${file}.${kind.toLowerCase()}`));
        row.append(button);
      }
      details.append(row);
    }, { once: true });
  }

  if (new URLSearchParams(location.search).has("handout")) document.documentElement.classList.add("handout");

  // The scoreboard: sorts its rows by the value of a column, and hides those that a filter rejects.
  for (const board of document.querySelectorAll(".scoreboard")) {
    const body = board.querySelector("tbody");
    const rows = [...body.rows];
    const heads = [...board.querySelectorAll("thead th")];
    const told = board.querySelector("output");
    const filters = [...board.querySelectorAll("select")];
    const name = board.querySelector("input");
    const key = (row, column) => {
      const cell = row.cells[column];
      return cell.dataset.value === undefined
        ? cell.textContent.toLowerCase()
        : Number(cell.dataset.value.replace("inf", "Infinity"));
    };
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      const title = (head.querySelector("a") || head).textContent;
      button.setAttribute("aria-label", `sort by ${title}`);
      button.addEventListener("click", () => {
        const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
        rows.sort((a, b) => {
          const [x, y] = [key(a, column), key(b, column)];
          return sign * (x < y ? -1 : x > y ? 1 : 0);
        });
        body.append(...rows);
      });
      head.append(button);
    });
    const filter = () => {
      const wanted = name.value.trim().toLowerCase();
      for (const row of rows) {
        row.hidden = !row.cells[0].firstChild.textContent.toLowerCase().includes(wanted) ||
          filters.some((f) => f.value && row.cells[f.dataset.column].textContent !== f.value);
      }
      told.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length}`;
    };
    for (const field of [name, ...filters]) field.addEventListener("input", filter);
    board.querySelector(".filters").hidden = false;
    filter();
  }

  // What scrolls by itself can be reached and scrolled by keyboard as well.
  const scrolls = () => {
    for (const box of document.querySelectorAll("main pre code, main .wide, main .table-wrapper, main .frame, main math[display=block]")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    }
  };
  addEventListener("load", scrolls);
  addEventListener("resize", scrolls);

  // mdBook's switch of the sidebar is a label, which no keyboard reaches.
  const toggle = document.getElementById("mdbook-sidebar-toggle");
  if (toggle) {
    toggle.setAttribute("role", "button");
    toggle.tabIndex = 0;
    toggle.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      toggle.click();
    });
  }

  // On a narrow screen the style sheet makes a block of each row. In a wide table the cells say their columns.
  for (const table of document.querySelectorAll("main .table-wrapper > table:has(th:nth-child(4))")) {
    const heads = [...table.tHead.rows[0].cells].map((head) => head.textContent);
    for (const { cells } of table.tBodies[0].rows) {
      [...cells].forEach((cell, column) => { if (column > 0) cell.dataset.label = heads[column]; });
    }
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("main details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
})();
// Whether formulas are set in their own font: a page keeps the font that it was painted with.
(() => {
  "use strict";
  if (!document.querySelector("math msqrt")) return;
  const width = (family) => {
    const probe = document.createElement("span");
    probe.style.cssText = `position:absolute;visibility:hidden;font:40px ${family}`;
    probe.textContent = "√∑∞";
    document.body.append(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return width;
  };
  const look = () => document.documentElement.classList.toggle(
    "stix", width('"STIX Two Math", monospace') !== width("monospace"));
  document.fonts.ready.then(look);
})();
