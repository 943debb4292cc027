"""Environment variables that an SDK reads."""

from __future__ import annotations

from generator.model.api import Api
from generator.model.style import Style
from generator.planning.naming import screaming


def credential_variable(api: Api) -> str:
    """The variable that the first of the credentials comes from, '' where none comes from there."""
    return next((option.env for option in api.options if option.auth_scheme and option.env), "")


def env_prefix(api: Api) -> str:
    """The start of the environment variables that belong to no option, such as that of the base URL."""
    given = api.env_prefix
    return given if given.isidentifier() and given.isupper() else screaming(given)


def headers_variable(api: Api, style: Style) -> str:
    """The variable whose lines are headers of every request, '' in the style of the time before there was one."""
    return f"{env_prefix(api)}_CUSTOM_HEADERS" if "headers_from_env" in style else ""
