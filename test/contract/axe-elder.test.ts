import { axeFindsNothing } from './axe.ts';
import { cases } from './stage.ts';

/** The first example of each widget that has something to show; what it can be is the matter of the others. */
const shown = cases.filter(
  (one, index) =>
    !one.example.state &&
    index === cases.findIndex(({ widget, example }) => widget === one.widget && !example.state),
);

axeFindsNothing('for elderly readers', 'light', '', undefined, { shown, mode: 'elder' });
