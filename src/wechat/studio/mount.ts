/** Puts the studio into an element of a page. */
import { render } from 'lit/html.js';
import { fillPages, fitStage } from './pages.ts';
import { Studio, type StudioOptions } from './studio.ts';
import { view } from './view.ts';

export function mountStudio(options: StudioOptions): Studio {
  const { root } = options;
  const studio = new Studio(options, (now) => {
    render(view(now), root);
    fillPages(root, now);
  });
  fitStage(root);
  return studio;
}
