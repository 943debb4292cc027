"""Which of the API's security schemes a method uses."""

from __future__ import annotations

from dataclasses import replace

from generator.model.api import Api, Method
from generator.model.style import Style


def in_style(api: Api, style: Style) -> Api:
    """The API as an SDK of the style has it: an edition may let every method name its schemes (`method_security`)."""
    named = api.per_method_security or "method_security" in style
    return replace(api, per_method_security=named)


def method_schemes(api: Api, method: Method) -> tuple[str, ...] | None:
    """The schemes that a method may authenticate with; None where these are simply all that the API has.

    Alternatives with a scheme that the API does not have are left out, unless there is no other.
    """
    if not api.per_method_security:
        return None
    known = {scheme.name for scheme in api.auth}
    wanted = api.security if method.security is None else method.security
    usable = [schemes for schemes in wanted if known.issuperset(schemes)]
    if wanted and not usable:
        usable = [schemes for schemes in api.security if known.issuperset(schemes)]
    found = tuple(dict.fromkeys(name for schemes in usable for name in schemes))
    return None if known == set(found) else found
