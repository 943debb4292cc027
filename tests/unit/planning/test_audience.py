"""What a language does not name, it spells out."""

from __future__ import annotations

from types import MappingProxyType

from generator.model.api import Api, Model, Resource, Wire
from generator.model.names import Name
from generator.model.types import Array, Availability, Field, Info, Object, Ref, Scalar, ScalarKind, Unknown
from generator.planning.audience import api_for

TEXT = Scalar(ScalarKind.STRING)


def model(id_: str, type_: object, *, only: tuple[str, ...] | None = None) -> Model:
    return Model(id_, Name(id_), ("pets",), type_, availability=Availability(only=only))  # type: ignore[arg-type]


def api(*models: Model) -> Api:
    return Api(
        name=Name("acme"),
        version="1",
        client_name="acme",
        env_prefix="acme",
        docs="",
        environments=(),
        auth=(),
        security=(),
        options=(),
        resources=(Resource(("pets",), models=models),),
        root=None,
        shared=(),
        models=MappingProxyType({m.id: m for m in models}),
        recursive=MappingProxyType({}),
        pages=(),
        wire=Wire(),
    )


def test_an_api_without_such_types_stays_as_it_is() -> None:
    whole = api(model("pet", TEXT))
    assert api_for(whole, "typescript") is whole


def test_a_type_for_other_languages_is_spelled_out_with_its_own_text() -> None:
    tag = Object((Field("name", TEXT, required=True),), info=Info(docs="A tag.", own_docs="A tag."))
    use = Array(Ref("tag", info=Info(docs="Its tags.", component="Tag")))
    found = api_for(api(model("pet", use), model("tag", tag, only=("go",))), "typescript")
    inner = found.models["pet"].type
    assert isinstance(inner, Array)
    assert isinstance(inner.item, Object)
    assert (inner.item.fields, inner.item.info.docs, inner.item.info.own_docs) == (tag.fields, "Its tags.", "A tag.")
    assert inner.item.info.component == "Tag"
    assert [m.id for m in found.models.values()] == ["pet"]


def test_a_type_inside_of_itself_ends() -> None:
    node = Object((Field("next", Ref("node"), required=False),))
    found = api_for(api(model("pet", Ref("node")), model("node", node, only=())), "typescript")
    shape = found.models["pet"].type
    assert isinstance(shape, Object)
    assert isinstance(shape.fields[0].type, Unknown)
