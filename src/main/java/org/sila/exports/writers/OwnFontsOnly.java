package org.sila.exports.writers;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Set;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** What the printing of paper may read: our two fonts. No file, no address, whatever a document may ask for. */
final class OwnFontsOnly implements ResourceResolver {

    /** The address that fonts are named relative to; only this resolver knows it. */
    static final URI BASE = URI.create("sila-fonts:/");

    private static final Set<String> FONTS =
            Set.of("/vazirmatn/Vazirmatn-Regular.ttf", "/vazirmatn/Vazirmatn-Bold.ttf");

    @Override
    public Resource getResource(URI address) throws IOException {
        if (!BASE.getScheme().equals(address.getScheme()) || !FONTS.contains(address.getPath())) {
            throw new FileNotFoundException("nothing but our fonts is read for paper");
        }
        InputStream font = OwnFontsOnly.class.getResourceAsStream("/fonts" + address.getPath());
        if (font == null) {
            throw new FileNotFoundException(address.getPath());
        }
        return new Resource(font);
    }

    @Override
    public OutputStream getOutputStream(URI address) throws IOException {
        throw new FileNotFoundException("nothing is written for paper");
    }
}
