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
        Role.TEST_REFUSED_NOTE: "no server knows this path, so an error shows that the options arrive",
        Role.TEST_UNKNOWN_PATH: "/_sdkpress_unknown_path",
        Role.EXAMPLE_PAGES: "Asks for further pages as they are needed.",
        Role.WEBHOOK_KEY_MISSING: "Webhooks can only be verified with a key",
        Role.SINGLE_PAGE: "There is one page only so far; later versions may have more.",
    },
)
