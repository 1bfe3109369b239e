// The JSON of a turn, as each platform has it.

import { copyButton, fill, h } from './dom.js'

const names = { alexa: 'Alexa', dialogflow: 'Dialogflow CX', 'dialogflow-cx': 'Dialogflow CX', actions: 'Actions Builder' }
let chosen = 'alexa'
let side = 'response'

export const wireId = (wire) => wire.id ||
  (wire.alexa && wire.alexa.request && wire.alexa.request.request && wire.alexa.request.request.requestId) ||
  (wire['dialogflow-cx'] && wire['dialogflow-cx'].request && wire['dialogflow-cx'].request.detectIntentResponseId)

const truth = (channel, one) => {
  if (one.real) return 'Just this came in and went out.'
  const how = side === 'response'
    ? `What the ${names[channel]} channel answers with this very reply.`
    : `What ${names[channel]} would have sent; the turn itself went straight to the assistant.`
  return channel === 'alexa' && one.intent === false && side === 'request'
    ? `${how} No sample of the interaction model has these words, so Alexa’s own model would choose the intent.`
    : how
}

const pick = (label, options, current, choose) => h('div.picks', { role: 'group', 'aria-label': label },
  options.map(([value, words]) => h('button.quiet.small', {
    type: 'button', 'aria-pressed': String(value === current), onclick: () => choose(value)
  }, words)))

export const drawWire = (wire) => {
  const box = h('div.wire')
  const draw = () => {
    const channels = Object.keys(names).filter((name) => wire && wire[name])
    if (!channels.length) return fill(box, h('p.hint', 'Nothing yet.'))
    const channel = channels.includes(chosen) ? chosen : channels[0]
    const one = wire[channel]
    const text = JSON.stringify(one[side], null, 2)
    fill(box, h('div.bar',
      pick('Platform', channels.map((name) => [name, names[name]]), channel, (value) => { chosen = value; draw() }),
      pick('Direction', [['request', 'Request'], ['response', 'Response']], side, (value) => { side = value; draw() }),
      copyButton(() => text)),
    h('p.hint', truth(channel, one)),
    h('pre', { tabindex: '0', role: 'region', 'aria-label': `${names[channel]} ${side}` }, h('code', text)))
  }
  draw()
  return box
}
