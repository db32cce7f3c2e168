package org.sila.matching.offline;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A text file that is there when it is whole and not before: it is written beside its place, under a name of its own, and
 * moved there at the end, so that a run that was stopped leaves what was there before. What is no file, such as a pipe, is
 * written to directly.
 */
final class WholeFile implements Closeable {

    private final Path file;
    private final Path unfinished;
    private final boolean direct;
    private final FileChannel channel;
    private final Writer writer;

    /**
     * @param inputs files that are read, and must not be written over
     * @throws UnusableInput where it cannot be written
     */
    WholeFile(Path named, Path... inputs) {
        try {
            refuse(named, inputs);
            file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
            direct = Files.exists(file) && !Files.isRegularFile(file);
            unfinished = direct ? file : file.resolveSibling(file.getFileName() + ".unfinished");
            channel = direct ? FileChannel.open(file, StandardOpenOption.WRITE) : openAlone();
        } catch (IOException refused) {
            throw new UnusableInput(named + ": cannot be written: " + reason(refused));
        }
        writer = new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
    }

    /** Of two runs that write to one place, the second is refused. */
    private FileChannel openAlone() throws IOException {
        FileChannel opened = FileChannel.open(unfinished, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (opened.tryLock() != null && Files.exists(unfinished)) {
                opened.truncate(0);
                unfinished.toFile().deleteOnExit();
                return opened;
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            // refused below
        }
        opened.close();
        throw new IOException("another run is writing it");
    }

    private static void refuse(Path named, Path... inputs) throws IOException {
        if (Files.isDirectory(named)) {
            throw new UnusableInput(named + ": this is a folder; name a file in it");
        }
        for (Path input : inputs) {
            if (Files.exists(named) && Files.exists(input) && Files.isSameFile(named, input)) {
                throw new UnusableInput(named + ": this is read, and would be written over; name another file");
            }
        }
    }

    private static String reason(IOException refused) {
        if (refused instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        return refused instanceof AccessDeniedException
                ? "it is not allowed"
                : Objects.requireNonNullElse(refused.getMessage(), "the disk refused it");
    }

    Writer writer() {
        return writer;
    }

    /** Where to write until it is finished, for those who open it themselves. */
    Path place() {
        return unfinished;
    }

    /** Puts the file in its place. */
    void finish() throws IOException {
        writer.flush();
        if (direct) {
            return;
        }
        channel.force(true);
        writer.close();
        try {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind where the file was not finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!direct) {
            Files.deleteIfExists(unfinished);
        }
    }
}
