DROP FUNCTION IF EXISTS analyze_code_graph;
DROP FUNCTION IF EXISTS change_code_graph;
DROP TABLE IF EXISTS code_graphs;
DROP SEQUENCE IF EXISTS code_graph_versions;
DROP TABLE IF EXISTS code_extracts;
DROP TABLE IF EXISTS code_edges;
DROP TABLE IF EXISTS code_nodes;
