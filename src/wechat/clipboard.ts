/**
 * Puts an article on the clipboard as it is. In the `copy` event of a user's gesture exact HTML travels;
 * `navigator.clipboard.write` may sanitise it, and is the second way; a page that may do neither hands the
 * text to the user, whose own Ctrl+C raises the same event.
 */

export interface Copied {
  readonly html: string;
  readonly plain: string;
}

/** Answers one `copy` event with both forms; true when there was a clipboard to write to. */
export function answerCopy(event: ClipboardEvent, { html, plain }: Copied): boolean {
  if (!event.clipboardData) return false;
  event.clipboardData.setData('text/html', html);
  event.clipboardData.setData('text/plain', plain);
  event.preventDefault();
  event.stopImmediatePropagation();
  return true;
}

function copyByEvent(what: Copied): boolean {
  let answered = false;
  const answer = (event: ClipboardEvent) => {
    answered = answerCopy(event, what);
  };
  // Safari raises the event only over a selection. What is selected does not travel.
  const selection = document.getSelection();
  const before = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const place = document.createElement('span');
  place.textContent = '\u00a0';
  place.className = 'copy-place';
  document.body.append(place);
  const range = document.createRange();
  range.selectNodeContents(place);
  selection?.removeAllRanges();
  selection?.addRange(range);
  document.addEventListener('copy', answer, true);
  try {
    return document.execCommand('copy') && answered;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', answer, true);
    selection?.removeAllRanges();
    if (before) selection?.addRange(before);
    place.remove();
  }
}

async function copyByApi({ html, plain }: Copied): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // Refused, not there, or not on a secure page.
    return false;
  }
}

/** To be called in the gesture itself. False when the user has to copy by hand. */
export const copyArticle = async (what: Copied): Promise<boolean> =>
  copyByEvent(what) || (await copyByApi(what));
