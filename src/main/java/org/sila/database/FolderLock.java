package org.sila.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a data folder for one process: the operating system lets go of it when that process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    /** Folders held by this process: opening and closing their file once more would let go of them. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StartRefused when somebody holds the folder */
    static FolderLock take(Path folder) throws IOException {
        if (!HELD_HERE.add(folder)) {
            throw held(folder);
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FolderLock lock = new FolderLock(folder, channel);
        if (channel.tryLock() == null) {
            lock.close();
            throw held(folder);
        }
        return lock;
    }

    private static StartRefused held(Path folder) {
        return new StartRefused("Sila is already running on the data folder " + folder
                + ": use that one, stop it first, or choose another folder with --sila.data=...");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(folder);
    }
}
