import type { Colleague } from '../../../miniprogram/contract/people/answers'
import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { colleagues, petitionCase } from '../support/builders'
import { address, cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const chen = { id: 'o1', name: '陈静' }

/** A cloud that remembers whom the case was given to. */
function cloudOf(changes: Partial<PetitionCase> = {}, offered: Colleague[] = colleagues) {
  let given = changes
  return cloudWith({
    'people.colleagues': () => ({ ok: true, data: offered }),
    'petition.detail': () => ({ ok: true, data: petitionCase(given) }),
    'petition.desk.assign': ({ officer }) => {
      const name = offered.find(({ id }) => id === officer)?.name ?? ''
      given = { ...given, assignee: { id: officer, name } }
      return { ok: true, data: { assigned: 1 } }
    },
  })
}

async function choose(name: string) {
  const { page } = here()
  await page.getByRole('combobox', { name: '承办民警' }).click()
  await page.locator('.ant-select-item-option').getByText(name).click()
}
const group = (name: string) => here().page.getByRole('group', { name })
const offers = (name: string) => here().page.getByRole('button', { name, exact: true }).count()

describe('who is in charge of a case', () => {
  test('is chosen on its page', async () => {
    await open('/petitions/p1', cloudOf())
    await press('分派')
    await choose('刘洋')
    expect(await seriousFindings()).toEqual([])
    await group('分派承办民警').getByRole('button', { name: '分派' }).click()
    await shown('已分派 1 件给刘洋')
    await here().page.getByLabel('办理期限').getByText('刘洋').waitFor()
    expect(sentTo('petition.desk.assign').map(({ input }) => input)).toEqual([{ ids: ['p1'], officer: 'o2' }])
    expect(sentTo('petition.detail').length).toBeGreaterThan(1)
    expect(await offers('改派')).toBe(1)
  })

  test('is changed by keyboard alone, to somebody else', async () => {
    const page = await open('/petitions/p1', cloudOf({ assignee: chen }))
    await page.getByRole('button', { name: '改派' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.charge input:focus').waitFor()
    await page.keyboard.press('ArrowDown')
    const options = page.locator('.ant-select-item-option')
    await page.locator('.ant-select-item-option-active').waitFor()
    expect(await options.allTextContents()).toEqual(['刘洋 · 警务督察支队'])
    await page.keyboard.press('Enter')
    await page.locator('.charge .ant-select').getByText('刘洋').waitFor()
    await page.keyboard.press('Tab')
    await page.locator('.charge button:focus').waitFor()
    await page.keyboard.press('Enter')
    await shown('已分派 1 件给刘洋')
    await page.locator('.charge button:focus', { hasText: '改派' }).waitFor()
    expect(address()).toBe('/console/petitions/p1')
  })

  test('stays when it could not be changed, and the choice is still there', async () => {
    const cloud = {
      ...cloudOf({ assignee: chen }),
      'petition.desk.assign': () =>
        refuse('INVALID', '请检查填写的内容', { fields: { officer: '请选择本单位的督察民警' } }),
    }
    await open('/petitions/p1', cloud)
    await press('改派')
    await choose('刘洋')
    await group('改派承办民警').getByRole('button', { name: '改派' }).click()
    await shown('请选择本单位的督察民警')
    await group('改派承办民警').getByText('刘洋').waitFor()
    await press('取消')
    await here().page.getByLabel('办理期限').getByText('陈静').waitFor()
  })

  it.each<[string, Partial<PetitionCase>, Colleague[]]>([
    ['whose unit has no inspectors', {}, []],
    ['of a unit with one inspector, who has it already', { assignee: chen }, colleagues.slice(0, 1)],
    ['once nothing can come of the case any more', { status: 'REJECTED' }, colleagues],
  ])('is not to be changed by an officer %s', async (_, changes, offered) => {
    await open('/petitions/p1', cloudOf(changes, offered))
    await shown('承办民警')
    await here().page.waitForLoadState('networkidle')
    expect([await offers('分派'), await offers('改派')]).toEqual([0, 0])
  })
})
