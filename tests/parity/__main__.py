"""Scores every SDK at hand and prints one table: `python -m tests.parity [--raise] [--history] [--list] [NAME ...]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.parity import differences, recorded
from tests.parity.amended import amended
from tests.parity.corpora import ABSENT, Corpus, corpora, earlier, measured
from tests.parity.scoring import Row, table


def main() -> int:
    """1 where a figure fell, 2 where there is nothing to score."""
    parser = argparse.ArgumentParser(prog="make parity", description="Score the output against published SDKs.")
    parser.add_argument("names", nargs="*", help="only these SDKs, such as `name` or `name/python`")
    parser.add_argument("--raise", dest="raising", action="store_true", help="record what rose")
    parser.add_argument("--history", action="store_true", help="also the earlier states of each SDK")
    parser.add_argument("--list", action="store_true", help="name every file that is not identical")
    parser.add_argument("--amended", action="store_true", help="with the configs that `amended.yml` completes")
    parser.add_argument("--own", action="store_true", help="with our own sentences instead of those of each SDK")
    options = parser.parse_args()
    found = [*corpora(), *(earlier() if options.history else ())]
    chosen = [one for one in found if not options.names or {one.name, f"{one.name}/{one.language}"} & {*options.names}]
    if not chosen:
        print(ABSENT, file=sys.stderr)
        return 2
    if options.amended:
        with tempfile.TemporaryDirectory() as folder:
            _scored(
                [amended(corpus, Path(folder)) for corpus in chosen], with_house=not options.own, listed=options.list
            )
        return 0
    scores = _scored(chosen, with_house=not options.own, listed=options.list)
    worse = [] if options.own else _compare(chosen, [rows for _, rows in scores], raising=options.raising)
    if not options.own:
        worse += _unlisted(chosen, [rows for _, rows in scores])
    print("\n".join(worse), end="\n" if worse else "")
    return 1 if worse else 0


def _scored(chosen: list[Corpus], *, with_house: bool, listed: bool) -> list[tuple[str, dict[str, Row]]]:
    """The figures of each SDK under its title, which are printed."""
    scores = []
    for corpus in chosen:
        start = time.perf_counter()
        rows = measured(corpus, with_house=with_house)
        title = f"{corpus.name} {corpus.language} {time.perf_counter() - start:.1f}s"
        scores.append((title, rows))
        if listed:
            print("\n".join(f"{corpus.name}/{path}" for row in rows.values() for path in row.differing))
    print(table(scores))
    return scores


def _unlisted(chosen: list[Corpus], scores: list[dict[str, Row]]) -> list[str]:
    """What the list of open differences lacks; it is kept for today's states with the sentences of each SDK."""
    pairs = zip(chosen, scores, strict=True)
    now = [(corpus, rows) for corpus, rows in pairs if corpus.has_house and "@" not in corpus.name]
    return [text for corpus, rows in now for text in differences.wrong(f"{corpus.name}/{corpus.language}", rows)]


def _compare(chosen: list[Corpus], scores: list[dict[str, Row]], *, raising: bool) -> list[str]:
    """What fell; with `raising`, the rest is recorded, with our own sentences too."""
    record = recorded.read()
    worse: list[str] = []
    for corpus, rows in zip(chosen, scores, strict=True):
        modes = [(recorded.LEARNT if corpus.has_house else recorded.OWN, rows)]
        if raising and corpus.has_house:
            modes.append((recorded.OWN, measured(corpus, with_house=False)))
        for mode, now in modes:
            kept = record.setdefault(mode, {}).setdefault(corpus.language, {})
            fell = recorded.fallen(kept.get(corpus.name, {}), recorded.figures(now))
            worse += [f"{corpus.name} {corpus.language} with {mode}: {what}" for what in fell]
            if not fell and "@" not in corpus.name:
                kept[corpus.name] = recorded.figures(now)
    if raising:
        recorded.write(record)
    return worse


if __name__ == "__main__":
    sys.exit(main())
