// Where the time goes: one drawing under the browser's own trace, by kind of work. Tracing costs time itself, so
// only the shares are to be compared with other tables.
import { onPage } from './measure.mjs';

/** Names of trace events by kind; each event's own time without that of the events within it. */
const KINDS = [
  [
    '脚本 script',
    /^(v8\.(call|run|newInstance)|FunctionCall|EvaluateScript|RunMicrotasks|EventDispatch|TimerFire|FireAnimationFrame|v8\.compile|V8\.(?!GC))/,
  ],
  ['元素 elements', /^(ParseHTML|CustomElement|HTMLDocumentParser)/],
  ['回收内存 garbage collection', /^(V8\.GC|BlinkGC|MinorGC|MajorGC|CppGC)/],
  [
    '样式 style',
    /^(Document::(updateStyle|recalcStyle|updateActiveStyle|rebuildLayoutTree)|Style|UpdateLayoutTree|CSS|SlotAssignment|Blink\.Style)/,
  ],
  ['布局 layout', /(performLayout|^Layout$|^InlineNode)/],
  [
    '绘制 paint',
    /(Paint|Layerize|Compositing|Commit|CullRect|Lifecycle|UpdateLayer|IntersectionObserver|ScheduleAnimation)/,
  ],
];
const OTHER = '其他 other';

/** Milliseconds of each kind on the page's main thread. */
export function profile(browser, url, subject, { kind, count }) {
  return onPage(browser, async ({ page }) => {
    await page.goto(`${url}/page/${subject.name}/${kind}.html`, { waitUntil: 'load' });
    await page.evaluate((address) => window.bench.load(address), `/data/${kind}/${count}.json`);
    await page.tracing.start({
      categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink', 'cc'],
    });
    await page.evaluate(() => window.bench.draw());
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    return byKind(ownTimes(traceEvents));
  });
}

/** `[name, ms]` of each event on the thread that lays pages out most. */
function ownTimes(events) {
  const thread = ({ pid, tid }) => `${pid}:${tid}`;
  const spans = events.filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined);
  const busy = new Map();
  for (const event of spans)
    if (/^(UpdateLayoutTree|FunctionCall)$/.test(event.name))
      busy.set(thread(event), (busy.get(thread(event)) ?? 0) + event.tdur);
  const [main] = [...busy].sort(([, a], [, b]) => b - a)[0] ?? [];
  const own = spans
    .filter((event) => thread(event) === main)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur)
    .map((event) => ({ ...event, own: event.tdur }));
  const around = [];
  for (const event of own) {
    while (around.length && around.at(-1).ts + around.at(-1).dur <= event.ts) around.pop();
    if (around.length) around.at(-1).own -= event.tdur;
    around.push(event);
  }
  return own.map(({ name, own: us }) => [name, us / 1000]);
}

function byKind(times) {
  const sums = Object.fromEntries([...KINDS, [OTHER]].map(([name]) => [name, 0]));
  for (const [event, ms] of times) {
    const [name = OTHER] = KINDS.find(([, names]) => names.test(event)) ?? [];
    sums[name] += ms;
  }
  return sums;
}
