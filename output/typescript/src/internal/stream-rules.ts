/** One condition on a server-sent event and what is done when it holds; a condition left out always holds. */
export interface StreamRule {
  handle: 'yield' | 'yield_event_and_data' | 'error' | 'done' | 'skip';
  eventTypes?: readonly string[];
  eventStartsWith?: string;
  dataStartsWith?: string;
  /** A property that makes the event an error where it holds something. */
  errorProperty?: string;
}

/** The first rule whose conditions all hold. */
export function matchingRule(
  rules: readonly StreamRule[],
  event: string | null,
  data: string,
): StreamRule | undefined {
  return rules.find(
    (rule) =>
      (!rule.eventTypes || (event !== null && rule.eventTypes.includes(event))) &&
      (event ?? '').startsWith(rule.eventStartsWith ?? '') &&
      data.startsWith(rule.dataStartsWith ?? ''),
  );
}
