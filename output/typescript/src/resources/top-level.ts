// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

export type HealthResponse = string;

export declare namespace TopLevel {
  export { type HealthResponse as HealthResponse };
}
