/** A report in another language: its own texts translated, what it prints and quotes left alone. */
import { expect } from 'chai';
import { checkReport } from '../../src/report/check-report.ts';
import { localize, untranslated } from '../../src/report/localize.ts';
import { vagueSpan } from '../../src/report/period.ts';
import { pageReport } from '../contract/stage.ts';

type Rows = Record<
  'themes' | 'indicators' | 'milestones' | 'initiatives' | 'places',
  Record<string, unknown>[]
>;
const english = localize(pageReport, 'en') as Rows & Record<string, unknown>;
const lists = ['themes', 'indicators', 'milestones', 'initiatives', 'places'] as const;

describe('the report of 2021 in English', () => {
  it('has a translation of each of its texts', () => {
    expect(untranslated(pageReport, 'en')).to.deep.equal([]);
  });

  it('translates nothing that it does not have', () => {
    const dictionary = pageReport.translations.en;
    const { translations, ...file } = pageReport;
    const whole = JSON.stringify(file);
    for (const text of Object.keys(dictionary))
      expect(whole, text).to.include(JSON.stringify(text).slice(1, -1));
    expect(Object.values(dictionary).join('\n')).not.to.match(/\p{Script=Han}|[，。；：（）、]/u);
    expect(translations).to.have.keys(['en']);
  });

  it('is as good a report as the Chinese one, with the same rows, sources and numbers', () => {
    expect(checkReport(english).problems).to.deep.equal([]);
    const bare = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(bare);
      if (typeof value !== 'object' || value === null) return null;
      const { id, decimal, scale, qualifier, sources, kind, when, period } = value as Record<string, unknown>;
      const parts = Object.entries(value).map(([key, each]) => [key, key === 'sources' ? 0 : bare(each)]);
      return [{ id, decimal, scale, qualifier, sources, kind, when, period }, parts];
    };
    for (const list of lists) expect(bare(english[list]), list).to.deep.equal(bare(pageReport[list]));
  });

  it('places a vague date where the Chinese word does', () => {
    const rows = pageReport.milestones as { whenText?: string }[];
    for (const [place, { whenText = '' }] of rows.entries()) {
      const said = (english.milestones[place]?.whenText as string | undefined) ?? '';
      expect(vagueSpan(said, 2021), `${whenText} → ${said}`).to.deep.equal(vagueSpan(whenText, 2021));
    }
  });

  it('is made once, and is the report itself in its own language', () => {
    expect(localize(pageReport, 'en')).to.equal(english);
    expect(localize(pageReport, 'zh-CN')).to.equal(pageReport);
  });
});

describe('a report whose translations are no translations', () => {
  for (const [what, translations] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'en'],
    ['a list', { en: ['x'] }],
    ['numbers', { en: { 标题: 3 } }],
  ] as const) {
    it(`stays as it is with ${what}`, () => {
      const raw = { title: '标题', translations };
      expect((localize(raw, 'en') as typeof raw).title).to.equal('标题');
    });
  }

  it('is no reason to throw when it is no report at all', () => {
    for (const raw of [undefined, null, 3, 'x', []]) expect(localize(raw, 'en')).to.deep.equal(raw);
  });

  it('says which texts have none', () => {
    const raw = {
      title: '标题',
      indicators: [{ label: '甲', value: { kind: 'number', literal: '三', unit: '台' } }],
    };
    expect(untranslated({ ...raw, translations: { en: { 标题: 'Title' } } }, 'en')).to.deep.equal([
      { path: 'indicators.0.label', text: '甲' },
      { path: 'indicators.0.value.unit', text: '台' },
    ]);
  });
});
