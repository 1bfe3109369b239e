// What is kept of talk with a shopper, and what they agreed to.

import { h } from './dom.js'
import { day, money, moment, product } from './shop.js'

const group = (title, items) => items.length
  ? h('div.group', h('h4', title), h('ul.plain', items.map((item) => h('li', item))))
  : null

const preference = (one) => h('span', one.text, one.kind && one.kind !== 'note' ? h('span.tag.small', one.kind) : null,
  one.since ? h('span.hint', ` since ${day(one.since)}`) : null)

const shift = (one) => one.kind === 'plenty' ? `Still has plenty of ${product(one.sku).spoken} (said ${day(one.said)})`
  : one.on ? `Back home on ${day(one.on)}` : `${one.kind}: ${day(one.from)} to ${day(one.until)}`

const progress = (one) => ({
  waiting: () => `next on ${day(one.next)}`,
  announced: () => `announced for ${moment(one.placeAt)}, ${money(one.total)}`,
  held: () => `held: ${String(one.why).replaceAll('_', ' ')}, now ${money(one.price)}`,
  paused: () => one.until ? `paused until ${day(one.until)}` : 'paused'
})[one.progress]

const rule = (one) => {
  const stands = progress(one)
  return h('span', `${one.quantity} × ${product(one.sku).spoken}, up to ${money(one.cap)}`,
    h('span.hint', ` ${one.everyDays ? `every ${one.everyDays} days` : 'when due'}${stands ? `, ${stands()}` : ''}`),
    h('small', `“${one.words}” — “${one.answer}”`))
}

const contact = (one) => h('span', `${String(one.purpose).replaceAll('_', ' ')} by ${one.channel}: `,
  h('strong', one.granted ? 'yes' : 'no'), h('span.hint', ` ${day(one.at)}, “${one.words}”`))

const substitution = (one) => `${product(one.instead).spoken} ${one.taken ? 'instead of' : 'refused for'} ${product(one.wanted).spoken}`

const handover = (one) => `Handed to a person ${day(one.at)}: ${one.problem}`

export const drawKept = (state) => {
  const groups = [
    group('Preferences', (state.preferences || []).map(preference)),
    group('Agreed to', (state.consents || []).map((one) => h('span.tag', one))),
    group('Standing orders', (state.standingOrders || []).map(rule)),
    group('Said about the weeks ahead', (state.shifts || []).map(shift)),
    group('May be told', (state.contacts || []).map(contact)),
    group('Substitutes', (state.substitutions || []).map(substitution)),
    group('Waiting for a price', (state.priceWatches || []).map((one) => `${product(one.sku).spoken} below ${money(one.below)}`)),
    group('With a person', (state.handovers || []).map(handover)),
    group('Locked', state.lockedUntil ? [`Voice ordering until ${moment(state.lockedUntil)}`] : [])
  ].filter(Boolean)
  return groups.length ? h('div', groups) : h('p.hint', 'Nothing yet. Say “I’m vegetarian” to a device.')
}
