// Tabs as the ARIA Authoring Practices have them: arrows move, one panel shows.

import { byId } from './dom.js'

const tabs = () => [...byId('tabs').querySelectorAll('[role=tab]')]

export const showTab = (name, focus = false) => {
  for (const tab of tabs()) {
    const chosen = tab.id === `tab-${name}`
    tab.setAttribute('aria-selected', String(chosen))
    tab.tabIndex = chosen ? 0 : -1
    byId(tab.getAttribute('aria-controls')).hidden = !chosen
    if (chosen && focus) tab.focus()
  }
}

const step = { ArrowRight: 1, ArrowLeft: -1 }

export const setUpTabs = () => {
  const list = tabs()
  list.forEach((tab, at) => {
    tab.addEventListener('click', () => showTab(tab.id.slice(4)))
    tab.addEventListener('keydown', (event) => {
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? list.length - 1
        : step[event.key] ? (at + step[event.key] + list.length) % list.length : -1
      if (to >= 0) {
        event.preventDefault()
        showTab(list[to].id.slice(4), true)
      }
    })
  })
}
