import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { type Insertion, insertText, standingIn } from '../portal/request/insert'
import { compose } from '../requests'
import type { RequestContent, RequestKind } from '../requests/types'
import { type TextLanguage, textLanguages } from '../requests/vocabulary'
import { useUniqueId } from './use-unique-id'

interface RequestTextProps {
  kind: RequestKind
  content: RequestContent
  language: TextLanguage
  /** The page shows the box the text belongs in. */
  hasBox: boolean
  findDetails: () => Element | undefined
  onLanguage: (language: TextLanguage) => void
  /** The box now holds something else. */
  onInserted: () => void
}

type Inserted = Extract<Insertion, { result: 'inserted' }>

/** What came of inserting or copying the text. */
type Outcome = 'inserted' | 'undone' | 'undo-refused' | 'copied' | 'by-hand' | 'no-box' | Refusal

type Refusal = Extract<Insertion, { result: 'refused' }>['reason']

/** The text for the Details box: to read, to copy, and to have put into the box. */
export function RequestText(props: RequestTextProps) {
  const { kind, content, language, hasBox, findDetails, onLanguage, onInserted } = props
  const id = useUniqueId()
  const text = compose(kind, content, language)
  const [outcome, setOutcome] = useState<Outcome>()
  const [inserted, setInserted] = useState<Inserted>()
  const [longest, setLongest] = useState(0)
  const [isAsking, setIsAsking] = useState(false)
  const isBusy = useRef(false)
  const preview = useRef<HTMLTextAreaElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const question = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (isAsking) question.current?.querySelector('button')?.focus()
  }, [isAsking])

  const said = useRef<HTMLOutputElement>(null)
  useEffect(() => {
    if (outcome) said.current?.scrollIntoView({ block: 'nearest' })
  }, [outcome])

  const copy = async () => {
    setIsAsking(false)
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      // The page's policy can forbid it; what is selected can still be copied by hand.
      preview.current?.select()
      setOutcome('by-hand')
    }
  }
  /** Once at a time: it takes a third of a second. */
  const once = async (work: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      await work()
    } finally {
      isBusy.current = false
    }
  }
  const put = (options: { replacing?: boolean }) =>
    once(async () => {
      const box = findDetails()
      if (!box) {
        setOutcome('no-box')
        return
      }
      setLongest(standingIn(box).longest ?? 0)
      const done = await insertText(box, text, {
        ...options,
        earlier: inserted?.text ?? text,
        findAgain: findDetails,
      })
      if (done.result === 'refused') {
        setOutcome(done.reason)
        return
      }
      setOutcome('inserted')
      setInserted(done)
      onInserted()
    })
  const insert = () => {
    const box = findDetails()
    const { text: there } = box
      ? standingIn(box, inserted?.text ?? text)
      : ({ text: 'none' } as const)
    if (there === 'other') {
      setOutcome(undefined)
      setIsAsking(true)
      return
    }
    void put({})
  }
  const answer = (options: { replacing?: boolean } | undefined) => {
    setIsAsking(false)
    button.current?.focus()
    if (options) void put(options)
  }
  const undo = () =>
    once(async () => {
      const result = await inserted?.undo()
      button.current?.focus()
      setOutcome(result === 'restored' ? 'undone' : 'undo-refused')
      setInserted(undefined)
      onInserted()
    })

  const isStale = inserted !== undefined && inserted.text !== text
  return (
    <section class="text" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{t('requestText')}</h4>
      <div class="fw-field">
        <label for={`${id}-language`}>{t('requestLanguage')}</label>
        <select
          id={`${id}-language`}
          class="language"
          value={language}
          onChange={({ currentTarget }) => {
            const chosen = textLanguages.find(known => known === currentTarget.value)
            if (chosen) onLanguage(chosen)
          }}
        >
          {textLanguages.map(known => (
            <option key={known} value={known}>
              {names[known]}
            </option>
          ))}
        </select>
      </div>
      <label class="fw-visually-hidden" for={`${id}-preview`}>
        {t('requestPreview')}
      </label>
      <textarea
        ref={preview}
        id={`${id}-preview`}
        class="preview"
        rows={8}
        readOnly
        lang={language}
        dir="auto"
        value={text}
      />
      <div class="fw-buttons">
        <button
          ref={button}
          type="button"
          class={`fw-button small insert ${hasBox ? 'primary' : ''}`}
          aria-describedby={hasBox ? undefined : `${id}-no-box`}
          onClick={insert}
        >
          {t('requestInsert')}
        </button>
        <button type="button" class="fw-button small copy" onClick={copy}>
          {t('requestCopy')}
        </button>
        {inserted && (
          <button type="button" class="fw-button small undo" onClick={undo}>
            {t('requestUndoInsert')}
          </button>
        )}
      </div>
      {!hasBox && (
        <p id={`${id}-no-box`} class="hint">
          {t('requestNoBoxYet')}
        </p>
      )}
      {isAsking && (
        <fieldset ref={question} class="notice question" aria-labelledby={`${id}-there`}>
          <p id={`${id}-there`}>{t('requestTextThere')}</p>
          <div class="fw-buttons">
            <button type="button" class="fw-button small after" onClick={() => answer({})}>
              {t('requestInsertAfter')}
            </button>
            <button
              type="button"
              class="fw-button small replace"
              onClick={() => answer({ replacing: true })}
            >
              {t('requestInsertReplace')}
            </button>
            <button type="button" class="fw-button small bare" onClick={() => answer(undefined)}>
              {t('cancel')}
            </button>
          </div>
        </fieldset>
      )}
      {/* Always there, so that a screen reader hears the text arrive. */}
      <output ref={said} class={outcome && isGood(outcome) ? 'good' : 'bad'} data-outcome={outcome}>
        {outcome && t(outcomeTexts[outcome], { length: text.length, longest })}
        {outcome === 'inserted' && isStale && ` ${t('requestStale')}`}
      </output>
    </section>
  )
}

const names: Readonly<Record<TextLanguage, string>> = {
  en: 'English',
  nl: 'Nederlands',
  sv: 'Svenska',
}

const isGood = (outcome: Outcome) => ['inserted', 'undone', 'copied'].includes(outcome)

const outcomeTexts = {
  inserted: 'requestOutcome_inserted',
  undone: 'requestOutcome_undone',
  'undo-refused': 'requestOutcome_undoRefused',
  copied: 'requestOutcome_copied',
  'by-hand': 'requestOutcome_byHand',
  'no-box': 'requestOutcome_noBox',
  'not-editable': 'requestOutcome_notEditable',
  'too-long': 'requestOutcome_tooLong',
  'one-line': 'requestOutcome_oneLine',
  'not-kept': 'requestOutcome_notKept',
} as const satisfies Record<Outcome, string>

/** The portal's language where a text can be written in it, else English. */
export function languageOf(tag: string): TextLanguage {
  const [language] = tag.toLowerCase().split('-')
  return textLanguages.find(known => known === language) ?? 'en'
}
