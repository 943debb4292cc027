"""An older place of helpers, for hand-written code that imports them from there."""

from __future__ import annotations

from ._coerce import (
    coerce_float as coerce_float,
    coerce_boolean as coerce_boolean,
    coerce_integer as coerce_integer,
    maybe_coerce_float as maybe_coerce_float,
    maybe_coerce_boolean as maybe_coerce_boolean,
    maybe_coerce_integer as maybe_coerce_integer,
)
from ._copies import deepcopy_minimal as deepcopy_minimal
from ._guards import (
    is_dict as is_dict,
    is_list as is_list,
    is_given as is_given,
    is_tuple as is_tuple,
    is_mapping as is_mapping,
    is_tuple_t as is_tuple_t,
    is_iterable as is_iterable,
    is_sequence as is_sequence,
    is_mapping_t as is_mapping_t,
    is_sequence_t as is_sequence_t,
    strip_not_given as strip_not_given,
)
from ._file_paths import file_from_path as file_from_path
from ._extract_files import extract_files as extract_files
from ._required_args import required_args as required_args
