"""What the formats cut is cut where the protos say that it has to be."""

import pytest
from planwire.formats import tasks

from tests.rpc import annotated


@pytest.mark.parametrize(
    ("field", "length"),
    [
        ("Plan.name", tasks.PLAN_NAME_LENGTH),
        ("Plan.description", tasks.TEXT_LENGTH),
        ("Phase.name", tasks.NAME_LENGTH),
        ("Phase.description", tasks.TEXT_LENGTH),
        ("Task.title", tasks._TITLE_LENGTH),
        ("Task.description", tasks.TEXT_LENGTH),
        ("Task.assigned_agent", tasks.NAME_LENGTH),
        ("Task.external_ref", tasks._REFERENCE_LENGTH),
    ],
)
def test_a_length_is_that_of_the_field(field: str, length: int) -> None:
    message, name = field.split(".")
    described = annotated.message(f"planwire.v1.{message}").fields_by_name[name]
    assert annotated.rules(described).string.max_len == length


def test_labels_are_those_that_a_task_takes() -> None:
    rules = annotated.rules(annotated.message("planwire.v1.Task").fields_by_name["labels"]).repeated
    assert (rules.items.string.max_len, rules.max_items) == (tasks._LABEL_LENGTH, tasks._MOST_LABELS)
