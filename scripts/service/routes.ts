/** The functions that a console reaches, by the address it sends to. */
export const routes: Readonly<Record<string, string>> = Object.fromEntries(
  ['people', 'petition', 'notice', 'rights', 'inspection'].map((area) => [`/api/${area}`, area]),
)
