/**
 * `xx-report`: the report's tools on the command line. Exit 0 = fine, 1 = findings (one line each:
 * file, id, field, what and how to mend), 2 = cannot run.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { frameOf, OUTPUTS, type Output, paintScene, presentWidget } from '../../widgets/static.ts';
import { TIERS } from '../paint/to-wechat.ts';
import { checkReport } from '../report/check-report.ts';
import { checkCoherence } from '../report/coherence.ts';
import { decode } from '../report/load.ts';
import { type Finding, verify } from '../report/node/verify.ts';
import { THEMES } from '../theme/themes.ts';
import { checkArticle } from '../wechat/check.ts';

const USAGE = `xx-report — 工作报告数据的工具 / tools for work-report data

  xx-report verify 报告.json --text 原文.txt     逐条核对出处 / prove every figure against the official text
  xx-report check 报告.json                      核算各数之间的关系 / recompute sums, shares, completions, counts
  xx-report render 报告.json --widget progress --of lift-2021-start --as ${OUTPUTS.join('|')}
                   [--text 原文.txt] [--width 像素] [--theme xianxia|plain] [--tier ${TIERS.join('|')}] [--variant bar …]
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

/** What does not add up. A claim that is merely generous is printed and is no finding. */
function check(path: string): number {
  const { report: checked, problems } = checkReport(readJson(path));
  const found = checked ? checkCoherence(checked) : [];
  if (!problems.length && !found.length)
    console.log(`${path}: 各数之间的关系都成立 / every relation between the figures holds`);
  report(
    path,
    found.map(({ kind, ids: [id = ''], field, formula, expected, printed, mend }) => ({
      id,
      field,
      message: `${kind === 'wrong' ? '待核' : '从宽'} ${formula}；应为“${expected}”，现为“${printed}”；${mend}`,
    })),
  );
  return report(path, problems) || found.some(({ kind }) => kind === 'wrong') ? 1 : 0;
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

function main(args: string[]): number {
  const names = ['text', 'widget', 'as', 'width', 'theme', 'tier', ...TAG_OPTIONS];
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    });
  } catch (error) {
    throw new CannotRun(`${(error as Error).message}\n\n${USAGE}`);
  }
  const values = parsed.values as Record<string, string | undefined>;
  const [command, file] = parsed.positionals;
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
      const { theme, width, as = 'html', text, widget, tier: wanted = 'svg', ...attributes } = values;
      const output = OUTPUTS.find((known): known is Output => known === as);
      if (!output) throw new CannotRun(`--as 应为 ${OUTPUTS.join('、')} 之一，现为 ${as}`);
      const themes = THEMES.map((known) => known.name);
      if (theme && !themes.includes(theme))
        throw new CannotRun(`--theme 应为 ${themes.join('、')} 之一，现为 ${theme}`);
      const tier = TIERS.find((known) => known === wanted);
      if (!tier) throw new CannotRun(`--tier 应为 ${TIERS.join('、')} 之一，现为 ${wanted}`);
      if (width && !/^[1-9]\d*$/.test(width)) throw new CannotRun(`--width 应为像素数，现为 ${width}`);
      const presented = presentWidget(
        required(widget, '--widget'),
        attributesFrom(attributes),
        file && readJson(file),
        { widthPx: frameOf(output, Number(width)), officialText: text && read(text) },
      );
      console.log(paintScene(presented.scene, output, { theme, tier }));
      return report(
        file ?? 'render',
        presented.problems
          .filter((problem) => problem.state !== 'ready')
          .map(({ field = '', message }) => ({ id: values.of ?? '', field, message })),
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
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof CannotRun || error instanceof RangeError ? error.message : error);
  process.exitCode = 2;
}
