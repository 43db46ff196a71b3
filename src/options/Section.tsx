import type { ComponentChildren } from 'preact'
import { t } from '../i18n/messages'
import { type SectionId, sections } from './sections'

interface SectionProps {
  id: SectionId
  /** Shown beside the title, where it moves nothing when it comes and goes. */
  status?: ComponentChildren
  children: ComponentChildren
}

/** A part of the page that can be linked to. */
export function Section({ id, status, children }: SectionProps) {
  const section = sections.find(section => section.id === id)
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <div class="title">
        <h2 id={`${id}-title`}>{section && t(section.title)}</h2>
        {status}
      </div>
      {children}
    </section>
  )
}
