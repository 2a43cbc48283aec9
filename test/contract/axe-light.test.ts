import { expect } from 'chai';
import { axeFindsNothing, contrastFaults, inTheOpen, staged } from './axe.ts';
import { cases } from './stage.ts';

axeFindsNothing('in light', 'light', '', () => {
  it('would find a text too faint, also one that is hidden from it', async () => {
    const [one] = cases;
    if (!one) throw new Error('no example');
    const stage = await staged(one, 'light');
    stage.style.setProperty('--xx-muted', '#ccc');
    inTheOpen(stage);
    expect(await contrastFaults(stage)).to.deep.equal(['color-contrast']);
  });
});
