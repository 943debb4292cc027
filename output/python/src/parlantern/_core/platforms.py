"""What the client tells the server about the machine it runs on; finding out never fails."""

from __future__ import annotations

import sys
import platform as platform
import functools
from typing import Union, Callable
from typing_extensions import Literal, override

from .._sdk import HEADER_PREFIX, TELLS_PLATFORM


class _Other:
    """A name that is not among the known ones."""

    def __init__(self, name: str) -> None:
        self.name = name

    @override
    def __str__(self) -> str:
        return f"other:{self.name}"


class OtherPlatform(_Other):
    @override
    def __str__(self) -> str:
        return f"Other:{self.name}"


class OtherArch(_Other):
    pass


Platform = Union[OtherPlatform, Literal["MacOS", "Linux", "Windows", "FreeBSD", "OpenBSD", "iOS", "Android", "Unknown"]]
Arch = Union[OtherArch, Literal["x32", "x64", "arm", "arm64", "unknown"]]


def get_platform() -> Platform:
    """The operating system."""
    try:
        system, name = platform.system().lower(), platform.platform().lower()
    except Exception:
        return "Unknown"
    if "iphone" in name or "ipad" in name:
        return "iOS"  # also tablets, which call themselves Darwin
    if system == "darwin":
        return "MacOS"
    if system == "windows":
        return "Windows"
    if "android" in name:
        return "Android"
    if system == "linux":
        return _linux()
    if system in ("freebsd", "openbsd"):
        return "FreeBSD" if system == "freebsd" else "OpenBSD"
    return OtherPlatform(name) if name else "Unknown"


def _linux() -> Platform:
    read: Callable[[], dict[str, str]] | None = getattr(platform, "freedesktop_os_release", None)  # from Python 3.10 on
    try:
        distribution = read().get("ID", "").lower() if read is not None else ""
    except Exception:
        distribution = ""
    return "FreeBSD" if distribution == "freebsd" else "OpenBSD" if distribution == "openbsd" else "Linux"


def get_architecture() -> Arch:
    """The kind of processor."""
    try:
        machine = platform.machine().lower()
    except Exception:
        return "unknown"
    if machine in ("arm64", "aarch64"):
        return "arm64"
    if machine == "arm":
        return "arm"
    if machine in ("x86_64", "amd64"):
        return "x64"
    if machine and sys.maxsize <= 2**32:
        return "x32"
    return OtherArch(machine) if machine else "unknown"


def get_python_runtime() -> str:
    try:
        return platform.python_implementation()
    except Exception:
        return "unknown"


def get_python_version() -> str:
    try:
        return platform.python_version()
    except Exception:
        return "unknown"


@functools.lru_cache(maxsize=8)
def platform_headers(version: str, *, platform: Platform | None = None) -> dict[str, str]:
    """The headers about the client, its language and its machine; none where the SDK keeps them to itself."""
    if not TELLS_PLATFORM:
        return {}
    return {
        f"{HEADER_PREFIX}Lang": "python",
        f"{HEADER_PREFIX}Package-Version": version,
        f"{HEADER_PREFIX}OS": str(platform or get_platform()),
        f"{HEADER_PREFIX}Arch": str(get_architecture()),
        f"{HEADER_PREFIX}Runtime": get_python_runtime(),
        f"{HEADER_PREFIX}Runtime-Version": get_python_version(),
    }
