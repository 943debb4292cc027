# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from .money import Money as Money
from .language import Language as Language
from .metadata import Metadata as Metadata
from .error_object import ErrorObject as ErrorObject
