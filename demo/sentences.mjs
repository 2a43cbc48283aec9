// Writes into the story page and the portal what each tag says, as the text that stands there without JavaScript:
//   node demo/sentences.mjs          after a build
//   node demo/sentences.mjs --check  exits 1 when the page and the widgets disagree
import { readFileSync, writeFileSync } from 'node:fs';
import { presentWidget } from '../dist/static.js';

const pages = ['index.html', 'portal/index.html'];
const report = JSON.parse(readFileSync(new URL('../reports/xianxia-2021.json', import.meta.url), 'utf8'));
const tag = /( *)<xx-(?!report[ >])([\w-]+)( [^>]*)?>[\s\S]*?<\/xx-\2>/g;

for (const name of pages) {
  const page = new URL(name, import.meta.url);
  const before = readFileSync(page, 'utf8');
  const after = before.replace(tag, spoken);
  if (!process.argv.includes('--check')) writeFileSync(page, after);
  else if (after !== before) {
    console.log(`demo/${name} 与组件的文字不一致，请运行 node demo/sentences.mjs`);
    process.exitCode = 1;
  }
}

/** A tag with what it says between its ends. */
function spoken(_, indent, name, written = '') {
  const attributes = Object.fromEntries(
    [...written.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [camelCase(key), value]),
  );
  const { scene, models, problems } = presentWidget(name, attributes, report);
  if (models.length === 0) throw new Error(`<xx-${name}${written}>: ${problems[0]?.message}`);
  const text =
    escapeHtml(scene.sentence) || `\n${[...scene.visual, ...scene.blocks].map(plain).join('')}${indent}`;
  return `${indent}<xx-${name}${written}>${text}</xx-${name}>`;
}

/** A block as the plainest HTML there is; drawings and sources need the script. */
function plain(block) {
  switch (block.block) {
    case 'figure':
    case 'disclosure':
      return '';
    case 'list':
      return `<ul>\n${block.items.map(plain).join('')}</ul>\n`;
    case 'item':
      return `<li>${block.blocks.map(plain).join('').trim()}</li>\n`;
    case 'stack':
    case 'row':
      return block.blocks.map(plain).join('');
    case 'heading':
      return `<h${block.level + 2}>${words(block)}</h${block.level + 2}>\n`;
    case 'table':
      return plainTable(block);
    default:
      return `<p>${words(block)}</p>\n`;
  }
}

/** The columns in which anything is written; a name in the first. */
function plainTable({ caption, columns, groups }) {
  const rows = groups.flatMap((group) => group.rows.map(({ cells }) => cells));
  const said = (cell) => cell.flatMap((block) => (block.runs ? words(block) : [])).join('，');
  const used = columns.map((_, at) => at).filter((at) => rows.some((cells) => said(cells[at])));
  const row = (cells, tags) =>
    `<tr>${used.map((at) => `<${tags[at && 1]}>${cells[at]}</${tags[at && 1]}>`).join('')}</tr>\n`;
  const head = row(columns.map(words), ['th', 'th']);
  const body = rows.map((cells) => row(cells.map(said), ['th', 'td'])).join('');
  return `<table>\n<caption>${words({ runs: caption })}</caption>\n${head}${body}</table>\n`;
}

function words({ runs }) {
  // The numbers of a plan's sources lead nowhere without its list of them.
  return escapeHtml(runs.map(({ text }) => text.replace(/^\u2060\[.*\]$/, '')).join(''));
}

function camelCase(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
