// A function that a reader types: its graph at once, then what is proved of it.
"use strict";
(() => {
  const textbook = window.textbook;
  const { made } = textbook;
  const RULES = [["he", "He"], ["glorot", "Glorot"], ["lecun", "LeCun"]];

  textbook.widgets.judge = async (root, button, status) => {
    const engine = textbook.engine();
    const summary = root.querySelector(".summary");
    const field = made("input", { type: "text", id: "judge-formula", size: 28, spellcheck: "false",
      autocapitalize: "off", autocomplete: "off" });
    const weights = made("select", { id: "judge-weights" },
      ...RULES.map(([rule, name]) => made("option", { value: rule }, name)));
    const go = made("button", { type: "submit" }, "Judge");
    const stop = made("button", { type: "button" }, "Stop");
    const mistake = made("pre", { class: "mistake", role: "alert" });
    const form = made("form", {},
      made("label", { for: "judge-formula" }, "f(x) ="), field,
      made("label", { for: "judge-weights" }, "weights by"), weights, go, stop, mistake);
    field.setAttribute("aria-describedby", "judge-help");
    form.append(made("p", { id: "judge-help" },
      "Numbers, x, + - * / ^, parentheses, pi, e, exp, ln, sqrt, tanh, sigmoid, Phi, softplus, abs, relu, max(a, b), min(a, b)."));
    stop.hidden = true;
    mistake.hidden = true;
    button.replaceWith(form);
    const kept = textbook.recall("judge");
    const [rule, formula] = kept ? kept.split(/ (.*)/s) : ["he", root.dataset.formula];
    weights.value = RULES.some(([known]) => known === rule) ? rule : "he";
    field.value = formula ?? "";

    async function judge(event) {
      event?.preventDefault();
      engine.stop();
      const asked = { formula: field.value, weights: weights.value };
      textbook.remember("judge", `${asked.weights} ${asked.formula}`);
      mistake.hidden = true;
      stop.hidden = false;
      summary.textContent = "judging …";
      // Nothing of another function stands beside this one.
      for (const part of [".frame", ".description", ".wide"]) root.querySelector(part).replaceChildren();
      try {
        const picture = await engine.ask({ draw: asked.formula });
        root.querySelector(".frame").innerHTML = picture.svg;
        root.querySelector(".description").textContent = picture.description;
        const told = await engine.ask({ judge: asked }, ({ cases }) => {
          summary.textContent = `judging … ${cases.toLocaleString("en")} cases`;
        });
        root.querySelector(".wide").innerHTML = told.table;
        summary.textContent = told.summary;
        stop.hidden = true;
      } catch (error) {
        // Another question has stopped this one.
        if (error.message === "stopped" && summary.textContent !== "stopped") return;
        summary.textContent = error.message === "stopped" ? "stopped" : "";
        stop.hidden = true;
        mistake.hidden = error.message === "stopped";
        mistake.textContent = error.message;
      }
    }

    form.addEventListener("submit", judge);
    weights.addEventListener("change", judge);
    stop.addEventListener("click", () => {
      summary.textContent = "stopped";
      engine.stop();
    });
    status.remove();
    if (kept) await judge();
    else field.focus();
  };
})();
