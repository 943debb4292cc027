"""The catalogue: every kind of change once, with its verdict by direction.

A request may only become freer and a response only stricter without breaking a client that was written for the old
document (the server reads requests and writes responses). What departs from that says why.
"""

from __future__ import annotations

from typing import Final

from generator.review.change import Part, Rule, Verdict

_B, _C, _T = Verdict.BREAKING, Verdict.COMPATIBLE, Verdict.TEXT


def _both(id_: str, part: Part, verdict: Verdict, sentence: str, why: str = "") -> Rule:
    return Rule(id_, part, verdict, verdict, sentence, why)


def _narrower(id_: str, part: Part, sentence: str, why: str = "") -> Rule:
    """A kind of change after which fewer values are allowed."""
    return Rule(id_, part, _B, _C, sentence, why)


def _wider(id_: str, part: Part, sentence: str, why: str = "") -> Rule:
    """A kind of change after which more values are allowed."""
    return Rule(id_, part, _C, _B, sentence, why)


_NEW_VALUES: Final = "a client that handles every value that was promised meets one that was not"

# The document.
TITLE = _both("title-changed", Part.TEXT, _T, "the title of the API was {old} and is {new}")
VERSION = _both("version-changed", Part.TEXT, _T, "the version of the API was {old} and is {new}")
INFO_TEXT = _both("api-description-changed", Part.TEXT, _T, "the description of the API changed")
TAG_TEXT = _both("tag-text-changed", Part.TEXT, _T, "the description of the tag changed")
SERVER_ADDED = _both("server-added", Part.DOCUMENT, _C, "the server {new} was added")
SERVER_REMOVED = _both("server-removed", Part.DOCUMENT, _B, "the server {old} was removed")

# Operations.
OPERATION_ADDED = _both("operation-added", Part.OPERATION, _C, "the operation was added")
OPERATION_REMOVED = _both("operation-removed", Part.OPERATION, _B, "the operation was removed")
WEBHOOK_ADDED = _both("webhook-added", Part.OPERATION, _C, "the webhook was added")
WEBHOOK_REMOVED = _both("webhook-removed", Part.OPERATION, _B, "the webhook was removed")
PATH_NAME = _both(
    "path-placeholder-renamed",
    Part.PARAMETER,
    _C,
    "the placeholder {old} of the path is now called {new}",
    "the name of a placeholder does not travel; an SDK that takes it by name judges for itself",
)
OPERATION_ID = _both("operation-id-changed", Part.TEXT, _T, "the operationId was {old} and is {new}")
OPERATION_TEXT = _both("operation-text-changed", Part.TEXT, _T, "the {detail} of the operation changed")
OPERATION_TAGS = _both("operation-tags-changed", Part.TEXT, _T, "the tags were {old} and are {new}")
OPERATION_DEPRECATED = _both("operation-deprecated", Part.DEPRECATION, _C, "the operation is deprecated now")
OPERATION_REVIVED = _both("operation-undeprecated", Part.DEPRECATION, _C, "the operation is no longer deprecated")

# Parameters.
PARAMETER_ADDED = _both("parameter-added", Part.PARAMETER, _C, "the optional {detail} parameter was added")
PARAMETER_ADDED_REQUIRED = _both(
    "required-parameter-added", Part.PARAMETER, _B, "the required {detail} parameter was added"
)
PARAMETER_REMOVED = _both("parameter-removed", Part.PARAMETER, _B, "the {detail} parameter was removed")
PARAMETER_MOVED = _both("parameter-moved", Part.PARAMETER, _B, "the parameter moved from the {old} to the {new}")
PARAMETER_REQUIRED = _both("parameter-became-required", Part.REQUIREDNESS, _B, "the parameter is required now")
PARAMETER_OPTIONAL = _both("parameter-became-optional", Part.REQUIREDNESS, _C, "the parameter is optional now")
PARAMETER_STYLE = _both(
    "parameter-style-changed", Part.PARAMETER, _B, "the parameter was written as {old} and is written as {new}"
)
PARAMETER_DEPRECATED = _both("parameter-deprecated", Part.DEPRECATION, _C, "the parameter is deprecated now")
PARAMETER_REVIVED = _both("parameter-undeprecated", Part.DEPRECATION, _C, "the parameter is no longer deprecated")
PARAMETER_TEXT = _both("parameter-text-changed", Part.TEXT, _T, "the description of the parameter changed")

# Bodies.
BODY_ADDED = _both("body-added", Part.BODY, _C, "an optional request body was added")
BODY_ADDED_REQUIRED = _both("required-body-added", Part.BODY, _B, "a required request body was added")
BODY_REMOVED = _both("body-removed", Part.BODY, _B, "the request body was removed")
BODY_REQUIRED = _both("body-became-required", Part.REQUIREDNESS, _B, "the request body is required now")
BODY_OPTIONAL = _both("body-became-optional", Part.REQUIREDNESS, _C, "the request body is optional now")
BODY_TEXT = _both("body-text-changed", Part.TEXT, _T, "the description of the request body changed")
MEDIA_ADDED = _both(
    "media-type-added",
    Part.BODY,
    _C,
    "the media type {new} was added",
    "a response keeps its old media type for those who ask for it",
)
MEDIA_REMOVED = _both("media-type-removed", Part.BODY, _B, "the media type {old} was removed")

# Responses.
RESPONSE_ADDED = _both("response-added", Part.RESPONSE, _C, "the response {new} was added")
RESPONSE_REMOVED = _both("success-response-removed", Part.RESPONSE, _B, "the response {old} was removed")
ERROR_REMOVED = _both(
    "error-response-removed",
    Part.RESPONSE,
    _C,
    "the response {old} was removed",
    "clients must expect errors that no document lists, and lose nothing when one goes",
)
CONTENT_ADDED = _both("response-content-added", Part.RESPONSE, _C, "the response has content now")
CONTENT_REMOVED = _both("response-content-removed", Part.RESPONSE, _B, "the response no longer has content")
RESPONSE_TEXT = _both("response-text-changed", Part.TEXT, _T, "the description of the response changed")
HEADER_ADDED = _both("response-header-added", Part.RESPONSE, _C, "the response header {new} was added")
HEADER_REMOVED = _both("response-header-removed", Part.RESPONSE, _B, "the response header {old} was removed")
HEADER_REQUIRED = _both("response-header-became-required", Part.REQUIREDNESS, _C, "the response header is always sent")
HEADER_OPTIONAL = _both("response-header-became-optional", Part.REQUIREDNESS, _B, "the response header may be missing")

# Named schemas.
SCHEMA_ADDED = _both("schema-added", Part.SCHEMA, _C, "the schema was added")
SCHEMA_REMOVED = _both(
    "schema-removed", Part.SCHEMA, _C, "the schema was removed", "what used it is compared where it was used"
)
SCHEMA_RENAMED = _both(
    "schema-renamed", Part.SCHEMA, _C, "{old} stands under the name {new} now", "names of schemas do not travel"
)

SCHEMA_NAMED = _both("schema-named", Part.SCHEMA, _C, "it stands under the name {new} now", "names do not travel")
SCHEMA_INLINED = _both(
    "schema-inlined", Part.SCHEMA, _C, "{old} is written out in its place now", "names do not travel"
)

# Properties.
PROPERTY_ADDED = _both("property-added", Part.PROPERTY, _C, "the optional property was added")
PROPERTY_ADDED_REQUIRED = _narrower("required-property-added", Part.PROPERTY, "the required property was added")
PROPERTY_REMOVED = _both(
    "property-removed",
    Part.PROPERTY,
    _B,
    "the property was removed",
    "in a request, what it asked for is no longer done; in a response, what was read is gone",
)
PROPERTY_REQUIRED = _narrower("property-became-required", Part.REQUIREDNESS, "the property is required now")
PROPERTY_OPTIONAL = _wider("property-became-optional", Part.REQUIREDNESS, "the property is optional now")
READ_ONLY = Rule("became-read-only", Part.PROPERTY, _B, _C, "the property can only be read now")
NOT_READ_ONLY = _both("became-writable", Part.PROPERTY, _C, "the property can be written now")
WRITE_ONLY = Rule("became-write-only", Part.PROPERTY, _C, _B, "the property can only be written now")
NOT_WRITE_ONLY = _both("became-readable", Part.PROPERTY, _C, "the property can be read now")
EXTRA_CLOSED = _narrower("further-properties-forbidden", Part.PROPERTY, "further properties are forbidden now")
EXTRA_OPENED = _both(
    "further-properties-allowed",
    Part.PROPERTY,
    _C,
    "further properties are allowed now",
    "clients must pass over properties that they do not know",
)

# Types.
TYPE_WIDER = _wider("type-widened", Part.TYPE, "the type was {old} and is {new}")
TYPE_NARROWER = _narrower("type-narrowed", Part.TYPE, "the type was {old} and is {new}")
TYPE_CHANGED = _both("type-changed", Part.TYPE, _B, "the type was {old} and is {new}")
FORMAT_ADDED = _narrower("format-added", Part.TYPE, "the format is {new} now")
FORMAT_REMOVED = _wider("format-removed", Part.TYPE, "the format was {old} and is not stated any more")
FORMAT_WIDER = _wider("format-widened", Part.TYPE, "the format was {old} and is {new}")
FORMAT_NARROWER = _narrower("format-narrowed", Part.TYPE, "the format was {old} and is {new}")
FORMAT_CHANGED = _both("format-changed", Part.TYPE, _B, "the format was {old} and is {new}")
NULLABLE = _wider("became-nullable", Part.NULLABILITY, "null is allowed now")
NOT_NULLABLE = _narrower("became-not-nullable", Part.NULLABILITY, "null is no longer allowed")
VARIANT_ADDED = _wider("variant-added", Part.TYPE, "{new} was added to the union", _NEW_VALUES)
VARIANT_REMOVED = _narrower("variant-removed", Part.TYPE, "{old} was removed from the union")
DISCRIMINATOR_CHANGED = _both(
    "discriminator-changed", Part.TYPE, _B, "the variants were told apart by {old} and are by {new}"
)
DISCRIMINATOR_ADDED = _both("discriminator-added", Part.TYPE, _C, "the variants are told apart by {new} now")
DISCRIMINATOR_REMOVED = _both("discriminator-removed", Part.TYPE, _B, "the variants are no longer told apart by {old}")
MAPPING_CHANGED = _both("discriminator-mapping-changed", Part.TYPE, _B, "{old} of the discriminator leads to {new} now")
MAPPING_ADDED = _both("discriminator-value-added", Part.TYPE, _C, "the discriminator has the value {new} now")
MAPPING_REMOVED = _narrower("discriminator-value-removed", Part.TYPE, "the discriminator no longer has the value {old}")

# Values.
VALUE_ADDED = _wider("enum-value-added", Part.VALUE, "the value {new} was added", _NEW_VALUES)
VALUE_REMOVED = _narrower("enum-value-removed", Part.VALUE, "the value {old} was removed")
OPEN_VALUE_ADDED = _both(
    "known-value-added",
    Part.VALUE,
    _C,
    "{new} was added to the known values",
    "other values were allowed before and are allowed still",
)
OPEN_VALUE_REMOVED = _both(
    "known-value-removed",
    Part.VALUE,
    _C,
    "{old} was removed from the known values",
    "other values were allowed before and are allowed still",
)
CONSTANT_CHANGED = _both("constant-changed", Part.VALUE, _B, "the only value was {old} and is {new}")
VALUES_CLOSED = _narrower("became-enum", Part.VALUE, "only {new} are allowed now")
VALUES_OPENED = _wider("became-open", Part.VALUE, "other values than {old} are allowed now")

# Constraints.
TIGHTER = _narrower("constraint-tightened", Part.CONSTRAINT, "{detail} was {old} and is {new}")
LOOSER = _wider("constraint-loosened", Part.CONSTRAINT, "{detail} was {old} and is {new}")
CONSTRAINT_CHANGED = _both("constraint-changed", Part.CONSTRAINT, _B, "{detail} was {old} and is {new}")
OTHER_KEYWORD = _both(
    "keyword-changed",
    Part.CONSTRAINT,
    _B,
    "{detail} was {old} and is {new}",
    "the effect of this keyword is not analysed, so the worst is assumed",
)

# Defaults.
DEFAULT_ADDED = _both("default-added", Part.DEFAULT, _C, "the default is {new} now; none was stated")
DEFAULT_CHANGED = Rule(
    "default-changed",
    Part.DEFAULT,
    _B,
    _C,
    "the default was {old} and is {new}",
    "those who leave it out now get something else",
)
DEFAULT_REMOVED = Rule(
    "default-removed",
    Part.DEFAULT,
    _B,
    _C,
    "the default was {old}; none is stated now",
    "those who leave it out no longer know what they get",
)

# Texts about schemas.
DEPRECATED = _both("deprecated", Part.DEPRECATION, _C, "{detail} is deprecated now")
REVIVED = _both("undeprecated", Part.DEPRECATION, _C, "{detail} is no longer deprecated")
DESCRIPTION = _both("description-changed", Part.TEXT, _T, "the description changed")
SCHEMA_TITLE = _both("schema-title-changed", Part.TEXT, _T, "the title was {old} and is {new}")
NOTE = _both("annotation-changed", Part.TEXT, _T, "{detail} changed")

# Security.
SECURITY_REMOVED = _both("security-removed", Part.SECURITY, _B, "{old} no longer suffices to authenticate")
SECURITY_ADDED = _both("security-added", Part.SECURITY, _C, "{new} suffices to authenticate now")
SCHEME_ADDED = _both("security-scheme-added", Part.SECURITY, _C, "the security scheme was added")
SCHEME_REMOVED = _both(
    "security-scheme-removed",
    Part.SECURITY,
    _C,
    "the security scheme was removed",
    "operations that used it are told apart",
)
SCHEME_CHANGED = _both("security-scheme-changed", Part.SECURITY, _B, "{detail} of the scheme was {old} and is {new}")
SCOPE_ADDED = _both("scope-added", Part.SECURITY, _C, "the scope {new} was added")
SCOPE_REMOVED = _both("scope-removed", Part.SECURITY, _B, "the scope {old} was removed")
SCHEME_TEXT = _both("security-scheme-text-changed", Part.TEXT, _T, "the description of the scheme changed")

# The config.
_APART: Final = "the API is as it was; what becomes of an SDK is judged by its symbols"
CONFIG_ADDED = _both("config-key-added", Part.CONFIG, _T, "the config states it now, as {new}", _APART)
CONFIG_REMOVED = _both("config-key-removed", Part.CONFIG, _T, "the config no longer states it; it was {old}", _APART)
CONFIG_CHANGED = _both("config-key-changed", Part.CONFIG, _T, "the config said {old} and says {new}", _APART)

RULES: Final[dict[str, Rule]] = {rule.id: rule for rule in tuple(globals().values()) if isinstance(rule, Rule)}
