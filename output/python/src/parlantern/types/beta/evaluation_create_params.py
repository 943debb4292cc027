# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Dict, Union
from typing_extensions import Literal, Required, Annotated, TypeAlias, TypedDict

from ..._types import SequenceNotStr
from ..._utils import PropertyInfo
from ..agent_definition_param import AgentDefinitionParam

__all__ = ["EvaluationCreateParams", "Subject", "SubjectSavedAgent"]


class EvaluationCreateParams(TypedDict, total=False):
    name: Required[str]

    pass_if: Required["ConditionParam"]
    """Something that is true or false of a conversation."""

    subject: Required[Subject]
    """Who is tested: an agent you have, or one that exists only for this evaluation."""

    schema: Dict[str, object]
    """A JSON Schema for the facts to extract."""

    betas: Annotated[
        SequenceNotStr[Union[str, Literal["evaluations-2026-05", "voices-2026-06"]]],
        PropertyInfo(alias="Parlantern-Beta"),
    ]
    """Beta features that this request may use."""


class SubjectSavedAgent(TypedDict, total=False):
    agent_id: Required[str]


Subject: TypeAlias = Union[SubjectSavedAgent, AgentDefinitionParam]

from .condition_param import ConditionParam
