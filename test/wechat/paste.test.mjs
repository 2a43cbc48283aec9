// What is copied in the studio, pasted into real editors: the words arrive whole everywhere, and where an
// editor keeps drawings the picture arrives too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../src/build/setup.mjs';
import { useStudio, wordsOf } from './studio.mjs';

const built = (path) => readFileSync(join(root, 'node_modules', path), 'utf8');
const page = (body, script = '') => `<!doctype html><meta charset="utf-8"><title>editor</title>${body}
${script && `<script src="${script}.js"></script>`}<script src="${script || 'bare'}-start.js"></script>`;

const EDITORS = {
  quill: {
    files: {
      '/quill.html': page('<div id="here"></div>', 'quill'),
      '/quill.js': built('quill/dist/quill.js'),
      '/quill-start.js': "new Quill('#here').focus(); window.field = document.querySelector('.ql-editor');",
    },
  },
  wangeditor: {
    files: {
      '/wangeditor.html': page('<div id="here"></div>', 'wangeditor'),
      '/wangeditor.js': built('@wangeditor/editor/dist/index.js'),
      '/wangeditor-start.js':
        "const editor = wangEditor.createEditor({ selector: '#here', config: { autoFocus: true } });" +
        "window.field = document.querySelector('[data-slate-editor]');",
    },
  },
  // The browser's own editing, which editors of the trade build on.
  bare: {
    keepsDrawings: true,
    files: {
      '/bare.html': page('<div id="here" contenteditable></div>'),
      '/bare-start.js': "window.field = document.getElementById('here');",
    },
  },
};

const { open } = await useStudio();

describe('an article pasted into', () => {
  for (const [name, { files, keepsDrawings }] of Object.entries(EDITORS))
    it(`${name} keeps every word${keepsDrawings ? ' and its drawings' : ''}`, async () => {
      const { studio, page: from } = await open({ files });
      await studio.useTemplate('depth');
      await studio.press('[data-copy="0"]');
      const { html } = await studio.pasted();
      const to = await from.browserContext().newPage();
      await to.goto(`http://studio.example/${name}.html`, { waitUntil: 'load' });
      await to.waitForFunction(() => window.field);
      await to.bringToFront();
      await to.evaluate(() => window.field.focus());
      await to.keyboard.down('Control');
      await to.keyboard.press('KeyV');
      await to.keyboard.up('Control');
      await to.waitForFunction(() => window.field.textContent.includes('数字照报告原文'));
      const kept = await to.evaluate(() => ({
        words: window.field.textContent.replace(/\s+/g, ''),
        drawn: [...window.field.querySelectorAll('svg')].map(
          (one) => one.querySelectorAll('path,rect,line').length,
        ),
      }));
      // Paragraph by paragraph, because an editor may put words of its own between two.
      const paragraphs = html.replace(/<svg[\s\S]*?<\/svg>/g, '').split(/<\/?(?:p|td|section|table)\b[^>]*>/);
      const said = paragraphs.map(wordsOf).filter(Boolean);
      assert.ok(said.length > 20);
      for (const words of said) assert.ok(kept.words.includes(words), words);
      const drawings = html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
      if (keepsDrawings)
        assert.deepEqual(
          kept.drawn,
          drawings.map((svg) => (svg.match(/<(path|rect|line)\b/g) ?? []).length),
        );
    });
});
