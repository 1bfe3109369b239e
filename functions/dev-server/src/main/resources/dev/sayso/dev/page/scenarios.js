// Plays the recorded dialogs, step by step, and shows which wishes hold.

import { get, post } from './api.js'
import { drawBubble } from './bubbles.js'
import { announce, byId, fill, h } from './dom.js'
import { speak } from './voice.js'

let files = []
let current = null
let shown = 0
let heading = ''
let filter = ''

const group = (file) => {
  const match = /^(?:de-)?(d\d\d)/.exec(file)
  return (file.startsWith('de-') ? 'German · ' : '') + (match ? match[1].toUpperCase() : file.split('-')[0])
}

const options = () => {
  const wanted = files.filter((one) => `${one.file} ${one.name}`.toLowerCase().includes(filter.toLowerCase()))
  const groups = new Map()
  for (const one of wanted) groups.set(group(one.file), [...(groups.get(group(one.file)) || []), one])
  return [...groups].map(([name, list]) => h('optgroup', { label: name },
    list.map((one) => h('option', { value: one.file }, one.name))))
}

const check = (one) => h(`li.${one.holds ? 'holds' : 'misses'}`, h('span.mark', one.holds ? '✓' : '✗'),
  h('span', h('span.sr', one.holds ? 'holds: ' : 'does not hold: '), one.wish, one.holds ? null : h('small', (one.misses || []).join('; '))))

const before = (world) => Object.entries(world || {}).filter(([name]) => name !== 'now')
  .map(([name, value]) => h('p.aside', `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`))

const kindOf = (surface) => ({ id: surface === 'text' ? 'phone' : surface, surface })

const step = (one) => h('li.played', before(one.before),
  h('div.bubble.heard', h('p.by', `${one.shopper || 'the shop'}${one.surface ? ` · ${one.surface}` : ''}`), h('p', one.label)),
  one.reply ? drawBubble({ ...one.reply, budget: one.budget }, kindOf(one.surface), () => {}) : null,
  h('ul.checks', one.checks.map(check)))

const next = async () => {
  shown = Math.min(shown + 1, current.steps.length)
  draw()
  const one = current.steps[shown - 1]
  const failed = one.checks.filter((wish) => !wish.holds).length
  announce(`${one.label}. ${one.reply ? one.reply.text : ''} ${failed ? `${failed} wishes missed` : 'All wishes hold'}`)
  if (one.reply && one.surface !== 'text') await speak(one.reply.speech, one.locale || 'en-US')
}

const all = async () => {
  while (shown < current.steps.length) await next()
}

const verdict = () => {
  if (shown < current.steps.length) return h('p.hint', `Step ${shown} of ${current.steps.length}`)
  return h(`p.verdict.${current.passed ? 'holds' : 'misses'}`, current.passed ? 'Passed: every wish holds.' : 'Failed: see the marks.')
}

const draw = () => {
  const stage = byId('stage')
  if (!current) return fill(stage, h('p.hint', 'Choose a dialog. It is played in a shop of its own, so your data stay as they are.'))
  fill(stage, h('div.bar', h('h3', current.name), verdict()), heading ? h('p.hint', heading) : null,
    current.description ? h('p.hint', current.description) : null,
    h('ol.steps-played', current.steps.slice(0, shown).map(step)),
    h('div.row', h('button', { type: 'button', id: 'next-step', disabled: shown >= current.steps.length, onclick: next }, shown ? 'Next step' : 'First step'),
      h('button.quiet', { type: 'button', id: 'all-steps', disabled: shown >= current.steps.length, onclick: all }, 'Play to the end'),
      h('button.quiet', { type: 'button', disabled: !shown, onclick: () => { shown = 0; draw() } }, 'From the start')))
  const button = byId('next-step')
  if (shown && !button.disabled) button.focus({ preventScroll: true })
}

const load = async (what, words = '') => {
  heading = words
  fill(byId('stage'), h('p.hint', 'Playing…'))
  try {
    current = await post('dev/scenarios/play', what)
    shown = 0
    draw()
  } catch (error) {
    current = null
    fill(byId('stage'), h('p.wrong', { role: 'alert' }, error.message))
  }
}

export const playText = (yaml, words) => load({ yaml }, words)

const chosenFile = async (event) => {
  const [file] = event.target.files
  if (file) await load({ yaml: await file.text() }, file.name)
  event.target.value = ''
}

export const setUpScenarios = async () => {
  const select = h('select', { id: 'scenario', size: 12, onchange: () => load({ file: select.value }) })
  fill(byId('view-scenarios'), h('div.two-columns',
    h('div.box', h('h3', 'Dialogs'), h('label', { for: 'scenario-filter' }, 'Filter'),
      h('input', { id: 'scenario-filter', type: 'search', oninput: (event) => { filter = event.target.value; fill(select, options()) } }),
      h('label', { for: 'scenario' }, 'Dialog'), select,
      h('label', { for: 'scenario-file' }, 'Or a file of your own'), h('input', { id: 'scenario-file', type: 'file', accept: '.yaml,.yml', onchange: chosenFile })),
    h('div.box', { id: 'stage', role: 'region', 'aria-label': 'Played dialog' })))
  draw()
  files = await get('dev/scenarios').catch(() => [])
  fill(select, options())
}
