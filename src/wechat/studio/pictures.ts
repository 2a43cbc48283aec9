/** SVG and PNG of what the studio shows, drawn anew from the scene and never from a picture of the page. */
import type { Scene } from '../../scene/scene.ts';
import type { Palette } from '../../theme/tokens.ts';

interface Drawn {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly footer: string;
}

export function drawnSvg(_: Drawn): Blob | string {
  return '';
}

export async function drawnPng(_: Drawn): Promise<Blob | string> {
  return '';
}

export interface Poster {
  readonly title: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly scenes: readonly Scene[];
  readonly palette: Palette;
}

export async function poster(_: Poster): Promise<Blob | string> {
  return '';
}
