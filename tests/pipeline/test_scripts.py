"""The scripts behind the action, in a repository with a bare one as its origin."""

from __future__ import annotations

import hashlib

import pytest

from tests.pipeline.conftest import User, spec

BRANCH = "sdkpress/regenerate"
TOKEN = {"GH_TOKEN": "t", "GITHUB_REPOSITORY": "zoo/zoo-python"}
METHODS = "output/src/zoo/resources/animals.py"
MINE = "    # the keepers asked for this\n"


def edit(user: User, before: str) -> None:
    """Somebody puts a line of their own before another one."""
    text = user.read(METHODS)
    user.write(METHODS, text.replace(before, f"{MINE}{before}", 1))


# -- check -------------------------------------------------------------------------------------------------------------


def test_check_says_nothing_is_due_and_needs_no_history(user: User) -> None:
    ran = user.script("check")
    assert (ran.code, "up to date" in ran.out) == (0, True)


def test_check_names_what_is_due_also_on_the_page_of_the_run(user: User) -> None:
    user.write("openapi.json", spec(limit="string"))
    summary = user.tools / "summary"
    ran = user.script("check", GITHUB_STEP_SUMMARY=str(summary))
    assert ran.code == 1
    assert f"{METHODS}: stale" in ran.out
    assert "The SDKs are not up to date" in summary.read_text()
    assert f"{METHODS}: stale" in summary.read_text()


def test_check_takes_names_and_options_from_the_settings(user: User) -> None:
    (user.folder / "api").mkdir()
    user.git("mv", "openapi.json", "api/zoo.json")
    user.git("mv", "stainless.yml", "api/zoo.yml")
    settings = {
        "SDKPRESS_SPEC": "api/zoo.json",
        "SDKPRESS_CONFIG": "api/zoo.yml",
        "SDKPRESS_OPTIONS": "--target python",
    }
    assert user.script("check", **settings).code == 0
    assert user.script("check", **{**settings, "SDKPRESS_SPEC": "api/no.json"}).code == 2


def test_the_digests_of_an_sdk_are_those_of_its_inputs(user: User) -> None:
    stats = dict(line.split(": ") for line in user.read("output/.stats.yml").splitlines())
    for key, path in (("openapi_spec_hash", "openapi.json"), ("config_hash", "stainless.yml")):
        assert stats[key] == hashlib.sha256((user.folder / path).read_bytes()).hexdigest()


# -- regenerate --------------------------------------------------------------------------------------------------------


def test_nothing_is_offered_where_nothing_changes(user: User) -> None:
    ran = user.script("regenerate", **TOKEN)
    assert (ran.code, user.tip(BRANCH), user.calls()) == (0, "", [])
    assert "up to date" in ran.err


def test_a_change_of_the_document_becomes_one_pull_request_that_is_kept_up_to_date(user: User) -> None:
    user.write("openapi.json", spec(limit="integer", kind="string"))
    user.commit("the API grows")
    main = user.tip("main")
    assert user.script("regenerate", **TOKEN).code == 0
    (created,) = user.calls()
    assert created["arguments"][:6] == ["pr", "create", "--head", BRANCH, "--base", "main"]
    assert "--draft" not in created["arguments"]
    title = created["arguments"][created["arguments"].index("--title") + 1]
    assert title.startswith("feat(api): ")
    assert "`get /animals query kind`" in created["body"]
    first = user.tip(BRANCH)
    user.git("fetch", "-q", "origin")
    assert user.git("log", "-1", "--format=%s", first) == title
    assert user.git("diff", "--name-only", main, first).split() != []
    assert all(path.startswith("output/") for path in user.git("diff", "--name-only", main, first).split())
    assert user.tip("main") == main

    assert user.script("regenerate", **TOKEN).code == 0
    assert user.tip(BRANCH) == first

    user.git("switch", "-q", "main")
    user.write("openapi.json", spec(limit="integer", kind="string", size="number"))
    user.commit("the API grows further")
    assert user.script("regenerate", **TOKEN).code == 0
    assert [call["arguments"][:3] for call in user.calls()[1:]] == [["pr", "edit", "7"]] * 2
    second = user.tip(BRANCH)
    assert user.git("merge-base", first, second) == first
    assert "size: float" in user.read(METHODS)


def test_edits_by_hand_are_in_what_is_offered(user: User) -> None:
    edit(user, "        return self._post(")
    user.write("openapi.json", spec(limit="string"))
    user.commit("an edit, and a change")
    assert user.script("regenerate", **TOKEN).code == 0
    text = user.git("show", f"{BRANCH}:{METHODS}")
    assert MINE.strip() in text
    assert "limit: str" in text


def test_what_people_commit_to_the_branch_stays(user: User) -> None:
    user.write("openapi.json", spec(limit="string"))
    user.commit("a change")
    user.script("regenerate")
    edit(user, "        return self._post(")
    user.commit("an edit of the pull request")
    user.git("switch", "-q", "main")
    user.write("openapi.json", spec(limit="string", kind="string"))
    user.commit("a further change")
    assert user.script("regenerate").code == 0
    assert MINE.strip() in user.git("show", f"{BRANCH}:{METHODS}")
    assert "an edit of the pull request" in user.git("log", "--format=%s", BRANCH)


def test_a_conflict_is_offered_as_a_draft_and_fails(user: User) -> None:
    text = user.read(METHODS)
    user.write(METHODS, text.replace("        limit: int | Omit = omit,\n", "        limit: int = 10,\n", 1))
    user.write("openapi.json", spec(limit="string"))
    user.commit("an edit of a line that changes")
    ran = user.script("regenerate", **TOKEN)
    assert ran.code == 1
    (created,) = user.calls()
    assert "--draft" in created["arguments"]
    assert f"- `{METHODS}`" in created["body"]
    marked = user.git("show", f"{BRANCH}:{METHODS}")
    assert "        limit: int = 10,\n=======\n        limit: str | Omit = omit,\n" in marked
    assert user.script("check").code == 1


def test_without_a_token_the_branch_is_pushed_and_the_rest_is_said(user: User) -> None:
    user.write("openapi.json", spec(limit="string"))
    user.commit("a change")
    ran = user.script("regenerate")
    assert (ran.code, user.calls(), bool(user.tip(BRANCH))) == (0, [], True)
    assert "open a pull request into main: feat(api)!: " in ran.err


def test_the_released_version_stays_and_the_next_one_follows_from_it(user: User) -> None:
    user.write("output/.release-please-manifest.json", '{\n  ".": "2.3.0"\n}\n')
    version = "output/src/zoo/_version.py"
    user.write(version, user.read(version).replace("0.0.1", "2.3.0"))
    user.commit("chore: release 2.3.0")
    assert user.script("check").code == 0
    user.write("openapi.json", spec(limit="integer", kind="string"))
    user.commit("the API grows")
    assert user.script("regenerate", **TOKEN).code == 0
    assert '"2.3.0"' in user.git("show", f"{BRANCH}:{version}")
    assert "`2.3.0` → `2.4.0`" in user.calls()[0]["body"]


def test_a_branch_that_conflicts_with_its_base_is_left_alone(user: User) -> None:
    user.write("openapi.json", spec(limit="string"))
    user.commit("a change")
    user.script("regenerate")
    user.write("readme.txt", "of the branch\n")
    user.commit("a file")
    user.git("switch", "-q", "main")
    user.write("readme.txt", "of the base\n")
    user.commit("the same file")
    tip = user.tip(BRANCH)
    ran = user.script("regenerate")
    assert (ran.code, user.tip(BRANCH)) == (1, tip)
    assert "are in conflict; merge main into it by hand" in ran.err


def test_what_cannot_be_generated_is_not_offered(user: User) -> None:
    user.write("stainless.yml", "targets: {}\n")
    user.commit("no target")
    assert user.script("regenerate", **TOKEN).code == 2
    assert user.tip(BRANCH) == ""


# -- review ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def proposed(user: User) -> User:
    """A branch of a pull request that takes a parameter away."""
    user.git("switch", "-q", "-c", "change")
    user.write("openapi.json", spec())
    user.commit("less")
    return user


def test_a_review_becomes_one_comment_that_is_kept_up_to_date(proposed: User) -> None:
    page = proposed.tools / "review.html"
    settings = {**TOKEN, "SDKPRESS_PULL_REQUEST": "7", "SDKPRESS_REVIEW_PAGE": str(page)}
    ran = proposed.script("review", **settings)
    assert ran.code == 0
    assert "`get /animals query limit`" in ran.out
    assert "<html" in page.read_text()
    assert proposed.script("review", **settings).code == 0
    posted, patched = proposed.calls()
    assert posted["arguments"][1:4] == ["--method", "POST", "repos/zoo/zoo-python/issues/7/comments"]
    assert patched["arguments"][1:4] == ["--method", "PATCH", "repos/zoo/zoo-python/issues/comments/7"]
    assert posted["body"].startswith("<!-- review by sdkpress -->\n")
    assert "was removed" in posted["body"]


def test_a_token_that_may_not_comment_does_not_fail_the_review(proposed: User) -> None:
    (proposed.tools / "refuses").touch()
    summary = proposed.tools / "summary"
    ran = proposed.script("review", **TOKEN, SDKPRESS_PULL_REQUEST="7", GITHUB_STEP_SUMMARY=str(summary))
    assert (ran.code, "the comment could not be made" in ran.err) == (0, True)
    assert "was removed" in summary.read_text()


@pytest.mark.parametrize(("fail_on", "code"), [("", 0), ("breaking", 1)])
def test_a_review_fails_where_something_breaks_if_it_is_asked_to(proposed: User, fail_on: str, code: int) -> None:
    assert proposed.script("review", SDKPRESS_FAIL_ON=fail_on).code == code


def test_only_what_the_branch_changed_is_reviewed(proposed: User) -> None:
    proposed.git("switch", "-q", "main")
    proposed.write("openapi.json", spec(limit="integer", meanwhile="string"))
    proposed.commit("meanwhile")
    proposed.git("switch", "-q", "change")
    assert "meanwhile" not in proposed.script("review").out


# -- start -------------------------------------------------------------------------------------------------------------


def test_only_the_three_scripts_can_be_started(user: User) -> None:
    assert user.script("start", SDKPRESS_RUN="check").code == 0
    for name in ("", "install", "../../../bin/sh", "check; true"):
        assert user.script("start", SDKPRESS_RUN=name).code == 2
