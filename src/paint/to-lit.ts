/** Scene → Lit templates: one small template per block and mark; classes name roles, attributes name tokens. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import type { Block, Mark, Run, Scene, Token } from '../scene/scene.ts';
import { tokenValue } from '../theme/tokens.ts';

const paint = (token: Token | undefined) => (token ? tokenValue(token) : nothing);

function markTemplate(mark: Mark): TemplateResult {
  switch (mark.mark) {
    case 'path':
      return svg`<path d=${mark.d} data-mark=${mark.key} fill=${paint(mark.fill)} stroke=${paint(mark.stroke)} stroke-width=${mark.width ?? nothing} stroke-dasharray=${mark.dash?.join(' ') ?? nothing} />`;
    case 'rect':
      return svg`<rect x=${mark.x} y=${mark.y} width=${mark.w} height=${mark.h} rx=${mark.radius ?? nothing} data-mark=${mark.key} fill=${paint(mark.fill)} stroke=${paint(mark.stroke)} stroke-width=${mark.width ?? nothing} stroke-dasharray=${mark.dash?.join(' ') ?? nothing} />`;
    case 'line':
      return svg`<line x1=${mark.x1} y1=${mark.y1} x2=${mark.x2} y2=${mark.y2} data-mark=${mark.key} fill=${paint(mark.fill)} stroke=${paint(mark.stroke)} stroke-width=${mark.width ?? nothing} stroke-dasharray=${mark.dash?.join(' ') ?? nothing} />`;
    case 'circle':
      return svg`<circle cx=${mark.cx} cy=${mark.cy} r=${mark.r} data-mark=${mark.key} fill=${paint(mark.fill)} stroke=${paint(mark.stroke)} stroke-width=${mark.width ?? nothing} stroke-dasharray=${mark.dash?.join(' ') ?? nothing} />`;
    case 'text':
      return svg`<text x=${mark.x} y=${mark.y} font-size=${mark.size} font-weight=${mark.bold ? 600 : nothing} text-anchor=${mark.anchor ?? nothing} fill=${paint(mark.fill)}>${mark.text}</text>`;
    case 'group':
      return svg`<g class=${mark.role ?? nothing} data-key=${mark.key}>${mark.marks.map(markTemplate)}</g>`;
  }
}

export const runsTemplate = (runs: readonly Run[]) =>
  runs.length === 1 && !(runs[0]?.role || runs[0]?.lang)
    ? runs[0]?.text
    : runs.map(({ text, role, lang }) =>
        role || lang
          ? html`<span class=${role || nothing} part=${role || nothing} lang=${lang || nothing}>${text}</span>`
          : text,
      );

/** A painted block; elements that put interaction around parts of a scene paint those parts with it. */
export function blockTemplate(block: Block): TemplateResult {
  switch (block.block) {
    case 'stack':
    case 'row':
      return html`<div class=${block.role ?? nothing}>${block.blocks.map(blockTemplate)}</div>`;
    case 'list':
      return block.ordered
        ? html`<ol class=${block.role ?? nothing}>${block.items.map(blockTemplate)}</ol>`
        : html`<ul class=${block.role ?? nothing}>${block.items.map(blockTemplate)}</ul>`;
    case 'item':
      return html`<li class=${block.role ?? nothing} data-key=${block.key}>${block.blocks.map(blockTemplate)}</li>`;
    case 'heading':
      return block.level === 1
        ? html`<h2>${runsTemplate(block.runs)}</h2>`
        : block.level === 2
          ? html`<h3>${runsTemplate(block.runs)}</h3>`
          : html`<h4>${runsTemplate(block.runs)}</h4>`;
    case 'text':
      return html`<p class=${block.role} part=${block.role}>${runsTemplate(block.runs)}</p>`;
    case 'figure':
      return html`<figure class=${block.role ?? nothing} part="figure"><svg viewBox="0 0 ${block.w} ${block.h}" preserveAspectRatio=${block.stretch ? 'none' : nothing} aria-hidden="true">${block.marks.map(markTemplate)}</svg></figure>`;
    case 'link':
      return html`<a href=${block.href}>${runsTemplate(block.runs)}</a>`;
    case 'disclosure':
      return html`<details class=${block.role ?? nothing} part="source"><summary>${block.summary}</summary>${block.blocks.map(blockTemplate)}</details>`;
    case 'table':
      // Only its own widget shows one, and paints it (table-to-lit.ts): every script would carry it here.
      return undefined as never;
  }
}

export function toLit(scene: Scene): TemplateResult {
  return html`<div class="xx-${scene.widget} paper" part="paper" data-state=${scene.state}>${
    scene.sentence ? html`<p class="sentence">${scene.sentence}</p>` : nothing
  }${
    scene.visual.length
      ? html`<div class="visual" aria-hidden=${scene.sentence ? 'true' : nothing}>${scene.visual.map(blockTemplate)}</div>`
      : nothing
  }${scene.blocks.map(blockTemplate)}</div>`;
}
