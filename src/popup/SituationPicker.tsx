import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import type { Rule } from '../rules/types'
import { useUniqueId } from '../ui/use-unique-id'
import { findSituations, situationName } from './find-situations'
import { type Group, grouped } from './groups'

interface SituationPickerProps {
  rules: readonly Rule[]
  chosen: Rule | undefined
  onChoose: (rule: Rule) => void
}

/**
 * A search field over a list of situations under headings. Open until one is chosen, then folded to
 * its name. Arrows, Home and End move, Enter chooses, Escape clears what was typed and then folds.
 */
export function SituationPicker({ rules, chosen, onChoose }: SituationPickerProps) {
  const id = useUniqueId()
  const [open, setOpen] = useState(chosen === undefined)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState<Rule | undefined>(chosen)
  const found = grouped(findSituations(rules, typed))
  const inOrder = found.flatMap(group => group.rules)
  const expanded = open && inOrder.length > 0
  const optionId = (rule: Rule) => `${id}-${rule.id}`
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (expanded)
      list.current?.querySelector('[data-active]')?.scrollIntoView?.({ block: 'nearest' })
  }, [active, expanded])

  const search = (text: string) => {
    setOpen(true)
    setTyped(text)
    setActive(text ? grouped(findSituations(rules, text))[0]?.rules[0] : chosen)
  }
  const unfold = () => {
    setOpen(true)
    setActive(chosen)
  }
  const fold = () => {
    setTyped('')
    setActive(chosen)
    setOpen(false)
  }
  const choose = (rule: Rule) => {
    setTyped('')
    setActive(rule)
    setOpen(false)
    onChoose(rule)
  }
  const move = (key: string) => {
    if (!open) return unfold()
    const at = active ? inOrder.indexOf(active) : -1
    const last = inOrder.length - 1
    const to = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Home: 0 }[key]
    setActive(inOrder[to ?? last])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp' || (open && (key === 'Home' || key === 'End'))) {
      move(key)
    } else if (key === 'Enter') {
      if (open && active && inOrder.includes(active)) choose(active)
      else unfold()
    } else if (key === 'Escape' && (typed || (open && chosen))) {
      // Unanswered, Escape would close the whole popup.
      if (typed) search('')
      else fold()
    } else return
    event.preventDefault()
  }

  return (
    <div
      class="situations fw-field"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        const inside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
        if (!inside && chosen) fold()
      }}
    >
      <label for={id}>{t('checkSituation')}</label>
      <input
        id={id}
        // A field of type "search" may not be a combobox.
        type="text"
        inputMode="search"
        role="combobox"
        aria-expanded={expanded}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={expanded && active ? optionId(active) : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('situationSearch')}
        value={open ? typed : chosen ? situationName(chosen) : ''}
        onInput={event => search(event.currentTarget.value)}
        onClick={() => !open && unfold()}
        onKeyDown={onKeyDown}
      />
      <output class="fw-visually-hidden">
        {open && typed && plural('situationsFound', inOrder.length)}
      </output>
      {open && inOrder.length === 0 && (
        <p class="hint nothing-found">{t('situationNone', { typed: typed.trim() })}</p>
      )}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('checkSituation')}
        hidden={!expanded}
      >
        {expanded &&
          found.map(group => (
            <Options
              key={group.id}
              group={group}
              active={active}
              chosen={chosen}
              optionId={optionId}
              onChoose={choose}
            />
          ))}
      </div>
    </div>
  )
}

interface OptionsProps {
  group: Group
  active: Rule | undefined
  chosen: Rule | undefined
  optionId: (rule: Rule) => string
  onChoose: (rule: Rule) => void
}

function Options({ group, active, chosen, optionId, onChoose }: OptionsProps) {
  const id = useUniqueId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box
    <div role="group" aria-labelledby={id}>
      <div id={id} class="heading" role="presentation">
        {t(group.title)}
      </div>
      {group.rules.map(rule => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, where the focus stays
        <div
          key={rule.id}
          id={optionId(rule)}
          role="option"
          tabIndex={-1}
          aria-selected={rule === chosen}
          data-active={rule === active ? '' : undefined}
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(rule)}
        >
          {situationName(rule)}
        </div>
      ))}
    </div>
  )
}
