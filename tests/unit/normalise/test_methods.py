"""What the config and the document say of an operation reaches its method; what is wrong is reported."""

import pytest

from generator.diagnostics.diagnostic import Severity
from tests.unit.normalise.conftest import Make

SPEC = """
paths:
  /parks/{park}/animals/{animal}:
    parameters:
      - {name: animal, in: path, required: true, schema: {type: string}}
      - {name: park, in: path, required: true, schema: {type: string}}
    get:
      description: From the document.
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}}}}
    put:
      requestBody: {content: {application/json: {schema: {type: array, items: {type: string}}}}}
      responses: {'204': {description: ok}}
"""
FIND = "get /parks/{park}/animals/{animal}"


def config(methods: str, more: str = "") -> str:
    return f"{more}\nresources:\n  zoo:\n    methods:\n      {methods}\n"


def test_parameters_come_in_the_order_of_the_url(make: Make) -> None:
    method = make(SPEC, config(f"find: '{FIND}'")).methods()["zoo.find"]
    assert [str(each.name) for each in method.parameters] == ["park", "animal", "limit"]
    assert (method.positional, method.docs) == (None, "From the document.")


def test_a_method_says_what_is_positional(make: Make) -> None:
    text = f"find: {{endpoint: '{FIND}', positional_params: [park, animal], description: Ours.}}"
    method = make(SPEC, config(text)).methods()["zoo.find"]
    assert (method.positional, method.docs) == (("park", "animal"), "Ours.")
    method = make(SPEC, config(text, "settings: {positional_params: false}")).methods()["zoo.find"]
    assert method.positional == ()


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("{timeout: 1500}", (1.5, None)),
        ("{timeout: PT2M, max_retries: 0}", (120, 0)),
        ("{timeout: null}", (None, None)),
        ("{max_retries: 3}", (None, 3)),
    ],
)
def test_a_method_has_request_options(make: Make, options: str, expected: object) -> None:
    text = f"find: {{endpoint: '{FIND}', default_request_options: {options}}}"
    method = make(SPEC, config(text)).methods()["zoo.find"]
    assert (method.timeout_seconds, method.max_retries) == expected


def test_a_body_that_is_no_object_has_a_name(make: Make) -> None:
    text = "feed: {endpoint: 'put /parks/{park}/animals/{animal}', body_param_name: Foods}"
    body = make(SPEC, config(text)).methods()["zoo.feed"].body
    assert body is not None
    assert (body.param_name, body.is_object) == ("Foods", False)


def test_an_endpoint_that_is_not_there_gets_the_nearest_as_a_hint(make: Make) -> None:
    made = make(SPEC, config("find: get /parks/{park}/animal"))
    (found,) = [each for each in made.findings if each.code == "Endpoint/NotFound"]
    assert (found.place, found.hint) == ("(resource) zoo > (method) find", f"Did you mean `{FIND}`?")
    assert str(found.at) == "config.yml:7:13"


def test_a_placeholder_without_a_parameter_takes_any_text(make: Make) -> None:
    made = make("paths: {'/a/{b}': {get: {responses: {'204': {description: ok}}}}}\n", config("get: get /a/{b}"))
    (parameter,) = made.methods()["zoo.get"].parameters
    assert (str(parameter.name), parameter.location.value, parameter.required) == ("b", "path", True)
    assert "Endpoint/PathParameterMissing" in made.codes()


@pytest.mark.parametrize("parameter", ["{in: query}", "{name: a, in: body}", "{name: a}", "{name: '', in: query}"])
def test_a_parameter_that_goes_nowhere_is_left_out(make: Make, parameter: str) -> None:
    spec = f"paths: {{/a: {{get: {{parameters: [{parameter}], responses: {{'204': {{description: ok}}}}}}}}}}\n"
    made = make(spec, config("get: get /a"))
    assert made.methods()["zoo.get"].parameters == ()
    assert "Endpoint/ParameterInvalid" in made.codes()


def test_extensions_of_a_parameter_count_as_those_of_its_schema(make: Make) -> None:
    said = "x-stainless-param: betas, x-stainless-skip: [node], x-stainless-naming: {python: {property_name: b}}"
    parameter = f"{{name: x-beta, in: header, schema: {{type: string}}, {said}}}"
    spec = f"paths: {{/a: {{get: {{parameters: [{parameter}], responses: {{'204': {{description: ok}}}}}}}}}}\n"
    info = make(spec, config("get: get /a")).methods()["zoo.get"].parameters[0].type.info
    assert (info.param_name, info.availability.skip) == ("betas", ("typescript",))
    assert [(each.language, each.property_name) for each in info.naming] == [("python", "b")]


def test_a_schema_can_stand_in_for_that_of_a_parameter(make: Make) -> None:
    parameter = "{name: a, in: query, schema: {type: string}, x-stainless-override-schema: {type: integer}}"
    spec = f"paths: {{/a: {{get: {{parameters: [{parameter}], responses: {{'204': {{description: ok}}}}}}}}}}\n"
    assert "INTEGER" in repr(make(spec, config("get: get /a")).methods()["zoo.get"].parameters[0].type)


def test_an_alias_is_a_second_method_of_the_operation(make: Make) -> None:
    made = make(SPEC, config(f"{{find: '{FIND}', get: {{type: alias, to: find, deprecated: use find}}}}"))
    assert made.methods()["zoo.get"].path == made.methods()["zoo.find"].path
    assert made.methods()["zoo.get"].deprecation.default == "use find"
    made = make(SPEC, config(f"{{find: '{FIND}', get: {{type: alias, to: gone}}}}"))
    assert (list(made.methods()), made.codes("Method")) == (["zoo.find"], ["Method/AliasInvalid"])


WEBHOOKS = """
paths: {}
components: {schemas: {Born: {type: object, properties: {name: {type: string}}}, Fed: {type: object}}}
"""


def test_events_of_webhooks_may_stand_in_the_config(make: Make) -> None:
    text = "unwrap: {type: webhook_unwrap, event_types: {born: zoo.born, fed: Fed, odd: '#/components/schemas/Odd'}}"
    made = make(WEBHOOKS, config(text) + "    models: {born: Born}\n")
    webhook = made.methods()["zoo.unwrap"].webhook
    assert webhook is not None
    assert [each.info.id for each in webhook.events] == ["#/components/schemas/Born", "#/components/schemas/Fed"]
    assert made.codes("Webhook") == ["Webhook/Invalid"]


def test_the_secret_of_webhooks_is_a_client_option(make: Make) -> None:
    text = "unwrap: {type: webhook_unwrap, webhook_key_opt: secret, event_types: {fed: Fed}}"
    assert make(WEBHOOKS, config(text)).codes("Webhook") == ["Webhook/Invalid"]
    assert make(WEBHOOKS, config(text, "client_settings: {opts: {secret: {}}}")).codes("Webhook") == []


def test_messages_of_a_websocket_are_schemas(make: Make) -> None:
    uris = "client_event_schema_uri: '#/components/schemas/Born', server_event_schema_uri: '#/components/schemas/%s'"
    made = make(WEBHOOKS, config(f"talk: {{type: websocket, path: /talk, {uris % 'Fed'}}}"))
    assert made.methods()["zoo.talk"].websocket is not None
    made = make(WEBHOOKS, config(f"talk: {{type: websocket, path: /talk, {uris % 'Gone'}}}"))
    assert (made.methods(), made.codes()) == ({}, ["Websocket/Invalid"])


@pytest.mark.parametrize("verb", ["head", "options", "trace"])
def test_a_verb_that_no_sdk_sends_is_reported_and_left_out(make: Make, verb: str) -> None:
    made = make(
        f"paths: {{/a: {{{verb}: {{responses: {{'204': {{description: ok}}}}}}}}}}\n", config(f"look: {verb} /a")
    )
    assert "zoo.look" not in made.methods()
    (found,) = [each for each in made.findings if each.code == "Endpoint/NotSent"]
    assert (found.severity, str(found.at)) == (Severity.ERROR, "config.yml:7:13")
