import { openSheet, sheetHead } from '../../../frame/sheets/sheet'
import { element } from '../../../frame/screen'
import { Wheel } from '../../../frame/sheets/wheel'
import { type PickerProps } from './picker'
import { pickerModes } from './columns'

interface Answers {
  confirm: (value: unknown) => void
  cancel: () => void
  /** Only multiSelector tells of every turn. */
  column: (column: number, index: number) => void
}

/** Opens the sheet with a picker's wheels; answers what to call when the picker's properties change. */
export function openPicker(props: PickerProps, { confirm, cancel, column }: Answers): () => void {
  const mode = pickerModes[props.mode]
  if (!mode) throw new Error(`picker mode "${props.mode}" is not provided`)
  const wheels: Wheel[] = mode(props).labels.map(
    (label, index) =>
      new Wheel(label, (row) => {
        fill(wheels.map((wheel) => wheel.index))
        if (props.mode === 'multiSelector') column(index, row)
      }),
  )

  function fill(indices: number[]): void {
    const rows = mode?.(props).rows(indices) ?? []
    for (const [index, wheel] of wheels.entries()) {
      wheel.setRows(rows[index] ?? [])
      if (wheel.index !== indices[index]) wheel.show(indices[index] ?? 0)
    }
  }

  const head = sheetHead(
    props.headerText,
    () => {
      sheet.close()
      cancel()
    },
    () => {
      sheet.close()
      confirm(mode(props).value(wheels.map((wheel) => wheel.index)))
    },
  )
  const panel = element('div', 'sheet picker-sheet', [
    head,
    element(
      'div',
      'wheels',
      wheels.map((wheel) => wheel.element),
    ),
  ])
  const sheet = openSheet(panel, { label: props.headerText || '选择', onCancel: cancel })
  fill(mode(props).indices())
  return () => fill(props.mode === 'multiSelector' ? mode(props).indices() : wheels.map((wheel) => wheel.index))
}
