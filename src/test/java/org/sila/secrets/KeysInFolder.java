package org.sila.secrets;

import java.nio.file.Path;

/** Keys of a test's own, for what is signed and indexed with them. */
public final class KeysInFolder {

    private final Keys keys;

    public KeysInFolder(Path folder) {
        this.keys = Keys.open(folder, true);
    }

    public Signing signing() {
        return new Signing(keys);
    }

    public BlindIndex blindIndex() {
        return new BlindIndex(keys.blindIndexKey());
    }

    /** New keys seal and sign from now on. */
    public void rotate() {
        keys.rotate();
    }
}
