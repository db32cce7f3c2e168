package org.sila.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who runs this installation and answers for it, as shown on every public page.
 *
 * @param name the organisation's name; without one the pages say that this is a try-out and no place for real data
 * @param contact a telephone number, e-mail address or postal address that families can use
 */
@ConfigurationProperties("sila.operator")
public record Operator(@Nullable String name, @Nullable String contact) {

    public boolean isNamed() {
        return name != null && !name.isBlank();
    }
}
