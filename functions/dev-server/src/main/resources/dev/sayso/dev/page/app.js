// Starts the page: learns the shop, watches what happens, shows it.

import { watch } from './api.js'
import { setUpCatalog } from './catalog.js'
import { setUpDevices } from './devices.js'
import { byId } from './dom.js'
import { setUpInsight } from './insight.js'
import { setUpRecording } from './recording.js'
import { setUpScenarios } from './scenarios.js'
import { forgetProducts, locale, moment, now, on, refresh, shop, tell } from './shop.js'
import { setUpShopper } from './shopper.js'
import { setUpTabs } from './tabs.js'
import { setUpVoice } from './voice.js'

const complain = (error) => {
  const banner = byId('banner')
  banner.textContent = error ? error.message || String(error) : ''
  banner.hidden = !error
}

const showShop = () => {
  byId('shop-name').textContent = shop.name
  byId('shop-size').textContent = `${shop.products} product${shop.products === 1 ? '' : 's'}`
  document.title = `${shop.name} · Sayso`
  showTime()
}

const showTime = () => {
  byId('time-chip').textContent = moment(now()) + (shop.clockStands ? ' · set' : '')
}

const changed = async ({ what }) => {
  await refresh()
  if (what === 'shop') {
    forgetProducts()
    await tell('shop')
  } else if (what === 'clock') {
    await tell('time')
  }
  await tell('state')
}

let lost = false

const connect = () => watch({
  turn: async (turn) => {
    await tell('turn', turn)
    await tell('state')
  },
  wire: (wire) => tell('wire', wire),
  changed: (what) => changed(what).catch(complain),
  open: async () => {
    byId('live').textContent = 'Live'
    byId('live').classList.add('on')
    complain(null)
    if (lost) await changed({ what: 'shop' }).catch(complain)
    lost = false
  },
  lost: () => {
    lost = true
    byId('live').textContent = 'Not connected'
    byId('live').classList.remove('on')
  }
})

const start = async () => {
  await refresh()
  const showVoice = setUpVoice(locale)
  for (const kind of ['shop', 'time']) on(kind, showShop)
  on('shop', showVoice)
  on('trouble', complain)
  showShop()
  setUpTabs()
  setUpInsight()
  setUpDevices()
  setUpRecording()
  setUpShopper()
  setUpScenarios()
  setUpCatalog()
  connect()
  setInterval(showTime, 10000)
  document.documentElement.dataset.ready = 'yes'
}

start().catch(complain)
