"""The catalogue: every code once, with its severity, message and help.

A code is called to make a finding: `ENDPOINT_NOT_FOUND(at, endpoint="get /pets")`. Each hole of the message must be
filled, and nothing else given; anything else is a fault of ours and raises TypeError.
"""

from __future__ import annotations

from generator.diagnostics.api_codes import *  # noqa: F403 - one catalogue, in three files because of its length
from generator.diagnostics.code import Code
from generator.diagnostics.diagnostic import Severity
from generator.diagnostics.output_codes import *  # noqa: F403 - likewise

_FATAL, _ERROR, _WARNING, _NOTE = Severity.FATAL, Severity.ERROR, Severity.WARNING, Severity.NOTE

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
SPEC_REFERENCE_REFUSED = Code(
    "Spec/ReferenceRefused",
    _FATAL,
    "the reference {ref} leads to another file, which --references {others} does not read",
    "Refer to a part of it (`file.yml#/Pet`) or put it into a folder below; or, if you trust the document, run with "
    "--references all.",
)
SPEC_TOO_MANY_FILES = Code(
    "Spec/TooManyFiles",
    _FATAL,
    "the reference {ref} leads to a file more than the {limit} that a document may have",
    "Bundle the document into fewer files.",
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
    "Config/OpenAPIReferenceInvalid", _ERROR, "{reference} is not in the OpenAPI document", "Correct the pointer."
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

# Transforms of the OpenAPI document. One that fails leaves a document that nobody described, so no SDK is made of it. One
# that finds nothing to change is left out, as published SDKs show, and so is one whose command is not known: it may be
# meant for another reader of the same config.
TRANSFORM_INVALID = Code("Transform/Invalid", _FATAL, "the transform cannot be run: {reason}", "Correct the entry.")
TRANSFORM_COMMAND_UNKNOWN = Code(
    "Transform/CommandUnknown",
    _ERROR,
    "there is no transform command {command}; it is left out",
    "See the hint for the commands.",
)
TRANSFORM_QUERY_INVALID = Code(
    "Transform/QueryInvalid", _FATAL, "{query} is not a query: {problem}", "Quote odd keys: `$.paths['/pets/{id}']`."
)
TRANSFORM_NO_MATCH = Code(
    "Transform/NoMatch",
    _ERROR,
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

# Others' codes that only an ignore list may name.
FOREIGN_AREAS = frozenset({"API", "CLI", "CSharp", "Go", "Java", "Kotlin", "MCP", "PHP", "Ruby", "SQL", "Terraform"})

OLDER_CODES = frozenset({"ClientOpt/ShouldBeNullable", "Endpoint/NotSpecified"})
"""What an ignore list may still call a code that has another name now."""

CATALOGUE: dict[str, Code] = {code.id: code for code in tuple(globals().values()) if isinstance(code, Code)}
