import { expect } from 'chai';
import { axeFindsNothing, staged } from './axe.ts';
import { cases } from './stage.ts';

axeFindsNothing('in dark', 'dark', '', () => {
  it('sees the dark palette in dark', async () => {
    const [one] = cases;
    if (!one) throw new Error('no example');
    const [light, dark] = [await staged(one, 'light'), await staged(one, 'dark')];
    const inkOf = (stage: HTMLElement) => getComputedStyle(stage.firstElementChild as Element).color;
    expect(inkOf(light)).not.to.equal(inkOf(dark));
  });
});
