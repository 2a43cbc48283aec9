/** How a page of many widgets is painted: in its order, in slices, and at once when it is printed. */
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit/html.js';
import { LiveElement } from '../../src/element/live-element.ts';
import { clear, type Live, place } from '../contract/stage.ts';

const COUNT = 60;
/** Each look at the clock finds it so many milliseconds later. */
const LATER_MS = 5;

const rings = () =>
  Array.from({ length: COUNT }, (_, index) => {
    const ring = document.createElement('xx-progress') as Live;
    for (const [name, value] of Object.entries({
      label: `第${index + 1}台`,
      value: '1',
      target: '2',
      unit: '台',
    }))
      ring.setAttribute(name, value);
    return ring;
  });

const painted = (elements: readonly Live[]) =>
  elements.map((element) => Boolean(element.shadowRoot?.querySelector('.paper')));

class FailingElement extends LiveElement {
  protected render(): TemplateResult {
    throw new Error('a mistake of one element');
  }
}
class SoundElement extends LiveElement {
  rendered = 0;
  drawings = 0;
  fails = false;
  protected render(): TemplateResult {
    this.rendered += 1;
    if (this.fails) throw new Error('a mistake of one element');
    return html`<p>drawn</p>`;
  }
  protected override updated(): void {
    this.drawings += 1;
  }
}
customElements.define('x-failing', FailingElement);
customElements.define('x-sound', SoundElement);

/** A mistake as the browser tells it to the page's author; here it is no failure of the test. */
const mistake = () =>
  new Promise<PromiseRejectionEvent>((resolve) => {
    const hear = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      resolve(event);
    };
    window.addEventListener('unhandledrejection', hear, { capture: true, once: true });
  });

describe('many widgets on one page', () => {
  const { now } = performance;
  let hidden = false;
  let time = 0;

  beforeEach(() => {
    hidden = false;
    time = 0;
    performance.now = () => (time += LATER_MS);
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  });
  afterEach(() => {
    performance.now = now;
    Reflect.deleteProperty(document, 'hidden');
    clear();
  });

  it('paints the first of them at once, the others after a pause, and all in the order of the page', async () => {
    const all = rings();
    place().append(...all);
    expect(painted(all)).not.to.include(true);
    await all[0]?.updateComplete;
    const first = painted(all);
    const count = first.filter(Boolean).length;
    expect(count)
      .to.be.above(1)
      .and.below(COUNT / 2);
    expect(first.lastIndexOf(true), 'no widget is painted before one above it').to.equal(count - 1);
    expect(
      all.map(({ state }) => state === 'ready'),
      'none says that it is ready before it is drawn',
    ).to.deep.equal(first);
    await Promise.all(all.map(({ updateComplete }) => updateComplete));
    expect(painted(all)).not.to.include(false);
  });

  it('paints what still waits when the page is printed', async () => {
    const all = rings();
    place().append(...all);
    await all[0]?.updateComplete;
    expect(painted(all)).to.include(false);
    window.dispatchEvent(new Event('beforeprint'));
    expect(painted(all)).not.to.include(false);
    await Promise.all(all.map(({ updateComplete }) => updateComplete));
  });

  it('does nothing twice when the page is printed while it is being painted', async () => {
    const sound = Array.from({ length: COUNT }, () => document.createElement('x-sound') as SoundElement);
    place().append(...sound);
    await sound[0]?.updateComplete;
    window.dispatchEvent(new Event('beforeprint'));
    await Promise.all(sound.map(({ updateComplete }) => updateComplete));
    await new Promise((resolve) => setTimeout(resolve));
    expect(new Set(sound.map(({ rendered, drawings }) => `${rendered} ${drawings}`))).to.deep.equal(
      new Set(['1 1']),
    );
  });

  it('makes no pause on a page that nobody sees', async () => {
    hidden = true;
    const all = rings();
    place().append(...all);
    await all[0]?.updateComplete;
    expect(painted(all)).not.to.include(false);
  });

  it('paints once for all changes of a moment, also while it waits', async () => {
    const all = rings();
    place().append(...all);
    const last = all.at(-1) as Live;
    await all[0]?.updateComplete;
    last.setAttribute('value', '7');
    const { updateComplete } = last;
    last.setAttribute('value', '8');
    expect(last.updateComplete).to.equal(updateComplete);
    await updateComplete;
    expect(last.shadowRoot?.querySelector('.value')?.textContent).to.contain('8');
  });

  it('keeps a mistake in one element from the others', async () => {
    const [failing, sound] = ['x-failing', 'x-sound'].map((name) => document.createElement(name)) as Live[];
    const said = mistake();
    place().append(failing as Live, sound as Live);
    await sound?.updateComplete;
    expect(String((await said).reason)).to.contain('a mistake of one element');
    expect(sound?.shadowRoot?.textContent).to.contain('drawn');
  });

  it('leaves what stood there when a later drawing fails, and takes it for no new one', async () => {
    const sound = document.createElement('x-sound') as SoundElement;
    place().append(sound);
    await sound.updateComplete;
    const said = mistake();
    sound.fails = true;
    sound.requestUpdate();
    await sound.updateComplete;
    expect(String((await said).reason)).to.contain('a mistake of one element');
    expect(sound.shadowRoot?.textContent).to.contain('drawn');
    expect(sound.drawings).to.equal(1);
  });
});
