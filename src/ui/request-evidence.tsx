import { t } from '../i18n/messages'
import type { EvidenceItem, EvidenceState, Readiness, RequestKind } from '../requests/types'
import { StateIcon } from './icons'
import { evidenceText } from './request-texts'
import { Sources } from './Sources'

interface EvidenceProps {
  kind: RequestKind
  evidence: Readiness['evidence']
  onTick: (id: string, ticked: boolean) => void
  /** Goes to the question on which a piece of evidence rests. */
  onFill: (facts: readonly string[]) => void
}

/** What a request needs to bring along: confirmed by the person, or checked from the answers. */
export function Evidence({ kind, evidence, onTick, onFill }: EvidenceProps) {
  const items = kind.evidence.flatMap(item => {
    const found = evidence.find(({ id }) => id === item.id)
    return found ? [{ item, state: found.state }] : []
  })
  const there = items.filter(({ state }) => state === 'met').length
  const title = t('requestEvidence', { there, all: items.length })
  const sources = kind.evidence.flatMap(item => Object.values(item.sources))
  return (
    <details class="fold evidence" open>
      <summary>{title}</summary>
      <ul>
        {items.map(({ item, state }) => (
          <li key={item.id} data-evidence={item.id} data-state={state}>
            {item.check.by === 'person' ? (
              <Tick item={item} ticked={state === 'met'} onTick={onTick} />
            ) : (
              <Checked item={item} state={state} facts={item.check.facts} onFill={onFill} />
            )}
          </li>
        ))}
      </ul>
      <Sources sources={sources} subject={title} />
    </details>
  )
}

interface TickProps {
  item: EvidenceItem
  ticked: boolean
  onTick: EvidenceProps['onTick']
}

function Tick({ item, ticked, onTick }: TickProps) {
  const { label, hint } = evidenceText(item.id)
  return (
    <label>
      <input
        type="checkbox"
        checked={ticked}
        onChange={({ currentTarget }) => onTick(item.id, currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  )
}

interface CheckedProps {
  item: EvidenceItem
  state: EvidenceState
  facts: readonly string[]
  onFill: EvidenceProps['onFill']
}

function Checked({ item, state, facts, onFill }: CheckedProps) {
  const { label, hint } = evidenceText(item.id)
  return (
    <>
      <StateIcon state={icons[state]} />
      <div>
        <span class="fw-visually-hidden">{t(stateTexts[state])}: </span>
        {label}
        {!item.required && state === 'missing' && ` (${t('requestHelps')})`}
        {hint && state !== 'met' && <span class="hint">{hint}</span>}
      </div>
      {state !== 'met' && (
        <button type="button" class="fw-button small bare" onClick={() => onFill(facts)}>
          {t(state === 'failed' ? 'requestCorrect' : 'requestFillIn')}
          <span class="fw-visually-hidden">: {label}</span>
        </button>
      )}
    </>
  )
}

const icons = { met: 'met', missing: 'unknown', failed: 'failed' } as const

const stateTexts = {
  met: 'requestEvidence_met',
  missing: 'requestEvidence_missing',
  failed: 'requestEvidence_failed',
} as const satisfies Record<EvidenceState, string>
