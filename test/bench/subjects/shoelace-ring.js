/** Shoelace's ring with the percentage in it; past 100 % it is drawn full or wrapped, as the component does. */
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/progress-ring/progress-ring.js';

let elements = [];
const set = (element, { share, attributes }) => {
  element.value = share * 100;
  element.label = attributes.label;
  element.textContent = `${(share * 100).toFixed(2)}%`;
};

export default {
  name: 'shoelace-ring',
  draw(container, _kind, figures) {
    elements = figures.map((figure) => {
      const element = document.createElement('sl-progress-ring');
      set(element, figure);
      return element;
    });
    container.append(...elements);
    return Promise.all(elements.map(({ updateComplete }) => updateComplete));
  },
  update(_kind, figures) {
    for (const [index, figure] of figures.entries()) set(elements[index], figure);
    return Promise.all(elements.map(({ updateComplete }) => updateComplete));
  },
};
