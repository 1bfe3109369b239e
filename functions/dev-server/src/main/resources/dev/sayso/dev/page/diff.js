// What differs between two states of a shopper, in words.

import { money, product } from './shop.js'

const lineWords = (line) => `${line.quantity} × ${product(line.sku).spoken}`

const bySku = (lines) => new Map(lines.map((line) => [line.sku, line]))

const carts = (before, after) => {
  const was = bySku(before.lines)
  const is = bySku(after.lines)
  return [
    ...[...is.values()].filter((line) => !was.has(line.sku)).map((line) => ({ kind: 'added', text: `Cart: ${lineWords(line)}, ${money(line.unitPrice)}` })),
    ...[...was.values()].filter((line) => !is.has(line.sku)).map((line) => ({ kind: 'removed', text: `Cart: ${lineWords(line)}` })),
    ...[...is.values()].filter((line) => was.has(line.sku) && was.get(line.sku).quantity !== line.quantity)
      .map((line) => ({ kind: 'changed', text: `Cart: ${product(line.sku).spoken}, ${was.get(line.sku).quantity} → ${line.quantity}` }))
  ]
}

const orders = (before, after) => {
  const was = new Map(before.map((order) => [order.id, order]))
  return after.flatMap((order) => {
    const old = was.get(order.id)
    if (!old) return [{ kind: 'added', text: `Order ${order.id}: ${order.lines.map(lineWords).join(', ')}, ${money(order.total)}` }]
    return old.status === order.status ? [] : [{ kind: 'changed', text: `Order ${order.id}: ${old.status} → ${order.status}` }]
  })
}

const pending = (before, after) => {
  if (!before === !after && (!before || before.hash === after.hash)) return []
  if (!after) return [{ kind: 'removed', text: 'Summary that waited for a yes' }]
  return [{ kind: before ? 'changed' : 'added', text: `Waits for a yes: ${money(after.total)}, bound to ${after.hash.slice(0, 8)}…` }]
}

const known = ['preferences', 'consents', 'handovers', 'substitutions', 'priceWatches', 'shifts', 'standingOrders', 'contacts']

const titles = { priceWatches: 'price watch', standingOrders: 'standing order', shifts: 'weeks ahead' }

const words = (one) => typeof one === 'string' ? one
  : one.text || one.problem || one.words || [one.kind || one.purpose, one.sku ? product(one.sku).spoken : one.about || one.channel].filter(Boolean).join(' ')

const lists = (before, after) => known.flatMap((name) => {
  const was = (before[name] || []).map((one) => JSON.stringify(one))
  const is = (after[name] || []).map((one) => JSON.stringify(one))
  const said = (kind, list, other) => list.filter((one) => !other.includes(one))
    .map((one) => ({ kind, text: `${titles[name] || name}: ${words(JSON.parse(one))}` }))
  return [...said('added', is, was), ...said('removed', was, is)]
})

const rest = (before, after) => ['deferred', 'lockedUntil'].flatMap((name) =>
  JSON.stringify(before[name]) === JSON.stringify(after[name]) ? []
    : [{ kind: after[name] ? 'added' : 'removed', text: name === 'deferred' ? 'Order saved for later' : 'Voice ordering locked' }])

const forecasts = (before, after) => {
  const was = new Map((before || []).map((one) => [one.sku, one.dueOn]))
  const moved = (after || []).filter((one) => was.has(one.sku) && was.get(one.sku) !== one.dueOn)
  return moved.length > 3 ? [{ kind: 'changed', text: `${moved.length} forecasts moved` }]
    : moved.map((one) => ({ kind: 'changed', text: `${product(one.sku).spoken} due ${was.get(one.sku)} → ${one.dueOn}` }))
}

export const differences = (before, after) => [
  ...carts(before.cart, after.cart), ...orders(before.orders, after.orders), ...pending(before.pending, after.pending),
  ...lists(before, after), ...rest(before, after), ...forecasts(before.forecasts, after.forecasts)
]
