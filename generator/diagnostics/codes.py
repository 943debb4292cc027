"""The catalogue: every code once, with its severity, message and help.

A code is called to make a finding: `ENDPOINT_NOT_FOUND(at, endpoint="get /pets")`. Each hole of the message must be
filled, and nothing else given; anything else is a fault of ours and raises TypeError.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Formatter

from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.position import Span

_FATAL, _ERROR, _WARNING, _NOTE = Severity.FATAL, Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding: its `Area/Problem` id, severity, message with named holes, and what to do about it."""

    id: str
    severity: Severity
    message: str
    help: str

    @property
    def holes(self) -> frozenset[str]:
        """The names that a call must fill."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.message) if name is not None)

    def __call__(self, at: Span | None, /, *, place: str = "", hint: str = "", **values: object) -> Diagnostic:
        """A finding of this code; its hint is the one given, else the help of the code.

        Raises TypeError when the values are not exactly the holes of the message.
        """
        if values.keys() != self.holes:
            raise TypeError(f"{self.id} takes {sorted(self.holes)}, got {sorted(values)}")
        return Diagnostic(self.id, self.severity, self.message.format(**values), at, place, hint or self.help)


# Files as such.
INPUT_NOT_FOUND = Code("Input/NotFound", _FATAL, "{file} does not exist", "Check the path.")
INPUT_NOT_A_FILE = Code("Input/NotAFile", _FATAL, "{file} is a folder, a file is needed", "Name the file itself.")
INPUT_UNREADABLE = Code("Input/Unreadable", _FATAL, "{file} cannot be read: {reason}", "Check its permissions.")
INPUT_EMPTY = Code("Input/Empty", _FATAL, "{file} is empty", "Check that the file was written completely.")
INPUT_NOT_UTF8 = Code(
    "Input/NotUtf8",
    _FATAL,
    "{file} is not UTF-8 text: {reason}",
    "Save the file as UTF-8, with or without a byte order mark.",
)
INPUT_TOO_LARGE = Code(
    "Input/TooLarge", _FATAL, "{file} has {size} bytes, more than the {limit} that are read", "Split the document."
)

# YAML and JSON.
SYNTAX_INVALID = Code(
    "Syntax/Invalid",
    _FATAL,
    "not valid {format}: {problem}",
    "Correct the text at this place; an editor with a YAML or JSON mode shows it too.",
)
SYNTAX_DUPLICATE_KEY = Code(
    "Syntax/DuplicateKey",
    _ERROR,
    "the key {key} stands twice in one mapping; the later value is used",
    "Delete one of the two.",
)
SYNTAX_KEY_NOT_TEXT = Code(
    "Syntax/KeyNotText", _ERROR, "a {kind} is used as a mapping key; the entry is left out", "Keys must be plain text."
)
SYNTAX_MANY_DOCUMENTS = Code(
    "Syntax/ManyDocuments",
    _FATAL,
    "the file holds more than one YAML document",
    "Keep one document a file; remove the `---` line.",
)
SYNTAX_NUMBER = Code(
    "Syntax/Number",
    _ERROR,
    "{text} is not a number that JSON can hold; null is used",
    "Write a finite number, or quote the text.",
)
SYNTAX_TOO_DEEP = Code(
    "Syntax/TooDeep",
    _FATAL,
    "values are nested more than {limit} levels deep",
    "Flatten the document, or use references.",
)
SYNTAX_EXPANSION = Code(
    "Syntax/Expansion", _FATAL, "aliases expand to more than {limit} values", "Use references instead of YAML aliases."
)
SYNTAX_ALIAS_UNKNOWN = Code(
    "Syntax/AliasUnknown", _ERROR, "the alias *{name} has no anchor before it; null is used", "Define &{name} first."
)
SYNTAX_ALIAS_CYCLE = Code(
    "Syntax/AliasCycle",
    _ERROR,
    "the alias *{name} stands inside its own anchor; null is used",
    "Use a reference instead.",
)
SYNTAX_MERGE = Code(
    "Syntax/Merge",
    _ERROR,
    "a merge key takes a mapping or a list of mappings, not {kind}; it is ignored",
    "Point << at a mapping.",
)
SYNTAX_SURROGATE = Code(
    "Syntax/Surrogate",
    _ERROR,
    "the text holds half of a surrogate pair, which is no character; it is replaced",
    "Write both halves.",
)
SYNTAX_TAG = Code("Syntax/Tag", _WARNING, "the tag {tag} is ignored", "Remove the tag.")

# The OpenAPI document.
SPEC_INVALID = Code("Spec/Invalid", _FATAL, "the OpenAPI document cannot be used: {reason}", "Correct the document.")
SPEC_VERSION = Code(
    "Spec/Version",
    _FATAL,
    "OpenAPI {version} is not supported; 3.0, 3.1 and 3.2 are",
    "Set `openapi` to the version that the document follows.",
)
SPEC_SWAGGER = Code(
    "Spec/Swagger",
    _FATAL,
    "this is a Swagger {version} document; OpenAPI 3.0, 3.1 or 3.2 is needed",
    "Convert it once, for example with `npx swagger2openapi`, and use the result.",
)
SPEC_REFERENCE_NOT_FOUND = Code(
    "Spec/ReferenceNotFound", _FATAL, "the reference {ref} does not resolve", "Correct the reference or add its target."
)
SPEC_REFERENCE_REMOTE = Code(
    "Spec/ReferenceRemote",
    _FATAL,
    "the reference {ref} leaves this machine; nothing is fetched",
    "Bundle the document into one file, or keep its parts beside it.",
)
SPEC_REFERENCE_OUTSIDE = Code(
    "Spec/ReferenceOutside",
    _FATAL,
    "the reference {ref} leads out of the folder of the document",
    "Move the file into that folder, or allow the outer folder.",
)
SPEC_REFERENCE_CYCLE = Code(
    "Spec/ReferenceCycle", _FATAL, "references go round in a circle: {chain}", "At least one of them must hold a value."
)
SPEC_WRONG_TYPE = Code(
    "Spec/WrongType", _ERROR, "{what} must be {expected}, found {found}", "Follow the OpenAPI specification here."
)

# The config.
CONFIG_INVALID = Code("Config/Invalid", _FATAL, "the config cannot be used: {reason}", "Correct the config.")
CONFIG_UNKNOWN_KEY = Code(
    "Config/UnknownKey",
    _WARNING,
    "unknown key {key}; it is ignored",
    "Check the spelling; keys of other tools start with `x-`.",
)
CONFIG_WRONG_TYPE = Code(
    "Config/WrongType",
    _ERROR,
    "{key} must be {expected}, found {found}",
    "The value is left out until it is corrected.",
)
CONFIG_WRONG_VALUE = Code(
    "Config/WrongValue",
    _ERROR,
    "{key} must be one of {allowed}, found {found}",
    "The value is left out until it is corrected.",
)
CONFIG_MISSING_KEY = Code("Config/MissingKey", _ERROR, "{key} is required", "Add the key.")
CONFIG_NO_EFFECT = Code(
    "Config/NoEffect", _NOTE, "known keys without effect on the Python and TypeScript output: {keys}", "Nothing to do."
)
CONFIG_DEPRECATED_KEY = Code(
    "Config/DeprecatedKey", _NOTE, "{old} is an older form of {new}", "Rename it when convenient."
)
CONFIG_EDITION_UNKNOWN = Code(
    "Config/EditionUnknown", _WARNING, "unknown edition {edition}; {used} is used", "Known editions: see the hint."
)
CONFIG_IGNORED_UNKNOWN = Code(
    "Config/IgnoredCodeUnknown", _NOTE, "there is no code {code} to ignore", "Nothing to do if another tool raises it."
)
CONFIG_REFERENCE_INVALID = Code(
    "Config/OpenAPIReferenceInvalid", _ERROR, "{pointer} is not in the OpenAPI document", "Correct the pointer."
)
CONFIG_MODEL_QUERY = Code(
    "Config/ModelQueryInvalid",
    _ERROR,
    "{query} must select exactly one schema: {reason}",
    "Name the schema by its pointer, such as `#/components/schemas/Pet`.",
)
CONFIG_MODEL_PATH = Code(
    "Config/ModelPathInvalid", _ERROR, "{path} names no model of this config", "Write `resource.subresource.model`."
)

# Endpoints and methods.
ENDPOINT_NOT_FOUND = Code(
    "Endpoint/NotFound", _ERROR, "the OpenAPI document has no {endpoint}", "Correct the endpoint or remove the method."
)
ENDPOINT_NOT_HTTP = Code(
    "Endpoint/NotHttp", _ERROR, "{endpoint} is not of the form `verb /path`", "Write for example `get /pets`."
)
ENDPOINT_BOTH = Code(
    "Endpoint/BothSpecifiedAndUnspecified",
    _ERROR,
    "{endpoint} is a method and in unspecified_endpoints; the method is generated",
    "Remove one of the two.",
)
ENDPOINT_NOT_SPECIFIED = Code(
    "Endpoint/NotSpecified",
    _ERROR,
    "the method points at {endpoint}, which unspecified_endpoints leaves out",
    "Remove one of the two.",
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
    "{endpoint} is already the method {method}",
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
    "Name/Collision", _WARNING, "{name} is already taken by {other}; {used} is used", "Rename one of them."
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
SCHEMA_UNSUPPORTED = Code(
    "Schema/Unsupported", _WARNING, "{keyword} has no effect on the SDK", "Nothing to do, or remove it."
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
    "Type/Inline", _NOTE, "an anonymous schema becomes the type {name}", "Name it under `models` to choose the name."
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
    "the readme example lacks the required parameter {name}",
    "Add it under `params`.",
)

# Transforms of the OpenAPI document. One that fails leaves a document that nobody described, so no SDK is made of it.
TRANSFORM_INVALID = Code("Transform/Invalid", _FATAL, "the transform cannot be run: {reason}", "Correct the entry.")
TRANSFORM_COMMAND_UNKNOWN = Code(
    "Transform/CommandUnknown", _FATAL, "there is no transform command {command}", "See the hint for the commands."
)
TRANSFORM_QUERY_INVALID = Code(
    "Transform/QueryInvalid", _FATAL, "{query} is not a query: {problem}", "Quote odd keys: `$.paths['/pets/{id}']`."
)
TRANSFORM_NO_MATCH = Code(
    "Transform/NoMatch",
    _FATAL,
    "{command} matches nothing with {query}",
    "Upstream may have changed; correct or remove the entry.",
)
TRANSFORM_CLASH = Code(
    "Transform/Clash",
    _FATAL,
    "{command} would overwrite {target}",
    "Upstream may have caught up; remove the entry if so.",
)
TRANSFORM_WRONG_TARGET = Code(
    "Transform/WrongTarget", _FATAL, "{command} cannot change {target}: {reason}", "Choose another target."
)
TRANSFORM_TOO_MUCH = Code(
    "Transform/TooMuch", _FATAL, "the query {query} visits too many values", "Write a narrower query."
)
TRANSFORM_GROWTH = Code("Transform/Growth", _FATAL, "{command} makes the document too large or too deep", "Copy less.")

# The record of earlier output.
LEDGER_INVALID = Code(
    "Ledger/Invalid",
    _ERROR,
    "the record of names cannot be used: {reason}",
    "Restore the file, or delete it to start anew.",
)
LEDGER_MISSING = Code("Ledger/Missing", _NOTE, "{file} does not exist yet; it is written now", "Commit it.")
LEDGER_CHANGED = Code(
    "Ledger/NameChanged",
    _WARNING,
    "{old} is now called {new}",
    "Users of the SDK see this; pin the old name in the config if unwanted.",
)
LEDGER_REMOVED = Code("Ledger/NameRemoved", _WARNING, "{name} is no longer generated", "Users of the SDK see this.")

# The output folder.
OUTPUT_PATH_INVALID = Code(
    "Output/PathInvalid",
    _FATAL,
    "{path} cannot be a generated file: {reason}; nothing is written",
    "Rename what the file is named after, in the config or in the document.",
)
OUTPUT_PATH_CLASH = Code(
    "Output/PathClash",
    _FATAL,
    "{path} and {other} are one file on some systems; nothing is written",
    "Rename one of the things that the files are named after.",
)
OUTPUT_NOT_OWNED = Code(
    "Output/NotOwned",
    _ERROR,
    "{path} was there before and was not generated; it is left as it is",
    "Move it away, or take over everything that the run generates with --take-over.",
)
OUTPUT_EDITED = Code(
    "Output/Edited",
    _ERROR,
    "{path} was edited after it was generated, and now has to change; it is left as it is",
    "Undo the edit, or give it up with --overwrite.",
)
OUTPUT_EDITED_STALE = Code(
    "Output/EditedStale",
    _WARNING,
    "{path} is no longer generated, but was edited; it is left as it is",
    "Delete it, or keep it with keep_files.",
)
OUTPUT_BLOCKED = Code(
    "Output/Blocked",
    _ERROR,
    "{path} cannot be written: a link, a folder or a special file is in its place or above it",
    "Move that away.",
)
OUTPUT_OUTSIDE = Code(
    "Output/Outside",
    _ERROR,
    "{path} cannot be written: a link on the way to it leads out of the output folder",
    "Replace the link by a folder.",
)

# Others' codes that only an ignore list may name.
FOREIGN_AREAS = frozenset({"API", "CLI", "CSharp", "Go", "Java", "Kotlin", "MCP", "PHP", "Ruby", "SQL", "Terraform"})

CATALOGUE: dict[str, Code] = {code.id: code for code in tuple(globals().values()) if isinstance(code, Code)}
