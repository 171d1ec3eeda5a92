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
  async function run(button, status, module, work) {
    if (running.has(button)) {
      running.get(button).stop();
      return;
    }
    const [engine, seconds, label] = [textbook.engine(module), timer(), button.textContent];
    running.set(button, engine);
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

  // A button that loads the damaged subjects of the claim, then a list to choose from.
  function offer(card) {
    if (card.querySelector(".hostile")) return;
    const claim = card.dataset.claim;
    const row = document.createElement("p");
    const choice = document.createElement("select");
    const button = document.createElement("button");
    const status = document.createElement("span");
    row.className = "hostile";
    choice.hidden = true;
    choice.setAttribute("aria-label", "damaged subject");
    button.type = "button";
    button.textContent = "Break it here";
    status.setAttribute("role", "status");
    button.addEventListener("click", () => run(button, status, "hostile", async (engine, seconds) => {
      if (choice.hidden) {
        const { subjects } = await engine.ask({ list: claim });
        subjects.forEach((subject, place) => choice.add(new Option(`${place + 1}. ${subject}`, place)));
        choice.hidden = false;
      }
      const number = Number(choice.value);
      const told = await engine.ask({ refuse: { claim, number } }, ({ cases }) => {
        status.textContent = `${cases.toLocaleString("en")} cases, ${seconds()}`;
      });
      status.textContent = `${told.told} (${seconds()})`;
      status.dataset.same = told.refused;
    }));
    row.append(button, " ", choice, " ", status);
    card.querySelector(".live-bar").after(row);
  }

  textbook.widgets.prove = (card, button, status) => run(button, status, "prove", async (engine, seconds) => {
    textbook.remember("prove", card.dataset.claim);
    offer(card);
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
