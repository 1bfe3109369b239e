// Every yes to an order: the words it answered, and the hash that binds it to them.

import { copyButton, h } from './dom.js'
import { moment, money, personName } from './shop.js'

const entry = (order) => {
  const yes = order.consent
  return h('li', h('p', `“${yes.words}”`),
    h('p.answer', h('strong', `“${yes.answer}”`), ` ${personName(yes.by)}, ${moment(yes.at)}, order ${order.id}, ${money(yes.total)}`),
    h('p.hash', h('code', { title: yes.hash }, `${yes.hash.slice(0, 16)}…`), copyButton(() => yes.hash, 'Copy hash')))
}

export const drawLedger = (orders) => {
  const agreed = orders.filter((order) => order.consent).reverse()
  return agreed.length ? h('ul.ledger', agreed.slice(0, 10).map(entry))
    : h('p.hint', 'No order was placed by voice yet. Each yes will stand here, with the words it answered.')
}
