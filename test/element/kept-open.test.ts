/** What a reader has opened or stands on stays when the figure changes under it. */
import { expect } from 'chai';
import { clear, type Live, place, settled } from '../contract/stage.ts';

function ring(): Live {
  const element = document.createElement('xx-progress') as Live;
  for (const [name, value] of Object.entries({ label: '加装电梯', value: '50', target: '63', unit: '台' }))
    element.setAttribute(name, value);
  return element;
}

describe('a source that a reader has opened', () => {
  afterEach(clear);

  for (const [what, change] of [
    ['passes its target, so that another drawing is needed', { value: '74' }],
    ['loses its value', { value: '' }],
    ['takes another shape', { variant: 'bar' }],
    ['is given another date', { period: '2021' }],
  ] as const)
    it(`stays open and keeps the focus when the figure ${what}`, async () => {
      const element = ring();
      place().append(element);
      await settled(element);
      const details = element.renderRoot.querySelector('details') as HTMLDetailsElement;
      const summary = details.querySelector('summary') as HTMLElement;
      details.open = true;
      summary.focus();
      const before = element.renderRoot.querySelector('.visual')?.innerHTML;
      for (const [name, value] of Object.entries(change)) element.setAttribute(name, value);
      await settled(element);
      expect(element.renderRoot.querySelector('.visual')?.innerHTML).not.to.equal(before);
      expect(element.renderRoot.querySelector('details')).to.equal(details);
      expect(details.open).to.equal(true);
      expect(element.renderRoot.activeElement).to.equal(summary);
    });
});
