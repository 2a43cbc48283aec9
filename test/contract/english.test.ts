/** Every example of every widget in English: the same state, the same numbers, and Chinese only where it is quoted. */
import { expect } from 'chai';
import { toHtml } from '../../src/paint/to-html.ts';
import { toText } from '../../src/paint/to-text.ts';
import { measure } from '../../src/scene/measure.ts';
import { english } from '../../src/widget/english.ts';
import { attributesOf, sourceOf } from '../../src/widget/example.ts';
import { present } from '../../src/widget/present.ts';
import { type Case, cases, pageReport, presentedOf, widgets } from './stage.ts';

const HAN = /\p{Script=Han}/u;

const inEnglish = ({ widget, example }: Case, widthPx = 0) =>
  present(widget, attributesOf(example), { ...sourceOf(example, pageReport), doubts: [] }, english, {
    widthPx,
    measure,
  });

/** Whether all that it says comes from the real report and from us, and nothing from its tag. */
const ofTheReport = ({ example }: Case) =>
  !example.report && !HAN.test(Object.values(example.attributes).join(''));

/** The text without what is marked as Chinese. */
function ours(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const part of body.querySelectorAll('[lang=zh-CN]')) part.remove();
  return body.textContent || '';
}

/** The digits of each number, without point and outer zeros: what no change of scale may touch. */
const digitsIn = (text: string): string[] =>
  // A month has a name in English, 2021年底 an end; a quarter is spelt out.
  (text.replace(/\d+月/g, '').match(/\d[\d,]*(?:\.\d+)?/g) ?? [])
    .map((number) => number.replace(/[.,]/g, '').replace(/^0+|0+$/g, ''))
    .filter(Boolean);

for (const widget of widgets) {
  describe(`xx-${widget.name} in English`, () => {
    const own = cases.filter((one) => one.widget === widget);

    for (const one of own) {
      const { example } = one;
      it(`is in the same state, says the same numbers: ${example.title}`, () => {
        // What a page looks for in Chinese is not there in English.
        if (HAN.test(example.attributes.find || '')) return;
        const [there, here] = [presentedOf(one), inEnglish(one)];
        expect(here.state).to.equal(there.state);
        expect(here.scene.state).to.equal(there.scene.state);
        expect(here.models.length).to.equal(there.models.length);
        if (there.state !== 'ready' || there.problems.length) return;
        const said = digitsIn(toText(here.scene));
        expect(said).to.include.members(digitsIn(there.scene.sentence));
        expect(toText(here.scene)).not.to.match(/NaN|undefined|null|\[object|Infinity/);
        expect(toText(here.scene), 'a unit that is not chosen').not.to.include('|');
      });

      it(`has no Chinese but what is quoted: ${example.title}`, () => {
        if (!ofTheReport(one)) return;
        for (const widthPx of [0, 320, 900]) {
          const { scene } = inEnglish(one, widthPx);
          expect(ours(toHtml(scene))).not.to.match(/[\p{Script=Han}，。；：（）、]/u);
        }
      });
    }

    it('was asked about the real report', () => {
      expect(own.filter(ofTheReport).filter((one) => inEnglish(one).state === 'ready').length).to.be.above(0);
    });
  });
}
