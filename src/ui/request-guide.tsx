import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import type { RequestForm } from '../portal/request/types'
import { requestKind } from '../requests'
import type { RequestKindId } from '../requests/vocabulary'
import type { Context } from '../rules/types'
import type { DraftChanges } from '../storage/drafts'
import type { Draft } from '../storage/records'
import type { State } from '../storage/state'
import { OpenRequest } from './request-draft'
import type { KnownDrafts } from './request-drafts'
import { prefilled } from './request-prefill'
import { RequestStart } from './request-start'
import { kindText } from './request-texts'
import { type Undoable, UndoBar } from './UndoBar'

/** What the person can do, and the page can tell. */
export interface RequestActions {
  /** Begins a draft and opens it. */
  add: (changes: DraftChanges & { kind: RequestKindId }) => Promise<void>
  /** Opens a draft, or none. */
  open: (id: string | undefined) => void
  change: (id: string, changes: DraftChanges) => void
  /** @returns what puts it back */
  discard: (id: string) => Promise<() => Promise<void>>
  /** The Details box as it is now. */
  findDetails: () => Element | undefined
  /** The page's form was changed from here. */
  inserted: () => void
}

export interface GuidedRequestProps {
  known: KnownDrafts
  open: Draft | undefined
  form: RequestForm
  /** Something stands in the Details box. */
  hasText: boolean
  /** As the portal's page says it: `sv`, `nl-NL`. */
  portalLanguage: string
  state: State
  context: Context
  actions: RequestActions
}

/** From what a request is about to the text that is sent. */
export function GuidedRequest(props: GuidedRequestProps) {
  const { known, open, state, context, actions } = props
  const [discarded, setDiscarded] = useState<Undoable>()
  const [failed, setFailed] = useState(false)

  const section = useRef<HTMLElement>(null)
  // What was pressed to get from one to the other is gone then. A draft that opens by itself, when
  // the page comes up, takes the focus from nobody.
  const follows = useRef(false)
  useEffect(() => {
    if (!follows.current) return
    follows.current = false
    const first = '.questions .fw-field:last-of-type :is(input:checked, input, select, textarea)'
    const find = (selector: string) => section.current?.querySelector<HTMLElement>(selector)
    ;(open ? (find(first) ?? find('h3')) : (find('.fw-undo button') ?? find('.kinds h3')))?.focus()
  }, [open?.id])
  const show = (id: string | undefined) => {
    follows.current = true
    setDiscarded(undefined)
    actions.open(id)
  }

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  const choose = (id: RequestKindId) =>
    attempt(async () => {
      setDiscarded(undefined)
      follows.current = true
      if (open) actions.change(open.id, { kind: id })
      else await actions.add({ kind: id, ...prefilled(requestKind(id), state, context) })
    })
  const discard = (draft: Draft) =>
    attempt(async () => {
      follows.current = open !== undefined
      const undo = await actions.discard(draft.id)
      const name = draft.kind ? kindText(draft.kind) : t('requestUnknown')
      setDiscarded({ text: t('requestDiscarded', { name }), undo })
    })

  const dismiss = () => {
    setDiscarded(undefined)
    section.current?.querySelector<HTMLElement>('.go-on, .kinds h3')?.focus()
  }

  return (
    <section ref={section} class="guided-request" aria-label={t('requestTitle')}>
      {open?.kind ? (
        <OpenRequest
          key={open.id}
          {...props}
          onLeave={() => show(undefined)}
          draft={{ ...open, kind: open.kind }}
          onDiscard={() => discard(open)}
        />
      ) : (
        <RequestStart
          drafts={known.drafts}
          isLoading={known.status === 'loading'}
          onOpen={show}
          onDiscard={discard}
          onChoose={choose}
        >
          <UndoBar done={discarded} onUndone={dismiss} onDismiss={dismiss} />
        </RequestStart>
      )}
      {known.status === 'failed' && <p class="notice">{t('requestUnread')}</p>}
      {(failed || known.isUnstored) && (
        <p class="notice" role="alert">
          {t('requestUnstored')}
        </p>
      )}
    </section>
  )
}
