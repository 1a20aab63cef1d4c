import type {CDPSession} from 'puppeteer'

/**
 * Runs a function in the page. Its source goes there: it sees nothing of what stands round it.
 *
 * @param timeout in ms.
 * @throws what it throws.
 */
export async function evaluate<Arguments extends readonly unknown[], Value>(
  session: CDPSession,
  work: (...given: Arguments) => Promise<Value>,
  given: Arguments,
  timeout: number,
): Promise<Value> {
  const {result, exceptionDetails} = await session.send(
    'Runtime.evaluate',
    {
      expression: `(${work.toString()})(...${JSON.stringify(given)})`,
      awaitPromise: true,
      returnByValue: true,
    },
    {timeout},
  )
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? 'The page could not be made')
  return result.value as Value // of the function itself, by way of JSON
}
