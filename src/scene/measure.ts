/**
 * How wide a text is, in em, without a DOM. A Han character or full-width mark is 1 em (chart
 * libraries take about 0.58 and cut Chinese labels); tabular digits and Latin letters are averages
 * of the stacks in `src/theme`, rounded up so that nothing is cut.
 */
export function measure(text: string): number {
  let em = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x2e80) em += 1;
    else if (/[.,:;'|!iljI ]/.test(char)) em += 0.3;
    else if (/[MWmw%@—…]/.test(char)) em += 0.9;
    else em += 0.58;
  }
  return em;
}

/** The largest size not above `size` at which the text is at most `width` wide. */
export function fitSize(text: string, size: number, width: number): number {
  const em = measure(text);
  return em * size <= width ? size : width / em;
}
