// The browser's own ears and mouth, where it has them. Without them everything works in writing.

import { announce, byId } from './dom.js'

const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition
const mouth = window.speechSynthesis
let muted = localStorage.getItem('sayso-muted') === 'yes'

export const canHear = Boolean(Recognition)

export const cannotHear =
  'This browser has no speech recognition, so there is no microphone here. Typing works the same.'

const reasons = {
  'not-allowed': 'The microphone is blocked: allow it for this page in the browser’s address bar.',
  'service-not-allowed': 'The browser does not let this page recognise speech. Type instead.',
  'audio-capture': 'No microphone was found. Type instead.',
  'no-speech': 'Nothing was heard. Try again, or type.',
  network: 'The browser’s recognition needs a connection and has none. Type instead.'
}

// Resolves with the hypotheses, best first; rejects with an Error to show.
export const listen = (locale, partial) => new Promise((resolve, reject) => {
  hush()
  const ear = new Recognition()
  ear.lang = locale
  ear.maxAlternatives = 5
  ear.interimResults = true
  ear.onresult = (event) => {
    const result = event.results[event.results.length - 1]
    if (result.isFinal) resolve([...result].map((one) => one.transcript.trim()).filter(Boolean))
    else partial(result[0].transcript)
  }
  ear.onerror = (event) => reject(new Error(reasons[event.error] || `The microphone failed: ${event.error}.`))
  ear.onend = () => reject(new Error(reasons['no-speech']))
  ear.start()
})

const voiceFor = (locale) => {
  const voices = mouth ? mouth.getVoices() : []
  const language = locale.slice(0, 2)
  return voices.find((voice) => voice.lang.replace('_', '-') === locale) ||
    voices.find((voice) => voice.lang.startsWith(language))
}

export const hush = () => mouth && mouth.cancel()

// Resolves when it is said, or at once where it cannot be.
export const speak = (text, locale, pitch = 1) => new Promise((resolve) => {
  const voice = mouth && !muted && voiceFor(locale)
  if (!voice) return resolve(false)
  mouth.cancel()
  const words = new SpeechSynthesisUtterance(text)
  Object.assign(words, { voice, lang: voice.lang, pitch, onend: () => resolve(true), onerror: () => resolve(false) })
  mouth.speak(words)
})

const show = (locale) => {
  const button = byId('mute')
  const none = !mouth || !voiceFor(locale)
  button.disabled = none
  button.setAttribute('aria-pressed', String(!none && !muted))
  button.textContent = none ? 'No voice here' : muted ? 'Voice off' : 'Voice on'
  button.title = none
    ? 'This browser has no voice for the shop’s language; replies are shown in writing.'
    : 'Whether replies are spoken'
}

// `locale` is asked each time: another shop may speak another language.
export const setUpVoice = (locale) => {
  byId('mute').addEventListener('click', () => {
    muted = !muted
    localStorage.setItem('sayso-muted', muted ? 'yes' : 'no')
    if (muted) hush()
    show(locale())
    announce(muted ? 'Voice off' : 'Voice on')
  })
  if (mouth && mouth.addEventListener) mouth.addEventListener('voiceschanged', () => show(locale()))
  show(locale())
  return () => show(locale())
}
