// The results as a picture, drawn with our own widget: one page that needs no other file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/build/setup.mjs';
import { WORKLOADS } from './workloads.mjs';

const escaped = (text) => String(text).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

function chart(label, unit, group, what, places) {
  const items = Object.values(group)
    .filter((one) => Number.isFinite(one[what]))
    .map((one) => ({ label: one.title, value: one[what].toFixed(places) }));
  return `<xx-compare label="${escaped(label)}" unit="${unit}" items="${escaped(JSON.stringify(items))}"></xx-compare>`;
}

export function pictureOf(results) {
  const read = (name) => readFileSync(join(root, 'dist', name), 'utf8');
  const charts = WORKLOADS.filter(({ name }) => results.drawn[name]).flatMap(({ name, title }) => [
    chart(`${title}：画出 paint`, '毫秒', results.drawn[name], 'drawMs', 1),
    chart(`${title}：更新 update`, '毫秒', results.drawn[name], 'updateMs', 1),
  ]);
  const bytes = Object.entries(results.loaded).map(([kind, group]) =>
    chart(
      `${{ ring: '进度环', card: '卡片', timeline: '时间线' }[kind]}：要下载 bytes to load`,
      'kB',
      group,
      'gzip',
      1,
    ),
  );
  const { date, machine, chromium, repeats } = results;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>仙霞数说：与同类比较</title>
<style>body { max-width: 60rem; margin: 0 auto; padding: 1rem; font-family: sans-serif; } xx-compare { margin-bottom: 2rem; }</style>
<style>${read('xx-widgets.css')}</style>
</head>
<body>
<h1>仙霞数说：与同类比较</h1>
<p>${escaped(`${date}，${machine}，${chromium}，重复 ${repeats} 次，中位数。`)}</p>
${[...charts, ...bytes].join('\n')}
<script type="module">${read('widgets/compare.js').replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}
