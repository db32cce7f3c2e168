/**
 * The PostgreSQL under everything: the one that Sila brings along for a try-out, or the one it is pointed at.
 * Offers {@link org.sila.database.StartAnnouncement}, what to tell whoever started the application.
 * Promises that the application works as a role that cannot own, alter or unsay, and refuses unfit databases.
 * Must not know any feature, nor what their tables hold.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.sila.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
