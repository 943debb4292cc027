"""The imports of the client's modules: one module that has all, or two where resources can be left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.languages.typescript.client_options import Option, env_readers
from generator.languages.typescript.places import Places, relative

RUNTIME_CLIENT = "BaseClient"
"""What the runtime calls the class that all clients extend."""
_OTHER_NAME = "CoreClient"


@dataclass(frozen=True, slots=True)
class ClientImports:
    """Writes import statements: `used` are the names of the runtime that the code needs, `own` those of its methods."""

    places: Places
    options: Sequence[Option]
    used: frozenset[str]
    own: tuple[str, ...]
    pages: tuple[str, ...]
    resources: tuple[str, ...]

    @property
    def core(self) -> str:
        """The local name of the class that all clients extend: another one where the SDK has a class of that name."""
        return _OTHER_NAME if self.places.base_client == RUNTIME_CLIENT else RUNTIME_CLIENT

    def all(self) -> tuple[str, ...]:
        """The imports of a client in one module."""
        used = self.used | {RUNTIME_CLIENT, "Errors", "Uploads", "Opts", "API"}
        return (*self._runtime(used, self.pages), *self.own, *self.resources)

    def base(self) -> tuple[str, ...]:
        """The imports of the client without its resources."""
        return (*self._runtime(self.used | {RUNTIME_CLIENT}, ()), *self.own)

    def whole(self) -> tuple[str, ...]:
        """The imports of the client with its resources, whose own code is in the other module."""
        home = relative(self.places.client_module, self.places.base_client_module)
        base = f"import {{ {self.places.base_client} }} from '{home}';"
        return (base, *self._runtime(frozenset({"Errors", "Uploads", "Opts", "API"}), self.pages), *self.resources)

    def _runtime(self, used: frozenset[str], pages: Sequence[str]) -> Iterator[str]:
        """The imports of the runtime, in the order of their modules."""
        core = RUNTIME_CLIENT if self.core == RUNTIME_CLIENT else f"{RUNTIME_CLIENT} as {self.core}"
        names = [*(f"type {name}" for name in ("HeadersLike", "NullableHeaders") if name in used)]
        names.extend(name for name in ("buildHeaders", "headersOfLines") if name in used)
        headers = [("", f"import {{ {', '.join(names)} }} from './internal/headers';")] if names else []
        readers = ", ".join(env_readers(self.options))
        modules = (
            (RUNTIME_CLIENT, f"import {{ {core}, type BaseClientOptions }} from './core/base-client';"),
            ("Errors", "import * as Errors from './core/error';"),
            *(("", page) for page in pages),
            ("Uploads", "import * as Uploads from './core/uploads';"),
            ("namedError", "import type { Headers } from './internal/builtin-types';"),
            ("isRunningInBrowser", "import { isRunningInBrowser } from './internal/detect-platform';"),
            *headers,
            ("namedError", "import { namedError } from './internal/named-errors';"),
            ("Opts", "import type * as Opts from './internal/request-options';"),
            ("clientToken", "import { clientToken, forgetTokens } from './internal/tokens';"),
            ("toBase64", "import { toBase64 } from './internal/utils/base64';"),
            (RUNTIME_CLIENT, f"import {{ {readers} }} from './internal/utils/env';"),
            ("API", "import * as API from './resources/index';"),
        )
        return (line for name, line in modules if not name or name in used)
