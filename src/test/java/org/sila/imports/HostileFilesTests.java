package org.sila.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sila.imports.sheets.SheetRefused;

/**
 * Files that mean harm, many of them nearly as large as any that is taken, are refused for the right reason by a process
 * with three times their memory, as it would be by the application.
 */
class HostileFilesTests {

    private static final String MEMORY = "-Xmx176m";

    @Test
    void whatever_is_in_it_a_file_is_refused_without_being_held_in_memory(@TempDir Path folder) throws Exception {
        Map<String, String> expected = HostileFiles.writeAll(folder);

        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFilesTests.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        Map<String, String> refused = new TreeMap<>();
        said.lines()
                .map(line -> line.split(" ", 2))
                .filter(line -> expected.containsKey(line[0]))
                .forEach(line -> refused.put(line[0], line[1]));
        assertThat(refused).as(said).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** Reads each file as an upload is read, and says why it is refused. */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = java.nio.file.Files.list(Path.of(arguments[0]))) {
            files.sorted().forEach(file -> System.out.println(file.getFileName() + " " + reasonOf(file)));
        }
    }

    private static String reasonOf(Path file) {
        try {
            return "taken with "
                    + ListFile.first(java.nio.file.Files.readAllBytes(file)).countRows() + " rows";
        } catch (SheetRefused refused) {
            return refused.reason().name();
        } catch (IOException | OutOfMemoryError harmed) {
            return harmed.toString();
        }
    }
}
