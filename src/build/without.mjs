/**
 * A source file of a library without the pieces that our bundles have no use for: `[piece, what stands instead]`,
 * or the piece alone. Each must stand there word for word, once, so that another release of the library fails the
 * build instead of being cut somewhere else.
 */
export function without(code, id, pieces) {
  return pieces.reduce((text, piece) => {
    const [from, to] = typeof piece === 'string' ? [piece, ''] : piece;
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${id}: ${parts.length - 1} times, not once: ${from}`);
    return parts.join(to);
  }, code);
}
