package org.sila.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sila.accounts.Browser;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.secrets.SlowHash;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator reads who uploads a file that means harm and is nearly as large as any that is taken. */
@SilaTest
class HostileUploadTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SlowHash slowHash;

    @TempDir
    private Path folder;

    private Browser administrator;

    @BeforeEach
    void an_administrator_at_the_page_for_new_lists() throws Exception {
        TestStaff.SignIn account = TestStaff.account(Role.ADMINISTRATOR, jdbc, slowHash);
        administrator = new Browser(port);
        administrator.signIn(account.name(), account.password());
    }

    @Test
    void a_bomb_of_fifty_megabytes_is_refused_with_one_sentence() throws Exception {
        HttpResponse<String> page = upload("bomb.xlsx", "ar");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("حجم المصنّف من الداخل أكبر بكثير مما يبدو", "value=\"قائمة\"");
    }

    @Test
    void fifty_megabytes_in_one_line_are_refused_with_one_sentence() throws Exception {
        HttpResponse<String> page = upload("line.csv", "en");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("A cell has more than 1,000,000 characters.");
    }

    private HttpResponse<String> upload(String name, String language) throws Exception {
        administrator.open("/imports/new?lang=" + language);
        Map<String, String> form =
                Map.of("kind", "RECORDS", "title", "قائمة", "recordKind", "RELEASE_LIST", "broughtBy", "منظمة");
        return administrator.upload("/imports", form, HostileFiles.write(name, folder));
    }
}
