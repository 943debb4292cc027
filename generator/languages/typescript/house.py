"""Our own wording of the fixed sentences in a TypeScript SDK; a house file replaces them by role."""

from __future__ import annotations

from typing import Final

from generator.planning.house import HouseText, Role

DEFAULT_HOUSE: Final = HouseText(
    header="File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.",
    phrases={
        Role.EXAMPLE_EMAIL: "dev@example.com",
        Role.EXAMPLE_BASE64: "RXhhbXBsZSBkYXRh",
        Role.TEST_SKIPPED: "The config turns tests against a mock server off",
        Role.TEST_UNMOCKED: "{mock} has no answers of type {media}",
        Role.TEST_REFUSED_NOTE: "no server knows this path, so an error shows that the options arrive",
        Role.TEST_UNKNOWN_PATH: "/_sdkpress_unknown_path",
        Role.EXAMPLE_PAGES: "Asks for further pages as they are needed.",
        Role.WEBHOOK_KEY_MISSING: "Webhooks can only be verified with a key",
        Role.MISSING_OPTION: "Missing credentials: pass {option} to the client or set the environment variable {env}",
        Role.MISSING_OPTION_NO_ENV: "Missing option: pass {option} to the client",
        Role.UNRESOLVED_AUTH_ONE: (
            "This request needs credentials. Set {options}, or take the header {headers} away on purpose with null"
        ),
        Role.UNRESOLVED_AUTH_SEVERAL: (
            "This request needs credentials. Set {options}, or take one of {headers} away on purpose with null"
        ),
        Role.UNRESOLVED_AUTH_MANY: (
            "This request needs credentials. Set one of {options}, or take one of {headers} away on purpose with null"
        ),
        Role.ENVIRONMENT_AMBIGUOUS: (
            "Both `baseURL` (or the environment variable {env}) and `environment` name a URL; "
            "pass `baseURL: null` to use `environment`"
        ),
        Role.BROWSER_REFUSED: "Everybody can read the credentials of a client that runs in a page",
        Role.SINGLE_PAGE: "There is one page only so far; later versions may have more.",
    },
)
