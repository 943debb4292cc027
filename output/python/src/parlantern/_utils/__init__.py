"""Helpers that generated modules and their tests import from one place."""

from __future__ import annotations

from functools import lru_cache as lru_cache

from ._logs import SensitiveHeadersFilter as SensitiveHeadersFilter
from ._path import path_template as path_template
from ._sync import asyncify as asyncify, to_thread as to_thread, get_async_library as get_async_library
from ._dates import parse_date as parse_date, parse_datetime as parse_datetime
from ._proxy import LazyProxy as LazyProxy
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
from ._typing import (
    is_list_type as is_list_type,
    is_union_type as is_union_type,
    is_literal_type as is_literal_type,
    extract_type_arg as extract_type_arg,
    is_iterable_type as is_iterable_type,
    is_required_type as is_required_type,
    is_sequence_type as is_sequence_type,
    is_annotated_type as is_annotated_type,
    is_type_alias_type as is_type_alias_type,
    strip_annotated_type as strip_annotated_type,
    extract_type_var_from_base as extract_type_var_from_base,
)
from ._transform import (
    PropertyInfo as PropertyInfo,
    transform as transform,
    async_transform as async_transform,
    maybe_transform as maybe_transform,
    async_maybe_transform as async_maybe_transform,
)
from ._file_paths import file_from_path as file_from_path
from ._signatures import (
    consume_sync_iterator as consume_sync_iterator,
    consume_async_iterator as consume_async_iterator,
    assert_signatures_in_sync as assert_signatures_in_sync,
)
from ._extract_files import extract_files as extract_files
from ._required_args import required_args as required_args
