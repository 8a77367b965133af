"""`planwire watch`: what happens, on a live board or as lines."""
