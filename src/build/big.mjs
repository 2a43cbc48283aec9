// What the bundles leave out of big.js.
import { parseSync, Visitor } from 'vite';
import { without } from './without.mjs';

/** Pieces of big.js 7.0.1 and what stands instead of each. */
const PIECES = [
  // Two messages are left that begin with its name; of the others the methods that nobody calls only need the names.
  ["INVALID = NAME + 'Invalid ',", "INVALID = '[big.js] Invalid ',"],
  ["INVALID_DP = INVALID + 'decimal places',", 'INVALID_DP = INVALID,'],
  ["INVALID_RM = INVALID + 'rounding mode',", ''],
  ["DIV_BY_ZERO = NAME + 'Division by zero',", "DIV_BY_ZERO = '[big.js] Division by zero',"],
  // Numbers come as strings.
  `      if (typeof n !== 'string') {
        if (Big.strict === true && typeof n !== 'bigint') {
          throw TypeError(INVALID + 'value');
        }

        // Minus zero?
        n = n === 0 && 1 / n < 0 ? '-0' : String(n);
      }
`,
  // The places of a division are set in one file, and all rounding is half-up.
  `  Big.RM = RM;
  Big.NE = NE;
  Big.PE = PE;
  Big.strict = STRICT;
  Big.roundDown = 0;
  Big.roundHalfUp = 1;
  Big.roundHalfEven = 2;
  Big.roundUp = 3;
`,
  `  if (rm === UNDEFINED) rm = x.constructor.RM;
  if (rm !== 0 && rm !== 1 && rm !== 2 && rm !== 3) {
    throw Error(INVALID_RM);
  }
`,
  [
    `rm === 3 && (more || !!xc[0]) || sd === 0 && (
      rm === 1 && xc[0] >= 5 ||
      rm === 2 && (xc[0] > 5 || xc[0] === 5 && (more || xc[1] !== UNDEFINED))
    );`,
    'sd === 0 && xc[0] >= 5;',
  ],
  [
    `rm === 1 && xc[sd] >= 5 ||
      rm === 2 && (xc[sd] > 5 || xc[sd] === 5 &&
        (more || xc[sd + 1] !== UNDEFINED || xc[sd - 1] & 1)) ||
      rm === 3 && (more || !!xc[0]);`,
    'xc[sd] >= 5;',
  ],
  `  if (dp !== ~~dp || dp < 0 || dp > MAX_DP) {
    throw Error(INVALID_DP);
  }

  // Divisor is zero?`,
  [
    `if (dp !== ~~dp || dp < 0 || dp > MAX_DP) {
      throw Error(INVALID_DP);
    }
    x = round(new x.constructor(x), dp + x.e + 1, rm);

    // x.e may have`,
    `x = round(new x.constructor(x), dp + x.e + 1);

    // x.e may have`,
  ],
  // No exponents.
  ['if (qi > p) round(q, p, Big.RM, r[0] !== UNDEFINED);', 'if (qi > p) round(q, p);'],
  [
    `if (doExponential) {
    s = s.charAt(0) + (n > 1 ? '.' + s.slice(1) : '') + (e < 0 ? 'e' : 'e+') + e;

  // Normal notation.
  } else if`,
    'if',
  ],
];

/**
 * Leaves out of big.js what nothing in a bundle uses, about 1.2 kB gzip of each. A bundler cannot see that a
 * prototype's method is not called. Decimals are made of strings, rounded half-up, compared and printed by name
 * only (src/report/decimal.ts); so other ways of rounding, exponents, and what the language would call by itself
 * go too.
 */
export function trimBig() {
  const methodNames = (node) =>
    node?.type === 'AssignmentExpression' ? [node.left.property?.name, ...methodNames(node.right)] : [];
  return {
    name: 'xx:trim-big',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]big\.mjs$/ },
      handler: (code, id) => ({ code: without(code.replace(/\r/g, ''), id, PIECES), map: null }),
    },
    renderChunk(code, chunk) {
      const { program } = parseSync(chunk.fileName, code);
      const assigned = program.body.filter(({ expression }) => methodNames(expression)[0]);
      const prototype = assigned.find(({ expression }) => methodNames(expression).includes('toExponential'))
        ?.expression.left.object.name;
      if (!prototype) return null;
      let methods = assigned.filter(
        ({ expression: { left, right } }) =>
          left.object.name === prototype && /^(Function|Assignment)/.test(right.type),
      );
      const used = new Map();
      const visitor = new Visitor({
        MemberExpression({ object, property, computed, start }) {
          if (computed || object.name === prototype || object.name === 'Math') return;
          used.set(property.name, [...(used.get(property.name) ?? []), start]);
        },
      });
      visitor.visit(program);
      // What only dropped methods call is dropped with them.
      const dropped = [];
      const within = (at, { start, end }) => start <= at && at < end;
      const idle = (method) =>
        methodNames(method.expression).every(
          (name) =>
            !(used.get(name) ?? []).some((at) => ![method, ...dropped].some((one) => within(at, one))),
        );
      for (let more = methods.filter(idle); more.length > 0; more = methods.filter(idle)) {
        dropped.push(...more);
        methods = methods.filter((method) => !more.includes(method));
      }
      // How Node's console prints a Big is of no use in a browser.
      dropped.push(
        ...program.body.filter(({ start, end }) => /inspect\.custom/.test(code.slice(start, end))),
      );
      const parts = dropped.sort((a, b) => b.start - a.start);
      return {
        code: parts.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), code),
        map: null,
      };
    },
  };
}
