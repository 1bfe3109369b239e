// What happened in a turn: heard, understood, answered, changed, and what it cost.

import { byId, fill, h } from './dom.js'
import { differences } from './diff.js'
import { learn, moment, on, personName, product } from './shop.js'
import { drawWire, wireId } from './wire.js'

const MOST = 50
const turns = []
const wires = new Map()
let at = -1

const percent = (share) => `${Math.round(share * 100)} %`

const section = (title, ...content) => h('section.fact', h('h3', title), h('div.fact-body', ...content))

const plain = (value) => typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)

const slots = (understood) => {
  const entries = Object.entries(understood.slots || {})
  if (!entries.length) return h('p.hint', 'No slots.')
  return h('dl.slots', entries.map(([name, value]) => [h('dt', name), h('dd', plain(value))]))
}

const intent = (one) => h('div.intent', h('p', h('span.tag', one.intent),
  typeof one.confidence === 'number' ? h('span.hint', ` ${percent(one.confidence)} sure`) : null,
  one.by || one.source ? h('span.hint', ` by ${one.by || one.source}`) : null), slots(one))

const candidates = (list) => list && list.length
  ? h('div.candidates', h('h4', 'Which product was meant'), h('ol', list.map((one) => {
    const share = one.probability
    return h('li', h('span', product(one.sku).spoken, one.because ? h('small', one.because.replaceAll('_', ' ')) : null),
      h('meter', { min: 0, max: 1, value: share, 'aria-label': percent(share) }), h('span.number', percent(share)))
  })))
  : null

const drawUnderstood = (understood) => section('Understood',
  (understood.all || [understood]).map(intent), candidates(understood.candidates))

const drawReply = (turn) => {
  const { reply } = turn
  return section('Answered', h('p.quote', reply.speech),
    h('p.hint', `expects ${reply.expects} · ${reply.listens ? 'microphone stays open' : 'microphone closes'}`),
    reply.reprompt ? h('p.hint', `After silence: “${reply.reprompt}”`) : null)
}

const drawChanges = (turn) => {
  const list = turn.before && turn.after ? differences(turn.before, turn.after) : []
  return section('Changed', list.length
    ? h('ul.diff', list.map((one) => h(`li.${one.kind}`, h('span.sign', { 'aria-label': one.kind }, one.kind === 'added' ? '+' : one.kind === 'removed' ? '−' : '±'),
      h('span', one.text))))
    : h('p.hint', 'Nothing.'))
}

const drawCost = (turn) => {
  const { database } = turn
  const by = Object.entries(database.operations).map(([name, count]) => `${count} × ${name}`).join(', ')
  return section('Cost', h('p', h('strong', `${database.calls} database call${database.calls === 1 ? '' : 's'}`),
    by ? ` (${by})` : ''),
  h('p.hint', `${turn.millis.toFixed(1)} ms in all, ${database.millis.toFixed(1)} ms in DynamoDB Local on this machine`))
}

const heardWords = (turn) => turn.opened ? 'opened without a word' : turn.closed ? 'closed' : turn.heard.map((text) => `“${text}”`).join(', or ')

const drawHeard = (turn) => section('Heard', h('p.quote', heardWords(turn)),
  h('p.hint', `${turn.shopper ? personName(turn.shopper) : 'a stranger'} · ${turn.surface} · ${turn.locale} · ${moment(turn.at)}`))

const empty = () => h('div.nothing', h('p', 'Say something, and every step shows here: what was understood, what changed, what it cost.'),
  h('p.hint', 'Turns that come through /alexa, /google or /dev/say from elsewhere show, too.'))

const stepper = () => {
  if (!turns.length) return fill(byId('turns'))
  const go = (to) => () => { at = to; draw() }
  fill(byId('turns'),
    h('button.quiet.small', { type: 'button', 'aria-label': 'The turn before', disabled: at <= 0, onclick: go(at - 1) }, '‹'),
    h('span', `turn ${at + 1} of ${turns.length}`),
    h('button.quiet.small', { type: 'button', 'aria-label': 'The next turn', disabled: at >= turns.length - 1, onclick: go(at + 1) }, '›'))
}

const draw = () => {
  stepper()
  const turn = turns[at]
  if (!turn) return fill(byId('insight'), empty())
  fill(byId('insight'), drawHeard(turn), drawUnderstood(turn.reply.understood), drawReply(turn), drawChanges(turn), drawCost(turn),
    section('On the wire', drawWire(wires.get(turn.id))))
}

const lines = (state) => state ? [state.cart, ...state.orders].flatMap((one) => one.lines).map((line) => line.sku) : []

export const setUpInsight = () => {
  on('turn', async (turn) => {
    const named = (turn.reply.understood.candidates || []).map((one) => one.sku).filter(Boolean)
    await learn([...lines(turn.before), ...lines(turn.after), ...named])
    turns.push(turn)
    if (turns.length > MOST) turns.shift()
    at = turns.length - 1
    draw()
  })
  on('wire', (wire) => {
    const id = wireId(wire) || (turns.length ? turns[turns.length - 1].id : '')
    wires.set(id, { ...wires.get(id), ...wire })
    if (wires.size > 2 * MOST) wires.delete(wires.keys().next().value)
    if (turns[at] && turns[at].id === id) draw()
  })
  on('shop', () => {
    turns.length = 0
    at = -1
    draw()
  })
  draw()
}
