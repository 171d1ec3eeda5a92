// Colours for the listings of this book, which are in Rust, in place of mdBook's highlighter for every language: 1 KB for 137.
"use strict";
window.hljs = (() => {
  const token = new RegExp([
    /(?<comment>\/\/.*)/,
    /(?<string>"(?:\\.|[^"\\])*")/,
    /\b(?<keyword>as|break|const|continue|crate|else|enum|false|fn|for|if|impl|in|let|loop|match|mod|move|mut|pub|ref|return|self|Self|static|struct|super|trait|true|type|unsafe|use|where|while)\b/,
    /\b(?<number>\d[\d_]*(?:\.\d[\d_]*)?(?:e[+-]?\d+)?(?:_?[iuf]\d+)?)\b/,
    /\b(?<built_in>\w+!)/,
  ].map((part) => part.source).join("|"), "g");

  function colour(text) {
    const pieces = [];
    let done = 0;
    for (const found of text.data.matchAll(token)) {
      const [kind, word] = Object.entries(found.groups).find(([, word]) => word);
      const span = document.createElement("span");
      span.className = `hljs-${kind}`;
      span.textContent = word;
      pieces.push(text.data.slice(done, found.index), span);
      done = found.index + word.length;
    }
    text.replaceWith(...pieces, text.data.slice(done));
  }

  return {
    configure() {},
    highlightBlock(block) {
      if (!block.classList.contains("language-rust")) return;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      texts.forEach(colour);
    },
  };
})();
