/** What a fragment, data attributes and the cells of a table say: which widget, and its attributes. */
import { expect } from 'chai';
import { readCells, readData, readFragment } from '../../src/embed/rung.ts';

const element = (html: string): Element => {
  const part = document.createElement('template');
  part.innerHTML = html;
  return part.content.firstElementChild as Element;
};

const bar = { of: 'lift-2021-start', variant: 'bar' };

describe('a link', () => {
  for (const [name, address, attributes] of [
    ['of the same page', '#xx-progress/lift-2021-start', { of: 'lift-2021-start' }],
    ['with a whole address', 'https://a.gov.cn/b.html?c=d#xx-progress/lift-2021-start?variant=bar', bar],
    ['that is relative', '../b.html#xx-progress/lift-2021-start?variant=bar', bar],
    ['encoded as a whole', '#xx-progress%2Flift-2021-start%3Fvariant%3Dbar', bar],
    ['escaped twice', '#xx-progress/lift-2021-start?x=1&amp;variant=bar', { ...bar, x: '1' }],
    ['with ids between plus signs', '#xx-progress/a+b', { of: 'a b' }],
    ['with ids between commas', '#xx-progress/a,b', { of: 'a b' }],
    ['with ids between encoded spaces', '#xx-progress/a%20b', { of: 'a b' }],
    [
      'with the figure itself',
      '#xx-progress?label=%E7%94%B5%E6%A2%AF&value=74&unit=%E5%8F%B0',
      { label: '电梯', value: '74', unit: '台' },
    ],
    ['with what cannot be decoded', '#xx-progress/100%', { of: '100%' }],
    ['with nothing but the widget', '#xx-progress', {}],
  ] as const) {
    it(`${name} is read`, () => {
      expect(readFragment(address)).to.deep.equal({ tag: 'xx-progress', attributes });
    });
  }

  for (const [name, address] of [
    ['to an item of a timeline', '/report.html#xx-timeline/tianshan5-start'],
    ['to an anchor', '/report.html#part-2'],
    ['without a fragment', '/xx-progress/lift-2021-start'],
    ['whose fragment only mentions one', '#see=xx-progress/a'],
    ['to a provider', '#xx-report/xianxia-2021'],
    ['with a name in capitals', '#XX-progress/a'],
  ] as const) {
    it(`${name} is no rung`, () => {
      expect(readFragment(address)).to.equal(null);
    });
  }

  it('without an item is the timeline itself', () => {
    expect(readFragment('#xx-timeline?size=m&of=a+b')).to.deep.equal({
      tag: 'xx-timeline',
      attributes: { size: 'm', of: 'a b' },
    });
  });
});

describe('data attributes', () => {
  it('name the widget and its attributes', () => {
    const found = readData(element('<p data-xx="progress" data-xx-of="a" data-xx-target-label="区">x</p>'));
    expect(found).to.deep.equal({ tag: 'xx-progress', attributes: { of: 'a', 'target-label': '区' } });
  });

  it('may name the tag as it is written', () => {
    expect(readData(element('<p data-xx="xx-progress">x</p>'))?.tag).to.equal('xx-progress');
  });

  it('that are empty, switch off or name no widget are no rung', () => {
    for (const value of ['', 'off', 'report', '<b>', 'Progress 1'])
      expect(readData(element(`<p data-xx="${value}">x</p>`)), value).to.equal(null);
  });
});

describe('the cells of a table', () => {
  const figure = { label: '加装电梯新开工', value: '74', target: '63', unit: '台' };

  it('hold a figure with names down the side', () => {
    const rows = [
      ['指标', '加装电梯新开工'],
      ['数值：', '74'],
      ['单位', '台'],
      ['目标', '63'],
    ];
    const html = rows.map(([name, value]) => `<tr><th>${name}</th><td> ${value}\n</td></tr>`).join('');
    expect(readCells(element(`<table>${html}</table>`))).to.deep.equal([figure]);
  });

  it('hold a figure in each row under names in the first', () => {
    const html =
      '<table><thead><tr><th>指标</th><th>数值</th><th>目标</th><th>单位</th></tr></thead>' +
      '<tr><td>加装电梯新开工</td><td>74</td><td>63</td><td>台</td></tr>' +
      '<tr><td>加装电梯新竣工</td><td>21</td><td>21</td><td>台</td></tr></table>';
    expect(readCells(element(html))).to.deep.equal([
      figure,
      { label: '加装电梯新竣工', value: '21', target: '21', unit: '台' },
    ]);
  });

  it('of a list of terms are its terms', () => {
    const html =
      '<dl><dt>指标</dt><dd>加装电梯新开工</dd><dt>数值</dt><dd>74 台</dd><dt>目标</dt><dd>63 台</dd></dl>';
    expect(readCells(element(html))).to.deep.equal([figure]);
  });

  it('take the name of the figure from the caption when no row has it', () => {
    const html = '<table><caption>加装电梯新开工</caption><tr><td>数值</td><td>74 台</td></tr></table>';
    expect(readCells(element(html))).to.deep.equal([{ label: '加装电梯新开工', value: '74', unit: '台' }]);
  });

  for (const [typed, value, unit] of [
    ['20.1317亿元', '20.1317', '亿元'],
    ['1.7万多人次', '1.7万多', '人次'],
    ['65.10%', '65.10', '%'],
    ['85%以上', '85以上', '%'],
    ['63,685 剂', '63,685', '剂'],
    ['约 24 亿元', '约24', '亿元'],
  ] as const) {
    it(`give ${typed} apart and to the character`, () => {
      const html = `<table><tr><td>指标</td><td>电梯</td></tr><tr><td>数值</td><td>${typed}</td></tr></table>`;
      expect(readCells(element(html))).to.deep.equal([{ label: '电梯', value, unit }]);
    });
  }

  it('leave a target in another unit as it is written, for the widget to say so', () => {
    const html =
      '<table><tr><td>指标</td><td>电梯</td></tr><tr><td>数值</td><td>3 条</td></tr><tr><td>目标</td><td>10.58 公里</td></tr></table>';
    expect(readCells(element(html))[0]?.target).to.equal('10.58 公里');
  });

  it('without a name or a number hold no figure', () => {
    for (const html of [
      '<table><tr><td>日期</td><td>2021</td></tr></table>',
      '<table></table>',
      '<dl><dt>指标</dt></dl>',
    ])
      expect(readCells(element(html)), html).to.deep.equal([]);
  });
});
