"""`python -m service` is the command `planwire`."""

from service.cli import main

if __name__ == "__main__":
    main()
