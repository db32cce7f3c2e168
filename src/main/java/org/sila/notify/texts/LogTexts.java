package org.sila.notify.texts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For as long as there is no gateway: the log says that a text would have gone out, neither to whom nor what. */
final class LogTexts implements TextMessages {

    private static final Logger LOG = LoggerFactory.getLogger(LogTexts.class);

    @Override
    public boolean reachTelephones() {
        return false;
    }

    @Override
    public void send(String number, String text) {
        LOG.info("one text message; it went nowhere, since no gateway is set (sila.texts.by)");
    }
}
