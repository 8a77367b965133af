"""Which URLs of a database are taken. What is refused shows nothing of the URL, where a password may be anywhere."""

import pytest
from pydantic import SecretStr, ValidationError

from service.cli.settings import problems
from service.settings import Settings


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ada:hunter2@db.example.org:5432/planwire",
        "postgres://ada@db.example.org/planwire?sslmode=verify-full&sslrootcert=/etc/ca.pem",
        "postgresql://ada:hun%40ter2@[::1]:5432/planwire",
        "postgresql://ada@one:5432,two:5433/planwire",
        "postgresql://ada@/planwire?host=/run/postgresql",
        "postgresql:///planwire",
    ],
)
def test_a_url_of_a_database(url: str) -> None:
    taken = Settings(database_url=SecretStr(url)).database_url
    assert taken is not None
    assert taken.get_secret_value() == url


@pytest.mark.parametrize("password", ["hun@ter2", "hun/ter2", "hun#ter2", "hun?ter2", "hun:ter2@"])
def test_a_password_that_is_not_percent_encoded(password: str) -> None:
    with pytest.raises(ValidationError) as raised:
        _ = Settings(database_url=SecretStr(f"postgresql://ada:{password}@127.0.0.1:5432/planwire"))
    (problem,) = problems(raised.value)
    assert problem.startswith("PLANWIRE_DATABASE_URL: not a valid URL: its form is postgresql://user:password@host")
    assert "hun" not in problem
    assert "ter2" not in problem
