package org.sila.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SilaTest
class StatementsTests {

    @Autowired
    JdbcClient database;

    @Test
    void what_a_piece_of_work_asks_is_counted() {
        int asked = Statements.count(() -> {
            database.sql("SELECT 1").query(Integer.class).single();
            database.sql("SELECT 2").query(Integer.class).single();
        });

        assertThat(asked).isEqualTo(2);
    }
}
