// An exercise that is answered in the page: its form, and what its check says of what stands there.
"use strict";
(() => {
  const textbook = window.textbook;
  const { made } = textbook;

  const typed = (attributes) => made("input", {
    type: "text", spellcheck: "false", autocapitalize: "off", autocomplete: "off", ...attributes });

  // A field of one line: its element, and its value, read and set.
  function line(field, id) {
    const input = typed({ id, size: field.kind === "number" ? 12 : 30 });
    const element = made("p", { class: "field" }, made("label", { for: id }, field.label), input);
    return {
      element,
      inputs: () => [input],
      read: () => input.value,
      set(value) { input.value = value; },
    };
  }

  // A table: a row of inputs for each row of the value. Rows come and go unless their number is fixed.
  function table(field, id) {
    const { columns, least, most } = field.kind.table;
    const varies = least < most;
    const head = made("tr", {}, made("th", { scope: "col" }, "#"),
      ...columns.map((column) => made("th", { scope: "col" }, column)));
    if (varies) head.append(made("td", {}));
    const body = made("tbody", {});
    const element = made("div", { class: "field rows" },
      made("table", {}, made("caption", {}, field.label), made("thead", {}, head), body));
    const add = made("button", { type: "button" }, "Add a row");
    const rows = () => [...body.children];

    function number() {
      rows().forEach((row, place) => {
        row.firstChild.textContent = place + 1;
        [...row.querySelectorAll("input")].forEach((input, column) =>
          input.setAttribute("aria-label", `${field.label}, row ${place + 1}, ${columns[column]}`));
        const remove = row.querySelector("button");
        if (!remove) return;
        remove.setAttribute("aria-label", `Remove row ${place + 1}`);
        remove.disabled = rows().length <= least;
      });
      add.disabled = rows().length >= most;
    }

    function append(cells) {
      const row = made("tr", {}, made("th", { scope: "row" }));
      columns.forEach((_, column) => {
        const input = typed({ size: 5 });
        input.value = cells[column] ?? "";
        row.append(made("td", {}, input));
      });
      if (varies) {
        const remove = made("button", { type: "button", title: "Remove this row" }, "−");
        remove.addEventListener("click", () => {
          const next = row.nextSibling ?? row.previousSibling;
          row.remove();
          number();
          (next?.querySelector("input") ?? add).focus();
          element.dispatchEvent(new Event("input", { bubbles: true }));
        });
        row.append(made("td", {}, remove));
      }
      body.append(row);
      return row;
    }

    if (varies) element.append(add);
    add.addEventListener("click", () => {
      const row = append([]);
      number();
      row.querySelector("input").focus();
      element.dispatchEvent(new Event("input", { bubbles: true }));
    });
    return {
      element,
      inputs: (cell) => [...body.querySelectorAll("input")].filter((_, place) =>
        !cell || place === cell[0] * columns.length + cell[1]),
      read: () => rows().map((row) => [...row.querySelectorAll("input")].map((it) => it.value)),
      set(value) {
        body.replaceChildren();
        value.slice(0, most).forEach(append);
        number();
      },
    };
  }

  const isRows = (value) => Array.isArray(value) && value.every((row) =>
    Array.isArray(row) && row.every((cell) => typeof cell === "string"));

  // The answer that the address holds, as far as it fits the form.
  function kept(name, form) {
    let answer = null;
    try {
      if (textbook.recall("exercise") === name) answer = JSON.parse(textbook.recall("answer"));
    } catch { /* Not written by this page. */ }
    const fits = ({ name: key, start, kind: { table: size } }) => {
      const value = answer?.[key];
      if (typeof start === "string") return typeof value === "string";
      return isRows(value) && value.length >= size.least && value.length <= size.most;
    };
    return form.fields.every(fits) ? answer : null;
  }

  textbook.widgets.exercise = async (root, button, status) => {
    const name = root.dataset.exercise;
    const engine = textbook.engine();
    const described = await engine.ask({ exercise: { form: name } });
    const check = made("button", { type: "submit" }, "Check");
    const again = made("button", { type: "button" }, "Start again");
    const stop = made("button", { type: "button", hidden: "" }, "Stop");
    const told = made("p", { class: "told", role: "status" });
    const form = made("form", { "aria-labelledby": `exercise-${name}-title` });
    if (described.help) form.append(made("p", { class: "help" }, described.help));
    const fields = new Map();
    described.fields.forEach((field) => {
      const id = `answer-${name}-${field.name}`;
      const part = field.kind.table ? table(field, id) : line(field, id);
      fields.set(field.name, part);
      form.append(part.element);
      if (!field.help) return;
      // Fields of one kind are helped once, under the last of them.
      const helper = described.fields.findLast((other) => other.help === field.help);
      const helpId = `answer-${name}-${helper.name}-help`;
      part.inputs()[0].setAttribute("aria-describedby", helpId);
      if (helper === field) form.append(made("p", { class: "help", id: helpId }, field.help));
    });
    form.append(made("p", { class: "field" }, check, again, stop), told);
    const start = () => described.fields.forEach((it) => fields.get(it.name).set(it.start));
    const answered = () =>
      Object.fromEntries([...fields].map(([key, field]) => [key, field.read()]));

    // Marks the field that cannot be read, or the one cell of it.
    function mark({ field: wrong, cell } = {}) {
      for (const field of fields.values()) {
        field.inputs().forEach((it) => it.removeAttribute("aria-invalid"));
      }
      if (!fields.has(wrong)) return;
      fields.get(wrong).inputs(cell).forEach((it) => it.setAttribute("aria-invalid", "true"));
    }

    function say(text, accepted) {
      told.textContent = text;
      if (accepted === undefined) delete told.dataset.accepted;
      else told.dataset.accepted = accepted;
    }

    // Several exercises of a page may be open; the address keeps the one that was touched last.
    function remember() {
      textbook.remember("exercise", name);
      textbook.remember("answer", JSON.stringify(answered()));
    }

    async function judged(event) {
      event?.preventDefault();
      engine.stop();
      remember();
      mark();
      say("checking …");
      stop.hidden = false;
      try {
        const verdict = await engine.ask({ exercise: { check: { name, answer: answered() } } });
        say(verdict.told, verdict.accepted);
        mark(verdict);
        stop.hidden = true;
      } catch (error) {
        // Another question has stopped this one.
        if (error.message === "stopped" && told.textContent !== "stopped") return;
        say(error.message);
        stop.hidden = true;
      }
    }

    form.addEventListener("submit", judged);
    // What was told is of another answer now.
    form.addEventListener("input", () => {
      engine.stop();
      stop.hidden = true;
      remember();
      mark();
      say("");
    });
    again.addEventListener("click", () => {
      engine.stop();
      start();
      remember();
      mark();
      stop.hidden = true;
      say("");
    });
    stop.addEventListener("click", () => {
      say("stopped");
      engine.stop();
    });
    const before = kept(name, described);
    if (before) described.fields.forEach((it) => fields.get(it.name).set(before[it.name]));
    else start();
    status.remove();
    button.replaceWith(form);
    if (before) {
      await judged();
    } else {
      remember();
      form.querySelector("input, button").focus();
    }
  };
})();
