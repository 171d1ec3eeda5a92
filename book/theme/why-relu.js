// Sliders: shows pictures that were drawn when the book was built. No mathematics here.
"use strict";
window.whyRelu = { figures: {} };
(() => {
  const read = () => new URLSearchParams(location.search);

  function remember(figure) {
    const query = read();
    for (const input of figure.inputs) {
      const key = `${figure.name}.${input.name}`;
      if (input.value === input.defaultValue) query.delete(key);
      else query.set(key, input.stops[input.value]);
    }
    const text = query.toString();
    history.replaceState(
      history.state, "", location.pathname + (text && `?${text}`) + location.hash);
  }

  // Every setting has one place in the list; the last slider runs fastest.
  const place = (figure) =>
    figure.inputs.reduce((sum, input) => sum * input.stops.length + Number(input.value), 0);

  function show(figure) {
    const states = window.whyRelu.figures[figure.id];
    if (!states) return load(figure);
    const [svg, description, rows] = states[place(figure)] || figure.start;
    figure.frame.innerHTML = svg;
    figure.description.textContent = description;
    figure.rows.innerHTML = rows;
  }

  function load(figure) {
    if (figure.asked) return;
    figure.asked = true;
    const script = document.createElement("script");
    script.src = `figures/${figure.id}.js`;
    script.onload = () => show(figure);
    script.onerror = () => {
      figure.asked = false;
      figure.inputs[0].nextElementSibling.textContent = "picture not found";
    };
    document.head.append(script);
  }

  for (const root of document.querySelectorAll("figure[data-figure]")) {
    const inputs = [...root.querySelectorAll("input[type=range]")];
    if (!inputs.length) continue;
    const figure = {
      id: root.dataset.figure,
      name: root.dataset.name,
      inputs,
      frame: root.querySelector(".frame"),
      description: root.querySelector(".description"),
      rows: root.querySelector("tbody"),
    };
    figure.start =
      [figure.frame.innerHTML, figure.description.textContent, figure.rows.innerHTML];
    let moved = false;
    for (const input of inputs) {
      input.stops = input.dataset.stops.split("|");
      const label = () => {
        input.nextElementSibling.textContent = input.stops[input.value];
        input.setAttribute("aria-valuetext", input.stops[input.value]);
      };
      const wanted = input.stops.indexOf(read().get(`${figure.name}.${input.name}`));
      if (wanted >= 0) {
        input.value = wanted;
        moved = true;
      }
      label();
      input.addEventListener("input", () => {
        label();
        show(figure);
        remember(figure);
      });
    }
    root.querySelector(".sliders").hidden = false;
    if (moved) show(figure);
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
