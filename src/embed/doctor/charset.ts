/** Text that was read in another encoding than it was written in. */

/** How a text was garbled. */
export type Garbling = 'gbk-as-utf-8' | 'utf-8-as-gbk' | 'utf-8-as-latin';

/**
 * What UTF-8's commonest beginnings become in GBK: EF BC (full-width punctuation) 锛, E3 80 銆, E7 9A (的) 鐨,
 * E4 B8 (一 to 与) 涓, E4 BB 浠, E6 98 (是) 鏄, E5 9C (在) 鍦, E5 8A 鍔, E8 A1 琛, E9 81 閬. They are next to
 * never seen in a text of their own.
 */
const GBK_MARKS = /[锛銆鐨涓浠鏄鍦鍔琛閬鎶鏂绗]/g;
/** UTF-8's Chinese read byte by byte, as a server's ISO-8859-1 makes a browser read it. */
const LATIN_MARKS = /[\u00e3-\u00e9][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}/g;

const count = (text: string, pattern: RegExp): number => (text.match(pattern) || []).length;

/** How this text was garbled, if it was. One odd character is not enough: a visitor's comment may hold it. */
export function garbled(text: string): Garbling | undefined {
  if (count(text, LATIN_MARKS) > 3) return 'utf-8-as-latin';
  const marks = count(text, GBK_MARKS);
  if (marks > 3 && marks * 20 > count(text, /[\u4e00-\u9fff]/g)) return 'utf-8-as-gbk';
  if (count(text, /\ufffd/g) > 3) return 'gbk-as-utf-8';
  return undefined;
}
