/**
 * `dist/xx-doctor.js`: examines the page that it is put on, and shows what it found at the top. The one
 * script fetches it for `?xx-doctor`; where that does not run, the line `<script src="xx-doctor.js">` does.
 */
import { diagnose } from './diagnose.ts';
import { show } from './panel.ts';

declare const WIDGET_NAMES: readonly string[];

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Until the widgets have drawn or said why they cannot; five seconds are enough for both. */
async function settled(): Promise<void> {
  const selector = WIDGET_NAMES.map((name) => `xx-${name}`).join();
  const loading = () =>
    [...document.querySelectorAll(selector)].some(
      (widget) => (widget as { state?: string }).state === 'loading',
    );
  await pause(100);
  for (let waited = 0; waited < 5000 && loading(); waited += 50) await pause(50);
}

async function examine(): Promise<void> {
  await settled();
  const found = await diagnose(document, WIDGET_NAMES);
  for (const { code, message } of found) console.warn(`xx-doctor ${code}：${message}`);
  show(found);
}

if (document.readyState === 'complete') void examine();
else window.addEventListener('load', () => void examine());
