// What every subject of the bench draws. A figure carries what a peer needs (`share`, 0 to 1 and more) and
// `html`, the same figure as our static output paints it: the floor is drawn from that.
import { renderWidget } from '../../dist/static.js';

/** The width that a figure has on the bench's page, in CSS pixels. */
export const WIDTH_PX = 1248;

export const WIDGETS = { ring: 'progress', card: 'indicator', timeline: 'timeline' };

const THEMES = ['疫情防控', '营商与经济', '民生保障', '人居环境', '社区治理', '党的建设'];

/** Every fifth is past its target; one more never reaches or passes it, so that an update keeps every mark. */
const ring = (index, step) => {
  const value = (index % 5 ? 20 + (index % 40) : 64 + (index % 30)) + step;
  return {
    attributes: { label: `加装电梯新开工${index + 1}`, value: String(value), target: '63', unit: '台' },
    share: value / 63,
  };
};

const card = (index, step) => ({
  attributes: {
    label: `书记队伍平均年龄${index + 1}`,
    value: `${40 + (index % 9) + step}.${(index % 9) + 1}`,
    unit: '岁',
    change: '-2.9 岁',
    against: '上一届',
    better: 'lower',
    period: '2021',
  },
});

/** One figure; its items are spread over a year. */
const timeline = (count, step) => {
  const items = Array.from({ length: count }, (_, index) => ({
    title: `第${index + 1}台电梯在${(index % 20) + step + 1}号楼竣工并交付居民使用`,
    when: new Date(Date.UTC(2021, 0, 1 + Math.floor((index * 365) / count))).toISOString().slice(0, 10),
    theme: THEMES[index % THEMES.length],
  }));
  return { attributes: { items: JSON.stringify(items) }, items };
};

const listOf = (count, make) => Array.from({ length: count }, (_, index) => make(index));

const painted = (kind, figure) => ({
  ...figure,
  html: renderWidget(WIDGETS[kind], figure.attributes, undefined, 'html', { widthPx: WIDTH_PX }),
});

/** The figures of one workload, at first and after an update (`step` 1). `count` is of items for a timeline. */
export function figuresOf(kind, count, step = 0) {
  const figures =
    kind === 'timeline'
      ? [timeline(count, step)]
      : listOf(count, (index) => (kind === 'ring' ? ring : card)(index, step));
  return figures.map((figure) => painted(kind, figure));
}

/** What one feed tells its ring, one after the other, again and again; at the end it starts anew. */
export const feedOf = () => listOf(40, (step) => painted('ring', ring(0, step)));
