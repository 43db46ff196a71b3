import { Locked } from './Locked'

interface SwitchProps {
  id: string
  title: string
  hint: string
  on: boolean
  isLocked?: boolean
  onSwitch: (on: boolean) => void
}

/** Something that is on or off, in a list of such. */
export function Switch({ id, title, hint, on, isLocked = false, onSwitch }: SwitchProps) {
  return (
    <li>
      <input
        id={id}
        type="checkbox"
        role="switch"
        class="switch"
        checked={on}
        disabled={isLocked}
        aria-checked={on}
        aria-describedby={`${id}-hint`}
        onChange={event => onSwitch(event.currentTarget.checked)}
      />
      <label for={id}>{title}</label>
      <div id={`${id}-hint`} class="hint">
        <p>{hint}</p>
        <Locked when={isLocked} />
      </div>
    </li>
  )
}
