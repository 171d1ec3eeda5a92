// The library of the book as a WebAssembly module in a worker: one question, one answer, both JSON.
"use strict";
(() => {
  const textbook = window.textbook;

  // An element with these attributes and children.
  textbook.made = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // Runs in the worker: `page` is all that the module can call.
  function worker() {
    let cases = 0;
    let foil = false;
    let told = 0;
    let module;
    const page = {
      progress(more) {
        foil ||= more === 0;
        cases += more >>> 0;
        const now = performance.now();
        if (now - told < 100) return;
        told = now;
        postMessage({ cases, foil });
      },
    };
    const bytes = (text) => new TextEncoder().encode(text);

    function answer(question) {
      const text = bytes(JSON.stringify(question));
      const place = module.input(text.length);
      new Uint8Array(module.memory.buffer, place, text.length).set(text);
      [cases, foil, told] = [0, false, performance.now()];
      let fault;
      try {
        module.call();
      } catch (error) {
        fault = error;
      }
      const output = new Uint8Array(
        module.memory.buffer, module.output(), module.output_length());
      const said = new TextDecoder().decode(output);
      if (!fault) return JSON.parse(said);
      // A panic has left its message; what else ends a module says so itself.
      return { broken: true, ...(said ? JSON.parse(said) : { fault: String(fault) }) };
    }

    // By a writer: in a page from disk WebKit reads no Blob in a worker.
    async function unpacked(packed) {
      const stream = new DecompressionStream("gzip");
      const writer = stream.writable.getWriter();
      const written = writer.write(packed).then(() => writer.close());
      const [code] = await Promise.all([new Response(stream.readable).arrayBuffer(), written]);
      return code;
    }

    onmessage = async ({ data }) => {
      try {
        if (data.packed) {
          const code = await unpacked(data.packed);
          const { instance } = await WebAssembly.instantiate(code, { page });
          module = instance.exports;
          postMessage({ ready: true });
        } else {
          postMessage({ answer: answer(data.question) });
        }
      } catch (error) {
        postMessage({ answer: { broken: true, fault: error.message } });
      }
    };
  }

  // What a script of this folder holds: a module, or the record of training.
  textbook.data = {};
  async function data(name) {
    if (!textbook.data[name]) await textbook.load(`${name}-data`);
    return textbook.data[name];
  }

  const decoded = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

  // A worker with a module of its own, the one of that name. What it keeps lasts until it is stopped.
  textbook.engine = (name = "page") => {
    let running = null;
    let hear = null;
    let turn = Promise.resolve();
    let age = 0;

    const sent = (message, progress) => new Promise((done, fail) => {
      hear = {
        fail,
        message(heard) {
          if (heard.cases !== undefined) progress?.(heard);
          else done(heard.answer);
        },
      };
      running.postMessage(message);
    });

    async function start(born) {
      if (running) return;
      if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
        throw new Error("This browser is too old for the live book; the page is whole without it.");
      }
      const packed = decoded(await data(name));
      if (born !== age) throw new Error("stopped");
      const address = URL.createObjectURL(new Blob([`(${worker})()`]));
      running = new Worker(address);
      URL.revokeObjectURL(address);
      running.onmessage = ({ data: heard }) => hear?.message(heard);
      running.onerror = (event) => {
        const failed = hear;
        running = null;
        failed?.fail(new Error(event.message || "the worker failed"));
      };
      const begun = await sent({ packed });
      if (!begun) return;
      running.terminate();
      running = null;
      throw new Error(begun.fault);
    }

    async function asked(question, progress, born) {
      if (born !== age) throw new Error("stopped");
      await start(born);
      let answer = await sent({ question }, progress);
      if (answer.wants === "record") {
        const record = await data("record");
        if (born !== age) throw new Error("stopped");
        await sent({ question: { record } });
        answer = await sent({ question }, progress);
      }
      if (answer.broken) engine.stop();
      if (answer.fault !== undefined) throw new Error(answer.fault);
      return answer;
    }

    const engine = {
      // The answer to a question, one after the other; while it is sought, `progress` hears how
      // many cases are decided.
      ask(question, progress) {
        const born = age;
        const next = () => asked(question, progress, born);
        const answer = turn.then(next, next);
        turn = answer.catch(() => {});
        return answer;
      },
      // Ends what runs and what waits: they fail with "stopped".
      stop() {
        age += 1;
        running?.terminate();
        running = null;
        hear?.fail(new Error("stopped"));
        hear = null;
      },
    };
    return engine;
  };

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = "live/live.css";
  document.head.append(style);
})();
