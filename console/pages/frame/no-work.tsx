import { Blank } from '../../components/blank'

/** For an officer who may sign in but handles nothing here: signing out stands above. */
export function NoWork() {
  return (
    <>
      <title>掌上e督</title>
      <section className="card">
        <Blank title="您的职责不办理来件">
          <p>
            控制台供受理、承办、审核和签发来件，以及办理民警维权申请的人员使用。需要办理来件的，请联系本单位的系统管理员调整职责。
          </p>
        </Blank>
      </section>
    </>
  )
}
