//! Markdown with `$…$` into one line of HTML.

/// `markdown` as one line of HTML.
///
/// # Errors
/// If its TeX cannot be read.
pub fn inline(markdown: &str) -> anyhow::Result<String> {
    let mut html = String::new();
    let mut parts = markdown.split('$');
    let tex = math_core::LatexToMathML::new(math_core::MathCoreConfig::default())
        .map_err(|e| anyhow::anyhow!("{e:?}"))?;
    let mut source = String::new();
    while let Some(text) = parts.next() {
        source.push_str(text);
        if let Some(formula) = parts.next() {
            let math = tex
                .convert_with_local_state(formula, math_core::MathDisplay::Inline)
                .map_err(|e| anyhow::anyhow!("{e:?}"))?;
            source.push_str(&math.mathml.replace('\n', ""));
        }
    }
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&source));
    let html = html.trim();
    let html = html.strip_prefix("<p>").unwrap_or(html);
    Ok(html.strip_suffix("</p>").unwrap_or(html).replace('\n', " "))
}
