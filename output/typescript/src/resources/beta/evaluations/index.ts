// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

export { Evaluations, type Condition, type Evaluation, type EvaluationCreateParams } from './evaluations';
export { Runs, type RunListResponse, type RunListParams } from './runs';
