/**
 * A Chinese sentence as it is to be spoken. Voices read 2021年 as a count, 20.1317亿 by chance and 117.46% as a
 * sign; so every number is written out in characters before it is spoken (GB/T 15835 says how numbers read).
 * Digits are never taken for a float: what is printed is what is said, to the last zero.
 */

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿', '万亿'];
/** A number with more digits than 千万亿 is not counted but spelt. */
const COUNTED = 16;
/** What is counted with 两: measure words; not dates, floors, grades and other ordinals. */
const MEASURES =
  /^(?:个|处|台|家|户|人|名|位|件|项|条|座|栋|幢|所|间|套|辆|批|轮|支|块|张|场|次|种|类|组|队|片|根|只|株|棵|年(?!级)|周|天|小时|分钟|岁|倍|成|米|公里|千米|平方|立方|吨|公斤|元|万|亿|千|家次|人次|对|本|份|门|盏|部|艘|班|届|代|把|排|大|多|余|幅|笔|封|篇|首|起|例|宗|桩|面|席|册|站|圈|步)/;

const spelt = (digits: string): string => digits.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));

/** At most four digits, without what leads them: 0045 → 四十五. */
function group(digits: string): string {
  let said = '';
  let gap = false;
  const trimmed = digits.replace(/^0+/, '');
  for (let index = 0; index < trimmed.length; index++) {
    const digit = Number(trimmed.charAt(index));
    if (!digit) {
      gap = true;
      continue;
    }
    const place = trimmed.length - 1 - index;
    // 两千 at the head of a number, 二百 and 二十 everywhere.
    said +=
      (gap ? '零' : '') + (digit === 2 && place === 3 && !said ? '两' : DIGITS.charAt(digit)) + PLACES[place];
    gap = false;
  }
  return said;
}

/** A whole number of digits as it is counted: 63685 → 六万三千六百八十五. */
function counted(digits: string): string {
  const whole = digits.replace(/^0+(?=\d)/, '');
  if (whole === '0') return '零';
  // By fours, with a pause between, as one dictates.
  if (whole.length > COUNTED) return (whole.match(/\d{1,4}(?=(?:\d{4})*$)/g) || []).map(spelt).join('，');
  const parts = whole.match(/\d{1,4}(?=(?:\d{4})*$)/g) || [];
  let said = '';
  parts.forEach((part, index) => {
    const own = group(part);
    if (!own) return;
    const name = GROUPS[parts.length - 1 - index] as string;
    const before = said && (/^0/.test(part) || /0$/.test(parts[index - 1] as string)) ? '零' : '';
    // 两万, 两亿; inside a number it is 二千.
    const count = name && own === '二' && !said ? '两' : said ? own.replace(/^两/, '二') : own;
    said += before + count + name;
  });
  // 亿 of 万亿 is said once: 一万二千亿.
  return said.replace(/万亿(?=.+亿)/, '万').replace(/^一十/, '十');
}

/** A number as printed, without its sign; `after` is what follows. */
function number(printed: string, after = ''): string {
  const [whole = '', part] = printed.replace(/,/g, '').split('.');
  if (part !== undefined) return `${counted(whole).replace(/^两(?=[千万亿])/, '二')}点${spelt(part)}`;
  if (/^0\d/.test(whole)) return spelt(whole);
  if (whole === '2' && MEASURES.test(after)) return '两';
  return counted(whole);
}

const year = (digits: string) => `${spelt(digits)}年`;
const day = (digits: string) => counted(digits);

const ROMAN: Readonly<Record<string, string>> = {
  I: '一',
  II: '二',
  III: '三',
  IV: '四',
  V: '五',
  VI: '六',
  VII: '七',
  VIII: '八',
  IX: '九',
  X: '十',
};
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';

/** Signs that stand for words, where a voice would leave them out. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\s*÷\s*/g, '除以'],
  [/\s*×\s*/g, '乘以'],
  [/\s+[−-]\s+/g, '减'],
  [/\s+\+\s+/g, '加'],
  [/\s*=\s*/g, '等于'],
  [/\s*≥\s*/g, '大于等于'],
  [/\s*≤\s*/g, '小于等于'],
  [/℃/g, '摄氏度'],
  [/㎡/g, '平方米'],
];

/** The sentence in characters that any Chinese voice reads right. */
export function aloud(sentence: string): string {
  let said = sentence.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\u00a0/g, ' ');
  for (const [sign, word] of SIGNS) said = said.replace(sign, word);
  const replaced = (pattern: string, by: (...parts: string[]) => string) => {
    // What stands before is looked at and kept: older browsers cannot look behind.
    said = said.replace(
      new RegExp(`(^|[^\\d.,A-Za-z])${pattern}`, 'g'),
      (...all: unknown[]) => (all[1] as string) + by(...(all.slice(2) as string[])),
    );
  };
  replaced(
    '(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)',
    (y, m, d) => `${year(y as string)}${day(m as string)}月${day(d as string)}日`,
  );
  replaced('(\\d{4})-(0[1-9]|1[0-2])(?![\\d年])', (y, m) => `${year(y as string)}${day(m as string)}月`);
  replaced('(\\d{4})年?[—–~～-](\\d{4})年', (from, to) => `${spelt(from as string)}至${year(to as string)}`);
  replaced('([12]\\d{3})年', (y) => year(y as string));
  replaced(
    '(\\d{1,2}):(\\d{2})(?!\\d)',
    (h, m) =>
      `${counted(h as string)}点${m === '00' ? '整' : `${m?.charAt(0) === '0' ? spelt(m) : counted(m as string)}分`}`,
  );
  // The service line of the city is known by its digits.
  replaced('(12345)(?=[^\\d]{0,2}(?:市民|热线|政务))', (line) => spelt(line as string));
  said = said.replace(/(^|[^A-Za-z])([IVX]+)\s?(?=[类级型期])/g, (whole, before: string, roman: string) =>
    ROMAN[roman] ? before + ROMAN[roman] : whole,
  );
  said = said.replace(/[Ⅰ-Ⅹ]/g, (roman) => DIGITS.charAt(roman.charCodeAt(0) - 0x215f) || '十');
  // A range; a part of a whole.
  said = said.replace(/(\d[%‰]?)\s*[—–~～]+\s*(?=\d)/g, '$1至');
  replaced('(\\d{1,3})/(\\d{1,3})(?![\\d/])', (a, b) => `${counted(b as string)}分之${counted(a as string)}`);
  said = said.replace(
    new RegExp(`(第?)([-−+]?)(${NUMBER})\\s?([%‰]?)`, 'g'),
    (_, ordinal: string, sign: string, printed: string, per: string, at: number, all: string) => {
      const rest = all.slice(at + _.length);
      const hyphen = sign && /[\d\w]/.test(all.charAt(at - 1));
      const minus = hyphen ? '至' : sign === '+' ? '正' : sign ? '负' : '';
      const many = ordinal ? counted(printed.replace(/,/g, '')).replace(/^两$/, '二') : number(printed, rest);
      const whole = per ? `${per === '%' ? '百分之' : '千分之'}${number(printed)}` : many;
      return ordinal + minus + whole;
    },
  );
  // A space between two characters is a pause that nobody makes.
  return said.replace(/([\u2e80-\uffff])[ \t]+(?=[\u2e80-\uffff])/g, '$1');
}
