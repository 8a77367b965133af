"""`planwire demo`: a plan that two agents and a person work off while everybody can watch."""
