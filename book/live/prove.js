// The button of a card: proof and foil run in the page, and their evidence is compared with the card.
"use strict";
(() => {
  const textbook = window.textbook;
  const engines = new Map();

  textbook.widgets.prove = async (card, button, status) => {
    let engine = engines.get(card);
    if (engine) {
      engine.stop();
      return;
    }
    engine = textbook.engine();
    engines.set(card, engine);
    textbook.remember("prove", card.dataset.claim);
    const label = button.textContent;
    button.disabled = false;
    button.textContent = "Stop";
    status.textContent = "proving …";
    const start = performance.now();
    const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
    try {
      const told = await engine.ask({ prove: card.dataset.claim }, ({ cases, foil }) => {
        const what = foil ? "the foil" : "the claim";
        status.textContent = `${what}: ${cases.toLocaleString("en")} cases, ${seconds()}`;
      });
      const same = told.evidence === card.dataset.evidence;
      status.textContent = `${told.proof} ${told.foil} ` +
        (same ? "The evidence is this card’s, to the last bit. " :
          "This is NOT the evidence of this card. ") + `(${seconds()})`;
      status.dataset.same = same;
    } catch (error) {
      status.textContent = error.message === "stopped" ? `stopped after ${seconds()}` : error.message;
    } finally {
      engine.stop();
      engines.delete(card);
      button.textContent = label;
    }
  };
})();
