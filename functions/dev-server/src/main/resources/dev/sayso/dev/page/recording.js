// Writes a conversation down as a scenario, which ./sayso play plays.

import { post } from './api.js'
import { announce, byId, fill, h } from './dom.js'
import { on, refresh, shop, tell } from './shop.js'
import { playText } from './scenarios.js'
import { showTab } from './tabs.js'

const fileName = (name) => `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'conversation'}.yaml`

let naming = false
let name = 'a conversation'

const start = async (event) => {
  event.preventDefault()
  name = new FormData(event.target).get('name').trim() || 'a conversation'
  naming = false
  await attempt(() => post('dev/scenarios/record', { name }))
  announce('Recording')
}

const finish = async () => {
  await attempt(async () => {
    const text = await post('dev/scenarios/finish')
    const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
    h('a', { href: url, download: fileName(name) }).click()
    setTimeout(() => URL.revokeObjectURL(url), 10000)
    showTab('scenarios')
    await playText(text, `${fileName(name)} was downloaded. Play it with ./sayso play, or here.`)
  })
}

const attempt = async (work) => {
  try {
    await work()
  } catch (error) {
    await tell('trouble', error)
  }
  await refresh()
  draw()
}

const draw = () => {
  const running = shop.recording !== null && shop.recording !== undefined
  if (running) {
    fill(byId('record'), h('span.recording', `Recording · ${shop.recording} turn${shop.recording === 1 ? '' : 's'}`),
      h('button.small', { type: 'button', onclick: finish }, 'Stop and download'))
  } else if (naming) {
    const field = h('input', { name: 'name', value: name, maxlength: 80, 'aria-label': 'Name of the scenario' })
    fill(byId('record'), h('form.inline', { onsubmit: start }, field,
      h('button.small', { type: 'submit' }, 'Start'),
      h('button.quiet.small', { type: 'button', onclick: () => { naming = false; draw() } }, 'Cancel')))
    field.select()
  } else {
    fill(byId('record'), h('button.quiet.small', {
      type: 'button', title: 'Write the conversation down as a test', onclick: () => { naming = true; draw() }
    }, 'Record a test'))
  }
}

export const setUpRecording = () => {
  on('turn', async () => {
    if (shop.recording === null || shop.recording === undefined) return
    await refresh()
    draw()
  })
  on('shop', draw)
  draw()
}
