// The devices of a household, and which of them are shown.

import { byId, fill, h, announce } from './dom.js'
import { icon } from './icons.js'
import { makePane } from './pane.js'
import { forgetSuggestions } from './suggest.js'
import { household, on, personName, shop, tell } from './shop.js'

export const kinds = [
  { id: 'kitchen', name: 'Kitchen speaker', short: 'Speaker', surface: 'speaker', hint: 'voice only' },
  { id: 'screen', name: 'Screen device', short: 'Screen', surface: 'screen', hint: 'voice and a display' },
  { id: 'car', name: 'Car', short: 'Car', surface: 'car', hint: 'short replies, no display' },
  { id: 'phone', name: 'Phone chat', short: 'Phone', surface: 'text', hint: 'in writing' }
]

let panes = new Map()
let shown = ['kitchen']
let beside = false

// Whose talk the panels below and beside are about.
export const activePane = () => panes.get(shown[0])

export const paneOf = (id) => panes.get(id)

const show = (id) => {
  if (shown[0] === id) return
  shown = beside ? [id, shown[0]] : [id]
  draw()
  tell('person')
  panes.get(id).focus()
}

const setBeside = () => {
  beside = !beside
  const other = shown[0] === 'car' ? 'kitchen' : 'car'
  shown = beside ? [shown[0], other] : [shown[0]]
  draw()
  announce(beside ? 'Two devices side by side' : 'One device')
}

const tab = (kind) => {
  const pane = panes.get(kind.id)
  return h('button.device', {
    type: 'button', 'aria-pressed': String(shown.includes(kind.id)), onclick: () => show(kind.id), id: `device-${kind.id}`
  }, icon(kind.id), h('span.device-name', kind.short),
  h('span.device-who', pane.whoWords()))
}

const draw = () => {
  fill(byId('devices'), kinds.map(tab), h('button.quiet.beside', {
    type: 'button', 'aria-pressed': String(beside), onclick: setBeside, id: 'beside'
  }, 'Side by side'))
  const panel = byId('panes')
  panel.classList.toggle('two', shown.length > 1)
  fill(panel, shown.map((id) => panes.get(id).element))
  shown.forEach((id) => panes.get(id).appear())
}

// At home are those who share a household with the first shopper. Somebody else drives, if there is.
const build = () => {
  const first = shop.shoppers[0]
  const home = shop.shoppers.filter((one) => first && one.household === first.household && one.role === 'adult')
  const owner = first ? first.id : ''
  panes = new Map(kinds.map((kind) => {
    const person = kind.id === 'car' && home[1] ? home[1].id : owner
    return [kind.id, makePane(kind, { owner, person }, { changed: draw })]
  }))
  draw()
}

// What somebody did elsewhere is told on the devices of the same household.
const hearOfOthers = (turn) => {
  const before = cartLines(turn.before)
  const after = cartLines(turn.after)
  if (!turn.shopper || before === after) return
  for (const pane of panes.values()) {
    const same = household(pane.who().owner) === household(turn.shopper)
    if (same) pane.cartChanged(turn, personName(turn.shopper))
  }
}

const cartLines = (state) => JSON.stringify(state && state.cart ? state.cart.lines : [])

export const setUpDevices = () => {
  build()
  on('shop', async () => {
    forgetSuggestions()
    build()
    await tell('person')
  })
  on('turn', hearOfOthers)
}
