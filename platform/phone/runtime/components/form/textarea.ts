import { Field, fieldDefaults, type FieldProps } from './field'

interface TextareaProps extends FieldProps {
  autoHeight: boolean
  showConfirmBar: boolean
  fixed: boolean
  disableDefaultPadding: boolean
}

export class Textarea extends Field<TextareaProps> {
  private lines = 1

  protected defaults(): TextareaProps {
    return { ...fieldDefaults, autoHeight: false, showConfirmBar: true, fixed: false, disableDefaultPadding: false }
  }

  protected makeBox(): HTMLTextAreaElement {
    const box = document.createElement('textarea')
    box.rows = 1
    return box
  }

  /** In a textarea the return key makes a line, unless it is named otherwise. */
  protected isConfirm(event: KeyboardEvent): boolean {
    return event.key === 'Enter' && !['', 'return'].includes(this.props.confirmType)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.resized()
  }

  protected override changed(name: string): void {
    super.changed(name)
    if (name === 'autoHeight') {
      this.toggleAttribute('auto-height', this.props.autoHeight)
      this.resized()
    }
  }

  protected override resized(): void {
    const { box } = this
    if (!this.isConnected) return
    if (this.props.autoHeight) {
      box.style.height = 'auto'
      box.style.height = `${box.scrollHeight}px`
    }
    const lineHeight =
      Number.parseFloat(getComputedStyle(box).lineHeight) || 1.2 * Number.parseFloat(getComputedStyle(box).fontSize)
    const lines = Math.max(1, Math.round(box.scrollHeight / lineHeight))
    if (lines === this.lines) return
    this.lines = lines
    this.emit('linechange', {
      height: box.scrollHeight,
      heightRpx: (box.scrollHeight * 750) / innerWidth,
      lineCount: lines,
    })
  }
}
