"""A retracted study supports no claim, outcome or harm."""


def check(evidence):
    for folder in ("claims", "outcomes", "harms"):
        for name, record in evidence.records(folder).items():
            for index, key in enumerate(record.studies):
                study = evidence.studies.get(key)
                if study and study.retracted:
                    yield (
                        *evidence.at(folder, name, "studies", index),
                        f"The study “{key}” was retracted.",
                        "Remove it here, and judge again without it.",
                    )
