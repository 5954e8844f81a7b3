"""Files: private to whoever runs the toolkit, there whole or not at all, and called by a name that
stays in the folder one stands in; what cannot be the name of a file is told from one.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolkit.steps import step
from toolkit.words import Sentence, say, sentence, words_in

PRIVATE, PRIVATE_FOLDER = 0o600, 0o700
PART = ".part"  # how a file ends while it is being written
# Some shared drives know no locks; there a look at the file right before it is replaced has to do.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
LONGEST = 80  # bytes: room for a number and an ending on every file system
_NO_WORD = re.compile(r"[\W_]+")
# Windows opens a device where a file is called like this, whatever its ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_KEY = re.compile(r"\s*\{\s*[\"']|-----BEGIN")
_LONGEST_PATH, _LONGEST_PART = 4000, 255  # bytes, on every file system in use


def safe_name(said: str, otherwise: str) -> str:
    """A name people gave as a part of a file's name: its letters and digits with hyphens between
    them; `otherwise` where it has none.

    `safe_name("Spring/Summer 2023", "phase")` is `spring-summer-2023`.
    """
    words = _NO_WORD.sub("-", " ".join(words_in(said))).strip("-")
    short = words.encode()[:LONGEST].decode(errors="ignore").strip("-")
    return f"{otherwise}-{short}" if _DEVICES.fullmatch(short) else short or otherwise


def no_path(said: str) -> Sentence | None:
    """Why a text cannot be the path of a file; None where it can. It is not quoted: what people put
    there by mistake is a key or a password.
    """
    if _CONTROL.search(said):
        return sentence("has a line break or a control sign in it, which no path has")
    if _KEY.search(said):
        return sentence("is the text of a key, and not the name of the file that holds it")
    try:
        parts = [len(os.fsencode(part)) for part in said.split("/")]
        Path(said).expanduser()
    except (UnicodeError, RuntimeError):  # half a sign; a ~ with a name that nobody has here
        return sentence("is no path on this computer")
    if sum(parts) > _LONGEST_PATH or max(parts) > _LONGEST_PART:
        return sentence("is longer than any path")
    return None


def content(path: Path, most: int | None = None) -> bytes:
    """The file's bytes; `OSError` where there is none, or more than `most` in it.

    A pipe or a device is no file: nobody knows when reading one would end.
    """
    _check_file(path)
    with path.open("rb") as stream:
        found = stream.read() if most is None else stream.read(most + 1)
    if most is not None and len(found) > most:
        raise _larger(path)
    return found


def check_readable(path: Path, most: int) -> None:
    """`OSError` where `content` would say so."""
    size = _check_file(path).st_size
    path.open("rb").close()
    if size > most:
        raise _larger(path)


def standing(path: Path) -> tuple[int, ...]:
    """What tells whether a file was written, or another one put in its place."""
    told = _check_file(path)
    return told.st_dev, told.st_ino, told.st_size, told.st_mtime_ns, told.st_ctime_ns


def _check_file(path: Path) -> os.stat_result:
    """What is known of a file; `OSError` where it is none."""
    told = _stat(path)
    if stat.S_ISDIR(told.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(told.st_mode):
        raise OSError(errno.EINVAL, say("en", "it is a pipe or a device and no file"), str(path))
    return told


def _larger(path: Path) -> OSError:
    return OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))


def text(path: Path, encoding: str = "utf-8") -> str:
    """The file's text; as `content`, and `UnicodeDecodeError` where it is none."""
    return content(path).decode(encoding).replace("\r\n", "\n")


def written_apart(folder: Path, stem: str, suffix: str, data: bytes, **how: Any) -> Path:
    """The file as `written`, beside those that are there: the second of one name ends in `-2`."""
    n = 1
    while True:
        path = folder / f"{stem}{f'-{n}' if n > 1 else ''}{suffix}"
        if not path.exists():
            with contextlib.suppress(FileExistsError):  # somebody was faster
                written(path, data, replace=False, **how)
                return path
        n += 1


def written(
    path: Path,
    data: bytes,
    *,
    mode: int = PRIVATE,
    replace: bool = True,
    changed_ns: int | None = None,
    lasting: bool = True,
) -> None:
    """Puts `data` into the file in one step: whoever looks finds the old file or the new one.

    `OSError` leaves everything as it was. Without `replace` a file that is there stays, and the
    error is `FileExistsError`. `changed_ns` is when the file was last changed, where that is not
    now. What is `lasting` is there after a power cut too.
    """
    _check_name(path)
    handle, part = tempfile.mkstemp(prefix=f".{path.name}.", suffix=PART, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            if lasting:
                os.fsync(stream.fileno())
        os.chmod(part, mode)
        if changed_ns is not None:
            os.utime(part, ns=(changed_ns, changed_ns))
        step("a file is written aside")
        (os.replace if replace else placed)(part, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(part)
        raise
    if lasting:
        with contextlib.suppress(OSError):  # the file is there, whatever the folder can promise
            _sync(path.parent)
    step("a file is in its place")


def placed(part: str | Path, path: Path) -> None:
    """Puts a file where none is; `FileExistsError` where one is, and both stay as they are."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # a drive that knows no links
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
        os.replace(part, path)
    else:
        os.unlink(part)


def folder(path: Path) -> Path:
    """The folder, made where it is not there: what is put into a new one only its owner can see."""
    try:
        path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path)) from None
    return path


def clear(folder: Path, name: str) -> None:
    """Takes away what runs that were stopped while they wrote left of files of that name (a
    pattern; `exactly` makes one of a name).
    """
    for left in folder.glob(f".{name}.*{PART}"):
        with contextlib.suppress(OSError):
            left.unlink()


def exactly(name: str) -> str:
    """The pattern of this name and no other."""
    return "".join(f"[{sign}]" if sign in "[]*?" else sign for sign in name)


def cache_folder() -> Path:
    """Where this user's programs keep what may be lost."""
    from platformdirs import user_cache_path  # noqa: PLC0415 -- slow import, not needed for --help

    return user_cache_path("toolkit", appauthor=False)


def state_folder() -> Path:
    """Where this user's programs keep what they need to go on, or back."""
    from platformdirs import user_state_path  # noqa: PLC0415 -- slow import, not needed for --help

    return user_state_path("toolkit", appauthor=False)


def config_folder() -> Path:
    """Where this user's programs keep their settings."""
    from platformdirs import user_config_path  # noqa: PLC0415 -- slow import, not needed for --help

    return user_config_path("toolkit", appauthor=False)


@contextlib.contextmanager
def held(lock: Path, *, leave: bool = True) -> Iterator[None]:
    """Holds a lock file, which the system frees when its process ends, however that happens.

    `BlockingIOError` where another process has it. Without `leave` the file goes away again.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 -- slow import, not needed for --help

    mine = FileLock(lock, timeout=0, mode=PRIVATE)
    try:
        mine.acquire(blocking=False)
    except Timeout:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(lock)) from None
    except OSError as trouble:
        if trouble.errno not in _NO_LOCKS:
            raise
        yield
        return
    try:
        step("a lock is held")
        yield
    finally:
        if not leave:
            with contextlib.suppress(OSError):
                os.unlink(lock)
        mine.release()


def writable(path: Path) -> bool:
    """Whether the file may be written: one that was set read-only may not, whoever asks."""
    return bool(_stat(path).st_mode & 0o222) and os.access(path, os.W_OK)


def real(path: Path | str) -> Path:
    """Where a link leads in the end; the path itself where that cannot be said."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:
        return Path(path)


def _stat(path: Path) -> os.stat_result:
    _check_name(path)
    return path.stat()


def _check_name(path: Path) -> None:
    try:
        possible = b"\0" not in os.fsencode(path)
    except ValueError:
        possible = False
    if not possible:
        raise OSError(errno.EINVAL, say("en", "no file can have such a name"), str(path))


def _sync(where: Path) -> None:
    if os.name != "posix":
        return  # elsewhere a folder cannot be opened, and a rename is written through
    handle = os.open(where, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
