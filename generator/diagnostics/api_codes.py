"""The part of the catalogue that is about the API: endpoints, client options, schemas, pages, streams, the readme."""

from __future__ import annotations

from generator.diagnostics.code import Code
from generator.diagnostics.diagnostic import Severity

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# Endpoints and methods.
ENDPOINT_NOT_FOUND = Code(
    "Endpoint/NotFound", _ERROR, "the OpenAPI document has no {endpoint}", "Correct the endpoint or remove the method."
)
ENDPOINT_NOT_HTTP = Code(
    "Endpoint/NotHttp", _ERROR, "{endpoint} is not of the form `verb /path`", "Write for example `get /pets`."
)
ENDPOINT_NOT_SENT = Code(
    "Endpoint/NotSent",
    _ERROR,
    "no SDK sends {verb}; {endpoint} is left out",
    "List it under unspecified_endpoints, and call it by the HTTP client.",
)
ENDPOINT_BOTH = Code(
    "Endpoint/BothSpecifiedAndUnspecified",
    _ERROR,
    "{endpoint} is both in unspecified_endpoints and {method}; the method is generated",
    "Remove one of the two.",
)
ENDPOINT_IGNORED_MISSING = Code(
    "Endpoint/IgnoredNotFound",
    _NOTE,
    "unspecified_endpoints lists {endpoint}, which the OpenAPI document does not have",
    "Remove it from the list.",
)
ENDPOINT_NOT_CONFIGURED = Code(
    "Endpoint/NotConfigured",
    _WARNING,
    "{endpoint} is in the OpenAPI document and in no resource",
    "Add a method for it, or list it in unspecified_endpoints.",
)
ENDPOINT_IS_IGNORED = Code(
    "Endpoint/IsIgnored", _NOTE, "{endpoint} is left out by unspecified_endpoints", "Nothing to do."
)
ENDPOINT_MISSING_RESPONSE = Code(
    "Endpoint/MissingResponse",
    _WARNING,
    "{endpoint} has no 2xx response",
    "Describe the response in the OpenAPI document.",
)
ENDPOINT_PATH_PARAM = Code(
    "Endpoint/PathParameterMissing",
    _ERROR,
    "the path of {endpoint} has a placeholder {{{name}}} and no parameter for it; any text is taken",
    "Describe the parameter in the OpenAPI document.",
)
ENDPOINT_PARAM_INVALID = Code(
    "Endpoint/ParameterInvalid",
    _ERROR,
    "a parameter of {endpoint} is left out: {reason}",
    "Correct the parameter in the OpenAPI document.",
)
ENDPOINT_DUPLICATE = Code(
    "Endpoint/PlacedTwice",
    _WARNING,
    "{endpoint} is already {method}",
    "Keep one, or make the other an alias.",
)
METHOD_PLACE_TAKEN = Code(
    "Method/PlaceTaken",
    _WARNING,
    "{endpoint} asks for the name of the method of {other}; it is left out",
    "Place it in the config, or change its `x-stainless-method`.",
)
METHOD_ALIAS_INVALID = Code(
    "Method/AliasInvalid", _ERROR, "{target} names no HTTP method of this resource", "Aliases stay within one resource."
)

# Client options, security, environments.
CLIENT_OPT_REQUIRED = Code(
    "ClientOpt/UnnecessarilyRequired",
    _WARNING,
    "{option} is required but not every security alternative uses it",
    "Set `nullable: true`.",
)
CLIENT_OPT_SCHEME_UNKNOWN = Code(
    "ClientOpt/SchemeUnknown",
    _ERROR,
    "{option} feeds the security scheme {scheme}, which does not exist",
    "Correct the name.",
)
SECURITY_SCHEME_UNKNOWN = Code(
    "Security/SchemeUnknown", _ERROR, "the security scheme {scheme} does not exist", "Define it, or correct the name."
)
SECURITY_SCHEME_UNUSED = Code(
    "Security/NoClientOption",
    _WARNING,
    "no client option feeds the security scheme {scheme}",
    "Add an entry to client_settings.opts.",
)
SECURITY_UNSUPPORTED = Code(
    "Security/Unsupported",
    _WARNING,
    "the security scheme {scheme} is of a kind that no client supports: {kind}",
    "Send it as a header option.",
)

ENVIRONMENT_VARIABLE = Code(
    "Environment/VariableUnfilled",
    _ERROR,
    "the URL of {environment} holds {{{name}}}, which no client option fills",
    "Add a client option with `server_variable`.",
)

# Models, schemas, types.
MODEL_RECOMMENDED = Code(
    "Model/Recommended",
    _NOTE,
    "{schema} is used in {count} places and has no model",
    "Name it under `models` of a resource.",
)
MODEL_PLACE_TAKEN = Code(
    "Model/PlaceTaken",
    _WARNING,
    "{schema} asks for the name of the model of {other}; it has none",
    "Name it in the config, or change its `x-stainless-model`.",
)
MODEL_IS_CONSTANT = Code(
    "Model/IsConstant", _NOTE, "the model {model} is a single constant", "Nothing to do if that is meant."
)
NAME_COLLISION = Code(
    "Name/Collision", _WARNING, "{name} and {other} have the same name in an SDK", "Rename one of them."
)
SCHEMA_TYPE_MISMATCH = Code(
    "Schema/TypeMismatch",
    _ERROR,
    "the declared type is {declared}, the value {value} is not",
    "Correct one of the two.",
)
SCHEMA_IS_AMBIGUOUS = Code(
    "Schema/IsAmbiguous",
    _WARNING,
    "the schema says nothing about its type; anything is allowed",
    "Add a type, or `x-stainless-any: true`.",
)
SCHEMA_NO_PROPERTIES = Code(
    "Schema/ObjectHasNoProperties",
    _NOTE,
    "the object has neither properties nor additionalProperties",
    "Describe its properties.",
)
SCHEMA_ENUM_ONE = Code(
    "Schema/EnumHasOneMember", _NOTE, "the enum has one member: {value}", "Use `const` if that is meant."
)
SCHEMA_VARIANT_NAME = Code(
    "Schema/CannotInferUnionVariantName",
    _WARNING,
    "a member of the union has no name of its own; {name} is used",
    "Give it a title or a model, or `x-stainless-variantName`.",
)
SCHEMA_PATTERN = Code(
    "Schema/PatternNotValid", _WARNING, "the pattern {pattern} is not a regular expression", "Correct it."
)
SCHEMA_REQUIRED = Code(
    "Schema/RequiredPropertyNotDefined",
    _WARNING,
    "{name} is required but no such property exists",
    "Define it, or remove it from `required`.",
)
SCHEMA_ALL_OF_IGNORED = Code(
    "Schema/IntersectionInlineEntriesIgnored",
    _WARNING,
    "part of an allOf cannot be merged and is left out: {reason}",
    "Write the object out.",
)
SCHEMA_UNSUPPORTED = Code("Schema/Unsupported", _NOTE, "{keyword} has no effect on the SDK", "Nothing to do.")
SCHEMA_UNKNOWN_KEYWORD = Code(
    "Schema/UnknownKeyword", _WARNING, "there is no keyword {keyword}; it is ignored", "Correct or remove it."
)
SCHEMA_TOO_DEEP = Code(
    "Schema/TooDeep",
    _ERROR,
    "{schema} lies inside of more than {limit} other schemas; anything is allowed there",
    "Name one of the schemas around it under `models` of a resource.",
)
SCHEMA_TOO_LARGE = Code(
    "Schema/TooLarge",
    _ERROR,
    "{schema} holds more than {limit} schemas that have no name; anything is allowed in its place",
    "Name some of them under `models` of a resource.",
)
TYPE_INLINE = Code(
    "Type/Inline",
    _NOTE,
    "an anonymous schema becomes a type that is named after its method",
    "Name it under `models` of a resource to choose the name.",
)
SCHEMA_DISCRIMINATOR = Code(
    "Schema/DiscriminatorInvalid",
    _WARNING,
    "the value {value} of the discriminator leads to {target}, which is no schema",
    "Correct the mapping.",
)

# Pagination, streaming, readme.
PAGINATION_NOT_CONFIGURED = Code(
    "Pagination/NotConfigured",
    _NOTE,
    "{endpoint} looks paginated and matches no scheme",
    "Describe its scheme under `pagination`.",
)
PAGINATION_UNUSED = Code(
    "Pagination/Unused", _NOTE, "no method uses the pagination scheme {name}", "Remove it, or name it in `paginated`."
)
PAGINATION_UNKNOWN = Code(
    "Pagination/Unknown", _ERROR, "there is no pagination scheme {name}", "Name one of the schemes under `pagination`."
)
PAGINATION_NO_MATCH = Code(
    "Pagination/NoMatch",
    _ERROR,
    "{endpoint} is marked as paginated and fits no scheme: {reason}",
    "Correct the scheme or remove the mark.",
)
PAGINATION_AMBIGUOUS = Code(
    "Pagination/Ambiguous",
    _WARNING,
    "{endpoint} fits the schemes {names}; the first is used",
    "Name one in `paginated`.",
)
PAGINATION_PARTIAL = Code(
    "Pagination/PartialMatch",
    _WARNING,
    "{endpoint} pages by {name} and lacks {missing}",
    "Name a scheme that fits, or take that out of the scheme.",
)
PAGINATION_ROLE_UNKNOWN = Code(
    "Pagination/PurposeUnknown",
    _WARNING,
    "{role} is no purpose of a property of {name}, a scheme of type {type}",
    "Correct the `x-stainless-pagination-property`.",
)
PAGINATION_ROLE_MISSING = Code(
    "Pagination/PurposeMissing",
    _WARNING,
    "no property of {name} has the purpose {role}, so no page leads to the next",
    "Give one property that purpose with `x-stainless-pagination-property`.",
)
STREAMING_INVALID = Code(
    "Streaming/Invalid", _ERROR, "streaming cannot be set up: {reason}", "Correct the streaming block."
)
ERRORS_INVALID = Code(
    "Errors/Invalid", _ERROR, "the types of errors cannot be made: {reason}", "Correct `errors.union` or its schema."
)
WEBHOOK_INVALID = Code(
    "Webhook/Invalid", _ERROR, "the webhook method cannot be set up: {reason}", "Correct the method."
)
WEBSOCKET_INVALID = Code(
    "Websocket/Invalid", _ERROR, "the websocket method cannot be set up: {reason}", "Correct the method."
)
README_ENDPOINT = Code(
    "ReadmeExample/EndpointUnknown",
    _WARNING,
    "the readme example uses {endpoint}, which is no method",
    "Name an endpoint of a resource.",
)
README_MISSING_PARAM = Code(
    "ReadmeExample/MissingParam",
    _WARNING,
    "the readme example does not give what the method requires: {names}",
    "Add it under `params`.",
)
