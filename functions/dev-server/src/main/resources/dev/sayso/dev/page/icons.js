// The few pictures of the page, drawn with lines.

import { svg } from './dom.js'

const shapes = {
  kitchen: [['rect', { x: 6.5, y: 2.5, width: 11, height: 19, rx: 5.5 }], ['ellipse', { class: 'lit', cx: 12, cy: 6.6, rx: 3, ry: 1.1 }], ['path', { d: 'M9 12h6M9 15h6' }]],
  screen: [['rect', { x: 2.5, y: 4, width: 19, height: 12.5, rx: 2.2 }], ['path', { class: 'lit', d: 'M8 20h8' }]],
  car: [['path', { d: 'M3 17v-4.5l2.2-5.2A2 2 0 0 1 7 6h10a2 2 0 0 1 1.8 1.3L21 12.5V17a1 1 0 0 1-1 1h-2v-2H6v2H4a1 1 0 0 1-1-1zM4 11.5h16' }], ['path', { class: 'lit', d: 'M6.6 13.9h1.6M15.8 13.9h1.6' }]],
  phone: [['rect', { x: 6.5, y: 2.5, width: 11, height: 19, rx: 2.4 }], ['path', { class: 'lit', d: 'M10.4 18.4h3.2' }]],
  mic: [['rect', { class: 'lit', x: 9, y: 3, width: 6, height: 11, rx: 3 }], ['path', { d: 'M5.8 11.5a6.2 6.2 0 0 0 12.4 0M12 17.7V21' }]]
}

export const icon = (name, ...classes) => svg(['svg.icon', ...classes].join('.'),
  { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, shapes[name].map(([tag, given]) => svg(tag, given)))
