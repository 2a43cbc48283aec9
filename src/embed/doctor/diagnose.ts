/**
 * The doctor: what keeps a widget from working on this page, and the line to paste. It looks at the page
 * as the browser has it, not at its source, and follows each trouble to its cause: a report that cannot be
 * read is one finding, not one for each of its figures.
 */
import { provider } from '../../element/around.ts';
import type { PageNamespace } from '../../element/report-store.ts';
import { type Diagnosis, REPORT_LINE } from './codes.ts';
import { declarationTrouble, encodingTrouble, stylesheetTrouble } from './document.ts';
import { reportTrouble, resolved } from './reports.ts';
import { ourScripts, scriptTrouble, severalScripts } from './scripts.ts';
import { EXAMPLE_LINK } from './source.ts';
import {
  layoutTrouble,
  lostTags,
  misspelt,
  misspeltRung,
  stateTrouble,
  type Widget,
  writingTrouble,
} from './tags.ts';

/** Every part of a page, also inside a portal's own components. */
function everything(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot && !/^xx-/.test(element.localName)
      ? [element, ...everything(element.shadowRoot)]
      : [element],
  );
}

/** Where a widget looks for its report: its own address, or that of its provider. */
const addressOf = (widget: Widget): string =>
  widget.getAttribute('report') || provider(widget)?.getAttribute('src') || '';

/** Everything that is wrong, the most telling first; nothing on a healthy page. `names`: of the widgets. */
export async function diagnose(page: Document, names: readonly string[]): Promise<Diagnosis[]> {
  const space = (globalThis as { [key: symbol]: PageNamespace | undefined })[Symbol.for('xx-widgets')];
  const defined = names.filter((name) => window.customElements?.get(`xx-${name}`));
  const all = everything(page);
  const widgets: Widget[] = all.filter(({ localName }) =>
    names.some((name) => localName === `xx-${name}`),
  ) as Widget[];
  const providers = all.filter(({ localName }) => localName === 'xx-report');
  const found = await encodingTrouble(page);

  if (!defined.length) found.push(await scriptTrouble(page, names));
  else {
    found.push(...severalScripts(page, space?.versions || []));
    for (const widget of widgets) if (widget.state === undefined) found.push(undefinedTag(widget, defined));
  }

  const miswritten = new Map<Element, Diagnosis>();
  for (const element of [...widgets, ...providers]) {
    const trouble = writingTrouble(element, names);
    // What a tag has swallowed is not looked at by itself.
    if (trouble && ![...miswritten.keys()].some((outer) => outer.contains(element)))
      miswritten.set(element, trouble);
  }
  found.push(...miswritten.values());
  const rungs = [...page.querySelectorAll('[data-xx],a[href*="#xx-"],iframe[src*="xx-"],xx-report[view]')];
  const strange = [
    ...all.map((element) => misspelt(element, names)),
    ...rungs.map((rung) => misspeltRung(rung, names)),
  ].filter(Boolean) as Diagnosis[];
  found.push(...strange);
  const lost = lostTags(page, names, widgets.length > 0);
  if (lost) found.push(lost);
  if (!widgets.length && !lost && !strange.length && !rungs.length)
    found.push({
      code: 'tag-eaten',
      message: '页面里没有 <xx-…> 标签，也没有可以升级的表格或链接：编辑器把标签删掉了，请改用链接',
      paste: EXAMPLE_LINK,
    });

  const sound = widgets.filter(
    (widget) =>
      widget.state !== undefined && ![...miswritten.keys()].some((element) => element.contains(widget)),
  );
  const told = new Map<string, readonly Diagnosis[]>();
  if (!providers.some((provider) => miswritten.has(provider)) && lost?.code !== 'escaped')
    for (const widget of sound) {
      const address = addressOf(widget);
      if (told.has(address)) continue;
      if (address) told.set(address, await reportTrouble(address, space?.reports.get(resolved(address))));
      else if (widget.state === 'failed') told.set(address, [noReport(providers)]);
    }
  // An address nobody needs (all its widgets have their figures in their tags) has no entry, and no trouble.
  const needed = [...told].filter(([address]) => !address || space?.reports.has(resolved(address)));
  for (const [, troubles] of needed) found.push(...troubles);

  for (const widget of sound) {
    const above = told.get(addressOf(widget)) || [];
    const said = stateTrouble(widget);
    // The report's own mistake is not its tag's.
    const explained =
      above.some(({ code }) => code === 'report-invalid') ||
      above.some(({ code, message }) => code === 'report-row' && said?.message.includes(inner(message)));
    if (said && !explained) found.push(said);
    const layout = layoutTrouble(widget);
    if (layout) found.push(layout);
  }
  if (sound.length) found.push(...(await stylesheetTrouble(page)));
  found.push(...declarationTrouble(page));
  return few(found);
}

/** The sentence of a row, without the address that stands before it. */
const inner = (message: string): string => message.replace(/^.*? 里，/, '');

function noReport(providers: readonly Element[]): Diagnosis {
  return providers.length
    ? { code: 'no-src', message: '<xx-report> 没有写 src，组件不知道到哪里取报告', paste: REPORT_LINE }
    : { code: 'no-report', message: '页面里没有 <xx-report>，组件不知道到哪里取报告', paste: REPORT_LINE };
}

function undefinedTag({ localName, ownerDocument }: Widget, defined: readonly string[]): Diagnosis {
  const name = localName.slice(3);
  // Beside the module that is there, whatever its folder is called.
  const [known] = ourScripts(ownerDocument, defined);
  const src = (known?.getAttribute('src') || 'widgets/x.js').replace(/[^/]*$/, `${name}.js`);
  return {
    code: 'tag-undefined',
    message: `页面没有载入 <${localName}> 的脚本，只有 ${defined.map((one) => `<xx-${one}>`).join('、')} 的`,
    paste: `<script type="module" src="${src}"></script>`,
  };
}

/** Of one trouble with twenty tags the first two tell enough. */
function few(found: readonly Diagnosis[]): Diagnosis[] {
  const once = found.filter(
    ({ code, message }, index) =>
      found.findIndex((other) => other.code === code && other.message === message) === index,
  );
  return once.flatMap((diagnosis, index) => {
    const before = once.slice(0, index).filter(({ code }) => code === diagnosis.code).length;
    const same = once.filter(({ code }) => code === diagnosis.code).length;
    if (before > 1) return [];
    const rest = before === 1 && same > 2 ? `（同样的还有 ${same - 2} 处）` : '';
    return [{ ...diagnosis, message: diagnosis.message + rest }];
  });
}
