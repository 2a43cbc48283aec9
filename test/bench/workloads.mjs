// What is drawn, how often, and the bars that ours is held to (docs/performance.md says why these).

/** `updates`: all figures once, or one figure that many times; `scrolls`: the page is also scrolled through. */
export const WORKLOADS = [
  { name: 'rings-1', kind: 'ring', count: 1, title: '1 个进度环 ring' },
  { name: 'rings-100', kind: 'ring', count: 100, title: '100 个进度环 rings' },
  { name: 'rings-1000', kind: 'ring', count: 1000, title: '1,000 个进度环 rings' },
  { name: 'feed', kind: 'ring', count: 1, updates: 1000, title: '1 个环更新 1,000 次 updates of one feed' },
  { name: 'cards-100', kind: 'card', count: 100, title: '100 张卡片 cards' },
  { name: 'cards-1000', kind: 'card', count: 1000, title: '1,000 张卡片 cards' },
  { name: 'timeline-50', kind: 'timeline', count: 50, title: '50 项时间线 timeline items' },
  {
    name: 'timeline-1000',
    kind: 'timeline',
    count: 1000,
    scrolls: true,
    title: '1,000 项时间线 timeline items',
  },
];

export const ARTICLE = { name: 'article', title: '公众号图文，20 个数 WeChat article of 20 figures' };
export const REPORT = { name: 'report', title: '整份报告 full report page' };

/** A task longer than this keeps the reader waiting (the web's own measure, W3C Long Tasks). */
export const LONG_TASK_MS = 50;

const figure = (workload, what) => (results) => results.drawn?.[workload]?.['xx-widgets']?.[what] ?? null;
const aheadOf = (workload, what) => (results) => {
  const all = results.drawn?.[workload];
  const mine = all?.['xx-widgets']?.[what];
  const peers = Object.values(all ?? {}).filter(({ peer }) => peer);
  if (mine === undefined || !peers.length) return null;
  return mine / Math.min(...peers.map((peer) => peer[what]));
};

/** `value` of the results, at most `most`; null where this run did not measure it. */
export const BARS = [
  ['1,000 个环，画出 rings, paint ÷ floor', figure('rings-1000', 'drawRatio'), 1.5],
  ['1,000 个环，更新 rings, update ÷ floor', figure('rings-1000', 'updateRatio'), 1.3],
  ['1,000 个环，内存 rings, heap ÷ floor', figure('rings-1000', 'heapRatio'), 2],
  ['100→1,000 个环，增长 rings, growth', (results) => results.growth?.ring?.['xx-widgets'] ?? null, 10],
  ['1,000 张卡片，画出 cards, paint ÷ floor', figure('cards-1000', 'drawRatio'), 1.5],
  ['1,000 项时间线，画出 timeline, paint ÷ floor', figure('timeline-1000', 'drawRatio'), 1.5],
  ['1,000 项时间线，更新 timeline, update ÷ floor', figure('timeline-1000', 'updateRatio'), 1.3],
  [
    '1,000 项时间线，滚动最长任务 scroll, longest task (ms)',
    figure('timeline-1000', 'scrollMs'),
    LONG_TASK_MS,
  ],
  ...[
    ['rings-1000', '1,000 个环', 'rings'],
    ['cards-1000', '1,000 张卡片', 'cards'],
    ['timeline-1000', '1,000 项时间线', 'timeline'],
  ].flatMap(([workload, zh, en]) => [
    [`${zh}，首屏 ÷ 最快的同类 ${en}, first screen ÷ quickest peer`, aheadOf(workload, 'screenMs'), 1],
    [`${zh}，全部画出 ÷ 最快的同类 ${en}, all painted ÷ quickest peer`, aheadOf(workload, 'drawMs'), 1],
    [`${zh}，更新 ÷ 最快的同类 ${en}, update ÷ quickest peer`, aheadOf(workload, 'updateMs'), 1],
  ]),
  ['进度环 ring alone (gzip kB)', (results) => results.sizes?.['widgets/progress.js']?.gzip ?? null, 18],
  ['全部组件 all widgets (gzip kB)', (results) => results.sizes?.['xx-widgets.js']?.gzip ?? null, 70],
  ['整份报告，长任务 report page, long tasks', (results) => results.report?.ours?.longTasks ?? null, 1],
  [
    '整份报告，屏幕远处已画 report page, drawn far from the screen',
    (results) => results.report?.ours?.drawnFar ?? null,
    0,
  ],
  [
    '整份报告，文字缺失的组件 report page, widgets without text',
    (results) => results.report?.ours?.withoutText ?? null,
    0,
  ],
  ['布局偏移 CLS', (results) => maximum(results, 'shift'), 0],
  ['其他主机的请求 requests to other hosts', (results) => maximum(results, 'foreign'), 0],
].map(([title, value, most]) => ({ title, value, most }));

function maximum(results, what) {
  const loaded = Object.values(results.loaded ?? {}).map((kind) => kind['xx-widgets']?.[what]);
  const all = [...loaded, results.report?.ours?.[what]].filter((value) => value !== undefined);
  return all.length ? Math.max(...all) : null;
}
