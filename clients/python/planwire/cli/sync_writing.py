"""What a sync writes into plan files: the values alone, and none with which something would be read otherwise."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import PurePath

from planwire.cli.plan_folder import PlanFolder
from planwire.cli.sync_changes import ended_at
from planwire.cli.sync_others import others_of
from planwire.cli.sync_place import Reader
from planwire.cli.sync_report import in_words
from planwire.cli.sync_state import State, tasks_by_id, tasks_in_file
from planwire.formats.box_merge import Merged, edited
from planwire.formats.forms import Edit
from planwire.formats.parsed import FileProblem, Problem, decode

_BOM = b"\xef\xbb\xbf"


@dataclass
class Writing:
    """The edits of one round. What cannot be written is taken back from `merged`, and `refused` says why, by id."""

    folder: PlanFolder
    path: PurePath
    read: Reader
    state: State
    merged: Merged
    refused: dict[str, Problem]

    def files(self, *, read_only: bool) -> dict[str, bytes]:
        """What is to be written, by the names of the files among the contents. Raises OSError."""
        if not read_only:
            self._leave_what_is_read_only()
        return self._edited()

    def _leave_what_is_read_only(self) -> None:
        """Takes back what would be written into files of which somebody has said that nothing may be."""
        writable: dict[PurePath, bool] = {}
        for id_ in list(self.merged.edits):
            name = self.state.file_of(id_)
            path = self.path / name if name else self.path
            if path not in writable:
                writable[path] = self.folder.is_writable(path)
            if not writable[path]:
                self._leave(id_, "the file is read-only")

    def _edited(self) -> dict[str, bytes]:
        """The files as they shall be, with all that is read in them as it was wanted, and nothing else otherwise.

        What has no place is taken back: spec-kit has the reason of `[-]` in the title, and would read another one.
        """
        by_file: dict[str, list[str]] = {}
        for id_ in self.merged.edits:
            by_file.setdefault(self.state.file_of(id_), []).append(id_)
        for name, ids in by_file.items():
            self._leave_what_has_no_place(name, ids)
        while self.merged.edits:
            written = {
                name: self._with_edits(name, left)
                for name, ids in by_file.items()
                if (left := [id_ for id_ in ids if id_ in self.merged.edits])
            }
            odd = self._read_otherwise(written)
            if not odd:
                return written
            # Where only others would be read otherwise, nothing says which of the edits does that.
            for id_ in [id_ for id_ in odd if id_ in self.merged.edits] or list(self.merged.edits):
                self._leave(id_, odd.get(id_, "another task would be read otherwise with it"))
        return {}

    def _leave_what_has_no_place(self, name: str, ids: Sequence[str]) -> None:
        with suppress(ValueError):
            self._with_edits(name, ids)
            return
        for id_ in ids:
            try:
                self._with_edits(name, [id_])
            except ValueError as error:
                self._leave(id_, str(error))

    def _with_edits(self, name: str, ids: Iterable[str]) -> bytes:
        """A file with what is to be written of some tasks. Raises ValueError where that has no place."""
        state = self.state
        data = state.contents[name]
        bom = _BOM if data.startswith(_BOM) else b""
        edits = [(state.entries[id_], replace(self.merged.edits[id_], since=ended_at(state.tasks[id_]))) for id_ in ids]
        text = state.form.write(decode(data), edits)
        return bom + text.encode()

    def _read_otherwise(self, written: Mapping[str, bytes]) -> dict[str, str]:
        """What would be read otherwise than was wanted in files that are written so, by the ids of the tasks."""
        state, merged = self.state, self.merged
        contents = {**state.contents, **written}
        try:
            records = self.read(contents).entries
        except FileProblem as problem:
            return dict.fromkeys(merged.edits, str(problem))
        after = tasks_in_file(state.form, contents, tasks_by_id(records).values())
        others = others_of(records, state.form)
        odd = dict.fromkeys(after.keys() ^ state.in_file.keys(), "another task would be read")
        for id_ in after.keys() & state.in_file.keys():
            edit = merged.edits.get(id_, Edit())
            wanted = edited(state.in_file[id_], edit)
            if after[id_].title != wanted.title:
                odd[id_] = "the title would be read otherwise with it"
            elif (after[id_].mark, after[id_].who) != (wanted.mark, wanted.who) or others[id_] != state.others[id_]:
                odd[id_] = "it would be read otherwise"
            elif edit.mark not in (None, state.form.marks.get(after[id_].status)):
                # What lies in an archive is left out, whatever stands there.
                odd[id_] = "the task would be read with another status all the same"
        return odd

    def _leave(self, id_: str, why: str) -> None:
        edit = self.merged.edits.pop(id_)
        self.refused[id_] = self.state.refused(id_, f"{in_words(edit, self.state.form)} was not written: {why}")
