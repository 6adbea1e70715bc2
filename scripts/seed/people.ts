/** Who may hold the phone on the stage. Citizens are an openid and nothing else; the others are bound by the seed. */
export interface Person {
  openid: string
  name: string
  /** What the stage says under the name. */
  who: string
}

export const people: readonly Person[] = [
  { openid: 'citizen-wang', name: '王芳', who: '市民' },
  { openid: 'citizen-li', name: '李强', who: '市民' },
  { openid: 'officer-zhou', name: '周磊', who: '民警 · 城南派出所' },
  { openid: 'officer-new', name: '罗欣', who: '新民警 · 未认证' },
  { openid: 'clerk-sun', name: '孙丽', who: '受理员 · 督察支队' },
  { openid: 'inspector-chen', name: '陈静', who: '督察民警 · 督察支队' },
  { openid: 'inspector-liu', name: '刘洋', who: '督察民警 · 督察支队' },
  { openid: 'leader-wu', name: '吴敏', who: '审核领导 · 督察支队' },
  { openid: 'supervisor-zhao', name: '赵建国', who: '支队领导 · 督察支队' },
  { openid: 'chief-lin', name: '林国强', who: '督察长 · 市公安局' },
  { openid: 'team-he', name: '何伟', who: '承办人 · 城南分局' },
  { openid: 'team-gao', name: '高峰', who: '大队领导 · 城南分局' },
  { openid: 'team-xu', name: '徐斌', who: '承办人 · 城北分局' },
  { openid: 'station-ma', name: '马骏', who: '所长 · 城南派出所' },
  { openid: 'rights-fang', name: '方圆', who: '维权办 · 城南分局' },
  { openid: 'rights-tang', name: '唐洁', who: '维权办 · 督察支队' },
  { openid: 'rights-deng', name: '邓涛', who: '维权办 · 督察支队' },
  { openid: 'admin-qian', name: '钱进', who: '系统管理员 · 市公安局' },
  { openid: 'security-feng', name: '冯琳', who: '安全管理员 · 市公安局' },
  { openid: 'auditor-mei', name: '梅雪', who: '审计员 · 市公安局' },
  { openid: 'lawyer-han', name: '韩立', who: '律师 · 凭邀请码绑定' },
]
