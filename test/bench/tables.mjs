// The results as tables in Markdown, the same on the terminal and in docs/performance.md.
import { WORKLOADS } from './workloads.mjs';

const digits = (value, places) =>
  value === undefined || !Number.isFinite(value) ? '–' : value.toFixed(places);
const ms = (value) => digits(value, value < 10 ? 1 : 0);
const times = (value) => digits(value, 2);
const row = (cells) => `| ${cells.join(' | ')} |`;

function table(heads, rows) {
  const rule = heads.map((_, index) => (index ? '---:' : '---'));
  return [row(heads), row(rule), ...rows.map(row)].join('\n');
}

function drawnTable({ title, updates, count, kind }, group, compared) {
  const rows = Object.values(group).map((one) => [
    one.title + (one.full ? '' : '*'),
    ms(one.screenMs),
    ms(one.drawMs),
    times(one.drawRatio),
    `${ms(one.drawScriptMs)} + ${ms(one.drawLayoutMs)}`,
    ms(one.updateMs),
    times(one.updateRatio),
    digits(one.heapKb, 1),
    times(one.heapRatio),
    digits(one.nodes, 0),
    one.longestMs ? ms(one.longestMs) : '<50',
    ...(compared ? [times(one.drawToBase), times(one.updateToBase), times(one.heapToBase)] : []),
  ]);
  const each = kind === 'timeline' ? '项 item' : '个 figure';
  const heads = [
    title,
    '首屏 first screen ms',
    '全部画出 all painted ms',
    '÷ 下限 floor',
    '脚本+样式布局 script + style/layout',
    `更新 ${updates ?? count} 次 update ms`,
    '÷ 下限 floor',
    `内存 heap kB/${each}`,
    '÷ 下限 floor',
    `节点 nodes/${each}`,
    '最长任务 longest task ms',
    ...(compared ? ['画出 paint ÷ base', '更新 update ÷ base', '内存 heap ÷ base'] : []),
  ];
  return table(heads, rows);
}

const KINDS = { ring: '进度环 ring', card: '卡片 card', timeline: '时间线 timeline' };

const loadedTable = (kind, group) =>
  table(
    [`${KINDS[kind]}`, 'gzip kB', 'brotli kB', 'CLS（脚本迟到 late script）', '外部请求 other hosts'],
    Object.values(group).map((one) => [
      one.title,
      digits(one.gzip, 1),
      digits(one.brotli, 1),
      digits(one.shift, 3),
      String(one.foreign),
    ]),
  );

const barsTable = (bars) =>
  table(
    ['指标 bar', '实测 measured', '要求 at most', ''],
    bars.map(({ title, value, most }) => [
      title,
      digits(value, Number.isInteger(value) ? 0 : 2),
      String(most),
      value <= most ? '达到 met' : '未达到 missed',
    ]),
  );

/** The few lines that a reader of the README wants. */
function shortTable({ drawn, loaded }) {
  const groups = [
    ['rings-1000', 'ring', '1,000 个进度环 rings'],
    ['cards-1000', 'card', '1,000 张卡片 cards'],
    ['timeline-1000', 'timeline', '1,000 项时间线 timeline'],
  ];
  const rows = groups.flatMap(([workload, kind, title]) =>
    Object.entries(drawn[workload] ?? {}).map(([name, one]) => [
      `${title}：${one.title}${one.full ? '' : '*'}`,
      ms(one.screenMs),
      one.longestMs ? ms(one.longestMs) : '<50',
      ms(one.drawMs),
      times(one.drawRatio),
      ms(one.updateMs),
      times(one.updateRatio),
      digits(loaded[kind]?.[name]?.gzip, 1),
      digits(loaded[kind]?.[name]?.shift, 3),
    ]),
  );
  return table(
    [
      '',
      '首屏 first screen ms',
      '最长任务 longest task ms',
      '全部画出 all painted ms',
      '÷ 下限 floor',
      '更新 update ms',
      '÷ 下限 floor',
      'gzip kB',
      'CLS',
    ],
    rows,
  );
}

/** Where the time of one drawing goes, in shares of the whole. */
function profileTable({ title }, group) {
  const subjects = Object.values(group);
  const kinds = Object.keys(subjects[0]?.ms ?? {});
  const whole = subjects.map(({ ms: kindMs }) => Object.values(kindMs).reduce((sum, each) => sum + each, 0));
  return table(
    [`${title}：时间去了哪里 where the time goes`, ...subjects.map((one) => one.title)],
    [
      ...kinds.map((kind) => [
        kind,
        ...subjects.map((one, at) => `${ms(one.ms[kind])} (${digits((100 * one.ms[kind]) / whole[at], 0)}%)`),
      ]),
      ['合计，含记录本身 sum, with the recording itself (ms)', ...whole.map(ms)],
    ],
  );
}

export function tablesOf(results) {
  const { date, machine, chromium, node, commit, compared, repeats, versions } = results;
  const machineText = [
    `${date} · ${machine} · ${chromium} · Node ${node} · ${commit}${compared ? ` ÷ ${compared}` : ''} · 重复 ${repeats} 次 repeats`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(' · '),
  ].join('\n\n');
  const { report, article } = results;
  const reportTable =
    report &&
    table(
      ['整份报告 full report page', ''],
      [
        ['组件 widgets', String(report.ours.widgets)],
        ['主线程 main thread ms', ms(report.ours.ms)],
        [
          '脚本 + 样式布局 script + style/layout ms',
          `${ms(report.ours.scriptMs)} + ${ms(report.ours.styleLayoutMs)}`,
        ],
        ['长任务 long tasks', digits(report.ours.longTasks, 0)],
        ['最长任务 longest task ms', ms(report.ours.longestMs)],
        [
          '离屏幕远的组件，其中已画 widgets far from the screen, of them drawn',
          `${report.ours.far}, ${report.ours.drawnFar}`,
        ],
        ['CLS', digits(report.ours.shift, 3)],
        ['外部请求 other hosts', String(report.ours.foreign)],
      ],
    );
  const articleTable =
    article &&
    table(
      [
        `公众号图文 WeChat article, ${article.count} 个数 figures, ${article.characters} 字符 characters`,
        'ms',
      ],
      [
        ['仙霞数说 xx-widgets', digits(article.oursMs, 2)],
        ['手写字符串 strings by hand', digits(article.floorMs, 2)],
      ],
    );
  const shown = WORKLOADS.filter(({ name }) => results.drawn[name]);
  const tables = {
    machine: machineText,
    bars: results.bars.length ? barsTable(results.bars) : '',
    short: shortTable(results),
    drawn: shown.map((workload) => drawnTable(workload, results.drawn[workload.name], compared)).join('\n\n'),
    profile: shown
      .filter(({ name }) => results.profiles?.[name])
      .map((workload) => profileTable(workload, results.profiles[workload.name]))
      .join('\n\n'),
    loaded: Object.entries(results.loaded)
      .map(([kind, group]) => loadedTable(kind, group))
      .join('\n\n'),
    rest: [reportTable, articleTable].filter(Boolean).join('\n\n'),
  };
  const { short, ...long } = tables;
  void short;
  const all = Object.values(long).filter(Boolean).join('\n\n');
  return { ...tables, all };
}
