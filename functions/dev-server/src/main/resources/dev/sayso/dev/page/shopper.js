// Everything that is true of one shopper now.

import { get } from './api.js'
import { drawClock } from './clock.js'
import { activePane } from './devices.js'
import { byId, fill, h } from './dom.js'
import { drawLedger } from './ledger.js'
import { drawKept } from './kept.js'
import { drawOrders } from './orders.js'
import { drawOutbox } from './outbox.js'
import { household, learn, money, on, product, shop, tell } from './shop.js'
import { drawTimeline } from './timeline.js'

let chosen = ''
let drawing = Promise.resolve()

export const box = (title, ...content) => h('section.box', h('h3', title), ...content)

export const none = (text) => h('p.hint', text)

const chooser = () => h('p.who', h('label', { for: 'shopper-choice' }, 'Shopper'),
  h('select', { id: 'shopper-choice', onchange: (event) => { chosen = event.target.value; draw() } },
    shop.shoppers.map((one) => h('option', { value: one.id, selected: one.id === chosen }, one.name))))

const drawCart = (state) => box('Cart', state.cart.lines.length
  ? h('div', h('ul.lines', state.cart.lines.map((line) => h('li',
    h('span', `${line.quantity} × ${product(line.sku).spoken}`, h('small', product(line.sku).pack)),
    h('span.number', money(line.unitPrice))))),
  h('p.total', h('span', 'Total'), h('strong', money(state.cart.total))))
  : none('Empty.'),
state.pending ? h('p.waiting', h('strong', 'Waits for a yes: '), `“${state.pending.words}”`) : null,
state.deferred ? h('p.waiting', state.deferred.untilParked ? 'An order is saved until the car is parked.' : 'An order is saved for later.') : null)

const skusOf = (state) => [
  ...state.cart.lines, ...state.orders.flatMap((order) => order.lines), ...state.forecasts,
  ...(state.substitutions || []).flatMap((one) => [{ sku: one.wanted }, { sku: one.instead }]),
  ...(state.priceWatches || []), ...(state.standingOrders || []), ...(state.shifts || [])
].map((one) => one.sku).filter(Boolean)

const drawAll = async () => {
  const view = byId('view-shopper')
  if (!shop.shoppers.length) {
    return fill(view, box('Nobody yet', none('This shop has no shoppers. A seed with shoppers changes that.')))
  }
  if (!shop.shoppers.some((one) => one.id === chosen)) chosen = shop.shoppers[0].id
  const [state, outbox] = await Promise.all([
    get(`dev/shoppers/${encodeURIComponent(chosen)}`), shop.doors.includes('/dev/outbox') ? get('dev/outbox').catch(() => null) : null
  ])
  await learn(skusOf(state))
  const held = document.activeElement && document.activeElement.id
  const open = [...view.querySelectorAll('details[open]')].map((one) => one.id)
  fill(view, h('div.bar.wide', chooser(), drawClock()),
    h('div.boxes', box('What will be needed', drawTimeline(state)), drawCart(state),
      box('Orders', drawOrders(state.orders)), box('What is kept', drawKept(state)),
      box('Ledger of consents', drawLedger(state.orders)),
      outbox ? box('Notices sent', drawOutbox(outbox, shop.shoppers.filter((one) => one.household === household(chosen)).map((one) => one.id))) : null))
  open.forEach((id) => { if (id && byId(id)) byId(id).open = true })
  if (held && byId(held) && view.contains(byId(held))) byId(held).focus({ preventScroll: true })
}

// One after the other, so that the newest state is drawn last.
const draw = () => {
  drawing = drawing.then(drawAll).catch((error) => tell('trouble', error))
  return drawing
}

const follow = () => {
  const pane = activePane()
  chosen = pane ? pane.who().person || pane.who().owner : ''
  return draw()
}

export const setUpShopper = () => {
  on('state', draw)
  on('person', follow)
  follow()
}
