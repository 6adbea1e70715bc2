import { CoverView, View } from './container/view'
import { PageMeta, RootPortal } from './container/root-portal'
import { ScrollView } from './container/scroll-view'
import { Icon } from './content/icon'
import { Navigator } from './content/navigator'
import { Progress } from './content/progress'
import { Text } from './content/text'
import { Button } from './form/button'
import { Checkbox, CheckboxGroup } from './form/checkbox'
import { Form } from './form/form'
import { Input } from './form/input'
import { Label } from './form/label'
import { Picker } from './form/picker/picker'
import { Radio, RadioGroup } from './form/radio'
import { Switch } from './form/switch'
import { Textarea } from './form/textarea'
import { Canvas } from './media/canvas'
import { Image } from './media/image'
import { Video } from './media/video'

/** Every component that WeChat provides, by its tag. */
export const components: Record<string, CustomElementConstructor> = {
  button: Button,
  canvas: Canvas,
  checkbox: Checkbox,
  'checkbox-group': CheckboxGroup,
  'cover-view': CoverView,
  form: Form,
  icon: Icon,
  image: Image,
  input: Input,
  label: Label,
  navigator: Navigator,
  'page-meta': PageMeta,
  picker: Picker,
  progress: Progress,
  radio: Radio,
  'radio-group': RadioGroup,
  'root-portal': RootPortal,
  'scroll-view': ScrollView,
  switch: Switch,
  text: Text,
  textarea: Textarea,
  video: Video,
  view: View,
}

export function registerComponents(): void {
  for (const [tag, component] of Object.entries(components)) customElements.define(`wx-${tag}`, component)
}
