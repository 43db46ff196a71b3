import * as z from 'zod/mini'
import type { PageDescription } from '../features/page-description'
import { PAGES } from '../portal/routes'

// The extension's content security policy forbids what the compiled parsers are made with.
z.config({ jitless: true })

const schema = z.object({
  page: z.optional(z.enum(PAGES.map(({ id }) => id))),
  features: z.array(z.string()),
  survey: z.optional(
    z.object({
      headings: z.array(z.string()),
      hasList: z.boolean(),
      controls: z.number(),
      complete: z.boolean(),
    }),
  ),
})

/**
 * The answer of a content script. A tab that was open while the extension was updated still runs the
 * old one, whose answers may look different.
 *
 * @throws z.core.$ZodError when it does
 */
export function parseDescription(answer: unknown): PageDescription {
  const { page, features, survey } = z.parse(schema, answer)
  return {
    features,
    ...(page && { page }),
    ...(survey && { survey }),
  }
}
