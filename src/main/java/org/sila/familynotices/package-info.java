/**
 * Tells families who ask for it, by text message or e-mail, that a message of the staff waits on their page, and nothing
 * else: no name, no reference, no link, not what it is about. Hears only of messages; must not know cases, matches or what
 * became of anybody.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "desk",
            "ids",
            "notify",
            "notify :: texts",
            "person",
            "reports",
            "secrets",
            "web",
            "web :: paging"
        })
@org.jspecify.annotations.NullMarked
package org.sila.familynotices;
