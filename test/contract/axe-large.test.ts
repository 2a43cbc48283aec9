import { axeFindsNothing } from './axe.ts';

axeFindsNothing('at 200 % text', 'light', '200%');
