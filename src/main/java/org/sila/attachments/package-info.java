/**
 * Documents and photographs that staff attach to a case, some of them about its reunification, and those that families
 * hand in, at once or in pieces: checked by their content, kept sealed as they were, and for pictures drawn anew to be
 * looked at. Offers {@link org.sila.attachments.Attachments}. Knows cases and files; must not know reunifications, of
 * which it has ids only.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "ids",
            "secrets",
            "web",
            "web :: paging",
            "person",
            "files",
            "cases",
            "reports"
        })
@org.jspecify.annotations.NullMarked
package org.sila.attachments;
