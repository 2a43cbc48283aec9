/**
 * `xx-report`: the report's tools on the command line. Exit 0 = fine, 1 = findings (one line each:
 * file, id, field, what and how to mend), 2 = cannot run.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  frameOf,
  imprint,
  LANGUAGES,
  type Language,
  OUTPUTS,
  paintScene,
  pictureOf,
  presentWidget,
} from '../../widgets/static.ts';
import { NoPicture, toPng } from '../paint/node/to-png.ts';
import { TIERS } from '../paint/to-wechat.ts';
import { checkReport } from '../report/check-report.ts';
import { checkCoherence } from '../report/coherence.ts';
import { decode } from '../report/load.ts';
import { untranslated } from '../report/localize.ts';
import { type Finding, verify } from '../report/node/verify.ts';
import { THEMES } from '../theme/themes.ts';
import { checkArticle } from '../wechat/check.ts';
import { oembed } from './oembed.ts';
import { prerender, UnreadablePage } from './prerender.ts';

/** What `render` gives; a PNG is made here and not in a library, since its renderer is a program of the machine's own. */
const OUTPUTS_HERE = [...OUTPUTS, 'png'] as const;

const USAGE = `xx-report — 工作报告数据的工具 / tools for work-report data

  xx-report verify 报告.json --text 原文.txt     逐条核对出处 / prove every figure against the official text
  xx-report check 报告.json                      核算各数之间的关系 / recompute sums, shares, completions, counts
  xx-report render 报告.json --widget progress --of lift-2021-start --as ${OUTPUTS_HERE.join('|')} [--out 文件.png]
                   [--text 原文.txt] [--lang ${LANGUAGES.join('|')}] [--width 像素] [--theme ${THEMES.map(({ name }) => name).join('|')}] [--tier ${TIERS.join('|')}] [--variant bar …]
  xx-report prerender 网页.html [--shadow] [--root 网站目录] [--report 报告.json] [--text 原文.txt] [--out 另存.html]
                   把每个标签的文字写进网页，没有 JavaScript 也能读 / writes what each tag says into the page
  xx-report oembed 报告.json --widget progress --of lift-2021-start --base https://网站/xx-widgets/
                   [--width 像素] [--height 像素]     iframe 嵌入的 oEmbed 说明 / the oEmbed answer for a figure
  xx-report check-wechat 文章.html               公众号图文能否原样保留 / whether a WeChat article keeps what it shows

退出码 / exit code: 0 无问题 fine, 1 有发现 findings, 2 不能运行 cannot run
check 列出“待核”（退出码 1）与“从宽”：只有一部分成立的说法，记下而不算差错 / a claim true in part is noted, no finding`;

/** Something that keeps the command from running at all. */
class CannotRun extends Error {}

function read(file: string): string {
  try {
    return decode(readFileSync(file));
  } catch {
    throw new CannotRun(`读不到文件 ${file} / cannot read ${file}`);
  }
}

function readJson(file: string): unknown {
  const text = read(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CannotRun(`${file} 不是完整的 JSON：${(error as Error).message} / not valid JSON`);
  }
}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new CannotRun(`缺少 ${name} / missing ${name}\n\n${USAGE}`);
  return value;
}

function report(file: string, findings: readonly Finding[]): number {
  for (const { id, field, message } of findings) console.log(`${file}: ${id}: ${field}: ${message}`);
  return findings.length ? 1 : 0;
}

/** What does not add up, and what a file that has translations does not translate. A claim that is merely generous is printed and is no finding. */
function check(path: string): number {
  const raw = readJson(path);
  const { report: checked, problems } = checkReport(raw);
  const found = checked ? checkCoherence(checked) : [];
  const missing = Object.keys(checked?.translations ?? {}).flatMap((language) =>
    untranslated(raw, language).map(({ path: field, text }) => ({
      id: `translations.${language}`,
      field,
      message: `没有译文 “${text}”，请在 translations.${language} 里补上 / not translated`,
    })),
  );
  if (!problems.length && !found.length && !missing.length)
    console.log(`${path}: 各数之间的关系都成立 / every relation between the figures holds`);
  report(
    path,
    found.map(({ kind, ids: [id = ''], field, formula, expected, printed, mend }) => ({
      id,
      field,
      message: `${kind === 'wrong' ? '待核' : '从宽'} ${formula}；应为“${expected}”，现为“${printed}”；${mend}`,
    })),
  );
  const bad = report(path, [...problems, ...missing]);
  return bad || found.some(({ kind }) => kind === 'wrong') ? 1 : 0;
}

/**
 * Whether the editor of a public account keeps an article as it is. It goes by the rules that Tencent
 * publishes; nothing is tried in an account.
 */
function checkWechat(path: string): number {
  const findings = checkArticle(read(path).trim());
  if (!findings.length)
    console.log(
      `${path}: 依据腾讯公开的规则检查，无发现；未在登录的公众号后台实测 / no findings by Tencent's published rules; not tried in a live account`,
    );
  return report(
    path,
    findings.map(({ node, rule, evidence, message }) => ({
      id: node,
      field: `${rule}（${evidence}）`,
      message,
    })),
  );
}

/** Options that are attributes of the tag: `--target-label` is `targetLabel`. */
function attributesFrom(values: Record<string, unknown>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string') continue;
    attributes[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value;
  }
  return attributes;
}

/** The tag's own attributes that can be given to `render`. */
const TAG_OPTIONS = [
  'of',
  'label',
  'value',
  'unit',
  'target',
  'target-label',
  'completion',
  'period',
  'as-of',
  'scope',
  'change',
  'against',
  'better',
  'note',
  'variant',
  'items',
  'kind',
  'size',
];

type Values = Record<string, string | undefined>;

/** Finds the reports of a page's addresses: beside the page, or from the root of the site. */
function reportFinder(page: string, root: string | undefined) {
  return (address: string): { readonly raw: unknown } | { readonly problem: string } => {
    if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address))
      return { problem: `${address} 在别的网站上，请用 --report 给出这份报告的文件` };
    let path = address.replace(/[?#].*/, '');
    try {
      path = decodeURIComponent(path);
    } catch {
      // A per cent sign that is meant: the name of the file as it stands.
    }
    const inSite = path.startsWith('/');
    if (inSite && root === undefined)
      return {
        problem: `${address} 从网站的根算起，请用 --root 给出网站的目录，或用 --report 给出报告的文件`,
      };
    try {
      return { raw: readJson(inSite ? join(root as string, path) : resolve(dirname(page), path)) };
    } catch (error) {
      return { problem: (error as Error).message };
    }
  };
}

/** To a file where one is named, else to whoever reads the output. */
function give(made: string | Uint8Array, out: string | undefined): void {
  if (!out) {
    process.stdout.write(made);
    return;
  }
  try {
    writeFileSync(out, made);
  } catch {
    throw new CannotRun(`写不了文件 ${out} / cannot write ${out}`);
  }
}

/** Writes the page in place, or elsewhere; all at once, so that nobody is served half a page. */
function prerenderPage(path: string, shadow: boolean, values: Values): number {
  const { report: own, text, width, theme, root, out = path } = values;
  let before: Buffer;
  try {
    before = readFileSync(path);
  } catch {
    throw new CannotRun(`读不到文件 ${path} / cannot read ${path}`);
  }
  const { bytes, written, findings } = prerender(before, {
    reportAt: reportFinder(path, root),
    report: own === undefined ? undefined : { raw: readJson(own) },
    officialText: text === undefined ? undefined : read(text),
    widthPx: Number(width) || 0,
    shadow,
    theme,
  });
  if (out !== path || !bytes.equals(before)) {
    give(bytes, `${out}.xx-new`);
    renameSync(`${out}.xx-new`, out);
  }
  console.log(`${out}: 写入 ${written} 个标签${bytes.equals(before) ? '，没有变化' : ''} / ${written} tags`);
  return report(path, findings);
}

async function main(args: string[]): Promise<number> {
  const names = [
    'text',
    'widget',
    'as',
    'width',
    'theme',
    'tier',
    'lang',
    'report',
    'root',
    'out',
    'base',
    'height',
    ...TAG_OPTIONS,
  ];
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
        shadow: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new CannotRun(`${(error as Error).message}\n\n${USAGE}`);
  }
  const { shadow = false, ...written } = parsed.values;
  const values = written as Values;
  const [command, file] = parsed.positionals;
  const themes = THEMES.map((known) => known.name);
  if (values.theme && !themes.includes(values.theme))
    throw new CannotRun(`--theme 应为 ${themes.join('、')} 之一，现为 ${values.theme}`);
  for (const name of ['width', 'height'])
    if (values[name] && !/^[1-9]\d*$/.test(values[name]))
      throw new CannotRun(`--${name} 应为像素数，现为 ${values[name]}`);
  switch (command) {
    case 'verify': {
      const path = required(file, '报告.json');
      const findings = verify(readJson(path), read(required(values.text, '--text')));
      if (!findings.length) console.log(`${path}: 每个数字都在原文里 / every figure stands in the text`);
      return report(path, findings);
    }
    case 'check-wechat':
      return checkWechat(required(file, '文章.html'));
    case 'check':
      return check(required(file, '报告.json'));
    case 'render': {
      const {
        theme,
        width,
        as = 'html',
        text,
        widget,
        lang = 'zh-CN',
        tier: wanted = 'svg',
        out,
        ...attributes
      } = values;
      const output = OUTPUTS_HERE.find((known) => known === as);
      if (!output) throw new CannotRun(`--as 应为 ${OUTPUTS_HERE.join('、')} 之一，现为 ${as}`);
      const language = LANGUAGES.find((known): known is Language => known === lang);
      if (!language) throw new CannotRun(`--lang 应为 ${LANGUAGES.join('、')} 之一，现为 ${lang}`);
      const tier = TIERS.find((known) => known === wanted);
      if (!tier) throw new CannotRun(`--tier 应为 ${TIERS.join('、')} 之一，现为 ${wanted}`);
      const raw = file && readJson(file);
      const presented = presentWidget(required(widget, '--widget'), attributesFrom(attributes), raw, {
        widthPx: frameOf(output, Number(width)),
        officialText: text && read(text),
        language,
      });
      const look = { theme, tier, widthPx: Number(width), footer: imprint(raw || undefined, language) };
      if (output === 'png') {
        const { drawing, palette } = pictureOf(presented.scene, look);
        give(await toPng(drawing, palette), out);
      } else give(`${paintScene(presented.scene, output, look)}\n`, out);
      return report(
        file ?? 'render',
        presented.problems
          .filter((problem) => problem.state !== 'ready')
          .map(({ field = '', message }) => ({ id: values.of ?? '', field, message })),
      );
    }
    case 'prerender':
      return prerenderPage(required(file, '网页.html'), shadow === true, values);
    case 'oembed': {
      const { widget, base, width, height, ...attributes } = values;
      const presented = presentWidget(
        required(widget, '--widget'),
        attributesFrom(attributes),
        readJson(required(file, '报告.json')),
      );
      const wrong = presented.problems.filter((problem) => problem.state !== 'ready');
      if (!wrong.length)
        console.log(oembed(presented, { base: required(base, '--base'), width, height }, attributes));
      return report(
        file as string,
        wrong.map(({ field = '', message }) => ({ id: values.of ?? '', field, message })),
      );
    }
    case undefined:
    case 'help':
      console.log(USAGE);
      return 0;
    default:
      throw new CannotRun(`没有 ${command} 这个命令 / no such command\n\n${USAGE}`);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(
    error instanceof CannotRun ||
      error instanceof RangeError ||
      error instanceof UnreadablePage ||
      error instanceof NoPicture
      ? error.message
      : error,
  );
  process.exitCode = 2;
}
