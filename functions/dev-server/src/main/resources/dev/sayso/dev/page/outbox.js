// Notices that went out, where this server has them.

import { post } from './api.js'
import { announce, h } from './dom.js'
import { personName, shop, tell } from './shop.js'

const entry = (one) => h('li', one.subject ? h('p', h('strong', one.subject)) : null, h('p', one.text), h('p.hint', [
  one.shopper ? personName(one.shopper) : null, one.channel ? `by ${one.channel}` : null,
  one.purpose ? String(one.purpose).replaceAll('_', ' ') : null
].filter(Boolean).join(' · ')))

const sweep = async () => {
  try {
    const done = await post('dev/sweep')
    announce(`${done.notices.length} notices sent, ${done.orders.length} orders placed`)
    await tell('state')
  } catch (error) {
    await tell('trouble', error)
  }
}

// The newest first, for everybody in the shopper's household.
export const drawOutbox = (outbox, people) => {
  const own = outbox.notices.filter((one) => people.includes(one.shopper))
  return h('div', own.length ? h('ul.ledger', own.slice(-10).reverse().map(entry)) : h('p.hint', 'None yet.'),
    shop.doors.includes('/dev/sweep')
      ? h('button.quiet.small', { type: 'button', id: 'sweep', onclick: sweep }, 'Send what is due now') : null)
}
