/** Chart.js' doughnut, only what it needs, without animation; the percentage stands beside it. */
import { ArcElement, Chart, DoughnutController } from 'chart.js';

Chart.register(ArcElement, DoughnutController);
let charts = [];
const parts = (share) => [Math.min(1, share), Math.max(0, 1 - share)];

export default {
  name: 'chartjs',
  draw(container, _kind, figures) {
    container.innerHTML = figures
      .map(
        ({ attributes, share }) =>
          `<div class="chart"><canvas></canvas></div><p>${attributes.label} ${(share * 100).toFixed(2)}%</p>`,
      )
      .join('');
    const canvases = [...container.querySelectorAll('canvas')];
    charts = canvases.map(
      (canvas, index) =>
        new Chart(canvas, {
          type: 'doughnut',
          data: { datasets: [{ data: parts(figures[index].share), backgroundColor: ['#a30', '#ddd'] }] },
          options: { animation: false, cutout: '80%', maintainAspectRatio: false },
        }),
    );
    for (const chart of charts) chart.draw();
  },
  update(_kind, figures) {
    for (const [index, { share }] of figures.entries()) {
      charts[index].data.datasets[0].data = parts(share);
      charts[index].update('none');
      charts[index].draw();
    }
  },
};
