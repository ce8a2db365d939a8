"""A verdict does not rest only on studies that nobody here has read at all."""

from ..model import UNSEEN


def check(evidence):
    for folder in ("claims", "outcomes"):
        for name, record in evidence.records(folder).items():
            studies = [evidence.studies[key] for key in record.studies if key in evidence.studies]
            if studies and all(study.read.depth in UNSEEN for study in studies):
                yield (
                    *evidence.at(folder, name, "studies"), "Nobody has read any of the studies of this judgement.",
                    "Read one, add one that was read, or remove the verdict.",
                )  # fmt: skip
