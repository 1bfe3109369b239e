// Notices that went out, where this server has them.

import { h } from './dom.js'
import { moment, personName } from './shop.js'

const text = (one) => one.text || one.words || one.message || one.body || one.speech || JSON.stringify(one)

const entry = (one) => {
  const at = one.at || one.sentAt || one.when
  const kind = one.kind || one.purpose || one.type
  return h('li', h('p', text(one)), h('p.hint', [
    one.shopper ? personName(one.shopper) : null, one.channel ? `by ${one.channel}` : null,
    kind ? String(kind).replaceAll('_', ' ') : null, at ? moment(at) : null
  ].filter(Boolean).join(' · ')))
}

export const drawOutbox = (outbox, shopper) => {
  const all = Array.isArray(outbox) ? outbox : outbox.notices || outbox.outbox || []
  const own = all.filter((one) => !one.shopper || one.shopper === shopper)
  return own.length ? h('ul.ledger', own.slice(-10).reverse().map(entry)) : h('p.hint', 'None.')
}
