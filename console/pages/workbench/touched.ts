/** Whether somebody's pointer or focus is at the rows of any list here. */
export const isAnyTouched = () => document.querySelector('.case-table tbody:is(:hover, :focus-within)') !== null
