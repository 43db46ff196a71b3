import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import { goToAddressed } from './sections'

interface SectionSearchProps {
  /** Something that is another one whenever what the sections say may have changed. */
  shown: unknown
}

/**
 * Finds sections by what they say, and hides the others together with their links. What a section
 * says is what is drawn, also in parts that are folded, so that no list of words has to be kept.
 */
export function SectionSearch({ shown }: SectionSearchProps) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState(0)
  const words = folded(typed).split(/\s+/).filter(Boolean)

  useEffect(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('.options main > section[id]')]
    const matching = sections.filter(section => {
      const text = folded(section.textContent)
      const isFound = words.every(word => text.includes(word))
      section.hidden = !isFound
      const link = document.querySelector(`.options nav a[href="#${section.id}"]`)
      if (link?.parentElement) link.parentElement.hidden = !isFound
      return isFound
    })
    setFound(matching.length)
  }, [typed, shown])

  useEffect(() => {
    // A link from elsewhere leads to a section that may be hidden.
    const showAll = () => {
      setTyped('')
      goToAddressed()
    }
    addEventListener('hashchange', showAll)
    return () => removeEventListener('hashchange', showAll)
  }, [])

  return (
    <search class="fw-field">
      <label for="section-search">{t('sectionsSearch')}</label>
      <input
        id="section-search"
        type="search"
        autocomplete="off"
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
      />
      {/* Always there, so that a screen reader hears the text arrive. */}
      <output class="hint" for="section-search">
        {words.length > 0 &&
          (found > 0 ? plural('sectionsFound', found) : t('guardsNone', { typed }))}
      </output>
    </search>
  )
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
