// Articles by template: whatever a report lacks, what is left is whole.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalog, report, sources } from './article.mjs';

const { painted, stockOf, TEMPLATES, zhCN } = sources;
const LOOK = { tier: 'svg', theme: 'xianxia', widthPx: 677, picture: '' };

/** The ids that a template's figures name, and that the report must have. */
function dangling(template, of) {
  const known = [...of.indicators, ...of.milestones].map(({ id }) => id);
  return template
    .parts(of)
    .flatMap((part) => (part.kind === 'figure' ? part.attributes.of.split(' ') : []))
    .filter((id) => !known.includes(id));
}

describe('a template', () => {
  for (const template of TEMPLATES) {
    it(`“${template.title}” is whole on the report: every part may leave`, () => {
      const stock = stockOf(catalog, report, report, zhCN);
      const parts = template.parts(report);
      assert.equal(parts[0].kind, 'words');
      assert.equal(parts.at(-1).kind, 'source');
      assert.ok(parts.length >= 4);
      for (const [index, part] of parts.entries())
        assert.deepEqual(painted({ key: String(index), ...LOOK, ...part }, stock).stops, [], part.kind);
    });

    it(`“${template.title}” names no row that is not there, whichever row is missing`, () => {
      for (const list of ['indicators', 'milestones', 'themes'])
        for (const { id } of report[list]) {
          const without = { ...report, [list]: report[list].filter((row) => row.id !== id) };
          assert.deepEqual(dangling(template, without), [], `without ${id}`);
        }
    });

    it(`“${template.title}” says what is missing where a report has nothing for it`, () => {
      const empty = { ...report, themes: [], indicators: [], milestones: [] };
      assert.deepEqual(template.parts(empty), []);
      assert.match(template.missing, /^这份报告没有/);
    });
  }

  it('“一年十个数” has ten figures of six themes, and “一个主题说透” a promise, its deed and the next', () => {
    const [ten, depth] = TEMPLATES.map((template) => template.parts(report));
    const ids = (parts) =>
      parts.filter(({ kind }) => kind === 'figure').map(({ attributes }) => attributes.of);
    assert.equal(ids(ten).length, 10);
    const themes = new Set(ids(ten).map((id) => report.indicators.find((row) => row.id === id).theme));
    assert.equal(themes.size, 6);
    assert.deepEqual(ids(depth), [
      'lift-2021-start',
      'lift-2021-complete',
      'lift-2021-sign',
      'lift-2022-start',
      'lift-2022-sign',
      'lift-2022-complete',
    ]);
  });
});
