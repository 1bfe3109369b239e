// When things will be needed: a bar from the earliest to the latest day, a dot on the likeliest.

import { h, svg } from './dom.js'
import { dateOf, day, daysFrom, now, product, spanWords } from './shop.js'

const BEFORE = 7
const MOST_AFTER = 42
const FEW = 8

const within = (days, after) => Math.max(-BEFORE, Math.min(after, days))

const ticks = (after) => [-7, 0, 7, 14, 21, 28, 35, 42].filter((days) => days <= after)

const bar = (one, today, after) => {
  const x = (date) => 100 * (within(daysFrom(date, today), after) + BEFORE) / (after + BEFORE)
  const from = x(one.earliest)
  const to = Math.max(x(one.latest), from + 0.8)
  const due = daysFrom(one.dueOn, today) < 0 ? 'over' : daysFrom(one.dueOn, today) <= 3 ? 'soon' : 'later'
  return h('div.track', svg('svg', { viewBox: '0 0 100 20', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ticks(after).map((days) => svg(`line${days === 0 ? '.today' : '.week'}`, {
      x1: 100 * (days + BEFORE) / (after + BEFORE), x2: 100 * (days + BEFORE) / (after + BEFORE), y1: 0, y2: 20
    })),
    svg(`rect.range.${due}`, { x: from, y: 6, width: to - from, height: 8, rx: 0.6, ry: 4 }),
    svg(`line.mark.${due}`, { x1: x(one.dueOn), x2: x(one.dueOn), y1: 3, y2: 17 })))
}

const row = (one, today, after) => {
  const days = daysFrom(one.dueOn, today)
  return h('tr', h('th', { scope: 'row' }, product(one.sku).spoken, h('small', one.because)),
    h('td.when', bar(one, today, after), h('span.sr', `between ${day(one.earliest)} and ${day(one.latest)}`)),
    h(`td.due${days < 0 ? '.over' : ''}`, h('strong', spanWords(days)), h('small', day(one.dueOn))),
    h('td.sure', `${Math.round(one.confidence * 100)} %`))
}

const axis = (after) => h('div.axis', { 'aria-hidden': 'true' }, ticks(after).map((days) => {
  const label = h('span', days === 0 ? 'today' : days < 0 ? '' : `+${days}`)
  label.style.left = `${100 * (days + BEFORE) / (after + BEFORE)}%`
  return label
}))

const table = (forecasts, today, after, caption) => h('table.timeline', h('caption.sr', caption),
  h('thead', h('tr', h('th', { scope: 'col' }, 'Product'), h('th', { scope: 'col' }, h('span.sr', 'When'), axis(after)),
    h('th', { scope: 'col' }, 'Due'), h('th', { scope: 'col' }, 'Sure'))),
  h('tbody', forecasts.map((one) => row(one, today, after))))

export const drawTimeline = (state) => {
  const { forecasts } = state
  if (!forecasts.length) return h('p.hint', 'Nothing to go by yet: forecasts come with orders.')
  const today = dateOf(now())
  const farthest = Math.max(...forecasts.map((one) => daysFrom(one.latest, today)))
  const after = Math.max(14, Math.min(MOST_AFTER, 7 * Math.ceil(farthest / 7)))
  return h('div', table(forecasts.slice(0, FEW), today, after, 'What this household will need, the soonest first'),
    forecasts.length > FEW
      ? h('details', { id: 'more-forecasts' }, h('summary', `${forecasts.length - FEW} more`), table(forecasts.slice(FEW), today, after, 'And later'))
      : null)
}
