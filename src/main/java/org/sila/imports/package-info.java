/**
 * Lists and partners' files on their way into sources and reports: upload, preview, the import itself in the background,
 * and what was refused. {@code sheets} reads files, {@code rows} gives their rows a meaning; this package is the
 * administrator's journey around them. Offers its pages only; knows nothing of cases or matches.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "ids",
            "person",
            "accounts",
            "audit",
            "files",
            "secrets",
            "web",
            "web::paging",
            "sources",
            "reports",
            "places",
            "facilities"
        })
@org.jspecify.annotations.NullMarked
package org.sila.imports;
