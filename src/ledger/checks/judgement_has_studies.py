"""Every claim, outcome and harm names at least one study, or says why there is none; never both."""


def check(evidence):
    for folder in ("claims", "outcomes", "harms"):
        for name, record in evidence.records(folder).items():
            if not record.studies and not record.no_studies:
                yield (
                    *evidence.at(folder, name),
                    "This record names no study.",
                    "Add “studies: [key]”, or say under “no-studies:” why there is none.",
                )
            elif record.studies and record.no_studies:
                yield (
                    *evidence.at(folder, name, "no-studies"),
                    "This record names studies and says there are none.",
                    "Delete “no-studies:” or “studies:”.",
                )
