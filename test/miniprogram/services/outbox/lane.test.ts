import { claimed, TrialPhone } from './trial'

test('what is put in at the very end of a run is sent by the next one, and not only after a pause', async () => {
  const phone = new TrialPhone()
  const outbox = phone.begin()
  void outbox.run()
  outbox.put(claimed())
  await outbox.run()
  expect(phone.requests).toEqual(['rights.claim'])
})
