package org.sila.exports.writers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Prints paper: Apache FOP with Vazirmatn, which together shape Arabic with all its dots in both directions. The text
 * of what is printed is pushed in as events; there is no document to parse, and nothing to escape.
 */
@Component
class PaperFactory {

    private static final Logger LOG = LoggerFactory.getLogger(PaperFactory.class);
    private static final String PDF = "application/pdf";

    private final FopFactory factory;

    PaperFactory() throws IOException, SAXException {
        try (InputStream configuration = PaperFactory.class.getResourceAsStream("/fonts/fop.xml")) {
            this.factory = new FopConfParser(
                            Objects.requireNonNull(configuration, "fop.xml"), OwnFontsOnly.BASE, new OwnFontsOnly())
                    .getFopFactoryBuilder()
                    .setComplexScriptFeatures(true)
                    .build();
        }
        factory.getFontManager().disableFontCache();
    }

    /** A document to write into; complete once it is closed. */
    Paper print(OutputStream out, Words words, String title) throws IOException {
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setTitle(title);
        agent.setCreator("Sila");
        agent.setProducer("Sila");
        // What FOP remarks on may quote a name: only what kind of remark it was is kept.
        agent.getEventBroadcaster().addEventListener(remark -> LOG.debug("paper: {}", remark.getEventID()));
        try {
            return new Paper(factory.newFop(PDF, agent, out).getDefaultHandler(), words.language());
        } catch (FOPException refused) {
            throw new IOException(refused);
        }
    }
}
