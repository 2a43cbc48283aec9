import { nothingMovesAt } from './layout-shift.mjs';

nothingMovesAt(375);
