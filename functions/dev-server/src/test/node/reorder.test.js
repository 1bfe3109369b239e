// An Alexa client written by others reorders at a local server, which is started for it.
const assert = require('node:assert')
const path = require('node:path')
const { after, before, test } = require('node:test')
const { VirtualAlexa } = require('virtual-alexa')
const { home, start } = require('./server')

const model = path.join(home, 'interaction-models/alexa/en-US.json')
const seed = path.join(home, 'events/scenarios/corner-market.json')
let server
let url

before(async () => {
  server = await start('--seed', seed)
  url = server.url
})

after(() => server.stop())

const orders = async () => {
  const answer = await fetch(new URL('dev/shoppers/kim', url))
  return (await answer.json()).orders.length
}

test('launch, reorder, yes, status, stop', async () => {
  const alexa = VirtualAlexa.Builder()
    .skillURL(new URL('alexa', url).href)
    .interactionModelFile(model)
    .applicationID('amzn1.ask.skill.local')
    .locale('en-US')
    .create()
  alexa.context().user().setID('amzn1.ask.account.KIM')
  const owned = await orders()

  const opened = await alexa.launch()
  assert.match(opened.prompt(), /automated assistant/)
  assert.strictEqual(opened.response.shouldEndSession, false)

  const proposed = await alexa.utter('reorder dishwasher tabs')
  assert.match(proposed.prompt(), /Order it\?/)
  assert.strictEqual(await orders(), owned)

  const ordered = await alexa.intend('AMAZON.YesIntent')
  assert.match(ordered.prompt(), /Ordered/)
  assert.strictEqual(await orders(), owned + 1)

  const status = await alexa.utter('where is my order')
  assert.match(status.prompt(), /dishwasher/)

  const stopped = await alexa.intend('AMAZON.StopIntent')
  assert.notStrictEqual(stopped.response.shouldEndSession, false)
})
