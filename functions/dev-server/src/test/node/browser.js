// A real browser with an empty profile, if this machine has one.
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { chromium } = require('playwright-core')

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executable = places.find((file) => file && fs.existsSync(file))

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

// A headless browser has neither voices nor ears: these are put in their place. What is spoken is
// kept in `spoken`, what is heard comes from `hears`.
const mouthAndEars = () => {
  window.spoken = []
  window.hears = []
  const voices = [{ lang: 'en-US', name: 'test' }, { lang: 'de-DE', name: 'test' }]
  const synthesis = {
    getVoices: () => voices,
    cancel: () => {},
    addEventListener: () => {},
    speak: (words) => {
      window.spoken.push({ text: words.text, lang: words.lang })
      setTimeout(() => words.onend(), 0)
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  window.SpeechSynthesisUtterance = function (text) { this.text = text }
  window.SpeechRecognition = function () {
    this.start = () => setTimeout(() => {
      const result = window.hears.map((transcript) => ({ transcript }))
      result.isFinal = true
      if (window.hears.length) this.onresult({ results: [result] })
      else this.onerror({ error: 'not-allowed' })
      this.onend()
    }, 0)
  }
}

// Everything that is wrong on any of its pages goes into `troubles`.
const open = async (options) => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'sayso-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable, headless: true, args: flags, acceptDownloads: true, ...options
  })
  const troubles = []
  const watch = (page) => {
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(String(error)))
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) troubles.push(`asked ${request.url()}`)
    })
  }
  context.pages().forEach(watch)
  context.on('page', watch)
  const close = async () => {
    await context.close()
    fs.rmSync(profile, { recursive: true, force: true })
  }
  return { context, troubles, close }
}

module.exports = { executable, mouthAndEars, open }
