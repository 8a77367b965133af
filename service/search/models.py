"""Which embedding models workspaces use."""

from collections.abc import Sequence
from typing import NamedTuple

from planwire.v1.search_service_pb2 import EmbeddingModelStatus, QueryVector

from service.errors import FailedPrecondition, InvalidArgument, invalid_field
from service.search.providers import Provider
from service.search.vectors import unit
from service.store.embeddings import EmbeddingStore, Model, brought_key


class InUse(NamedTuple):
    """The models of a workspace. While another model was chosen and not all has its vectors, they differ."""

    searched: Model | None
    chosen: Model | None

    def named(self, name: str) -> Model | None:
        """The one with this name."""
        return next((model for model in (self.searched, self.chosen) if model and model.name == name), None)


class EmbeddingModels:
    """What the server's providers embed, and what callers bring."""

    def __init__(self, store: EmbeddingStore, providers: Sequence[Provider]) -> None:
        """The first provider is that of workspaces for which no model was chosen."""
        self._store = store
        self._providers = {provider.model: provider for provider in providers}
        self._default = _model(providers[0]) if providers else None

    def provider(self, model: Model | None) -> Provider | None:
        """What makes vectors of the model here."""
        return self._providers.get(model.key) if model and not model.brought else None

    async def of(self, workspace_id: str) -> InUse:
        """Those of a workspace."""
        models = await self._store.models(workspace_id)
        chosen = models.chosen if models.chosen_key else self._default
        if models.complete and (models.complete.brought or self.provider(models.complete)):
            return InUse(models.complete, chosen)
        return InUse(chosen, chosen)

    async def choose(self, workspace_id: str, name: str, dimension: int) -> None:
        """Choose a model for a workspace. Raises InvalidArgument, FailedPrecondition."""
        if not name:
            if dimension:
                raise invalid_field("dimension", "is that of a model, which has no name here; give it a `model`")
            await self._store.choose(workspace_id, None)
            return
        if provider := self._providers.get(name):
            if dimension not in {0, provider.dimension}:
                raise wrong_dimension("dimension", _model(provider), dimension)
            model = _model(provider)
        elif dimension:
            model = Model(brought_key(name, dimension), name, dimension, brought=True)
        else:
            known = ", ".join(self._providers)
            has = f"it has {known}" if known else "it has none"
            raise FailedPrecondition(
                "UNKNOWN_EMBEDDING_MODEL",
                f"this server has no embedding model {name!r}, {has}; give a dimension where callers bring the vectors",
                {"models": known},
                violations=((f"embedding model {name}", "is not one of the server"),),
            )
        stored = await self._store.add_model(model)
        if stored is None:
            raise FailedPrecondition(
                "TOO_MANY_EMBEDDING_MODELS",
                "the database has vectors of as many models as it takes; use one of those that are there",
                violations=(("embedding models", "are too many"),),
            )
        await self._store.choose(workspace_id, model)

    async def pending(self, workspace_id: str, model: Model | None) -> int:
        """How many chunks of a workspace wait for their vectors of the model."""
        if model is None:
            return 0
        without, failed = await self._store.pending(workspace_id, model)
        return without - failed

    async def status(self, workspace_id: str) -> list[EmbeddingModelStatus]:
        """How far the models of a workspace are."""
        in_use = await self.of(workspace_id)
        statuses: list[EmbeddingModelStatus] = []
        for model in dict.fromkeys(model for model in in_use if model):
            without, failed = await self._store.pending(workspace_id, model)
            statuses.append(
                EmbeddingModelStatus(
                    model=model.name,
                    dimension=model.dimension,
                    brought=model.brought,
                    searched=model == in_use.searched,
                    chosen=model == in_use.chosen,
                    chunks=await self._store.chunks(workspace_id, model),
                    pending=without - failed,
                    failed=failed,
                )
            )
        return statuses


def query_vector(given: QueryVector, in_use: InUse) -> tuple[Model, list[float]]:
    """A caller's vector, with its model. Raises InvalidArgument, FailedPrecondition."""
    model = in_use.named(given.model)
    if model is None:
        raise wrong_model(given.model, in_use)
    if len(given.values) != model.dimension:
        raise wrong_dimension("query_vector.values", model, len(given.values))
    try:
        return model, unit(given.values)
    except ValueError as error:
        raise invalid_field("query_vector.values", str(error)) from error


def wrong_dimension(path: str, model: Model, given: int) -> InvalidArgument:
    """A field that has, or says, another number of dimensions than the model."""
    wrong = f"has {given} dimensions, and the vectors of the model {model.name!r} have {model.dimension}"
    return InvalidArgument(
        "WRONG_DIMENSION",
        f"{path}: {wrong}",
        {"model": model.name, "dimension": str(model.dimension), "given": str(given)},
        violations=((path, wrong),),
    )


def wrong_model(given: str, in_use: InUse) -> FailedPrecondition:
    """A vector of a model that the workspace does not use."""
    names = list(dict.fromkeys(model.name for model in in_use if model))
    uses = " and ".join(map(repr, names)) if names else "none"
    return FailedPrecondition(
        "WRONG_EMBEDDING_MODEL",
        f"the vector is of the model {given!r}, and the workspace uses {uses}; choose the model with SetEmbeddingModel",
        {"given": given, "model": ", ".join(names)},
        violations=((f"embedding model {given}", "is not used by the workspace"),),
    )


def _model(provider: Provider) -> Model:
    return Model(provider.model, provider.model, provider.dimension)
