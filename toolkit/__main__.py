"""`python -m toolkit` is the same as `toolkit`."""

from toolkit.cli import program

if __name__ == "__main__":
    program()
