// Moves the shop's clock.

import { post } from './api.js'
import { announce, h } from './dom.js'
import { dateOf, moment, now, shop, tell } from './shop.js'

const DAY = 86400000

const set = async (time) => {
  try {
    await post('dev/clock', { now: time })
    announce(time ? `The shop’s clock is at ${moment(time)}` : 'The shop’s clock runs')
  } catch (error) {
    await tell('trouble', error)
  }
}

const later = (days) => () => set(new Date(now().getTime() + days * DAY).toISOString())

// The Friday after today, at the same time of the day.
const nextFriday = () => {
  const weekday = new Date(`${dateOf(now())}T12:00:00Z`).getUTCDay()
  return set(new Date(now().getTime() + (((5 - weekday + 6) % 7) + 1) * DAY).toISOString())
}

const toDate = (event) => {
  event.preventDefault()
  const date = new FormData(event.target).get('date')
  const days = date ? Math.round((Date.parse(date) - Date.parse(dateOf(now()))) / DAY) : 0
  return date && set(new Date(now().getTime() + days * DAY).toISOString())
}

export const drawClock = () => h('div.clock', { role: 'group', 'aria-label': 'The shop’s clock' },
  h('span.clock-now', moment(now())),
  h('button.quiet.small', { type: 'button', id: 'clock-day', onclick: later(1) }, '+1 day'),
  h('button.quiet.small', { type: 'button', id: 'clock-week', onclick: later(7) }, '+1 week'),
  h('button.quiet.small', { type: 'button', id: 'clock-friday', onclick: nextFriday }, 'Next Friday'),
  h('form.inline', { onsubmit: toDate }, h('input', { type: 'date', name: 'date', value: dateOf(now()), 'aria-label': 'Day', required: true }),
    h('button.quiet.small', { type: 'submit', id: 'clock-set' }, 'Go')),
  shop.clockStands ? h('button.small', { type: 'button', id: 'clock-run', onclick: () => set(null) }, 'Back to now') : null)
