# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from .language import Language as Language
from .metadata import Metadata as Metadata
