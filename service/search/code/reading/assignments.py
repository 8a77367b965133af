"""Of scripts, variables that get their values in a function inside of the one that declares them."""

from collections.abc import Sequence

from service.search.code.reading.extracts import Binding, Symbol


def seen_outside(
    assigned: Sequence[Binding], bindings: Sequence[Binding], symbols: Sequence[Symbol], itself: frozenset[str]
) -> list[Binding]:
    """What is assigned to variables of scopes around, as it is seen there.

    Of a value that begins with a name of the function itself nothing is known outside.
    """
    found: list[Binding] = []
    own = {id(binding) for binding in assigned}
    declared = {(binding.scope, binding.name) for binding in bindings if id(binding) not in own}
    declared |= {(symbol.parent, symbol.name) for symbol in symbols}
    for binding in assigned:
        inside, at = [], binding.scope
        while at >= 0 and (at, binding.name) not in declared:
            inside.append(at)
            at = symbols[at].parent
        if at < 0 or not inside:
            continue
        first = binding.expression[0] if binding.expression else ""
        is_local = first in itself or any((scope, first) in declared for scope in inside)
        found.append(Binding(at, binding.name, None if is_local else binding.expression, binding.is_type))
    return found
