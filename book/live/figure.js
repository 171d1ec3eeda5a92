// Pictures between the stops of sliders: drawn when they are asked for, the last one asked for first.
"use strict";
(() => {
  const textbook = window.textbook;
  const engine = textbook.engine();
  const positions = (figure) => figure.controls.map((control) => Number(control.value));

  textbook.widgets.figure = async (figure) => {
    if (figure.drawing) return;
    figure.drawing = true;
    try {
      for (let drawn; drawn !== String(positions(figure));) {
        const wanted = positions(figure);
        const picture = await engine.ask({ figure: { id: figure.id, positions: wanted } });
        drawn = String(wanted);
        // On a stop again: that picture is there already.
        if (figure.controls.every((control) => control.stops[control.value])) break;
        figure.frame.innerHTML = picture.svg;
        figure.description.textContent = picture.description;
        figure.rows.innerHTML = picture.rows;
        figure.told.textContent = picture.description;
        if (drawn === String(positions(figure))) {
          figure.controls.forEach((control, place) => control.tell(picture.labels[place]));
        }
      }
    } finally {
      figure.drawing = false;
    }
  };
})();
