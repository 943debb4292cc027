"""Learning house text: each sentence is found by what stands around it, whatever it says."""

from __future__ import annotations

import pytest

from generator.adopt.house_text import Support, learn
from generator.planning.contract import TextFile
from generator.planning.house import Role

RESOURCE = TextFile(
    "src/zoo/resources/pets.py",
    '''\
# Made by a machine.

class Pets(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> PetsWithRawResponse:
        """
        Raw answers.

        Read https://github.com/zoo/zoo-python#raw
        """
        return PetsWithRawResponse(self)

    def feed(
        self,
        pet_id: str,
        *,
        timeout_of_pet: int,
        # Whatever else
        # goes here.
        extra_headers: Headers | None = None,
        timeout: float | None = None,
    ) -> Answer:
        """
        Feed.

        Args:
          timeout: of the pet, not of the request

          extra_headers: more headers

          timeout: seconds
              to wait

          idempotency_key: once only
        """
        if not pet_id:
            raise ValueError(f"no value in '{'pet_id'}' ({pet_id!r})".replace("x", "y"))
        if not pet_id:
            raise ValueError(f"pet_id is empty: {pet_id!r}")
        # The boundary comes later.
        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        return cast(
            Answer,
            self._post(
                "/pets",
                cast_to=cast(
                    Any, Answer
                ),  # a union, alas
            ),
        )


class PetsWithRawResponse:
    def __init__(self, pets: Pets) -> None:
        self._pets = pets

        self.feed = (  # checker: off
            to_raw_response_wrapper(
                pets.feed,  # checker: off here
            )
        )
''',
)

CLIENT = TextFile(
    "src/zoo/_client.py",
    '''\
# Made by a machine.

class Zoo(SyncAPIClient):
    # settings
    key: str

    socket_url: str | None

    websocket_base_url: str | None
    """Sockets.

    Elsewhere.
    """

    def __init__(
        self,
        *,
        key: str | None = None,
        token: str | None = None,
        # Your own fetch client, made from DefaultZooClient; see https://fetch.example/manual.
        http_client: fetch.Client | None = None,
        # Strict.
        #
        # For now.
        _strict_response_validation: bool = False,
    ) -> None:
        """A new Zoo.

        If absent, `key` comes from ZOO_KEY.
        """
        if key is None:
            raise ZooError("no key: give it or export ZOO_KEY")
        if token is None:
            raise ZooError("no token: give it")

    def copy(self, *, a: int | None = None, set_a: int | None = None) -> Self:
        """Another one."""
        if a is not None and set_a is not None:
            raise ValueError("a or set_a, not both")

    # For chains.
    with_options = copy

    def _validate_headers(self, headers: Headers, custom_headers: Headers) -> None:
        raise TypeError("Who are you? Give key or token, or drop `X-Key` or `X-Token`.")


class AsyncZoo(AsyncAPIClient):
    key: str

    def __init__(self, *, key: str | None = None, http_client: fetch.AsyncClient | None = None) -> None:
        """A new AsyncZoo for loops.

        From the surroundings:
        * `key` out of ZOO_KEY
        """
''',
)

PACKAGE = TextFile(
    "src/zoo/__init__.py",
    """\
# Made by a machine.

from . import types

# Say zoo, not zoo._client.
__locals = locals()
for __name in __all__:
    try:
        pass
    except TypeError:
        # A builtin.
        pass

# == the global client ==
import typing as _t


class _ModuleClient(Zoo):
    # Properties, yes.

    @property
    def key(self) -> str: ...
""",
)

TYPES = TextFile(
    "src/zoo/types/pet.py",
    """\
class Pet(BaseModel):
    if TYPE_CHECKING:
        # Not at run time.
        __pydantic_extra__: Dict[str, object] = FieldInfo(init=False)

        # Any attribute.
        def __getattr__(self, attr: str) -> object: ...
    else:
        __pydantic_extra__: Dict[str, object]


# Circles.
if True:
    Pet.model_rebuild()
""",
)

TESTS = TextFile(
    "tests/api_resources/test_pets.py",
    """\
# pyright: a=b

@pytest.mark.skip(reason="no server")
def test_unwrap():
    client.pets.create(email="dev@zoo.example", photo="cGV0cyBhcmUgbmljZQ==", id="AbCdEfGhIjKl", by="pat@zoo.example")
    try:
        client.pets.unwrap()
    except Bad as e:
        raise AssertionError("signed, but refused") from e
""",
)

SOCKET = TextFile(
    "src/zoo/resources/watch.py",
    '''\
class AsyncWatchConnection:
    """A line to Watch"""

    async def __aiter__(self):
        raise ClosedError("not sent", unsent=1)

    async def recv(self):
        """Wait for a `WatchServerEvent`."""
        return self.parse_event(await self.recv_bytes())

    async def recv_bytes(self):
        log.debug("in: %s", message)

    def on(self, event_type):
        """Hear.

        So::

            connection.on("pet.fed", f)
        """

    async def dispatch_events(self):
        raise ZooError(f"bad: {event}")


class AsyncWatchConnectionManager:
    """Opens an `AsyncWatchConnection` by `pets.watch.connect()`."""

    async def __aenter__(self):
        """await client.pets.watch.connect(...).enter()"""

    async def _connect_ws(self):
        raise ZooError("pip install `zoo[live]`") from exc
        log.debug("to %s", url)
        log.debug("with %s", options)
''',
)

SAID = {
    Role.EXTRA_ARGUMENTS: "Whatever else\ngoes here.",
    Role.EXTRA_HEADERS: "more headers",
    Role.TIMEOUT: "seconds\nto wait",
    Role.IDEMPOTENCY_KEY: "once only",
    Role.RAW_RESPONSE: "Raw answers.\n\nRead https://github.com/{repo}#raw",
    Role.EMPTY_PATH_VALUE: "{param} is empty: {value}",
    Role.MULTIPART_BOUNDARY: "The boundary comes later.",
    Role.UNION_CAST: "a union, alas",
    Role.DEPRECATED_WRAPPER_OPEN: "checker: off",
    Role.DEPRECATED_WRAPPER_CLOSE: "checker: off here",
    Role.EXTRA_FIELDS_STORE: "Not at run time.",
    Role.EXTRA_FIELDS_ACCESS: "Any attribute.",
    Role.CYCLIC_REBUILD: "Circles.",
    Role.CLIENT_OPTIONS: "settings",
    Role.HTTP_CLIENT: "Your own {library} client, made from {default_client}; see {link}",
    Role.STRICT_VALIDATION: "Strict.\n\nFor now.",
    Role.WEBSOCKET_BASE_URL: "Sockets.\n\nElsewhere.",
    Role.CONSTRUCTOR_SYNC: "A new {client}.",
    Role.CONSTRUCTOR_ASYNC: "A new {client} for loops.",
    Role.INFERRED_ONE: "If absent, `{option}` comes from {env}.",
    Role.INFERRED_SEVERAL: "From the surroundings:",
    Role.INFERRED_ITEM: "* `{option}` out of {env}",
    Role.MISSING_OPTION: "no {option}: give it or export {env}",
    Role.MISSING_OPTION_NO_ENV: "no {option}: give it",
    Role.UNRESOLVED_AUTH_SEVERAL: "Who are you? Give {options}, or drop {headers}.",
    Role.COPY: "Another one.",
    Role.COPY_ALIAS: "For chains.",
    Role.EXCLUSIVE_ARGUMENTS: "{first} or {second}, not both",
    Role.MODULE_ATTRIBUTE: "Say {package}, not {package}._client.",
    Role.MODULE_ATTRIBUTE_BUILTIN: "A builtin.",
    Role.MODULE_CLIENT: "== the global client ==",
    Role.MODULE_CLIENT_PROPERTIES: "Properties, yes.",
    Role.WS_CONNECTION: "A line to {name}",
    Role.WS_UNSENT: "not sent",
    Role.WS_RECEIVE: "Wait for a `{event}`.",
    Role.WS_LOG_RECEIVED: "in: %s",
    Role.WS_ON_ASYNC: 'Hear.\n\nSo::\n\n    connection.on("{example}", f)',
    Role.WS_ERROR: "bad: {value}",
    Role.WS_MANAGER_ASYNC: "Opens an `{connection}` by `{chain}.connect()`.",
    Role.WS_ENTER_ASYNC: "await client.{chain}.connect(...).enter()",
    Role.WS_NOT_INSTALLED: "pip install `{package}[live]`",
    Role.WS_LOG_CONNECTING: "to %s",
    Role.WS_LOG_OPTIONS: "with %s",
    Role.TEST_DEPRECATED: "pyright: a=b",
    Role.TEST_SKIPPED: "no server",
    Role.TEST_WEBHOOK_REFUSED: "signed, but refused",
    Role.EXAMPLE_EMAIL: "dev@zoo.example",
    Role.EXAMPLE_BASE64: "cGV0cyBhcmUgbmljZQ==",
}
SDK = (RESOURCE, CLIENT, PACKAGE, TYPES, TESTS, SOCKET)


@pytest.mark.parametrize("role", SAID, ids=lambda role: role.value)
def test_a_sentence_is_found_by_its_role(role: Role) -> None:
    assert learn(SDK).house.phrases[role] == SAID[role]


def test_nothing_else_is_taken_for_house_text() -> None:
    assert set(learn(SDK).house.phrases) == set(SAID)


def test_the_header_is_the_first_line_that_most_files_share() -> None:
    assert learn(SDK).house.header == "Made by a machine."


def test_the_sentence_said_most_often_wins() -> None:
    odd = TextFile("tests/a.py", '@pytest.mark.skip(reason="odd")\n')
    learnt = learn([odd, TESTS, TextFile("tests/c.py", TESTS.text)])
    assert learnt.house.phrases[Role.TEST_SKIPPED] == "no server"
    assert learnt.support[Role.TEST_SKIPPED] == Support(agreeing=2, places=3)


@pytest.mark.parametrize("name", ["Prism", "Mock server"])
def test_the_reason_of_a_skip_leaves_the_name_of_the_mock_server_open(name: str) -> None:
    learnt = learn([TextFile("tests/a.py", f'@pytest.mark.skip(reason="{name} is off")\n')])
    assert learnt.house.phrases[Role.TEST_SKIPPED] == "{mock} is off"


def test_a_file_that_is_no_python_is_passed_over() -> None:
    assert learn([TextFile("src/zoo/_client.py", "class ("), TESTS]).house.phrases[Role.TEST_SKIPPED] == "no server"


TYPESCRIPT = TextFile(
    "src/resources/pets.ts",
    """\
// Owned by the zoo.
//
// Made by a machine.

export class Pets extends APIResource {
  /**
   * @example
   * ```ts
   * // Pages come by themselves.
   * for await (const pet of client.pets.list()) {
   *   // ...
   * }
   * ```
   */
  list(): PagePromise<PetsPage, Pet> {}

  unwrap(body: string) {
    if (keyStr === null) throw new Error('No key, no pets');
  }
}

// This is all there is.
export type PetsPage = Page<Pet>;
""",
)
TYPESCRIPT_TEST = TextFile(
    "tests/api-resources/pets.test.ts",
    """\
// Made by a machine.

describe('resource pets', () => {
  // Prism tests are off
  test.skip('list', async () => {
    // nobody answers there
    await expect(client.pets.list({ path: '/_no_such_path' })).rejects.toThrow(Zoo.NotFoundError);
    client.mail({ to: 'dev@zoo.example' });
  });

  // Prism knows no text/event-stream
  test.skip('watch', async () => {});
});
""",
)


def test_sentences_of_typescript_are_learnt_too() -> None:
    house = learn([TYPESCRIPT, TYPESCRIPT_TEST]).house
    assert house.header == "Made by a machine."
    assert house.phrases == {
        Role.EXAMPLE_PAGES: "Pages come by themselves.",
        Role.WEBHOOK_KEY_MISSING: "No key, no pets",
        Role.SINGLE_PAGE: "This is all there is.",
        Role.TEST_SKIPPED: "{mock} tests are off",
        Role.TEST_UNMOCKED: "{mock} knows no {media}",
        Role.TEST_REFUSED_NOTE: "nobody answers there",
        Role.TEST_UNKNOWN_PATH: "/_no_such_path",
        Role.EXAMPLE_EMAIL: "dev@zoo.example",
    }


def test_other_files_of_typescript_teach_nothing_but_the_header() -> None:
    learnt = learn([TextFile("src/core/error.ts", "// Made.\n\n// This is all.\nexport type A = B<C>;\n")])
    assert learnt.house.phrases == {}


def test_a_class_that_only_says_how_further_fields_are_read_is_learnt_from() -> None:
    text = (
        "class Pet:\n    if TYPE_CHECKING:\n        # Any name\n        # will do.\n"
        "        def __getattr__(self, attr: str) -> object: ...\n"
    )
    learnt = learn([TextFile("src/acme/types/pet.py", text)])
    assert learnt.house.phrases[Role.EXTRA_FIELDS_ACCESS] == "Any name\nwill do."
