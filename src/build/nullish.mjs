// What `?.` and `??` become in a classic script: Chromium 64 knows neither.
import { parseSync, transformWithOxc, Visitor } from 'vite';

/**
 * A transformer gives each `?.` and `??` a variable of its own, so that an arrow function needs a body, and
 * compares and answers `void 0` each time. Here the whole bundle has one variable, and three short functions
 * say what most of them say:
 *
 *     a()?.b        some(a()).b                   some(null) has no properties, not even inherited ones
 *     a() ?? 0      or(a(), 0)                    where the right side costs nothing and does nothing
 *     a()?.b(c)     (held = a()) == null ? void 0 : held.b(c)
 *     a() ?? b()    (held = a()) == null ? b() : held
 *
 * One variable is enough because it is read right after it is written: nothing runs between. What these forms
 * do not say exactly (`delete a?.b`, `a.b?.()`, `??=`) is left to the transformer, as is all other
 * young syntax.
 */
export function lowerNullish(target) {
  return {
    name: 'xx:lower-nullish',
    async renderChunk(code, chunk) {
      if (/\bxx(Held|Some|Or|None)\b/.test(code)) throw new Error(`${chunk.fileName}: a name is taken`);
      const lowered = `let xxHeld; const xxNone = Object.freeze({ __proto__: null });
const xxSome = (value) => value == null ? xxNone : value, xxOr = (value, other) => value == null ? other : value;
${lower(code, parseSync(chunk.fileName, code).program)}`;
      const result = await transformWithOxc(lowered, chunk.fileName, { target, sourcemap: false });
      // Syntax too young for the target becomes a call of the transformer's own package, which no page has.
      if (/\brequire\(/.test(result.code)) throw new Error(`${chunk.fileName}: needs a helper for ${target}`);
      return result;
    },
  };
}

function lower(code, program) {
  const places = nullishPlaces(program);
  return text(0, code.length);

  /** The source from one place to another, lowered. */
  function text(start, end) {
    let result = '';
    let at = start;
    for (const node of places) {
      if (node.start < at || node.end > end) continue;
      const instead = node.type === 'ChainExpression' ? chain(node.expression) : either(node);
      if (instead === null) continue;
      result += code.slice(at, node.start) + instead;
      at = node.end;
    }
    return result + code.slice(at, end);
  }

  function either({ left, right }) {
    const [value, other] = [left, right].map(({ start, end }) => text(start, end));
    if (isIdle(right)) return `xxOr(${value}, ${other})`;
    const [held, name] = hold(left, value);
    return `(${held} == null ? ${other} : ${name})`;
  }

  /** `base?.tail` as far as `node` goes; null is "leave it". */
  function chain(node) {
    let link = node;
    while (!link.optional) link = before(link);
    const base = before(link);
    const called = link.type === 'CallExpression';
    // A method that may be missing is called on its object.
    if (called && bare(base).type !== 'Identifier') return null;
    const value = isChain(base) ? chain(base) : text(base.start, base.end);
    if (value === null) return null;
    const rest = text(base.end, node.end).replace(/^\s*\?\./, called || link.computed ? '' : '.');
    if (link === node && link.property?.type === 'Identifier' && !link.computed)
      return `xxSome(${value})${rest}`;
    const [held, name] = hold(base, value);
    return `(${held} == null ? void 0 : ${name}${rest})`;
  }
}

/** All `??` and chains with `?.` that can be said otherwise, outer before inner. */
function nullishPlaces(program) {
  const places = [];
  const left = new Set();
  const leave = (node) => left.add(bare(node));
  const visitor = new Visitor({
    ChainExpression: (node) => places.push(node),
    LogicalExpression: (node) => node.operator === '??' && places.push(node),
    UnaryExpression: ({ operator, argument }) => operator === 'delete' && leave(argument),
    // The transformer forgets `this` here.
    CallExpression({ callee }) {
      if (bare(callee).type === 'ChainExpression')
        throw new Error('(a?.b)() cannot be lowered: write a?.b()');
    },
  });
  visitor.visit(program);
  return places.filter((node) => !left.has(node)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** How to evaluate it once, and how to name what came of it. */
function hold(node, value) {
  return node.type === 'Identifier' ? [value, value] : [`(xxHeld = ${value})`, 'xxHeld'];
}

const bare = (node) => (node.type === 'ParenthesizedExpression' ? bare(node.expression) : node);
const before = (link) => (link.type === 'CallExpression' ? link.callee : link.object);

function isChain(node) {
  return Boolean(node && (node.optional || isChain(before(node))));
}

/** Whether to evaluate it needlessly costs nothing and does nothing. */
function isIdle(node) {
  switch (node.type) {
    case 'Literal':
    case 'Identifier':
    case 'ThisExpression':
    case 'ArrowFunctionExpression':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'ArrayExpression':
      return node.elements.length === 0;
    case 'ObjectExpression':
      return node.properties.length === 0;
    case 'UnaryExpression':
      return node.argument.type === 'Literal';
    default:
      return false;
  }
}
