// File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

import { APIResource } from '../../core/resource';
import * as EvaluationsAPI from './evaluations/evaluations';
import { Condition, Evaluation, EvaluationCreateParams, Evaluations } from './evaluations/evaluations';

export class Beta extends APIResource {
  evaluations: EvaluationsAPI.Evaluations = new EvaluationsAPI.Evaluations(this._client);
}

Beta.Evaluations = Evaluations;

export declare namespace Beta {
  export {
    Evaluations as Evaluations,
    type Condition as Condition,
    type Evaluation as Evaluation,
    type EvaluationCreateParams as EvaluationCreateParams,
  };
}
