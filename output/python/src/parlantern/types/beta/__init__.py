# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from .condition import Condition as Condition
from .evaluation import Evaluation as Evaluation
from .condition_param import ConditionParam as ConditionParam
from .evaluation_create_params import EvaluationCreateParams as EvaluationCreateParams
