// The rooms of the house and which way the doors open (docs/architecture.md), held by reading every import.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseSync, Visitor } from 'vite';
import { root } from '../../src/build/setup.mjs';

/**
 * The first row whose pattern a file matches is its room. It may import what stands in `may`, as types
 * also what stands in `types`: a file, a folder (with its slash), a package. `$` is the widget's own name.
 */
const ROOMS = [
  {
    room: 'src/report/node',
    holds: /^src\/report\/node\//,
    may: ['src/report/', 'node:', 'valibot', '@valibot/to-json-schema', 'big.js', 'edtf'],
  },
  { room: 'src/report', holds: /^src\/report\/[^/]+$/, may: ['src/report/', 'valibot', 'big.js'] },
  { room: 'src/text', holds: /^src\/text\//, may: ['src/text/'], types: ['src/report/'] },
  { room: 'src/scene', holds: /^src\/scene\//, may: ['src/scene/', 'd3'] },
  { room: 'src/theme', holds: /^src\/theme\//, may: ['src/theme/'], types: ['src/scene/'] },
  {
    room: 'src/paint/to-lit',
    // The table's part of it is apart, because only one widget needs it.
    holds: /^src\/paint\/(?:table-)?to-lit\.ts$/,
    may: ['src/scene/', 'src/theme/', 'src/paint/to-lit.ts', 'lit'],
  },
  {
    room: 'the drawings of src/paint',
    holds: /^src\/paint\/(?:drawing|item|lay-blocks|set-lines|place-marks|to-svg|to-canvas)\.ts$/,
    // Text from outside is made safe in one place.
    may: [
      'src/scene/',
      'src/theme/',
      'src/paint/drawing.ts',
      'src/paint/item.ts',
      'src/paint/lay-blocks.ts',
      'src/paint/set-lines.ts',
      'src/paint/place-marks.ts',
      'src/paint/to-html.ts',
    ],
  },
  // What HTML asks of a text is written once, in to-html.
  {
    room: 'src/paint',
    holds: /^src\/paint\/[^/]+$/,
    may: ['src/scene/', 'src/theme/', 'src/paint/to-html.ts'],
  },
  {
    room: 'src/paint/node',
    holds: /^src\/paint\/node\//,
    may: ['src/paint/item.ts', 'src/paint/to-svg.ts', '@resvg/resvg-js'],
    types: ['src/theme/'],
  },
  {
    room: 'src/widget',
    holds: /^src\/widget\//,
    may: ['src/widget/', 'src/report/', 'src/text/', 'src/scene/'],
  },
  {
    room: 'src/element',
    holds: /^src\/element\//,
    may: [
      'src/element/',
      'src/report/',
      'src/text/',
      'src/theme/',
      'src/widget/',
      'src/paint/to-lit.ts',
      // The element is where the measure meets the scene: both come in as arguments elsewhere.
      'src/scene/measure.ts',
      'lit',
      '@lit/context',
      '@lit/task',
    ],
    types: ['src/scene/'],
  },
  // What a reader takes along is made from the scene, so this part paints; it takes elements as types only.
  {
    room: 'src/embed/menu',
    holds: /^src\/embed\/menu\//,
    may: [
      'src/embed/menu/',
      'src/element/',
      'src/report/',
      'src/scene/',
      'src/paint/',
      'src/text/',
      'src/theme/',
      'src/widget/imprint.ts',
    ],
  },
  {
    room: 'src/embed',
    holds: /^src\/embed\//,
    may: [
      'src/embed/',
      'src/element/',
      'src/report/',
      'src/text/',
      'src/theme/',
      'src/version.ts',
      // A part that brings a language brings it whole.
      'src/widget/english.ts',
    ],
  },
  // Where the extension starts: it mounts the studio on the catalog, as a page of the demo does.
  {
    room: 'the panel of the extension',
    holds: /^src\/wechat\/extension\/panel\.ts$/,
    may: ['src/wechat/', 'src/report/', 'src/text/', 'widgets/catalog.ts'],
  },
  // The studio is an application, and is painted by Lit's templates.
  {
    room: 'the studio',
    holds: /^src\/wechat\/studio\//,
    may: [
      'src/wechat/',
      'src/report/',
      'src/text/',
      'src/scene/',
      'src/paint/',
      'src/theme/',
      'src/widget/',
      'lit',
    ],
  },
  // An article's rules are read in browsers and in Node, so the tree they go over is parse5's.
  {
    room: 'src/wechat',
    holds: /^src\/wechat\//,
    may: [
      'src/wechat/',
      'src/report/',
      'src/text/',
      'src/scene/',
      'src/paint/',
      'src/theme/',
      'src/element/',
      'src/widget/',
      'parse5',
    ],
  },
  { room: 'src/version', holds: /^src\/version\.ts$/, may: [] },
  { room: 'src/cli', holds: /^src\/cli\//, may: ['src/', 'widgets/static.ts', 'node:', 'parse5'] },
  {
    room: 'src/build',
    holds: /^src\/build\//,
    may: [
      'src/build/',
      'node:',
      'vite',
      '@biomejs/biome',
      '@custom-elements-manifest/analyzer',
      'custom-element-jet-brains-integration',
      'custom-element-vs-code-integration',
    ],
  },
  // The one widget made of others takes their models and scenes, which are pure functions and data; never an
  // element, so that it needs no tag of theirs. Both rows stand before those of every widget.
  {
    room: 'the model of the summary',
    holds: /^widgets\/summary\/summary\.model\.ts$/,
    may: [
      'widgets/indicator/indicator.model.ts',
      'widgets/progress/progress.model.ts',
      'src/report/',
      'src/text/',
      'src/widget/',
    ],
  },
  {
    room: 'the scene of the summary',
    holds: /^widgets\/(summary)\/summary\.scene\.ts$/,
    may: [
      'widgets/progress/progress.scene.ts',
      'widgets/$/$.model.ts',
      'widgets/$/$.styles.ts',
      'src/scene/',
      'src/report/schema.generated.ts',
    ],
    types: ['widgets/progress/progress.model.ts', 'src/widget/'],
  },
  {
    room: 'the model of a widget',
    holds: /^widgets\/([^/]+)\/\1\.model\.ts$/,
    may: ['src/report/', 'src/text/', 'src/widget/', 'd3'],
    names: { d3: /^(ascending|descending|extent|group|groups|index|max|min|rollup|rollups|sort|sum)$/ },
  },
  {
    room: 'the scene of a widget',
    holds: /^widgets\/([^/]+)\/\1\.scene\.ts$/,
    // The widget is declared here, so its styles and the names of the report's lists that it reads are too.
    may: [
      'widgets/$/$.model.ts',
      'widgets/$/$.styles.ts',
      'src/scene/',
      'src/report/schema.generated.ts',
      'd3',
    ],
    types: ['src/widget/'],
  },
  {
    room: 'the styles of a widget',
    holds: /^widgets\/([^/]+)\/\1\.styles\.ts$/,
    may: ['src/theme/'],
  },
  {
    room: 'the element of a widget',
    holds: /^widgets\/([^/]+)\/\1\.element\.ts$/,
    may: ['widgets/$/', 'src/element/', 'src/paint/to-lit.ts', 'src/paint/table-to-lit.ts', 'lit'],
    types: ['src/scene/'],
  },
  {
    room: 'the examples of a widget',
    holds: /^widgets\/([^/]+)\/\1\.examples\.ts$/,
    may: ['src/widget/example.ts'],
    types: ['src/report/'],
  },
  {
    room: 'the definition of a widget',
    holds: /^widgets\/([^/]+)\/define\.ts$/,
    may: [
      'widgets/$/$.element.ts',
      'src/element/define.ts',
      // What a tag does for `<xx-report view="…">`.
      'src/element/report-view.ts',
      'src/element/page-tools.ts',
    ],
  },
  {
    room: 'all widgets',
    holds: /^widgets\/(catalog|define|examples|index|static)\.ts$/,
    may: ['src/', 'widgets/'],
  },
];

/** The rooms where the same input must give the same output, on any host, without a page. */
const PURE =
  /^src\/(text|scene|theme|widget)\/|^src\/paint\/(?:to-(?:html|text|wechat|svg)|drawing|item|lay-blocks|set-lines|place-marks)|^src\/wechat\/(article|check|dark|rules|strip|templates|tree)|^src\/report\/(?!load|node)|\.(model|scene|styles|examples)\.ts$/;

const files = ['src', 'widgets']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) =>
      `${folder}/${name}`.replaceAll('\\', '/'),
    ),
  )
  .filter((file) => /\.(ts|mjs|js)$/.test(file))
  .sort();
const parsed = new Map(
  files.map((file) => {
    const code = readFileSync(join(root, file), 'utf8');
    const { program, module, errors } = parseSync(file, code);
    assert.deepEqual(errors, [], file);
    return [file, { code, program, imports: importsOf(file, module) }];
  }),
);
const widgets = readdirSync(join(root, 'widgets'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What a file imports or exports on: target, whether as types only, and the names. */
function importsOf(file, module) {
  const found = [];
  const add = (value, entries) => {
    const names = entries.map(({ importName }) => importName.name ?? `(${importName.kind})`);
    const typeOnly = entries.length > 0 && entries.every((entry) => entry.isType);
    found.push({ target: targetOf(file, value), typeOnly, names });
  };
  for (const { moduleRequest, entries } of module.staticImports) add(moduleRequest.value, entries);
  for (const { entries } of module.staticExports)
    for (const entry of entries) if (entry.moduleRequest) add(entry.moduleRequest.value, [entry]);
  for (const { moduleRequest } of module.dynamicImports) {
    const written = parsedText(file, moduleRequest);
    // An address that is computed is a file that was built a moment ago (src/build).
    if (/^['"]/.test(written)) add(written.slice(1, -1), []);
  }
  return found;
}

function parsedText(file, { start, end }) {
  return readFileSync(join(root, file), 'utf8').slice(start, end);
}

/** A path in the project, or the name of a package. */
function targetOf(file, value) {
  if (value.startsWith('.')) return new URL(value, `file:///${file}`).pathname.slice(1);
  if (value.startsWith('node:')) return value;
  return value
    .split('/')
    .slice(0, value.startsWith('@') ? 2 : 1)
    .join('/');
}

const roomOf = (file) => ROOMS.find(({ holds }) => holds.test(file));

const allows = (rule, target) =>
  rule === target || ((rule.endsWith('/') || rule.endsWith(':')) && target.startsWith(rule));

/** The imports of a file that its room does not allow. */
function trespasses(file, imports) {
  const { room, holds, may, types = [], names: only = {} } = roomOf(file);
  const own = holds.exec(file)[1] ?? '';
  const rules = (list) => list.map((rule) => rule.replaceAll('$', own));
  return imports.flatMap(({ target, typeOnly, names }) => {
    const allowed = typeOnly ? [...rules(may), ...rules(types)] : rules(may);
    const door = `${file} (${room}) → ${target}`;
    if (!allowed.some((rule) => allows(rule, target))) return typeOnly ? `${door} as a type` : door;
    const wrong = only[target] ? names.filter((name) => !only[target].test(name)) : [];
    return wrong.length > 0 ? `${door}: ${wrong}` : [];
  });
}

describe('the rooms', () => {
  it('hold every source file', () => {
    assert.deepEqual(
      files.filter((file) => !roomOf(file)),
      [],
    );
    const empty = ROOMS.filter(({ holds }) => !files.some((file) => holds.test(file)));
    assert.deepEqual(
      empty.map(({ room }) => room),
      [],
      'a row of the table that no file needs',
    );
  });

  it('import only what the table allows', () => {
    assert.deepEqual(
      files.flatMap((file) => trespasses(file, parsed.get(file).imports)),
      [],
    );
  });

  it('would not get away with these', () => {
    const caught = (file, target, typeOnly = false, names = []) =>
      trespasses(file, [{ target, typeOnly, names }]).length === 1;
    assert.ok(caught('src/text/number.ts', 'src/report/decimal.ts'));
    assert.ok(!caught('src/text/number.ts', 'src/report/schema.ts', true));
    assert.ok(caught('src/report/check.ts', 'edtf'));
    assert.ok(caught('src/scene/shape.ts', 'lit'));
    assert.ok(caught('src/paint/to-html.ts', 'lit'));
    assert.ok(caught('src/element/define.ts', 'widgets/catalog.ts'));
    assert.ok(caught('widgets/progress/progress.model.ts', 'src/scene/scene.ts', true));
    assert.ok(caught('widgets/progress/progress.model.ts', 'd3', false, ['scaleLinear']));
    assert.ok(caught('widgets/progress/progress.scene.ts', 'widgets/timeline/timeline.model.ts', true));
    assert.ok(caught('widgets/progress/progress.element.ts', 'widgets/indicator/indicator.element.ts'));
    assert.ok(caught('widgets/honours/honours.model.ts', 'widgets/progress/progress.model.ts'));
    assert.ok(!caught('widgets/summary/summary.model.ts', 'widgets/progress/progress.model.ts'));
    assert.ok(caught('widgets/summary/summary.model.ts', 'widgets/progress/progress.scene.ts'));
    assert.ok(caught('widgets/summary/summary.scene.ts', 'widgets/progress/progress.element.ts'));
    assert.ok(caught('widgets/summary/summary.element.ts', 'widgets/progress/progress.model.ts', true));
    assert.ok(caught('src/cli/xx-report.ts', 'test/cli/xx-report.mjs'));
  });

  it('import without cycles', () => {
    const cycles = [];
    const done = new Set();
    const walk = (file, path) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const { target } of parsed.get(file)?.imports ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    assert.deepEqual(cycles, []);
  });

  it('import files that are there', () => {
    const missing = files.flatMap((file) =>
      parsed
        .get(file)
        .imports.filter(({ target }) => /^(src|widgets)\//.test(target) && !parsed.has(target))
        .map(({ target }) => `${file} → ${target}`),
    );
    assert.deepEqual(missing, []);
  });

  it('have no drawer for odds and ends', () => {
    const names = ['src', 'widgets', 'test', 'demo', 'reports'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`),
    );
    assert.deepEqual(
      names.filter((name) => /(^|[/\\.-])(utils?|helpers?|common|misc|shared|lib)([/\\.-]|$)/i.test(name)),
      [],
    );
  });
});

describe('a widget', () => {
  for (const name of widgets) {
    it(`${name} is the same seven files as every other`, () => {
      const roles = ['element', 'examples', 'model', 'scene', 'styles'];
      assert.deepEqual(
        readdirSync(join(root, 'widgets', name)).sort(),
        ['README.md', 'define.ts', ...roles.map((role) => `${name}.${role}.ts`)].sort(),
      );
    });

    it(`${name} is in each list of all widgets`, () => {
      const imports = (file) => parsed.get(`widgets/${file}.ts`).imports.map(({ target }) => target);
      const folder = `widgets/${name}`;
      assert.ok(imports('catalog').includes(`${folder}/${name}.scene.ts`), 'catalog.ts');
      assert.ok(imports('index').includes(`${folder}/${name}.element.ts`), 'index.ts');
      assert.ok(imports('index').includes(`${folder}/${name}.model.ts`), 'index.ts');
      assert.ok(imports('define').includes(`${folder}/define.ts`), 'define.ts');
      assert.ok(imports('examples').includes(`${folder}/${name}.examples.ts`), 'examples.ts');
    });

    it(`${name} has its tag, its class and its file of one name`, () => {
      const className = `Xx${name.replace(/(^|-)(.)/g, (_, _dash, letter) => letter.toUpperCase())}`;
      const define = parsed.get(`widgets/${name}/define.ts`).code;
      assert.match(define, new RegExp(`^define(WithTools)?\\('xx-${name}', ${className}\\);$`, 'm'));
      assert.ok(existsSync(join(root, `dist/widgets/${name}.js`)));
    });
  }
});

describe('the source', () => {
  /** Runs a visitor over every file that the pattern takes; what it notes comes back with its file. */
  function findings(pattern, visitor) {
    return files
      .filter((file) => pattern.test(file))
      .flatMap((file) => {
        const { program, code } = parsed.get(file);
        const noted = [];
        const note = (what, { start }) =>
          noted.push(`${file}:${code.slice(0, start).split('\n').length}: ${what}`);
        new Visitor(visitor(note)).visit(program);
        return noted;
      });
  }

  it('writes no style attribute, which a strict policy would block', () => {
    const attribute = /\sstyle\s*=/;
    assert.deepEqual(
      // An article has nothing but style attributes, and runs on no page of ours.
      findings(/^(src\/(?!build|wechat|paint\/to-wechat)|widgets)/, (note) => ({
        TemplateElement: (node) => attribute.test(node.value.raw) && note(node.value.raw, node),
        Literal: (node) => {
          if (typeof node.value !== 'string') return;
          if (attribute.test(node.value) || node.value === 'style') note(node.value, node);
          if (/style-map/.test(node.value)) note(node.value, node);
        },
      })).filter((finding) => !/(?:apply-styles|doctor\/panel)\.ts:\d+: style$/.test(finding)), // <style> for Chromium 64 to 72
      [],
    );
  });

  it('names colours in the theme and nowhere else', () => {
    const colour =
      /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})(?![\w-])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i;
    const outside = /^(src|widgets)\/(?!theme\/(tokens|themes)\.ts)/;
    const find = (pattern) =>
      findings(pattern, (note) => ({
        TemplateElement: (node) => colour.test(node.value.raw) && note(colour.exec(node.value.raw)[0], node),
        Literal: (node) =>
          typeof node.value === 'string' && colour.test(node.value) && note(colour.exec(node.value)[0], node),
      }));
    assert.deepEqual(find(outside), []);
    assert.ok(find(/theme\/tokens\.ts/).length > 5, 'the theme has some');
  });

  it('takes clock, chance, language and page from outside where the same must give the same', () => {
    const page = /^(document|window|navigator|location|localStorage|Intl|performance|fetch)$/;
    const member = /^(Date\.now|Math\.random|crypto\.\w+|\w+\.toLocale\w*)$/;
    assert.deepEqual(
      findings(PURE, (note) => {
        const keys = new Set();
        return {
          MemberExpression: (node) => {
            const name = node.computed ? '' : `${node.object.name ?? 'x'}.${node.property.name}`;
            if (!node.computed) keys.add(node.property);
            if (member.test(name)) note(name, node);
          },
          NewExpression: (node) =>
            node.callee.name === 'Date' && node.arguments.length === 0 && note('new Date()', node),
          Property: (node) => keys.add(node.key),
          Identifier: (node) => page.test(node.name) && !keys.has(node) && note(node.name, node),
        };
      }),
      [],
    );
  });
});
