// `npm run screenshots`: the journeys once more, their pictures into docs/screenshots/.
process.env['SCREENSHOTS'] = 'docs/screenshots'
process.argv.splice(2, 0, 'test/journeys')
void import('./test')
