// npm run new NAME: a widget that works, from the files in src/build/new, and its place in every list of widgets.
//   npm run new pie-chart   <xx-pie-chart>, XxPieChart, pieChart in widgets/pie-chart/
// All of it or, when anything is in the way, nothing: each file is made up before the first is written.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from './setup.mjs';

const [name = '', ...more] = process.argv.slice(2);
const camel = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const pascal = camel.replace(/^./, (letter) => letter.toUpperCase());

const RESERVED =
  /^(arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|undefined|var|void|while|with|yield)$/;
/** Names of the page, which a model or a scene may not use (test/house/architecture.test.mjs). */
const PAGE = /^(document|window|navigator|location|localStorage|performance|fetch)$/;
/** Names of drawers for odds and ends, which the same test does not allow. */
const DRAWER = /(^|-)(utils?|helpers?|common|misc|shared|lib)(-|$)/;
const LISTS = /^(catalog|define|examples|index|static)$/;

checkName();
ensureDependencies();
const made = filesFromTemplates();
const listed = lists();
write(new Map([...made, ...listed]));
tell();

function checkName() {
  if (!name || more.length > 0)
    stop(
      '请写一个名字，例如 npm run new pie-chart。',
      'Give the widget one name, for example: npm run new pie-chart',
    );
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name) || name.length > 30)
    stop(
      `名字应为小写英文字母和数字，用连字符分词，每个词以字母开头，不超过 30 个字符，例如 pie-chart；现为 "${name}"。`,
      `A name is lower-case ASCII words joined by hyphens, at most 30 characters, like pie-chart; this is "${name}".`,
    );
  if (name === 'report')
    stop(
      '<xx-report> 是给各组件供报告的标签，请换一个名字。',
      '<xx-report> provides the report to all widgets: choose another name.',
    );
  if (RESERVED.test(camel) || PAGE.test(camel) || DRAWER.test(name) || LISTS.test(name))
    stop(
      `"${name}" 在代码里另有用处，请换一个名字。`,
      `"${name}" means something else in the code: choose another name.`,
    );
  // Every output is searched for these; they would be found in the name of the class.
  if (/null|undefined/.test(name))
    stop('名字里不能有 null 或 undefined。', 'A name may not contain null or undefined.');
  if (new RegExp(`^export const ${camel}\\b`, 'm').test(read('src/scene/scene.ts')))
    stop(
      `src/scene/scene.ts 里已有 ${camel}，请换一个名字。`,
      `src/scene/scene.ts has a ${camel} already: choose another name.`,
    );
}

/** The files of the widget by path. */
function filesFromTemplates() {
  const folder = fileURLToPath(new URL('new/', import.meta.url));
  const templates = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.txt'));
  const named = (text) =>
    text.replaceAll('kebab-name', name).replaceAll('camelName', camel).replaceAll('PascalName', pascal);
  const files = templates.map((path) => [
    named(path.replaceAll('\\', '/').replace(/\.txt$/, '')),
    named(readFileSync(join(folder, path), 'utf8')),
  ]);
  for (const path of [`widgets/${name}`, ...files.map(([path]) => path)])
    if (isTaken(path)) stop(`已有 ${path}，请换一个名字。`, `${path} exists already: choose another name.`);
  return new Map(files);
}

/** Some file systems take zh-cn.ts and zh-CN.ts for one. */
function isTaken(path) {
  const folder = join(root, dirname(path));
  const same = (other) => other.toLowerCase() === basename(path).toLowerCase();
  return existsSync(folder) && readdirSync(folder).some(same);
}

/** The lists of all widgets, with one more. */
function lists() {
  const key = camel === name ? name : `'${name}'`;
  const folder = `./${name}/${name}`;
  const change = (path, ...edits) => [path, edits.reduce((text, edit) => edit(text, path), read(path))];
  return new Map([
    change(
      'widgets/catalog.ts',
      oneMoreLine(sourceLine('import', 'scene'), `import { ${camel} } from '${folder}.scene.ts';`),
      oneMoreItem(/export const catalog\b[^=]*= \[([^\]]*)\]/, camel),
    ),
    change(
      'widgets/index.ts',
      oneMoreLine(
        sourceLine('export', 'element'),
        `export { Xx${pascal} } from '${folder}.element.ts';\nexport { ${camel}Model } from '${folder}.model.ts';`,
      ),
    ),
    change(
      'widgets/define.ts',
      oneMoreLine(/^import '\.\/([\w-]+)\/define\.ts';$/gm, `import './${name}/define.ts';`),
    ),
    change(
      'widgets/examples.ts',
      oneMoreLine(
        sourceLine('import', 'examples'),
        `import { ${camel}Examples } from '${folder}.examples.ts';`,
      ),
      oneMoreItem(/export const examples\b[^=]*= \{([^}]*)\}/, `${key}: ${camel}Examples`),
    ),
    change(
      'src/text/en-own.ts',
      oneMoreLine(
        /^import (?:type )?\{[^}]*\} from '\.\/([\w-]+)\.ts';$/gm,
        `import { ${camel}En } from './${name}.ts';`,
      ),
      oneMoreItem(/export const ownEn\b[^=]*= \{([^}]*)\}/, `${camel}: ${camel}En`),
    ),
    change(
      'demo/gallery/gallery.ts',
      oneMoreItem(/const NAMES\b[^=]*= \{([^}]*)\}/, `${key}: '新组件'`, { last: true }),
    ),
    change(
      'README.md',
      oneMoreLine(
        /^\| \[`<xx-([\w-]+)>`\]\(widgets\/\1\/README\.md\) \|.*\|$/gm,
        `| [\`<xx-${name}>\`](widgets/${name}/README.md) | 新组件 a new widget | \`of\`；\`label value unit scope period as-of note\` |`,
        { last: true },
      ),
    ),
  ]);
}

function sourceLine(word, role) {
  return new RegExp(`^${word} \\{ \\w+ \\} from '\\./([\\w-]+)/\\1\\.${role}\\.ts';$`, 'gm');
}

/** Puts a line among those that the pattern finds, by the widgets' names or as the last. */
function oneMoreLine(pattern, line, { last = false } = {}) {
  return (text, path) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) unknownShape(path);
    const next = last ? undefined : found.find(([, other]) => other > name);
    if (next) return `${text.slice(0, next.index)}${line}\n${text.slice(next.index)}`;
    const { index, 0: before } = found.at(-1);
    const end = index + before.length;
    return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
  };
}

/** Puts an item into the list that the pattern finds, likewise; one that is there already stays. */
function oneMoreItem(pattern, item, { last = false } = {}) {
  const keyOf = (text) => /^'?([\w-]+)'?(: [\w]+|: '[^',]*')?$/.exec(text)?.[1];
  return (text, path) => {
    const [whole, inner = ''] = pattern.exec(text) ?? unknownShape(path);
    const items = inner
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
    if (items.length === 0 || !items.every(keyOf)) unknownShape(path);
    if (items.some((each) => keyOf(each) === keyOf(item))) return text;
    const next = last ? -1 : items.findIndex((each) => keyOf(each) > keyOf(item));
    items.splice(next < 0 ? items.length : next, 0, item);
    return text.replace(whole, () => whole.replace(inner, () => `\n  ${items.join(',\n  ')},\n`));
  };
}

/** Writes every file and has it formatted; what stands in the way is said, and all is as it was before. */
function write(files) {
  const before = new Map([...listed.keys()].map((path) => [path, read(path)]));
  const folders = [];
  try {
    for (const [path, text] of files) {
      const folder = dirname(join(root, path));
      // The path of the first folder made, if any had to be.
      const first = mkdirSync(folder, { recursive: true });
      if (first) folders.push(first);
      writeFileSync(join(root, path), text);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const code = [...files.keys()].filter((path) => path !== 'README.md');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [biome, 'check', '--write', '--error-on-warnings', ...code],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`biome check\n${stdout}${stderr}`);
  } catch (error) {
    for (const path of made.keys()) rmSync(join(root, path), { force: true });
    for (const folder of folders) rmSync(folder, { recursive: true });
    for (const [path, text] of before) if (read(path) !== text) writeFileSync(join(root, path), text);
    stop(`没有建成，一切照旧：${error.message}`, 'It could not be made, and everything is as it was before.');
  }
}

function tell() {
  const files = [...made.keys()].filter((path) => !path.startsWith('widgets/'));
  console.log(`已建 <xx-${name}>，并登记。Made <xx-${name}>, and listed it.

  + widgets/${name}/（七个文件 seven files）${files.map((path) => `\n  + ${path}`).join('')}
  ~ ${[...listed.keys()].join('\n  ~ ')}

接着 Next:
  npm test -- widgets/${name}   现在就能通过 passes as it is
  CHANGE   新文件里这样的注释说该改什么 comments of this name in the new files say what to change
  docs/add-a-widget.md   各步骤 the steps`);
}

function read(path) {
  return readFileSync(join(root, path), 'utf8');
}

function unknownShape(path) {
  return stop(
    `认不出 ${path} 里组件列表的写法，什么都没有改；请先把它恢复成一行一个组件。`,
    `The list of widgets in ${path} is not in a shape that is known; nothing was changed. Give each widget its line again.`,
  );
}

function stop(chinese, english) {
  console.error(`${chinese}\n${english}`);
  process.exit(2);
}
