/** Puts a style sheet, or one more, into a shadow root without a style attribute, which a strict policy would block. */

/** One style sheet for all elements of a class. */
const sheets = new Map<string, CSSStyleSheet>();

export function applyStyles(root: ShadowRoot, css: string): void {
  try {
    let sheet = sheets.get(css);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Style sheets cannot be made in Chromium before 73, Firefox before 101, Safari before 16.4; a strict CSP
    // lets this one through by its nonce.
    const style = document.createElement('style');
    style.nonce = (globalThis as { litNonce?: string }).litNonce || '';
    style.textContent = css;
    // Before what lit paints, which is all that it takes away.
    root.prepend(style);
  }
}
