/**
 * The floor: HTML and SVG of the same content as ours, through one innerHTML; it updates by writing the
 * attributes and texts that change, at nodes that it has at hand. Nothing that draws as much can be quicker.
 */
const writes = new Map();

/** All nodes in order. */
function nodesOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function parsed(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return nodesOf(template.content);
}

/** What turns one painting into the other: `[node, attribute or null for its text, value]`. */
function changes(live, before, after) {
  const [from, to] = [parsed(before), parsed(after)];
  if (from.length !== to.length || from.length !== live.length)
    throw new Error('An update of the floor must keep every mark.');
  return from.flatMap((node, index) => {
    const [other, target] = [to[index], live[index]];
    if (node.nodeType === Node.TEXT_NODE) return node.data === other.data ? [] : [[target, null, other.data]];
    return [...other.attributes]
      .filter(({ name, value }) => node.getAttribute(name) !== value)
      .map(({ name, value }) => [target, name, value]);
  });
}

export default {
  name: 'floor',
  draw(container, kind, figures) {
    container.innerHTML = figures.map(({ html }) => `<div class="host-${kind}">${html}</div>`).join('');
  },
  prepare(container, { figures, next, feed }) {
    for (const [index, element] of [...container.children].entries())
      writes.set(next[index], changes(nodesOf(element), figures[index].html, next[index].html));
    const live = feed ? nodesOf(container.firstElementChild) : [];
    for (const [step, figure] of (feed ?? []).entries())
      writes.set(figure, changes(live, feed.at(step - 1).html, figure.html));
  },
  update(_kind, figures) {
    for (const figure of figures)
      for (const [node, attribute, value] of writes.get(figure))
        if (attribute) node.setAttribute(attribute, value);
        else node.data = value;
  },
};
