/**
 * Check-ins: what people tell of themselves who came free, and what they wish their family to know. Verified by staff, each
 * becomes a record in a source of its own, which is compared like any other; taken back by the person, it is emptied. Tells
 * reunifications what the person wishes, and whoever looks for witnesses whether they may be asked. Nobody knows it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "desk",
            "ids",
            "secrets",
            "web",
            "web :: paging",
            "person",
            "places",
            "sources",
            "surge",
            "reports",
            "matching",
            "reunification",
            "codetention"
        })
@org.jspecify.annotations.NullMarked
package org.sila.checkins;
