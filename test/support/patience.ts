import { configure } from '@testing-library/preact'

/** Waits end when what they wait for is there; the limit, in milliseconds, is for what never comes. */
configure({ asyncUtilTimeout: 120_000 })
