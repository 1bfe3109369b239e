// Orders, the newest first, and where they go next.

import { post } from './api.js'
import { announce, h } from './dom.js'
import { moment, money, now, product, tell } from './shop.js'

const way = ['received', 'preparing', 'shipped', 'out_for_delivery', 'delivered']
const FEW = 4
const SHOWN = 4

const words = (status) => status.replaceAll('_', ' ')

const report = async (order, status) => {
  const tomorrow = new Date(now().getTime() + 86400000).toISOString()
  const more = status === 'shipped' ? { carrier: 'UPS', expectedAt: tomorrow } : status === 'delivered' ? { deliveredAt: now().toISOString() } : {}
  try {
    await post('dev/order-events', { orderId: order.id, status, ...more })
    announce(`Order ${order.id} is ${words(status)}`)
  } catch (error) {
    await tell('trouble', error)
  }
}

const steps = (order) => {
  const at = way.indexOf(order.status)
  if (at < 0 || order.status === 'delivered') return null
  const later = way.slice(at + 1)
  return h('div.steps', { role: 'group', 'aria-label': `Report of order ${order.id}` }, later.map((status, index) => h(`button.small.quiet${index ? '' : '.next'}`, {
    type: 'button', id: `${order.id}-${status}`, onclick: () => report(order, status)
  }, words(status))), at < 2 ? h('button.quiet.small', { type: 'button', onclick: () => report(order, 'cancelled') }, 'cancelled') : null)
}

const line = (one) => h('li', h('span', `${one.quantity} × ${one.title || product(one.sku).spoken}`),
  h('span.number', money(one.unitPrice)))

const draw = (order) => h('li.order', h('div.order-head', h(`span.status.${order.status}`, words(order.status)),
  h('span', order.id), h('span.hint', moment(order.placedAt)), h('strong.number', money(order.total))),
h('ul.lines', order.lines.slice(0, SHOWN).map(line)),
order.lines.length > SHOWN ? h('p.hint', `and ${order.lines.length - SHOWN} more`) : null,
order.gift ? h('p.hint', order.gift === true ? 'A gift, told to nobody' : `A gift for ${order.gift}`) : null, steps(order))

export const drawOrders = (orders) => {
  if (!orders.length) return h('p.hint', 'None yet.')
  const newest = [...orders].reverse()
  return h('div', h('ul.orders', newest.slice(0, FEW).map(draw)), newest.length > FEW
    ? h('details', { id: 'more-orders' }, h('summary', `${newest.length - FEW} earlier`), h('ul.orders', newest.slice(FEW).map(draw)))
    : null)
}
