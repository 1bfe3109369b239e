// What was said, on either side, and what a screen shows beside it.

import { h } from './dom.js'
import { personName } from './shop.js'

export const drawHeard = (words, person) =>
  h('div.bubble.heard', h('p.by', person ? personName(person) : 'Somebody'), h('p', words))

// The words that count against the surface's budget.
export const budgetLine = (words, most) =>
  h(`p.count${words > most ? '.over' : ''}`, `${words} of ${most} words`)

const written = (text) => text.trim().split(/\s+/).length

export const drawBubble = (reply, kind, choose) => {
  const inWriting = kind.surface === 'text'
  const words = inWriting ? written(reply.text) : reply.words
  const listening = reply.listens && !inWriting
  return h('div.bubble.reply', h('p.by', 'Sayso'), h('p.words', inWriting ? reply.text : reply.speech),
    h('div.meta', reply.budget ? budgetLine(words, reply.budget) : null,
      listening ? h('p.listening', 'listening') : null),
    reply.display && kind.surface !== 'car' && kind.surface !== 'speaker' ? drawDisplay(reply.display, kind, choose) : null,
    reply.card && kind.surface !== 'car' ? drawCard(reply.card) : null)
}

const positions = ['the first one', 'the second one', 'the third one', 'the fourth one', 'the fifth one']

const drawDisplay = (display, kind, choose) =>
  h(`div.display.${kind.id}`, { role: 'group', 'aria-label': `On the display: ${display.title}` },
    h('p.display-title', display.title),
    h('ol', display.rows.map((row, at) => h('li', h('button', {
      type: 'button', onclick: () => choose(positions[at] || row.primary), title: `Touch it: “${positions[at] || row.primary}”`
    }, h('span.row-main', row.primary, row.secondary ? h('small', row.secondary) : null),
    row.trailing ? h('span.row-end', row.trailing) : null)))))

const drawCard = (card) =>
  h('div.card', { role: 'group', 'aria-label': 'Card in the companion app' },
    h('p.card-kind', 'Card in the app'), h('p.card-title', card.title), h('p.card-text', card.text))
