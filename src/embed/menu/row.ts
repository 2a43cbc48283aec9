/** The row of buttons in an opened 出处: read aloud, take as picture, as table, as text. */
import type { ReportElement } from '../../element/report-element.ts';
import { pageNamespace } from '../../element/report-store.ts';
import { sceneWidthPx } from '../../paint/drawing.ts';
import { svgOf } from '../../paint/to-svg.ts';
import { toText } from '../../paint/to-text.ts';
import type { Block } from '../../scene/scene.ts';
import { exportWords } from '../../text/export.ts';
import { scaled } from '../../theme/scale.ts';
import { imprintOf } from '../../widget/imprint.ts';
import { figuresCsv } from './figures.ts';
import { PICTURE_PX, paletteOf, pictureOf, pngOf } from './picture.ts';
import { canSpeak, hush, speak } from './voice.ts';

export const ROW = 'take';

export const rowStyles = scaled(/* css */ `
.${ROW} { margin-top: .5rem; }
.${ROW} button { min-height: var(--xx-target, 2.75rem); margin: .25rem .5rem .25rem 0; font-size: .9375rem; cursor: pointer; }
.${ROW} textarea { display: block; box-sizing: border-box; width: 100%; height: 8rem; margin-top: .5rem; font: inherit; font-size: .9375rem; color: inherit; background: none; border: 1px solid; }
.${ROW} p:empty { display: none; }
@media print { .${ROW} { display: none; } }
`);

/** A table of ours makes its own file, with more columns. */
type Shown = ReportElement & { csv?: () => string };

/** The report that an element shows, as it was read. */
function reportOf(element: Shown): unknown {
  if (element.reportData !== undefined) return element.reportData;
  for (const { watchers, state } of pageNamespace().reports.values())
    if (watchers.has(element)) return state.loaded?.raw;
  return undefined;
}

const withoutSources = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block): Block[] => {
    switch (block.block) {
      case 'disclosure':
      case 'link':
        return [];
      case 'stack':
      case 'row':
      case 'item':
        return [{ ...block, blocks: withoutSources(block.blocks) }];
      case 'list':
        return [
          { ...block, items: block.items.map((item) => ({ ...item, blocks: withoutSources(item.blocks) })) },
        ];
      default:
        return [block];
    }
  });

function download(blob: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  // Firefox before 75 follows no link that is not in the page.
  anchor.hidden = true;
  document.body.appendChild(anchor);
  anchor.click();
  anchor.remove();
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/** What no file system takes, and what makes a name hard to read, left out. */
const fileName = (title: string): string =>
  Array.from(title.replace(/[\\/:*?"<>|\s.]+/g, ' ').trim())
    .slice(0, 40)
    .join('');

export function makeRow(element: Shown): HTMLElement {
  const said = exportWords(element.words);
  const row = document.createElement('div');
  row.className = ROW;
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', said.menu);
  const status = document.createElement('p');
  status.className = 'note';
  status.setAttribute('role', 'status');

  /** What is shown now, laid out for a picture; the reader may have waited, and the report changed. */
  const taken = () => {
    const { words } = element;
    const { scene, models } = element.presentFor(sceneWidthPx(PICTURE_PX));
    const raw = reportOf(element);
    const footer = models.some(({ ids }) => ids?.length) || element.of ? imprintOf(raw, words) : '';
    const picture = pictureOf(scene, footer);
    return { words, scene, models, raw, footer, picture, name: said.fileName(fileName(picture.title)) };
  };
  const save = (parts: BlobPart | Blob, type: string, name: string) => {
    download(parts instanceof Blob ? parts : new Blob([parts], { type }), name);
    status.textContent = said.saved(name);
  };
  const button = (name: string, act: (pressed: HTMLButtonElement) => void | Promise<void>) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = name;
    made.addEventListener('click', () => {
      status.textContent = '';
      row.querySelector('textarea')?.remove();
      void act(made);
    });
    row.append(made);
  };

  if (canSpeak())
    button(said.read, (pressed) => {
      if (pressed.textContent === said.stop) {
        hush();
        return;
      }
      const { scene, words } = taken();
      const text =
        scene.sentence ||
        toText({ ...scene, visual: withoutSources(scene.visual), blocks: withoutSources(scene.blocks) });
      pressed.textContent = said.stop;
      speak(text.split('\n').filter(Boolean), words.language, (heard) => {
        pressed.textContent = said.read;
        if (!heard) status.textContent = said.noVoice;
      });
    });
  button(said.png, async () => {
    const { picture, name } = taken();
    const made = await pngOf(picture, paletteOf(element));
    if (!made) {
      status.textContent = said.noPicture;
      return;
    }
    save(made.blob, made.blob.type, `${name}.png`);
    if (made.smaller) status.textContent = said.smaller;
  });
  button(said.svg, () => {
    const { picture, name } = taken();
    save(svgOf(picture, paletteOf(element)), 'image/svg+xml', `${name}.svg`);
  });
  button(said.csv, () => {
    const { scene, models, raw, words, name } = taken();
    const own = element.of?.split(/\s+/).filter(Boolean) ?? [];
    const ids = models.flatMap((model) => model.ids ?? own);
    const rows = ids.filter((id, index) => ids.indexOf(id) === index);
    const csv = element.csv?.() || figuresCsv(scene, rows, raw, words);
    save(csv, 'text/csv;charset=utf-8', `${name}.csv`);
  });
  button(said.copy, async () => {
    const { scene, footer } = taken();
    const text = [toText(scene), footer].filter(Boolean).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = said.copied;
    } catch {
      // No clipboard on a page without https, in an older browser, or refused.
      const area = document.createElement('textarea');
      area.readOnly = true;
      area.value = text;
      area.setAttribute('aria-label', said.copy);
      row.append(area);
      area.focus();
      area.select();
      const copied = document.execCommand('copy');
      status.textContent = copied ? said.copied : said.noCopy;
      if (!copied) return;
      area.remove();
      [...row.querySelectorAll('button')].pop()?.focus();
    }
  });
  row.append(status);
  return row;
}
