// One device: who speaks, what was said, and how to say more.

import { post } from './api.js'
import { announce, fill, h, unique } from './dom.js'
import { icon } from './icons.js'
import { drawBubble, drawHeard } from './bubbles.js'
import { german, household, learn, locale, personName, product, shop, tell } from './shop.js'
import { suggestions } from './suggest.js'
import { canHear, cannotHear, listen, speak } from './voice.js'

export const makePane = (kind, people, { changed }) => {
  let { owner, person } = people
  let busy = false
  const mine = new Set()
  const field = h('input', { type: 'text', maxlength: 500, autocomplete: 'off', enterkeyhint: 'send', 'aria-label': `Say to the ${kind.name}` })
  const log = h('div.log', { role: 'log', 'aria-label': `Conversation on the ${kind.name}`, tabindex: '0' })
  const note = h('p.note', { hidden: true })
  const tries = h('div.tries')
  const light = icon(kind.id, 'large')

  const who = () => ({ owner, person })
  const whoWords = () => person ? personName(person) : 'anybody at home'

  const notice = (text) => {
    note.textContent = text
    note.hidden = !text
  }

  const scroll = () => { log.scrollTop = log.scrollHeight }

  const turnId = () => {
    const id = crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random()}`
    mine.add(id)
    return id
  }

  const take = async (said, words) => {
    if (busy || !owner) return
    busy = true
    notice('')
    tries.hidden = true
    log.append(drawHeard(words, person))
    light.classList.add('thinking')
    scroll()
    try {
      const reply = await post('dev/say', {
        shopper: owner, device: kind.id, surface: kind.surface, locale: locale(), id: turnId(),
        ...(person && kind.surface !== 'text' ? { person } : {}),
        ...(kind.surface === 'text' && person ? { shopper: person, session: `${person}/${kind.id}` } : {}),
        ...said
      })
      log.append(drawBubble(reply, kind, (row) => say(row)))
      scroll()
      light.classList.replace('thinking', 'speaking')
      if (kind.surface !== 'text') await speak(reply.speech, locale())
    } catch (error) {
      log.append(h('p.aside.wrong', error.message))
      announce(error.message)
    } finally {
      light.classList.remove('thinking', 'speaking')
      busy = false
      scroll()
    }
  }

  const say = (text) => take({ text }, text)

  const open = () => take({ opened: true }, german() ? `(öffnet ${shop.name})` : `(opens ${shop.name})`)

  const hear = async () => {
    mic.classList.add('on')
    mic.setAttribute('aria-pressed', 'true')
    try {
      const heard = await listen(locale(), (text) => { field.value = text })
      field.value = ''
      await take({ heard }, heard[0])
    } catch (error) {
      notice(error.message)
    } finally {
      mic.classList.remove('on')
      mic.setAttribute('aria-pressed', 'false')
    }
  }

  const mic = h('button.mic', {
    type: 'button', onclick: canHear ? hear : () => notice(cannotHear), 'aria-pressed': 'false',
    'aria-label': canHear ? 'Speak' : 'Speak (not in this browser)',
    title: canHear ? 'Speak. Your browser may send the sound to its maker to recognise it.' : cannotHear
  }, icon('mic'))
  if (!canHear) mic.classList.add('none')

  const chooser = () => {
    const id = unique('who')
    const select = h('select', { id, onchange: () => {
      const [to, by] = select.value.split('|')
      owner = to
      person = by
      changed()
      tell('person')
      showTries()
    } }, homes().map((home) => h('optgroup', { label: home.label }, home.choices.map((choice) =>
      h('option', { value: choice.value, selected: choice.value === `${owner}|${person}` }, choice.words)))))
    return h('p.who', h('label', { for: id }, 'Speaking'), select)
  }

  const homes = () => {
    const byHome = new Map()
    for (const one of shop.shoppers) byHome.set(one.household, [...(byHome.get(one.household) || []), one])
    return [...byHome.values()].map((people) => ({
      label: people.map((one) => one.name).join(' and '),
      choices: [
        ...people.map((one) => ({ value: `${people[0].id}|${one.id}`, words: one.role === 'adult' ? one.name : `${one.name} (${one.role})` })),
        ...(kind.surface === 'text' ? [] : [{ value: `${people[0].id}|`, words: 'a voice it does not know' }])
      ]
    }))
  }

  const showTries = async () => {
    const [first, ...others] = await suggestions(person || owner)
    fill(tries, h('p.tries-lead', 'Start here'),
      h('button.primary', { type: 'button', onclick: () => say(first) }, h('span', 'Say: '), `“${first}”`),
      h('div.more', others.map((words) => h('button.quiet', { type: 'button', onclick: () => say(words) }, words)),
        h('button.quiet', { type: 'button', onclick: open }, `open ${shop.name}`)))
  }

  // Somebody's turn changed the household's cart.
  const cartChanged = async (turn, name) => {
    if (mine.has(turn.id) || !log.childElementCount) return
    const lines = turn.after.cart.lines
    await learn(lines.map((line) => line.sku))
    const words = lines.length
      ? `The cart now has ${lines.map((line) => `${line.quantity}\u00a0× ${product(line.sku).spoken}`).join(', ')}.`
      : 'The cart is empty now.'
    log.append(h('p.aside', `${name}, on another device: ${words}`))
    scroll()
  }

  const form = h('form.say', { onsubmit: (event) => {
    event.preventDefault()
    const words = field.value.trim()
    if (!words) return notice('Type what you would say, for example “yes”.')
    field.value = ''
    say(words)
  } }, mic, field, h('button.send', { type: 'submit' }, 'Say'))
  field.placeholder = kind.surface === 'text' ? 'Write a message' : 'Type it here'

  const element = h(`section.pane.${kind.id}`, { 'aria-label': kind.name },
    h('div.pane-head', light, h('div', h('h3', kind.name), h('p.hint', kind.hint)), chooser()),
    log, tries, form, note)
  let drawn = false
  const appear = () => {
    if (!drawn) showTries()
    drawn = true
  }
  const focus = () => field.focus({ preventScroll: true })
  return { element, appear, who, whoWords, cartChanged, focus, say, household: () => household(owner) }
}
