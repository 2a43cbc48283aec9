// What editors and frameworks know of the tags, all made of the sources: dist/custom-elements.json (the
// Custom Elements Manifest), the data that VS Code and JetBrains read, and the JSX typings of React and Vue.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { root } from './setup.mjs';

const BASES = [
  'src/element/live-element.ts',
  'src/element/report-element.ts',
  'src/element/measured-element.ts',
];

/** The declarations of all elements, as the analyzer reads them. */
function declarations(names) {
  const elements = names.map((name) => `widgets/${name}/${name}.element.ts`);
  const modules = [...BASES, 'src/element/xx-report.ts', ...elements].map((path) =>
    ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2021, true),
  );
  const { modules: read } = create({ modules, plugins: [], context: { dev: false } });
  return new Map(
    read.flatMap((module) =>
      module.declarations.filter(({ kind }) => kind === 'class').map((each) => [each.name, each]),
    ),
  );
}

const dash = (property) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The public fields and methods of a class; what is private, protected or static is nobody's. */
const publicMembers = ({ members = [] }) =>
  members.filter(({ name, privacy, static: isStatic }) => !privacy && !isStatic && name !== 'renderRoot');

/**
 * The manifest. `classes` are the compiled ones, by name: they alone know which properties reflect.
 * Events and parts are the same for all widgets.
 */
export function manifest(names, classes, { version, cssProperties }) {
  const declared = declarations(names);
  const events = ['xx-ready', 'xx-error', 'xx-source', 'xx-select'].map((name) => ({
    name,
    type: { text: `CustomEvent<${`Xx${name[3].toUpperCase()}${name.slice(4)}Detail`}>` },
    description: EVENTS[name],
  }));
  const entry = (tagName, className, path, widget) => {
    const members = publicMembers(declared.get(className));
    const reflected = classes[className].reflected ?? classes[className].observedAttributes;
    const attributes = reflected.map((property) => {
      const field = members.find(({ name }) => name === property);
      if (!field?.description) throw new Error(`<${tagName}> ${property}: 没有说明 has no docstring`);
      return {
        name: dash(property),
        fieldName: property,
        type: { text: (field.type?.text ?? 'string').replace(/ \| undefined$/, '') },
        description: field.description,
      };
    });
    const { description } = declared.get(className);
    return {
      kind: 'javascript-module',
      path,
      declarations: [
        {
          kind: 'class',
          customElement: true,
          name: className,
          tagName,
          description: description.replaceAll('\n', ' '),
          members: members.map(({ inheritedFrom, ...member }) =>
            reflected.includes(member.name)
              ? { ...member, attribute: dash(member.name), reflects: true }
              : member,
          ),
          attributes,
          slots: [{ name: '', description: widget ? SLOT : 'What stands inside stays as it is.' }],
          ...(widget ? { events, cssProperties, cssParts: CSS_PARTS } : {}),
        },
      ],
      exports: [
        { kind: 'js', name: className, declaration: { name: className, module: path } },
        { kind: 'custom-element-definition', name: tagName, declaration: { name: className, module: path } },
      ],
    };
  };
  const className = (name) => `Xx${name.replace(/(^|-)(.)/g, (_, _dash, letter) => letter.toUpperCase())}`;
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    version,
    modules: [
      ...names.map((name) => entry(`xx-${name}`, className(name), `dist/widgets/${name}.js`, true)),
      entry('xx-report', 'XxReport', 'dist/xx-widgets.js', false),
    ],
  };
}

const SLOT = 'The page’s own sentence: shown until the figure is ready, and where no script runs.';
const EVENTS = {
  'xx-ready': 'The figures are drawn.',
  'xx-error': 'Something is wrong, a sentence each; with state ready it is only a notice.',
  'xx-source': 'A reader opened or closed the source of a figure.',
  'xx-select': 'A reader chose an item.',
};

/** The parts that a page's style sheet may name and that keep their names (docs/theming.md). */
const CSS_PARTS = [
  { name: 'paper', description: 'The whole widget.' },
  { name: 'label', description: 'The name of the figure.' },
  { name: 'value', description: 'The figure.' },
  { name: 'unit', description: 'Its unit.' },
  { name: 'detail', description: 'What is said of it.' },
  { name: 'note', description: 'A note.' },
  { name: 'figure', description: 'The drawing.' },
  { name: 'source', description: 'The source, opened and closed.' },
];

/** The files that editors read, by name in dist/. */
export function editorData(elements) {
  const quiet = { hideLogs: true };
  return {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(elements, quiet),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(elements, quiet),
    'web-types.json': getWebTypesData(elements, quiet),
  };
}

const declarationsOf = ({ modules }) => modules.flatMap(({ declarations }) => declarations);

/** What the page's style sheet, the menu and the view of a whole report read of a tag; no class observes it. */
const READ_BY_OTHERS = [
  { name: 'mode', type: { text: "'elder'" }, description: 'The sizes for elderly readers.' },
  { name: 'menu', type: { text: "'off'" }, description: 'No row of buttons in an opened source.' },
];
const VIEW = {
  name: 'view',
  type: { text: "'summary'" },
  description: 'Shows the whole report at a glance.',
};

/**
 * The attributes of a tag as properties of an object type, each by its attribute's and its property's name;
 * `listener` names the property of an event as the framework does.
 */
function attributeTypes({ tagName, attributes, members, events = [] }, listener) {
  const others = tagName === 'xx-report' ? [...READ_BY_OTHERS, VIEW] : READ_BY_OTHERS;
  const lines = [...attributes, ...others].flatMap(({ name, fieldName = name, type, description }) =>
    [...new Set([name, fieldName])].map(
      (key) => `    /** ${description.replaceAll('\n', ' ')} */\n    '${key}'?: ${type.text};`,
    ),
  );
  if (members.some(({ name }) => name === 'reportData')) lines.push('    reportData?: unknown;');
  const listeners = events.map(
    ({ name, type, description }) =>
      `    /** ${description} */\n    '${listener(name)}'?: (event: ${type.text}) => void;`,
  );
  return [...lines, ...listeners].join('\n');
}

const detailTypes = ['XxReadyDetail', 'XxErrorDetail', 'XxSourceDetail', 'XxSelectDetail'];

/** The typings of tags in JSX, by name in dist/. */
export function jsxTypings(elements) {
  const all = declarationsOf(elements);
  const head = (listener) => `// Made of the sources by the build; import it once for its types.
import type { ${[...detailTypes, ...all.map(({ name }) => name)].join(', ')} } from './index.js';

interface Attributes {
${all.map((each) => `  '${each.tagName}': {\n${attributeTypes(each, listener)}\n  };`).join('\n')}
}
interface Elements {
${all.map(({ name, tagName }) => `  '${tagName}': ${name};`).join('\n')}
}
`;
  const react = `${head((event) => `on${event}`)}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
type Html<E> = DetailedHTMLProps<HTMLAttributes<E>, E>;
type Tags = { [T in keyof Attributes]: Omit<Html<Elements[T]>, keyof Attributes[T]> & Attributes[T] };
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;
  const vue = `${head((event) => `onXx${event[3].toUpperCase()}${event.slice(4)}`)}
import type { DefineComponent, HTMLAttributes, ReservedProps } from 'vue';
type Tags = { [T in keyof Attributes]: Omit<HTMLAttributes, keyof Attributes[T]> & ReservedProps & Attributes[T] };
type Components = { [T in keyof Attributes]: DefineComponent<Attributes[T]> };
declare module 'vue' {
  interface GlobalComponents extends Components {}
}
declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;
  const empty = 'export {};\n';
  return { 'react.d.ts': react, 'react.js': empty, 'vue.d.ts': vue, 'vue.js': empty };
}
