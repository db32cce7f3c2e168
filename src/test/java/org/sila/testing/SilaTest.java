package org.sila.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sila.database.TestDatabase;
import org.sila.secrets.CheapHash;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test with the full application on a random port over a real PostgreSQL. The database is shared by all tests of a
 * process: each makes its own data and looks at that only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "sila.messages.strict=true")
@ContextConfiguration(initializers = {TestDatabase.class, Telephones.class})
@Import({Statements.Listening.class, CheapHash.class, Arrivals.class, AtOnce.class})
public @interface SilaTest {}
