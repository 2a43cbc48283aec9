// Writes into the story page what each tag says, as the text that stands there without JavaScript:
//   node demo/sentences.mjs          after a build
//   node demo/sentences.mjs --check  exits 1 when the page and the widgets disagree
import { readFileSync, writeFileSync } from 'node:fs';
import { presentWidget } from '../dist/static.js';

const page = new URL('./index.html', import.meta.url);
const report = JSON.parse(readFileSync(new URL('../reports/xianxia-2021.json', import.meta.url), 'utf8'));
const tag = /( *)<xx-(indicator|progress|timeline)( [^>]*)?>[\s\S]*?<\/xx-\2>/g;

const before = readFileSync(page, 'utf8');
const after = before.replace(tag, (_, indent, name, written = '') => {
  const attributes = Object.fromEntries(
    [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [camelCase(key), value]),
  );
  const { scene, models, problems } = presentWidget(name, attributes, report);
  if (models.length === 0) throw new Error(`<xx-${name}${written}>: ${problems[0]?.message}`);
  const text = name === 'timeline' ? wholeList(models[0], `${indent}  `) : scene.sentence;
  return `${indent}<xx-${name}${written}>${text}${name === 'timeline' ? indent : ''}</xx-${name}>`;
});

if (!process.argv.includes('--check')) writeFileSync(page, after);
else if (after !== before) {
  console.log('demo/index.html 与组件的文字不一致，请运行 node demo/sentences.mjs');
  process.exitCode = 1;
}

/** Every item of a timeline as a plain list, in the widget's own order. */
function wholeList({ title, summary, threads, dated, undated }, indent) {
  const items = [...threads, ...dated, ...undated.flatMap((part) => part.items)];
  const line = ({ title, when, themeName }) =>
    `${indent}  <li>${escapeHtml(`${when && !title.includes(when) ? `${when}，` : ''}${title}（${themeName}）`)}</li>\n`;
  return `\n${indent}<h2>${escapeHtml(title)}</h2>\n${indent}<p>${escapeHtml(summary)}</p>\n${indent}<ul>\n${items.map(line).join('')}${indent}</ul>\n`;
}

function camelCase(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
