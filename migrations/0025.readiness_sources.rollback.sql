DROP FUNCTION IF EXISTS settle_sequences(text, uuid[]);
DROP FUNCTION IF EXISTS take_sequence_turns(text, uuid[]);
DROP FUNCTION IF EXISTS settle_program_source(text, uuid);
DROP FUNCTION IF EXISTS hold_edges_into(text, uuid[], uuid[], uuid[]);
DROP FUNCTION IF EXISTS settle_sources(text, uuid[], uuid[], uuid[]);
