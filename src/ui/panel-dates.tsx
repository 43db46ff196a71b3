import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/messages'
import { plural } from '../i18n/plural'
import type { DateReading, PageReading } from '../portal/reading'
import { storeDates } from '../storage/page-dates'
import { type Choice, changesFor, compareDates, type Known, type PageDate } from './page-dates'
import { type Answers, answersOf, DateItem, type Entry, isAsked } from './panel-date-item'
import { Folded } from './panel-notes'
import { type Undoable, UndoBar } from './UndoBar'

/** The dates of the page, for as long as somebody wants to see them. */
export interface DatesOnPage {
  /**
   * Calls `show` with what stands on the page, now and each time after it has grown.
   *
   * @returns what ends that
   */
  follow: (show: (reading: PageReading) => void) => () => void
}

/** Dates that are only shown are listed up to here; nobody reads more. */
const MOST_UNUSED = 30

/** With more assignments than this the list of them is folded. */
const MOST_PEOPLE = 5

const problems = {
  nothing: 'panelDatesNothing',
  meanwhile: 'panelDatesMeanwhile',
  failed: 'saveFailed',
} as const

type PageDatesProps = Known & { dates: DatesOnPage }

/**
 * What dates the page shows, how they stand to what is stored, and ways to store them. Nothing is
 * stored without a press, and then what was shown, whatever stands on the page by that time.
 */
export function PageDates({ dates, ...known }: PageDatesProps) {
  const [latest, setLatest] = useState<PageReading>()
  const [entries, setEntries] = useState<Readonly<Record<string, Entry>>>({})
  const [problem, setProblem] = useState<keyof typeof problems>()
  const [done, setDone] = useState<Undoable>()
  const section = useRef<HTMLElement>(null)
  const storing = useRef(false)
  useEffect(() => dates.follow(setLatest), [dates])

  useEffect(() => {
    // What is stored may add to the panel above, and push away what says so.
    if (done) section.current?.querySelector('.fw-undo')?.scrollIntoView({ block: 'nearest' })
  }, [done, known.purchases, known.assignments])

  const { shown, hold, release, isHeld, isStale, renew } = usePreview(latest)
  if (!shown || (shown.readings.length === 0 && !done)) return null

  const all = compareDates(shown.readings, known)
  const used = all.filter(({ standing }) => standing !== 'unused')
  const unused = all.filter(({ standing }) => standing === 'unused')
  const ofPeople = used.filter(({ kind }) => kind === 'assignment-date')
  const isCrowd = ofPeople.length > MOST_PEOPLE
  const isAnyNew = used.some(({ standing }) => standing === 'new')

  const answer = (date: PageDate, change: Entry) => {
    hold()
    setProblem(undefined)
    setEntries(before => ({ ...before, [date.id]: { ...before[date.id], ...change } }))
  }
  const refuse = (date?: Answers) => {
    setProblem('nothing')
    const wrong =
      date && [...(section.current?.querySelectorAll('li') ?? [])][used.indexOf(date.date)]
    wrong?.querySelector<HTMLElement>('input:not([type="checkbox"])')?.focus()
  }

  const store = async (answers: readonly Answers[]) => {
    // Pressed twice, it must not be stored twice.
    if (storing.current) return
    const open = answers.find(({ isWanted, choice }) => isWanted && !choice)
    const choices = answers.flatMap(({ isWanted, choice }): Choice[] =>
      isWanted && choice ? [choice] : [],
    )
    if (open || choices.length === 0) return refuse(open)
    storing.current = true
    try {
      const ids = known.purchases.map(({ id }) => id)
      const undo = await storeDates(changesFor(choices), ids)
      setProblem(undo ? undefined : 'meanwhile')
      if (!undo) return
      setEntries({})
      release()
      setDone({ text: plural('panelDatesStored', choices.length), undo })
    } catch {
      setProblem('failed')
    } finally {
      storing.current = false
    }
  }
  const useAll = () =>
    store(
      used
        .filter(({ standing }) => standing === 'new')
        .map(date => answersOf(date, entries[date.id])),
    )
  const useOne = (date: PageDate) => {
    const answers = answersOf(date, entries[date.id])
    return store([{ ...answers, isWanted: true }])
  }
  const dismiss = () => {
    setDone(undefined)
    section.current?.focus()
  }

  const item = (date: PageDate) => (
    <DateItem
      key={date.id}
      date={date}
      entry={entries[date.id] ?? {}}
      isWrong={problem === 'nothing' && isAsked(date, entries[date.id])}
      onAnswer={change => answer(date, change)}
      onUse={() => useOne(date)}
    />
  )
  const shownOnly = unused.length > 0 && (
    <Folded
      id="only-shown"
      title={used.length > 0 ? plural('panelDatesOnly', unused.length) : t('panelDates')}
    >
      {used.length === 0 && <p class="hint">{t('panelDatesOnlyLead')}</p>}
      <ul>{unused.slice(0, MOST_UNUSED).map(item)}</ul>
      {unused.length > MOST_UNUSED && (
        <p class="hint">{plural('panelDatesMore', unused.length - MOST_UNUSED)}</p>
      )}
    </Folded>
  )

  return (
    <section
      ref={section}
      class="page-dates"
      tabIndex={-1}
      aria-label={t('panelDates')}
      {...isHeld}
    >
      {used.length > 0 && (
        <>
          <h3>{t('panelDates')}</h3>
          <ul>{used.filter(date => !isCrowd || !ofPeople.includes(date)).map(item)}</ul>
          {isCrowd && (
            <Folded id="people" title={plural('panelDatesAssignments', ofPeople.length)}>
              <ul>{ofPeople.map(item)}</ul>
            </Folded>
          )}
        </>
      )}
      {isStale && (
        <div class="notice">
          <p>{t('panelDatesChanged')}</p>
          <button type="button" class="fw-button small" onClick={renew}>
            {t('panelDatesAgain')}
          </button>
        </div>
      )}
      {isAnyNew && (
        <>
          <button type="button" class="fw-button small primary use" onClick={useAll}>
            {t('panelDatesUse')}
          </button>
          <p class="hint">{t('panelDatesLead')}</p>
        </>
      )}
      {problem && (
        <p class="notice" role="alert">
          {t(problems[problem])}
        </p>
      )}
      <UndoBar done={done} onUndone={dismiss} onDismiss={dismiss} />
      {shownOnly}
      {!shown.complete && <p class="hint">{t('panelDatesIncomplete')}</p>}
    </section>
  )
}

/**
 * What of the page is shown. While the person is at it, by pointer or focus, or has begun to answer,
 * it stays what it is: else a page could put another date under the pointer in the last moment.
 */
function usePreview(latest: PageReading | undefined) {
  const [held, setHeld] = useState<PageReading>()
  const isBegun = useRef(false)
  const hold = () => {
    isBegun.current = true
    setHeld(before => before ?? latest)
  }
  const touch = () => setHeld(before => before ?? latest)
  const leave = (event: MouseEvent | FocusEvent) => {
    const place = event.currentTarget as HTMLElement
    if (event.relatedTarget && place.contains(event.relatedTarget as Node)) return
    const { activeElement } = place.getRootNode() as ShadowRoot | Document
    const isFocused = event.type !== 'focusout' && place.contains(activeElement)
    if (!isBegun.current && !isFocused && !place.matches(':hover')) setHeld(undefined)
  }
  const renew = () => {
    isBegun.current = false
    setHeld(latest)
  }
  return {
    shown: held ?? latest,
    isStale: held !== undefined && !isSame(held.readings, latest?.readings ?? []),
    hold,
    release: () => {
      isBegun.current = false
    },
    renew,
    isHeld: {
      onPointerEnter: touch,
      onFocusIn: touch,
      onPointerLeave: leave,
      onFocusOut: leave,
    },
  }
}

const isSame = (one: readonly DateReading[], other: readonly DateReading[]) =>
  JSON.stringify(one) === JSON.stringify(other)
