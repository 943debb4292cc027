"""What callers see of a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.languages.python.resource_files import resource_files
from generator.languages.python.returns import ReturnKind
from generator.languages.python.signature import MethodPlan, Switch, method_plans

if TYPE_CHECKING:
    from generator.languages.python.layout import Layout
    from tests.unit.python.resources.conftest import Hotel


def plans(layout: Layout) -> dict[str, MethodPlan]:
    """The plans of the rooms' methods by name."""
    resource = layout.api.resources[0]
    return {plan.name: plan for plan in method_plans(layout, resource, resource.methods)}


def test_the_last_part_of_the_path_is_given_by_position(hotel: Hotel) -> None:
    plan = plans(hotel())["retrieve"]
    (signature,) = plan.signatures
    assert [(a.name, a.positional, a.required) for a in signature.arguments] == [
        ("room", True, True),
        ("floor", False, True),
        ("lang", False, False),
    ]
    assert [a.name for a in plan.in_path] == ["floor", "room"]


def test_an_argument_that_asks_for_a_stream_makes_three_signatures(hotel: Hotel) -> None:
    plan = plans(hotel())["create"]
    assert [s.switch for s in plan.signatures] == [Switch.OFF, Switch.ON, Switch.EITHER]
    assert [s.required for s in plan.signatures] == [("beds",), ("beds", "stream"), ("beds", "stream")]
    assert plan.overloaded
    assert plan.streams
    assert plan.returned.event is not None
    assert plan.returned.event.name == "Bed"


def test_results_are_told_apart(hotel: Hotel) -> None:
    found = {name: plan.returned.kind for name, plan in plans(hotel()).items()}
    assert found == {
        "create": ReturnKind.MODEL,
        "retrieve": ReturnKind.MODEL,
        "close": ReturnKind.NONE,
        "count": ReturnKind.MODEL,
        "word": ReturnKind.PLAIN,
    }


def test_a_result_without_a_name_is_called_after_its_method(hotel: Hotel) -> None:
    place = plans(hotel())["count"].returned.place
    assert place is not None
    assert (place.module, place.name) == (("types", "room_count_response"), "RoomCountResponse")


def test_a_method_of_a_body_has_a_params_type_and_one_without_arguments_has_none(hotel: Hotel) -> None:
    found = plans(hotel())
    assert found["create"].params is not None
    assert found["create"].params.name == "RoomCreateParams"
    assert found["close"].params is None


def test_classes_and_methods_are_traced_to_the_config(hotel: Hotel) -> None:
    (plan,) = [plan for plan in resource_files(hotel()) if plan.path.endswith("rooms/rooms.py")]
    (resource,), (operation, method) = plan.origins["RoomsResource"], plan.origins["AsyncRoomsResource.count"]
    assert (resource.file, method.file, operation.file) == ("sdk.yml", "sdk.yml", "openapi.yml")
    assert resource.line < method.line
    assert {name for name in plan.origins if name.startswith("RoomsResource.")} == {
        f"RoomsResource.{name}" for name in ("close", "count", "create", "retrieve", "word")
    }
