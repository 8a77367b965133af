"""`planwire context` and `planwire knowledge`."""

from tests.cli.conftest import Planwire


def test_context_of_a_plan_and_its_tasks(online: Planwire) -> None:
    plan = online("plan", "create", "Ship it", "--tasks", '[{"title": "Parse"}]', "--json").json
    plan_id, task = plan["plan"]["id"], plan["tasks"][0]["id"]
    first = online(
        "context", "create", "decision", "--plan", plan_id, "--text", "Use REST", "--source", "ADR 1", "--json"
    ).json["context_item"]
    made = online("context", "create", "finding", "--task", task, "--text", "slow", "--data", '{"ms": 80}')
    assert made.code == 0, made.err
    second = online("context", "supersede", first["id"], "decision", "--text", "Use gRPC", "--json").json[
        "context_item"
    ]
    own = online("context", "list", "--plan", plan_id)
    assert ("Use gRPC" in own.out, "Use REST" in own.out, "slow" in own.out) == (True, False, False)
    assert "slow" in online("context", "list", "--plan", plan_id, "--include-nested").out
    then = online("context", "list", "--plan", plan_id, "--valid-at", first["valid_from"], "--json")
    assert [item["text"] for item in then.json["context_items"]] == ["Use REST"]
    history = online("context", "history", second["id"])
    assert history.out.index("Use REST") < history.out.index("Use gRPC")
    types = online("context", "types", "--plan", plan_id, "--include-nested", "--json").json["context_types"]
    assert [(one["type"], one["items"]) for one in types] == [("decision", "1"), ("finding", "1")]
    again = online("context", "supersede", first["id"], "decision", "--text", "Use SOAP")
    assert (again.code, second["id"] in again.err) == (1, True)
    assert "※ decision  Use gRPC" in online("plan", "tree", plan_id, "--context").out
    assert "※" not in online("plan", "tree", plan_id).out
    assert online("context", "update", first["id"], "--source", "ADR 2").code == 0
    assert "ADR 2" in online("context", "show", first["id"], "--json").out
    assert online("context", "delete", second["id"]).code == 0
    assert "Use REST" in online("context", "list", "--plan", plan_id).out


def test_knowledge_under_a_slug(online: Planwire) -> None:
    for content in ("make", "make all"):
        stored = online("knowledge", "put", "build/how-to", "How to build", "--category", "build", "--content", content)
        assert stored.code == 0, stored.err
    shown = online("knowledge", "show", "build/how-to", "--json").json["knowledge_entry"]
    assert (shown["content"], shown["category"]) == ("make all", "build")
    listed = online("knowledge", "list", "--categories", "build")
    assert listed.out.count("build/how-to") == 1
    history = online("knowledge", "history", "build/how-to", "--json").json["knowledge_entries"]
    assert [entry["content"] for entry in history] == ["make", "make all"]
    assert online("knowledge", "delete", "build/how-to").code == 0
    assert online("knowledge", "show", "build/how-to").code == 4


def test_research_grows_and_keeps_its_revisions(online: Planwire) -> None:
    plan_id = online("plan", "create", "Find out", "--json").json["plan"]["id"]
    append = ("research", "append", "parsers.md")
    first, appended = (
        online(*append, text, "--plan", plan_id, "--source", "web", "--json")
        for text in ("PEG is enough.", " LALR is not.")
    )
    assert (first.code, appended.code) == (0, 0), (first.err, appended.err)
    id_ = appended.json["research_document"]["id"]
    assert "parsers.md" in online("research", "list", "--plan", plan_id).out
    assert "PEG is enough. LALR is not." in online("research", "show-by-filename", "parsers.md", "--plan", plan_id).out
    assert "LALR" not in online("research", "show", id_, "--revision", "1").out
    revisions = online("research", "revisions", id_, "--json").json["research_document_revisions"]
    assert [revision["text"] for revision in revisions] == ["PEG is enough.", " LALR is not."]
    assert online("research", "delete", id_).code == 0
    assert online("research", "show", id_).code == 4
