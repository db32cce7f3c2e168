package org.sila.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.secrets.SlowHash;
import org.sila.testing.SilaTest;
import org.sila.web.Language;
import org.sila.web.PageLanguage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The full application, and people who come to it with a browser of their own. */
@SilaTest
abstract class Journey {

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource texts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SlowHash slowHash;

    private final List<Visitor> visitors = new ArrayList<>();
    private final Map<Visitor, TestStaff.SignIn> signIns = new HashMap<>();

    /** Pictures of where everybody was when a journey failed. */
    @RegisterExtension
    final AfterTestExecutionCallback pictures = test -> test.getExecutionException()
            .ifPresent(failure -> visitors.forEach(visitor -> visitor.picture(Path.of(
                    "target/screenshots/failed", test.getRequiredTestMethod().getName()))));

    /** Someone with a telephone, a fresh browser and no JavaScript. */
    final Visitor onAPhone(Language language) {
        return visitor(language, Screen.PHONE, false);
    }

    /** The same in any language that families can read. */
    final Visitor onAPhone(PageLanguage language) {
        return visitor(language, Screen.PHONE, false);
    }

    /** Someone with a telephone that runs scripts, in the network of that address. */
    final Visitor onAPhoneWithScripts(Language language, String address) {
        Visitor visitor = visitor(language, Screen.PHONE, true);
        visitor.page().setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        return visitor;
    }

    /** Someone at a desk, with a fresh browser and no JavaScript. */
    final Visitor atADesk(Language language) {
        return visitor(language, Screen.DESK, false);
    }

    /** A new member of staff, who has just signed in at a desk. */
    final Visitor staff(Role role, Language language) {
        return signedIn(role, atADesk(language));
    }

    /** The same, with JavaScript, who works by keys. */
    final Visitor staffWithKeys(Role role, Language language) {
        return signedIn(role, visitor(language, Screen.DESK, true));
    }

    private Visitor signedIn(Role role, Visitor visitor) {
        TestStaff.SignIn signIn = TestStaff.account(role, database, slowHash);
        signIns.put(visitor, signIn);
        visitor.opens("/sign-in")
                .writes("accounts.field.sign-in-name", signIn.name())
                .writes("accounts.field.password", signIn.password())
                .presses("accounts.sign-in.go");
        visitor.page().waitForURL(address -> !address.contains("/sign-in"));
        return visitor;
    }

    /** They sign in once more, on a page that they have open beside theirs. */
    final void signsInAgain(Visitor visitor, Page beside) {
        TestStaff.SignIn signIn = Objects.requireNonNull(signIns.get(visitor));
        beside.getByLabel(visitor.text("accounts.field.sign-in-name")).fill(signIn.name());
        beside.getByLabel(visitor.text("accounts.field.password")).fill(signIn.password());
        beside.locator("main form button").click();
        beside.waitForURL(address -> !address.contains("/sign-in"));
        beside.close();
    }

    private Visitor visitor(Language language, Screen screen, boolean scripts) {
        return visitor(PageLanguage.of(language.locale()), screen, scripts);
    }

    private Visitor visitor(PageLanguage language, Screen screen, boolean scripts) {
        Visitor visitor = new Visitor("http://localhost:" + port, language, screen, scripts, texts);
        visitors.add(visitor);
        return visitor;
    }

    @AfterEach
    void everybody_leaves() {
        visitors.forEach(Visitor::leaves);
        visitors.clear();
        signIns.clear();
    }
}
