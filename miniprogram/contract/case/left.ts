/** Who is left of those without whom a case comes to no end (回避): enough, nobody but the chief inspector, or not even the chief. */
export type Left = 'enough' | 'chief' | 'nobody'
