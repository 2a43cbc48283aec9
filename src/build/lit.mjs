// What the bundles leave out of lit-html.
import { parseSync, Visitor } from 'vite';
import { without } from './without.mjs';

/**
 * lit-html has one renderer for all that a template may hold. Ours hold text, attributes, properties,
 * listeners, other templates and lists, in HTML and SVG. What serves directives, server rendering, polyfills
 * and other kinds of holes is left out. A template that holds more fails the build, and so does a release of
 * lit-html in which a piece does not stand word for word: the full library still runs in the tests of `src`,
 * and taking this plugin away is always right.
 */
export function trimLit() {
  return {
    name: 'xx:trim-lit',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]lit-html\.js$|\.ts$/ },
      handler(code, id) {
        if (/lit-html\.js$/.test(id)) return { code: without(code, id, PIECES), map: null };
        if (code.includes('lit/')) checkTemplates(code, id);
        return null;
      },
    },
  };
}

/** Pieces of lit-html 3.3.3 and what stands instead of each. */
const PIECES = [
  // A directive, or the mark noChange, is no value of ours: a value is what it is.
  'E=Symbol.for("lit-noChange"),',
  'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
  ['_$AI(t,i=this){t=M(this,t,i),a(t)', '_$AI(t){a(t)'],
  [':t!==this._$AH&&t!==E&&this._(t)', ':t!==this._$AH&&this._(t)'],
  // What is not a text or another template is a list, and lists are arrays.
  ['d=t=>u(t)||"function"==typeof t?.[Symbol.iterator],', ''],
  ['void 0!==t.nodeType?this.T(t):d(t)?this.k(t):this._(t)', 'this.k(t)'],
  // The whole value of an attribute is one hole.
  [
    '_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);else{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}o&&!e&&this.j(t)}',
    '_$AI(t){a(t)&&t===this._$AH||this.j(this._$AH=t)}',
  ],
  [
    'let i=0;for(const s of this._$AV)void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++',
    'let i=0;for(const s of this._$AV)s._$AI(t[i++])',
  ],
  ['this.el=S.createElement(f,e),', '(this.el=document.createElement("template")).innerHTML=f,'],
  ['static createElement(t,i){const s=l.createElement("template");return s.innerHTML=t,s}', ''],
  // A node's own methods are meant.
  ['const t=globalThis,i=t=>t,', 'const t=globalThis,'],
  ['{const s=i(t).nextSibling;i(t).remove(),t=s}', '{const s=t.nextSibling;t.remove(),t=s}'],
  // Nobody asks a part what it is, what it stands in, and whether that is connected.
  [
    'constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}',
    'constructor(t){this._$AV=[],this._$AD=t}',
  ],
  ['new R(e,this)', 'new R(e)'],
  [
    'get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    'constructor(t,i,e){this._$AH=A,this._$AA=t,this._$AB=i,this.options=e}',
  ],
  ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()),this.options)'],
  ['_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);', '_$AR(t=this._$AA.nextSibling){for(;'],
  'setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}',
  [
    'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A}',
    'constructor(t,i,s){this._$AH=A,this.element=t,this.name=i,this.options=s}',
  ],
  'constructor(){super(...arguments),this.type=3}',
  ['const i=v[a++],s=r.getAttribute(t).split(o),e=', 'const i=v[a++],e='],
  'const x=c===p&&t[i+1].startsWith("/>")?" ":"";',
  [
    'd>=0?(e.push(a),s.slice(0,d)+h+s.slice(d)+o+x):s+o+(-2===d?i:x)',
    '(e.push(a),s.slice(0,d)+h+s.slice(d)+o)',
  ],
  ['void 0===u[1]?d=-2:(d=', 'u[1]&&(d='],
  'if(r.hasAttributes())',
  ['!t.hasOwnProperty("raw"))throw Error("invalid template strings array")', '!t.raw)throw Error()'],
  ['{type:1,index:l,name:e[2],strings:s,', '{index:l,name:e[2],'],
  // A listener is a function, and the same kind of function each time.
  [
    'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const',
    '_$AI(t){t=t??A;const',
  ],
  ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e)', ',h=t!==A&&s===A'],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    // Of an element's template `this` is the element; the others have listeners that need none.
    'this._$AH.call(this.options.host,t)',
  ],
  // Holes of other kinds: ?boolean attributes, elements, comments, and the text of <script>, <style>, <title>.
  'class L extends H{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==A)}}',
  '"?"===e[1]?L:',
  'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
  'else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));',
  [
    'let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i)',
    'this._$AV.push(r.ctor?new r.ctor(h,r.name,t):new k(h,h.nextSibling,t))',
  ],
  [
    'else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    'else r.data===n&&d.push({index:l});',
  ],
  'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
  'y=/^(?:script|style|textarea|title)$/i,',
  [
    'v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,',
    'v=/<(?:\\/?[a-zA-Z][^>\\s]*|\\/?$)/g,',
  ],
  [
    'c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):c===p?',
    'c===v?c=p:c===p?',
  ],
  ['(c=n??v,d=-1)', '(c=v,d=-1)'],
  [':c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0)', ':c=p'],
  ['let n,l=2===i', 'let l=2===i'],
  // MathML, compiled templates, and what other libraries look for.
  'T=x(3),',
  ':3===i?"<math>"',
  ':3===i?"</math>"',
  ['2===i||3===i', '2===i'],
  [
    'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    'const{values:i}=t,e=this._$AC(t);',
  ],
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  [
    'const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D=(t,i,s)=>{const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}',
    'const D=(t,i,s={})=>{let h=i._$litPart$;if(void 0===h)i._$litPart$=h=new k(i.insertBefore(c(),null),null,s);',
  ],
  ['export{j as _$LH,b as html,T as mathml,E as noChange,', 'export{b as html,'],
];

const KNOWN = new Set(['html', 'nothing', 'render', 'svg', 'TemplateResult']);

/** Whether the templates of a source file hold only what the trimmed renderer can draw. */
function checkTemplates(code, id) {
  const refuse = (what) => {
    throw new Error(`${id}: ${what} is left out of the bundles (src/build/lit.mjs)`);
  };
  const visitor = new Visitor({
    ImportDeclaration({ source, specifiers }) {
      if (!/^lit(-html)?(\/|$)/.test(source.value)) return;
      const unknown = specifiers.find(({ imported }) => !KNOWN.has(imported?.name));
      if (unknown || source.value !== 'lit/html.js')
        refuse(`${unknown?.local.name ?? ''} of ${source.value}`);
    },
    TaggedTemplateExpression({ tag, quasi }) {
      if (!['html', 'svg'].includes(tag.name)) return;
      const text = quasi.quasis.map(({ value }) => value.cooked).join('\0');
      const attribute = /=(?:"(?!\0")[^"\0]*\0|'(?!\0')[^'\0]*\0|[^\s"'>]+\0|\0[^\s>])/.exec(text);
      if (attribute) refuse(`an attribute that is more than its hole, near “${attribute[0]}”,`);
      const other = /<!|<\/?(?:script|style|textarea|title|math)\b|<\/?\0|\s\?[\w-]+=["']?\0/i.exec(text);
      if (other) refuse(`“${other[0]}” in a template`);
      for (const [start] of text.matchAll(/<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi)) {
        if (start.replace(/=(?:"[^"]*"|'[^']*'|[^\s>]*)/g, '').includes('\0')) refuse(`a hole in ${start}`);
      }
    },
  });
  visitor.visit(parseSync(id, code).program);
}
