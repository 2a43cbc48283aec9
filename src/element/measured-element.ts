/** For widgets whose scene depends on the width they are given. */
import type { Model } from '../widget/widget.ts';
import { ReportElement } from './report-element.ts';

export abstract class MeasuredElement<M extends Model = Model> extends ReportElement<M> {
  private width = 0;
  private observer: ResizeObserver | null = null;

  /** In units of the drawing, which grow with the reader's text size. */
  protected override get widthPx(): number {
    return this.width;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const style = getComputedStyle(this);
    const take = (width: number) => {
      // Larger text makes a larger drawing, which therefore has fewer units of width; and the smallest word of
      // a drawing has to grow more than a line of text for `--xx-mode: elder` (src/theme/page-stylesheet.ts).
      const zoom = Number.parseFloat(style.getPropertyValue('--xx-zoom')) || 1;
      const units = Math.floor((width * 16) / (Number.parseFloat(style.fontSize) || 16) / zoom);
      if (!units || Math.abs(units - this.width) < 8) return;
      this.width = units;
      this.requestUpdate();
    };
    take(this.clientWidth);
    // In the next frame: painted at once, its own new height would be a resize that nobody is told of, and an
    // error event on the page.
    this.observer = new ResizeObserver(([entry]) =>
      requestAnimationFrame(() => entry && take(entry.contentRect.width)),
    );
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }
}
