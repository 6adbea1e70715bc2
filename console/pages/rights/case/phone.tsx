/** Pressed, it is called by whatever calls on this computer. */
export const Phone = ({ number }: { number: string | undefined }) =>
  number ? (
    <a className="number" href={`tel:${number}`}>
      {number}
    </a>
  ) : (
    <span className="faint">花名册没有登记电话</span>
  )
