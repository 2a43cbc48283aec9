/** Where the tests put an example on: a real element in the page, and the same example as static output. */
import pageReport from '../../reports/xianxia-2021.json';
import { pageNamespace } from '../../src/element/report-store.ts';
import { measure } from '../../src/scene/measure.ts';
import { zhCN } from '../../src/text/zh-CN.ts';
import { attributesOf, type Example, sourceOf } from '../../src/widget/example.ts';
import { type Presented, type PresentedState, present } from '../../src/widget/present.ts';
import type { Widget } from '../../src/widget/widget.ts';
import { catalog } from '../../widgets/catalog.ts';
import { examples } from '../../widgets/examples.ts';
import '../../widgets/define.ts';

export { pageReport };

/** As much of a widget's element as the tests ask for. */
export interface Live extends HTMLElement {
  readonly updateComplete: Promise<void>;
  readonly renderRoot: ShadowRoot;
  readonly state: PresentedState;
  reportData: unknown;
}

export interface Case {
  readonly widget: Widget;
  readonly example: Example;
}

/** The widget that `npm test -- contract NAME` asks for; '' for all. */
const { only } = document.documentElement.dataset;
export const widgets = only ? catalog.filter(({ name }) => name === only) : catalog;

/** Every example of every widget. */
export const cases: readonly Case[] = widgets.flatMap((widget) =>
  (examples[widget.name] ?? []).map((example) => ({ widget, example })),
);

/** A report whose state never changes, at an address of its own. */
function pinned({ source, report }: Example): string {
  const url = new URL(`/pinned/${JSON.stringify(source)}`, document.baseURI).href;
  const state = { ...sourceOf({ source, report }, pageReport), url: source?.url };
  pageNamespace().reports.set(url, {
    state,
    watchers: new Set(),
    load: async () => {},
  });
  return url;
}

/** An example as the real element, not yet in the page. */
export function elementOf({ widget, example }: Case): Live {
  const element = document.createElement(`xx-${widget.name}`) as Live;
  element.dataset.example = example.name;
  for (const [name, value] of Object.entries(example.attributes)) element.setAttribute(name, value);
  if (example.slot) element.textContent = example.slot;
  if (!example.source) element.reportData = example.report ?? pageReport;
  else if (example.source.status !== 'none') element.setAttribute('report', pinned(example));
  return element;
}

/** The example without a page around it, as a static output takes it. */
export const presentedOf = ({ widget, example }: Case, widthPx = 0): Presented =>
  present(widget, attributesOf(example), sourceOf(example, pageReport), zhCN, { widthPx, measure });

/** An empty place in the page; it is taken away with `clear()`. */
export function place(widthPx?: number): HTMLElement {
  const container = document.createElement('div');
  if (widthPx) container.style.width = `${widthPx}px`;
  document.body.append(container);
  return container;
}

export function clear(): void {
  document.body.replaceChildren();
}

/** Until every element has rendered, and once more for what a resize asked for. */
export async function settled(...elements: readonly Live[]): Promise<void> {
  for (const element of elements) await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const element of elements) await element.updateComplete;
}

/** Until something of the network has arrived; past two seconds the test says what is missing. */
export async function until(check: () => boolean): Promise<void> {
  for (let waited = 0; !check() && waited < 2000; waited += 10)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

export async function show(one: Case, widthPx?: number): Promise<Live> {
  const element = elementOf(one);
  place(widthPx).append(element);
  await settled(element);
  return element;
}

/** The widget in its own place: what it has painted itself. */
export const paperOf = (element: Live): HTMLElement => {
  const paper = element.renderRoot.querySelector<HTMLElement>('.paper');
  if (!paper) throw new Error(`<${element.localName}> has painted nothing`);
  return paper;
};
