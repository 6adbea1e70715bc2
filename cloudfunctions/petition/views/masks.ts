/** As it stands where nobody asked to see it: 王*, 138****8000. */
export function masked({ name, phone }: { name: string; phone: string }): { name: string; phone: string } {
  const [first = '', ...rest] = Array.from(name)
  return { name: first + '*'.repeat(Math.min(rest.length, 3)), phone: `${phone.slice(0, 3)}****${phone.slice(-4)}` }
}
