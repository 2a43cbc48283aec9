/** Sentences as a voice has to say them: no digit left, and the same number as is printed. */
import { expect } from 'chai';
import { toText } from '../../src/paint/to-text.ts';
import { aloud } from '../../src/text/aloud.ts';
import { cases, pageReport, presentedOf } from '../contract/stage.ts';
import { random, times } from '../report/random.ts';

const DIGITS = '零一二三四五六七八九';

/** What a person who hears it writes down; none of `src/text` is used for it. */
function heard(said: string): string {
  const sign = said.startsWith('负') ? '-' : '';
  const [whole = '', part] = said.replace(/^负/, '').split('点');
  const group = (text: string): bigint => {
    let sum = 0n;
    let digit = 1n;
    let known = false;
    for (const char of text) {
      const place = { 十: 10n, 百: 100n, 千: 1000n }[char];
      if (place) {
        sum += (known ? digit : 1n) * place;
        known = false;
      } else if (char !== '零') {
        digit = BigInt(char === '两' ? 2 : DIGITS.indexOf(char));
        known = true;
      }
    }
    return sum + (known ? digit : 0n);
  };
  const upTo = (text: string, name: string, size: bigint, inner: (text: string) => bigint): bigint => {
    const at = text.lastIndexOf(name);
    return at < 0
      ? inner(text)
      : upTo(text.slice(0, at), name, size, inner) * size + inner(text.slice(at + 1));
  };
  const count = upTo(whole, '亿', 10n ** 8n, (text) => upTo(text, '万', 10n ** 4n, group));
  const digits = part === undefined ? '' : `.${[...part].map((char) => DIGITS.indexOf(char)).join('')}`;
  return `${sign}${count}${digits}`;
}

describe('a sentence read aloud', () => {
  for (const [written, spoken] of [
    ['20.1317亿元', '二十点一三一七亿元'],
    ['20.1317 亿元', '二十点一三一七亿元'],
    ['2021年', '二零二一年'],
    ['2000年度', '二零零零年度'],
    ['117.46%', '百分之一百一十七点四六'],
    ['74台', '七十四台'],
    ['63,685', '六万三千六百八十五'],
    ['1.7万多', '一点七万多'],
    ['II类', '二类'],
    ['Ⅲ级', '三级'],
    ['第一', '第一'],
    ['第2名', '第二名'],
    ['98%', '百分之九十八'],
    ['98.5‰', '千分之九十八点五'],
    ['-2.9', '负二点九'],
    ['下降 2.9 岁', '下降二点九岁'],
    ['-2.9%', '负百分之二点九'],
    ['2021-12-31', '二零二一年十二月三十一日'],
    ['2021-09', '二零二一年九月'],
    ['2019—2021年', '二零一九至二零二一年'],
    ['2021年12月', '二零二一年十二月'],
    ['2022-01-20 09:30', '二零二二年一月二十日九点三十分'],
    ['12345678901234567890 个', '一二三四，五六七八，九零一二，三四五六，七八九零个'],
    ['0', '零'],
    ['0 起', '零起'],
    ['0.05%', '百分之零点零五'],
    ['65.10', '六十五点一零'],
    ['2处', '两处'],
    ['2 台', '两台'],
    ['2.9', '二点九'],
    ['2.2万元', '二点二万元'],
    ['2000.5万元', '二千点五万元'],
    ['12 处', '十二处'],
    ['2月2日', '二月二日'],
    ['2万', '两万'],
    ['20000', '两万'],
    ['2000', '两千'],
    ['12000', '一万二千'],
    ['22000', '两万二千'],
    ['200', '二百'],
    ['10', '十'],
    ['110', '一百一十'],
    ['1005', '一千零五'],
    ['100010', '十万零一十'],
    ['100000000', '一亿'],
    ['1200000000000', '一万二千亿'],
    ['10000000000000000', '一，零零零零，零零零零，零零零零，零零零零'],
    ['007', '零零七'],
    ['12345市民服务热线', '一二三四五市民服务热线'],
    ['12345 户', '一万二千三百四十五户'],
    ['10–20 户', '十至二十户'],
    ['0—100%', '零至百分之一百'],
    ['1/3', '三分之一'],
    ['74 台 ÷ 63 台', '七十四台除以六十三台'],
    ['95% − 80%', '百分之九十五减百分之八十'],
    ['2022年1月以来，力争 80 台', '二零二二年一月以来，力争八十台'],
    ['5G、AI', '五G、AI'],
    ['', ''],
  ] as const) {
    it(`${written || 'nothing'} is ${spoken || 'nothing'}`, () => expect(aloud(written)).to.equal(spoken));
  }

  it('of an example of a widget has no digit left', () => {
    for (const each of cases) {
      const { scene, models } = presentedOf(each);
      if (models.length) expect(aloud(toText(scene)), each.example.name).not.to.match(/\d/);
    }
  });

  it('says every number of the real report as it is printed', () => {
    let count = 0;
    for (const { value, targets = [] } of pageReport.indicators as readonly {
      value: { literal?: string };
      targets?: readonly { value: { literal?: string } }[];
    }[])
      for (const { literal = '' } of [value, ...targets.map((target) => target.value)]) {
        if (!/^-?[\d,]+(\.\d+)?$/.test(literal) || literal.length > 15) continue;
        expect(heard(aloud(literal)), literal).to.equal(literal.replace(/,/g, ''));
        count++;
      }
    expect(count).to.be.greaterThan(60);
  });

  it('says any number as it is printed, to the last zero', () => {
    const some = random(2021);
    times(2000, () => {
      const number = some.decimal(15, 6);
      const printed = some.int(0, 4) || !/[1-9]/.test(number) ? number : `-${number}`;
      expect(heard(aloud(printed)), printed).to.equal(printed);
    });
  });
});
