"""Plan files of other tools, and Planwire's own, read into import records: pure, without files, network or gRPC."""
