# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import Generic, TypeVar

from ._models import GenericModel

__all__ = ["DataWrapper", "EvaluationWrapper"]

_T = TypeVar("_T")


class DataWrapper(GenericModel, Generic[_T]):
    data: _T

    @staticmethod
    def _unwrapper(obj: "DataWrapper[_T]") -> _T:
        return obj.data


class EvaluationWrapper(GenericModel, Generic[_T]):
    evaluation: _T

    @staticmethod
    def _unwrapper(obj: "EvaluationWrapper[_T]") -> _T:
        return obj.evaluation
