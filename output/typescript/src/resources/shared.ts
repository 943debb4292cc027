// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

/**
 * Why a request failed.
 */
export interface ErrorObject {
  /**
   * A short name for programs to compare.
   */
  code: string;

  /**
   * One sentence for people.
   */
  message: string;

  /**
   * The field at fault, such as `tools[2].name`.
   */
  param?: string | null;
}

/**
 * A language, as a two-letter code. The list grows: a value that is not named here
 * may be sent and may come back.
 */
export type Language = (string & {}) | 'de' | 'en' | 'es' | 'fr' | 'pt';

/**
 * Up to sixteen values of your own.
 *
 * Keys have at most 64 characters, values at most 500.
 */
export type Metadata = { [key: string]: string };

/**
 * An amount of money. The currency is a three-letter code such as `EUR`.
 */
export interface Money {
  amount: string;

  currency: string;
}
