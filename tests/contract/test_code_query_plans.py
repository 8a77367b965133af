"""How statements of the code graph are run right after it was stored, when only the symbols are analysed."""

import json
from hashlib import md5

import pytest

from service.database.pool import Pool
from service.database.queries import queries
from tests.contract.test_query_plans import nodes

FILL = """
INSERT INTO workspaces (id, name, path) VALUES ('w', 'w', '/w');
INSERT INTO code_nodes (workspace_id, id, name, fully_qualified_name, node_type, file_path)
SELECT 'w', lpad(to_hex(number), 32, '0')::uuid, 'n', 'n' || number, 'function', format('%s.py', number / 50)
FROM generate_series(0, 29999) AS number;
INSERT INTO code_edges (workspace_id, source_node_id, target_node_id, edge_type)
SELECT 'w', source.id, target.id, 'calls'
FROM code_nodes AS source
JOIN code_nodes AS target ON target.file_path = format('%s.py', (substr(source.file_path, 1, 1)::integer * 7) % 10)
WHERE source.id < '00000000-0000-0000-0000-000000000640';
ANALYZE code_nodes;
"""


@pytest.mark.parametrize("mode", ["force_custom_plan", "force_generic_plan"])
async def test_the_edges_of_a_file_are_found_by_index(owner_pool: Pool, mode: str) -> None:
    statement, *values = queries("code_edges")["connect"](
        workspace_id="'w'",
        paths="ARRAY['7.py']",
        path_hashes=f"ARRAY['{md5(b'7.py', usedforsecurity=False).hexdigest()}']",
        rows="'[]'",
    )
    async with owner_pool.acquire() as connection:
        await connection.execute(FILL)
        assert await connection.fetchval("SELECT count(*) FROM code_edges") > 50_000
        await connection.execute(f"SET plan_cache_mode = {mode}; PREPARE asked AS {statement}")
        plan = json.loads(await connection.fetchval(f"EXPLAIN (FORMAT json) EXECUTE asked ({', '.join(values)})"))
    [edges] = [node for node in nodes(plan[0]["Plan"]) if node.get("Index Name") == "code_edges_target_key"]
    assert "source_node_id" in edges["Index Cond"]
    # Each edge is looked up among the new ones, not compared with all of them.
    assert "hashed SubPlan" in edges["Filter"]
