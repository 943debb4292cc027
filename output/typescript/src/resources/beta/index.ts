// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

export { Beta } from './beta';
export {
  Evaluations,
  type Condition,
  type Evaluation,
  type EvaluationCreateParams,
} from './evaluations/index';
