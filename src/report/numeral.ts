/** The number that a printed literal says, in digits or in Chinese numerals. */

/** Chinese numerals that the report prints in words, up to 99: enough to hold literal against decimal. */
function chineseNumber(literal: string): string | null {
  const digits = '零一二三四五六七八九';
  const read = literal.replace(/两|双/g, '二').replace(/[^零一二三四五六七八九十]/g, '');
  if (!read) return null;
  if (!read.includes('十')) return read.length === 1 ? String(digits.indexOf(read)) : null;
  const [tens = '', ones = ''] = read.split('十');
  return String((tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0));
}

/** The number that a literal prints, for comparison with `decimal`. */
export function literalNumber(literal: string): string | null {
  return /-?\d+(?:\.\d+)?/.exec(literal.replace(/[,，]/g, ''))?.[0] ?? chineseNumber(literal);
}
