package org.sila.database;

import java.util.List;

/**
 * Something to tell whoever started the application, printed once when it is ready. Beans of this type are asked in
 * the order of their {@link org.springframework.core.annotation.Order}.
 */
public interface StartAnnouncement {

    /** The lines to print, without line ends; none when there is nothing to say. */
    List<String> lines();
}
