import { creditTopic } from './forms'
import { CATEGORY, ISSUE_TYPES, type Labels, SUBTOPICS, TOPICS } from './topic-labels.data'
import type { RequestKind, TopicChoice } from './types'

export interface TopicWarning {
  /**
   * `elsewhere`: what is chosen is none of the known names. `unrecognised`: nor is it, but in this
   * language no names are known. `undocumented`: this is the way to a credit for a customer, and
   * nothing says that it is also the way to what is asked for.
   */
  problem: 'elsewhere' | 'unrecognised' | 'undocumented'
  /** The fields it is about. */
  fields: (keyof TopicChoice)[]
  /** What would lead to a credit, in the form's language where it is known, else in English. */
  expected: TopicChoice
}

/** Reduces a label to the form in which two are compared. */
export type Normalise = (label: string) => string

/**
 * Whether what is chosen in the form leads to where the request belongs; undefined while nothing
 * speaks against it. A field that is empty or was not found is not looked at.
 *
 * @param normalise how labels are compared, which is the portal's business
 * @param language of the form, such as `nl` or `pt-PT`; without it, what else is chosen tells
 */
export function topicWarning(
  kind: RequestKind,
  chosen: Partial<TopicChoice>,
  normalise: Normalise,
  language?: string,
): TopicWarning | undefined {
  const known = knownLabels(normalise)
  const is = (field: keyof TopicChoice) => known(field, chosen[field] ?? '')
  const given = fields.filter(field => normalise(chosen[field] ?? '') !== '')
  const unknown = given.filter(field => is(field).length === 0)
  const told = given.filter(field => field !== 'category').flatMap(is)
  const form = tagOf(language) ?? told[0]
  const warning = (problem: TopicWarning['problem'], fields: (keyof TopicChoice)[]) => ({
    problem,
    fields,
    expected: expectedIn(form),
  })

  if (!leadsToCredit(kind)) {
    return given.includes('subtopic') && unknown.length === 0
      ? warning('undocumented', given)
      : undefined
  }
  if (unknown.length === 0) return undefined
  const certain =
    unknown.includes('category') || (form !== undefined && Object.hasOwn(SUBTOPICS, form))
  return warning(certain ? 'elsewhere' : 'unrecognised', unknown)
}

const fields = ['category', 'topic', 'subtopic'] as const

/** A way that is documented leads to a credit. */
function leadsToCredit({ forms }: RequestKind): boolean {
  return forms[2021].steps.some(({ choose }) => choose !== undefined)
}

/** The languages in which a field's right choice is called so. */
function knownLabels(normalise: Normalise) {
  const languagesOf = (labels: Labels, text: string) =>
    Object.keys(labels).filter(language =>
      labels[language]?.some(label => normalise(label) === text),
    )
  return (field: keyof TopicChoice, label: string): string[] => {
    const text = normalise(label)
    switch (field) {
      case 'category':
        return text === normalise(CATEGORY) ? Object.keys(TOPICS) : []
      case 'topic':
        return [...languagesOf(TOPICS, text), ...languagesOf(ISSUE_TYPES, text)]
      case 'subtopic':
        return [...languagesOf(SUBTOPICS, text), ...languagesOf(ISSUE_TYPES, text)]
    }
  }
}

function expectedIn(language = 'en'): TopicChoice {
  return {
    category: CATEGORY,
    topic: TOPICS[language]?.[0] ?? creditTopic.topic,
    subtopic: SUBTOPICS[language]?.[0] ?? creditTopic.subtopic,
  }
}

/** `nl-NL` as the labels have it, `nl`; `pt-PT` has labels of its own. */
function tagOf(language: string | undefined): string | undefined {
  if (language === undefined) return undefined
  const tag = language.toLowerCase()
  return Object.hasOwn(SUBTOPICS, tag) ? tag : tag.split('-')[0]
}
