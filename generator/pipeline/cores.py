"""Pieces of work beside each other, on as many cores as there are; their results are those of one after the other."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import Any, Final, NoReturn, TypeAlias, TypeVar

from generator.render.formatters import memory_folder

T = TypeVar("T")
_Done: TypeAlias = dict[int, Any]

_MOST: Final = 4
"""Processes at once: each needs memory, and more have little left to do."""
_ROOM: Final = 256 * 1024 * 1024
"""Bytes that the temporary files of a process take at most; where there is less after all, its task fails there."""


@dataclass(frozen=True, slots=True)
class _Ends:
    """What ties a child to its parent: the ends of the pipe for its results, and the folder of its temporary files."""

    reader: int
    writer: int
    folder: str


def side_by_side(tasks: Sequence[Callable[[], T]]) -> tuple[T, ...]:
    """The results of the tasks, at most 256, in their order. A task writes nothing, and needs nothing that another does.

    Some are done in processes of their own, from which only results come back. What has no result then, because it
    failed or its process was killed, is done again here, and raises here: of several failures the first by order.
    """
    done = _shared(tasks, min(_cores(), len(tasks), _MOST))
    return tuple(done[index] if index in done else task() for index, task in enumerate(tasks))


def _cores() -> int:
    """How many processes may work for us, with this one.

    A fork has none of the other threads, but finds locked what they held; the libraries of macOS start some unasked.
    """
    if not hasattr(os, "fork") or sys.platform == "darwin" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shared(tasks: Sequence[Callable[[], T]], workers: int) -> _Done:
    """What this process and its children get done, each taking the next task when it is through with one."""
    if workers <= 1:
        return {}
    with _queue(len(tasks)) as queue, contextlib.ExitStack() as children:
        answers = [children.enter_context(_child(tasks, queue)) for _ in range(workers - 1)]
        done = _work(tasks, queue)
        for answer in answers:
            done |= answer()
    return done


@contextmanager
def _queue(count: int) -> Iterator[int]:
    """A pipe that holds a byte for each task: who reads a byte does that task."""
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb", 0), os.fdopen(writer, "wb", 0) as tasks:
        tasks.write(bytes(range(count)))
        tasks.close()
        yield reader


def _work(tasks: Sequence[Callable[[], T]], queue: int) -> _Done:
    """The results of tasks that nobody had taken, up to one that fails."""
    done: _Done = {}
    with contextlib.suppress(Exception):  # raised by the task when it is done again
        while taken := os.read(queue, 1):
            done[taken[0]] = tasks[taken[0]]()
    return done


@contextmanager
def _child(tasks: Sequence[Callable[[], T]], queue: int) -> Iterator[Callable[[], _Done]]:
    """A process that works on the tasks, and a function that waits for its results.

    Neither it nor its temporary files outlive the context, however it ends.
    """
    try:
        temporary = TemporaryDirectory(prefix="sdkpress-", dir=memory_folder(_ROOM), ignore_cleanup_errors=True)
        reader, writer = os.pipe()
    except OSError:
        yield dict
        return
    with os.fdopen(reader, "rb") as pipe, temporary as folder:
        pid = _fork(tasks, queue, _Ends(reader, writer, folder))
        os.close(writer)
        try:
            yield lambda: _answer(pipe.read())
        finally:
            if pid is not None:
                with contextlib.suppress(ProcessLookupError, ChildProcessError):
                    os.kill(pid, signal.SIGKILL)
                    os.waitpid(pid, 0)


def _fork(tasks: Sequence[Callable[[], T]], queue: int, ends: _Ends) -> int | None:
    """The id of a new process that works on the tasks; None where the system has no room for one.

    Until the process knows that it is not this one, it must not be interrupted: it would end things that are ours.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        pid = os.fork()
    except OSError:
        return None
    else:
        return pid or _live(tasks, queue, ends)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _live(tasks: Sequence[Callable[[], T]], queue: int, ends: _Ends) -> NoReturn:
    """The life of a child: it works, writes down what it has done, and flushes and cleans up nothing."""
    try:
        os.close(ends.reader)  # so that it does not wait for a parent that is no more
        tempfile.tempdir = os.environ["TMPDIR"] = ends.folder
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        content = pickle.dumps(_work(tasks, queue), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(ends.writer, "wb") as pipe:
            pipe.write(content)
    finally:
        os._exit(0)


def _answer(content: bytes) -> _Done:
    """What a child wrote down; nothing where it was killed before the end of that."""
    try:
        found: _Done = pickle.loads(content)  # noqa: S301 - written by a process of ours
    except Exception:  # noqa: BLE001 - there is no list of what half a pickle may raise
        return {}
    return found
