/** Reading aloud by the reader's own system: nothing is fetched, and nothing is sent to us. */
import { aloud } from '../../text/aloud.ts';

export const canSpeak = (): boolean =>
  'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis;

/** Who is being read, so that a second one makes the first one stop. */
let stopped: (() => void) | undefined;
/** Held until the next are said: Chromium forgets an utterance that nobody holds, and its end is never told. */
const spoken = new Set<SpeechSynthesisUtterance>();

export function hush(): void {
  stopped?.();
  stopped = undefined;
  speechSynthesis.cancel();
}

/**
 * Says the lines one after the other; `ended` is called once, with whether a voice was found. A line is an
 * utterance of its own, since Chromium breaks off a long one of a distant voice.
 */
export function speak(lines: readonly string[], language: string, ended: (said: boolean) => void): void {
  hush();
  const chinese = /^zh/i.test(language);
  const voices = speechSynthesis.getVoices();
  const named = (tongue: RegExp) => voices.find(({ lang }) => tongue.test(lang));
  const voice = chinese ? named(/^zh[-_](?:cn|hans)/i) || named(/^(?:zh|cmn)/i) : named(/^en/i);
  let over = false;
  const end = (said: boolean) => {
    if (over) return;
    over = true;
    if (stopped === halt) stopped = undefined;
    ended(said);
  };
  const halt = () => end(true);
  stopped = halt;
  if (!lines.length) halt();
  spoken.clear();
  lines.forEach((line, index) => {
    const utterance = new SpeechSynthesisUtterance(chinese ? aloud(line) : line);
    utterance.lang = language;
    if (voice) utterance.voice = voice;
    if (index === lines.length - 1) utterance.onend = halt;
    utterance.onerror = ({ error }) => end(error === 'canceled' || error === 'interrupted');
    speechSynthesis.speak(utterance);
    spoken.add(utterance);
  });
}
