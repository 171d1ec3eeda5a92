// The button of a card: proof and foil run in the page, and their evidence is compared with the card.
// Then the reader chooses a damaged subject, and sees the same proof refuse it.
"use strict";
(() => {
  const textbook = window.textbook;
  const running = new Map();

  function timer() {
    const start = performance.now();
    return () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  }

  // Runs `work` with an engine and a clock, while `button` stops it.
  async function run(button, status, work) {
    if (running.has(button)) {
      running.get(button).stop();
      return;
    }
    const [engine, seconds, label] = [textbook.engine(), timer(), button.textContent];
    running.set(button, engine);
    button.disabled = false;
    button.textContent = "Stop";
    delete status.dataset.same;
    status.textContent = "running …";
    try {
      await work(engine, seconds);
    } catch (error) {
      status.textContent = error.message === "stopped" ? `stopped after ${seconds()}` : error.message;
    } finally {
      engine.stop();
      running.delete(button);
      button.textContent = label;
    }
  }

  // The damaged subjects of the claim, to choose from.
  async function offer(card, engine) {
    if (card.querySelector(".hostile")) return;
    const claim = card.dataset.claim;
    const { subjects } = await engine.ask({ hostile: { claim } });
    const row = document.createElement("p");
    const label = document.createElement("label");
    const choice = document.createElement("select");
    const button = document.createElement("button");
    const status = document.createElement("span");
    row.className = "hostile";
    label.append("Break it: a subject with ", choice);
    subjects.forEach((subject, place) => choice.add(new Option(`${place + 1}. ${subject}`, place)));
    button.type = "button";
    button.textContent = "Try it";
    status.setAttribute("role", "status");
    button.addEventListener("click", () => run(button, status, async (fresh, seconds) => {
      const number = Number(choice.value);
      const told = await fresh.ask({ hostile: { claim, number } }, ({ cases }) => {
        status.textContent = `${cases.toLocaleString("en")} cases, ${seconds()}`;
      });
      status.textContent = `${told.told} (${seconds()})`;
      status.dataset.same = told.refused;
    }));
    row.append(label, " ", button, " ", status);
    card.querySelector(".live-bar").after(row);
  }

  textbook.widgets.prove = (card, button, status) => run(button, status, async (engine, seconds) => {
    textbook.remember("prove", card.dataset.claim);
    await offer(card, engine);
    const told = await engine.ask({ prove: card.dataset.claim }, ({ cases, foil }) => {
      const what = foil ? "the foil" : "the claim";
      status.textContent = `${what}: ${cases.toLocaleString("en")} cases, ${seconds()}`;
    });
    const same = told.evidence === card.dataset.evidence;
    status.textContent = `${told.proof} ${told.foil} ` +
      (same ? "The evidence is this card’s, to the last bit. " :
        "This is NOT the evidence of this card. ") + `(${seconds()})`;
    status.dataset.same = same;
  });
})();
