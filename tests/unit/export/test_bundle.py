"""All records as JSON read back into the same records."""

from __future__ import annotations

import json

from ledger.model.files import RECORDS


def test_json_reads_back_into_the_same_records(real, files):
    data = json.loads(files["evidence.json"].content)
    assert data["schema"] == "1.3"
    for folder, model in RECORDS.items():
        read = {name: model.model_validate_json(json.dumps(record)) for name, record in data[folder].items()}
        assert read == dict(real.records(folder))
    assert set(data["works"]) == set(real.bibliography)
