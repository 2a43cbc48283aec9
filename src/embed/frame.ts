/**
 * The page's side of `dist/embed.html`: a frame becomes as high as what stands in it. A height is taken only
 * from the window of that frame and only from the host that its address names.
 */

/** What the page in the frame says: `{ type: 'xx-height', height: 320 }`, in CSS pixels. */
export const HEIGHT = 'xx-height';
/** What it is asked when the page came later than the frame: `{ type: 'xx-height?' }`. */
export const ASK = 'xx-height?';

/** No figure is higher; what says so is not ours. */
const LIMIT = 20_000;

/** Also inside a portal's own components, where `querySelectorAll` does not look. */
function framesIn(root: ParentNode): HTMLIFrameElement[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => [
    ...(element.localName === 'iframe' ? [element as HTMLIFrameElement] : []),
    ...(element.shadowRoot ? framesIn(element.shadowRoot) : []),
  ]);
}

/** The host that a frame's address names; '' where it has none. */
function originOf({ src }: HTMLIFrameElement): string {
  try {
    return new URL(src, document.baseURI).origin;
  } catch {
    return '';
  }
}

function heard({ data, source, origin }: MessageEvent): void {
  const { type, height } = (typeof data === 'object' && data) || {};
  if (type !== HEIGHT || typeof height !== 'number' || !(height > 0 && height <= LIMIT)) return;
  for (const frame of framesIn(document))
    if (frame.contentWindow === source && originOf(frame) === origin)
      // By the object model, which a strict policy allows; an attribute it does not.
      frame.style.height = `${Math.ceil(height)}px`;
}

/** Listens, and asks the frames that were ready before. */
export function followHeights(): void {
  window.addEventListener('message', heard);
  for (const frame of framesIn(document)) {
    const origin = originOf(frame);
    if (/xx-/.test(frame.src) && /^https?:/.test(origin))
      frame.contentWindow?.postMessage({ type: ASK }, origin);
  }
}
