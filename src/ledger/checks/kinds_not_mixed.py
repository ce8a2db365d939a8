"""Plain and radiofrequency needling never meet in one outcome or harm: they are different procedures."""


def check(evidence):
    for folder in ("outcomes", "harms"):
        for name, record in evidence.records(folder).items():
            for index, key in enumerate(record.studies):
                study = evidence.studies.get(key)
                if study and {study.kind, record.kind} == {"plain", "radiofrequency"}:
                    yield (
                        *evidence.at(folder, name, "studies", index),
                        f"“{key}” is about {study.kind} needling, this record about {record.kind} needling.",
                        "Give each kind a record of its own.",
                    )
