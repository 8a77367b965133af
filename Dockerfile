# The image serves an embedded PostgreSQL in the volume, or the server that PLANWIRE_DATABASE_URL names.
# It listens on the container's loopback until told otherwise: see compose.yaml and docs/operators.md.

FROM python:3.11-slim-bookworm AS build
WORKDIR /src
RUN python -m venv /opt/planwire
COPY constraints.txt pyproject.toml README.md LICENSE ./
COPY clients/python clients/python
COPY migrations migrations
COPY service service
RUN /opt/planwire/bin/pip install --no-cache-dir --constraint constraints.txt './clients/python[cli]' .

FROM python:3.11-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /var/lib/planwire --create-home planwire
COPY --from=build /opt/planwire /opt/planwire
ENV PATH=/opt/planwire/bin:$PATH \
    PLANWIRE_DATA_DIR=/var/lib/planwire \
    PLANWIRE_LOG_FORMAT=json
# A number, so that an orchestrator can see that it is not root.
USER 10001
WORKDIR /var/lib/planwire
VOLUME /var/lib/planwire
EXPOSE 50051
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s CMD ["planwire", "health"]
ENTRYPOINT ["planwire"]
CMD ["serve"]
