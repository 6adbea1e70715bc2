/** The neutral mark: a speech bubble in a shield outline. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M16 3 27.500 6.500V16c0 6.500-4.700 10.800-11.500 13C9.200 26.800 4.500 22.500 4.500 16V6.500z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M9.500 10.500h13v8.500h-6l-4 3.500V19h-3z" fill="currentColor" />
    </svg>
  )
}
