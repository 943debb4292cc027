"""The codes of what is written: what an SDK lacks, and the output folder."""

from __future__ import annotations

from generator.diagnostics.code import Code
from generator.diagnostics.diagnostic import Severity

_FATAL, _ERROR, _WARNING = Severity.FATAL, Severity.ERROR, Severity.WARNING

# What an SDK lacks.
OUTPUT_LOST = Code(
    "Output/Lost",
    _ERROR,
    "{what} is not in the {language} SDK; {path} should hold it",
    "This is a fault of sdkpress. Please report it with the part of the document that is named here.",
)
OUTPUT_NO_FORM = Code(
    "Output/NoForm",
    _WARNING,
    "{what} is not in the {language} SDK: {reason}",
    "Place it elsewhere, or leave it out of that language on purpose with `skip`.",
)

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
    "Keep the SDK that stands there with --adopt, replace it with --take-over, or move the file away.",
)
OUTPUT_CONFLICT = Code(
    "Output/Conflict",
    _ERROR,
    "{path}:{line}: what was edited by hand has to change; both texts are there, marked",
    "Keep of the two what is right, and remove the marks.",
)
OUTPUT_UNRESOLVED = Code(
    "Output/Unresolved",
    _ERROR,
    "{path} still holds the marks of a conflict; it is left as it is",
    "Keep of the two texts what is right, and remove the marks; or give up the edits with --overwrite.",
)
OUTPUT_NOT_TEXT = Code(
    "Output/NotText",
    _ERROR,
    "{path} was edited after it was generated and is no text now; it is left as it is",
    "Undo the edit, or give it up with --overwrite.",
)
OUTPUT_OVER_BUDGET = Code(
    "Output/OverBudget",
    _ERROR,
    "{lines} lines of generated files are edited by hand in {language}, {budget} are allowed",
    "Undo edits (`sdkpress custom` lists them), or allow them with x-sdkpress-custom-budget.",
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
