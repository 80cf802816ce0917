// What of ECharts the page carries. A chart in `src/charts` that uses another series or component
// names it here too; without it ECharts draws nothing in its place.
import { init, use } from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([
  BarChart,
  LineChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  // The screen and paper are drawn as SVG, saved pictures on a canvas.
  SVGRenderer,
  CanvasRenderer,
]);

window.echarts = { init: init };
