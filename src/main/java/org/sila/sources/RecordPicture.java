package org.sila.sources;

import java.util.Optional;

/** The picture of the paper that records were read from, which a module above holds, as a bean. */
public interface RecordPicture {

    /**
     * A part of a picture.
     *
     * @param href where the whole picture is fetched, which is checked and noted there
     * @param width of the whole picture, in pixels
     * @param height of the whole picture, in pixels
     * @param part what shows the line, as an SVG view box
     * @param line number of the line on the paper, from 1
     * @param page where the line is shown with what was read from it
     */
    record Strip(String href, int width, int height, String part, int line, String page) {}

    /** The line that the record was read from; empty where it came in otherwise. */
    Optional<Strip> of(RecordView record);
}
