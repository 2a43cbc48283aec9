// After the default settings of real sanitisers and editors a rung of the ladder is left that becomes the same
// widget. `XX_WRITE_DOCS=1 npm test -- sanitisers` writes the table of docs/embedding.md anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { useSite } from '../e2e/harness.mjs';
import { DOCUMENT, outcomes, RUNGS, SANITISERS, TABLE, tableOf } from './sanitisers.mjs';

const { visit } = await useSite();
const snippets = RUNGS.map(({ html }) => html);
const keys = RUNGS.map(({ key }) => key);

describe('the ladder', () => {
  it('leads from every rung to the same widget where nothing is taken away', async () => {
    const { found, errors } = await outcomes(snippets, visit);
    assert.deepEqual(
      found,
      keys.map(() => 'widget'),
    );
    assert.deepEqual(errors, []);
  });
});

describe('after a sanitiser with its default settings', () => {
  const results = [];
  for (const { name, clean } of SANITISERS) {
    it(`${name} the link becomes the widget, and nothing of ours throws`, async () => {
      const left = await clean(snippets, visit);
      const { found, errors } = await outcomes(left, visit);
      results.push(found);
      assert.deepEqual(errors, []);
      assert.ok(
        found.every((each) => each !== 'twice'),
        `${found}`,
      );
      assert.equal(found[keys.indexOf('link')], 'widget', left[keys.indexOf('link')]);
    });
  }

  it('the table of docs/embedding.md says what is left', () => {
    const text = readFileSync(DOCUMENT, 'utf8');
    assert.match(text, TABLE);
    const now = text.replace(TABLE, (_, before, __, after) => before + tableOf(results) + after);
    if (process.env.XX_WRITE_DOCS) writeFileSync(DOCUMENT, now);
    assert.equal(readFileSync(DOCUMENT, 'utf8'), now);
  });
});
