"""`python -m readiness`: the command line."""

from readiness.cli.main import main

if __name__ == "__main__":
    main()
