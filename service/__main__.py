"""`python -m service` is the command `planwire`."""

from planwire.cli import main

if __name__ == "__main__":
    main()
