package org.sila.matching;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored blocking keys of both sides. */
@Repository
class KeyStore {

    private final KeyTable records;
    private final KeyTable reports;

    KeyStore(JdbcClient jdbc) {
        records = new KeyTable(jdbc, "record_key", "record_keyed", "record_id");
        reports = new KeyTable(jdbc, "report_key", "report_keyed", "report_id");
    }

    KeyTable records() {
        return records;
    }

    KeyTable reports() {
        return reports;
    }
}
